import { WordSet } from '../language/en/wordSet';
import { english } from '../language/en/vocabulary';
import { type Draft, draftOf } from './draft';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { type Reader, Sign } from './reader';

const AND_BUT = new WordSet('and but');
const AND_OR = new WordSet('and or');
const BN_TN = new WordSet('bn tn trn');
const BY = english.id('by');
const COMPARATIVES = new WordSet('more less higher lower above below short');
const COMPARED = new WordSet('compared relative');
/** Nouns of a value that another is compared with. */
const COMPARED_WITH = new WordSet(
	'target goal average mean median forecast estimate peak record limit ceiling maximum minimum',
);
const COMPARING = new WordSet('against versus vs');
/** Words behind an amount that name nothing that it counts. */
const FOLLOWING = new WordSet(
	'in this last next on for from to by and or a over during since until while which at as after before with compared of',
);
const FROM = english.id('from');
const INCLUDING = new WordSet('including include includes included');
const NAMING = new WordSet('on for in to from at as');
const OF = english.id('of');
const OR = english.id('or');
const PARTICLES = new WordSet('aside up back down out off');
const SIZES = new WordSet('long wide deep high tall thick across');
const STEPPED_OVER = new WordSet('the its their his her a an');
const TO = english.id('to');
const UP_DOWN = new WordSet('up down');
const WHICH_WHOM = new WordSet('which whom');
const WITH_TO = new WordSet('with to');

/** Nouns of sums of money. */
const SUMS = new WordSet(
	'budget revenue revenues turnover deficit surplus debt debts cost costs loan loans grant grants fund funds fine fines profit profits ' +
		'loss losses spending expenditure investment sales bill payment payments',
);
/** Words between a second verb and its amount, with the joint before it. */
const LONGEST_VERB = 7;
/** How far apart two amounts of one unit may stand, in tokens. */
const APART = 30;
/** Numbers below this are too common for one to go on with what another has counted. */
const COUNTED_AT_LEAST = 1e6;
/** How many times larger one may be than the other: more than that, and they count different things. */
const ALIKE = 1e4;

/**
 * Numbers that leave their unit to another of the sentence take it over: both ends of "from 640 million to 910 million
 * euros", "5, 8 and 12 percent", a part ("of which 6 billion"), a value compared with ("up from 17 billion a year
 * earlier"), and an amount told in parallel ("3 billion euros on roads and 2 billion on schools"). `whole` is the amount of
 * the sentence before, `part` whether this one opens with "Of this": its millions are parts of that. Linear in the drafts.
 */
export function carryUnits(r: Reader, drafts: readonly Draft[], whole: Draft | null, part: boolean): readonly Draft[] {
	if ((drafts.length < 2 && whole === null) || !drafts.some(isBare)) return drafts;
	const carried = [...drafts];
	/** The amount behind, calendar figures and the like stepped over, and whether it got its unit from a list. */
	let next: Draft | null = null;
	let listed = false;
	for (let i = carried.length - 1; i >= 0; i -= 1) {
		const draft = carried[i] as Draft;
		if (draft.dates !== null || draft.kind === 'ordinal') continue;
		let mine = false;
		if (next !== null && isBare(draft) && next.unit !== null && isAlike(draft, next)) {
			mine = isList(r, draft, next, listed);
			if (mine || isMovement(r, draft, next) || isLevel(r, draft, next) || isParallel(r, draft, next))
				carried[i] = withUnit(draft, next);
		}
		listed = mine;
		next = carried[i] as Draft;
	}
	let last: Draft | null = null;
	let money: Draft | null = null;
	for (let i = 0; i < carried.length; i += 1) {
		const draft = carried[i] as Draft;
		if (last !== null && isBare(draft) && isAlike(draft, last) && isTold(r, last, draft)) {
			carried[i] = withUnit(draft, last);
		} else if (money !== null && isBare(draft) && isAlike(draft, money) && isMoney(r, draft)) {
			carried[i] = withUnit(draft, money);
		} else if (whole !== null && isBare(draft) && isLarge(draft) && isOfWhole(r, draft, whole, part)) {
			carried[i] = withUnit(draft, whole);
		}
		if (!carries(carried[i] as Draft) || isConverted(r, carried[i] as Draft)) continue;
		last = carried[i] as Draft;
		if (last.kind === 'money') money = last;
	}
	return carried;
}

/** A plain number without anything that it counts. */
function isBare(draft: Draft): boolean {
	return draft.kind === 'count' && draft.unit === null && typeof draft.value === 'number';
}

