import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import type { FigureKind } from '../model/document';
import { Shape, TokenKind } from '../text/tokens';
import { standsAlone } from './alone';
import { ageBefore, ageBehind, ageUnit, isAged, isBareAge } from './ages';
import { isPlural, readCounted, readHyphened } from './counted';
import { fullYear } from './dates/readDate';
import type { Draft } from './draft';
import { readMoney, scaleLetter } from './money';
import { isOpenEnded, modifierBefore } from './modifiers';
import type { Numeral } from './numeral';
import { readNumeral } from './numerals';
import { readPercent } from './percent';
import { isDash, isHyphen, type Reader, Sign } from './reader';
import { readUnit } from './units/readUnit';

const BY = english.id('by');
const EVERY = english.id('every');
const IN = english.id('in');
const NO = english.id('no');
const ODD_PLUS = new WordSet('odd plus');
const OF = english.id('of');
const OUT = english.id('out');
const TIMES = english.id('times');
const WHICH_WHOM = new WordSet('which whom');
const AN_A = new WordSet('an a');
const AN_A_OF_ETC = new WordSet('an a of the');
const FIRST_SECOND_OTHER_ETC = new WordSet('first second other latter better each every and per this last next');
const FOLD_TIME_TIMES = new WordSet('fold time times');
const LONG_WIDE_HIGH_ETC = new WordSet('long wide high tall deep thick');
const OF_AFTER_BEFORE_ETC = new WordSet('of after before later in per earlier ago each every for at to and');
const OF_THE_ITS_ETC = new WordSet('of the its their his her our all those these a an as that is are were was');
const SQUARE_CUBIC = new WordSet('square cubic');

const GROUPS = new WordSet('group council committee gang league alliance');

/** A figure without its modifier. */
export type Core = Omit<Draft, 'modifier'>;

/** A figure of tokens [from, to) round a numeral. Spelled out: a spread of an object costs more than all its rules. */
export function core(
	from: number,
	to: number,
	numeral: { readonly from: number; readonly to: number },
	kind: FigureKind,
	value: number | string | null,
	unit: string | null,
): Core {
	return { from, to, numberFrom: numeral.from, numberTo: numeral.to, dates: null, kind, value, unit };
}

/** One number with what it measures: money, percent, age, unit, fraction, counted noun, or alone. */
export function readSingle(r: Reader, numeral: Numeral): Core | null {
	const { from, to, value } = numeral;
	const money = readMoney(r, numeral);
	if (money !== null) return core(money.from, money.to, numeral, 'money', money.value, money.code);
	const tolerance = readTolerance(r, to);
	const end = tolerance ?? (isOpenEnded(r, to) ? to + 1 : to);
	const percent = readPercent(r, end);
	if (percent !== null) {
		const spread = tolerance === null ? readTolerance(r, percent.to) : null;
		const last = spread === null ? null : readPercent(r, spread);
		return core(from, last?.to ?? percent.to, numeral, 'percent', value, percent.unit);
	}
	const age = readAge(r, numeral);
	if (age !== null) return age;
	const unit = readQuantity(r, numeral, end);
	if (unit !== null) return unit;
	if (numeral.fraction) return readFraction(r, numeral);
	return readInTen(r, numeral) ?? readCount(r, numeral, end);
}

function readAge(r: Reader, numeral: Numeral): Core | null {
	const { from, to, value } = numeral;
	const behind = ageBehind(r, to);
	if (behind !== null) {
		return core(from, behind.to, numeral, 'age', value === null ? null : value * behind.scale, behind.unit);
	}
	const before = ageBefore(r, from);
	const named = before >= 0 || isAged(r, from);
	const unit = named ? ageUnit(r, to) : null;
	if (unit !== null && value !== null)
		return core(before >= 0 ? before : from, unit.to, numeral, 'age', value * unit.scale, unit.unit);
	// "aged 54.3 ± 11.2 years"
	const spread = named ? readTolerance(r, to) : null;
	const last = spread === null ? null : ageUnit(r, spread);
	if (last !== null && value !== null)
		return core(before >= 0 ? before : from, last.to, numeral, 'age', value * last.scale, last.unit);
	if (before >= 0 && value !== null && value <= 130) return core(before, to, numeral, 'age', value, 'a');
	return isBareAge(r, from, to, value) ? core(from, to, numeral, 'age', value, 'a') : null;
}

