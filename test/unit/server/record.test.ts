import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { CodeAction, Hover } from 'vscode-languageserver-protocol';
import { CitationRequest, UndoRequest } from '../../../src/protocol/protocol';
import {
	CorrectableRequest,
	CorrectRequest,
	type CorrectionSaid,
	EditRecordRequest,
	RecordRequest,
	WithdrawCorrectionRequest,
} from '../../../src/protocol/record';
import { until } from '../../support/until';
import { type Files, ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const RECORD = 'a.txt.document.yaml';

/** Range of the first occurrence of words. */
function rangeOf(text: string, words: string) {
	const offset = text.indexOf(words);
	const at = (to: number) => {
		const lines = text.slice(0, to).split('\n');
		return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
	};
	return { start: at(offset), end: at(offset + words.length) };
}

suite('server: document record', () => {
	let session: ServerSession;
	const text = report();
	const start = async (files: Files = {}): Promise<void> => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': text, ...files }, { coder: 'ann' });
	};
	teardown(() => session.end());
	const uri = (): string => session.uri('a.txt');
	const record = (): string => readFileSync(session.path(RECORD), 'utf8');
	const set = async (key: string, value: string): Promise<string> => {
		const done = await session.ask(EditRecordRequest, { uri: uri(), key, value });
		return done.ok ? '' : done.message;
	};
	const correct = async (words: string, said: CorrectionSaid): Promise<string> => {
		const done = await session.ask(CorrectRequest, { uri: uri(), range: rangeOf(text, words), said });
		assert.ok(done.ok, done.ok ? '' : done.message);
		return done.id;
	};
	const hover = async (words: string): Promise<string> => {
		const { start: position } = rangeOf(text, words);
		const found = await session.lsp<Hover | null>('textDocument/hover', { textDocument: { uri: uri() }, position });
		return found ? (found.contents as { readonly value: string }).value : '';
	};
	const under = async (view: 'speakers' | 'figures' | 'annotations', label: RegExp): Promise<readonly string[]> => {
		const node = (await session.children(view)).find((each) => label.test(each.label));
		return node
			? (await session.children(view, node.id)).map((each) => `${each.label} · ${each.description ?? ''}`)
			: [];
	};

	test('a title and dates that are said count in the tree, the citation and the form, and undo brings the found ones back', async () => {
		await start();
		assert.deepEqual(await session.labels('documents'), ['Ostrava Bend repairs its weir']);
		assert.equal(await set('title', 'The weir: works begin'), '');
		assert.equal(await set('event.date', '2025-03-02'), '');
		assert.equal(await set('event.name', 'Council meeting'), '');
		assert.equal(await set('url', 'https://example.org/weir'), '');
		assert.equal(record().split('\n')[0], 'version: 1');
		const [node] = await session.children('documents');
		assert.equal(node?.label, 'The weir: works begin');
		assert.match(node.description ?? '', /2025-03-02 \(event\)/);
		const citation = await session.ask(CitationRequest, { uri: uri(), range: rangeOf(text, '4.5 million crowns') });
		assert.match(
			citation ?? '',
			/The weir: works begin.*2025-03-02 \(event\).*Council meeting.*https:\/\/example\.org\/weir/,
		);
		const form = await session.ask(RecordRequest, { uri: uri() });
		const title = form?.fields.find(({ key }) => key === 'title');
		assert.deepEqual([title?.value, title?.found], ['The weir: works begin', 'Ostrava Bend repairs its weir']);
		for (let i = 0; i < 4; i += 1) assert.ok((await session.ask(UndoRequest, { uri: uri(), redo: false })).ok);
		assert.deepEqual(await session.labels('documents'), ['Ostrava Bend repairs its weir']);
		assert.ok((await session.ask(UndoRequest, { uri: uri(), redo: true })).ok);
		assert.deepEqual(await session.labels('documents'), ['The weir: works begin']);
	});

	test('times are read against the date that is said', async () => {
		const words = `${text}Last year the council spent 3.1 million crowns on the weir.\n`;
		await start({ 'a.txt': words });
		const year = async (): Promise<string> => {
			const { start: position } = rangeOf(words, '3.1 million');
			const found = await session.lsp<Hover>('textDocument/hover', { textDocument: { uri: uri() }, position });
			return /(\d{4}) \\?\(“/.exec((found.contents as { readonly value: string }).value)?.[1] ?? '';
		};
		assert.equal(await year(), '');
		await set('event.date', '2019-03-02');
		assert.equal(await year(), '2018');
		await session.open('a.txt', words);
		await set('event.date', '2021');
		assert.equal(await year(), '2020');
	});

	test('what does not fit a field is refused with words, and nothing is written', async () => {
		await start();
		assert.notEqual(await set('published', 'next Tuesday'), '');
		assert.match(await set('part.number', 'two'), /“two” is no Part number/);
		assert.equal(existsSync(session.path(RECORD)), false);
	});

	test('a record written by hand is read at the start, and again when it changes or goes', async () => {
		await start({ [RECORD]: 'version: 1\ntitle: By hand\npart: { number: 2, of: 3 }\n' });
		const label = async () => (await session.labels('documents')).join();
		assert.equal(await label(), 'By hand');
		await session.write(RECORD, 'version: 1\ntitle: By another hand\n');
		await until('it is read', async () => (await label()) === 'By another hand');
		await session.write(RECORD, 'version: 1\ntitle: "By\n');
		await until('the flaw is shown', () => (session.problems.get(RECORD)?.length ?? 0) > 0);
		assert.equal(await label(), 'By another hand');
		assert.notEqual(await set('title', 'x'), '');
		assert.equal(record(), 'version: 1\ntitle: "By\n');
		await session.delete(RECORD);
		await until('it is gone', async () => (await label()) === 'Ostrava Bend repairs its weir');
	});

	test('the speaker of a quotation is corrected everywhere, the hover says by whom, and undo takes it back', async () => {
		await start();
		const before = await session.labels('speakers');
		assert.ok(before.includes('Jana Holub'));
		await correct('"We have waited for this money since the flood,"', { kind: 'speaker', speaker: 'Petr Vlach' });
		assert.ok((await session.labels('speakers')).includes('Petr Vlach'));
		assert.ok(!(await under('speakers', /Jana Holub/)).some((line) => line.startsWith('quoted')));
		const words = await hover('waited');
		assert.match(words, /Petr Vlach/);
		assert.match(words, /corrected by ann on \d{4}\\?-/);
		assert.match(record(), /kind: speaker\n {4}exact: "\\"We have waited.*\n[^]*speaker: Petr Vlach\n {4}by: ann\n/);
		assert.ok((await session.ask(UndoRequest, { uri: uri(), redo: false })).ok);
		assert.deepEqual(await session.labels('speakers'), before);
	});

	test('“this is no quotation” and “this is no figure” take the mark away; both can be taken back', async () => {
		await start();
		const marks = async () => {
			const painted = await session.marks('a.txt');
			return [painted?.finds.direct.length, painted?.finds.figure.length];
		};
		const before = await marks();
		await correct('"We have waited for this money since the flood,"', { kind: 'not-quotation' });
		const id = await correct('4.5 million crowns', { kind: 'not-figure' });
		assert.deepEqual(await marks(), [(before[0] ?? 0) - 4, (before[1] ?? 0) - 4]);
		const at = { uri: uri(), range: rangeOf(text, '4.5 million') };
		assert.deepEqual((await session.ask(CorrectableRequest, at)).gone, [{ id, what: 'no figure' }]);
		assert.ok((await session.ask(WithdrawCorrectionRequest, { uri: uri(), id })).ok);
		assert.equal((await marks())[1], before[1]);
	});

	test("a figure's value, measure and credit are corrected in hover and tree", async () => {
		await start();
		await correct('4.5 million crowns', { kind: 'figure', value: '4,600,000' });
		await correct('4.5 million crowns', { kind: 'figure', measure: 'cost of the weir' });
		await correct('4.5 million crowns', { kind: 'figure', credit: 'Jana Holub' });
		assert.match(record(), /value: 4600000\n/);
		const words = await hover('4.5 million');
		assert.match(words, /4,600,000/);
		assert.match(words, /cost of the weir/);
		assert.match(words, /Credited to \*\*Jana Holub\*\*/);
		assert.ok((await session.labels('figures')).includes('cost of the weir'));
		// Whoever corrects again replaces what they said.
		await correct('4.5 million crowns', { kind: 'figure', value: '4500000' });
		assert.equal(record().match(/kind: figure/g)?.length, 3);
	});

	test('a turn that was missed becomes one, in the tree and for who speaks', async () => {
		const talk =
			'THE WEIR\n\nThe mayor spoke first. We will build in spring, she told the hall on Monday.\n\nJana Holub – We pay 4.5 million crowns for it and not one crown more.\n';
		await start({ 'a.txt': talk });
		const range = rangeOf(talk, 'Jana Holub –');
		const done = await session.ask(CorrectRequest, {
			uri: uri(),
			range,
			said: { kind: 'turn', speaker: 'Jana Holub' },
		});
		assert.ok(done.ok);
		const marks = await session.marks('a.txt');
		assert.deepEqual(marks?.finds.label, [4, 0, 4, 12]);
		const { start: position } = rangeOf(talk, '4.5 million');
		const found = await session.lsp<Hover>('textDocument/hover', { textDocument: { uri: uri() }, position });
		assert.match((found.contents as { readonly value: string }).value, /Credited to \*\*Jana Holub\*\*/);
	});

	test('words that nobody says have no speaker, and who said so may say otherwise later', async () => {
		await start();
		const words = '"We have waited for this money since the flood,"';
		await correct(words, { kind: 'speaker', speaker: 'Petr Vlach' });
		await correct(words, { kind: 'no-speaker' });
		assert.equal(record().match(/kind: /g)?.length, 1, 'the one replaces the other');
		assert.ok(!(await session.labels('speakers')).includes('Petr Vlach'));
		assert.ok(!(await under('speakers', /Jana Holub/)).some((line) => line.startsWith('quoted')));
		assert.match(await hover('waited'), /said by nobody in particular/);
		await correct(words, { kind: 'speaker', speaker: 'Ida Kern' });
		assert.match(record(), /kind: speaker/);
		assert.doesNotMatch(record(), /no-speaker/);
		assert.match(await hover('waited'), /Ida Kern/);
	});

	test('a quotation that was missed is one, with who is quoted; taking it back takes the mark away', async () => {
		await start();
		const quoted = async () => (await session.marks('a.txt'))?.finds.direct.length ?? 0;
		const before = await quoted();
		const words = 'the ferry stays closed';
		await correct(words, { kind: 'quotation', speaker: 'Ida Kern' });
		assert.equal(await quoted(), before + 4);
		assert.ok((await session.labels('speakers')).includes('Ida Kern'));
		assert.match(await hover('ferry stays'), /corrected by ann .*a quotation of Ida Kern/);
		const at = { uri: uri(), range: rangeOf(text, 'ferry stays') };
		const [find] = (await session.ask(CorrectableRequest, at)).finds;
		assert.deepEqual([find?.words, find?.speaker, find?.corrections.length], [words, 'Ida Kern', 1]);
		await correct(words, { kind: 'not-quotation' });
		assert.equal(await quoted(), before);
		assert.equal(record().match(/kind: /g)?.length, 1);
	});

	test('where no turn begins the words go on to be those of the turn before', async () => {
		const talk =
			'Press conference on the weir\n\nJana Holub: We will build in spring, as all of you know, and build it well.\n\n' +
			'Ida Kern: When does it begin, and who pays?\n\nJana Holub: In spring, when the ice has gone. The town pays.\n\n' +
			'Petr Vlach: It costs 4.5 million crowns and the mill stays.\n\nIda Kern: Thank you.\n\nJana Holub: It was a pleasure.\n';
		await start({ 'a.txt': talk });
		const labels = async (): Promise<number> => ((await session.marks('a.txt'))?.finds.label.length ?? 0) / 4;
		assert.equal(await labels(), 6);
		const range = rangeOf(talk, 'Petr Vlach:');
		assert.ok((await session.ask(CorrectRequest, { uri: uri(), range, said: { kind: 'not-turn' } })).ok);
		assert.equal(await labels(), 5);
		const { start: position } = rangeOf(talk, '4.5 million');
		const found = await session.lsp<Hover>('textDocument/hover', { textDocument: { uri: uri() }, position });
		assert.match((found.contents as { readonly value: string }).value, /Credited to \*\*Jana Holub\*\*/);
		assert.equal((await session.ask(CorrectableRequest, { uri: uri(), range })).gone[0]?.what, 'no turn begins here');
	});

	test('two people who say different things are listed to be decided, at the text and at the line of the file', async () => {
		await start();
		const words = '"We have waited for this money since the flood,"';
		await correct(words, { kind: 'speaker', speaker: 'Petr Vlach' });
		await session.write(RECORD, record().replace('by: ann', 'by: ben'));
		await until('it is read', async () => /by ben/.test(await hover('waited')));
		await correct(words, { kind: 'speaker', speaker: 'Ida Kern' });
		const [decision] = await under('annotations', /Corrections to decide/);
		assert.match(decision ?? '', /speaker: Ida Kern · contradicts the correction of the same words by ben/);
		await until('the problem is shown', () =>
			(session.problems.get(RECORD) ?? []).some(({ code, range }) => code === 'contradiction' && range.start.line > 2),
		);
		assert.match(await hover('waited'), /Ida Kern/);
	});

	test('a correction whose words are gone is not applied to others, and is listed', async () => {
		await start();
		await correct('4.5 million crowns', { kind: 'figure', measure: 'cost of the weir' });
		await session.write('a.txt', text.replace('4.5 million', '4.8 million'));
		await until('it is listed', async () => (await under('annotations', /Corrections to decide/)).length === 1);
		assert.ok(!(await session.labels('figures')).includes('cost of the weir'));
	});

	test('corrections ride on edits of an open text', async () => {
		await start();
		await correct('4.5 million crowns', { kind: 'figure', measure: 'cost of the weir' });
		await session.open('a.txt', text);
		const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		await session.type('a.txt', 'News. ', top);
		assert.ok((await session.labels('figures')).includes('cost of the weir'));
	});

	test('the lightbulb offers what can be corrected where the cursor is', async () => {
		await start();
		const titles = async (words: string): Promise<string[]> => {
			const { start: at } = rangeOf(text, words);
			const params = { textDocument: { uri: uri() }, range: { start: at, end: at }, context: { diagnostics: [] } };
			return ((await session.lsp<CodeAction[] | null>('textDocument/codeAction', params)) ?? []).map(
				({ title }) => title,
			);
		};
		assert.deepEqual(await titles('waited'), [
			'Correct the speaker of these words…',
			'Nobody in particular says this',
			'This is no quotation',
		]);
		assert.ok((await titles('5 million')).includes('Correct the value of this figure…'));
		assert.deepEqual(await titles('begins in spring'), []);
	});

	test('without trust nothing is written', async () => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': text }, { trusted: false });
		assert.match(await set('title', 'x'), /not trusted/);
		assert.equal(existsSync(session.path(RECORD)), false);
	});
});
