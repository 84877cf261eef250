import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { TokenKind } from '../text/tokens';
import { ageBefore, isAged } from './ages';
import { type Draft, draftOf } from './draft';
import { isOpenEnded, type Modifier, modifierAfter, modifierBefore } from './modifiers';
import { isHyphen, type Reader, Sign } from './reader';
import type { Core } from './single';
import { hanModifierBefore, hanModifierBehind } from './zh/hanContext';

const AND = english.id('and');
const OVER = english.id('over');
const UNDER = english.id('under');
const UNDER_ABOVE_ETC = new WordSet('under above below over');
const UP = english.id('up');
/** Opens "plus or minus". */
const PLUS = english.id('plus');
const LIMITS = new WordSet('minimum maximum');
const THE = english.id('the');
const SHORT = english.id('short');
const WITHIN = english.id('within');
const ODD = english.id('odd');
const EXCEEDING = new WordSet('exceed exceeds exceeded exceeding surpassing surpassed topping topped minimum maximum');
const LASTING = new WordSet(
	'for after last lasted lasts lasting took take takes taken taking is was be been are were of with spent ' +
		'spend by to from a than at just well wait waited waiting',
);
const MINUS_NEGATIVE = new WordSet('minus negative');

/** Adds the modifiers on both sides to what was read. */
export function finish(r: Reader, plain: Core, floor: number): Draft {
	const core = withMinus(r, plain, floor);
	let { from, to } = core;
	let found = before(r, core, floor);
	if (found !== null) from = found.edge;
	else {
		const after = modifierAfter(r, core.numberTo) ?? modifierAfter(r, to);
		if (
			after !== null &&
			!(core.kind === 'count' && after.edge > to && to > core.numberTo && after.edge <= core.numberTo)
		) {
			found = after;
			to = Math.max(to, after.edge);
		}
	}
	const { numberFrom, numberTo, dates, kind, value, unit } = core;
	if (found === null && from > floor && r.isHan(from - 1) && r.glued(from)) {
		const han = hanModifierBefore(r.tokens.text, r.start(from), r.start(from - 1));
		if (han !== null) {
			return { from, to, numberFrom, numberTo, dates, kind, value, unit, modifier: han.modifier, start: han.edge };
		}
	}
	if (found === null && r.isHan(to) && r.glued(to)) {
		const han = hanModifierBehind(r.tokens.text, r.start(to));
		if (han !== null)
			return { from, to, numberFrom, numberTo, dates, kind, value, unit, modifier: han.modifier, end: han.edge };
	}
	const modifier = found?.modifier ?? (value === null ? 'about' : odd(r, core));
	return draftOf(from, to, { from: numberFrom, to: numberTo }, kind, value, unit, modifier, dates);
}

/** "minus five percent", "minus 20 degrees": the sign in a word. */
function withMinus(r: Reader, core: Core, floor: number): Core {
	const plain = core.kind === 'count' && core.unit === null && r.kind(core.from - 2) === TokenKind.Word;
	const signed = plain || core.kind === 'percent' || core.kind === 'quantity' || core.kind === 'money';
	if (!signed || typeof core.value !== 'number' || core.from - 1 < floor) return core;
	if (!MINUS_NEGATIVE.has(r.word(core.from - 1)) || r.word(core.from - 3) === PLUS) return core;
	return { ...core, from: core.from - 1, value: -core.value };
}

/** "600-odd jobs", "200-plus ports", "10+ years" */
function odd(r: Reader, core: Core): Draft['modifier'] {
	const at = core.numberTo;
	if (isHyphen(r.sign(at)) && r.word(at + 1) === ODD) return 'about';
	if (isHyphen(r.sign(at)) && r.word(at + 1) === PLUS && core.to > at + 1) return 'at-least';
	return isOpenEnded(r, at) && core.to > at ? 'at-least' : 'exact';
}

function before(r: Reader, core: Core, floor: number): Modifier | null {
	const found = modifierBefore(r, core.from);
	if (found === null || found.edge < floor) return null;
	const word = r.word(found.edge);
	// "aged 65 and over 4.9%"
	if (word === OVER && r.word(found.edge - 1) === AND && isAgeEnd(r, found.edge - 2)) return null;
	if (
		found.modifier === 'over' &&
		(core.kind === 'duration' || (core.kind === 'range' && core.unit !== 'percent')) &&
		word === OVER &&
		!isOverLonger(r, found.edge)
	)
		return null;
	// "edged up to 5.8 billion": the direction of the verb and the level reached
	if (word === UP && RISING.has(r.word(found.edge - 1))) return null;
	if (word === OVER && PARTICLE_VERBS.has(r.word(found.edge - 1))) return null;
	// "43 seats, 4 short of a majority"
	// "half the minimum of 15 litres": what the minimum is
	if (r.word(found.edge - 1) === THE && LIMITS.has(word)) return null;
	if (word === SHORT && r.isNumber(found.edge - 1)) return null;
	if (word === WITHIN && core.kind !== 'duration' && core.kind !== 'quantity' && core.kind !== 'percent') return null;
	if (
		UNDER_ABOVE_ETC.has(word) &&
		core.kind === 'count' &&
		core.unit !== null &&
		!Number.isInteger(core.value) &&
		core.value === null
	)
		return null;
	if (word === UNDER && core.kind === 'count' && typeof core.value === 'number' && core.value < 5) return null;
	if (
		EXCEEDING.has(word) &&
		core.kind === 'count' &&
		found.edge === core.from - 1 &&
		typeof core.value === 'number' &&
		core.value < 10
	)
		return null;
	return found;
}

/** Whether an age ends with token `i`: "aged 65", "aged 65 years". */
function isAgeEnd(r: Reader, i: number): boolean {
	const number = r.isNumber(i) ? i : i - 1;
	return r.isNumber(number) && (isAged(r, number) || ageBefore(r, number) >= 0);
}

/** Verbs that rise: "up" behind them is no part of "up to". */
const RISING = new WordSet(
	'edge edges edged edging inch inches inched inching tick ticks ticked ticking shoot shoots shot shooting ' +
		'creep creeps crept creeping move moves moved moving go goes going went gone climb climbs climbed climbing ' +
		'jump jumps jumped jumping push pushes pushed pushing bump bumps bumped bumping nudge nudges nudged ' +
		'nudging',
);

/** "handed over millions", "presides over twelve counties": "over" belongs to the verb or noun before it. */
const PARTICLE_VERBS = new WordSet(
	'hand handed hands handing turn turned turns turning ship shipped shipping preside presided presides ' +
		'presiding watch watched watches watching control rule ruled rules ruling jurisdiction sovereignty dispute ' +
		'disputes authority victory carry carried carries lead advantage fight power',
);

/** "for over five years", "lasted over two hours" are longer times; "spent over five years" and "fell over two days", "8% over a year" spans. */
function isOverLonger(r: Reader, i: number): boolean {
	if (r.isNumber(i - 1) || r.sign(i - 1) === Sign.Percent) return false;
	return LASTING.has(r.word(i - 1)) || r.kind(i - 1) !== TokenKind.Word;
}
