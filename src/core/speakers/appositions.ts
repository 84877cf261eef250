/** Offices that are set beside a name by commas: `Orla Venn, an economist at …`, `the mayor of Velm, Orla Venn, …`. */
import { Fn, functionWords } from '../language/en/functionWords';
import { Office, officeWords } from '../language/en/officeWords';
import { english } from '../language/en/vocabulary';
import { isFinite } from '../speech/words';
import { isPluralPossessive } from '../text/possessive';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { isPunctuation, Sign } from './nameTokens';

/** How far an office may stand from its comma, in tokens. */
const REACH = 8;
/** What an office behind a name is followed by: where, for whom, a further clause. */
const GOES_ON = new Set(['of', 'at', 'for', 'in', 'with', 'from', 'who', 'and'].map((word) => english.id(word)));
const ARTICLES = new Set(['a', 'an', 'the'].map((word) => english.id(word)));
const OF_FOR = new Set(['of', 'for'].map((word) => english.id(word)));

/** The office beside the name of tokens [from, to), in lower case; null when none is. Looks a few tokens to both sides. */
export function apposedOffice(tokens: Tokens, from: number, to: number): string | null {
	return behind(tokens, to) ?? before(tokens, from, to);
}

/** `X, deputy leader of the Liberals,`, `X, an economist,`. */
function behind(tokens: Tokens, to: number): string | null {
	if (!isPunctuation(tokens, to, Sign.Comma)) return null;
	let at = to + 1;
	const article = isWord(tokens, at) && (ARTICLES.has(tokens.id[at]!) || isPossessive(tokens, at));
	if (article) at += 1;
	const limit = Math.min(tokens.count, at + REACH);
	while (at < limit && !isOffice(tokens, at)) {
		// "the company's chief economist", "an energy-market analyst"; without an article the office comes first.
		if (!article || !isPart(tokens, at)) return null;
		at += 1;
	}
	const end = officeEnd(tokens, at, limit);
	if (end === at) return null;
	const goesOn = end < tokens.count && isWord(tokens, end);
	const open = goesOn && (!GOES_ON.has(tokens.id[end]!) || runsIntoVerb(tokens, end));
	return open || (end < tokens.count && isPunctuation(tokens, end, Sign.Hyphen)) ? null : phrase(tokens, at, end);
}

/** `In a letter to X, the mayor of Velm accused`: a verb before any comma makes a subject of the office. */
function runsIntoVerb(tokens: Tokens, from: number): boolean {
	for (let i = from; i < Math.min(tokens.count, from + REACH); i += 1) {
		if (tokens.kind[i] !== TokenKind.Word && tokens.kind[i] !== TokenKind.Clitic) return false;
		if (functionWords.of(tokens.id[i]!) & Fn.Relative) return false;
		if (isFinite(tokens, i)) return true;
	}
	return false;
}

/** `Its chairwoman, X, said`, `The mayor of Velm, X, …`. */
function before(tokens: Tokens, from: number, to: number): string | null {
	const comma = from - 1;
	if (comma < 2 || !isPunctuation(tokens, comma, Sign.Comma)) return null;
	if (to < tokens.count && !(tokens.kind[to] === TokenKind.Punctuation && !isPunctuation(tokens, to, Sign.OpenBracket)))
		return null;
	const least = Math.max(0, comma - REACH);
	for (let at = comma - 1; at >= least; at -= 1) {
		const joins = tokens.kind[at] === TokenKind.Clitic || isPluralPossessive(tokens, at);
		if (tokens.kind[at] !== TokenKind.Word && !joins) return null;
		if (!(isWord(tokens, at) && (ARTICLES.has(tokens.id[at]!) || isPossessive(tokens, at)))) continue;
		// The article of "of the union" stands inside the phrase.
		if (at > 0 && isWord(tokens, at - 1) && OF_FOR.has(tokens.id[at - 1]!)) continue;
		let start = at + 1;
		while (start < comma && !isOffice(tokens, start) && isPart(tokens, start)) start += 1;
		const end = officeEnd(tokens, start, comma);
		if (end === start || (end < comma && !(isWord(tokens, end) && OF_FOR.has(tokens.id[end]!)))) return null;
		return phrase(tokens, start, end);
	}
	return null;
}

function isWord(tokens: Tokens, i: number): boolean {
	return i < tokens.count && tokens.kind[i] === TokenKind.Word;
}

function isPossessive(tokens: Tokens, i: number): boolean {
	return (functionWords.of(tokens.id[i]!) & Fn.Possessive) !== 0;
}

function isOffice(tokens: Tokens, i: number): boolean {
	if (!isWord(tokens, i)) return false;
	const bits = officeWords.of(tokens.id[i]!);
	return (bits & (Office.Head | Office.Modifier)) !== 0 && (bits & (Office.Unnamed | Office.Kin)) === 0;
}

/** A word of the phrase that is no office by itself: `company's`, `energy-market`. */
function isPart(tokens: Tokens, i: number): boolean {
	const kind = tokens.kind[i];
	if (kind === TokenKind.Clitic || isPunctuation(tokens, i, Sign.Hyphen)) return true;
	return kind === TokenKind.Word && functionWords.of(tokens.id[i]!) === 0;
}

/** Behind the last head of the office that begins at `at`; `at` when no head is there. */
function officeEnd(tokens: Tokens, at: number, limit: number): number {
	let end = at;
	for (let i = at; i < limit; i += 1) {
		if (isPunctuation(tokens, i, Sign.Hyphen)) continue;
		if (!isOffice(tokens, i)) break;
		if (officeWords.of(tokens.id[i]!) & Office.Head) end = i + 1;
	}
	// A capital behind it makes it the office of another name.
	return end > at && isWord(tokens, end) && tokens.shape[end] !== Shape.Lower ? at : end;
}

function phrase(tokens: Tokens, from: number, to: number): string {
	return tokens.text
		.slice(tokens.start[from], tokens.end[to - 1])
		.replaceAll(/\s+/g, ' ')
		.toLowerCase();
}
