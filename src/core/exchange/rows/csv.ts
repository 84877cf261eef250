import type { Cell, Table } from './columns';
import { guarded } from './formulas';

/**
 * A table as CSV by RFC 4180, UTF-8 with byte order mark (without it spreadsheets take another encoding), line by line.
 * Text that could be a formula gets an apostrophe; numbers stay numbers.
 */
export function* csvLines({ columns, rows }: Table): Generator<string> {
	yield `\ufeff${columns.map(csvCell).join(',')}\r\n`;
	for (const row of rows) yield `${row.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	const text = guarded(cell);
	return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
