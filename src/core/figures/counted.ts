import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { NUMBER_START, numberClasses } from '../language/en/numberWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape, TokenKind } from '../text/tokens';
import { isHyphen, type Reader, Sign } from './reader';

/** Adverbs and prepositions that stand before nouns as adjectives too: "50 daily flights". */
const ADJECTIVES_TOO = new WordSet(
	'long high deep old lower higher early overall daily weekly monthly annual inside outside following',
);
const OLD = english.id('old');
const AND_OR = new WordSet('and or');
const MORE_FEWER_ETC = new WordSet('more fewer such other');
const NO_ADVERBS = new WordSet('family early elderly friendly monthly weekly daily yearly only supply assembly');
const AND_OR_TO = new WordSet('and or to');
const SECONDS_SECOND_THIRDS_ETC = new WordSet('seconds second thirds third firsts first quarters halves');

/** What is counted: tokens up to `to`, and its words without markup. */
export interface Counted {
	readonly to: number;
	readonly unit: string;
}

/** The longest name of a counted thing, in tokens. */
const LONGEST = 14;

const STOP =
	PhraseClass.Determiner |
	PhraseClass.Possessive |
	PhraseClass.Preposition |
	PhraseClass.Conjunction |
	PhraseClass.Pronoun |
	PhraseClass.Auxiliary |
	PhraseClass.Relative |
	PhraseClass.Adverb;

const cls = (r: Reader, i: number): number => phraseClasses.of(r.word(i));

/** Whether the word at `i` is a plural noun by its form. */
export function isPlural(r: Reader, i: number): boolean {
	if (!r.isWord(i)) return false;
	const bits = cls(r, i);
	if (bits & (PhraseClass.Plural | PhraseClass.Mass)) return true;
	if (bits & (PhraseClass.NotPlural | STOP)) return false;
	const length = r.length(i);
	if (length < 3) return false;
	const last = r.code(i, length - 1);
	if ((last | 32) === 115) {
		const before = r.code(i, length - 2) | 32;
		// Not "-ss", "-us", "-is"
		return before !== 115 && before !== 117 && before !== 105 && (r.shape(i) !== Shape.Upper || last === 115);
	}
	return (last | 32) === 110 && length > 5 && /men$/i.test(r.text(i));
}

/** The noun phrase at token `i` that a number before it counts; null when there is none. */
export function readCounted(r: Reader, i: number, value: number | null): Counted | null {
	let at = i;
	while (r.sign(at) === Sign.Star || r.sign(at) === Sign.OpenBracket) at += 1;
	const first = at;
	let head = -1;
	let plain = -1;
	const last = Math.min(r.count, first + LONGEST);
	for (; at < last; at += 1) {
		if (r.isWord(at)) {
			const compound = (isHyphen(r.sign(at + 1)) && r.glued(at + 1) && r.glued(at + 2)) || isTorn(r, at + 1);
			const behindHyphen = at > first && isHyphen(r.sign(at - 1)) && r.glued(at);
			if (stops(r, at, first, value === 1) && !compound && !behindHyphen) break;
			plain = at;
			if (compound) continue;
			if (isPlural(r, at)) {
				head = at;
				if (!goesOn(r, at)) break;
			}
		} else if (at === first || !(binds(r, at) || (head < 0 && isTorn(r, at)))) break;
	}
	if (head >= 0) {
		const to = withSecond(r, head + 1);
		// "37 more outfalls" are outfalls.
		return { to, unit: r.plainPhrase(MORE_FEWER_ETC.has(r.word(first)) && head > first ? first + 1 : first, to) };
	}
	if (value === 1 && plain >= first && plain - first < 3)
		return { to: plain + 1, unit: r.plainPhrase(first, plain + 1) };
	if (value === 1 && plain >= first + 3) return { to: first + 1, unit: r.plainPhrase(first, first + 1) };
	return null;
}

/** "open -air mines": a hyphen that a translating machine has torn from the word before it. */
function isTorn(r: Reader, at: number): boolean {
	return isHyphen(r.sign(at)) && !r.glued(at) && r.glued(at + 1) && r.shape(at + 1) === Shape.Lower;
}

/** Signs and clitics inside a name: hyphens, abbreviation dots, "'s" before another word, strokes and ampersands. */
function binds(r: Reader, at: number): boolean {
	const sign = r.sign(at);
	if (r.kind(at) === TokenKind.Clitic) return r.isWord(at + 1) && r.length(at) > 1 && r.shape(at - 1) !== Shape.Lower;
	if (isHyphen(sign)) return r.glued(at) && (r.glued(at + 1) || AND_OR_TO.has(r.word(at + 1)));
	if (r.isNumber(at)) return isHyphen(r.sign(at - 1)) && r.glued(at);
	if (sign === Sign.Dot)
		return (
			r.glued(at) &&
			r.length(at - 1) === 1 &&
			r.shape(at - 1) === Shape.Capital &&
			(r.glued(at + 1) || r.isWord(at + 1))
		);
	if (sign === Sign.Ampersand || sign === Sign.Slash) return r.glued(at) && r.glued(at + 1);
	return false;
}

