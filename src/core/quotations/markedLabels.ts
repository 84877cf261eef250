/**
 * Labels inside marks: a transcript quoted as a whole opens each paragraph with a mark and the label of who speaks
 * (`"VENN: The harbour is closed.`). The label is no part of what is said.
 */
import { Char, isChar, isWord } from '../speech/words';
import type { Subject } from '../speech/subjects';
import { Shape, type Tokens } from '../text/tokens';
import type { Pair } from './pairs';

/** The longest label, in tokens (`MS. ORLA VENN`). */
const LONGEST = 5;

/** The label in capitals right behind the mark that opens a paragraph, as the source of the words behind its colon. */
export function labelInside(tokens: Tokens, pair: Pair): Subject | null {
	if (pair.open !== 0) return null;
	const from = pair.inside;
	const last = Math.min(pair.close, from + LONGEST + 1);
	let at = from;
	while (at < last && (inCapitals(tokens, at) || (at > from && isChar(tokens, at, Char.Stop)))) at += 1;
	if (at === from || at + 1 >= pair.close || !isChar(tokens, at, Char.Colon)) return null;
	return { start: from, end: at, head: from, headEnd: at, kind: 'name', relation: 'left' };
}

function inCapitals(tokens: Tokens, i: number): boolean {
	return isWord(tokens, i) && tokens.shape[i] === Shape.Upper && tokens.end[i]! - tokens.start[i]! > 1;
}
