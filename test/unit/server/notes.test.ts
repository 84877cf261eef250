import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { MemoRequest, NotesRequest, RemoveNoteRequest, ReplyRequest } from '../../../src/protocol/notes';
import {
	AnnotateRequest,
	AnnotationsAtRequest,
	EditAnnotationRequest,
	TooltipRequest,
	UndoRequest,
} from '../../../src/protocol/protocol';
import { manyAnnotations } from './support/manyAnnotations';
import { type Files, ServerSession } from './support/serverSession';
import { report } from './support/texts';

const corpus = 'version: 1\ncoders:\n  ann: { name: Ann Moss }\n  ben: { name: Ben Ash }\n';
const text = report();
const words = '4.5 million crowns';
const start = text.indexOf(words);
const byBen = `version: 1\nannotations:\n  - id: B1\n    codes: [money]\n    exact: ${words}\n    position: { start: ${start}, end: ${start + words.length} }\n    note: Is this for one year?\n`;

suite('server: notes', () => {
	let session: ServerSession;
	const begin = async (files: Files = {}, coder = 'ann'): Promise<void> => {
		session = await ServerSession.on(
			{ 'corpus.yaml': corpus, 'a.txt': text, 'a.txt.ben.annotations.yaml': byBen, ...files },
			{ coder },
		);
	};
	teardown(() => session.end());
	const uri = (): string => session.uri('a.txt');
	const talk = async (): Promise<string[]> => {
		const { threads } = await session.ask(NotesRequest, { uri: uri(), lines: { start: 0, end: 50 } });
		return threads.map(
			({ label, said }) => `${label}: ${said.map(({ author, body }) => `${author} ${body}`).join(' / ')}`,
		);
	};
	const reply = async (to: string, body: string): Promise<string> => {
		const done = await session.ask(ReplyRequest, { uri: uri(), to, body });
		assert.ok(done.ok, done.ok ? '' : done.message);
		return done.id;
	};
	const undo = async (): Promise<boolean> => (await session.ask(UndoRequest, { uri: uri(), redo: false })).ok;

	test('a reply to another coder stands in the own file, on the same words; that of the other is not touched', async () => {
		await begin();
		const id = await reply('B1', 'For two: see the budget.');
		assert.deepEqual(await talk(), ['money: Ben Ash Is this for one year? / Ann Moss For two: see the budget.']);
		assert.equal(readFileSync(session.path('a.txt.ben.annotations.yaml'), 'utf8'), byBen);
		const own = readFileSync(session.path('a.txt.ann.annotations.yaml'), 'utf8');
		assert.match(own, /codes: \[\]\n {4}exact: 4\.5 million crowns\n[^]*replyTo: B1\n/);
		assert.ok((await session.ask(EditAnnotationRequest, { uri: uri(), id, note: 'For three.' })).ok);
		assert.deepEqual(await talk(), ['money: Ben Ash Is this for one year? / Ann Moss For three.']);
		assert.ok(await undo());
		assert.ok((await session.ask(RemoveNoteRequest, { uri: uri(), id })).ok);
		assert.deepEqual(await talk(), ['money: Ben Ash Is this for one year?']);
		assert.ok((await undo()) && (await undo()));
		assert.deepEqual(await talk(), ['money: Ben Ash Is this for one year?']);
	});

	test('of thousands of notes in a text those near what is in sight are given', async () => {
		const many = manyAnnotations(1000);
		await begin({ 'm.txt': many.text, 'm.txt.ann.annotations.yaml': many.sidecar });
		const near = async (start: number, end: number): Promise<readonly (number | undefined)[]> => {
			const { threads, partial } = await session.ask(NotesRequest, {
				uri: session.uri('m.txt'),
				lines: { start, end },
			});
			assert.ok(partial);
			const lines = threads.map(({ range }) => range?.start.line);
			return [lines.length, lines[0], lines.at(-1)];
		};
		assert.deepEqual(await near(0, 50), [76, 0, 150]);
		assert.deepEqual(await near(1000, 1010), [86, 920, 1090]);
	});

	test('replies are no annotations of their own: they are neither listed, nor painted, nor counted', async () => {
		await begin();
		await reply('B1', 'For two.');
		const all = await session.ask(AnnotationsAtRequest, { uri: uri(), range: null });
		assert.deepEqual(
			all.map(({ id }) => id),
			['B1'],
		);
		assert.deepEqual(
			(await session.marks('a.txt'))?.codes.map(({ code }) => code.id),
			['money'],
		);
		const [row] = await session.children('documents');
		assert.equal(row?.description, 'n.d. · ben: 1 coded');
	});

	test('a reply whose annotation is gone stands by itself, so that nothing is lost', async () => {
		await begin();
		await reply('B1', 'For two.');
		await session.delete('a.txt.ben.annotations.yaml');
		for (let i = 0; i < 50 && (await talk())[0] !== ': Ann Moss For two.'; i += 1)
			await new Promise((go) => setTimeout(go, 20));
		assert.deepEqual(await talk(), [': Ann Moss For two.']);
	});

	test('a passage may have a note without a code; taken back, its annotation goes too', async () => {
		await begin({ 'a.txt.ben.annotations.yaml': 'version: 1\nannotations: []\n' });
		await session.open('a.txt', text);
		const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 11 } };
		const made = await session.ask(AnnotateRequest, {
			uri: uri(),
			version: 1,
			range,
			codes: [],
			note: 'Who sits there?',
		});
		assert.ok(made.ok);
		assert.deepEqual(await talk(), [': Ann Moss Who sits there?']);
		assert.deepEqual(await session.labels('annotations'), ['Notes without a code']);
		assert.ok((await session.ask(RemoveNoteRequest, { uri: uri(), id: made.id })).ok);
		assert.deepEqual(await talk(), []);
		assert.deepEqual(await session.labels('annotations'), []);
	});

	test('the first thing said about an own annotation without a note is its note; what was answered to stays when it is taken back', async () => {
		await begin({}, 'ben');
		assert.ok((await session.ask(RemoveNoteRequest, { uri: uri(), id: 'B1' })).ok);
		assert.deepEqual(await talk(), []);
		assert.equal(await reply('B1', 'How long?'), 'B1');
		const answer = await reply('B1', 'Two years.');
		assert.deepEqual(await talk(), ['money: Ben Ash How long? / Ben Ash Two years.']);
		assert.ok((await session.ask(RemoveNoteRequest, { uri: uri(), id: 'B1' })).ok);
		assert.deepEqual(await talk(), ['money: Ben Ash Two years.']);
		assert.notEqual(answer, 'B1');
	});

	test('blank words are refused, and what others have said cannot be taken back', async () => {
		await begin();
		assert.equal((await session.ask(ReplyRequest, { uri: uri(), to: 'B1', body: ' \n' })).ok, false);
		const refused = await session.ask(RemoveNoteRequest, { uri: uri(), id: 'B1' });
		assert.match(refused.ok ? '' : refused.message, /said yourself/);
	});

	test('memos on a text and on the corpus are Markdown files that are made once and then left alone', async () => {
		await begin();
		const memo = async (of: 'text' | 'corpus'): Promise<string> => {
			const made = await session.ask(MemoRequest, { uri: uri(), of });
			assert.ok(made.ok, made.ok ? '' : made.message);
			return made.uri;
		};
		assert.equal(await memo('text'), session.uri('memos/a.txt.ann.md'));
		const path = session.path('memos/a.txt.ann.md');
		assert.equal(readFileSync(path, 'utf8'), '# Memo on Ostrava Bend repairs its weir\n\n');
		writeFileSync(path, 'mine');
		await memo('text');
		assert.equal(readFileSync(path, 'utf8'), 'mine');
		assert.equal(await memo('corpus'), session.uri('memos/corpus.ann.md'));
		const shown = async (): Promise<readonly [string, string]> => {
			const [node] = await session.children('documents');
			const tooltip = await session.ask(TooltipRequest, { view: 'documents', node: node?.id ?? '' });
			return [node?.description ?? '', tooltip ?? ''];
		};
		const [description, tooltip] = await shown();
		assert.match(description, / · memo$/);
		assert.match(tooltip, /Memos: ann$/);
		await session.delete('memos/a.txt.ann.md');
		assert.doesNotMatch((await shown()).join(), /memo/i);
	});

	test('no memo is made where it would be a text of the corpus', async () => {
		await begin({ 'corpus.yaml': `${corpus}exclude: []\n` });
		const made = await session.ask(MemoRequest, { uri: uri(), of: 'text' });
		assert.match(made.ok ? '' : made.message, /memos\/\*\*/);
	});
});
