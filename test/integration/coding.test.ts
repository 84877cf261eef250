import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/main';
import { AnnotateRequest, AnnotationsAtRequest, RemoveAnnotationsRequest } from '../../src/protocol/protocol';
import { until } from '../support/until';
import { ask, awake, file, onDisk, paintedWords, rows, select, show } from './support/extension';

const TEXT = '2024-09-18-budget-address.txt';
const SIDECAR = `${TEXT}.annotations.yaml`;
const RECORD = `${TEXT}.document.yaml`;

suite('coding by hand', () => {
	let api: Api;
	const uri = (): string => file(TEXT).toString();
	const annotations = () => ask(api, AnnotationsAtRequest, { uri: uri(), range: null });
	const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
		vscode.commands.executeCommand(`policyAnnotator.${command}`, ...args);
	/** Some words of the text that stand in it once. */
	const wordsOf = (editor: vscode.TextEditor): string => {
		const line = editor.document
			.getText()
			.split('\n')
			.find((each) => each.length > 120);
		return (line ?? '').slice(0, 60).split(' ').slice(1, -1).join(' ').replace(/\W+$/, '');
	};

	suiteSetup(async () => {
		api = await awake();
	});
	teardown(async () => {
		const left = await annotations();
		await ask(api, RemoveAnnotationsRequest, { uri: uri(), ids: left.map(({ id }) => id) });
		for (const path of [SIDECAR, RECORD]) await vscode.workspace.fs.delete(file(path)).then(undefined, () => undefined);
		await until('all is gone', async () => (await annotations()).length === 0);
	});

	test('the key of a code applies it, a second one joins it, and the edges move by words', async () => {
		const editor = await show(TEXT);
		await until('the keys are known', () => api.codeKeys.keys.startsWith('12'));
		const words = wordsOf(editor);
		await select(editor, words);
		await run('applyCode', { key: '1' });
		await run('applyCode', { key: '2' });
		const [annotation, ...others] = await annotations();
		assert.equal(others.length, 0);
		assert.deepEqual(
			annotation?.codes.map(({ id }) => id),
			['transition', 'mine-closure'],
		);
		assert.equal(annotation?.exact, words);
		await run('moveEndBackward');
		assert.equal((await annotations())[0]?.exact, words.split(' ').slice(0, -1).join(' ').replace(/\W+$/, ''));
		assert.ok(api.undoKeys.undoIsOurs);
		await run('undoInText');
		assert.equal((await annotations())[0]?.exact, words);
	});

	test('the selection grows through the levels of the text and shrinks again', async () => {
		const editor = await show(TEXT);
		const start = editor.document.positionAt(editor.document.getText().indexOf(wordsOf(editor)) + 1);
		editor.selection = new vscode.Selection(start, start);
		const sizes: number[] = [];
		for (let i = 0; i < 3; i += 1) {
			const before = editor.document.getText(editor.selection).length;
			await run('growSelection');
			await until('it has grown', () => editor.document.getText(editor.selection).length > before);
			sizes.push(editor.document.getText(editor.selection).length);
		}
		await run('shrinkSelection');
		await until('it has shrunk', () => editor.document.getText(editor.selection).length === sizes[1]);
	});

	test('a find that is none goes from the marks, with one undo it is back', async () => {
		const editor = await show(TEXT);
		const figures = (): string[] => paintedWords(api, editor.document, 'figure');
		await until('figures are painted', () => figures().length > 0);
		const before = figures();
		const first = before[0] ?? '';
		const at = editor.document.positionAt(editor.document.getText().indexOf(first));
		const end = at.translate(0, first.length);
		const range = { start: plain(at), end: plain(end) };
		await run('correct', { uri: uri(), range, what: 'not-figure' });
		await until('the mark is gone', () => figures().length === before.length - 1);
		assert.match(await onDisk(RECORD), /kind: not-figure/);
		assert.ok(api.undoKeys.undoIsOurs);
		await run('undoInText');
		await until('the mark is back', () => figures().length === before.length);
	});

	test('a text is marked as done and not done from the view, and its row says so', async () => {
		const [node] = (await rows(api, 'documents')).filter(({ location }) => location?.uri === uri());
		assert.ok(node);
		const context = async (): Promise<string | undefined> =>
			(await rows(api, 'documents')).find(({ location }) => location?.uri === uri())?.context;
		await run('markDone', node);
		await until('it is done', async () => (await context()) === 'document.done');
		await run('markUndone', node);
		await until('it is not done', async () => (await context()) === 'document.open');
	});

	test('a thread of notes stays the same object through edits around it, and goes with its annotation', async () => {
		const editor = await show(TEXT);
		await select(editor, wordsOf(editor));
		const { start, end } = editor.selection;
		const made = await ask(api, AnnotateRequest, {
			uri: uri(),
			version: editor.document.version,
			range: { start: plain(start), end: plain(end) },
			codes: ['transition'],
			note: 'Since when?',
		});
		assert.ok(made.ok);
		const thread = (): vscode.CommentThread | undefined => api.threads.threads(uri()).get(made.id);
		await until('the thread is there', () => thread()?.comments.length === 1);
		const known = thread();
		assert.ok(known);
		assert.equal(known.comments[0]?.body, 'Since when?');
		await run('note.reply', { thread: known, text: 'Since March.' });
		await until('the reply is there', () => thread()?.comments.length === 2 || thread()?.comments.length === 1);
		assert.equal(thread(), known);
		await run('note.edit', known.comments[0]);
		const [note] = known.comments;
		assert.ok(note);
		note.body = 'Since when, and why?';
		// What comes in meanwhile takes nothing from the words that are being typed.
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'News. '));
		api.threads.refresh(uri());
		await new Promise((rest) => setTimeout(rest, 400));
		assert.equal(thread(), known);
		assert.equal(known.comments[0]?.body, 'Since when, and why?');
		await run('note.saveEdit', known.comments[0]);
		await until('it is in the file', async () => /Since when, and why\?/.test(await onDisk(SIDECAR)));
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await ask(api, RemoveAnnotationsRequest, { uri: uri(), ids: [made.id] });
		api.threads.refresh(uri());
		await until('the thread is gone', () => thread() === undefined || thread() !== known);
	});
});

function plain({ line, character }: vscode.Position) {
	return { line, character };
}
