import { Worker } from 'node:worker_threads';
import { collectHits, type ExpressionRunner, TimeIsUp } from '../../core/search/expressionRunner';

/** What the thread runs. It is no file of its own, so that one program in one file is enough. */
const program = `
const { parentPort } = require('node:worker_threads');
const collectHits = ${collectHits.toString()};
let last = '';
let expression = null;
parentPort.on('message', ({ source, flags, text, most }) => {
	try {
		if (last !== flags + '/' + source) {
			expression = new RegExp(source, flags);
			last = flags + '/' + source;
		}
		parentPort.postMessage({ found: collectHits(text, expression, most) });
	} catch (error) {
		parentPort.postMessage({ failed: error.message });
	}
});
`;

type Answer = { readonly found: readonly number[] } | { readonly failed: string };

/** Runs expressions in a thread that is ended when the time is up; the next expression gets a new one. */
export class ExpressionThread implements ExpressionRunner {
	#worker: Worker | null = null;
	/** One text at a time: the thread does one thing after the other, and the time of each is its own. */
	#turn: Promise<unknown> = Promise.resolve();

	find(...[expression, text, limits]: Parameters<ExpressionRunner['find']>): Promise<readonly number[]> {
		const turn = this.#turn.then(() => this.#run(expression, text, limits));
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	async dispose(): Promise<void> {
		const worker = this.#worker;
		this.#worker = null;
		await worker?.terminate();
	}

	async #run(
		...[{ source, flags }, text, { milliseconds, most }]: Parameters<ExpressionRunner['find']>
	): Promise<readonly number[]> {
		const worker = await this.#started();
		return new Promise((resolve, reject) => {
			const settle = (): void => {
				clearTimeout(timer);
				worker.off('message', answered);
				worker.off('error', broke);
				worker.off('exit', ended);
				worker.unref();
			};
			const answered = (answer: Answer): void => {
				settle();
				if ('found' in answer) resolve(answer.found);
				else reject(new Error(answer.failed));
			};
			const broke = (error: Error): void => {
				settle();
				void this.dispose();
				reject(error);
			};
			const ended = (): void => broke(new Error('the search was stopped'));
			const timer = setTimeout(() => broke(new TimeIsUp(milliseconds)), milliseconds);
			worker.on('message', answered);
			worker.on('error', broke);
			worker.on('exit', ended);
			worker.ref();
			worker.postMessage({ source, flags, text, most });
		});
	}

	/** The thread, once it runs: the time that it takes to start is not the expression's. */
	async #started(): Promise<Worker> {
		if (this.#worker !== null) return this.#worker;
		// A result that fills the memory ends the thread and not the program.
		const worker = new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 512 } });
		this.#worker = worker;
		await new Promise<void>((resolve, reject) => {
			worker.once('online', resolve);
			worker.once('error', reject);
		});
		return worker;
	}
}
