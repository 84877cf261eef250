import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { ApplyCodesRequest, MoveEdgeRequest, PassageRequest } from '../../../src/protocol/coding';
import { AnnotationsAtRequest, CodesRequest, UndoRequest } from '../../../src/protocol/protocol';
import { until } from '../../support/until';
import { type Files, ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const codebook = `version: 1
codes:
  - id: money
    key: m
  - id: water
    children:
      - id: flood
        key: m
      - id: weir
        key: 2
`;

/** Range of the first occurrence of words; `|` in them marks an empty range. */
function rangeOf(text: string, marked: string) {
	const words = marked.replace('|', '');
	const start = text.indexOf(words) + (marked.includes('|') ? marked.indexOf('|') : 0);
	const end = marked.includes('|') ? start : start + words.length;
	const at = (offset: number) => {
		const lines = text.slice(0, offset).split('\n');
		return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
	};
	return { start: at(start), end: at(end) };
}

suite('server: coding with the keyboard', () => {
	let session: ServerSession;
	const text = report();
	const start = async (files: Files = {}): Promise<void> => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'codebook.yaml': codebook, 'a.txt': text, ...files });
		await session.open('a.txt', text);
	};
	teardown(() => session.end());

	const apply = async (words: string, ...codes: string[]) =>
		session.ask(ApplyCodesRequest, { uri: session.uri('a.txt'), version: 1, range: rangeOf(text, words), codes });
	const annotations = () => session.ask(AnnotationsAtRequest, { uri: session.uri('a.txt'), range: null });
	const move = async (words: string, edge: 'start' | 'end', direction: 'forward' | 'backward') => {
		const position = rangeOf(text, words).start;
		return session.ask(MoveEdgeRequest, { uri: session.uri('a.txt'), position, edge, direction });
	};

	test('codes have the key they name, else the digits that are left; of two claims the first counts', async () => {
		await start();
		const codes = await session.ask(CodesRequest, { uri: session.uri('a.txt') });
		assert.deepEqual(
			codes.map(({ id, key }) => `${id} ${key}`),
			['money m', 'water 1', 'flood 3', 'weir 2'],
		);
	});

	test('several codes on one passage are one annotation, others may overlap it without limit', async () => {
		await start();
		assert.deepEqual(
			{ ...(await apply('4.5 million crowns', 'money')), id: '' },
			{ ok: true, id: '', applied: 'tagged' },
		);
		assert.deepEqual(
			{ ...(await apply('4.5 million crowns ', 'weir')), id: '' },
			{ ok: true, id: '', applied: 'added' },
		);
		assert.deepEqual({ ...(await apply('4.5 mil|lion', 'weir')), id: '' }, { ok: true, id: '', applied: 'there' });
		await apply('will spend 4.5 million', 'water');
		await apply('million crowns on the weir', 'water');
		const all = await annotations();
		assert.deepEqual(all.map(({ codes, exact }) => `${codes.map(({ id }) => id).join('+')}: ${exact}`).sort(), [
			'money+weir: 4.5 million crowns',
			'water: million crowns on the weir',
			'water: will spend 4.5 million',
		]);
	});

	test('without a selection the code goes to the annotation at the cursor; where none is, the answer says what to do', async () => {
		await start();
		const refused = await apply('cou|ncil', 'money');
		assert.match(refused.ok ? '' : refused.message, /Select a passage/);
		await apply('The council of Ostrava Bend', 'money');
		await apply('cou|ncil', 'weir');
		assert.deepEqual(
			(await annotations()).map(({ codes }) => codes.map(({ id }) => id)),
			[['money', 'weir']],
		);
	});

	test('an edge moves by a word, in the file as well, and back with undo', async () => {
		await start();
		await apply('4.5 million crowns', 'money');
		const before = readFileSync(session.path('a.txt.annotations.yaml'), 'utf8');
		const exact = async () => (await annotations()).map((annotation) => annotation.exact);
		await move('4.5 mil|lion', 'end', 'forward');
		assert.deepEqual(await exact(), ['4.5 million crowns on']);
		await move('4.5 mil|lion', 'start', 'backward');
		assert.deepEqual(await exact(), ['spend 4.5 million crowns on']);
		for (let i = 0; i < 2; i += 1) await move('4.5 mil|lion', 'end', 'backward');
		assert.deepEqual(await exact(), ['spend 4.5 million']);
		for (let i = 0; i < 3; i += 1) await session.ask(UndoRequest, { uri: session.uri('a.txt'), redo: false });
		assert.deepEqual(await exact(), ['4.5 million crowns on']);
		await session.ask(UndoRequest, { uri: session.uri('a.txt'), redo: false });
		assert.match(before, /exact: 4.5 million crowns\n/);
		assert.deepEqual(await exact(), ['4.5 million crowns']);
	});

	test('an annotation of one word gets no shorter, and an edge takes the sign of an amount along', async () => {
		const words = 'The dam cost $5 million, or 4.5% of the budget of the town of Hollin. The works go on all year.\n';
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'b.txt': words });
		const uri = session.uri('b.txt');
		await session.open('b.txt', words);
		const annotate = (of: string) =>
			session.ask(ApplyCodesRequest, { uri, version: 1, range: rangeOf(words, of), codes: ['a'] });
		const step = async (edge: 'start' | 'end', direction: 'forward' | 'backward') => {
			const position = rangeOf(words, 'million|').start;
			return session.ask(MoveEdgeRequest, { uri, position, edge, direction });
		};
		await annotate('million');
		for (const edge of ['start', 'end'] as const) {
			const refused = await step(edge, edge === 'start' ? 'forward' : 'backward');
			assert.match(refused.ok ? '' : refused.message, /no further word/);
		}
		await step('start', 'backward');
		for (let i = 0; i < 2; i += 1) await step('end', 'forward');
		const [annotation] = await session.ask(AnnotationsAtRequest, { uri, range: null });
		assert.equal(annotation?.exact, '$5 million, or 4.5%');
	});

	test('the passages of a code are walked through all texts and round, those of other codes passed over', async () => {
		await start({
			'b.txt': report('Hollin Gap'),
			'b.txt.annotations.yaml': `version: 1\nannotations:\n  - id: B1\n    codes: [money]\n    exact: 4.5 million crowns\n    prefix: "Hollin Gap will spend "\n    suffix: " on the weir"\n`,
		});
		await apply('4.5 million crowns', 'money');
		await apply('Ostrava Bend repairs its weir', 'water');
		await apply('this money', 'money');
		let at = { uri: session.uri('a.txt'), range: rangeOf(text, '4.5 million crowns') };
		const seen: string[] = [];
		for (let i = 0; i < 3; i += 1) {
			const next = await session.ask(PassageRequest, { ...at, kind: { code: null }, direction: 'next' });
			assert.ok(next);
			seen.push(`${next.uri.slice(-5)} ${next.range.start.line} ${next.what} ${next.number}/${next.of}`);
			at = { uri: next.uri, range: next.range };
		}
		assert.deepEqual(seen, ['a.txt 4 money 2/3', 'b.txt 2 money 3/3', 'a.txt 2 money 1/3']);
		const back = await session.ask(PassageRequest, { ...at, kind: { code: null }, direction: 'previous' });
		assert.equal(back?.uri, session.uri('b.txt'));
	});

	test('what needs review is found from anywhere, and nothing when all stands in place', async () => {
		await start();
		const from = { uri: session.uri('a.txt'), range: rangeOf(text, 'ferry') };
		assert.equal(await session.ask(PassageRequest, { ...from, kind: 'review', direction: 'next' }), null);
		await session.write(
			'a.txt.annotations.yaml',
			`version: 1\nannotations:\n  - id: A1\n    codes: [money]\n    exact: 4.8 million crowns\n    prefix: "Ostrava Bend will spend "\n    suffix: " on the weir"\n`,
		);
		const next = () => session.ask(PassageRequest, { ...from, kind: 'review', direction: 'next' });
		await until('the file is read', async () => (await next()) !== null);
		const found = await next();
		assert.equal(found?.what, 'money: words changed');
		assert.equal(found.range.start.line, 2);
	});

	test('the selection grows from the word to the text, each step holding the one before', async () => {
		await start();
		const grown = async (marked: string): Promise<string[]> => {
			const [innermost] = await session.lsp<SelectionRange[]>('textDocument/selectionRange', {
				textDocument: { uri: session.uri('a.txt') },
				positions: [rangeOf(text, marked).start],
			});
			const words: string[] = [];
			const lines = text.split('\n');
			const offset = (at: { line: number; character: number }): number =>
				lines.slice(0, at.line).reduce((sum, line) => sum + line.length + 1, at.character);
			for (let range = innermost; range; range = range.parent)
				words.push(text.slice(offset(range.range.start), offset(range.range.end)));
			return words;
		};
		assert.deepEqual(await grown('mo|ney since'), [
			'money',
			'We have waited for this money since the flood',
			'"We have waited for this money since the flood,"',
			'"We have waited for this money since the flood," said Mayor Jana Holub.',
			'"We have waited for this money since the flood," said Mayor Jana Holub. She thanked the people who live by the river.',
			text,
		]);
	});
});
