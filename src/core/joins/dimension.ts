import { convert, describeUnit } from '../figures/units/conversion';
import type { Figure } from '../model/document';

/** What a figure counts in: figures of one dimension can be compared once multiplied by their factor. */
export interface Dimension {
	readonly name: string;
	readonly factor: number;
}

/** The unit in which values of a dimension are compared. */
const COMMON: Readonly<Record<string, string>> = {
	length: 'm',
	area: 'm2',
	volume: 'm3',
	mass: 'kg',
	time: 's',
	energy: 'kWh',
	power: 'kW',
	speed: 'km/h',
	density: 'kg/m3',
	flow: 'm3/s',
	pressure: 'Pa',
	information: 'By',
};
/** Dimensions once made, each time the same: those of units, of money by its unit, and of changes by what changes and how. */
const known = new Map<string, Dimension>();
const money = new Map<string, Dimension>();
const changes = new Map<Dimension, Map<string, Dimension>>();
const MOST_KNOWN = 1000;

/**
 * The dimension of a figure and the factor to the dimension's common unit; null for dates, ranks and what has no value.
 * Money compares only within a currency, changes only with changes, shares in percent with fractions.
 */
export function dimensionOf({ kind, unit, changeForm, change }: Figure): Dimension | null {
	if (kind === 'date' || kind === 'year' || kind === 'ordinal' || kind === 'age' || kind === 'rank') return null;
	const level = levelOf(kind, unit);
	return changeForm === 'by' ? changeOf(level, change ?? 'change') : level;
}

function levelOf(kind: Figure['kind'], unit: string | null): Dimension {
	if (unit === 'percentage point') return POINTS;
	if (unit === 'percent') return PERCENT;
	if (kind === 'fraction') return FRACTION;
	if (kind === 'money') return moneyIn(unit ?? '');
	return kind === 'count' || unit === null || unit === '' ? COUNT : ofUnit(unit);
}

const POINTS: Dimension = { name: 'percentage point', factor: 1 };
const PERCENT: Dimension = { name: 'percent', factor: 1 };
const FRACTION: Dimension = { name: 'percent', factor: 100 };
const COUNT: Dimension = { name: 'count', factor: 1 };

function ofUnit(unit: string): Dimension {
	const before = known.get(unit);
	if (before !== undefined) return before;
	const name = describeUnit(unit)?.dimension;
	const common = name === undefined ? undefined : COMMON[name];
	const factor = common === undefined ? null : convert(1, unit, common);
	const dimension =
		name !== undefined && factor !== null
			? { name, factor }
			: { name: name === undefined ? 'count' : `unit ${unit}`, factor: 1 };
	if (known.size < MOST_KNOWN) known.set(unit, dimension);
	return dimension;
}

function moneyIn(unit: string): Dimension {
	const before = money.get(unit);
	if (before !== undefined) return before;
	const dimension = { name: `money ${unit}`, factor: 1 };
	if (money.size < MOST_KNOWN) money.set(unit, dimension);
	return dimension;
}

function changeOf(level: Dimension, change: string): Dimension {
	const before = changes.get(level)?.get(change);
	if (before !== undefined) return before;
	const dimension = { name: `${level.name} ${change}`, factor: level.factor };
	const ofLevel = changes.get(level);
	if (ofLevel !== undefined) ofLevel.set(change, dimension);
	else if (changes.size < MOST_KNOWN) changes.set(level, new Map([[change, dimension]]));
	return dimension;
}