/** "± 0.3" behind a value: the token after it, or null. */
function readTolerance(r: Reader, i: number): number | null {
	let at = i;
	if (r.sign(at) === Sign.PlusMinus) at += 1;
	else if (r.sign(at) === Sign.Plus && r.sign(at + 1) === Sign.Slash && isDash(r.sign(at + 2))) at += 3;
	else return null;
	const part = readNumeral(r, at);
	return part === null || part.ordinal ? null : part.to;
}

/** "in his 60s", "the 90s": tens of years, no seconds. */
function isAgeDecade(r: Reader, numeral: Numeral): boolean {
	if (!r.glued(numeral.to) || !r.isChar(numeral.to, 115) || r.length(numeral.from) !== 2) return false;
	const decade = r.digits(numeral.from);
	return decade >= 10 && decade % 10 === 0;
}

const BETWEEN_UNIT = new WordSet(
	'consecutive straight successive full whole more additional extra calendar business working fiscal academic further solid long good crucial square cubic',
);

/** "4.4 million homes, of which 1.1m are let": no metres. */
function isMillionOfWhich(r: Reader, { from, to }: Numeral): boolean {
	return WHICH_WHOM.has(r.word(from - 1)) && r.isChar(to, 109) && r.glued(to);
}

function readQuantity(r: Reader, numeral: Numeral, end: number): Core | null {
	const { value } = numeral;
	if (isAgeDecade(r, numeral) || isMillionOfWhich(r, numeral)) return null;
	let at = end;
	const hyphen = isHyphen(r.sign(at)) && r.glued(at) && (r.glued(at + 1) || r.isWord(at + 1));
	if (hyphen) at += 1;
	let scaled = 1;
	// "0.5k miles", "5m tonnes": a scale letter before the unit.
	if (!hyphen && !numeral.scaled && r.glued(at) && r.isWord(at)) {
		const letter = scaleLetter(r, at);
		if (letter !== null && readUnit(r, at + 1, false) !== null && r.isWord(at + 1) && r.length(at + 1) > 2) {
			scaled = letter;
			at += 1;
		}
	}
	if (!numeral.digits && value === null && r.word(at) === OF) at += 1;
	if ((numeral.fraction && AN_A_OF_ETC.has(r.word(at))) || (value === null && r.word(at) === OF)) {
		const after = r.word(at) === OF && AN_A.has(r.word(at + 1)) ? at + 2 : AN_A.has(r.word(at)) ? at + 1 : -1;
		if (after > 0 && readUnit(r, after, false) !== null) at = after;
	}
	const bracket = r.sign(at) === Sign.OpenBracket && r.sign(at + 2) === Sign.CloseBracket ? 1 : 0;
	if (!hyphen && BETWEEN_UNIT.has(r.word(at)) && readUnit(r, at + 1, false) !== null && !SQUARE_CUBIC.has(r.word(at)))
		at += 1;
	const unit = readUnit(r, at + bracket, hyphen || bracket > 0 || (at < r.count && r.start(at) === r.end(end - 1)));
	if (unit === null) return null;
	if (isWordNotUnit(r, numeral, at, unit.to, hyphen)) return null;
	// "thousands of EV buses": letters behind a number in words are a name.
	if (unit.symbol && !numeral.digits && r.shape(at) === Shape.Upper) return null;
	// "a 10-K filing", "10K runners"
	if (r.isChar(at, 75) && (hyphen || (r.glued(at) && isPlural(r, at + 1)))) return null;
	const kind: FigureKind = unit.time ? 'duration' : 'quantity';
	const amount = value === null ? null : precise(value * unit.scale * scaled);
	let to = unit.to + bracket;
	const spread = readTolerance(r, to);
	const last = spread === null ? null : readUnit(r, spread, false);
	if (last !== null && last.code === unit.code) to = last.to;
	// "10 years' experience": the bare apostrophe stays outside.
	if (hyphen && isHyphen(r.sign(to)) && LONG_WIDE_HIGH_ETC.has(r.word(to + 1))) to += 2;
	return core(numeral.from, to, numeral, kind, amount, unit.code);
}

function precise(value: number): number {
	return !Number.isInteger(value) && Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value;
}

const DAY = english.id('day');
const SECONDS = new WordSet('second seconds');
const OF_PER_LATER_ETC = new WordSet('of per later before after apart each every');
/** Units that are everyday words or names: a number in words before them does not measure. */
const HOMONYMS = new WordSet('quarter bar bars stone mole moles moth gray grays atmospheres molar molars li');
const RATHER_THINGS = new WordSet('bars stone stones moles grays molars');

