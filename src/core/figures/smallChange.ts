import { WordSet } from '../language/en/wordSet';
import type { Reader } from './reader';

const P = 112;
const C = 99;
/** Words that stand before sums; "Section 4c", "the 9p gene" have none of them. */
const SUMS = new WordSet(
	`by to of at for paid pay pays paying costs cost costing rose fell up down about nearly just around charge charged
	extra another some than under over gained lost added worth earn earns earned save saves saved spend`,
);
const A_AN_PER = new WordSet('a an per');

/** The currency of pence or cents in short, of which the number is token `i`: "3p a share", "by 50c"; null for none. */
export function smallChangeAt(r: Reader, i: number): string | null {
	if (!r.isNumber(i) || r.length(i) > 4 || !r.isWord(i + 1) || r.length(i + 1) !== 1 || !r.glued(i + 1)) return null;
	const letter = r.code(i + 1, 0);
	if (letter !== P && letter !== C) return null;
	if (!SUMS.has(r.word(i - 1)) && !A_AN_PER.has(r.word(i + 2))) return null;
	const value = Number(r.text(i));
	return value > 0 && value < 100 ? (letter === P ? 'GBP' : 'USD') : null;
}
