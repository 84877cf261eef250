/** Counts a key up or down; answers how often it counts now. What counts nothing is left out. */
export function count<K>(counts: Map<K, number>, key: K, by: number): number {
	const now = (counts.get(key) ?? 0) + by;
	if (now === 0) counts.delete(key);
	else counts.set(key, now);
	return now;
}

/** The key counted most; of equal ones the first in `order`, else in that of their letters. Null for no counts. */
export function mostOf<K extends string>(counts: ReadonlyMap<K, number>, order?: readonly K[]): K | null {
	let most = 0;
	let found: K | null = null;
	for (const [key, times] of counts) {
		const earlier = found !== null && (order ? order.indexOf(key) < order.indexOf(found) : key < found);
		if (times > most || (times === most && earlier)) {
			most = times;
			found = key;
		}
	}
	return found;
}
