import assert from 'node:assert/strict';
import type { DocumentHighlight, Location, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { rangeOf, ServerSession } from '../support/serverSession';

const news = `MIRRAM, May 9, 2024 (Courier) -- The harbour of Mirram is growing.

Investments in new cranes rose by 12 percent in 2023, said Mayor Oona Brandis.

"We shall need a second quay," Brandis said. She added that the ferries were full.
`;
const column = `MIRRAM, May 12, 2024 (Courier) -- Nobody asks the dunes.

Investment in new cranes rose by 12 percent in 2023. Brandis said this was a record.

"The dunes are not for sale," Minister Tilo Rask said.
`;
const codebook = 'version: 1\ncodes:\n  - id: quays\n    name: Quays and cranes\n    terms: [second quay]\n';

suite('server: navigation', () => {
	let session: ServerSession;
	suiteSetup(async () => {
		session = await ServerSession.on({
			'corpus.yaml': 'version: 1\n',
			'codebook.yaml': codebook,
			'a-news.txt': news,
			'b-column.txt': column,
		});
	});
	suiteTeardown(() => session.end());

	const contents: Readonly<Record<string, string>> = { 'a-news.txt': news, 'b-column.txt': column };
	function at(path: string, words: string) {
		const offset = (contents[path] ?? '').indexOf(words);
		assert.ok(offset >= 0, words);
		return { textDocument: { uri: session.uri(path) }, position: rangeOf(contents[path] ?? '', offset, offset).start };
	}
	/** The words that locations lead to, with the first letter of their file. */
	function words(locations: Location | readonly Location[] | null): string[] {
		return [locations ?? []].flat().map(({ uri, range }) => {
			const path = uri.split('/').at(-1) ?? '';
			const lines = (contents[path] ?? codebook).split('\n');
			assert.equal(range.start.line, range.end.line);
			return `${path[0]}: ${lines[range.start.line]?.slice(range.start.character, range.end.character)}`;
		});
	}

	test('from a short name to the introduction with the office, in whichever text that is', async () => {
		const found = await session.lsp<Location>('textDocument/definition', at('b-column.txt', 'Brandis said'));
		assert.match(words(found).join(), /^a: (Mayor )?Oona Brandis$/);
	});

	test('from a pronoun to all that its speaker said', async () => {
		const found = await session.lsp<Location[]>('textDocument/references', {
			...at('a-news.txt', 'She added'),
			context: { includeDeclaration: false },
		});
		const said = words(found);
		assert.ok(said.includes('a: "We shall need a second quay,"'), said.join(' | '));
		assert.ok(said.includes('a: the ferries were full'), said.join(' | '));
		assert.ok(!said.some((each) => each.includes('dunes')));
	});

	test('from a figure to the same measure in other texts', async () => {
		const found = await session.lsp<Location[]>('textDocument/references', {
			...at('a-news.txt', '12 percent'),
			context: { includeDeclaration: false },
		});
		assert.deepEqual(words(found), ['a: 12 percent', 'b: 12 percent']);
	});

	test('from a term to its code, and to all its mentions', async () => {
		const place = at('a-news.txt', 'second quay');
		const found = await session.lsp<Location>('textDocument/definition', place);
		assert.deepEqual(words(found), ['c: quays']);
		const context = { includeDeclaration: false };
		assert.deepEqual(words(await session.lsp<Location[]>('textDocument/references', { ...place, context })), [
			'a: second quay',
		]);
	});

	test('every name and pronoun of a speaker is highlighted in the text', async () => {
		const found = await session.lsp<DocumentHighlight[]>(
			'textDocument/documentHighlight',
			at('a-news.txt', 'Brandis said'),
		);
		const uri = session.uri('a-news.txt');
		const named = words(found.map(({ range }) => ({ uri, range })));
		assert.ok(named.includes('a: She') && named.includes('a: Brandis') && named.length === 3, named.join(' | '));
	});

	test('where nothing stands, nothing is answered', async () => {
		assert.equal(await session.lsp('textDocument/definition', at('b-column.txt', 'record')), null);
		assert.equal(await session.lsp('textDocument/documentHighlight', at('b-column.txt', 'record')), null);
	});

	test('titles, speakers, codes and what was said are found by their words', async () => {
		const ask = async (query: string): Promise<string[]> =>
			(await session.lsp<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name);
		assert.ok((await ask('brandis')).includes('Oona Brandis'));
		assert.ok((await ask('cranes quays')).includes('Quays and cranes'));
		assert.ok((await ask('dunes sale')).some((name) => name.includes('not for sale')));
		assert.deepEqual(await ask('no such words'), []);
	});
});
