import { isLower, isUpper } from './characters';
import { HONORIFICS, OFFICES, PARTICLES } from './labelWords';

const MOST_HITS = 60;
/** Words that open a sentence or address somebody, so that what follows is no part of one name. */
const NOT_GIVEN = new Set(
	'and but so as with now thanks thank yes no well okay ok hey hi hello is was does did has will can could would should if when while then because since both from for by of to in on at the this that or nor not dear former late ask asked tell told said says see let'.split(
		' ',
	),
);

/**
 * The fullest form of each of the names: a roster's, else the name with the given name that stands before it most often
 * in the text (`Lee` → `Ana Lee`). Names without a fuller form map to their best spelling. Looks for each name at most
 * 60 times and, over all names, through at most eight times the text.
 */
export function fullerNames(text: string, names: readonly string[], roster: readonly string[]): Map<string, string> {
	const fuller = new Map<string, string>();
	let budget = text.length * 8;
	for (const name of new Set(names)) {
		const last = name.split(' ').at(-1) as string;
		const known =
			roster.find((r) => r === name || r.endsWith(` ${name}`)) ??
			(name.includes(' ') ? undefined : roster.find((r) => r.startsWith(`${name} `)));
		if (known !== undefined) {
			fuller.set(name, known);
			continue;
		}
		if (name.includes(' ') || last.length < 2 || budget <= 0) continue;
		const counts = new Map<string, number>();
		const spelled = new Set([
			name,
			name.replace(/^(Mc|Mac|De|Di|La|Le|Van|O['’])(\p{Ll})/u, (_, p: string, c: string) => p + c.toUpperCase()),
		]);
		for (const spelling of spelled) {
			let from = 0;
			for (let hits = 0; hits < MOST_HITS; hits += 1) {
				const at = text.indexOf(spelling, from);
				budget -= (at < 0 ? text.length : at) - from;
				if (at < 0) break;
				from = at + spelling.length;
				if (at === 0 || !/\s/.test(text[at - 1] as string) || isLower(text.charCodeAt(from))) continue;
				const given = givenBefore(text, at - 1);
				const full = given === '' ? spelling : `${given} ${spelling}`;
				counts.set(full, (counts.get(full) ?? 0) + (given === '' ? 0 : 1));
			}
		}
		const best = [...counts].sort((a, b) => b[1] - a[1])[0];
		if (best !== undefined) fuller.set(name, best[0]);
	}
	return fuller;
}

/** The given names that end at `end`: one or two capitalised words or initials, no office and no form of address. */
function givenBefore(text: string, end: number): string {
	const words: string[] = [];
	let stop = end;
	while (words.length < 3) {
		let start = stop;
		while (
			start > 0 &&
			stop - start < 20 &&
			(isLower(text.charCodeAt(start - 1)) ||
				isUpper(text.charCodeAt(start - 1)) ||
				/[.'’-]/.test(text[start - 1] as string))
		)
			start -= 1;
		const word = text.slice(start, stop);
		const bare = word.replace(/\.$/, '').toLowerCase();
		const initial = /^[A-Z]\.$/.test(word);
		if (!isUpper(text.charCodeAt(start)) || (word.endsWith('.') && !initial)) break;
		if (
			HONORIFICS.has(bare) ||
			OFFICES.has(bare) ||
			PARTICLES.has(bare) ||
			NOT_GIVEN.has(bare) ||
			(word === word.toUpperCase() && !initial)
		)
			break;
		words.unshift(word);
		if (start === 0 || text[start - 1] !== ' ') break;
		stop = start - 1;
		if (words.length === 2 && !initial) break;
	}
	return words.join(' ');
}
