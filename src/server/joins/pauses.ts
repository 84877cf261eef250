import { breathe } from '../host';

/** Milliseconds of work after which other work of the server gets its turn. */
const SLICE = 8;
/** Milliseconds for which work gives way after each slice while something else is more urgent. */
const REST = 24;

/** Lets other work run between the steps of one that lasts. */
export class Pauses {
	readonly #isBusy: () => boolean;
	#rested = 0;

	/** `isBusy`: whether something else is more urgent. */
	constructor(isBusy: () => boolean) {
		this.#isBusy = isBusy;
	}

	/** Between two steps: resolves at once, or, when the work has lasted long enough, after other work had its turn. */
	async pause(): Promise<void> {
		if (Date.now() - this.#rested < SLICE) return;
		if (this.#isBusy()) await new Promise((resolve) => setTimeout(resolve, REST));
		else await breathe();
		this.#rested = Date.now();
	}
}