/** Names and labels that only look like a unit: "second half", "feet of clay", "50 cups" are left to the noun rules. */
function isWordNotUnit(r: Reader, numeral: Numeral, at: number, to: number, hyphen: boolean): boolean {
	const word = r.word(at);
	if (word === 0) return false;
	if (SECONDS.has(word) && numeral.value === 1 && !numeral.digits)
		return r.isWord(to) && !OF_PER_LATER_ETC.has(r.word(to));
	if (!hyphen && HOMONYMS.has(word)) return !numeral.digits || RATHER_THINGS.has(word);
	if (numeral.value === 1 && !numeral.digits && word === DAY && to === at + 1)
		return !hyphen && (r.isWord(to) || r.sign(to) === Sign.Comma) && !OF_AFTER_BEFORE_ETC.has(r.word(to));
	return false;
}

/** "three in ten", "9 out of 10": a share said with two whole numbers. */
function readInTen(r: Reader, numeral: Numeral): Core | null {
	const { from, to, value } = numeral;
	if (value === null || !Number.isInteger(value) || value < 1 || value > 99) return null;
	const out = r.word(to) === OUT ? 1 : 0;
	const of = r.word(to + out) === OF;
	const every = r.word(to + out + 1) === EVERY ? 1 : 0;
	if (!of && (out || !(r.word(to) === IN))) return null;
	if (of && !out && !every && value === 1) return null;
	const second = readNumeral(r, to + out + 1 + every);
	if (second === null || second.value === null || second.ordinal || second.fraction || second.value <= value)
		return null;
	if (!Number.isInteger(second.value) || (second.value > 1000 && !second.scaled && !r.text(second.from).includes(',')))
		return null;
	if (readUnit(r, second.to, false) !== null || (!of && second.digits !== numeral.digits && second.value > 100))
		return null;
	return core(from, second.to, numeral, 'fraction', value / second.value, '1');
}

const HALF_COMPOUNDS = new WordSet('way time hearted baked brother sister life final finals mast');

function readFraction(r: Reader, numeral: Numeral): Core | null {
	const hyphened = readHyphened(r, numeral.to);
	if (hyphened !== null && !numeral.digits && HALF_COMPOUNDS.has(r.word(hyphened.to - 1))) return null;
	if (!numeral.digits && hyphened !== null && numeral.value === 0.5) return null;
	if (!numeral.digits && numeral.value === 0.5 && !isHalfOf(r, numeral)) return null;
	return core(numeral.from, numeral.to, numeral, 'fraction', numeral.value, '1');
}

/** "half" counts where it is a share of something or "by nearly half" the amount of a change, not in "the first half". */
function isHalfOf(r: Reader, numeral: Numeral): boolean {
	if (numeral.to - numeral.from > 1) return true;
	const before = modifierBefore(r, numeral.from)?.edge ?? numeral.from;
	if (r.word(before - 1) === BY)
		return !r.isWord(numeral.to) || (phraseClasses.of(r.word(numeral.to)) & PhraseClass.Preposition) !== 0;
	return OF_THE_ITS_ETC.has(r.word(numeral.to)) && !FIRST_SECOND_OTHER_ETC.has(r.word(numeral.from - 1));
}

/** A number with the noun it counts, a placing ("No. 1"), or a number alone where nothing speaks against it. */
function readCount(r: Reader, numeral: Numeral, end: number): Core | null {
	const { from, value } = numeral;
	let to = end;
	if (isAgeDecade(r, numeral) || isActNumber(r, numeral)) return null;
	const rank = readRank(r, numeral);
	if (rank !== null) return rank;
	const times = readTimes(r, to);
	if (times > 0) return core(from, times, numeral, 'count', value, 'times');
	const some = oddEnd(r, to);
	const hyphened = some === to ? readHyphened(r, to) : null;
	if (hyphened !== null) {
		if (isLexical(r, numeral, r.word(hyphened.to - 1))) return null;
		return core(from, hyphened.to, numeral, 'count', value, hyphened.unit);
	}
	let amount = value;
	to = some;
	if (!numeral.scaled && r.glued(to)) {
		const letter = scaleLetter(r, to);
		if (letter !== null) {
			if (
				readCounted(r, to + 1, null) === null &&
				!/^[MBk]|bn|mn|tn$/.test(r.text(to)) &&
				!isMillionOfWhich(r, numeral)
			)
				return null;
			amount = value === null ? null : precise(value * letter);
			to += 1;
		}
	}

	if (isGroupName(r, from)) return null;
	const of = value === null && r.word(to) === OF ? to + 1 : to;
	const noun = readCounted(r, of, value);
	if (noun !== null) {
		if (value === 1 && !numeral.digits && !isDeterminerOne(r, numeral)) return null;
		return core(from, noun.to, numeral, 'count', amount, noun.unit);
	}
	if (value === null)
		return r.isChar(from, 97) || r.isChar(from, 65) || numeral.to - from > 2
			? core(from, numeral.to, numeral, 'count', value, null)
			: null;
	if (!standsAlone(r, numeral, to)) return null;
	return core(from, to, numeral, 'count', amount, null);
}

