import assert from 'node:assert/strict';
import type {
	CodeAction,
	CompletionItem,
	CompletionList,
	Hover,
	Location,
	Range,
	WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { SettingsNotification } from '../../../../src/protocol/protocol';
import { until } from '../../../support/until';
import { ServerSession } from '../support/serverSession';
import { corpus, report } from '../support/texts';

const codebook = `version: 1
codes:
  - id: weirs
    name: Weirs and dams
    definition: What is built across a river.
    when: The building is named.
    whenNot: Only the river is named.
    examples: [a weir of stone]
    was: [dams]
    terms: [weir]
    children:
      - id: ferries
        name: Ferries
  - id: money
`;
const SIDECAR = 'a.txt.annotations.yaml';

/** Annotations of `a.txt`, each with codes as written. */
function sidecar(...all: readonly (readonly [words: string, codes: string])[]): string {
	const items = all.map(([words, codes], i) => {
		const start = report().indexOf(words);
		return `  - id: A${i}\n    codes: ${codes}\n    exact: ${words}\n    position: { start: ${start}, end: ${start + words.length} }\n`;
	});
	return `version: 1\nannotations:\n${items.join('')}`;
}

suite('server: language features of our YAML files', () => {
	let session: ServerSession;
	teardown(() => session.end());

	/** Starts with a file open; a `¦` in it is where questions are asked. */
	async function start(path: string, marked: string, others: Readonly<Record<string, string>> = {}): Promise<Asked> {
		const offset = marked.indexOf('¦');
		const text = marked.replace('¦', '');
		session = await ServerSession.on({
			'corpus.yaml': corpus,
			'codebook.yaml': codebook,
			'a.txt': report(),
			...others,
			[path]: text,
		});
		await session.open(path, text, 'yaml');
		const before = text.slice(0, Math.max(0, offset)).split('\n');
		const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
		return { textDocument: { uri: session.uri(path) }, position };
	}
	interface Asked {
		readonly textDocument: { readonly uri: string };
		readonly position: { readonly line: number; readonly character: number };
	}
	const completed = async (asked: Asked): Promise<CompletionItem[]> =>
		(await session.lsp<CompletionList | null>('textDocument/completion', asked))?.items ?? [];
	const labels = async (asked: Asked): Promise<string[]> => (await completed(asked)).map(({ label }) => label);
	const words = (range: Range, text: string): string =>
		(text.split('\n')[range.start.line] ?? '').slice(range.start.character, range.end.character);

	test('codes are completed in an annotation by id and by name, in the order of the codebook', async () => {
		const asked = await start(SIDECAR, sidecar(['the weir', '[fe¦]']));
		const items = await completed(asked);
		assert.deepEqual(
			items.map(({ label }) => label),
			['weirs', 'ferries', 'money'],
		);
		assert.equal(items[1]?.detail, 'Weirs and dams › Ferries');
		assert.match(items[0]?.filterText ?? '', /Weirs and dams/);
		assert.match(JSON.stringify(items[0]?.documentation), /across a river/);
		const edit = items[1]?.textEdit;
		assert.ok(edit && 'range' in edit);
		assert.equal(words(edit.range, sidecar(['the weir', '[fe]'])), 'fe');
	});

	test('keys are completed where they may stand, without those that are there', async () => {
		const keys = await labels(await start(SIDECAR, `${sidecar(['the weir', '[weirs]'])}    ¦`));
		assert.ok(keys.includes('note'), keys.join());
		assert.ok(!keys.includes('exact') && !keys.includes('version'), keys.join());
		await session.end();
		assert.deepEqual(await labels(await start(SIDECAR, 'version: 1\ncoding: { status: ¦ }\n')), [
			'not-started',
			'in-progress',
			'done',
		]);
		await session.end();
		const inCodebook = await labels(
			await start('codebook.yaml', 'codes:\n  - id: a\n    children:\n      - id: b\n        w¦'),
		);
		assert.ok(inCodebook.includes('whenNot') && inCodebook.includes('terms') && !inCodebook.includes('id'));
		await session.end();
		const inCorpus = await labels(await start('corpus.yaml', 'version: 1\n¦\n'));
		assert.ok(inCorpus.includes('coders') && inCorpus.includes('works') && !inCorpus.includes('version'));
		await session.end();
		const parts = await start('corpus.yaml', 'works:\n  - title: T\n    parts: [¦]\n');
		const texts = await completed(parts);
		assert.deepEqual(
			texts.map(({ label }) => label),
			['a.txt'],
		);
		assert.equal(texts[0]?.detail, undefined);
		const { detail } = await session.lsp<CompletionItem>('completionItem/resolve', texts[0]);
		assert.ok(detail !== undefined && detail !== 'a.txt' && detail.length > 3, detail);
	});

	test('with another extension for YAML only what it cannot know is completed', async () => {
		const asked = await start(SIDECAR, `${sidecar(['the weir', '[weirs]'])}    ¦`);
		const elsewhere = { validates: true, completes: true, hovers: true };
		const settings = { coder: '', trusted: true, showDates: false, yamlElsewhere: elsewhere };
		await session.tell(SettingsNotification.method, settings);
		assert.deepEqual(await labels(asked), []);
		const line = asked.position.line - 3;
		const inCodes = { ...asked, position: { line, character: '    codes: ['.length } };
		assert.deepEqual(await labels(inCodes), ['weirs', 'ferries', 'money']);
	});

	test('a hover on a code says its rules and how often it is used; on a key what it means', async () => {
		const asked = await start(SIDECAR, sidecar(['the weir', '[da¦ms]'], ['in spring', '[weirs]']));
		const hover = await session.lsp<Hover>('textDocument/hover', asked);
		const text = JSON.stringify(hover.contents);
		for (const part of [
			'Weirs and dams',
			'across a river',
			'building is named',
			'a weir of stone',
			'coded 2',
			'mentioned 2',
		])
			assert.ok(text.includes(part), `${part} in ${text}`);
		const key = { ...asked, position: { line: asked.position.line, character: 6 } };
		assert.match(JSON.stringify((await session.lsp<Hover>('textDocument/hover', key)).contents), /codebook/);
	});

	test('from a code one gets to the codebook, from an annotation to its words, from a tagged passage to its code', async () => {
		const asked = await start(SIDECAR, sidecar(['the ferry', '[ferr¦ies]']));
		const place = await session.lsp<Location>('textDocument/definition', asked);
		assert.equal(place.uri, session.uri('codebook.yaml'));
		assert.equal(words(place.range, codebook), 'ferries');
		const exact = { ...asked, position: { line: asked.position.line + 1, character: 14 } };
		const passage = await session.lsp<Location>('textDocument/definition', exact);
		assert.equal(passage.uri, session.uri('a.txt'));
		assert.equal(words(passage.range, report()), 'the ferry');
		const tagged = await session.lsp<Location>('textDocument/definition', {
			textDocument: { uri: passage.uri },
			position: passage.range.start,
		});
		assert.equal(words(tagged.range, codebook), 'ferries');
	});

	test('references of a code are its passages and the mentions of its terms', async () => {
		const asked = await start('codebook.yaml', codebook.replace('weirs', 'we¦irs'), {
			[SIDECAR]: sidecar(['in spring', '[weirs]'], ['the ferry', '[dams, money]']),
		});
		const found = await session.lsp<Location[]>('textDocument/references', {
			...asked,
			context: { includeDeclaration: true },
		});
		const texts = found.map(({ uri, range }) =>
			uri.endsWith('a.txt') ? words(range, report()) : `=${words(range, codebook)}`,
		);
		assert.deepEqual(texts.sort(), ['=weirs', 'in spring', 'the ferry', 'weir', 'weir']);
	});

	test('an unknown code is marked at its place, open or not, and can be replaced or created', async () => {
		const text = sidecar(['the weir', '[money, ferrys]']);
		const asked = await start(SIDECAR, text);
		const [problem] = await until('the unknown code is marked', () =>
			session.problems.get(SIDECAR)?.filter(({ code }) => code === 'unknown-code'),
		);
		assert.ok(problem);
		assert.equal(words(problem.range, text), 'ferrys');
		const actions = await session.lsp<CodeAction[]>('textDocument/codeAction', {
			textDocument: asked.textDocument,
			range: problem.range,
			context: { diagnostics: [problem] },
		});
		const edit = (action: CodeAction | undefined): WorkspaceEdit => action?.edit ?? {};
		assert.equal(edit(actions[0]).changes?.[asked.textDocument.uri]?.[0]?.newText, 'ferries');
		assert.match(JSON.stringify(edit(actions.at(-1)).documentChanges), /- id: ferrys/);
		await session.type(SIDECAR, text.replace('ferrys', 'ferries'));
		await until('the mark is gone', () => session.problems.get(SIDECAR)?.length === 0);
		await session.type(SIDECAR, text.replace('ferrys', 'ferris'));
		await session.close(SIDECAR);
		await until('the file on disk counts again', async () => {
			await session.marks('a.txt');
			return session.problems.get(SIDECAR)?.some(({ message }) => JSON.stringify(message).includes('ferrys'));
		});
	});

	test('a codebook says which codes nobody uses; one whose parts are used is used', async () => {
		await start('codebook.yaml', codebook, { [SIDECAR]: sidecar(['the ferry', '[ferries]']) });
		const unused = await until('unused codes are marked', () => {
			const all = session.problems.get('codebook.yaml')?.filter(({ code }) => code === 'unused-code');
			return all && all.length > 0 && all;
		});
		assert.deepEqual(
			unused.map(({ range }) => words(range, codebook)),
			['money'],
		);
	});

	test('what is typed into an open file is checked as it stands, form and meaning', async () => {
		await start(SIDECAR, sidecar(['the ferry', '[ferries]']));
		await session.type(SIDECAR, `${sidecar(['the ferry', '[ferries]'])}  - id: A0\n    exact: no such words in it\n`);
		const codes = await until('problems are shown', () => {
			const all = session.problems.get(SIDECAR)?.map(({ code }) => code);
			return all && all.length >= 2 && all;
		});
		assert.ok(codes.includes('duplicate-id'), codes.join());
		await session.type(SIDECAR, 'version: 1\nannotations:\n  - id: A9\n    exact: no such words in it\n');
		await until('it is said to stand nowhere', () =>
			session.problems
				.get(SIDECAR)
				?.some(({ code, message }) => code === 'orphaned' || /not attached/.test(JSON.stringify(message))),
		);
	});

	test('a document record completes its keys, the words they may have, names of its text and paths of others', async () => {
		const RECORD = 'a.txt.document.yaml';
		const others = { 'b.txt': report('Hollin Gap') };
		const keys = await labels(await start(RECORD, 'version: 1\ntitle: Weir\n¦\n', others));
		assert.ok(keys.includes('event') && keys.includes('corrections') && !keys.includes('title'), keys.join());
		await session.end();
		assert.deepEqual(await labels(await start(RECORD, 'version: 1\ntranslation:\n  kind: ¦\n')), [
			'official',
			'agency',
			'machine',
		]);
		await session.end();
		assert.deepEqual(await labels(await start(RECORD, 'version: 1\ntranslation: { of: ¦ }\n', others)), ['b.txt']);
		await session.end();
		const many = Object.fromEntries(
			Array.from({ length: 130 }, (_, i) => [`part/${i < 120 ? 'spring' : 'Autumn'}-${i}.txt`, 'Nothing new.\n']),
		);
		const asked = await start(RECORD, 'version: 1\ntranslation:\n  of: ¦\n', many);
		const first = await session.lsp<CompletionList>('textDocument/completion', asked);
		assert.deepEqual([first.isIncomplete, first.items.length], [true, 100]);
		await session.end();
		const typed = await start(RECORD, 'version: 1\ntranslation:\n  of: autum12¦\n', many);
		const left = await session.lsp<CompletionList>('textDocument/completion', typed);
		assert.equal(left.isIncomplete, false);
		assert.deepEqual(
			left.items.map(({ label }) => label).sort(),
			Array.from({ length: 10 }, (_, i) => `part/Autumn-${120 + i}.txt`).sort(),
		);
		await session.end();
		const correction =
			'version: 1\ncorrections:\n  - id: C1\n    kind: speaker\n    exact: We have waited\n    speaker: ¦\n';
		const names = await labels(await start(RECORD, correction));
		assert.ok(names.includes('Jana Holub'), names.join());
		await session.end();
		const retrieved = await start(RECORD, 'version: 1\nretr¦ieved: 2025-04-01\n');
		const hover = await session.lsp<Hover>('textDocument/hover', retrieved);
		assert.match(JSON.stringify(hover.contents), /When it was retrieved/);
		await session.end();
		const key = await start('corpus.yaml', 'version: 1\ncod¦ers: {}\n');
		const inCorpus = await session.lsp<Hover>('textDocument/hover', key);
		assert.ok(JSON.stringify(inCorpus.contents).length > 30);
	});

	test('other YAML files are left alone', async () => {
		const asked = await start('other.yaml', 'codes: [¦]\n');
		assert.deepEqual(await labels(asked), []);
		assert.equal(await session.lsp('textDocument/hover', asked), null);
		assert.equal(await session.lsp('textDocument/definition', asked), null);
	});
});
