import type { IndexedText } from '../../core/index/indexedText';
import type { DocumentDate } from '../../core/model/document';
import type { IndexStore } from './indexStore';
import { KnownFiles } from './knownFiles';
import type { Work } from '../turns';
import type { TextBytes, TextWorkers } from './textTasks';

/** A text that is to be analysed. */
export interface UnreadText extends TextBytes {
	readonly uri: string;
	/** As `TextIndexing.keyOf` has it. */
	readonly key: string | null;
	/** Dates that people have said of it. */
	readonly dates: readonly DocumentDate[] | undefined;
}

/** Texts go to a worker in batches of about as many bytes: a few messages, and none that lasts. */
const BATCH = 200_000;
/** Bytes that wait for a worker beyond which no more texts are read: the files keep the others well. */
const ROOM = 4_000_000;

/** What a text was waiting for, and who waits for it. */
interface Waiting {
	readonly text: UnreadText;
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
	readonly #urgent: () => Iterable<string>;
	readonly #failed: (uri: string, message: string) => void;
	readonly #work: Work;
	#waiting: Waiting[] = [];
	/** Bytes of the texts that wait. */
	#size = 0;
	/** Who reads on when there is room again. */
	#readers: (() => void)[] = [];
	#running = 0;
	#starting = false;

	/**
	 * `store` is asked for when the first text is; `urgent`: the texts that somebody has before their eyes; `failed` is told
	 * when the analyser has failed on one; `work` lets other work have its turn.
	 */
	constructor(
		workers: TextWorkers,
		store: () => IndexStore,
		urgent: () => Iterable<string>,
		failed: (uri: string, message: string) => void,
		work: Work,
	) {
		this.#work = work;
		this.#workers = workers;
		this.#store = store;
		this.#urgent = urgent;
		this.#failed = failed;
	}

	/** Whether texts are at a worker. */
	get isBusy(): boolean {
		return this.#running > 0;
	}

	/** URIs of the texts that somebody has before their eyes. */
	urgent(): Iterable<string> {
		return this.#urgent();
	}

	/** Names what is found in these bytes: other bytes have another name. Null where nothing is kept. */
	keyOf({ bytes, encoding }: TextBytes, dates: UnreadText['dates']): string | null {
		return this.#store().keyOf(bytes, JSON.stringify([encoding, dates ?? []]));
	}

	/** What was kept under a name; null where nothing was. */
	kept(key: string): IndexedText | null {
		return this.#store().get(key);
	}

	/** The files of a folder as they were read last. */
	filesOf(folder: string): KnownFiles {
		return new KnownFiles(folder, this.#store);
	}

	/** Resolves when it is the turn of one more text to be read, and few enough wait. */
	async room(): Promise<void> {
		await this.#work.pause();
		if (this.#size < ROOM) return;
		await new Promise<void>((resolve) => {
			this.#readers.push(resolve);
		});
	}

	/** What is in a text: at once, if it was kept; else a worker will tell. */
	ask(text: UnreadText): IndexedText | Promise<IndexedText | null> {
		const kept = text.key === null ? null : this.#store().get(text.key);
		if (kept !== null) return kept;
		return new Promise((resolve) => {
			this.#waiting.push({ text, resolve });
			this.#size += text.bytes.length;
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
		this.#taken(gone);
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
		const urgent = new Set(this.#urgent());
		const first = this.#waiting.findIndex(({ text }) => urgent.has(text.uri));
		let size = 0;
		let count = 0;
		for (const { text } of first >= 0 ? [] : this.#waiting) {
			if (count > 0 && size + text.bytes.length > BATCH) break;
			size += text.bytes.length;
			count += 1;
		}
		const batch = first >= 0 ? this.#waiting.splice(first, 1) : this.#waiting.splice(0, count);
		this.#taken(batch);
		return batch;
	}

	/** These wait no longer. */
	#taken(texts: readonly Waiting[]): void {
		for (const { text } of texts) this.#size -= text.bytes.length;
		if (this.#size >= ROOM) return;
		const readers = this.#readers;
		this.#readers = [];
		for (const readOn of readers) readOn();
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
					const { key } = each.text;
					each.resolve(key === null ? outcome : this.#store().put(key, outcome));
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
