/** Strings seen last; most are said in many texts. */
let known = new Map<string, string>();
const MOST = 50_000;
/** Shorter strings are copied when they are cut out of others. */
const SHORTEST_PART = 13;

/**
 * One string for all that read the same, for as long as it is among those seen last. It is no part of a longer one: engines
 * keep the whole of what a string was cut out of in memory, such as all the words of a text for the sake of its title.
 */
export function sharedString(string: string): string {
	const before = known.get(string);
	if (before !== undefined) return before;
	if (known.size >= MOST) known = new Map();
	// Put together and cut again, it is a part of a copy.
	const own = string.length < SHORTEST_PART ? string : ` ${string}`.slice(1);
	known.set(own, own);
	return own;
}
