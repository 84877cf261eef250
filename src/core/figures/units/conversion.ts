import { type Unit, unitByCode } from './units';

/** A unit of any compound: its factor to SI base units and its exponents. */
interface Measure {
	readonly factor: number;
	readonly offset: number;
	readonly exponents: ReadonlyMap<string, number>;
}

/** Splits a code such as `kg/m3` or `g.m-2` into units with exponents; null when a part is not in the table. */
function parseCode(code: string): Measure | null {
	const whole = unitByCode(code);
	if (whole !== null) return { factor: whole.factor, offset: whole.offset, exponents: exponentsOf(whole, 1) };
	const exponents = new Map<string, number>();
	let factor = 1;
	let sign = 1;
	for (const part of code.split(/([./](?![^{[]*[}\]]))/)) {
		if (part === '/') sign = -1;
		else if (part === '.') sign = 1;
		else {
			const match = /^(.+?)(-?\d+)?$/.exec(part);
			const unit = match === null ? null : unitByCode(match[1] as string);
			if (match === null || unit === null || unit.offset !== 0) return null;
			const power = sign * Number(match[2] ?? 1);
			factor *= unit.factor ** power;
			for (const [base, exponent] of exponentsOf(unit, power)) {
				exponents.set(base, (exponents.get(base) ?? 0) + exponent);
			}
		}
	}
	return { factor, offset: 0, exponents };
}

function exponentsOf(unit: Unit, power: number): Map<string, number> {
	const exponents = new Map<string, number>();
	for (const part of unit.dimension.split(' ').filter(Boolean)) {
		const match = /^([a-zA-Z]+)(-?\d+)?$/.exec(part);
		if (match !== null) exponents.set(match[1] as string, Number(match[2] ?? 1) * power);
	}
	return exponents;
}

function dimensionKey(exponents: ReadonlyMap<string, number>): string {
	return [...exponents]
		.filter(([, exponent]) => exponent !== 0)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([base, exponent]) => base + exponent)
		.join(' ');
}

const DIMENSIONS: ReadonlyMap<string, string> = new Map([
	['', 'ratio'],
	['m1', 'length'],
	['m2', 'area'],
	['m3', 'volume'],
	['kg1', 'mass'],
	['s1', 'time'],
	['K1', 'temperature'],
	['m1 s-1', 'speed'],
	['m3 s-1', 'flow'],
	['kg1 s-1', 'mass flow'],
	['kg1 m-3', 'density'],
	['kg1 m-2', 'mass per area'],
	['kg1 m2 s-2', 'energy'],
	['kg1 m2 s-3', 'power'],
	['kg1 m-1 s-2', 'pressure'],
	['kg1 m1 s-2', 'force'],
	['s-1', 'frequency'],
	['bit1', 'information'],
	['bit1 s-1', 'data rate'],
	['mol1', 'amount of substance'],
	['m-3 mol1', 'concentration'],
	['A1', 'electric current'],
	['A-1 kg1 m2 s-3', 'voltage'],
]);

/**
 * Converts a value between units given by code. Null when a unit is unknown or the two measure different things.
 * Temperatures on scales with a zero of their own are converted as temperatures, not as differences.
 */
export function convert(value: number, from: string, to: string): number | null {
	const a = parseCode(from);
	const b = parseCode(to);
	if (a === null || b === null || dimensionKey(a.exponents) !== dimensionKey(b.exponents)) return null;
	return ((value + a.offset) * a.factor) / b.factor - b.offset;
}

/** What a unit code measures ("length", "density"), or null when the code is not known. */
export function describeUnit(code: string): { readonly dimension: string } | null {
	const measure = parseCode(code);
	if (measure === null) return null;
	return { dimension: DIMENSIONS.get(dimensionKey(measure.exponents)) ?? 'other' };
}
