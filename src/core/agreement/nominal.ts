import { type Coefficient, defined, undefinedFor } from './coefficient';

/** Two coders' values of the same units: `cells.get(a).get(b)` is how much of the text has value `a` by one, `b` by the other. */
export type ContingencyTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What one unit was coded as by each coder, in a fixed order of coders; null where a coder did not code the text. */
export type UnitValues = readonly (string | null)[];

/**
 * Counts units by what the coders coded them as, to compute agreement on a nominal scale. A unit has a weight, so that a
 * run of characters that all are coded alike is one unit. Space is that of the distinct values, however long the texts.
 */
export class NominalTally {
	readonly #coders: number;
	/** One table for each pair of coders, in the order 0-1, 0-2, 1-2 and so on. */
	readonly #tables: Map<string, Map<string, number>>[];
	/** Coincidences of values within units, as alpha counts them. */
	readonly #coincidences = new Map<string, Map<string, number>>();
	#units = 0;

	constructor(coders: number) {
		this.#coders = coders;
		this.#tables = Array.from({ length: (coders * (coders - 1)) / 2 }, () => new Map<string, Map<string, number>>());
	}

	/** How much was compared: the weight of all units that two coders or more coded. */
	get units(): number {
		return this.#units;
	}

	add(values: UnitValues, weight = 1): void {
		const present = values.filter((value) => value !== null);
		if (present.length < 2 || weight === 0) return;
		this.#units += weight;
		let pair = 0;
		for (let i = 0; i < this.#coders; i += 1) {
			for (let j = i + 1; j < this.#coders; j += 1, pair += 1) {
				const [a, b] = [values[i] ?? null, values[j] ?? null];
				if (a === null || b === null) continue;
				count(this.#tables[pair] as Map<string, Map<string, number>>, a, b, weight);
				const coincidence = weight / (present.length - 1);
				count(this.#coincidences, a, b, coincidence);
				count(this.#coincidences, b, a, coincidence);
			}
		}
	}

	/** The table of two coders, by their places in the order of coders. */
	table(first: number, second: number): ContingencyTable {
		const before = (first * (2 * this.#coders - first - 1)) / 2;
		return this.#tables[before + second - first - 1] ?? new Map<string, Map<string, number>>();
	}

	/** Share of what pairs of coders coded alike, over all pairs. */
	get percent(): Coefficient {
		let [same, all] = [0, 0];
		for (const table of this.#tables) {
			const observed = observe(table);
			same += observed.same;
			all += observed.all;
		}
		return all === 0 ? undefinedFor('nothing to compare') : defined(same / all);
	}

	/** Cohen's kappa; for more than two coders the mean over those pairs that have one (Light 1971). */
	get kappa(): Coefficient {
		const values = this.#tables.map(cohensKappa);
		const known = values.flatMap(({ value }) => value ?? []);
		if (known.length > 0) return defined(known.reduce((sum, value) => sum + value, 0) / known.length);
		return values.find((value) => value.undefined === 'no variation') ?? undefinedFor('nothing to compare');
	}

	/** Krippendorff's alpha on a nominal scale. */
	get alpha(): Coefficient {
		return alphaOf(this.#coincidences);
	}
}

/** Share of two coders' units that have the same value. */
export function percentAgreement(table: ContingencyTable): Coefficient {
	const { same, all } = observe(table);
	return all === 0 ? undefinedFor('nothing to compare') : defined(same / all);
}

/**
 * Cohen's kappa (Cohen 1960, A coefficient of agreement for nominal scales): (p_o - p_e) / (1 - p_e), with p_e from the
 * coders' own shares. Undefined where both use one and the same value throughout.
 */
export function cohensKappa(table: ContingencyTable): Coefficient {
	const { same, all } = observe(table);
	if (all === 0) return undefinedFor('nothing to compare');
	const first = new Map<string, number>();
	const second = new Map<string, number>();
	for (const [a, row] of table) {
		for (const [b, weight] of row) {
			first.set(a, (first.get(a) ?? 0) + weight);
			second.set(b, (second.get(b) ?? 0) + weight);
		}
	}
	if (first.size === 1 && second.size === 1 && same === all) return undefinedFor('no variation');
	let expected = 0;
	for (const [value, share] of first) expected += (share / all) * ((second.get(value) ?? 0) / all);
	return defined((same / all - expected) / (1 - expected));
}

/** 1 - D_o / D_e of a matrix of coincidences (Krippendorff 2004, Content Analysis, chapter 11). */
function alphaOf(coincidences: ContingencyTable): Coefficient {
	const { same, all } = observe(coincidences);
	if (all === 0) return undefinedFor('nothing to compare');
	if (coincidences.size === 1) return undefinedFor('no variation');
	let squares = 0;
	for (const row of coincidences.values()) {
		let sum = 0;
		for (const weight of row.values()) sum += weight;
		squares += sum * sum;
	}
	const expected = (all * all - squares) / (all - 1);
	return defined(1 - (all - same) / expected);
}

function observe(table: ContingencyTable): { readonly same: number; readonly all: number } {
	let [same, all] = [0, 0];
	for (const [a, row] of table) {
		for (const [b, weight] of row) {
			all += weight;
			if (a === b) same += weight;
		}
	}
	return { same, all };
}

function count(table: Map<string, Map<string, number>>, a: string, b: string, weight: number): void {
	let row = table.get(a);
	if (row === undefined) {
		row = new Map<string, number>();
		table.set(a, row);
	}
	row.set(b, (row.get(b) ?? 0) + weight);
}
