/** Binary searches over mentions in text order. */

/** Index of the last item that begins at or before the token; -1 when all begin behind it. */
export function lastWithin(items: readonly { readonly from: number }[], token: number): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (items[middle]!.from <= token) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Index of the first item that begins at or behind the token; the count of items when none does. */
export function firstBehind(items: readonly { readonly from: number }[], token: number): number {
	return lastWithin(items, token - 1) + 1;
}

/** The last item that begins at or before the token. To ask an array for its item -1 is slow. */
export function lastOf<T extends { readonly from: number }>(items: readonly T[], token: number): T | undefined {
	const k = lastWithin(items, token);
	return k < 0 ? undefined : items[k];
}
