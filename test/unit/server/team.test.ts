import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
	AnnotationsAtRequest,
	GroupingRequest,
	SettingsNotification,
	UndoRequest,
} from '../../../src/protocol/protocol';
import { CodersRequest, MarkDoneRequest, NextUndoneRequest, ShowCodersRequest } from '../../../src/protocol/team';
import { type Files, ServerSession } from './support/serverSession';
import { report } from './support/texts';

const corpus = 'version: 1\ncoders:\n  ann: { name: Ann Moss, emails: [ann@example.org] }\n  ben: { name: Ben Ash }\n';
const text = report();
const of = (id: string, words: string, more = ''): string =>
	`version: 1\n${more}annotations:\n  - id: ${id}\n    codes: [money]\n    exact: ${words}\n    position: { start: ${text.indexOf(words)}, end: ${text.indexOf(words) + words.length} }\n`;

suite('server: teams', () => {
	let session: ServerSession;
	const start = async (blind: boolean, files: Files = {}): Promise<void> => {
		session = await ServerSession.on(
			{
				'corpus.yaml': corpus,
				'a.txt': text,
				'b.txt': report('Hollin Gap'),
				'c.txt': report('Brede'),
				'a.txt.ann.annotations.yaml': of('A1', '4.5 million crowns'),
				'a.txt.ben.annotations.yaml': of('B1', 'Mayor Jana Holub', 'coding: { status: done }\n'),
				...files,
			},
			{ coder: 'ann', blind },
		);
	};
	teardown(() => session.end());
	const seen = async (): Promise<string[]> => {
		const all = await session.ask(AnnotationsAtRequest, { uri: session.uri('a.txt'), range: null });
		return all.map(({ id }) => id).sort();
	};
	const mark = async (path: string, done: boolean): Promise<number> => {
		const result = await session.ask(MarkDoneRequest, { uri: session.uri(path), done });
		assert.ok(result.ok, result.ok ? '' : result.message);
		return result.left;
	};
	const painted = async (): Promise<number> =>
		((await session.marks('a.txt'))?.codes ?? []).reduce((sum, { ranges }) => sum + ranges.length / 4, 0);
	const row = async (path: string): Promise<string> => {
		const nodes = await session.children('documents');
		return nodes.find(({ location }) => location?.uri === session.uri(path))?.description ?? '';
	};

	test('mine, all, or those of one coder are shown, in the marks as in the view', async () => {
		await start(false);
		assert.deepEqual(await seen(), ['A1', 'B1']);
		await session.ask(ShowCodersRequest, { who: 'mine' });
		assert.deepEqual([await seen(), await painted()], [['A1'], 1]);
		await session.ask(ShowCodersRequest, { who: { coder: 'ben' } });
		assert.deepEqual(await seen(), ['B1']);
		await session.ask(ShowCodersRequest, { who: 'all' });
		assert.equal(await painted(), 2);
	});

	test('blind: what others coded is hidden until the text is done, whoever is chosen', async () => {
		await start(true);
		assert.deepEqual(await seen(), ['A1']);
		await session.ask(ShowCodersRequest, { who: { coder: 'ben' } });
		assert.deepEqual([await seen(), await painted()], [[], 0]);
		assert.doesNotMatch(await row('a.txt'), /ben: \d/);
		assert.match(await row('a.txt'), /ben: done/);
		await session.ask(ShowCodersRequest, { who: 'all' });
		await mark('a.txt', true);
		assert.deepEqual(await seen(), ['A1', 'B1']);
		await mark('a.txt', false);
		assert.deepEqual(await seen(), ['A1']);
	});

	test('the setting counts from the moment it is changed', async () => {
		await start(false);
		const settings = { coder: 'ann', trusted: true, showDates: false, blind: true };
		await session.tell(SettingsNotification.method, settings);
		assert.deepEqual(await seen(), ['A1']);
	});

	test('a text is marked as done in one line of the own file, and undo takes it back', async () => {
		await start(false);
		const file = (): string => readFileSync(session.path('a.txt.ann.annotations.yaml'), 'utf8');
		const before = file();
		assert.equal(await mark('a.txt', true), 2);
		assert.equal(file(), before.replace('version: 1\n', 'version: 1\ncoding: { status: done }\n'));
		assert.match(await row('a.txt'), /\bdone\b/);
		assert.ok((await session.ask(UndoRequest, { uri: session.uri('a.txt'), redo: false })).ok);
		assert.equal(file(), before);
		assert.match(await row('a.txt'), /1 coded/);
	});

	test('“read it, found nothing” is kept for a text without annotations', async () => {
		await start(false);
		assert.equal(await mark('b.txt', true), 2);
		assert.equal(
			readFileSync(session.path('b.txt.ann.annotations.yaml'), 'utf8'),
			'version: 1\ncoding: { status: done }\nannotations: []\n',
		);
	});

	test('the next text that is not done is found from each, and none when all are done', async () => {
		await start(false);
		const next = async (path: string | null): Promise<string> => {
			const found = await session.ask(NextUndoneRequest, { uri: path && session.uri(path) });
			return found ? `${found.uri.slice(-5)} ${found.left}` : '';
		};
		assert.equal(await next(null), 'a.txt 3');
		await mark('b.txt', true);
		assert.equal(await next('a.txt'), 'c.txt 2');
		assert.equal(await next('c.txt'), 'a.txt 2');
		await mark('a.txt', true);
		assert.equal(await next('c.txt'), '');
	});

	test('coders are those of corpus.yaml and those whose files are there, each with how far they are', async () => {
		await start(false, { 'b.txt.cleo.annotations.yaml': of('C1', 'the ferry') });
		const { coders, texts } = await session.ask(CodersRequest, null);
		assert.equal(texts, 3);
		assert.deepEqual(
			coders.map(({ id, name, own, done, begun }) => [id, name, own, done, begun]),
			[
				['ann', 'Ann Moss', true, 0, 1],
				['ben', 'Ben Ash', false, 1, 0],
				['cleo', 'cleo', false, 0, 1],
			],
		);
	});

	test('the documents are grouped by how far the coding is', async () => {
		await start(false);
		await mark('c.txt', true);
		await session.ask(GroupingRequest, { view: 'documents', by: 'coding' });
		const groups = await session.children('documents');
		assert.deepEqual(
			groups.map(({ label, description }) => `${label} ${description ?? ''}`),
			['To do 1', 'In progress 1', 'Done 1'],
		);
	});
});
