import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { manyAnnotations } from './support/manyAnnotations';
import { ServerSession } from './support/serverSession';

const own = 'a.txt.ann.annotations.yaml';

/** Milliseconds of processor time: the least of several runs. */
async function leastTime(runs: number, work: (run: number) => Promise<void>): Promise<number> {
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run += 1) {
		const before = process.cpuUsage();
		await work(run);
		const { user, system } = process.cpuUsage(before);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

suite('server: a text with thousands of annotations', () => {
	const sessions: ServerSession[] = [];
	const begin = async (count: number): Promise<{ session: ServerSession; text: string }> => {
		const { text, sidecar } = manyAnnotations(count);
		const session = await ServerSession.on(
			{ 'corpus.yaml': 'version: 1\n', 'a.txt': text, [own]: sidecar },
			{ coder: 'ann' },
		);
		sessions.push(session);
		return { session, text };
	};
	teardown(async () => {
		for (const session of sessions.splice(0)) await session.end();
	});

	test('opening it and tagging in it cost no more than in proportion, and few lines', async () => {
		const costs: { opening: number; tagging: number }[] = [];
		for (const count of [500, 5000]) {
			const { session, text } = await begin(count);
			const opening = await leastTime(4, async () => {
				await session.open('a.txt', text);
				assert.ok((await session.marks('a.txt'))?.codes[0]?.ranges.length);
				await session.close('a.txt');
			});
			await session.open('a.txt', text);
			const tagging = await leastTime(12, async (run) => {
				const before = readFileSync(session.path(own), 'utf8').split('\n');
				const ward = Math.floor((count * (run + 1)) / 13);
				assert.equal(await session.tag('a.txt', text, `In ward ${ward} the`), '');
				await session.marks('a.txt');
				const after = readFileSync(session.path(own), 'utf8').split('\n');
				const first = after.findIndex((line, i) => line !== before[i]);
				const added = after.length - before.length;
				assert.ok(added <= 10, `${added} lines`);
				assert.deepEqual(after.toSpliced(first, added), before);
			});
			costs.push({ opening, tagging });
		}
		const [few, many] = costs as [(typeof costs)[0], (typeof costs)[0]];
		// Ten times the annotations; half as much again for a machine that does other work.
		assert.ok(many.opening < 15 * few.opening, `opening: ${few.opening} and ${many.opening} ms`);
		assert.ok(many.tagging < 15 * few.tagging, `tagging: ${few.tagging} and ${many.tagging} ms`);
	}).timeout(120_000);
});
