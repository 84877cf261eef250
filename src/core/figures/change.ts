import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { CalendarClass, calendarClasses } from '../language/en/calendarWords';
import { ChangeClass, changeClasses } from '../language/en/changeWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { TokenKind } from '../text/tokens';
import type { Draft } from './draft';
import { isHyphen, type Reader, Sign } from './reader';

const BE = new WordSet('be been is was are were being');
const BETWEEN = english.id('between');
const BY = english.id('by');
const IN = english.id('in');
const OF = english.id('of');
const THAN = english.id('than');
const TO = english.id('to');
const ABOVE_BELOW_UP_ETC = new WordSet('above below up down');
const ADDING = new WordSet('added add adds adding');
const BRINGING = new WordSet('bring brings bringing brought take takes taking took');
const TOTALS = new WordSet('total number count tally toll figure sum length area capacity');
const SURGE = english.id('surge');
const WATERS = new WordSet('storm tidal sea');
const THE = english.id('the');
const AND_OR = new WordSet('and or');
const EDGED = new WordSet('edged inched crept ticked went moved shot trended');
const AT_RATE = new WordSet('at rate');
const HIGHER = english.id('higher');
const LOWER = english.id('lower');
const OF_AND_A = new WordSet('of and a');
const PER_DAY_WEEK_ETC = new WordSet('per day week annual');
const FROM_ON_OVER_ETC = new WordSet('from on over year compared the its a in');
const FROM_PERCENT = new WordSet('from percent');
const LOSS_LOSSES_CUTS_ETC = new WordSet('loss losses cuts cut');
const LOSS_LOSSES_GAIN_ETC = new WordSet('loss losses gain gains');
const LOST_LOSE_LOSES_ETC = new WordSet('lost lose loses losing');
const LOST_LOSE_LOSES_ETC_2 = new WordSet('lost lose loses losing gain gained gains');
const RAISE_RAISES_RAISED_ETC = new WordSet('raise raises raised raising boost boosts');
const ROSE_FELL = new WordSet('rose fell');
const TO_THE_OF = new WordSet('to the of');
const TO_WILL_COULD_ETC = new WordSet('to will could would can may might should and helps help');
const UP_ACCORDING_DUE_ETC = new WordSet(
	'up according due close relative compared related equal equivalent amount amounted amounts amounting subject',
);
const UP_DOWN = new WordSet('up down');

/** How a value moves, and by the amount or to the level. */
export interface Change {
	readonly change: 'increase' | 'decrease';
	readonly form: 'by' | 'to';
	/** The token of the word that says so. */
	readonly cue: number;
}

/** How far before "by" and "to" the word of change may stand, in tokens. */
const FAR = 45;
const NEAR = 4;
/** How far before "of" a noun of change may stand that names its thing with "in", in tokens. */
const NAMED = 12;

const cls = (r: Reader, i: number): number => changeClasses.of(r.word(i));

/** The change that the sentence tells of a figure; null when none. Looks at a bounded stretch around it. */
export function changeOf(r: Reader, draft: Draft, opens: number): Change | null {
	if (draft.dates !== null || draft.kind === 'ordinal' || draft.kind === 'rank' || draft.kind === 'age') return null;
	if (isAttribute(r, draft)) return null;
	const counted = draft.kind === 'count' || draft.kind === 'duration';
	const before = r.word(draft.from - 1);
	// "go up by between 3 and 5 percent"
	const by = before === BETWEEN ? draft.from - 2 : draft.from - 1;
	if (r.word(by) === BY) {
		const cue = backwards(r, by - 1, Math.max(opens, draft.from - FAR), false, counted);
		return cue < 0 ? null : found(r, cue, 'by');
	}
	if (before === TO) {
		if (isBrought(r, draft.from - 2, opens)) return { change: 'increase', form: 'to', cue: draft.from };
		if (isEdged(r, draft.from - 2)) return found(r, draft.from - 2, 'to');
		if (UP_ACCORDING_DUE_ETC.has(r.word(draft.from - 2)) || isOtherVerb(r, draft.from - 2)) return null;
		const cue = backwards(r, draft.from - 2, Math.max(opens, draft.from - (counted ? 12 : FAR)), true, counted);
		return cue < 0 ? null : found(r, cue, 'to');
	}
	// "exports of 61 million (+9.8%)"
	if (draft.kind === 'percent' && r.sign(draft.from - 1) === Sign.Plus && r.glued(draft.from))
		return { change: 'increase', form: 'by', cue: draft.from - 1 };
	return adjacent(r, draft, opens, counted) ?? behind(r, draft) ?? named(r, draft, opens) ?? addedTo(r, draft);
}

