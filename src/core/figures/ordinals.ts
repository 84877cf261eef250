import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { NumberClass, numberClasses } from '../language/en/numberWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape, TokenKind } from '../text/tokens';
import type { Numeral } from './numeral';
import { isHyphen, type Reader, Sign } from './reader';

const A = english.id('a');
const ALL = english.id('all');
const AND = english.id('and');
const AND_BUT_ETC = new WordSet('and but or then');
const ANNIVERSARY_TIME = new WordSet('anniversary time');
const AT_FROM = new WordSet('at from');
const BEFORE_SECONDS = new WordSet('per a one each every');
/** Nouns that "first" counts without an article. */
const FIRST_OF = new WordSet(
	'time anniversary place quarter half year month week phase batch round person woman man day session term',
);
const FOREMOST = english.id('foremost');
const IN_A_ROW = new WordSet('consecutive straight successive largest biggest most highest');
const OF = english.id('of');
const PARTS = new WordSet('quarter half year round term grade');
const PLACED = new WordSet(
	'quarter half year round term generation grade century degree place stage phase floor day largest biggest ' +
		'highest lowest smallest most longest best worst oldest youngest busiest richest fastest ranked',
);
const RANKED = new WordSet('ranked ranks ranking rank placed places finished came finishing finish');
const THE_HIS_ETC = new WordSet('the his her its their our');
const PLENARY_SESSION_CONFERENCE_ETC = new WordSet('plenary session conference summit meeting congress five');
const STREET_AVENUE_ST_ETC = new WordSet(
	'street avenue st ave road floor fleet regiment battalion division brigade infantry airborne armored',
);

/** Whether an ordinal counts a place in a row, and is no adverb, no link of sentences, no name. */
export function isPlacing(r: Reader, ordinal: Numeral, sentenceOpens: boolean): boolean {
	const { from, to } = ordinal;
	const next = r.word(to);
	if (ordinal.digits) return !isStreet(r, to);
	if (isHyphen(r.sign(to)) && r.glued(to + 1)) return hyphened(r, ordinal);
	if (isHyphen(r.sign(from - 1)) && r.glued(from)) return false;
	const before = r.word(from - 1);
	if (ordinal.value === 2 && BEFORE_SECONDS.has(before)) return before === A && isNoun(r, to);
	const follows = r.kind(to);
	const linking =
		follows === TokenKind.Punctuation &&
		(r.sign(to) === Sign.Comma ||
			r.sign(to) === Sign.Colon ||
			r.sign(to) === Sign.EnDash ||
			r.sign(to) === Sign.EmDash);
	const opens =
		sentenceOpens || AND_BUT_ETC.has(before) || r.sign(from - 1) === Sign.Comma || r.kind(from - 1) === TokenKind.Mark;
	if (opens && (linking || sentenceOpens) && !THE_HIS_ETC.has(before)) {
		return sentenceOpens && !linking && isNoun(r, to) && ordinal.value !== 1;
	}
	if ((next === OF && r.word(to + 1) === ALL) || (next === AND && r.word(to + 1) === FOREMOST)) return false;
	if (r.shape(from) !== Shape.Lower && !sentenceOpens) return isEvent(r, to, ordinal.value);
	if (AT_FROM.has(before) && !isNoun(r, to)) return false;
	const determined =
		phraseClasses.of(r.word(from - 1)) & (PhraseClass.Determiner | PhraseClass.Possessive) ||
		r.kind(from - 1) === TokenKind.Clitic;
	if (determined) return true;
	if (RANKED.has(before)) return true;
	// An adverb: "was first spotted", "first improving", "when we first met".
	if (ordinal.value === 1) return FIRST_OF.has(next);
	return isNoun(r, to) || IN_A_ROW.has(next);
}

function isNoun(r: Reader, i: number): boolean {
	const cls = phraseClasses.of(r.word(i));
	return (
		r.isWord(i) &&
		!(
			cls &
			(PhraseClass.Auxiliary |
				PhraseClass.Preposition |
				PhraseClass.Conjunction |
				PhraseClass.Pronoun |
				PhraseClass.Determiner |
				PhraseClass.Verb)
		) &&
		!r.endsInEd(i) &&
		!r.endsInIng(i)
	);
}

/** "second-largest" ranks; "first-class", "second-hand", "third-party" do not. */
function hyphened(r: Reader, ordinal: Numeral): boolean {
	const word = r.word(ordinal.to + 1);
	return PLACED.has(word) && (ordinal.value !== 1 || PARTS.has(word));
}

const EVENTS = new WordSet(
	'plenary session congress national plenum conference summit meeting five anniversary party assembly ' +
		'central world united asian olympic forum edition ministerial annual international symposium round cpc npc ' +
		'cppcc politburo committee general joint amendment circuit district',
);

/** Capitals: "the Third Plenary Session" is a placing, "First Lady", "Third Avenue" and "Seventh Fleet" are names. */
function isEvent(r: Reader, i: number, value: number | null): boolean {
	return value !== 1 ? EVENTS.has(r.word(i)) : PLENARY_SESSION_CONFERENCE_ETC.has(r.word(i));
}

function isStreet(r: Reader, i: number): boolean {
	return r.shape(i) === Shape.Capital && STREET_AVENUE_ST_ETC.has(r.word(i));
}

/** "anniversary" and "time" form one expression with their ordinal. */
export function ordinalEnd(r: Reader, to: number): number {
	return ANNIVERSARY_TIME.has(r.word(to)) && !isHyphen(r.sign(to + 1)) ? to + 1 : to;
}

/** Whether an ordinal suffix glued to digits stands at `i`. */
export function isSuffix(r: Reader, i: number): boolean {
	return Boolean(numberClasses.of(r.word(i)) & NumberClass.OrdinalSuffix);
}
