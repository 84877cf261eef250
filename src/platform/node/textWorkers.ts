import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { breathe } from '../../server/host';
import { type TaskKind, textTasks, type TextTasks, type TextWorkers } from '../../server/corpus/textTasks';

/** What is sent to a thread. */
export interface TaskMessage {
	readonly id: number;
	readonly kind: TaskKind;
	readonly input: unknown;
}

/** What comes back. */
export type TaskAnswer =
	| { readonly id: number; readonly ok: true; readonly outcome: unknown }
	| { readonly id: number; readonly ok: false; readonly message: string };

/** Milliseconds without work after which threads are ended: they hold memory that a resting server has no use for. */
const REST = 5_000;
/**
 * Megabytes of a thread's memory. Of what is new, twice as much makes the analysis a twentieth faster at most and takes
 * that room for as long as texts are read. Of all, the longest text that is analysed needs a quarter; an engine that may
 * take gigabytes lets a multiple of what is in use lie about before it tidies up.
 */
const MEMORY = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 768 } as const;
/** Milliseconds of work in a row where there are no threads. */
const SLICE = 15;

interface Thread {
	readonly worker: Worker;
	readonly waiting: Map<number, { resolve(outcome: unknown): void; reject(error: Error): void }>;
}

/**
 * Threads that run a script, as many as there are cores but one, at least one; started with the first task and ended when
 * there has been nothing to do for a while. Where none can start, tasks run here in slices.
 */
export class NodeTextWorkers implements TextWorkers {
	readonly parallel: number;
	readonly #script: string;
	readonly #failed: (message: string) => void;
	readonly #threads: Thread[] = [];
	#ids = 0;
	#broken = false;
	#resting: ReturnType<typeof setTimeout> | undefined;

	/** `failed` is told once why no thread can start. */
	constructor(
		script: string,
		failed: (message: string) => void = () => undefined,
		parallel = availableParallelism() - 1,
	) {
		this.#script = script;
		this.#failed = failed;
		this.parallel = Math.max(1, parallel);
	}

	async run<K extends TaskKind>(kind: K, input: TextTasks[K]['input']): Promise<TextTasks[K]['output']> {
		clearTimeout(this.#resting);
		try {
			const thread = this.#broken ? null : this.#freest();
			if (thread !== null) return (await this.#send(thread, kind, input)) as TextTasks[K]['output'];
		} catch (error) {
			if (!(error instanceof ThreadEnded)) throw error;
			// It may have run out of memory on one text; what is left is done here.
			if (!error.wasUp) this.#giveUp(error.message);
		} finally {
			this.#rest();
		}
		return runHere(kind, input);
	}

	/** Ends the threads; tasks that are under way run here. */
	async end(): Promise<void> {
		clearTimeout(this.#resting);
		await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
	}

	#freest(): Thread | null {
		const [idle] = [...this.#threads].sort((a, b) => a.waiting.size - b.waiting.size);
		if (idle !== undefined && (idle.waiting.size === 0 || this.#threads.length >= this.parallel)) return idle;
		return this.#start();
	}

	#start(): Thread | null {
		try {
			const worker = new Worker(this.#script, { resourceLimits: MEMORY });
			const thread: Thread = { worker, waiting: new Map() };
			let isUp = false;
			worker.on('message', (answer: TaskAnswer) => {
				isUp = true;
				const task = thread.waiting.get(answer.id);
				thread.waiting.delete(answer.id);
				if (answer.ok) task?.resolve(answer.outcome);
				else task?.reject(new Error(answer.message));
			});
			const ended = (message: string): void => {
				const at = this.#threads.indexOf(thread);
				if (at >= 0) this.#threads.splice(at, 1);
				const tasks = [...thread.waiting.values()];
				thread.waiting.clear();
				for (const task of tasks) task.reject(new ThreadEnded(message, isUp));
			};
			worker.on('error', (error: Error) => ended(error.message));
			worker.on('exit', (code) => ended(`the thread ended with ${code}`));
			worker.unref();
			this.#threads.push(thread);
			return thread;
		} catch (error) {
			this.#giveUp(error instanceof Error ? error.message : String(error));
			return null;
		}
	}

	#giveUp(message: string): void {
		if (this.#broken) return;
		this.#broken = true;
		this.#failed(message);
	}

	#send(thread: Thread, kind: TaskKind, input: unknown): Promise<unknown> {
		this.#ids += 1;
		const message: TaskMessage = { id: this.#ids, kind, input };
		return new Promise((resolve, reject) => {
			thread.waiting.set(message.id, { resolve, reject });
			thread.worker.postMessage(message);
		});
	}

	#rest(): void {
		if (this.#threads.some(({ waiting }) => waiting.size > 0)) return;
		this.#resting = setTimeout(() => void this.end(), REST);
		this.#resting.unref();
	}
}

/** A thread has ended with work on its hands. */
class ThreadEnded extends Error {
	/** Whether it had done any work before. */
	readonly wasUp: boolean;

	constructor(message: string, wasUp: boolean) {
		super(message);
		this.wasUp = wasUp;
	}
}

/** Tasks done where they are asked for, in slices, one after the other. */
export const inlineTextWorkers: TextWorkers = { parallel: 1, run: runHere };

async function runHere<K extends TaskKind>(kind: K, input: TextTasks[K]['input']): Promise<TextTasks[K]['output']> {
	const steps = textTasks[kind](input);
	let last = Date.now();
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		if (Date.now() - last < SLICE) continue;
		await breathe();
		last = Date.now();
	}
}
