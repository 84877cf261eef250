import { english } from '../language/en/vocabulary';
import { readNumeral } from './numerals';
import { type Reader, Sign } from './reader';
import type { Core } from './single';
import { readUnit } from './units/readUnit';
import { unitByCode } from './units/units';

const AND = english.id('and');
/** Parts that one measure can have: hours, minutes, seconds. */
const MOST_PARTS = 3;

/**
 * "three hours and forty minutes", "5 feet 8 inches": a measure in two or three units is one figure, in the smallest of
 * them, so that its value is exact. Units that do not go into each other without rest stay apart (months and days).
 */
export function withSmallerUnits(r: Reader, core: Core): Core {
	let whole = core;
	for (let part = 1; part < MOST_PARTS; part += 1) {
		const larger = withSmallerUnit(r, whole);
		if (larger === null) break;
		whole = larger;
	}
	return whole;
}

function withSmallerUnit(r: Reader, core: Core): Core | null {
	if (typeof core.value !== 'number' || core.unit === null || !Number.isInteger(core.value)) return null;
	// Metric lengths in a row are a list; feet and inches are one length.
	if (core.kind !== 'duration' && !core.unit.startsWith('[')) return null;
	// A comma is in place where "and" comes later: "2 hours, 15 minutes and 30 seconds".
	const comma = r.sign(core.to) === Sign.Comma;
	const at = comma || r.word(core.to) === AND ? core.to + 1 : core.to;
	const large = unitByCode(core.unit);
	if (large === null) return null;
	const second = readNumeral(r, at);
	if (second === null || second.value === null || second.ordinal || second.fraction || second.value <= 0) return null;
	const unit = readUnit(r, second.to, false);
	const small = unit === null || unit.scale !== 1 ? null : unitByCode(unit.code);
	if (unit === null || small === null || small.dimension !== large.dimension || small.factor >= large.factor)
		return null;
	if (second.value * small.factor >= large.factor) return null;
	if (comma && r.word(unit.to) !== AND) return null;
	const ratio = large.factor / small.factor;
	const times = Math.round(ratio);
	if (Math.abs(ratio - times) > 1e-9 * ratio) return null;
	return { ...core, to: unit.to, numberTo: second.to, value: core.value * times + second.value, unit: unit.code };
}
