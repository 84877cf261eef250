import * as l10n from '@vscode/l10n';
import type { DocumentAnalysis } from '../../core/model/document';
import { type RecordFields, translationKinds } from '../../core/record/record';
import type { RecordField } from '../../protocol/record';

interface FieldForm {
	readonly label: () => string;
	readonly said: (fields: RecordFields) => string | number | undefined;
	readonly found?: (analysis: DocumentAnalysis) => string | number | null | undefined;
	readonly hint?: () => string;
	readonly choices?: readonly string[];
	/** How what was typed is stored, when not as words. */
	readonly stored?: 'number' | 'list';
}

const date = (): string => l10n.t('YYYY-MM-DD, or YYYY-MM, or YYYY');
const dated =
	(role: 'published' | 'event') =>
	({ metadata }: DocumentAnalysis): string | undefined =>
		metadata.dates.find((each) => each.role === role)?.value;

/** Everything that the form asks, in its order. A dot leads to a key of a key. */
const forms: Readonly<Record<string, FieldForm>> = {
	title: { label: () => l10n.t('Title'), said: ({ title }) => title, found: ({ metadata }) => metadata.title },
	published: {
		label: () => l10n.t('Published on'),
		said: ({ published }) => published,
		found: dated('published'),
		hint: date,
	},
	'event.date': {
		label: () => l10n.t('Date of the event'),
		said: ({ event }) => event?.date,
		found: dated('event'),
		hint: date,
	},
	'event.name': { label: () => l10n.t('Event'), said: ({ event }) => event?.name },
	'event.place': {
		label: () => l10n.t('Place of the event'),
		said: ({ event }) => event?.place,
		found: ({ metadata }) => metadata.place,
	},
	agency: {
		label: () => l10n.t('Source (agency or body)'),
		said: ({ agency }) => agency,
		found: ({ metadata }) => metadata.source,
	},
	publisher: { label: () => l10n.t('Publisher'), said: ({ publisher }) => publisher },
	authors: {
		label: () => l10n.t('Authors'),
		said: ({ authors }) => authors?.join(', '),
		found: ({ metadata }) => metadata.author ?? metadata.speaker,
		hint: () => l10n.t('Names, with commas between them'),
		stored: 'list',
	},
	url: { label: () => l10n.t('Address (URL)'), said: ({ url }) => url },
	retrieved: { label: () => l10n.t('Retrieved on'), said: ({ retrieved }) => retrieved, hint: date },
	'part.number': {
		label: () => l10n.t('Part number'),
		said: ({ part }) => part?.number,
		found: ({ metadata }) => metadata.part?.number,
		hint: () => l10n.t('A whole number'),
		stored: 'number',
	},
	'part.of': {
		label: () => l10n.t('Number of parts'),
		said: ({ part }) => part?.of,
		found: ({ metadata }) => metadata.part?.of,
		hint: () => l10n.t('A whole number; say first which part this is'),
		stored: 'number',
	},
	'translation.of': {
		label: () => l10n.t('Translation of'),
		said: ({ translation }) => translation?.of,
		hint: () => l10n.t('Path of the original in the folder, or its address'),
	},
	'translation.kind': {
		label: () => l10n.t('Translated by'),
		said: ({ translation }) => translation?.kind,
		choices: translationKinds,
	},
	'translation.prevails': {
		label: () => l10n.t('Which version prevails'),
		said: ({ translation }) => translation?.prevails,
		choices: ['original', 'translation'],
	},
	language: {
		label: () => l10n.t('Language'),
		said: ({ language }) => language,
		found: ({ metadata }) => metadata.language,
		hint: () => l10n.t('Such as en or zh'),
	},
};

/** What the record says beside what was found. */
export function recordFields(fields: RecordFields, found: DocumentAnalysis): RecordField[] {
	return Object.entries(forms).map(([key, form]) => ({
		key,
		label: form.label(),
		value: String(form.said(fields) ?? ''),
		found: String(form.found?.(found) ?? ''),
		hint: form.hint?.() ?? '',
		choices: form.choices ?? [],
	}));
}

/** What was typed, as it is stored: null to take the key out; undefined where it does not fit the key. */
export function storedValue(key: string, typed: string): string | number | readonly string[] | null | undefined {
	const form = forms[key];
	const value = typed.trim();
	if (!form) return undefined;
	if (value === '') return null;
	if (form.stored === 'number') return /^[1-9]\d*$/.test(value) ? Number(value) : undefined;
	if (form.stored === 'list')
		return value
			.split(/[,，、]/)
			.map((word) => word.trim())
			.filter(Boolean);
	return value;
}

/** Name of a key in the form. */
export function fieldLabel(key: string): string {
	return forms[key]?.label() ?? key;
}
