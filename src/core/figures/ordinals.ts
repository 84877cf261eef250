import { WordSet } from '../language/en/wordSet';
import { NumberClass, numberClasses } from '../language/en/numberWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape, TokenKind } from '../text/tokens';
import type { Numeral } from './numeral';
import { isHyphen, type Reader, Sign } from './reader';

const ANNIVERSARY_TIME = new WordSet('anniversary time');
const PLENARY_SESSION_CONFERENCE_ETC = new WordSet('plenary session conference summit meeting congress five');
const STREET_AVENUE_ST_ETC = new WordSet(
	'street avenue st ave road floor fleet regiment battalion division brigade infantry airborne armored',
);

/** Whether an ordinal counts a place in a row, and is no adverb, no link of sentences, no name. */
export function isPlacing(r: Reader, ordinal: Numeral, sentenceOpens: boolean): boolean {
	const { from, to } = ordinal;
	const next = r.text(to);
	const lower = next.toLowerCase();
	if (ordinal.digits) return !isStreet(r, to);
	if (isHyphen(r.sign(to)) && r.glued(to + 1)) return hyphened(r, ordinal);
	if (isHyphen(r.sign(from - 1)) && r.glued(from)) return false;
	const before = r.text(from - 1).toLowerCase();
	if (
		ordinal.value === 2 &&
		(before === 'per' || before === 'a' || before === 'one' || before === 'each' || before === 'every')
	)
		return before === 'a' && isNoun(r, to);
	const follows = r.kind(to);
	const linking =
		follows === TokenKind.Punctuation &&
		(r.sign(to) === Sign.Comma ||
			r.sign(to) === Sign.Colon ||
			r.sign(to) === Sign.EnDash ||
			r.sign(to) === Sign.EmDash);
	const opens =
		sentenceOpens ||
		/^(?:and|but|or|then)$/.test(before) ||
		r.sign(from - 1) === Sign.Comma ||
		r.kind(from - 1) === TokenKind.Mark;
	if (opens && (linking || sentenceOpens) && !/^(?:the|his|her|its|their|our)$/.test(before)) {
		return sentenceOpens && !linking && isNoun(r, to) && ordinal.value !== 1;
	}
	if (/^(?:of|and)$/.test(lower) && r.text(to + 1).toLowerCase() === (lower === 'of' ? 'all' : 'foremost'))
		return false;
	if (r.shape(from) !== Shape.Lower && !sentenceOpens) return isEvent(r, to, ordinal.value);
	if (/^(?:at|from)$/.test(before) && !isNoun(r, to)) return false;
	const determined =
		phraseClasses.of(r.word(from - 1)) & (PhraseClass.Determiner | PhraseClass.Possessive) ||
		r.kind(from - 1) === TokenKind.Clitic;
	if (determined) return true;
	if (/^(?:ranked|ranks|ranking|rank|placed|places|finished|came|finishing|finish)$/.test(before)) return true;
	// An adverb: "was first spotted", "first improving", "when we first met".
	if (ordinal.value === 1)
		return (
			/^(?:time|anniversary|place|quarter|half|year|month|week|phase|batch|round|person|woman|man|day|session|lady|term)$/.test(
				lower,
			) && lower !== 'lady'
		);
	return isNoun(r, to) || /^(?:consecutive|straight|successive|largest|biggest|most|highest)$/.test(lower);
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
		!/(?:ed|ing)$/.test(r.text(i))
	);
}

/** "second-largest" ranks; "first-class", "second-hand", "third-party" do not. */
function hyphened(r: Reader, ordinal: Numeral): boolean {
	const word = r.text(ordinal.to + 1).toLowerCase();
	if (
		/^(?:quarter|half|year|round|term|generation|grade|century|degree|place|stage|phase|floor|day|largest|biggest|highest|lowest|smallest|most|longest|best|worst|oldest|youngest|busiest|richest|fastest|ranked)$/.test(
			word,
		)
	) {
		return ordinal.value !== 1 || /^(?:quarter|half|year|round|term|grade)$/.test(word);
	}
	return false;
}

const EVENTS =
	/^(?:plenary|session|congress|national|plenum|conference|summit|meeting|five|anniversary|party|assembly|central|world|united|asian|olympic|forum|edition|ministerial|annual|international|symposium|round|cpc|npc|cppcc|politburo|committee|general|joint|amendment|circuit|district|five-year)$/;

/** Capitals: "the Third Plenary Session" is a placing, "First Lady", "Third Avenue" and "Seventh Fleet" are names. */
function isEvent(r: Reader, i: number, value: number | null): boolean {
	return value !== 1 ? EVENTS.test(r.text(i).toLowerCase()) : PLENARY_SESSION_CONFERENCE_ETC.has(r.word(i));
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
