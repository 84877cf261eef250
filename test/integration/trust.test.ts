import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/main';
import { DecideMentionsRequest, MentionsRequest } from '../../src/protocol/codebook';
import { AnnotateRequest, AnnotationsAtRequest, RemoveAnnotationsRequest } from '../../src/protocol/protocol';
import { ReviewListRequest } from '../../src/protocol/review';
import { until } from '../support/until';
import { ask, awake, file, find, onDisk, rows, show, tag } from './support/extension';

const TEXT = '2024-09-18-budget-address.txt';
const SIDECAR = `${TEXT}.annotations.yaml`;

suite('annotations of an open text that is rewritten, reverted, saved and renamed', () => {
	let api: Api;
	let original = '';
	let words = '';
	let other = '';
	const path = (): string => file(TEXT).fsPath;
	const uri = (): string => file(TEXT).toString();
	const plain = (at: vscode.Position) => ({ line: at.line, character: at.character });
	/** State and words of the one annotation, as the server tells them of the editor's text. */
	const state = async (): Promise<string> => {
		const [one] = await ask(api, AnnotationsAtRequest, { uri: uri(), range: null });
		if (!one) return 'none';
		const document = await vscode.workspace.openTextDocument(file(TEXT));
		const { range } = one;
		const at = range && new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
		return at ? `${one.state} ${document.getText(at)}` : one.state;
	};
	const is = (wanted: string): Promise<unknown> =>
		until(`it is ${wanted}`, async () => (await state()) === wanted).catch(async () =>
			assert.equal(await state(), wanted),
		);
	const shows = (document: vscode.TextDocument, text: string): Promise<unknown> =>
		until('the editor shows what is on disk', () => !document.isDirty && document.getText() === text);
	const tagged = async (): Promise<vscode.TextEditor> => {
		const editor = await show(TEXT);
		const range = find(editor.document, words);
		const { version } = editor.document;
		const at = { start: plain(range.start), end: plain(range.end) };
		const done = await ask(api, AnnotateRequest, { uri: uri(), version, range: at, codes: ['jobs'], note: '' });
		assert.ok(done.ok, done.ok ? '' : done.message);
		return editor;
	};
	/** Types at the end of the text, far from the annotation. */
	const type = async (editor: vscode.TextEditor): Promise<void> => {
		const { end } = editor.document.lineAt(editor.document.lineCount - 1).range;
		assert.ok(await editor.edit((edit) => edit.insert(end, ' Typed here.')));
	};
	const revert = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.files.revert');

	suiteSetup(async () => {
		api = await awake();
		original = readFileSync(path(), 'utf8');
		// A figure with what stands before it, and the same with another figure.
		words = /\b[a-z]+ [a-z]+ \d[\d.,]* (?:percent|million|billion)/.exec(original)?.[0] ?? '';
		assert.notEqual(words, '');
		other = words.replace(/\d[\d.,]*/, '987');
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		writeFileSync(path(), original);
		await until('the text is as it was', async () => {
			const document = await vscode.workspace.openTextDocument(file(TEXT));
			return document.getText() === original;
		});
		const left = await ask(api, AnnotationsAtRequest, { uri: uri(), range: null });
		await ask(api, RemoveAnnotationsRequest, { uri: uri(), ids: left.map(({ id }) => id) });
		rmSync(file(SIDECAR).fsPath, { force: true });
	});

	test('a clean text that another program rewrites', async () => {
		const { document } = await tagged();
		const before = await onDisk(SIDECAR);
		const changed = `A line before.\n${original.replace(words, other)}`;
		writeFileSync(path(), changed);
		await shows(document, changed);
		await is('changed');
		writeFileSync(path(), `A line before.\n${original}`);
		await is(`moved ${words}`);
		assert.equal(await onDisk(SIDECAR), before);
	});

	test('a dirty text that another program rewrites keeps its words and its annotation until it is reverted', async () => {
		const editor = await tagged();
		await type(editor);
		const changed = original.replace(words, other);
		writeFileSync(path(), changed);
		await new Promise((done) => setTimeout(done, 1000));
		assert.ok(editor.document.isDirty);
		assert.equal(await state(), `exact ${words}`);
		await revert();
		await shows(editor.document, changed);
		await is('changed');
	});

	test('a revert of edits in the passage itself', async () => {
		const editor = await tagged();
		await editor.edit((edit) => edit.replace(find(editor.document, words), other));
		await is('changed');
		await revert();
		await is(`exact ${words}`);
	});

	test('a revert of a clean text changes nothing, and of one that lags behind the disk brings its words', async () => {
		const editor = await tagged();
		const before = await onDisk(SIDECAR);
		await revert();
		await shows(editor.document, original);
		await is(`exact ${words}`);
		writeFileSync(path(), original.replace(words, other));
		await revert();
		await shows(editor.document, original.replace(words, other));
		await is('changed');
		assert.equal(await onDisk(SIDECAR), before);
	});

	test('an annotation file with unsaved changes takes tags in its editor, and saving it loses nothing', async () => {
		const text = await tagged();
		const before = await onDisk(SIDECAR);
		const sidecar = await show(SIDECAR);
		assert.ok(await sidecar.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Typed by hand.\n')));
		const second = original.slice(0, original.indexOf('\n')).trim();
		const done = await tag(api, text, second, 'jobs');
		assert.ok(done.ok, done.ok ? '' : done.message);
		assert.equal(await onDisk(SIDECAR), before);
		assert.ok(sidecar.document.isDirty);
		assert.equal(sidecar.document.getText().split('exact: ').length, 3);
		assert.ok(await sidecar.document.save());
		assert.ok((await onDisk(SIDECAR)).startsWith('# Typed by hand.\n'));
		const standing = async (): Promise<number> =>
			(await ask(api, AnnotationsAtRequest, { uri: uri(), range: null })).length;
		assert.equal(await standing(), 2);
		await show(TEXT);
		await vscode.commands.executeCommand('policyAnnotator.undo');
		await until('the second is gone', async () => (await standing()) === 1);
		assert.equal(await onDisk(SIDECAR), `# Typed by hand.\n${before}`);
	});

	test('many tags at once in an annotation file with unsaved changes are one step of its editor', async () => {
		await tagged();
		const before = await onDisk(SIDECAR);
		const sidecar = await show(SIDECAR);
		assert.ok(await sidecar.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Typed by hand.\n')));
		const typed = sidecar.document.getText();
		const { version } = sidecar.document;
		const code = { uri: file('codebook.yaml').toString(), code: 'lignite-output' };
		const all = await ask(api, MentionsRequest, code);
		const mentions = all.filter((each) => each.uri === uri());
		assert.ok(mentions.length > 2, `${mentions.length} mentions`);
		const done = await ask(api, DecideMentionsRequest, { ...code, mentions, decision: 'accepted', extent: 'words' });
		assert.ok(done.ok, done.ok ? '' : done.message);
		assert.equal(sidecar.document.getText().split('decision: accepted').length, mentions.length + 1);
		assert.equal(sidecar.document.version, version + 1);
		assert.equal(await onDisk(SIDECAR), before);
		await vscode.window.showTextDocument(sidecar.document);
		await vscode.commands.executeCommand('undo');
		assert.equal(sidecar.document.getText(), typed);
		await revert();
		await shows(sidecar.document, before);
		await until('the annotations are those on disk', async () => {
			return (await ask(api, AnnotationsAtRequest, { uri: uri(), range: null })).length === 1;
		});
	});

	test('switching branches of git, with the text clean and dirty', async () => {
		const folder = file('.').fsPath;
		const git = (...args: string[]): void => {
			const { status, stderr } = spawnSync(
				'git',
				['-c', 'user.name=T', '-c', 'user.email=t@example.invalid', ...args],
				{
					cwd: folder,
					encoding: 'utf8',
				},
			);
			assert.equal(status, 0, stderr);
		};
		const changed = original.replace(words, other);
		git('init', '-q', '-b', 'main');
		try {
			git('add', '-A');
			git('commit', '-q', '-m', 'Texts');
			git('checkout', '-q', '-b', 'other');
			// Each state is waited for: a disk that changes twice in a blink is told of later, in the midst of the tagging.
			const { document: shown } = await show(TEXT);
			writeFileSync(path(), changed);
			await shows(shown, changed);
			git('commit', '-q', '-a', '-m', 'Another figure');
			git('checkout', '-q', 'main');
			await shows(shown, original);
			const editor = await tagged();
			git('checkout', '-q', 'other');
			await shows(editor.document, changed);
			await is('changed');
			git('checkout', '-q', 'main');
			await shows(editor.document, original);
			await is(`exact ${words}`);
			await type(editor);
			git('checkout', '-q', 'other');
			await new Promise((done) => setTimeout(done, 1000));
			assert.equal(await state(), `exact ${words}`, 'the editor still has the words of the first branch');
			await revert();
			await is('changed');
			git('checkout', '-q', 'main');
			await is(`exact ${words}`);
		} finally {
			rmSync(join(folder, '.git'), { recursive: true });
		}
	});

	test('a save lets the annotation follow ordinary words', async () => {
		const editor = await tagged();
		const at = find(editor.document, words).start.translate(0, words.indexOf(' ') + 1);
		assert.ok(await editor.edit((edit) => edit.insert(at, 'quite ')));
		const now = words.replace(' ', ' quite ');
		await is(`exact ${now}`);
		assert.ok(!(await onDisk(SIDECAR)).includes(now));
		assert.ok(await editor.document.save());
		await until('it is followed', async () => (await onDisk(SIDECAR)).includes(`exact: ${now}\n`));
		assert.ok((await onDisk(SIDECAR)).includes(`firstExact: ${words}\n`));
		await vscode.commands.executeCommand('policyAnnotator.undo');
		await is('none');
	});

	test('review: the words before and now side by side; accepting attaches, undo takes it back, keeping clears the list', async () => {
		const { document } = await tagged();
		writeFileSync(path(), original.replace(words, other));
		await shows(document, original.replace(words, other));
		await is('changed');
		const node = async () => (await rows(api, 'annotations', 'Needs review'))[0];
		const first = await until('the view lists it', node);
		await vscode.commands.executeCommand('policyAnnotator.compareAnnotation', first);
		const input = await until('the comparison is open', () => {
			const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return tab instanceof vscode.TabInputTextDiff && tab;
		});
		const side = async (of: vscode.Uri): Promise<string> => (await vscode.workspace.openTextDocument(of)).getText();
		assert.ok((await side(input.original)).includes(`\n${words}\n`));
		assert.ok((await side(input.modified)).includes(`\n${other}\n`));
		await vscode.commands.executeCommand('policyAnnotator.acceptPlace', input.modified);
		await is(`exact ${other}`);
		await vscode.commands.executeCommand('policyAnnotator.undo');
		await is('changed');
		await vscode.commands.executeCommand('policyAnnotator.keepWithoutPlace', await until('it is back', node));
		await until('nothing is left', async () => (await ask(api, ReviewListRequest, { uri: null })).length === 0);
		await vscode.commands.executeCommand('policyAnnotator.undo');
		const editor = await show(TEXT);
		const range = find(editor.document, other);
		editor.selection = new vscode.Selection(range.start, range.end);
		await vscode.commands.executeCommand('policyAnnotator.attachToSelection', await until('it is back', node));
		await is(`exact ${other}`);
	});

	test('a text renamed in the editor takes its sidecar along', async () => {
		await tagged();
		const before = await onDisk(SIDECAR);
		const renamed = 'renamed-address.txt';
		const rename = async (from: string, to: string): Promise<void> => {
			const edit = new vscode.WorkspaceEdit();
			edit.renameFile(file(from), file(to));
			assert.ok(await vscode.workspace.applyEdit(edit));
		};
		await rename(TEXT, renamed);
		await until('the sidecar has followed', async () => (await onDisk(`${renamed}.annotations.yaml`)) === before);
		assert.equal(await onDisk(SIDECAR), '');
		await until('it stands', async () => {
			const all = await ask(api, AnnotationsAtRequest, { uri: file(renamed).toString(), range: null });
			return all[0]?.state === 'exact';
		});
		await rename(renamed, TEXT);
		await until('and back', async () => (await onDisk(SIDECAR)) === before);
		await is(`exact ${words}`);
	});
});
