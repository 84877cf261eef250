import { countEnding, type Span } from '../model/span';
import type { Coefficient } from './coefficient';
import { NominalTally } from './nominal';

/** What stands for agreement on one code, or on all, where a text is taken unit by unit. */
export interface Measures {
	/** How many units were compared. */
	readonly units: number;
	readonly percent: Coefficient;
	readonly kappa: Coefficient;
	readonly alpha: Coefficient;
}

/** The codes on a unit by each coder; null where a coder did not code the text. */
export type CodesOfUnit = readonly (ReadonlySet<string> | null)[];

/** Passages of each coder by code; null where a coder did not code the text. */
export type PassagesOfCoders = readonly (ReadonlyMap<string, readonly Span[]> | null)[];

const NONE: ReadonlySet<string> = new Set();

/**
 * Counts the units of one kind (characters, sentences, paragraphs): for each code whether a unit carries it, and for all
 * codes together the set of codes that a unit carries, of which "none" is one.
 */
export class LevelTally {
	readonly #coders: number;
	readonly #overall: NominalTally;
	readonly #codes = new Map<string, { readonly tally: NominalTally; readonly seen: Map<string, number> }>();
	/** Weight of all units, by which coders coded them. */
	readonly #all = new Map<string, { readonly values: CodesOfUnit; weight: number }>();

	constructor(coders: number) {
		this.#coders = coders;
		this.#overall = new NominalTally(coders);
	}

	/** Adds a text by characters: stretches between the ends of passages. Time n log n in the passages. */
	addCharacters(coders: PassagesOfCoders, length: number): void {
		const active = coders.map((coder) => (coder === null ? null : new Set<string>()));
		let at = 0;
		for (const { offset, apply } of edges(coders)) {
			if (offset > at) this.#add(active, offset - at);
			at = offset;
			apply(active);
		}
		this.#add(active, length - at);
	}

	/** Adds a text by units, in order and apart; a unit carries a code when any of its characters does. */
	addUnits(coders: PassagesOfCoders, units: readonly Span[]): void {
		const coded = new Map<number, (Set<string> | null)[]>();
		coders.forEach((byCode, coder) => {
			for (const [code, spans] of byCode ?? []) {
				for (const span of spans) {
					for (let i = countEnding(units, span.start); i < units.length; i += 1) {
						if ((units[i] as Span).start >= span.end) break;
						const values = coded.get(i) ?? coders.map((other) => (other === null ? null : new Set<string>()));
						values[coder]?.add(code);
						coded.set(i, values);
					}
				}
			}
		});
		for (const values of coded.values()) this.#add(values, 1);
		this.#add(
			coders.map((coder) => (coder === null ? null : NONE)),
			units.length - coded.size,
		);
	}

	/** For all codes together. */
	get overall(): Measures {
		return measuresOf(this.#overall);
	}

	/** For one code. */
	of(code: string): Measures {
		const { tally, seen } = this.#codeOf(code);
		// Units without the code were not counted as they came: the code may have been met later than they.
		for (const [pattern, { values, weight }] of this.#all) {
			const rest = weight - (seen.get(pattern) ?? 0);
			tally.add(
				values.map((value) => (value === null ? null : 'no')),
				rest,
			);
			seen.set(pattern, weight);
		}
		return measuresOf(tally);
	}

	#codeOf(code: string): { readonly tally: NominalTally; readonly seen: Map<string, number> } {
		let known = this.#codes.get(code);
		if (known === undefined) {
			known = { tally: new NominalTally(this.#coders), seen: new Map<string, number>() };
			this.#codes.set(code, known);
		}
		return known;
	}

	#add(values: CodesOfUnit, weight: number): void {
		if (weight === 0) return;
		const pattern = values.map((value) => (value === null ? '-' : '+')).join('');
		const all = this.#all.get(pattern);
		if (all === undefined) this.#all.set(pattern, { values: values.map((value) => value && NONE), weight });
		else all.weight += weight;
		this.#overall.add(
			values.map((value) => value && [...value].sort().join(' ')),
			weight,
		);
		for (const code of new Set(values.flatMap((value) => (value === null ? [] : [...value])))) {
			const { tally, seen } = this.#codeOf(code);
			tally.add(
				values.map((value) => value && (value.has(code) ? 'yes' : 'no')),
				weight,
			);
			seen.set(pattern, (seen.get(pattern) ?? 0) + weight);
		}
	}
}

function measuresOf(tally: NominalTally): Measures {
	return { units: tally.units, percent: tally.percent, kappa: tally.kappa, alpha: tally.alpha };
}

interface Edge {
	readonly offset: number;
	readonly apply: (active: readonly (Set<string> | null)[]) => void;
}

/** Beginnings and ends of all passages in text order, ends before beginnings at the same place. */
function edges(coders: PassagesOfCoders): Edge[] {
	const begins: Edge[] = [];
	const ends: Edge[] = [];
	coders.forEach((byCode, coder) => {
		for (const [code, spans] of byCode ?? []) {
			for (const { start, end } of spans) {
				begins.push({ offset: start, apply: (active) => active[coder]?.add(code) });
				ends.push({ offset: end, apply: (active) => active[coder]?.delete(code) });
			}
		}
	});
	return [...ends, ...begins].sort((a, b) => a.offset - b.offset);
}
