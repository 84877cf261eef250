/** Short forms in brackets behind a name: which of the words before them they stand for. */
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { type NameFact, NameKind } from './nameFacts';
import { nameTexts } from './nameTokens';

const FARTHEST = 14;

/**
 * Gives names with a short form behind them the words that its letters stand for: `Chair of the Board on River Use (BRU)`
 * is the board, and in `Food and Water Council (FWC)` the first word belongs to the name. In place; names that a longer
 * one takes in are left out.
 */
export function spellOut(tokens: Tokens, found: NameFact[]): void {
	for (let n = 0; n < found.length; n += 1) {
		const fact = found[n]!;
		if (fact.acronym === null || fact.kind === NameKind.Person) continue;
		const from = begins(tokens, fact.to, fact.acronym);
		if (from < 0 || from === fact.nameFrom) continue;
		let first = n;
		while (first > 0 && found[first - 1]!.to > from) first -= 1;
		if (first < n && found[first]!.from < from) continue;
		found.splice(first, n - first + 1, {
			...fact,
			kind: fact.kind === NameKind.Office ? NameKind.Body : fact.kind,
			from,
			nameFrom: from,
			words: nameTexts(tokens, from, fact.to),
			name: tokens.text.slice(tokens.start[from], tokens.end[fact.to - 1]),
			office: null,
			titled: false,
		});
		n = first;
	}
}

/** The token whose letter opens the short form when those of the capitalised words before `to` spell it, else -1. */
function begins(tokens: Tokens, to: number, acronym: string): number {
	let letter = acronym.length - 1;
	const least = Math.max(0, to - FARTHEST);
	for (let i = to - 1; i >= least; i -= 1) {
		if (tokens.kind[i] !== TokenKind.Word) {
			if (tokens.end[i] === tokens.start[i + 1] && tokens.id[i] === 0x2d) continue;
			return -1;
		}
		if (tokens.shape[i] === Shape.Lower) {
			if (tokens.end[i]! - tokens.start[i]! > 3) return -1;
			continue;
		}
		if (tokens.text.charCodeAt(tokens.start[i]!) !== acronym.charCodeAt(letter)) return -1;
		letter -= 1;
		if (letter < 0) return i;
	}
	return -1;
}
