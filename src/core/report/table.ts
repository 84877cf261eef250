import { guarded } from '../exchange/rows/formulas';

export type Cell = string | number | null;

/** A table for people and for other programs. */
export interface Table {
	/** Stable, to ask for one table by: `speakers`. */
	readonly name: string;
	readonly title: string;
	/** What is counted and how. */
	readonly note: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly Cell[])[];
}

/** One line of CSV by RFC 4180, without its end. Text that a spreadsheet would take for a formula gets an apostrophe. */
export function csvLine(cells: readonly Cell[]): string {
	return cells.map(csvCell).join(',');
}

/** One line to be pasted into a spreadsheet: cells with tabs between them, none of which becomes a formula. */
export function tsvLine(cells: readonly Cell[]): string {
	return cells
		.map((cell) => (typeof cell === 'string' ? guarded(cell.replaceAll(/\s+/g, ' ')) : String(cell ?? '')))
		.join('\t');
}

function csvCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = guarded(cell);
	return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as Markdown; nothing in a cell is read as markup. */
export function markdownTable({ title, note, columns, rows }: Table): string {
	const line = (cells: readonly Cell[]): string => `| ${cells.map(markdownCell).join(' | ')} |\n`;
	const rule = `|${columns.map((_, i) => (isNumeric(rows, i) ? ' ---: |' : ' --- |')).join('')}\n`;
	const body = rows.length === 0 ? 'None.\n' : `${line(columns)}${rule}${rows.map(line).join('')}`;
	return `## ${title}\n\n${note === '' ? '' : `${note}\n\n`}${body}`;
}

function markdownCell(cell: Cell): string {
	return cell === null ? '' : escapeMarkdown(String(cell).replaceAll(/\s+/g, ' '));
}

/** Text whose signs mean nothing to a reader of Markdown. */
export function escapeMarkdown(text: string): string {
	return text.replaceAll(/[\\`*_{}[\]<>#|!~&]/g, '\\$&');
}

/** A table as HTML; everything from texts is escaped. */
export function htmlTable({ title, note, columns, rows }: Table): string {
	const cells = (tag: string, values: readonly Cell[]): string =>
		values
			.map((value) => `<${tag}${typeof value === 'number' ? ' class="n"' : ''}>${escapeHtml(value)}</${tag}>`)
			.join('');
	const head = `<tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr>`;
	const body = rows.map((row) => `<tr>${cells('td', row)}</tr>\n`).join('');
	const table =
		rows.length === 0 ? '<p>None.</p>\n' : `<table>\n<thead>${head}</thead>\n<tbody>\n${body}</tbody>\n</table>\n`;
	return `<h2>${escapeHtml(title)}</h2>\n${note === '' ? '' : `<p>${escapeHtml(note)}</p>\n`}${table}`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

export function escapeHtml(value: Cell): string {
	return String(value ?? '').replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** A page of tables that stands alone: no script, nothing fetched. */
export function htmlPage(title: string, lead: string, tables: readonly Table[]): string {
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color-scheme: light dark; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #8886; padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(lead)}</p>
${tables.map(htmlTable).join('')}</body>
</html>
`;
}

/**
 * Lines with columns one below the other, for a terminal. Numbers stand to the right, and so do columns named in `right`.
 * The last column is not filled up.
 */
export function plainLines(
	columns: readonly string[],
	rows: readonly (readonly Cell[])[],
	right: readonly string[] = [],
): string[] {
	const texts = [columns, ...rows].map((row) => row.map((cell) => String(cell ?? '').replaceAll(/\s+/g, ' ')));
	const widths = columns.map((_, i) => texts.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), 0));
	const numeric = columns.map((column, i) => right.includes(column) || isNumeric(rows, i));
	return texts.map((row) =>
		row
			.map((text, i) => {
				const room = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(text)));
				return numeric[i] ? room + text : text + room;
			})
			.join('  ')
			.trimEnd(),
	);
}

/** Cells that a text takes in a terminal: two for Chinese signs. */
function widthOf(text: string): number {
	let width = 0;
	for (const char of text) {
		const code = char.codePointAt(0) ?? 0;
		width +=
			(code >= 0x2e80 && code < 0xa4d0) ||
			(code >= 0xac00 && code < 0xd7a4) ||
			(code >= 0xf900 && code < 0xfb00) ||
			(code >= 0xff01 && code < 0xff61)
				? 2
				: 1;
	}
	return width;
}

function isNumeric(rows: readonly (readonly Cell[])[], column: number): boolean {
	return rows.length > 0 && rows.every((row) => typeof row[column] === 'number' || row[column] === null);
}