/** "one clinic treating burns", "one worker wearing a mask": what a single thing does is no part of its name. */
function isParticiple(r: Reader, at: number): boolean {
	return r.shape(at) === Shape.Lower && r.length(at) > 5 && r.endsInIng(at) && !isHyphen(r.sign(at - 1));
}

/** `only`: one thing is counted. */
function stops(r: Reader, at: number, first: number, only: boolean): boolean {
	const bits = cls(r, at);
	// "coal- and gas-fired plants"
	if (isHyphen(r.sign(at - 1)) && !r.glued(at) && r.glued(at - 1) && AND_OR_TO.has(r.word(at))) return false;
	if (numberClasses.of(r.word(at)) & NUMBER_START && !SECONDS_SECOND_THIRDS_ETC.has(r.word(at))) return true;
	if (only && at > first && isParticiple(r, at) && (isPlural(r, at + 1) || cls(r, at + 1) & STOP)) return true;
	if (bits & STOP) {
		if (at === first && MORE_FEWER_ETC.has(r.word(at)))
			return !isPlural(r, at + 1) && !(r.isWord(at + 1) && isPlural(r, at + 2));
		// "54,000 old urban residential communities"
		if (r.word(at) === OLD && at === first) return !isPlural(r, at + 1) && !isPlural(r, at + 2) && !isPlural(r, at + 3);
		if (ADJECTIVES_TOO.has(r.word(at))) return !isPlural(r, at + 1);
		// Capitals inside a name: "Vision For All centres".
		return true;
	}
	// A number takes no verb in -s: "80 votes", "3 moves" are nouns.
	if (bits & PhraseClass.Verb && isPlural(r, at)) return false;
	if (bits & PhraseClass.Verb)
		return (
			!(isPlural(r, at + 1) && !(cls(r, at + 1) & PhraseClass.Verb)) && !(r.shape(at) !== Shape.Lower && at > first)
		);
	if (r.shape(at) === Shape.Lower && r.endsInLy(at) && r.length(at) > 4 && !NO_ADVERBS.has(r.word(at))) {
		return !(r.isWord(at + 1) && !(cls(r, at + 1) & STOP) && isPlural(r, at + 2));
	}
	return false;
}

/** Whether a name goes on behind a plural: "sales representatives", "sports clubs". */
function goesOn(r: Reader, at: number): boolean {
	if (!r.isWord(at + 1) || cls(r, at + 1) & (STOP | PhraseClass.Verb)) return false;
	// A verb behind a plural has no s: what has one goes on with the name ("teachers unions", "police officers").
	if (isPlural(r, at + 1) && r.shape(at + 1) === Shape.Lower) return true;
	if (cls(r, at) & PhraseClass.PluralModifier) return isPlural(r, at + 2) && !(cls(r, at + 2) & PhraseClass.Verb);
	// Inside a name in capitals: "United Nations member states", "Sports Authority centers".
	return (
		r.shape(at) === Shape.Capital &&
		r.shape(at + 1) !== Shape.Lower &&
		isPlural(r, at + 2) &&
		!(cls(r, at + 2) & PhraseClass.Verb)
	);
}

/** "products and services": a second bare plural that shares the number. */
function withSecond(r: Reader, to: number): number {
	if ((!AND_OR.has(r.word(to)) && r.sign(to) !== Sign.Ampersand) || !isPlural(r, to + 1)) return to;
	if (cls(r, to + 1) & (STOP | PhraseClass.Verb) || r.shape(to + 1) !== Shape.Lower || r.shape(to - 1) !== Shape.Lower)
		return to;
	const after = cls(r, to + 2);
	// "holds 64 patents and exports a third": a verb with its object
	if (after & (PhraseClass.Determiner | PhraseClass.Possessive) || numberClasses.of(r.word(to + 2)) & NUMBER_START)
		return to;
	if (after & PhraseClass.Verb || (r.isWord(to + 2) && !(after & STOP))) return to;
	return to + 2;
}

/** "30-item", "two-door": the word behind the hyphen is what is counted. */
export function readHyphened(r: Reader, i: number): Counted | null {
	if (!isHyphen(r.sign(i)) || !r.glued(i) || !r.isWord(i + 1) || !r.glued(i + 1)) return null;
	if (r.shape(i + 1) !== Shape.Lower || cls(r, i + 1) & (STOP & ~PhraseClass.Adverb)) return null;
	return { to: i + 2, unit: r.text(i + 1) };
}
