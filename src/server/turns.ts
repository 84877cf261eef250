import { breathe } from './host';

/** Milliseconds of work after which something else gets its turn. */
const SLICE = 6;
/** Milliseconds for which patient work gives way after each turn while other work is more urgent: it hardly delays that. */
const REST = 200;
/** The same while threads analyse texts and none of that is to be done here just now. */
const SHORT_REST = 2 * SLICE;
/** The same while somebody waits for an answer or types: hardly any keystroke meets it. */
const LONG_REST = 120;
/** Milliseconds until it is looked again whether patient work may go on. */
const LOOK = 4;

/** Work that lasts, cut into pieces by whoever does it. */
export interface Work {
	/** Between two steps: resolves at once, or, when the turn has lasted long enough, when the next one comes. */
	pause(): Promise<void>;
}

/** Whether texts are being read, and where most of that is done: kept ones here, new ones in threads. */
export type Reading = 'no' | 'here' | 'threads';

/**
 * Shares out the server's one thread: of all work that lasts one piece is done at a time, so that a question waits for one
 * piece and not for one of each. Patient work, which nobody waits for, gives way to questions and to typing.
 */
export class Turns {
	readonly #isTyping: () => boolean;
	readonly #reading: () => Reading;
	#asked = 0;
	/** Work that waits for its turn, the longest waiting first. */
	readonly #urgent: (() => void)[] = [];
	readonly #patient: (() => void)[] = [];
	#sharing = false;
	/** When patient work had its last turn. */
	#rested = 0;

	/** `isTyping`, `reading`: whether somebody types, and whether texts are being read, which patient work gives way to. */
	constructor(isTyping: () => boolean, reading: () => Reading) {
		this.#isTyping = isTyping;
		this.#reading = reading;
	}

	/** Work that somebody waits for. */
	urgent(): Work {
		return this.#work(this.#urgent);
	}

	/** Work that nobody waits for. */
	patient(): Work {
		return this.#work(this.#patient);
	}

	/** Answers a question; patient work rests meanwhile. */
	async answer<T>(question: () => Promise<T>): Promise<T> {
		this.#asked += 1;
		try {
			return await question();
		} finally {
			this.#asked -= 1;
		}
	}

	#work(line: (() => void)[]): Work {
		let end = 0;
		let next: Promise<void> | null = null;
		const turn = async (): Promise<void> => {
			await new Promise<void>((resolve) => {
				line.push(resolve);
				void this.#share();
			});
			next = null;
			end = performance.now() + SLICE;
		};
		return {
			pause: async () => {
				// Several parts of the same work share its turns.
				while (performance.now() >= end) await (next ??= turn());
			},
		};
	}

	async #share(): Promise<void> {
		if (this.#sharing) return;
		this.#sharing = true;
		while (this.#urgent.length > 0 || this.#patient.length > 0) {
			// The piece under way ends and what has come meanwhile is looked at first.
			await breathe();
			const next = this.#next();
			if (next === undefined) await new Promise((resolve) => setTimeout(resolve, LOOK));
			else next();
		}
		this.#sharing = false;
	}

	/** The next in line; patient work gets on a little whatever else is going on. */
	#next(): (() => void) | undefined {
		const now = performance.now();
		if (this.#patient.length === 0 || now - this.#rested < this.#rest()) return this.#urgent.shift();
		this.#rested = now;
		return this.#patient.shift();
	}

	#rest(): number {
		const reading = this.#reading();
		if (this.#urgent.length > 0 || reading === 'here') return REST;
		if (this.#asked > 0 || this.#isTyping()) return LONG_REST;
		// While threads analyse texts, this one would often have nothing to do.
		return reading === 'threads' ? SHORT_REST : 0;
	}
}
