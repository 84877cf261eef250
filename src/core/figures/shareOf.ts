import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { commonVerbs, VerbForm } from '../language/en/commonVerbs';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape } from '../text/tokens';
import { isPlural } from './counted';
import { isHyphen, type Reader, Sign } from './reader';

const AND = english.id('and');
const OF = english.id('of');
const OTHER = english.id('other');
const TO = english.id('to');
const THAN = english.id('than');
const AN_A = new WordSet('an a');
/** Prepositions that may stand inside a noun phrase. */
const INNER = new WordSet('of in for on per from by between to with at above below');
/** Words of the verb list that are nouns as often. */
const NOUNS_TOO = new WordSet('used work need needs report reports cover lead use');
const ADDED = english.id('added');
const VALUE = english.id('value');
const OF_AND = new WordSet('of and');

/** The longest noun phrase taken from a sentence, in tokens. */
const LONGEST = 16;

const cls = (r: Reader, i: number): number => phraseClasses.of(r.word(i));

/** What a share is a share of: the noun phrase behind "of" at token `i`, without "of"; null when there is none. */
export function readBase(r: Reader, i: number, fraction: boolean): string | null {
	if (!(r.word(i) === OF)) {
		// "one-fifth the size of", "half the city's schools"
		if (!fraction || !(cls(r, i) & (PhraseClass.Determiner | PhraseClass.Possessive)) || AN_A.has(r.word(i)))
			return null;
		const to = nounPhraseEnd(r, i);
		return to > i + 1 ? r.phrase(i, to) : null;
	}
	const to = nounPhraseEnd(r, i + 1);
	return to > i + 1 ? r.phrase(i + 1, to) : null;
}

/** The token after the noun phrase that starts at `i`; "of" and what it governs belong to it, other prepositions do not. */
export function nounPhraseEnd(r: Reader, i: number): number {
	let at = i;
	let fresh = true;
	for (; at < r.count && at < i + LONGEST; at += 1) {
		if (r.isWord(at)) {
			const bits = cls(r, at);
			if (r.word(at) === OF && !fresh) {
				fresh = true;
				continue;
			}
			if (bits & (PhraseClass.Determiner | PhraseClass.Possessive)) {
				if (!fresh) break;
				continue;
			}
			if (r.word(at) === AND && !fresh && isBareNoun(r, at + 1)) {
				fresh = true;
				continue;
			}
			if (bits & (PhraseClass.Preposition | PhraseClass.Conjunction | PhraseClass.Auxiliary | PhraseClass.Relative))
				break;
			if (bits & PhraseClass.Pronoun && !(fresh && at === i)) break;
			if (!fresh && endsNouns(r, at, i)) break;
			if (
				!fresh &&
				bits & (PhraseClass.Verb | PhraseClass.Adverb) &&
				r.shape(at) === Shape.Lower &&
				!isHyphen(r.sign(at - 1))
			)
				break;
			fresh = false;
		} else if (r.isNumber(at)) fresh = false;
		else if (r.isPossessive(at)) continue;
		else if (isHyphen(r.sign(at)) && r.glued(at) && r.glued(at + 1)) continue;
		else if (r.sign(at) === Sign.Dot && r.glued(at) && r.length(at - 1) === 1 && r.glued(at + 1)) continue;
		else if (r.sign(at) === Sign.Ampersand || (r.sign(at) === Sign.Slash && r.glued(at))) continue;
		else break;
	}
	while (at > i && (cls(r, at - 1) & (PhraseClass.Determiner | PhraseClass.Possessive) || OF_AND.has(r.word(at - 1))))
		at -= 1;
	return at;
}

/** A verb behind a plural or a name: "deaths |occurred| in", "voters |spend| their", "Jared Potts |echoed|". */
function endsNouns(r: Reader, at: number, from: number): boolean {
	if (r.shape(at) !== Shape.Lower || at === from || isHyphen(r.sign(at - 1))) return false;
	const form = commonVerbs.of(r.word(at)) !== 0 || PLAIN_VERBS.has(r.word(at));
	if (isPlural(r, at - 1)) return form || r.endsInEd(at) || (r.endsInIng(at) && !isPlural(r, at + 1));
	if (commonVerbs.of(r.word(at)) & VerbForm.Past) return !isPlural(r, at + 1);
	return r.endsInEd(at) && r.shape(at - 1) === Shape.Capital && !isPlural(r, at + 1);
}

/** Whether the word at `i` is the verb of a pronoun or plural before it. */
function isVerbOf(r: Reader, i: number): boolean {
	if (r.shape(i) !== Shape.Lower) return false;
	const subject = cls(r, i - 1) & PhraseClass.Adverb ? i - 2 : i - 1;
	if (cls(r, subject) & PhraseClass.Pronoun && !(cls(r, i) & (PhraseClass.Preposition | PhraseClass.Conjunction)))
		return true;
	return PLAIN_VERBS.has(r.word(i)) && isPlural(r, subject);
}

