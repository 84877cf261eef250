import * as v from 'valibot';

const filled = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = (description: string) => v.optional(v.pipe(v.string(), v.description(description)));

/**
 * One annotation as a sidecar stores it. The one source of the type, of validation and of the JSON Schema; what a key
 * means is said in its description, which editors show.
 */
export const annotationSchema = v.object({
	id: v.pipe(filled, v.description('Names the annotation for ever: a ULID where we made it; any other text is kept.')),
	codes: v.optional(
		v.pipe(v.array(filled), v.description('Ids of codes of the codebook. The first one gives the colour.')),
		[],
	),
	exact: v.pipe(filled, v.description('The annotated words, with line ends as LF.')),
	prefix: words('Up to 32 characters before the words.'),
	suffix: words('Up to 32 characters after the words.'),
	position: v.optional(
		v.pipe(
			v.object({ start: offset, end: offset }),
			v.description(
				'Where the words stood: half-open, in Unicode code points of the text with LF line ends and without byte order mark. A hint.',
			),
		),
	),
	note: words('What the coder wants to remember of the passage.'),
	replyTo: words('Id of the annotation that this one answers: its note is a reply, and stands on the same words.'),
	place: v.optional(
		v.pipe(
			v.picklist(['none']),
			v.description(
				'`none`: a person has looked and keeps it without a place. It is found again should its words return.',
			),
		),
	),
	term: words('The term of the codebook by whose mention the program suggested the passage.'),
	decision: v.optional(
		v.pipe(
			v.picklist(['accepted', 'rejected']),
			v.description('What the coder made of the suggestion. `rejected`: it is no annotation, and not suggested again.'),
		),
	),
	firstExact: words('The words first coded, where `exact` has followed an edit of the text since.'),
	created: words('When it was made, as ISO 8601.'),
	modified: words('When it was last changed, as ISO 8601.'),
});

export type Annotation = Readonly<v.InferOutput<typeof annotationSchema>>;

/** Whether a coder says something by it of its own: no answer to another one, and no suggestion that was rejected. */
export function isCoding({ replyTo, decision }: Annotation): boolean {
	return replyTo === undefined && decision !== 'rejected';
}

export type AnnotationKey = keyof Annotation;

/** The keys we write, in the order in which they stand in a new annotation. */
export const annotationKeys = Object.keys(annotationSchema.entries) as readonly AnnotationKey[];

export const codingStatuses = ['not-started', 'in-progress', 'done'] as const;
export type CodingStatus = (typeof codingStatuses)[number];

export const codingSchema = v.object({
	status: v.pipe(
		v.picklist(codingStatuses),
		v.description('`done` says that the text was read to its end, even where nothing was found.'),
	),
});
export type Coding = Readonly<v.InferOutput<typeof codingSchema>>;

/** The newest form of sidecar that this program reads and writes. */
export const SIDECAR_VERSION = 1;

/** A whole sidecar, for the JSON Schema that editors complete by. */
export const sidecarSchema = v.object({
	version: v.pipe(v.literal(SIDECAR_VERSION), v.description('The form of this file.')),
	coding: v.optional(v.pipe(codingSchema, v.description('How far this coder is with the text.'))),
	annotations: v.nullable(v.pipe(v.array(annotationSchema), v.description('In the order of the text.'))),
});
