import { isProtectedWord, mayJoin } from './protectedWords';
import { isSpellingOf } from './spellings';
import { wordTokens } from './wordTokens';

export type Wording = 'same' | 'respelled' | 'changed';

/**
 * Compares two wordings of a passage. `respelled` only when all that differs is spacing, punctuation or a known
 * spelling of an unprotected word; every other difference, an unknown word included, is `changed`. Linear.
 */
export function compareWording(before: string, after: string): Wording {
	if (before === after) return 'same';
	const old = wordTokens(before);
	const now = wordTokens(after);
	if (old.length === 0 || now.length === 0) return 'changed';
	let i = 0;
	let j = 0;
	while (i < old.length && j < now.length) {
		const a = old[i] as string;
		const b = now[j] as string;
		if (a === b || (isSpellingOf(a, b) && sameProtection(a, b))) {
			i += 1;
			j += 1;
			continue;
		}
		const parts = joinedParts(old, i, b);
		const others = parts > 0 ? 0 : joinedParts(now, j, a);
		if (parts === 0 && others === 0) return 'changed';
		i += Math.max(parts, 1);
		j += Math.max(others, 1);
	}
	return i === old.length && j === now.length ? 'respelled' : 'changed';
}

/** A protected word may stand in another spelling of itself (metre, meter), never for an unprotected one. */
function sameProtection(a: string, b: string): boolean {
	return isProtectedWord(a) === isProtectedWord(b);
}

/** How many tokens from `at` on, written as one, are `whole`; 0 when they are not, or when joining could change the sense. */
function joinedParts(tokens: readonly string[], at: number, whole: string): number {
	let joined = tokens[at] as string;
	for (let count = 2; count <= 3 && at + count <= tokens.length; count += 1) {
		joined += tokens[at + count - 1] as string;
		if (joined !== whole) continue;
		const parts = tokens.slice(at, at + count);
		return (parts.every(mayJoin) && mayJoin(whole)) || parts.every((part) => /^\p{Lu}$/u.test(part)) ? count : 0;
	}
	return 0;
}