/** Plain forms of verbs as they stand behind a plural. */
export const PLAIN_VERBS = new WordSet(
	'agree approve believe cast choose consider disagree disapprove do drive earn expect favor favour feel fight get give go hate ' +
		'have hold hope identify keep know lack lead like listen love make need oppose own pay prefer prevail run say see serve sit ' +
		'speak spend support talk think trust try turn vote want work worry depend suffer die live lose drop rise fall grow ' +
		'increase decrease decline approve struggle remain arrive',
);

/** The "than" of "industry other than mining". */
function isOtherThan(r: Reader, i: number): boolean {
	return r.word(i) === THAN && r.word(i - 1) === OTHER;
}

/** "the added value of", "the work of" */
function isNounToo(r: Reader, i: number): boolean {
	return NOUNS_TOO.has(r.word(i)) || (r.word(i) === ADDED && (r.word(i + 1) === VALUE || r.word(i - 1) === VALUE));
}

/** A verb before its object; not the noun of "Stocks at the |end| of June". */
function opensVerb(r: Reader, i: number, bits: number): boolean {
	if (r.shape(i) !== Shape.Lower) return false;
	if (commonVerbs.of(r.word(i)) & VerbForm.Past && !PAST_NOUNS.has(r.word(i))) return true;
	return Boolean(bits & PhraseClass.Verb) && !isNounToo(r, i) && (r.endsInEd(i) || !isArticle(r, i - 1));
}
/** Pasts that are nouns or adjectives as often. */
const PAST_NOUNS = new WordSet(
	'ground left set put thought felt wound shot rose bit found cut saw lit bent broke lost',
);

/** Whether a verb by its form, or a name, stands at token `i`, so that an article behind it opens a phrase of its own. */
function isBareVerb(r: Reader, i: number): boolean {
	if (!r.isWord(i)) return false;
	return commonVerbs.of(r.word(i)) !== 0 || r.endsInEd(i) || r.shape(i) === Shape.Capital;
}

function isArticle(r: Reader, i: number): boolean {
	return r.isWord(i) && Boolean(cls(r, i) & (PhraseClass.Determiner | PhraseClass.Possessive));
}

function isBareNoun(r: Reader, i: number): boolean {
	const bits = cls(r, i);
	// "64 patents and exports one third", "and expanded its reach": a verb with its object.
	if (r.isNumber(i + 1) || cls(r, i + 1) & (PhraseClass.Determiner | PhraseClass.Possessive)) return false;
	if (bits & PhraseClass.Adverb || (commonVerbs.of(r.word(i)) !== 0 && r.shape(i) === Shape.Lower)) return false;
	// "high-standard farmland and |plans to| add"
	if (r.word(i + 1) === TO && r.endsIn(i, 115)) return false;
	return (
		r.isWord(i) &&
		!(
			bits &
			(PhraseClass.Auxiliary |
				PhraseClass.Verb |
				PhraseClass.Conjunction |
				PhraseClass.Pronoun |
				PhraseClass.Preposition |
				PhraseClass.Relative)
		)
	);
}

/** First token of the noun phrase that ends before token `i`; `i` when there is none. */
export function nounPhraseStart(r: Reader, i: number, least: number): number {
	let at = i;
	while (at > least && i - at < LONGEST) {
		const before = at - 1;
		if (r.isWord(before)) {
			const bits = cls(r, before);
			if (bits & (PhraseClass.Auxiliary | PhraseClass.Relative | PhraseClass.Pronoun)) break;
			if (bits & PhraseClass.Conjunction && r.word(before) !== AND) break;
			if (opensVerb(r, before, bits)) break;
			// "the province froze |the tax|"
			if (bits & (PhraseClass.Determiner | PhraseClass.Possessive) && isBareVerb(r, before - 1)) {
				at = before;
				break;
			}
			if (bits & PhraseClass.Preposition && !INNER.has(r.word(before)) && !isOtherThan(r, before)) break;
			// "they promised growth of", "we now expect spending of": the verb of a pronoun, and of a plural.
			if (isVerbOf(r, before)) break;
			// "leaving a surplus": an article opens a phrase, which only a preposition makes part of a longer one.
			if (isArticle(r, at) && r.endsInIng(before) && r.shape(before) === Shape.Lower) break;
		} else if (
			!(
				r.isNumber(before) ||
				r.isPossessive(before) ||
				isHyphen(r.sign(before)) ||
				r.sign(before) === Sign.Ampersand ||
				(r.sign(before) === Sign.Dot && r.glued(before + 1))
			)
		)
			break;
		at = before;
	}
	while (at < i && cls(r, at) & OUTER) at += 1;
	return at;
}

/** What a noun phrase does not open with: "well above |expectations|". */
const OUTER = PhraseClass.Determiner | PhraseClass.Preposition | PhraseClass.Conjunction | PhraseClass.Adverb;
