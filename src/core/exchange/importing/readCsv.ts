import Papa from 'papaparse';
import { done, failed, type Result } from '../../model/problem';
import { splitCell } from '../codes';
import { Losses } from '../losses';
import { unguarded } from '../rows/formulas';
import { CsvDocuments, codingIn, isOurs } from './csvDocuments';
import { type Imported, type ImportedAnnotation, type ImportedCode, importedAnnotation, TextsByName } from './imported';

/** Names under which columns are known, in the order of preference; compared in lower case. */
const names = {
	text: ['text', 'document', 'document name', 'file', 'source document', 'path'],
	exact: ['quote', 'content', 'segment', 'exact', 'quotation', 'quotation content', 'highlight'],
	code: ['code', 'codes', 'tag', 'tags'],
	codeName: ['code name'],
	coder: ['coder', 'created by', 'creator', 'user'],
	id: ['id'],
	note: ['note', 'comment', 'memo'],
	replyTo: ['reply to'],
	place: ['kept without a place'],
	prefix: ['prefix'],
	suffix: ['suffix'],
	start: ['start', 'begin', 'start position'],
	end: ['end', 'end position'],
	created: ['created', 'creation date'],
	modified: ['modified', 'modified date'],
	firstExact: ['first words'],
	description: ['description', 'definition'],
} as const;
type Name = keyof typeof names;

/**
 * Reads a table of segments, ours or that of another tool, by the names of its columns; several rows of one id are one
 * segment with several codes. A table of codes with descriptions and without segments, as Taguette writes it, is read as a
 * codebook.
 */
export function readCsv(text: string, file: string): Result<Imported> {
	const parsed = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
		header: true,
		skipEmptyLines: 'greedy',
		transformHeader: (head) => unguarded(head).trim().toLowerCase(),
	});
	const fields = parsed.meta.fields ?? [];
	const column = (name: Name): string | null => names[name].find((known) => fields.includes(known)) ?? null;
	const columns = Object.fromEntries((Object.keys(names) as Name[]).map((name) => [name, column(name)]));
	const cell = (row: Record<string, string>, name: Name): string | null => {
		const key = columns[name];
		const value = key == null ? '' : unguarded(row[key] ?? '');
		return value === '' ? null : value;
	};
	const losses = new Losses();
	for (const flaw of parsed.errors)
		if (flaw.code !== 'UndetectableDelimiter')
			losses.add('rows that are not whole', `row ${(flaw.row ?? 0) + 2}: ${flaw.message}`);
	if (isOurs(fields) && columns['exact'] !== null && columns['id'] === null) {
		losses.add('finds of the program, which are no annotations', file, parsed.data.length);
		return done({ codes: [], coders: [], texts: [], losses });
	}
	const read = new Set(Object.values(columns).filter((head) => head !== null));
	const documents = new CsvDocuments(fields, read);
	for (const head of documents.unread) losses.add('columns that say nothing to us', head);
	const facts: Facts = { documents, coding: fields.includes('coding') };
	if (columns['exact'] == null) {
		if (columns['text'] !== null && isOurs(fields)) {
			const texts = new TextsByName();
			for (const row of parsed.data) aboutDocument(row, cell(row, 'text') ?? '', facts, texts, losses);
			return done({ codes: [], coders: [], texts: texts.list, losses });
		}
		if (columns['code'] == null)
			return failed({
				severity: 'error',
				code: 'csv',
				message: `there is no column with the words of segments (${names.exact.join(', ')})`,
				file,
				line: 1,
				column: 1,
			});
		const codes = parsed.data.flatMap((row) => codeOf(cell(row, 'code'), cell(row, 'description')));
		return done({ codes, coders: [], texts: [], losses });
	}
	return done(segments(parsed.data, cell, facts, losses));
}

interface Facts {
	readonly documents: CsvDocuments;
	/** Whether there is a column that says how far coders are. */
	readonly coding: boolean;
}

function aboutDocument(row: Row, text: string, { documents, coding }: Facts, texts: TextsByName, losses: Losses): void {
	if (text === '') return;
	const cellUnder = (head: string): string => unguarded(row[head] ?? '').trim();
	texts.addFacts(text, documents.factsIn(cellUnder), losses);
	if (coding) for (const { coder, status } of codingIn(cellUnder('coding'))) texts.coding(text, coder, status);
}

function codeOf(name: string | null, definition: string | null): ImportedCode[] {
	return name === null ? [] : [{ key: name, parent: null, name, fields: definition === null ? {} : { definition } }];
}

type Row = Record<string, string>;

function segments(
	rows: readonly Row[],
	cell: (row: Row, name: Name) => string | null,
	facts: Facts,
	losses: Losses,
): Imported {
	const texts = new TextsByName();
	const codes = new Map<string, ImportedCode>();
	const coders = new Map<string, { key: string; id: string; name: null }>();
	const found = new Map<string, { text: string; annotation: ImportedAnnotation }>();
	for (const [i, row] of rows.entries()) {
		const text = cell(row, 'text');
		const exact = cell(row, 'exact');
		if (text === null || exact === null) {
			losses.add('rows without a text or without words', `row ${i + 2}`);
			continue;
		}
		aboutDocument(row, text, facts, texts, losses);
		const own = splitCell(cell(row, 'code') ?? '');
		const codeNames = splitCell(cell(row, 'codeName') ?? '');
		for (const [k, key] of own.entries()) {
			const named = codeNames.length === own.length ? codeNames[k] : undefined;
			codes.set(key, { key, parent: null, name: named ?? key, fields: named === undefined ? {} : { id: key } });
		}
		const coder = cell(row, 'coder');
		if (coder !== null) coders.set(coder, { key: coder, id: coder, name: null });
		const id = cell(row, 'id');
		const key = `${text}\n${coder}\n${id ?? `row ${i}`}`;
		const known = found.get(key);
		if (known !== undefined) {
			const joined = [...new Set([...known.annotation.codes, ...own])];
			found.set(key, { text, annotation: { ...known.annotation, codes: joined } });
			continue;
		}
		const [start, end] = [numberIn(cell(row, 'start')), numberIn(cell(row, 'end'))];
		const annotation = importedAnnotation({
			// A bare number names a row of another tool and nothing beyond it.
			id: id === null || /^\d+$/.test(id) ? null : id,
			codes: own,
			coder,
			exact,
			prefix: cell(row, 'prefix'),
			suffix: cell(row, 'suffix'),
			position: start === null || end === null ? null : { start, end },
			note: cell(row, 'note'),
			replyTo: cell(row, 'replyTo'),
			place: cell(row, 'place') === 'yes' ? 'none' : null,
			firstExact: cell(row, 'firstExact'),
			created: cell(row, 'created'),
			modified: cell(row, 'modified'),
		});
		found.set(key, { text, annotation });
	}
	for (const { text, annotation } of found.values()) texts.annotate(text, annotation);
	return { codes: [...codes.values()], coders: [...coders.values()], texts: texts.list, losses };
}

function numberIn(cell: string | null): number | null {
	return cell !== null && /^\d+$/.test(cell.trim()) ? Number(cell) : null;
}
