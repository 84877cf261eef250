import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape } from '../text/tokens';
import type { Numeral } from './numeral';
import { type Reader, Sign } from './reader';

const OF = english.id('of');
const OF_MORE_OTHER_ETC = new WordSet('of more other others in out from');
/** Words before a number without unit that make a figure of it. */
const ALONE_BEFORE = new WordSet(
	'of to at by is was were are equals from than score reached hit total totalled totaled totaling only just some about be been ' +
		'index ratio between over nearly almost least most around and or with killing killed all another other these those the in ' +
		'on for as against below above under rose fell into averaged averaging like numbered numbering that remaining',
);
/** Words that are capitals at the start of a sentence only, and no names. */
const NO_NAMES = new WordSet(
	'of to at by the in about all some only over nearly almost and or on for as from these those another than with but',
);
const PAST_TO = new WordSet('past to');
const HALF_QUARTER = new WordSet('half quarter');
const ON_THE = new WordSet('on the');

/** "410,000": no name goes with a number that is written like this. */
function isGrouped(r: Reader, i: number): boolean {
	return r.length(i) > 4 && r.isNumber(i) && r.text(i).includes(',');
}

/** Whether a number without unit and noun is a figure. */
export function standsAlone(r: Reader, numeral: Numeral, to: number): boolean {
	const { from, value } = numeral;
	const before = r.word(from - 1);
	const named = r.shape(from - 1) === Shape.Capital && !NO_NAMES.has(before) && !isGrouped(r, from);
	if (named && !numeral.scaled && Number.isInteger(value)) return false;
	const next = r.sign(to);
	if (!numeral.digits && r.shape(from) === Shape.Capital && r.shape(to) === Shape.Capital) return false;
	if (numeral.digits && (next === Sign.Slash || next === Sign.Colon) && r.glued(to) && r.glued(to + 1)) return false;
	if (numeral.scaled || !Number.isInteger(value)) return true;
	if (value === 1 && !numeral.digits) return false;
	// "half past six"
	if (PAST_TO.has(before) && HALF_QUARTER.has(r.word(from - 2))) return false;
	const sign = r.sign(from - 1);
	if (sign === Sign.Equals || sign === 0x3c || sign === 0x3e || sign === 0x2265 || sign === 0x2264) return true;
	if (numeral.digits && r.length(from) >= 3) return true;
	if (r.word(to) === OF && r.isNumber(to + 1)) return true;
	if (ALONE_BEFORE.has(before)) return !numeral.digits || !ON_THE.has(before);
	const bits = phraseClasses.of(r.word(to));
	if (bits & (PhraseClass.Auxiliary | PhraseClass.Verb) || OF_MORE_OTHER_ETC.has(r.word(to))) return true;
	if (numeral.digits)
		return r.isWord(from - 1) || sign === Sign.Open || sign === Sign.Comma || from === 0 || sign === Sign.Colon;
	return from === 0 || r.isWord(from - 1) || sign === Sign.Comma || sign === Sign.Open;
}