/** "We added 2 parks": an amount of things or of money behind the verb, and no clause of what somebody added in words. */
function addedTo(r: Reader, draft: Draft): Change | null {
	if (!ADDING.has(r.word(draft.from - 1)) || draft.unit === null) return null;
	if (draft.kind !== 'count' && draft.kind !== 'quantity' && draft.kind !== 'money') return null;
	const next = phraseClasses.of(r.word(draft.to));
	return next & (PhraseClass.Auxiliary | PhraseClass.Verb) || r.endsInEd(draft.to)
		? null
		: { change: 'increase', form: 'by', cue: draft.from };
}

/** "which brings the total |to 214|": the sum that something is added up to. */
function isBrought(r: Reader, i: number, opens: number): boolean {
	for (let at = i; at > Math.max(opens, i - NEAR - 4); at -= 1)
		if (TOTALS.has(r.word(at))) return r.word(at - 1) === THE && BRINGING.has(r.word(at - 2));
	return false;
}

/** "edged up |to 5.8 billion": a verb that moves one way or the other, and which. */
function isEdged(r: Reader, i: number): boolean {
	return UP_DOWN.has(r.word(i)) && EDGED.has(r.word(i - 1));
}

/** "up 5.4 percent and |6.7 percent| respectively": the second of two percentages shares the change of the first. */
export function changeWith(
	r: Reader,
	first: Draft | undefined,
	second: Draft,
	change: Change | null | undefined,
): Change | null {
	if (first === undefined || change === undefined || change === null || second.kind !== 'percent') return null;
	const joined = second.from - first.to === 1 && AND_OR.has(r.word(first.to));
	return joined && first.kind === second.kind && first.unit === second.unit ? change : null;
}

/** "which fell in May, would be restored |to 150": another verb, in the passive, brings it to the level. */
function isOtherVerb(r: Reader, i: number): boolean {
	return r.endsInEd(i) && BE.has(r.word(i - 1)) && !isChange(cls(r, i)) && !MOVERS.has(r.word(i));
}

/** "grow 8-inch crystals", "raised a 300-bed hospital": the size of a thing, which no verb changes. */
function isAttribute(r: Reader, draft: Draft): boolean {
	if (!isHyphen(r.sign(draft.to - 2)) || !r.glued(draft.to - 1) || !r.isWord(draft.to)) return false;
	return draft.kind === 'quantity' || draft.kind === 'count';
}

/** "a rise in rents of 12 percent", "a fall in the number of ferries of more than 30": noun of change, its thing, amount. */
function named(r: Reader, draft: Draft, opens: number): Change | null {
	if (r.word(draft.from - 1) !== OF) return null;
	const least = Math.max(opens, draft.from - NAMED);
	for (let at = draft.from - 2; at >= least; at -= 1) {
		if (!r.isWord(at) && !r.isNumber(at) && r.kind(at) !== TokenKind.Clitic && !isHyphen(r.sign(at))) return null;
		const bits = cls(r, at);
		const of = r.word(at + 1) === OF && at + 1 < draft.from - 1 && bits & ChangeClass.Up;
		if (bits & ChangeClass.Noun && (r.word(at + 1) === IN || of)) return found(r, at, 'by');
		if (phraseClasses.of(r.word(at)) & (PhraseClass.Auxiliary | PhraseClass.Relative)) return null;
	}
	return null;
}

function found(r: Reader, cue: number, form: Change['form']): Change {
	return { change: cls(r, cue) & ChangeClass.Up ? 'increase' : 'decrease', form, cue };
}

function isChange(bits: number): boolean {
	return (bits & (ChangeClass.Up | ChangeClass.Down)) !== 0;
}

/** The nearest word of change before token `i`, within the clause. */
function backwards(r: Reader, i: number, least: number, level: boolean, counted: boolean): number {
	for (let at = i; at >= least; at -= 1) {
		const sign = r.sign(at);
		if (sign === Sign.Semicolon || (sign === Sign.Colon && !r.glued(at + 1))) return -1;
		const bits = cls(r, at);
		if (!isChange(bits)) {
			// Counted things take "to" from too many verbs: only the change right at hand is theirs.
			if (level && counted && i - at > NEAR && !FROM_PERCENT.has(r.word(at)) && sign === 0 && !r.isNumber(at))
				return -1;
			continue;
		}
		if (bits & ChangeClass.Behind && !(bits & ChangeClass.Noun) && !isVerbLike(r, at)) continue;
		return at;
	}
	return -1;
}

/** "up" and "down", "lower costs": particles and adjectives that act as verbs; not "more", "above", "higher than". */
function isVerbLike(r: Reader, i: number): boolean {
	const word = r.word(i);
	if (UP_DOWN.has(word)) return !TO_THE_OF.has(r.word(i + 1)) || r.word(i + 1) === TO;
	if (word === LOWER) return TO_WILL_COULD_ETC.has(r.word(i - 1)) || r.isWord(i + 1);
	return word === HIGHER && r.word(i + 1) === BY;
}