/** The token after "-odd", "-plus" or "-some" behind a number that ends at `to`. */
function oddEnd(r: Reader, to: number): number {
	return isHyphen(r.sign(to)) && r.glued(to) && ODD_PLUS.has(r.word(to + 1)) && !isHyphen(r.sign(to + 2)) ? to + 2 : to;
}

/** "a bill (No. 118 of 2023)": the number of an act and its year. */
function isActNumber(r: Reader, { from, to }: Numeral): boolean {
	return r.word(to) === OF && r.sign(from - 1) === Sign.Dot && r.word(from - 2) === NO && fullYear(r, to + 1) !== null;
}

/** "the Group of 20", "the Council of Five". */
function isGroupName(r: Reader, from: number): boolean {
	return r.word(from - 1) === OF && r.shape(from - 2) === Shape.Capital && GROUPS.has(r.word(from - 2));
}

/** "No. 1", "number one", "ranked 3". */
function readRank(r: Reader, numeral: Numeral): Core | null {
	const { from, to, value } = numeral;
	if (
		r.word(from - 2) === NO &&
		r.sign(from - 1) === Sign.Dot &&
		value !== null &&
		Number.isInteger(value) &&
		value < 1000
	) {
		// "Mine No. 4", "Document No. 17": the number of a thing with that name.
		if (r.shape(from - 3) === Shape.Capital && !r.opensSentence(from - 3)) return null;
		return core(from - 2, to, numeral, 'rank', value, null);
	}
	return null;
}

/** "times", "-fold", "fold", "×": the token after it, else 0. */
function readTimes(r: Reader, i: number): number {
	if (r.word(i) === TIMES && r.shape(i) === Shape.Lower) return i + 1;
	if (isHyphen(r.sign(i)) && FOLD_TIME_TIMES.has(r.word(i + 1))) return i + 2;
	if (r.sign(i) === Sign.Times && r.glued(i) && !r.isNumber(i + 1)) return i + 1;
	// "1.8x", "2x faster"; not "4x100"
	if (r.isChar(i, 120) && r.glued(i) && !(r.isNumber(i + 1) && r.glued(i + 1))) return i + 1;
	return 0;
}

/** Compounds that have become words: "one-stop", "one-on-one", "zero-carbon", "two-way", "24/7". */
function isLexical(r: Reader, numeral: Numeral, word: number): boolean {
	if (numeral.value === 1 || numeral.value === 0) return true;
	if (!numeral.digits && COMPOUNDS.has(word)) return true;
	return numeral.digits ? false : r.shape(numeral.from) === Shape.Capital && !r.opensSentence(numeral.from);
}

const COMPOUNDS = new WordSet(
	'way ways thirds pronged faced sided dimensional piece tone timer timers something some step',
);

const BEFORE_PRONOUN = new WordSet('any no every each this that the another which some other only');
const ONLY_ANOTHER = new WordSet('only another');
const BEHIND_PRONOUN = new WordSet(
	'another day thing way side hand such more after last can could must might may should would will cannot time does did step ' +
		'else again',
);

/** "one" as a number before its noun, no pronoun, no idiom, no part ("one of"). */
function isDeterminerOne(r: Reader, numeral: Numeral): boolean {
	if (r.kind(numeral.from - 1) === TokenKind.Mark && r.glued(numeral.from) && numeral.from > 1) return false;
	const before = r.word(numeral.from - 1);
	if (BEFORE_PRONOUN.has(before)) return ONLY_ANOTHER.has(before);
	return !BEHIND_PRONOUN.has(r.word(numeral.to)) && !r.endsInLy(numeral.to);
}
