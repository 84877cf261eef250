import * as v from 'valibot';

const filled = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const words = (description: string) => v.optional(v.pipe(filled, v.description(description)));
const day = (description: string) =>
	v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?$/,
				'a date is written YYYY, YYYY-MM or YYYY-MM-DD',
			),
			v.description(description),
		),
	);

export const correctionKinds = [
	'speaker',
	'no-speaker',
	'quotation',
	'not-quotation',
	'figure',
	'not-figure',
	'turn',
	'not-turn',
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** What a person says of one find of the analyser. It is found again like an annotation, by its words. */
export const correctionSchema = v.object({
	id: v.pipe(filled, v.description('Names the correction for ever: a ULID where we made it.')),
	kind: v.pipe(
		v.picklist(correctionKinds),
		v.description(
			'speaker: who is quoted or reported; no-speaker: nobody in particular is; quotation: one that was missed; not-quotation; figure: its value, unit, measure or credit; not-figure; turn: a turn that begins here; not-turn.',
		),
	),
	exact: v.pipe(filled, v.description('The words of the find, with line ends as LF; of a turn those of its label.')),
	prefix: words('Up to 32 characters before the words.'),
	suffix: words('Up to 32 characters after the words.'),
	position: v.optional(
		v.pipe(
			v.object({ start: offset, end: offset }),
			v.description('Where the words stood, in code points of the text with LF line ends. A hint.'),
		),
	),
	speaker: words('For speaker, quotation and turn: the full name.'),
	value: v.optional(
		v.pipe(v.union([v.number(), filled]), v.description('For figure: the value, with its scale written out.')),
	),
	unit: words('For figure: the unit of the value.'),
	measure: words('For figure: what is measured.'),
	credit: words('For figure: who is named as author of the value.'),
	by: words('Short name of who corrected it.'),
	created: words('When it was made, as ISO 8601.'),
});
export type Correction = Readonly<v.InferOutput<typeof correctionSchema>>;

export const translationKinds = ['official', 'agency', 'machine'] as const;

/** The newest form of document record that this program reads and writes. */
export const RECORD_VERSION = 1;

const fields = {
	title: words('Title of the document.'),
	authors: v.optional(v.pipe(v.array(filled), v.description('Who wrote it.'))),
	agency: words('The news agency or body it comes from.'),
	publisher: words('Who published it.'),
	url: words('Where it was published.'),
	retrieved: day('When it was retrieved.'),
	published: day('When it was published.'),
	event: v.optional(
		v.pipe(
			v.object({
				name: words('What took place, such as a press conference.'),
				date: day('When it took place; orders the text in time.'),
				place: words('Where it took place.'),
			}),
			v.description('The event that the text is a record of.'),
		),
	),
	language: words('Language of the text, as BCP 47, such as en or zh.'),
	part: v.optional(
		v.pipe(
			v.object({
				number: v.pipe(whole, v.description('Which part it is.')),
				of: v.optional(v.pipe(whole, v.description('How many parts there are.'))),
			}),
			v.description('One part of a work that is several files.'),
		),
	),
	translation: v.optional(
		v.pipe(
			v.object({
				of: words('Path of the original from the folder of the corpus, or its address.'),
				kind: v.optional(v.pipe(v.picklist(translationKinds), v.description('Who translated it.'))),
				prevails: v.optional(
					v.pipe(v.picklist(['original', 'translation']), v.description('Which of the two counts where they differ.')),
				),
			}),
			v.description('What the text is a translation of.'),
		),
	),
	sha256: words('Hash of the text, by which it is found again after a rename made elsewhere.'),
};

/** `<text>.document.yaml` without its corrections, each of which is read by itself. */
export const recordFieldsSchema = v.object(fields);
export type RecordFields = Readonly<v.InferOutput<typeof recordFieldsSchema>>;
export const recordKeys = Object.keys(fields) as readonly (keyof RecordFields)[];

/** A whole document record, for the JSON Schema that editors complete by. */
export const recordSchema = v.object({
	version: v.literal(RECORD_VERSION),
	...fields,
	corrections: v.optional(
		v.nullable(v.pipe(v.array(correctionSchema), v.description('What people have corrected of the program’s finds.'))),
	),
});