/** "rose 5 percent", "up nearly 8 percent", "growth of 6.3 percent", "grew at an annual rate of 5 percent". */
function adjacent(r: Reader, draft: Draft, opens: number, counted: boolean): Change | null {
	const least = Math.max(opens, draft.from - 8);
	for (let at = draft.from - 1; at >= least; at -= 1) {
		const bits = cls(r, at);
		if (isChange(bits)) {
			if (bits & ChangeClass.Behind && !UP_DOWN.has(r.word(at))) return null;
			if (UP_DOWN.has(r.word(at)) && isParticle(r, at)) return null;
			if (LOST_LOSE_LOSES_ETC.has(r.word(at)) && draft.kind !== 'percent' && draft.kind !== 'fraction') return null;
			// "a storm surge of 2.5 metres"
			if (r.word(at) === SURGE && WATERS.has(r.word(at - 1))) return null;
			if (counted && !(bits & (ChangeClass.Counts | ChangeClass.Noun))) return null;
			if (bits & ChangeClass.Noun && at === draft.from - 1 && bits & ChangeClass.Loose && draft.kind === 'money')
				return null;
			if (RAISE_RAISES_RAISED_ETC.has(r.word(at)) && draft.kind === 'money') return null;
			if (LOST_LOSE_LOSES_ETC_2.has(r.word(at)) && draft.kind === 'duration') return null;
			if (draft.kind === 'duration' && !(r.word(draft.from - 1) === OF)) return null;
			const of = at < draft.from - 1 && r.word(at + 1) === OF;
			if (LOSS_LOSSES_CUTS_ETC.has(r.word(at)) && draft.kind === 'money' && !of) return null;
			if (of && !(bits & ChangeClass.Noun)) return null;
			return found(r, at, 'by');
		}
		if (!(bits & ChangeClass.Between || AT_RATE.has(r.word(at)) || r.sign(at) === Sign.Minus || r.endsInLy(at)))
			return null;
	}
	return null;
}

/** "0.3 points |higher than a month earlier|", "13,050 more than in the year before": with the same thing at another time. */
function isComparedInTime(r: Reader, i: number): boolean {
	const bits = cls(r, i);
	if (!isChange(bits) || !(bits & ChangeClass.Behind) || bits & ChangeClass.Noun || r.word(i + 1) !== THAN)
		return false;
	for (let at = i + 2; at < i + 7; at += 1)
		if (calendarClasses.of(r.word(at)) & (CalendarClass.Period | CalendarClass.Month)) return true;
	return false;
}

const MOVERS = new WordSet(
	'went go goes going gone moved moving shot edged ticked crept inched came come coming is was were are be ' +
		'been being and or but still also remained remains trended driven pushed drove year month quarter sharply ' +
		'slightly',
);

const PARTICLE_VERBS = new WordSet('takes makes uses signs gives racks picks sets adds ends');

/** "sign up 5 million people", "make up 20 percent": the particle of another verb, no direction. */
function isParticle(r: Reader, i: number): boolean {
	if (!r.isWord(i - 1) || r.opensSentence(i)) return false;
	return PARTICLE_VERBS.has(r.word(i - 1)) || (!MOVERS.has(r.word(i - 1)) && !r.endsIn(i - 1, 115));
}

/** "an 8 percent increase", "5 percent higher", "2 percentage points lower", "a 3 percent year-on-year drop". */
function behind(r: Reader, draft: Draft): Change | null {
	if (draft.kind === 'count') return isComparedInTime(r, draft.to) ? found(r, draft.to, 'by') : null;
	for (let at = draft.to; at < draft.to + 5; at += 1) {
		const bits = cls(r, at);
		if (isChange(bits)) {
			const noun = bits & ChangeClass.Noun;
			if (!noun && !(bits & ChangeClass.Behind)) return null;
			if (!noun && at > draft.to) return null;
			if (noun && !(bits & ChangeClass.Behind) && at === draft.to && ROSE_FELL.has(r.word(at))) return null;
			if (draft.kind === 'money' && LOSS_LOSSES_GAIN_ETC.has(r.word(at))) return null;
			if (ABOVE_BELOW_UP_ETC.has(r.word(at)) && !FROM_ON_OVER_ETC.has(r.word(at + 1)) && r.isWord(at + 1)) return null;
			return found(r, at, 'by');
		}
		const passes = bits & ChangeClass.Between || isHyphen(r.sign(at)) || PER_DAY_WEEK_ETC.has(r.word(at));
		if (!passes || OF_AND_A.has(r.word(at))) return null;
	}
	return null;
}