function carries({ kind, unit, value }: Draft): boolean {
	if (kind === 'count') return unit !== null && Number(value) >= COUNTED_AT_LEAST;
	return (
		unit !== null &&
		typeof value === 'number' &&
		(kind === 'money' || kind === 'quantity' || kind === 'percent' || kind === 'duration')
	);
}

/** The amount in brackets behind another, which the sentence does not go on with: "31 billion crowns ($2.7 billion)". */
function isConverted(r: Reader, { kind, from }: Draft): boolean {
	return kind === 'money' && r.sign(from - 1) === Sign.Open;
}

function withUnit(draft: Draft, { kind, unit }: Draft): Draft {
	if (draft.start !== undefined || draft.end !== undefined) return { ...draft, kind, unit };
	const { from, to, numberFrom, numberTo, value, modifier, dates } = draft;
	return draftOf(from, to, { from: numberFrom, to: numberTo }, kind, value, unit, modifier, dates);
}

function isAlike(bare: Draft, other: Draft): boolean {
	if (other.kind === 'range' || other.kind === 'age' || other.kind === 'rank' || other.kind === 'fraction')
		return false;
	const [a, b] = [Math.abs(Number(bare.value)), Math.abs(Number(other.value))];
	if (Math.abs(bare.from - other.from) > APART) return false;
	return other.kind === 'percent' ? a <= 100 : a > 0 && b > 0 && a < b * ALIKE && b < a * ALIKE;
}

/** "5, 8 and 12 percent": only a joint between the two; a comma alone where a list goes on behind. */
function isList(r: Reader, draft: Draft, next: Draft, listed: boolean): boolean {
	const joint = next.from - draft.to;
	if (joint === 2) {
		// "51, or 88 percent, met the standard": a number and its share
		if (next.kind === 'percent' && r.word(draft.to + 1) === OR) return false;
		return r.sign(draft.to) === Sign.Comma && AND_OR.has(r.word(draft.to + 1));
	}
	if (joint !== 1 || next.modifier !== 'exact') return false;
	if (AND_OR.has(r.word(draft.to))) return next.kind !== 'count' || listed;
	return listed && r.sign(draft.to) === Sign.Comma;
}

/** "from 640 million in 2019 to 910 million euros", "by 4 million, to 19 million euros". */
function isMovement(r: Reader, draft: Draft, next: Draft): boolean {
	const before = r.word(draft.from - 1);
	if (before !== FROM && before !== BY) return false;
	return (
		r.word(next.from - 1) === TO && !breaks(r, draft.to, next.from) && (next.kind !== 'percent' || before === FROM)
	);
}

/** "to 6.4 from 7.1 percent": the level reached, and what it was. */
function isLevel(r: Reader, draft: Draft, next: Draft): boolean {
	return r.word(draft.from - 1) === TO && r.word(next.from - 1) === FROM && next.from - draft.to === 1;
}

/** "3 billion euros on roads and 2 billion on schools": the same word names what each is for. */
function isParallel(r: Reader, first: Draft, second: Draft): boolean {
	const word = r.word(first.to);
	if (!NAMING.has(word) || r.word(second.to) !== word || (second.kind === 'count' && first.kind === 'count'))
		return false;
	const joint = second.from - 1;
	return (AND_OR.has(r.word(joint)) || r.sign(joint) === Sign.Comma) && !breaks(r, first.to, joint);
}

/** A number of millions or more, which hardly stands without a unit of its own. */
function isLarge({ value }: Draft): boolean {
	return Number(value) >= COUNTED_AT_LEAST;
}

/** What the words round a large number say is money: "a provincial budget of 9.7 billion". */
function isMoney(r: Reader, draft: Draft): boolean {
	if (isShortBillion(r, draft)) return true;
	return isLarge(draft) && r.word(draft.from - 1) === OF && SUMS.has(r.word(draft.from - 2));
}

/** "revenue of 412bn rand, up from 389bn; spending is set at 441bn": this short form is that of money. */
function isShortBillion(r: Reader, { to }: Draft): boolean {
	return BN_TN.has(r.word(to - 1)) && (!r.isWord(to) || FOLLOWING.has(r.word(to)));
}

