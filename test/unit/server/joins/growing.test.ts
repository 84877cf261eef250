import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol';
import { inlineTextWorkers } from '../../../../src/platform/node/textWorkers';
import type { TextTasks, TextWorkers } from '../../../../src/server/corpus/textTasks';
import { until } from '../../../support/until';
import { ServerSession } from '../support/serverSession';
import { corpus, report } from '../support/texts';

/** Bytes from which on a text is by itself in its batch. */
const LARGE = 200_000;

/** Workers that analyse no text but a large one until they are let go. */
class HeldWorkers implements TextWorkers {
	/** In whatever order texts are read, none waits for those that are held. */
	readonly parallel = 100;
	#letGo: () => void = () => undefined;
	readonly #held = new Promise<void>((resolve) => {
		this.#letGo = resolve;
	});

	readonly run: TextWorkers['run'] = async (kind, input) => {
		if (kind === 'index') {
			const [first] = input as TextTasks['index']['input'];
			if (first === undefined || first.bytes.length < LARGE) await this.#held;
		}
		return inlineTextWorkers.run(kind, input);
	};

	letGo(): void {
		this.#letGo();
	}
}

suite('server: while a text is read', () => {
	const text = report();
	const workers = new HeldWorkers();
	let session: ServerSession;
	suiteSetup(async () => {
		session = await ServerSession.begun({ 'corpus.yaml': corpus, 'a.txt': text }, {}, { workers });
	});
	suiteTeardown(() => session.end());

	const hover = async (words: string): Promise<string> => {
		const lines = text.split('\n');
		const line = lines.findIndex((each) => each.includes(words));
		const position = { line, character: lines[line]?.indexOf(words) ?? 0 };
		const textDocument = { uri: session.uri('a.txt') };
		const found = await session.lsp<Hover | null>('textDocument/hover', { textDocument, position });
		return (found?.contents as { readonly value: string } | undefined)?.value ?? '';
	};

	test('a hover tells what the paragraph says, and all when the text is read', async () => {
		await session.open('a.txt', text);
		const early = await hover('4.5 million');
		assert.match(early, /^\*\*4\\\.5 million crowns\*\*/);
		assert.match(early, /The text is still being read/);
		assert.doesNotMatch(early, /Credited/);
		assert.match(await hover('We have waited'), /^Direct quotation\n[^]*still being read/);
		assert.equal(await hover('repairs its weir'), '');
		workers.letGo();
		await session.isQuiet();
		const whole = await until('all is known', async () => {
			const told = await hover('4.5 million');
			return told.includes('still being read') ? null : told;
		});
		assert.match(whole, /^\*\*4\\\.5 million crowns\*\*[^]*Credited to/);
		assert.match(await hover('We have waited'), /Jana Holub/);
	});
});

suite('server: while texts are compared', () => {
	const large = `${report()}\n${'The ferry stays closed while the river is high. '.repeat(5000)}`;
	const others = Array.from({ length: 120 }, (_, i) => [`t${i}.txt`, report(`Town ${i}`)] as const);
	const workers = new HeldWorkers();
	let session: ServerSession;
	suiteSetup(async () => {
		const files = { 'corpus.yaml': corpus, 'a.txt': large, ...Object.fromEntries(others) };
		session = await ServerSession.begun(files, {}, { workers });
	});
	suiteTeardown(() => session.end());

	const hover = async (words: string): Promise<string> => {
		const lines = large.split('\n');
		const line = lines.findIndex((each) => each.includes(words));
		const position = { line, character: lines[line]?.indexOf(words) ?? 0 };
		const found = await session.lsp<Hover | null>('textDocument/hover', {
			textDocument: { uri: session.uri('a.txt') },
			position,
		});
		return (found?.contents as { readonly value: string } | undefined)?.value ?? '';
	};

	test('hovers of figures and quotations and the view of figures say how many texts are left, until none is', async () => {
		const text = await until('the first text is read', async () => (await hover('4.5 million')) || null);
		assert.match(text, /Still growing: 120 texts are not compared yet/);
		assert.match(await hover('We have waited'), /Still growing: 120 texts/);
		const [first] = await session.children('figures');
		assert.deepEqual(
			[first?.label, first?.description],
			['Comparing figures with those of other texts…', '120 texts left'],
		);
		workers.letGo();
		await until('all are compared', async () => !(await hover('4.5 million')).includes('Still growing'));
		assert.doesNotMatch(await hover('We have waited'), /Still growing/);
		const labels = await session.labels('figures');
		assert.ok(labels.length > 0 && labels.every((label) => !label.includes('Comparing')), labels.join());
		assert.match(await hover('4.5 million'), /121 statements|statements, \d+ origins/);
	});
});
