import { Features } from './features';
import { Rings } from './rings';
import { Sharing } from './sharing';

/** Tables of features: each grows by itself, so that none holds everything up when it does. */
const TABLES = 64;

/**
 * An inverted index from features (numbers from 0 on, below 2^30) to owners (small numbers) in flat arrays. Of a feature
 * the owners that were added last are kept, no more than are ever looked at: what is found everywhere takes no more room
 * than that. An owner that is a feature's only one stands in its table. Owners that were removed are passed over by the
 * caller, who starts a new index when many are.
 */
export class Postings {
	readonly #tables = Array.from({ length: TABLES }, () => new Features());
	readonly #owners: Rings;
	readonly #sharing = new Sharing();
	/** Of the features of one question, the rarest first. */
	readonly #counts: number[] = [];
	readonly #places: number[] = [];

	/** `most`: postings that one question looks at; at most 4,096. */
	constructor(most: number) {
		this.#owners = new Rings(most);
	}

	/** Notes an owner under its features. Constant for each, amortised. */
	add(owner: number, features: Iterable<number>): void {
		for (const feature of features) {
			const table = this.#tableOf(feature);
			const at = table.put(feature);
			const count = table.countAt(at);
			let place = owner;
			if (count > 0) {
				place = table.placeAt(at);
				if (count === 1) place = this.#owners.add(0, 0, place);
				place = this.#owners.add(place, count, owner);
			}
			table.set(at, count + 1, place);
		}
	}

	/**
	 * Owners that share features, with how many: held until the next question. Lists are walked from the rarest feature's
	 * on, the owners added last first, until `budget` postings were seen, so that features found everywhere cost no more.
	 * Linear in the budget.
	 */
	sharing(features: readonly number[], budget: number): Sharing {
		const sharing = this.#sharing;
		sharing.clear();
		const rarest = this.#rarest(features);
		let left = budget;
		for (let i = 0; i < rarest && left > 0; i += 1) {
			const count = this.#counts[i] as number;
			const place = this.#places[i] as number;
			if (count === 1) sharing.meet(place);
			else this.#owners.meetLast(place, count, left, sharing);
			left -= Math.min(count, this.#owners.most);
		}
		return sharing;
	}

	/** Looks up where the owners of features stand, those of the rarest first. Answers how many of the features are known. */
	#rarest(features: readonly number[]): number {
		let known = 0;
		for (const feature of features) {
			const table = this.#tableOf(feature);
			const slot = table.find(feature);
			if (slot < 0) continue;
			const count = table.countAt(slot);
			let at = known;
			for (; at > 0 && (this.#counts[at - 1] as number) > count; at -= 1) {
				this.#counts[at] = this.#counts[at - 1] as number;
				this.#places[at] = this.#places[at - 1] as number;
			}
			this.#counts[at] = count;
			this.#places[at] = table.placeAt(slot);
			known += 1;
		}
		return known;
	}

	#tableOf(feature: number): Features {
		return this.#tables[feature & (TABLES - 1)] as Features;
	}
}
