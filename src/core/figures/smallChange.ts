import { WordSet } from '../language/en/wordSet';
import type { Reader } from './reader';

const P = 112;
const C = 99;
const POUND_SIGN = 0xa3;
/** Words that stand before sums; "Section 4c", "the 9p gene" have none of them. */
const SUMS = new WordSet(
	`by to of at for paid pay pays paying costs cost costing rose fell up down about nearly just around charge charged
	extra another some than under over gained lost added worth earn earns earned save saves saved spend`,
);
const A_AN_PER = new WordSet('a an per');
const IN_OFF_ON = new WordSet('in off on');
/** Words of what is paid for in pence, or of who pays in it. */
const PENNIES = new WordSet(
	'share shares dividend dividends earnings eps pence penny pound litre pint duty tax rate rates price prices fare fares',
);
/** How far off such a word or a pound sign may stand, in tokens. */
const NEAR = 20;

/** The currency of pence or cents in short, of which the number is token `i`: "3p a share", "by 50c"; null for none. */
export function smallChangeAt(r: Reader, i: number): string | null {
	if (!r.isNumber(i) || r.length(i) > 6 || !r.isWord(i + 1) || r.length(i + 1) !== 1 || !r.glued(i + 1)) return null;
	const letter = r.code(i + 1, 0);
	if (letter !== P && letter !== C) return null;
	const told = SUMS.has(r.word(i - 1)) || A_AN_PER.has(r.word(i + 2));
	const pence = letter === P && isAmongPence(r, i);
	if (!told && !pence) return null;
	const value = Number(r.text(i).replace(',', ''));
	return value > 0 && value < (pence ? 1e5 : 100) ? (letter === P ? 'GBP' : 'USD') : null;
}

/** Whether the words round token `i` speak of prices in pence: "(2024: 4.2p)" behind a dividend, "10p in the pound". */
function isAmongPence(r: Reader, i: number): boolean {
	for (let at = i - NEAR; at < i + NEAR; at += 1) {
		if (r.sign(at) === POUND_SIGN || PENNIES.has(r.word(at))) return true;
	}
	return IN_OFF_ON.has(r.word(i + 2)) && PENNIES.has(r.word(i + 4));
}
