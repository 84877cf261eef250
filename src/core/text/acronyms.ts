/** Short forms of single capitals with stops: `F.B.I.`, `U.S.`. The tokeniser makes a word of each letter. */
import { Shape, TokenKind, type Tokens } from './tokens';

const STOP = 0x2e;
/** Longer rows of letters are no short forms; in tokens, stops included. */
const LONGEST = 24;

/** The token behind the short form that begins at `at`; `at` where none does. Looks at no more than twelve letters. */
export function acronymEnd(tokens: Tokens, at: number): number {
	let i = at;
	while (i - at < LONGEST && isLetter(tokens, i) && (i === at || tokens.start[i] === tokens.end[i - 1])) i += 2;
	return i - at < 4 ? at : i;
}

/** The token at which the short form begins that ends before `end`, not before `from`; `end` where none does. */
export function acronymStart(tokens: Tokens, from: number, end: number): number {
	let i = end;
	while (
		i - 2 >= from &&
		end - i < LONGEST &&
		isLetter(tokens, i - 2) &&
		(i === end || tokens.end[i - 1] === tokens.start[i])
	)
		i -= 2;
	return end - i < 4 ? end : i;
}

/** A single capital with a stop right behind it. */
function isLetter(tokens: Tokens, i: number): boolean {
	return (
		i + 1 < tokens.count &&
		tokens.kind[i] === TokenKind.Word &&
		tokens.shape[i] !== Shape.Lower &&
		(tokens.end[i] as number) - (tokens.start[i] as number) === 1 &&
		tokens.kind[i + 1] === TokenKind.Punctuation &&
		tokens.id[i + 1] === STOP &&
		tokens.start[i + 1] === tokens.end[i]
	);
}
