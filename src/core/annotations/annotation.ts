import * as v from 'valibot';

const filled = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One annotation as a sidecar stores it. The one source of the type, of validation and of the JSON Schema. */
export const annotationSchema = v.object({
	/** A ULID where we made it; any other text is kept. */
	id: filled,
	/** Ids of codes, the first one giving the colour. */
	codes: v.optional(v.array(filled), []),
	/** The annotated words, line ends as LF. */
	exact: filled,
	prefix: v.optional(v.string()),
	suffix: v.optional(v.string()),
	/** Half-open, in code points of the text with LF line ends and without byte order mark. */
	position: v.optional(v.object({ start: offset, end: offset })),
	note: v.optional(v.string()),
	/** The words first coded, when `exact` has followed an edit of the text since. */
	firstExact: v.optional(v.string()),
	/** ISO 8601. */
	created: v.optional(v.string()),
	modified: v.optional(v.string()),
});

export type Annotation = Readonly<v.InferOutput<typeof annotationSchema>>;
export type AnnotationKey = keyof Annotation;

/** The keys we write, in the order in which they stand in a new annotation. */
export const annotationKeys = Object.keys(annotationSchema.entries) as readonly AnnotationKey[];

export const codingStatuses = ['not-started', 'in-progress', 'done'] as const;
export type CodingStatus = (typeof codingStatuses)[number];

export const codingSchema = v.object({ status: v.picklist(codingStatuses) });
export type Coding = Readonly<v.InferOutput<typeof codingSchema>>;

/** The newest form of sidecar that this program reads and writes. */
export const SIDECAR_VERSION = 1;

/** A whole sidecar, for the JSON Schema that editors complete by. */
export const sidecarSchema = v.object({
	version: v.literal(SIDECAR_VERSION),
	coding: v.optional(codingSchema),
	annotations: v.nullable(v.array(annotationSchema)),
});
