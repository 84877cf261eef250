/** Longer globs are no rule that a person wrote. */
const LONGEST = 500;
/** Wildcards between two slashes: a name is tried in about as many ways as its letters to this power. */
const MOST_WILDCARDS = 5;
/** Globs that the braces of one stand for. */
const MOST_EXPANSIONS = 500;

/**
 * Why a glob could take endless time to compare with a path, for people; null for one that cannot. Matching is by regular
 * expressions with backtracking: groups in groups, and repeated groups whose parts can be cut in several ways, take time
 * exponential in the name. Linear in the glob.
 */
export function tooCostly(glob: string): string | null {
	if (glob.length > LONGEST) return `a glob of more than ${LONGEST} characters is not read`;
	if (expansions(glob) > MOST_EXPANSIONS)
		return `the braces of this glob stand for more than ${MOST_EXPANSIONS} others`;
	let group: string | null = null;
	let depth = 0;
	let wildcards = 0;
	for (let at = 0; at < glob.length; at += 1) {
		const char = glob.charAt(at);
		const repeats = group === '*' || group === '+';
		if (char === '\\') at += 1;
		else if (char === '[') at = endOfClass(glob, at);
		else if (char === '/') wildcards = 0;
		else if (glob.charAt(at + 1) === '(' && '?*+@!'.includes(char)) {
			if (group !== null) return `a group within a group, as ${char}(…) here, is not read: write two globs`;
			group = char;
			depth = 1;
			at += 1;
			wildcards += 1;
		} else if (char === '(' && group !== null) depth += 1;
		else if (char === ')' && group !== null) {
			depth -= 1;
			if (depth === 0) group = null;
		} else if (repeats && '*?|'.includes(char)) {
			return `${group}(…) may repeat plain characters or one [class], not ${char}: write several globs`;
		} else if (char === '*' && glob.charAt(at - 1) !== '*') wildcards += 1;
		if (wildcards > MOST_WILDCARDS) return `more than ${MOST_WILDCARDS} wildcards between two slashes are not read`;
	}
	return null;
}

/** The end of a class in brackets, or the bracket itself where it opens none. */
function endOfClass(glob: string, at: number): number {
	const end = glob.indexOf(']', at + 2);
	return end < 0 ? at : end;
}

/** At least as many globs as the braces of one stand for. */
function expansions(glob: string): number {
	let count = 1;
	const open: number[] = [];
	for (let at = 0; at < glob.length; at += 1) {
		const char = glob.charAt(at);
		if (char === '\\') at += 1;
		else if (char === '{') open.push(1);
		else if (char === ',' && open.length > 0) open.push((open.pop() ?? 1) + 1);
		else if (char === '}' && open.length > 0) {
			const from = glob.lastIndexOf('{', at);
			count *= Math.max(open.pop() ?? 1, steps(glob.slice(from + 1, at)));
		}
		if (count > MOST_EXPANSIONS) break;
	}
	return count;
}

/** How many a sequence such as `1..20` or `a..e` stands for. */
function steps(body: string): number {
	const [, from = '', to = ''] = /^(-?\d+|[a-zA-Z])\.\.(-?\d+|[a-zA-Z])(?:\.\.-?\d+)?$/.exec(body) ?? [];
	if (from === '') return 1;
	const value = (end: string): number => (/\d/.test(end) ? Number(end) : end.charCodeAt(0));
	return Math.abs(value(to) - value(from)) + 1;
}
