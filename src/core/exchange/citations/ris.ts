import type { ExchangeText } from '../model';
import { citationKeyOf, kindOfDocument } from './documentKind';
import { english } from './wording';

/** A text as a record of RIS, for reference managers. */
export function risRecord(text: ExchangeText): string {
	const { facts, path } = text;
	const { event, part, translation } = facts;
	const kind = kindOfDocument(facts).ris;
	const fields: readonly (readonly [string, string | null])[] = [
		['TY', kind],
		['ID', citationKeyOf(text)],
		['TI', facts.label],
		...facts.authors.map((author) => ['AU', author] as const),
		['T2', facts.work ?? event.name ?? (kind === 'NEWS' ? facts.source : null)],
		['PB', facts.publisher ?? facts.source],
		['CY', event.place],
		['PY', (facts.published ?? facts.ordering?.value)?.slice(0, 4) ?? null],
		['DA', risDate(facts.published ?? facts.ordering?.value ?? null)],
		['SP', part === null ? null : String(part.number)],
		['UR', facts.url],
		['Y2', risDate(facts.accessed)],
		['LA', facts.language],
		['N1', event.date === null ? null : `Event: ${[event.name, event.date, event.place].filter(Boolean).join(', ')}`],
		['N1', translation === null ? null : english.translation(translation.kind, translation.prevails)],
		['N1', part === null ? null : english.part(part.number, part.of)],
		['L1', path],
	];
	const lines = fields.flatMap(([tag, value]) =>
		value === null || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}`],
	);
	return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** `2025-04-16` as RIS writes it. */
function risDate(date: string | null): string | null {
	const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '');
	return parts === null ? null : `${parts[1]}/${parts[2] ?? ''}/${parts[3] ?? ''}/`;
}
