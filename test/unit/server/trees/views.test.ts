import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol';
import { ChildrenRequest } from '../../../../src/protocol/protocol';
import type { TreeNode, ViewId } from '../../../../src/protocol/tree';
import { ServerSession } from '../support/serverSession';

const column = `EDITOR'S NOTE: Petra Lindqvar writes on harbours for the Mirram Courier. The views are her own.

By Petra Lindqvar

The harbour that waits

MIRRAM, May 4, 2024 -- The harbour pays its way. Investment in new cranes rose by 12 percent last year, and the old quay
is full again. The towns behind the dunes had given the harbour up long ago, and nobody there had asked what it was that
the ships brought in when they came.

"We shall need a second quay before the decade is out," said Harbour Master Oona Brandis. Brandis has run the harbour
since 2011.
`;
const news = `MIRRAM, May 9, 2024 (Courier) -- The harbour of Mirram is growing.

Investments in new cranes rose by 12 percent in 2023, said Harbour Master Oona Brandis.

Mayor Tilo Rask was present and thanked Brandis for the figures of the year. Fishermen said that the quay was too short.
`;

/** A page of a conference; only the first says when it was held. */
const page = (number: number, body: string): string => `Press conference on the harbour of Mirram

June 20, 2024

${body}

Oona Brandis:

The harbour pays its way, and the old quay is full again.

${number === 1 ? '1  2  >' : '<  1  2'}
`;
const opening = `The Harbour Office held a press conference in Mirram on May 2 about the quay.

May 2, 2024`;

suite('server: views', () => {
	let session: ServerSession;
	suiteSetup(async () => {
		session = await ServerSession.on({
			'corpus.yaml': 'version: 1\n',
			'column.txt': column,
			'news.txt': news,
			'page1.txt': page(1, opening),
			'page2.txt': page(2, ''),
		});
	});
	suiteTeardown(() => session.end());

	async function rows(view: ViewId, ...path: readonly RegExp[]): Promise<readonly TreeNode[]> {
		let nodes = await session.ask(ChildrenRequest, { view, node: null });
		for (const label of path) {
			const next = nodes.find((node) => label.test(node.label));
			assert.ok(next, `no ${label} among ${nodes.map((node) => node.label).join(', ')}`);
			nodes = await session.ask(ChildrenRequest, { view, node: next.id });
		}
		return nodes;
	}
	async function hoverOn(path: string, text: string, words: string): Promise<string> {
		await session.open(path, text);
		const before = text.slice(0, text.indexOf(words) + 1).split('\n');
		const position = { line: before.length - 1, character: (before.at(-1)?.length ?? 1) - 1 };
		const textDocument = { uri: session.uri(path) };
		const hover = await session.lsp<Hover | null>('textDocument/hover', { textDocument, position });
		return (hover?.contents as { readonly value: string } | undefined)?.value ?? '';
	}

	test('pages of one conference are one node, and all have the day on which it was held', async () => {
		const pages = await rows('documents', /^Press conference/);
		assert.deepEqual(
			pages.map(({ label, description }) => `${label} ${description}`),
			['Page 1 2024-05-02 (event)', 'Page 2 2024-05-02 (event)'],
		);
	});

	test('the author of a text is listed as writing, not as present', async () => {
		assert.deepEqual(
			(await rows('speakers', /^Wrote$/)).map(({ label }) => label),
			['Petra Lindqvar'],
		);
		const present = (await rows('speakers')).find(({ label }) => label === 'Present');
		const names = present ? await session.ask(ChildrenRequest, { view: 'speakers', node: present.id }) : [];
		assert.ok(!names.some(({ label }) => label === 'Petra Lindqvar'));
	});

	test('sources without a name stand apart from speakers', async () => {
		assert.deepEqual(
			(await rows('speakers', /^Not Named$/)).map(({ label }) => label),
			['Fishermen'],
		);
		assert.ok((await rows('speakers')).every(({ label }) => label !== 'Fishermen'));
	});

	test('a mention shows the words around it, cut between words, and leads to itself', async () => {
		const mentions = await rows('speakers', /Brandis/, /only mentioned/);
		const named = mentions.find(({ label }) => label.includes('has run the harbour'));
		assert.ok(named?.location, mentions.map(({ label }) => label).join(' | '));
		for (const { label } of mentions) {
			for (const word of label.replaceAll('…', '').split(/\s+/)) assert.ok(`${column}${news}`.includes(word), word);
		}
		const { start, end } = named.location.range;
		const line = column.split('\n')[start.line] ?? '';
		assert.equal(start.line, end.line);
		assert.match(line.slice(start.character, end.character), /^(Harbour Master )?(Oona )?Brandis$/);
	});

	test('figures of one measure stand together, in the singular and the plural, and say which way they went', async () => {
		const measures = await rows('figures');
		const cranes = measures.find(({ label }) => /investments? in new cranes/i.test(label));
		assert.ok(cranes, measures.map(({ label }) => label).join(', '));
		const figures = await session.ask(ChildrenRequest, { view: 'figures', node: cranes.id });
		assert.equal(figures.length, 2);
		for (const { description } of figures) assert.match(description ?? '', /^increase · /);
	});

	test('a hover on a quotation says who hands it on', async () => {
		assert.match(await hoverOn('column.txt', column, 'second quay'), /Oona Brandis[\s\S]*Reported by Petra Lindqvar/);
	});
});
