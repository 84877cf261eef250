import type { Losses } from '../losses';
import { element, fitsXml, parent, XML_HEAD, xmlText } from '../xml/xmlWriter';
import { zipped } from '../zip';
import type { Cell, Table } from './columns';
import { looksLikeFormula } from './formulas';

/** The most that Excel takes. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Tables as an Excel workbook, a sheet each, with the head row fixed and filters. Texts are written as text, never as
 * formulas, and those that look like one stay text when they are edited. The same tables give the same bytes.
 */
export function workbook(tables: readonly Table[], losses: Losses): Uint8Array {
	const encoder = new TextEncoder();
	const file = (path: string, xml: string): { path: string; bytes: Uint8Array } => ({
		path,
		bytes: encoder.encode(XML_HEAD + xml),
	});
	const names = tables.map(({ name }, i) => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || `Sheet ${i + 1}`);
	const override = (part: string, type: string): string =>
		element('Override', { PartName: part, ContentType: `${TYPES}.${type}+xml` });
	const relation = (id: string, type: string, target: string): string =>
		element('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: target });
	return zipped([
		file(
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
		),
		file(
			'_rels/.rels',
			parent('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
				relation('rId1', 'officeDocument', 'xl/workbook.xml'),
			]),
		),
		file(
			'xl/workbook.xml',
			parent('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONS }, [
				parent(
					'sheets',
					{},
					names.map((name, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
				),
			]),
		),
		file(
			'xl/_rels/workbook.xml.rels',
			parent('Relationships', { xmlns: `${PACKAGE}/relationships` }, [
				...names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
				relation(`rId${names.length + 1}`, 'styles', 'styles.xml'),
			]),
		),
		file('xl/styles.xml', styles),
		...tables.map((table, i) => file(`xl/worksheets/sheet${i + 1}.xml`, sheet(table, losses))),
	]);
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

function sheet({ name, columns, rows }: Table, losses: Losses): string {
	const lines = [row(1, columns, 1, name, losses)];
	for (const cells of rows) {
		if (lines.length === MOST_ROWS) losses.add(`rows beyond the ${MOST_ROWS} that a sheet can have`, `sheet ${name}`);
		else lines.push(row(lines.length + 1, cells, 0, name, losses));
	}
	const last = `${letters(Math.max(1, columns.length))}${lines.length}`;
	return parent('worksheet', { xmlns: MAIN }, [
		'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
		parent('sheetData', {}, lines),
		element('autoFilter', { ref: `A1:${last}` }),
	]);
}

function row(number: number, cells: readonly Cell[], style: number, name: string, losses: Losses): string {
	const written = cells.map((cell, i) => {
		const r = `${letters(i + 1)}${number}`;
		if (cell === null || cell === '') return '';
		if (typeof cell === 'number') return Number.isFinite(cell) ? element('c', { r }, `<v>${cell}</v>`) : '';
		if (cell.length > MOST_CHARACTERS)
			losses.add(`ends of texts longer than the ${MOST_CHARACTERS} characters of a cell`, `${name} ${r}`);
		if (!fitsXml(cell)) losses.add('control characters, which a workbook cannot hold', `${name} ${r}`);
		const text = cut(cell).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
		const s = looksLikeFormula(cell) ? 2 : style || null;
		return element('c', { r, s, t: 'inlineStr' }, `<is><t xml:space="preserve">${xmlText(text)}</t></is>`);
	});
	return element('row', { r: number }, written.join(''));
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
