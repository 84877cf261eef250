import type { Losses } from '../losses';
import { element, fitsXml, parent, XML_HEAD, xmlText } from '../xml/xmlWriter';
import { Archive, type FileInArchive } from '../zip';
import type { Cell, Table } from './columns';
import { looksLikeFormula } from './formulas';

/** The most that Excel takes. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a sheet is called and the heads of its columns. */
export type SheetFrame = Pick<Table, 'name' | 'columns'>;

/**
 * An Excel workbook, a sheet a table, with the head row fixed and filters, written row by row: a row goes to any of its
 * sheets. Texts are written as text, never as formulas, and those that look like one stay text when they are edited. The
 * same rows give the same bytes.
 */
export class Workbook {
	readonly #archive = new Archive(2);
	readonly #sheets: readonly Sheet[];

	constructor(frames: readonly SheetFrame[], losses: Losses) {
		const names = frames.map(({ name }, i) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || `Sheet ${i + 1}`);
		for (const [path, xml] of partsOf(names)) {
			const file = this.#archive.file(path);
			file.write(XML_HEAD + xml);
			file.end();
		}
		this.#sheets = frames.map((frame, i) => {
			const file = this.#archive.file(`xl/worksheets/sheet${i + 1}.xml`);
			return new Sheet(file, frame, losses);
		});
	}

	/** Adds a row to the sheet of a number, counted from 0. */
	add(sheet: number, cells: readonly Cell[]): void {
		this.#sheets[sheet]?.add(cells);
	}

	end(): void {
		for (const sheet of this.#sheets) sheet.end();
		this.#archive.end();
	}

	/** The bytes that are ready since it was asked for last. */
	taken(): readonly Uint8Array[] {
		return this.#archive.taken();
	}
}

/** What an archive has beside its sheets to be a workbook, by path. */
function partsOf(names: readonly string[]): readonly (readonly [path: string, xml: string])[] {
	const override = (part: string, type: string): string =>
		element('Override', { PartName: part, ContentType: `${TYPES}.${type}+xml` });
	const relation = (id: string, type: string, target: string): string =>
		element('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: target });
	return [
		[
			'[Content_Types].xml',
			parent('Types', { xmlns: `${PACKAGE}/content-types` }, [
				element('Default', {
					Extension: 'rels',
					ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
				}),
				element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
				override('/xl/workbook.xml', 'sheet.main'),
				override('/xl/styles.xml', 'styles'),
				...names.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')),
			]),
		],
		[
			'_rels/.rels',
			parent('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
				relation('rId1', 'officeDocument', 'xl/workbook.xml'),
			]),
		],
		[
			'xl/workbook.xml',
			parent('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONS }, [
				parent(
					'sheets',
					{},
					names.map((name, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
				),
			]),
		],
		[
			'xl/_rels/workbook.xml.rels',
			parent('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
				...names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
				relation(`rId${names.length + 1}`, 'styles', 'styles.xml'),
			]),
		],
		['xl/styles.xml', styles],
	];
}

/** Formats of cells: 0 plain, 1 head, 2 text that looks like a formula. */
const styles = parent('styleSheet', { xmlns: MAIN }, [
	'<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
	'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
	'<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs>',
	'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
]);

const SHEET_HEAD = `${XML_HEAD}<worksheet xmlns="${MAIN}">
<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<sheetData>
`;

class Sheet {
	readonly #file: FileInArchive;
	readonly #frame: SheetFrame;
	readonly #losses: Losses;
	#rows = 1;

	constructor(file: FileInArchive, frame: SheetFrame, losses: Losses) {
		this.#file = file;
		this.#frame = frame;
		this.#losses = losses;
		file.write(`${SHEET_HEAD}${row(1, frame.columns, 1, frame.name, losses)}\n`);
	}

	add(cells: readonly Cell[]): void {
		const { name } = this.#frame;
		if (this.#rows === MOST_ROWS)
			this.#losses.add(`rows beyond the ${MOST_ROWS} that a sheet can have`, `sheet ${name}`);
		else {
			this.#rows += 1;
			this.#file.write(`${row(this.#rows, cells, 0, name, this.#losses)}\n`);
		}
	}

	end(): void {
		const last = `${letters(Math.max(1, this.#frame.columns.length))}${this.#rows}`;
		this.#file.write(`</sheetData>\n${element('autoFilter', { ref: `A1:${last}` })}\n</worksheet>`);
		this.#file.end();
	}
}

function row(number: number, cells: readonly Cell[], style: number, name: string, losses: Losses): string {
	let written = `<row r="${number}">`;
	for (const [i, cell] of cells.entries()) {
		const r = `${letters(i + 1)}${number}`;
		if (cell === null || cell === '') continue;
		if (typeof cell === 'number') {
			if (Number.isFinite(cell)) written += `<c r="${r}"><v>${cell}</v></c>`;
			continue;
		}
		if (cell.length > MOST_CHARACTERS)
			losses.add(`ends of texts longer than the ${MOST_CHARACTERS} characters of a cell`, `${name} ${r}`);
		if (!fitsXml(cell)) losses.add('control characters, which a workbook cannot hold', `${name} ${r}`);
		const whole = cut(cell);
		const text = whole.includes('_x') ? whole.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_') : whole;
		const s = looksLikeFormula(cell) ? 2 : style;
		written += `<c r="${r}"${s === 0 ? '' : ` s="${s}"`} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
	}
	return `${written}</row>`;
}

function cut(text: string): string {
	if (text.length <= MOST_CHARACTERS) return text;
	const end = /[\ud800-\udbff]/.test(text.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
	return text.slice(0, end);
}

/** The letters of a column, counted from 1. */
function letters(column: number): string {
	const rest = (column - 1) % 26;
	const before = Math.floor((column - 1) / 26);
	return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + rest);
}
