import { keyOf } from './acrossTexts';

/** Two names that may be one person: for a person to decide. */
export interface MergeSuggestion {
	readonly from: string;
	readonly into: string;
	/** `short`: a name that several fuller ones end or begin with; `initial`, `order`, `spelling`: how they differ. */
	readonly why: 'short' | 'initial' | 'order' | 'spelling';
}

/** Names looked at under one word: a word that begins more names tells nothing. */
const MOST_UNDER_A_WORD = 40;
/** Letters from which on one of them may be a slip. */
const LONG = 6;

/**
 * Names that may be one: `T. Orsolec` and `Tavin Orsolec`, `Orsolec Tavin`, `Tavin Orsolek`, and a single word that fits
 * several fuller names. `apart` says which pairs people have parted. Linear in the names, for only names that share a first
 * or last word are compared, and no more than forty under one.
 */
export function mergeSuggestions(
	names: readonly string[],
	apart: (a: string, b: string) => boolean,
): readonly MergeSuggestion[] {
	const byWord = new Map<string, string[]>();
	for (const name of names) {
		const words = keyOf(name).split(' ');
		for (const word of new Set([words[0] as string, words.at(-1) as string])) {
			const known = byWord.get(word);
			if (known) known.push(name);
			else byWord.set(word, [name]);
		}
	}
	const found = new Map<string, MergeSuggestion>();
	for (const members of byWord.values()) {
		if (members.length > MOST_UNDER_A_WORD) continue;
		for (const [i, a] of members.entries()) {
			for (const b of members.slice(i + 1)) {
				const suggestion = suggestionOf(a, b);
				if (suggestion === null || apart(a, b)) continue;
				found.set([keyOf(a), keyOf(b)].sort().join('\n'), suggestion);
			}
		}
	}
	return [...found.values()];
}

function suggestionOf(a: string, b: string): MergeSuggestion | null {
	const [x, y] = [keyOf(a).split(' '), keyOf(b).split(' ')];
	const [short, full] = x.length <= y.length ? [a, b] : [b, a];
	const [few, many] = x.length <= y.length ? [x, y] : [y, x];
	if (few.length === 1) return many.length > 1 && isPersonal(full) ? { from: short, into: full, why: 'short' } : null;
	if (!isPersonal(a) || !isPersonal(b)) return null;
	if (few.length === many.length) {
		if ([...few].sort().join(' ') === [...many].sort().join(' ')) return { from: b, into: a, why: 'order' };
		const other = few.findIndex((word, i) => word !== many[i]);
		const rest = few.every((word, i) => i === other || word === many[i]);
		if (!rest) return null;
		const [one, two] = [few[other] as string, many[other] as string];
		if (isInitial(one, two)) return { from: short, into: full, why: 'initial' };
		if (isInitial(two, one)) return { from: full, into: short, why: 'initial' };
		return Math.min(one.length, two.length) >= LONG && isOneSlip(one, two)
			? { from: b, into: a, why: 'spelling' }
			: null;
	}
	// A middle name or an initial more: "Oona M. Brandis".
	const ends = few[0] === many[0] && few.at(-1) === many.at(-1);
	return ends && many.length - few.length === 1 ? { from: short, into: full, why: 'initial' } : null;
}

/** Names of people have a capital in each word and no word that bodies have. */
function isPersonal(name: string): boolean {
	const words = name.split(/\s+/);
	if (words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word))) return false;
	return !/\b(?:Ministry|Office|Bureau|Council|Committee|Commission|Department|University|Institute|Agency|Bank|News|Company|Group|Party|Chamber|Service|Survey|Daily|Times|Review|Radio|Polytechnic|Inspectorate|Government|Association|Union|Center|Centre|Fund|Congress|Court)\b/.test(
		name,
	);
}

function isInitial(short: string, long: string): boolean {
	return /^\p{L}\.?$/u.test(short) && long.length > 2 && long.startsWith(short.charAt(0));
}

/** Whether one letter more, less, other, or two changed places make one word the other. */
function isOneSlip(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let i = 0;
	while (i < a.length && a[i] === b[i]) i += 1;
	const [x, y] = [a.slice(i), b.slice(i)];
	if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
	return x.slice(2) === y.slice(2) && x[0] === y[1] && x[1] === y[0];
}
