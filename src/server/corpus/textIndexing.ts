import type { IndexedText } from '../../core/index/indexedText';
import type { DocumentDate } from '../../core/model/document';
import type { IndexStore } from './indexStore';
import type { TextBytes, TextWorkers } from './textTasks';

/** A text that is to be analysed. */
export interface UnreadText extends TextBytes {
	readonly uri: string;
	/** Dates that people have said of it. */
	readonly dates: readonly DocumentDate[] | undefined;
}

/** Texts go to a worker in batches of about as many bytes: a few messages, and none that lasts. */
const BATCH = 200_000;

/** What a text was waiting for, and who waits for it. */
interface Waiting {
	readonly text: UnreadText;
	readonly key: string;
	/** Null: nothing is known of it. */
	resolve(indexed: IndexedText | null): void;
}

/**
 * Finds out what is in texts: by what was kept of them, else by workers, in batches, those first that somebody looks at.
 * Order and number of the texts do not matter to who asks.
 */
export class TextIndexing {
	readonly #workers: TextWorkers;
	readonly #store: () => IndexStore;
	readonly #isUrgent: (uri: string) => boolean;
	readonly #failed: (uri: string, message: string) => void;
	#waiting: Waiting[] = [];
	#running = 0;
	#starting = false;

	/**
	 * `store` is asked for when the first text is; `isUrgent`: whether somebody has a text before their eyes; `failed` is
	 * told when the analyser has failed on one.
	 */
	constructor(
		workers: TextWorkers,
		store: () => IndexStore,
		isUrgent: (uri: string) => boolean,
		failed: (uri: string, message: string) => void,
	) {
		this.#workers = workers;
		this.#store = store;
		this.#isUrgent = isUrgent;
		this.#failed = failed;
	}

	/** What is in a text: at once, if it was kept; else a worker will tell. */
	ask(text: UnreadText): IndexedText | Promise<IndexedText | null> {
		const key = this.#store().keyOf(text.bytes, JSON.stringify([text.encoding, text.dates ?? []]));
		const kept = this.#store().get(key);
		if (kept !== null) return kept;
		return new Promise((resolve) => {
			this.#waiting.push({ text, key, resolve });
			// In one batch with those that are asked for in the same breath.
			if (this.#starting) return;
			this.#starting = true;
			setTimeout(() => {
				this.#starting = false;
				this.#next();
			}, 0);
		});
	}

	/** Nobody waits for these texts any more. */
	forget(uris: ReadonlySet<string>): void {
		const gone = this.#waiting.filter(({ text }) => uris.has(text.uri));
		this.#waiting = this.#waiting.filter(({ text }) => !uris.has(text.uri));
		for (const each of gone) each.resolve(null);
	}

	/** Everything has been asked for: what else was kept may go. */
	settle(): Promise<void> {
		return this.#store().settle();
	}

	#next(): void {
		// One batch at work and one on its way to each worker: none has to wait for the next.
		while (this.#running < 2 * this.#workers.parallel && this.#waiting.length > 0) void this.#run(this.#batch());
	}

	#batch(): Waiting[] {
		const urgent = this.#waiting.findIndex(({ text }) => this.#isUrgent(text.uri));
		if (urgent >= 0) return this.#waiting.splice(urgent, 1);
		let size = 0;
		let count = 0;
		for (const { text } of this.#waiting) {
			if (count > 0 && size + text.bytes.length > BATCH) break;
			size += text.bytes.length;
			count += 1;
		}
		return this.#waiting.splice(0, count);
	}

	async #run(batch: readonly Waiting[]): Promise<void> {
		this.#running += 1;
		try {
			const input = batch.map(({ text: { bytes, encoding, dates } }) => ({
				bytes: alone(bytes),
				encoding,
				...(dates && { dates }),
			}));
			const found = await this.#workers.run('index', input);
			batch.forEach((each, i) => {
				const outcome = found[i] ?? { failed: 'no answer' };
				if ('failed' in outcome) {
					this.#failed(each.text.uri, outcome.failed);
					each.resolve(null);
				} else {
					each.resolve(this.#store().put(each.key, outcome));
				}
			});
		} catch (error) {
			for (const each of batch) {
				this.#failed(each.text.uri, String(error));
				each.resolve(null);
			}
		} finally {
			this.#running -= 1;
			this.#next();
		}
	}
}

/** Bytes in a buffer of their own: with a part of a larger one, all of that would be sent to a worker. */
export function alone(bytes: Uint8Array): Uint8Array {
	return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
