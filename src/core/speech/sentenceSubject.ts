/** The subject that a verb without one of its own takes from its sentence. */
import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import type { Tokens } from '../text/tokens';
import type { Cue } from './cue';
import { Form, forms } from './cueWords';
import { type NounPhrase, phraseAfter } from './nounPhrases';
import { Char, endsIn, fn, isAdverb, isChar, isDash, isFinite, isMark, isWord } from './words';

const AGO = english.id('ago');

/** Behind the label of a turn (`MS. VENN: …`) at the beginning of a sentence. */
function afterLabel(tokens: Tokens, from: number, limit: number): number {
	for (let i = from; i < Math.min(limit, from + 8); i += 1) if (isChar(tokens, i, Char.Colon)) return i + 1;
	return from;
}

/** Adjectives that open a sentence (`Central to this is …`, `Key points:`): no names, for all their capital. */
export function isOpener(tokens: Tokens, at: number): boolean {
	return openers.has(tokens.id[at] as number);
}
const openers = new Set(
	`central key critical essential crucial vital important due prior similar contrary thanks such main major further additional
	let consider remember listen commentary editorial opinion analysis interview explainer exclusive`
		.split(/\s+/)
		.map((word) => english.id(word)),
);

/** The subject of a clause that stands nearer than that of the sentence: `when he came and praised`. */
export function nearSubject(tokens: Tokens, cue: Cue, from: number): NounPhrase | null {
	const least = Math.max(from, cue.group - 40);
	for (let i = cue.group - 1; i >= least; i -= 1) {
		if (isChar(tokens, i, Char.Comma) || isMark(tokens, i)) return null;
		if (!isWord(tokens, i) || !nearOpeners.has(tokens.id[i] as number)) continue;
		const phrase = phraseAfter(tokens, i + 1, cue.group);
		if (phrase !== null && phrase.end < cue.group && isFinite(tokens, phrase.end)) return phrase;
	}
	return null;
}
const nearOpeners = new Set(
	'when where while as because after since if although though'.split(' ').map((w) => english.id(w)),
);

/** The "ago" of `Eighteen months ago I stood here and promised`, at a token or right behind a time there; -1 for none. */
function agoBehind(tokens: Tokens, at: number, limit: number): number {
	const ago = at < limit && fn(tokens, at) & Fn.Time ? at + 1 : at;
	return ago < limit && isWord(tokens, ago) && tokens.id[ago] === AGO ? ago : -1;
}

/**
 * The subject of the clause that ends before `end`: the first noun phrase of the sentence that does not stand in a
 * fronted adverbial (`During the visit, …`, `Speaking in Oslo, …`).
 */
export function mainSubject(tokens: Tokens, from: number, end: number): NounPhrase | null {
	const limit = Math.min(end, from + 120);
	let at = afterLabel(tokens, from, limit);
	while (at < limit) {
		while (at < limit && (isMark(tokens, at) || isChar(tokens, at, Char.Comma) || isDash(tokens, at))) at += 1;
		while (at < limit && isAdverb(tokens, at)) at += 1;
		if (at >= limit) return null;
		const bits = fn(tokens, at);
		const adverbial =
			bits & (Fn.Preposition | Fn.Subordinator) && !(bits & Fn.Determiner)
				? true
				: endsIn(tokens, at, 'ing') || (forms.of(tokens.id[at] as number) & Form.Ing) !== 0 || endsIn(tokens, at, 'ed');
		if (!adverbial) {
			if (bits & Fn.Coordinator) {
				at += 1;
				continue;
			}
			const phrase = phraseAfter(tokens, at, limit);
			const ago = phrase === null ? -1 : agoBehind(tokens, phrase.end, limit);
			if (ago >= 0) {
				at = ago + 1;
				continue;
			}
			if (phrase !== null && !isOpener(tokens, at)) return phrase;
		}
		while (at < limit && !isChar(tokens, at, Char.Comma)) at += 1;
	}
	return null;
}
