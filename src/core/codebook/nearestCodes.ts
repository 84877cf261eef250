import type { Code, Codebook } from './codebook';

/** Codes offered in place of one that is not known. */
const MOST = 3;

/**
 * Codes whose id or name is like a word that names none, the likest first; at most three. Quadratic in the length of ids,
 * which are short; linear in the codes.
 */
export function nearestCodes(codebook: Codebook, word: string): readonly Code[] {
	const wanted = plain(word);
	return codebook.codes
		.map((code) => ({ code, errors: Math.min(errors(wanted, plain(code.id)), errors(wanted, plain(code.name))) }))
		.filter(({ errors: count }) => count <= Math.max(1, wanted.length / 3))
		.sort((a, b) => a.errors - b.errors)
		.slice(0, MOST)
		.map(({ code }) => code);
}

function plain(word: string): string {
	return word.toLowerCase().replace(/[\s_.-]+/g, ' ');
}

/** Letters to change, add or drop to get from one word to the other; one when it is a whole word of the other. */
function errors(a: string, b: string): number {
	if (a === b) return 0;
	if (a.length > 2 && ` ${b} `.includes(` ${a} `)) return 1;
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
			next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same));
		}
		row = next;
	}
	return row[b.length] as number;
}
