import type { Codebook } from '../../core/codebook/codebook';

const digits = '1234567890';
const known = new WeakMap<Codebook, ReadonlyMap<string, string>>();

/**
 * The key that applies each code, by the code's id: the one its `key` names, else, for codes without, the digits that no
 * code names, in codebook order. Of two codes that name one key the first has it.
 */
export function codeKeys(codebook: Codebook): ReadonlyMap<string, string> {
	let keys = known.get(codebook);
	if (keys === undefined) {
		keys = assign(codebook);
		known.set(codebook, keys);
	}
	return keys;
}

function assign(codebook: Codebook): ReadonlyMap<string, string> {
	const keys = new Map<string, string>();
	const taken = new Set<string>();
	for (const { id, key } of codebook.codes) {
		if (key === undefined || taken.has(key)) continue;
		taken.add(key);
		keys.set(id, key);
	}
	const free = Array.from(digits).filter((digit) => !taken.has(digit));
	for (const { id } of codebook.codes) {
		if (keys.has(id)) continue;
		const digit = free.shift();
		if (digit === undefined) break;
		keys.set(id, digit);
	}
	return keys;
}
