import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { CalendarClass, calendarClasses } from '../language/en/calendarWords';
import { BEHIND_NOUN, phraseClasses } from '../language/en/phraseWords';
import { Office, officeWords } from '../language/en/officeWords';
import { Shape } from '../text/tokens';
import { isHyphen, type Reader, Sign } from './reader';
import { unitOfWord } from './units/units';

const AGE = english.id('age');
const AGED = english.id('aged');
const OF = english.id('of');
const OLD = english.id('old');
const THE = english.id('the');
const AGES_AGE = new WordSet('ages age');
const AND_OR = new WordSet('and or');

/** What makes a number an age: tokens [from, to) round it, with the unit. */
export interface Age {
	readonly from: number;
	readonly to: number;
	readonly unit: string;
	/** "century-old": what the value is multiplied by. */
	readonly scale: number;
}

const AGE_UNITS = new WordSet('year years month months week weeks day days yr yrs decade decades century centuries');
const CENTURY = english.id('century');
const DECADE = english.id('decade');
const OLD_OLDS = new WordSet('old olds');
const SPANS = new WordSet('decade decades century centuries');
const TENS = new WordSet('decade decades');
const YO = english.id('yo');

function unitOf(word: number): { readonly code: string; readonly scale: number } | null {
	if (SPANS.has(word)) return { code: 'a', scale: TENS.has(word) ? 10 : 100 };
	const unit = unitOfWord(word);
	return unit === null ? null : { code: unit.code, scale: 1 };
}

/** "29 years old", "64-year-old", "years of age", "yo" behind the number that ends at `to`. */
export function ageBehind(
	r: Reader,
	to: number,
): { readonly to: number; readonly unit: string; readonly scale: number } | null {
	let at = to;
	if (r.word(at) === YO) return { to: at + 1, unit: 'a', scale: 1 };
	if (isHyphen(r.sign(at))) at += 1;
	const unit = ageUnit(r, at);
	if (unit === null) return null;
	at = unit.to;
	if (isHyphen(r.sign(at))) at += 1;
	if (OLD_OLDS.has(r.word(at))) return { ...unit, to: at + 1 };
	if (r.word(at) === OF && r.word(at + 1) === AGE) return { ...unit, to: at + 2 };
	return null;
}

/** The unit of an age at token `at`, no more than that: "years" behind "aged 54.8"; null when there is none. */
export function ageUnit(
	r: Reader,
	at: number,
): { readonly to: number; readonly unit: string; readonly scale: number } | null {
	if (!AGE_UNITS.has(r.word(at))) return null;
	const unit = unitOf(r.word(at));
	return unit === null ? null : { to: at + 1, unit: unit.code, scale: unit.scale };
}

/** Whether "aged" stands before the number at `from`. */
export function isAged(r: Reader, from: number): boolean {
	return r.word(from - 1) === AGED;
}

/** "age 60", "aged 16", "over the age of 15" in front of the number at `from`: the first token of it, else -1. */
export function ageBefore(r: Reader, from: number): number {
	const word = r.word(from - 1);
	if (AGES_AGE.has(word)) return from - 1;
	if (word === OF && AGES_AGE.has(r.word(from - 2))) return r.word(from - 3) === THE ? from - 3 : from - 2;
	return -1;
}

/** Whether the number at `from` is an age said without its unit: "aged 16 to 24", "Maria Lopez, 34, said". */
export function isBareAge(r: Reader, from: number, to: number, value: number | null): boolean {
	if (value === null || value > 120 || !Number.isInteger(value)) return false;
	if (isAged(r, from) || isAgeGroup(r, from, to)) return true;
	// "Maria Lopez, 34, said": a name and a comma before, a comma or a dash behind.
	// "the baker, 58, said": a role does as a name does.
	if (r.sign(from - 1) !== Sign.Comma || !r.isNumber(from) || value < 3) return false;
	if (r.shape(from - 2) !== Shape.Capital && !isRole(r, from - 2)) return false;
	if (calendarClasses.of(r.word(from - 2)) & CalendarClass.Month) return false;
	const after = r.sign(to);
	// "said the harbour master, Ines Talbrook, 47."
	if (after === Sign.Dot && r.sentenceEnd(from) <= to + 1)
		return r.shape(from - 2) === Shape.Capital && r.shape(from - 3) === Shape.Capital;
	if (after === Sign.Comma) return !r.isNumber(to + 1) && !AND_OR.has(r.word(to + 1)) && !r.glued(to + 1);
	return (
		after === Sign.EmDash || after === Sign.EnDash || after === 0x2015 || (after === Sign.Close && r.isWord(from - 3))
	);
}

/** "people 60 and older", "those 15 and above", "children under 5": an age that sets a group apart. */
function isAgeGroup(r: Reader, from: number, to: number): boolean {
	if (!r.isNumber(from)) return false;
	if (AND_OR.has(r.word(to))) {
		if (OLDER_YOUNGER.has(r.word(to + 1))) return true;
		return ABOVE.has(r.word(to + 1)) && PEOPLE.has(r.word(from - 1));
	}
	if (!UNDER_OVER.has(r.word(from - 1)) || !PEOPLE.has(r.word(from - 2))) return false;
	return !r.isWord(to) || Boolean(phraseClasses.of(r.word(to)) & BEHIND_NOUN);
}
const OLDER_YOUNGER = new WordSet('older younger');
const ABOVE = new WordSet('over above under below up');
const UNDER_OVER = new WordSet('under over');
const PEOPLE = new WordSet(
	'people persons those adults children child men women residents citizens voters girls boys youngsters patients workers ' +
		'anyone everyone population households employees migrants pensioners',
);

/** Whether token `i` names one person by office, trade or kin: no plural, which a number in commas would count. */
function isRole(r: Reader, i: number): boolean {
	const bits = officeWords.of(r.word(i));
	return Boolean(bits & Office.Head) && !(bits & Office.Unnamed) && !r.endsIn(i, 115);
}

/** "century-old", "decades-old": an age in a word; the token after it and its years (null when open). */
export function readWordAge(r: Reader, i: number): { readonly to: number; readonly years: number | null } | null {
	const word = r.word(i);
	if (!SPANS.has(word) || !isHyphen(r.sign(i + 1)) || r.word(i + 2) !== OLD) return null;
	return { to: i + 3, years: word === DECADE ? 10 : word === CENTURY ? 100 : null };
}
