import { TokenKind, type Tokens } from '../text/tokens';

const STRAIGHT = 0x22;
const APOSTROPHE = 0x27;
const LEFT = 0x201c;
const RIGHT = 0x201d;

let zeros: Uint8Array = new Uint8Array(1 << 10);
/** What the last paragraph with marks got: an array of its own for each costs more than to fill it. */
let filled: Uint8Array = new Uint8Array(1 << 10);

/** What paragraphs without marks share; nobody writes to it. */
function outside(count: number): Uint8Array {
	if (count > zeros.length) zeros = new Uint8Array(2 * count);
	return zeros;
}

/**
 * Which tokens stand inside double quotation marks (the marks themselves included): 1 for those. A straight mark opens
 * where a blank stands before it and none behind, else it closes; two apostrophes in a row count as one mark. A
 * quotation that the paragraph does not close runs to its end. At least as long as the tokens, and good until the next
 * call. Linear in them.
 */
export function quotedTokens(tokens: Tokens): Uint8Array {
	const first = tokens.kind.indexOf(TokenKind.Mark);
	if (first < 0) return outside(tokens.count);
	if (tokens.count > filled.length) filled = new Uint8Array(2 * tokens.count);
	const inside = filled.fill(0, 0, tokens.count);
	let open = false;
	for (let i = first; i < tokens.count; i += 1) {
		let mark = false;
		let opens: boolean = open;
		if (tokens.kind[i] === TokenKind.Mark) {
			const code = tokens.id[i];
			const double = code === APOSTROPHE && tokens.id[i + 1] === APOSTROPHE && tokens.start[i + 1] === tokens.end[i];
			if (code === LEFT) opens = mark = true;
			else if (code === RIGHT) {
				mark = true;
				opens = false;
			} else if (code === STRAIGHT || double) {
				mark = true;
				opens = !open;
			}
			if (double) {
				inside[i] = 1;
				i += 1;
			}
		}
		if (open || mark) inside[i] = 1;
		open = opens;
	}
	return inside;
}