/** Whether the words before a bare number say that it goes on with the amount before it. */
function isTold(r: Reader, last: Draft, draft: Draft): boolean {
	if (breaks(r, last.to, draft.from)) return false;
	if (isParallel(r, last, draft) || isSameVerb(r, last, draft)) return true;
	if (last.kind === 'duration') return false;
	if (last.kind === 'count' && !isLarge(draft)) return false;
	if (isLarge(draft) && last.kind !== 'percent' && isNextVerb(r, last, draft)) return true;
	let at = draft.from - 1;
	if (STEPPED_OVER.has(r.word(at))) at -= 1;
	// "350 metres long and 14 deep"
	if (last.kind === 'quantity' && SIZES.has(r.word(draft.to)) && SIZES.has(r.word(last.to))) return true;
	// "against a target of 95"
	if (r.word(at) === OF && COMPARED_WITH.has(r.word(at - 1))) {
		at -= 2;
		for (let steps = 0; steps < 3 && r.isWord(at) && !COMPARING.has(r.word(at)) && !WITH_TO.has(r.word(at)); steps += 1)
			at -= 1;
	}
	const word = r.word(at);
	const before = r.word(at - 1);
	if (COMPARING.has(word) || (WITH_TO.has(word) && COMPARED.has(before))) return true;
	if (word === FROM) return UP_DOWN.has(before) || last.kind !== 'percent';
	if (last.kind === 'percent') return word === TO && r.word(last.from - 1) === FROM;
	if (word === TO) return r.word(last.from - 1) === FROM;
	if (COMPARATIVES.has(r.word(draft.to))) return AND_OR.has(word) || r.sign(at) === Sign.Comma;
	return INCLUDING.has(word) || (WHICH_WHOM.has(word) && before === OF);
}

/** "Of this, it owes 220 million"; "The chamber reckons with 395 million", behind a sentence on a sum of money. */
function isOfWhole(r: Reader, draft: Draft, whole: Draft, part: boolean): boolean {
	if (part) return Number(draft.value) < Number(whole.value);
	if (whole.kind !== 'money' || !PAYING.has(r.word(draft.from - 1))) return false;
	if (r.isWord(draft.to) && !FOLLOWING.has(r.word(draft.to)) && !PARTICLES.has(r.word(draft.to))) return false;
	const [sum, other] = [Number(draft.value), Number(whole.value)];
	return sum < other * 100 && other < sum * 100;
}
/** Words right before a sum that somebody pays or reckons with. */
const PAYING = new WordSet(
	'with put costs cost costing pay pays paid paying owes owe owed spend spends spent lend lends lent borrow borrowed worth',
);

/** "had planned to restore 1,100 hectares and restored 870": the same verb has both amounts. */
function isSameVerb(r: Reader, last: Draft, draft: Draft): boolean {
	const [one, two] = [r.text(last.from - 1), r.text(draft.from - 1)];
	if (one.length < 4 || two.length < 4 || r.word(draft.from - 2) === TO) return false;
	if (!r.endsInEd(draft.from - 1) || !(r.word(draft.from - 2) && AND_BUT.has(r.word(draft.from - 2)))) return false;
	return two.startsWith(one.replace(/e?d?$/, ''));
}

/** "is to exceed 8 million kilowatts this year and to reach 9 million by 2027": one subject, a second verb. */
function isNextVerb(r: Reader, last: Draft, draft: Draft): boolean {
	let verb = false;
	for (let at = draft.from - 1; at >= last.to && at >= draft.from - LONGEST_VERB; at -= 1) {
		if (AND_BUT.has(r.word(at))) return verb && !holdsVerb(r, last.to, at);
		const bits = phraseClasses.of(r.word(at));
		if (r.word(at) === TO || bits & (PhraseClass.Auxiliary | PhraseClass.Verb) || r.endsInEd(at)) verb = true;
		else if (!verb && (r.word(at - 1) === TO || phraseClasses.of(r.word(at - 1)) & PhraseClass.Auxiliary)) verb = true;
		else if (!PARTICLES.has(r.word(at)) && !(bits & PhraseClass.Adverb) && (verb || !(bits & PhraseClass.Preposition)))
			return false;
	}
	return false;
}

function holdsVerb(r: Reader, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1)
		if (phraseClasses.of(r.word(at)) & (PhraseClass.Auxiliary | PhraseClass.Verb | PhraseClass.Pronoun)) return true;
	return false;
}

/** Whether the clause ends between two tokens. */
function breaks(r: Reader, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) {
		const sign = r.sign(at);
		if (sign === Sign.Semicolon || (sign === Sign.Colon && !r.glued(at + 1))) return true;
	}
	return false;
}
