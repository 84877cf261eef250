import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Hover } from 'vscode-languageserver-protocol';
import { IndexFile } from '../../../src/platform/node/indexFile';
import { inlineTextWorkers } from '../../../src/platform/node/textWorkers';
import type { Host } from '../../../src/server/start';
import { until } from '../../support/until';
import { type Files, ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const KEYS = 15;
const host: Partial<Host> = {
	workers: inlineTextWorkers,
	indexStore: (folder, say) => new IndexFile(fileURLToPath(folder), 'test', say),
};

/** Milliseconds of processor time of this process, the server's among it. */
async function timeOf(work: () => Promise<void>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** Texts that say much the same of different places, as joins have most to do with. */
function texts(count: number): Files {
	const made = Array.from({ length: count }, (_, i) => {
		const lines = Array.from({ length: 12 }, (__, k) => report(`Town${(i + k) % 40}`).replaceAll('4.5', `${i + k}.5`));
		return [`t${i}.txt`, lines.join('\n')] as const;
	});
	return { 'corpus.yaml': corpus, ...Object.fromEntries(made) };
}

suite('server: what the size of a corpus costs', () => {
	let session: ServerSession;
	/** Resolves when all texts are compared with each other. */
	const joined = async (content: string): Promise<void> => {
		const line = content.split('\n').findIndex((each) => each.includes('million'));
		const position = { line, character: content.split('\n')[line]?.indexOf('million') ?? 0 };
		const params = { textDocument: { uri: session.uri('t1.txt') }, position };
		await until('all is compared', async () => {
			const hover = await session.lsp<Hover | null>('textDocument/hover', params);
			return hover !== null && !JSON.stringify(hover).includes('Still growing');
		});
	};

	/** Milliseconds of the first start, of typing, and of the next start, in a corpus of so many texts. */
	const costs = async (count: number): Promise<{ cold: number; typing: number; warm: number }> => {
		const files = texts(count);
		const content = String(files['t1.txt']);
		const cold = await timeOf(async () => {
			session = await ServerSession.on(files, {}, host);
			await joined(content);
		});
		await session.open('t1.txt', content);
		await session.children('figures');
		const start = { line: 2, character: 3 };
		const type = async (): Promise<void> => {
			for (let key = 0; key < KEYS; key += 1) {
				await session.type('t1.txt', 'o', { start, end: start });
				assert.ok(await session.marks('t1.txt'));
			}
			// What follows when the typing rests belongs to it.
			await new Promise((resolve) => setTimeout(resolve, 1200));
		};
		const typing = Math.min(await timeOf(type), await timeOf(type), await timeOf(type));
		const warm = await timeOf(async () => {
			session = await session.restarted();
			await joined(content);
		});
		await session.end();
		return { cold, typing, warm };
	};

	test('typing costs the same among many texts, the first start in proportion, the next one less', async () => {
		// Until the program is compiled, the first corpus pays for all.
		await costs(40);
		const few = await costs(40);
		const many = await costs(160);
		const told = JSON.stringify({ few, many });
		assert.ok(many.typing < 2.5 * few.typing, told);
		assert.ok(many.cold < 8 * few.cold, told);
		assert.ok(many.warm < 0.7 * many.cold, told);
	}).timeout(300_000);
});
