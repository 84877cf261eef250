import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { BEHIND_NOUN, PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape } from '../text/tokens';
import type { Numeral } from './numeral';
import { isDash, isHyphen, type Reader, Sign } from './reader';

const NO = english.id('no');
const LABELS_IN_CAPITALS = new WordSet(
	'rule code question note issue type part step item act case bill floor building line page unit sample ' +
		'samples animal patient subject',
);
const LABELS_OF_DIGITS = new WordSet('level number lot line il su an act exit target core group objective goal box');
const SPANS_OF_TIME = new WordSet('day days week weeks month months');
const NUMBERED_LINES = new WordSet('train bus tram coach ferry hill');
const RUNNING = new WordSet('leaves runs departs arrives stops serves calls terminates connects passes left ran');
const LEVEL_NUMBER = new WordSet('level number');
const NOS = english.id('nos');
const AND_OR_TO_ETC = new WordSet('and or to through');

/** Whether a numeral only names or numbers something: a section, a list item, a note, a page in a row of pages. */
export function isLabel(r: Reader, numeral: Numeral, sentenceOpens: boolean): boolean {
	const { from, to } = numeral;
	const labelled = hasLabel(r, from);
	if (!numeral.digits && isNamed(r, numeral, sentenceOpens)) return true;
	if (numeral.scaled || numeral.fraction || !Number.isInteger(numeral.value)) {
		return numeral.digits && labelled && !numeral.scaled;
	}
	if (r.sign(to) === Sign.Equals && r.sign(from - 1) !== Sign.Equals && (numeral.value as number) < 20) return true;
	const before = r.sign(from - 1);
	const after = r.sign(to);
	if (numeral.digits) {
		// "[12]", "(22)", "[2,3]"
		if ((before === Sign.OpenBracket || before === Sign.Comma) && after === Sign.CloseBracket) return true;
		if (before === Sign.OpenBracket && (after === Sign.Comma || isDash(after))) return true;
		if (before === Sign.Open && after === Sign.Close && (numeral.value as number) < 1000) return true;
		// "1.", "2)", "(3)" that open a line or an item.
		if (
			sentenceOpens &&
			(after === Sign.Close || (after === Sign.Dot && !r.glued(to + 1))) &&
			(numeral.value as number) < 100
		)
			return true;
		if (sentenceOpens && before === 0 && !r.glued(to) && to >= r.count && !numeral.ordinal)
			return (numeral.value as number) < 1000;
		if (isRow(r, from, to)) return true;
	}
	if (labelled) return true;
	// "phases 3, 5, and 7": the label stands before the list.
	if (numeral.digits && (before === Sign.Comma || isDash(before) || AND_OR_TO_ETC.has(r.word(from - 1))))
		return inLabelledList(r, from);
	return false;
}

/** Whether a label stands right before token `i`, with or without the dot of an abbreviation: "Fig. 5", "Article 5". */
function hasLabel(r: Reader, i: number): boolean {
	if (r.sign(i - 1) === Sign.Dot && r.glued(i - 1) && r.length(i - 2) < 5) {
		return (
			Boolean(phraseClasses.of(r.word(i - 2)) & PhraseClass.Label) &&
			(!(r.word(i - 2) === NO) || r.length(i) > 3 || r.shape(i - 3) === Shape.Capital || isPlainNoun(r, i - 3)) &&
			r.isNumber(i)
		);
	}
	return Boolean(phraseClasses.of(r.word(i - 1)) & PhraseClass.Label) && labelCase(r, i);
}

/** "update no. 7", not "ranked no. 7" or "the no. 7". */
function isPlainNoun(r: Reader, i: number): boolean {
	return (
		r.isWord(i) &&
		r.shape(i) === Shape.Lower &&
		phraseClasses.of(r.word(i)) === 0 &&
		!r.endsInEd(i) &&
		!r.endsIn(i, 115)
	);
}

/** A number word inside a name in capitals: "the Seven Hills Treaty", "the Hundred-Lakes Plan", "Big Ten". */
function isNamed(r: Reader, numeral: Numeral, sentenceOpens: boolean): boolean {
	const { from, to } = numeral;
	if (sentenceOpens || numeral.ordinal || r.shape(from) === Shape.Lower || r.shape(from) === Shape.Upper) return false;
	const next = isHyphen(r.sign(to)) && r.glued(to) ? to + 1 : to;
	if (r.shape(next) === Shape.Capital) return true;
	return r.shape(from - 1) === Shape.Capital && r.length(from - 1) > 1 && r.shape(next) !== Shape.Lower;
}

/** "Article 5" and "phase 3", but not "part two of three" or "to page 20 people". */
function labelCase(r: Reader, i: number): boolean {
	const label = r.word(i - 1);
	if (label === NO || label === NOS) return r.sign(i - 2) !== 0 || r.shape(i - 1) === Shape.Capital;
	if (SPANS_OF_TIME.has(label)) return r.isNumber(i) && namesSpan(r, i);
	if (NUMBERED_LINES.has(label)) return r.isNumber(i) && r.shape(i - 1) === Shape.Capital && namesLine(r, i);
	if (LABELS_OF_DIGITS.has(label)) return r.isNumber(i) || LEVEL_NUMBER.has(label);
	return r.isNumber(i) || r.shape(i - 1) === Shape.Capital || !LABELS_IN_CAPITALS.has(label);
}

/** "Train 4417 leaves at", "Bus 47,"; not "Train 300 teachers". */
function namesLine(r: Reader, i: number): boolean {
	if (r.digits(i) < 0) return false;
	return !r.isWord(i + 1) || RUNNING.has(r.word(i + 1)) || Boolean(phraseClasses.of(r.word(i + 1)) & BEHIND_NOUN);
}

/** "on day 14,", "in month 7 of the trial"; not "that day 40 people came", "in the past month 3,000 left". */
function namesSpan(r: Reader, i: number): boolean {
	const before = phraseClasses.of(r.word(i - 2));
	if (before & (PhraseClass.Determiner | PhraseClass.Possessive) || r.length(i) > 3) return false;
	return !r.isWord(i + 1) || Boolean(phraseClasses.of(r.word(i + 1)) & BEHIND_NOUN);
}

function inLabelledList(r: Reader, from: number): boolean {
	for (let at = from - 1; at > from - 12 && at >= 0; at -= 1) {
		if (r.isNumber(at) || r.sign(at) === Sign.Comma || isDash(r.sign(at)) || AND_OR_TO_ETC.has(r.word(at))) continue;
		// "Figures 3A and 3C"
		if (r.length(at) === 1 && r.shape(at) === Shape.Capital && r.glued(at) && r.isNumber(at - 1)) continue;
		return r.isNumber(at + 1) && hasLabel(r, at + 1);
	}
	return false;
}

/** Numbers apart by blanks alone, three or more: pages to click on, columns of a table. */
function isRow(r: Reader, from: number, to: number): boolean {
	const left = r.isNumber(from - 1) ? 1 + (r.isNumber(from - 2) ? 1 : 0) : 0;
	const right = r.isNumber(to) ? 1 + (r.isNumber(to + 1) ? 1 : 0) : 0;
	return left + right >= 2;
}
