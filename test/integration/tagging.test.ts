import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import type { Api } from '../../src/extension/main';
import { AnnotationsAtRequest, EditAnnotationRequest, RemoveAnnotationsRequest } from '../../src/protocol/protocol';
import { until } from '../support/until';
import { ask, awake, file, onDisk, rows, show, tag } from './support/extension';

const TEXT = '2025-01-21-government-work-report.txt';
const SIDECAR = `${TEXT}.annotations.yaml`;

interface Stored {
	readonly annotations: readonly {
		readonly id: string;
		readonly codes: string[];
		readonly exact: string;
		readonly note?: string;
		readonly position: { start: number; end: number };
	}[];
}

suite('tagging', () => {
	let api: Api;
	const stored = async (): Promise<Stored['annotations']> =>
		(parse(await onDisk(SIDECAR)) as Stored | null)?.annotations ?? [];

	/** Tags the words and returns the new annotation's id. */
	async function tagged(editor: vscode.TextEditor, words: string, code: string): Promise<string> {
		const result = await tag(api, editor, words, code);
		if (!result.ok) throw new Error(result.message);
		api.undoKeys.report(editor.document.uri.toString(), 'acted');
		return (await stored()).find((annotation) => annotation.exact === words)?.id ?? '';
	}
	const content = (editor: vscode.TextEditor): string => editor.document.getText();

	suiteSetup(async () => {
		api = await awake();
	});
	teardown(async () => {
		await vscode.commands.executeCommand('workbench.action.files.revert');
		// Through the server first: watchers may not tell of a file that is gone as soon as it was made.
		const uri = file(TEXT).toString();
		const left = await ask(api, AnnotationsAtRequest, { uri, range: null });
		await ask(api, RemoveAnnotationsRequest, { uri, ids: left.map(({ id }) => id) });
		await vscode.workspace.fs.delete(file(SIDECAR)).then(undefined, () => undefined);
		await until('the annotations are gone', async () => {
			return (await ask(api, AnnotationsAtRequest, { uri: file(TEXT).toString(), range: null })).length === 0;
		});
	});

	test('a tag stands in the sidecar as it should, and in no other file', async () => {
		const editor = await show(TEXT);
		const before = await vscode.workspace.fs.readDirectory(file('.'));
		const words =
			content(editor)
				.split('\n')
				.find((line) => line.length > 80)
				?.slice(0, 40)
				.trim() ?? '';
		await tagged(editor, words, 'jobs');
		const after = await vscode.workspace.fs.readDirectory(file('.'));
		assert.deepEqual(
			after.map(([name]) => name).filter((name) => !before.some(([old]) => old === name)),
			[SIDECAR],
		);
		const [annotation] = await stored();
		assert.ok(annotation);
		assert.equal(annotation.exact, words);
		assert.deepEqual(annotation.codes, ['jobs']);
		assert.equal(Array.from(content(editor)).slice(annotation.position.start, annotation.position.end).join(''), words);
		const text = await onDisk(SIDECAR);
		assert.match(
			text,
			/^version: 1\ncoding: \{ status: in-progress \}\nannotations:\n {2}- id: [0-9A-Z]{26}\n {4}codes: \[jobs\]\n {4}exact: /,
		);
		await until('the view lists it', async () =>
			(await rows(api, 'annotations')).some((node) => node.label === 'Jobs'),
		);
	});

	test('no tab of a sidecar opens by itself', async () => {
		const editor = await show(TEXT);
		await tagged(editor, content(editor).slice(0, 24).trim(), 'jobs');
		const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));
		assert.ok(
			tabs.every((label) => !label.endsWith('.yaml')),
			tabs.join(', '),
		);
	});

	test('notes and codes are changed in place; removing and undoing bring the same lines back', async () => {
		const editor = await show(TEXT);
		const uri = editor.document.uri.toString();
		const id = await tagged(editor, content(editor).slice(0, 24).trim(), 'jobs');
		await ask(api, EditAnnotationRequest, { uri, id, note: 'first line\nsecond: line' });
		await ask(api, EditAnnotationRequest, { uri, id, codes: ['jobs', 'river'] });
		const before = await onDisk(SIDECAR);
		assert.equal((await stored())[0]?.note?.trimEnd(), 'first line\nsecond: line');
		const removed = await ask(api, RemoveAnnotationsRequest, { uri, ids: [id] });
		assert.ok(removed.ok);
		assert.equal((await stored()).length, 0);
		await vscode.commands.executeCommand('policyAnnotator.undo');
		assert.equal(await onDisk(SIDECAR), before);
	});

	test('typing, tagging and undo in one editor never undo the wrong thing', async () => {
		const editor = await show(TEXT);
		const start = content(editor);
		const words =
			start
				.split('\n')
				.find((line) => line.length > 80)
				?.slice(10, 50)
				.trim() ?? '';
		const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
		await editor.edit((edit) => edit.insert(end, ' one'));
		await tagged(editor, words, 'jobs');
		await editor.edit((edit) => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, ' two'));
		const undo = async (): Promise<void> => {
			const ours = api.undoKeys.undoIsOurs;
			await vscode.commands.executeCommand(ours ? 'policyAnnotator.undoInText' : 'undo');
		};
		await undo();
		assert.ok(content(editor).endsWith(' one'), 'the words typed last go first');
		assert.equal((await stored()).length, 1);
		await undo();
		assert.equal((await stored()).length, 0, 'then the tag');
		assert.ok(content(editor).endsWith(' one'));
		await undo();
		assert.equal(content(editor), start, 'then the words typed first');
	});

	test('an annotation made elsewhere, and one that is broken, appear without anything being written', async () => {
		const editor = await show(TEXT);
		const words = content(editor).slice(0, 24).trim();
		const start = Array.from(content(editor).slice(0, content(editor).indexOf(words))).length;
		const foreign = `version: 1\nannotations:\n  - id: A1\n    codes: [jobs]\n    exact: ${JSON.stringify(words)}\n    position: { start: ${start}, end: ${start + words.length} }\n  - id: A2\n    codes: [jobs]\n    exact: [not, words]\n`;
		await vscode.workspace.fs.writeFile(file(SIDECAR), new TextEncoder().encode(foreign));
		await until('the good one is there', async () => {
			const all = await ask(api, AnnotationsAtRequest, { uri: file(TEXT).toString(), range: null });
			return all.length === 1 && all[0]?.state === 'exact';
		});
		await until('the broken one is reported at its line', () =>
			vscode.languages.getDiagnostics(file(SIDECAR)).some((d) => d.range.start.line >= 6),
		);
		assert.equal(await onDisk(SIDECAR), foreign);
	});

	test('a sidecar that cannot be read is never written over', async () => {
		const broken = 'version: 1\nannotations:\n  - id: "A1\n    codes: [\n';
		await vscode.workspace.fs.writeFile(file(SIDECAR), new TextEncoder().encode(broken));
		const editor = await show(TEXT);
		await assert.rejects(tagged(editor, content(editor).slice(0, 24).trim(), 'jobs'), /line 3|line 4|line 5/);
		assert.equal(await onDisk(SIDECAR), broken);
	});
});
