/** The names that may stand in braces in a template of citations. */
export const citationFields = [
	'quote',
	'credit',
	'title',
	'authors',
	'source',
	'publisher',
	'work',
	'part',
	'event',
	'place',
	'date',
	'published',
	'translation',
	'original',
	'language',
	'accessed',
	'url',
	'path',
] as const;
export type CitationField = (typeof citationFields)[number];
export type CitationValues = Readonly<Record<CitationField, string>>;

/** Of a passage: its words, who is credited, and where they stand. */
export const PASSAGE_TEMPLATE =
	'{quote} ({credit}[, {title}][, {source}][, {publisher}], {date}[, {part}][, {event}][, {translation}][, {url}][, accessed {accessed}], {path})';
/** Of a document. */
export const DOCUMENT_TEMPLATE =
	'[{authors}. ]{title}.[ {work}.][ {source}.][ {publisher}.][ {event}.] {date}[, {part}][. {translation}][. {url}][, accessed {accessed}].';

interface Piece {
	readonly field: CitationField | null;
	readonly text: string;
}

/** A template taken apart; `flaw` says what is wrong with it, if anything. */
export interface CitationTemplate {
	readonly groups: readonly { readonly optional: boolean; readonly pieces: readonly Piece[] }[];
	readonly flaw: string | null;
}

/**
 * Reads a template: `{title}` stands for a value; what stands in square brackets is left out when one of its values is
 * empty, or when its only value was said before. A backslash takes the meaning from the next character.
 */
export function parseTemplate(template: string): CitationTemplate {
	const groups: { optional: boolean; pieces: Piece[] }[] = [{ optional: false, pieces: [] }];
	let flaw: string | null = null;
	let text = '';
	const flush = (): void => {
		if (text !== '') groups.at(-1)?.pieces.push({ field: null, text });
		text = '';
	};
	for (let i = 0; i < template.length; i += 1) {
		const char = template.charAt(i);
		if (char === '\\' && i + 1 < template.length) {
			i += 1;
			text += template.charAt(i);
		} else if (char === '[' || char === ']') {
			if ((char === '[') === (groups.at(-1)?.optional === true)) flaw ??= `square brackets do not match at ${i + 1}`;
			flush();
			groups.push({ optional: char === '[', pieces: [] });
		} else if (char === '{') {
			const end = template.indexOf('}', i);
			const name = end < 0 ? '' : template.slice(i + 1, end);
			const field = citationFields.find((known) => known === name);
			flush();
			if (field === undefined) flaw ??= `there is no value {${name}}; known are ${citationFields.join(', ')}`;
			else groups.at(-1)?.pieces.push({ field, text: '' });
			i = end < 0 ? template.length : end;
		} else text += char;
	}
	flush();
	if (groups.at(-1)?.optional === true) flaw ??= 'a square bracket is not closed';
	return { groups, flaw };
}

/** Puts values into a template. A full stop of the template is left out where a value ends with one ("n.d."). */
export function fillTemplate({ groups }: CitationTemplate, values: CitationValues): string {
	const said = new Set<string>();
	let out = '';
	for (const { optional, pieces } of groups) {
		const own = pieces.flatMap(({ field }) => (field === null ? [] : [values[field]]));
		if (optional && own.some((value) => value === '')) continue;
		if (optional && own.length === 1 && said.has(own[0] as string)) continue;
		for (const value of own) said.add(value);
		for (const { field, text } of pieces) {
			const stopped = field === null && text.startsWith('.') && /[.…?!]$/.test(out);
			out += field === null ? text.slice(stopped ? 1 : 0) : values[field];
		}
	}
	return out;
}
