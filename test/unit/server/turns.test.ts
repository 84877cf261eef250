import assert from 'node:assert/strict';
import { breathe } from '../../../src/server/host';
import { Turns, type Work } from '../../../src/server/turns';

/** Milliseconds of each step; longer than a turn, so that each step is one. */
const STEP = 10;

function spin(): void {
	for (const end = performance.now() + STEP; performance.now() < end; );
}

const never = (): boolean => false;

/** Works until it is ended. */
class Worker {
	steps = 0;
	#ended = false;
	readonly #done: Promise<void>;

	constructor(work: Work) {
		this.#done = this.#run(work);
	}

	async end(): Promise<number> {
		this.#ended = true;
		await this.#done;
		return this.steps;
	}

	async #run(work: Work): Promise<void> {
		while (!this.#ended) {
			await work.pause();
			spin();
			this.steps += 1;
		}
	}
}

suite('server: work that lasts', () => {
	test('what is asked waits for one piece of it, however much is under way, and all of it gets on', async () => {
		const turns = new Turns(never, () => 'no');
		const workers = Array.from({ length: 10 }, (_, i) => new Worker(i % 2 === 0 ? turns.urgent() : turns.patient()));
		const waited: number[] = [];
		for (let asked = 0; asked < 40; asked += 1) {
			const begun = performance.now();
			await breathe();
			waited.push(performance.now() - begun);
		}
		const steps = await Promise.all(workers.map((worker) => worker.end()));
		const median = waited.sort((a, b) => a - b)[20] ?? Infinity;
		assert.ok(median < 3 * STEP, `${median} ms`);
		assert.ok(
			steps.every((count) => count > 0),
			steps.join(),
		);
	});

	test('work that nobody waits for gives way while a question is answered, but is not held up for good', async () => {
		const turns = new Turns(never, () => 'no');
		const worker = new Worker(turns.patient());
		const most = await turns.answer(async () => {
			const begun = performance.now();
			while (worker.steps < 4) await breathe();
			return (performance.now() - begun) / STEP;
		});
		// Four steps alone would take the time of four.
		assert.ok(most > 15, `four steps in the time of ${most}`);
		await worker.end();
	});

	test('steps that take next to no time share a turn, those of all parts of a work', async () => {
		const work = new Turns(never, () => 'no').urgent();
		let turns = 0;
		const end = new AbortController();
		const counted = (async () => {
			for (; !end.signal.aborted; turns += 1) await breathe();
		})();
		const part = async (): Promise<void> => {
			for (let step = 0; step < 100; step += 1) await work.pause();
		};
		await Promise.all(Array.from({ length: 20 }, part));
		end.abort();
		await counted;
		assert.ok(turns < 500, `${turns} turns`);
	});
});
