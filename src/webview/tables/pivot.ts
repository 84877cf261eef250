import type { Row } from './messages';

/** Columns beyond which those with the smallest sums are put together. */
export const MOST_COLUMNS = 30;

/** A table of rows and columns with its sums. */
export interface Pivot {
	readonly rows: readonly string[];
	readonly columns: readonly string[];
	readonly cell: (row: string, column: string) => number;
	readonly rowSum: (row: string) => number;
	readonly columnSum: (column: string) => number;
	readonly total: number;
	/** Columns left out. */
	readonly left: number;
}

export interface PivotWish {
	/** Which part of the keys makes the rows, and which the columns. */
	readonly rows: number;
	readonly columns: number;
	/** Parts that keys must have; null: any. */
	readonly only: readonly (string | null)[];
	/** Whether each row counts under its other key as well: of two codes together neither is the first. */
	readonly mirrored: boolean;
	/** Whether a part is ordered by itself, as years are, and not by its sum. */
	readonly ordered: (part: number) => boolean;
}

/** Adds rows of keys up to a table; the largest rows and columns come first. Linear in the rows, and sorts. */
export function pivot(all: readonly Row[], { rows, columns, only, mirrored, ordered }: PivotWish): Pivot {
	const cells = new Map<string, Map<string, number>>();
	const rowSums = new Map<string, number>();
	const columnSums = new Map<string, number>();
	let total = 0;
	const add = (row: string, column: string, count: number): void => {
		const line = cells.get(row) ?? new Map<string, number>();
		cells.set(row, line);
		line.set(column, (line.get(column) ?? 0) + count);
		rowSums.set(row, (rowSums.get(row) ?? 0) + count);
		columnSums.set(column, (columnSums.get(column) ?? 0) + count);
	};
	for (const { key, count } of all) {
		if (!only.every((part, i) => part === null || part === key[i])) continue;
		const [row, column] = [key[rows] ?? '', key[columns] ?? ''];
		total += count;
		add(row, column, count);
		if (mirrored) add(column, row, count);
	}
	const sorted = (sums: ReadonlyMap<string, number>, part: number): string[] =>
		[...sums]
			.sort(([a, one], [b, other]) => (ordered(part) ? 0 : other - one) || (a < b ? -1 : 1))
			.map(([name]) => name);
	const shown = sorted(columnSums, columns);
	// Of years the last ones are kept.
	const kept = ordered(columns) ? shown.slice(-MOST_COLUMNS) : shown.slice(0, MOST_COLUMNS);
	return {
		rows: sorted(rowSums, rows),
		columns: kept,
		cell: (row, column) => cells.get(row)?.get(column) ?? 0,
		rowSum: (row) => rowSums.get(row) ?? 0,
		columnSum: (column) => columnSums.get(column) ?? 0,
		total,
		left: shown.length - kept.length,
	};
}
