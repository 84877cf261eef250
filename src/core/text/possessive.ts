import { TokenKind, type Tokens } from './tokens';

/** Whether token `i` is the apostrophe of a plural possessive: `the islands' ports`, `Farmers' Union`. */
export function isPluralPossessive({ text, kind, start, end, count }: Tokens, i: number): boolean {
	if (i < 1 || i + 1 >= count || kind[i] !== TokenKind.Mark) return false;
	const at = start[i] as number;
	const code = text.charCodeAt(at);
	if (code !== 0x27 && code !== 0x2019) return false;
	return at === end[i - 1] && text.charCodeAt(at - 1) === 0x73 && end[i] !== start[i + 1];
}
