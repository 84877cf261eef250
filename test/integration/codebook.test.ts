import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/main';
import { ChangeCodeRequest, type CodeChange } from '../../src/protocol/codebook';
import { until } from '../support/until';
import { ask, awake, file, find, onDisk, rows } from './support/extension';

const BOOK = 'codebook.yaml';
const SIDECAR = '2025-04-16-press-conference-page-4.txt.ann.annotations.yaml';

suite('codebook as code', () => {
	let api: Api;
	let before: { readonly book: string; readonly sidecar: string };
	const open = async (path: string): Promise<vscode.TextDocument> => {
		const document = await vscode.workspace.openTextDocument(file(path));
		await vscode.window.showTextDocument(document);
		return document;
	};
	const places = (found: readonly (vscode.Location | vscode.LocationLink)[]): string[] =>
		found.map((each) => ('uri' in each ? each.uri : each.targetUri).path.split('/').at(-1) ?? '');

	suiteSetup(async () => {
		api = await awake();
		before = { book: await onDisk(BOOK), sidecar: await onDisk(SIDECAR) };
		assert.ok(before.sidecar.includes('codes:'));
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		assert.deepEqual({ book: await onDisk(BOOK), sidecar: await onDisk(SIDECAR) }, before, 'all is as it was');
	});

	test('an annotation file completes codes, shows their rules and leads to the codebook', async () => {
		const document = await open(SIDECAR);
		const code = /codes: \[([\w-]+)/.exec(document.getText())?.[1] ?? '';
		const at = find(document, `codes: [${code}`).end;
		await until('codes are completed', async () => {
			const list = await vscode.commands.executeCommand<vscode.CompletionList>(
				'vscode.executeCompletionItemProvider',
				document.uri,
				at,
			);
			return list.items.some(({ label }) => label === 'pit-restoration');
		});
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			at,
		);
		const said = hovers.flatMap(({ contents }) =>
			contents.map((each) => (typeof each === 'string' ? each : each.value)),
		);
		assert.match(said.join(' '), new RegExp(code));
		const definitions = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeDefinitionProvider',
			document.uri,
			at,
		);
		assert.deepEqual(places(definitions), [BOOK]);
	});

	test('references of a code of the codebook are passages of the texts', async () => {
		const document = await open(BOOK);
		const at = find(document, 'id: lignite-output').end;
		const found = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			document.uri,
			at,
		);
		const files = new Set(places(found));
		assert.ok(files.size > 2 && [...files].every((name) => name === BOOK || name.endsWith('.txt')), [...files].join());
	});

	test('F2 on a code gives an edit of the codebook and the annotation files, each to be confirmed', async () => {
		const document = await open(BOOK);
		const at = find(document, 'id: lignite-output').end;
		const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			document.uri,
			at,
			'lignite-dug',
		);
		const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
		assert.equal(files[0], BOOK);
		assert.ok(files.length > 1 && files.slice(1).every((name) => name?.endsWith('.annotations.yaml')), files.join());
	});

	test('a code moved in the view changes its place in the codebook, and one undo takes it back', async () => {
		const [first] = await rows(api, 'topics');
		assert.ok(first);
		await vscode.commands.executeCommand('policyAnnotator.moveCodeDown', first);
		await until('the view has the new order', async () => (await rows(api, 'topics'))[1]?.label === first.label);
		assert.notEqual(await onDisk(BOOK), before.book);
		await vscode.commands.executeCommand('policyAnnotator.undo');
		await until('it is back', async () => (await onDisk(BOOK)) === before.book);
	});

	test('a merge goes through the annotation files without opening them, and one undo takes all back', async () => {
		const change: CodeChange = { kind: 'merge', code: 'lignite-output', into: 'claim' };
		const uri = file(BOOK).toString();
		// What the test before has written may not have been told by the watchers yet; until then the answer is a refusal.
		await until('the codes are merged', async () => {
			const planned = await ask(api, ChangeCodeRequest, { uri, change, files: [], dryRun: true });
			if (!planned.ok) throw new Error(planned.message);
			const files = planned.summary.files.map((each) => each.uri);
			assert.ok(files.length > 0);
			const done = await ask(api, ChangeCodeRequest, { uri, change, files, dryRun: false });
			if (!done.ok) throw new Error(done.message);
			return true;
		});
		assert.match(await onDisk(BOOK), /was: \[lignite-output/);
		assert.ok(
			vscode.window.tabGroups.all.every((group) => group.tabs.length === 0),
			'no tab has opened',
		);
		await vscode.commands.executeCommand('policyAnnotator.undo');
		await until('it is back', async () => (await onDisk(BOOK)) === before.book);
	});

	test('the codebook opens at a code', async () => {
		const [first] = await rows(api, 'topics');
		await vscode.commands.executeCommand('policyAnnotator.openCode', first);
		const editor = vscode.window.activeTextEditor;
		assert.equal(editor?.document.uri.path.split('/').at(-1), BOOK);
		assert.equal(editor?.document.getText(editor.selection), 'transition');
	});
});
