import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { TokenKind } from '../text/tokens';
import type { Draft } from './draft';
import { type Modifier, modifierAfter, modifierBefore } from './modifiers';
import { isHyphen, type Reader } from './reader';
import type { Core } from './single';

const ODD = english.id('odd');
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
	const modifier = found?.modifier ?? (value === null ? 'about' : odd(r, core));
	return { from, to, numberFrom, numberTo, dates, kind, value, unit, modifier };
}

/** "minus five percent", "minus 20 degrees": the sign in a word. */
function withMinus(r: Reader, core: Core, floor: number): Core {
	const signed = core.kind === 'percent' || core.kind === 'quantity' || core.kind === 'money';
	if (!signed || typeof core.value !== 'number' || core.from - 1 < floor) return core;
	if (!MINUS_NEGATIVE.has(r.word(core.from - 1))) return core;
	return { ...core, from: core.from - 1, value: -core.value };
}

function odd(r: Reader, core: Core): Draft['modifier'] {
	return r.word(core.numberTo + 1) === ODD && isHyphen(r.sign(core.numberTo)) ? 'about' : 'exact';
}

function before(r: Reader, core: Core, floor: number): Modifier | null {
	const found = modifierBefore(r, core.from);
	if (found === null || found.edge < floor) return null;
	const word = r.text(found.edge).toLowerCase();
	if (found.modifier === 'over' && core.kind === 'duration' && word === 'over' && !isOverLonger(r, found.edge))
		return null;
	// "edged up to 5.8 billion": the direction of the verb and the level reached
	if (word === 'up' && RISING.test(r.text(found.edge - 1))) return null;
	if (word === 'over' && PARTICLE_VERBS.test(r.text(found.edge - 1))) return null;
	if (word === 'within' && core.kind !== 'duration' && core.kind !== 'quantity' && core.kind !== 'percent') return null;
	if (
		(word === 'under' || word === 'above' || word === 'below' || word === 'over') &&
		core.kind === 'count' &&
		core.unit !== null &&
		!Number.isInteger(core.value) &&
		core.value === null
	)
		return null;
	if (word === 'under' && core.kind === 'count' && typeof core.value === 'number' && core.value < 5) return null;
	if (
		/^(?:exceed|exceeds|exceeded|exceeding|surpassing|surpassed|topping|topped|minimum|maximum)$/.test(word) &&
		core.kind === 'count' &&
		found.edge === core.from - 1 &&
		typeof core.value === 'number' &&
		core.value < 10
	)
		return null;
	return found;
}

/** Verbs that rise: "up" behind them is no part of "up to". */
const RISING =
	/^(?:edg|inch|tick|shoot|shot|creep|crept|mov|go|went|gone|climb|jump|push|bump|nudg)(?:e|es|ed|s|ing)?$/i;

/** "handed over millions", "presides over twelve counties": "over" belongs to the verb or noun before it. */
const PARTICLE_VERBS =
	/^(?:hand(?:ed|s|ing)?|turn(?:ed|s|ing)?|shipp?(?:ed|ing)?|presid(?:ed?|es|ing)|watch(?:ed|es|ing)?|control|rul(?:ed?|es|ing)|jurisdiction|sovereignty|dispute|disputes|authority|victory|carr(?:y|ied|ies)|lead|advantage|fight|power)$/i;

/** "for over five years", "lasted over two hours" are longer times; "spent over five years" and "fell over two days" spans. */
function isOverLonger(r: Reader, i: number): boolean {
	const word = r.text(i - 1).toLowerCase();
	return (
		/^(?:for|after|last|lasted|lasts|lasting|took|take|takes|taken|taking|is|was|be|been|are|were|of|with|spent|spend|by|to|from|a|than|at|just|well|wait|waited|waiting)$/.test(
			word,
		) || r.kind(i - 1) !== TokenKind.Word
	);
}
