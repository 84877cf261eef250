import * as v from 'valibot';

/** A coder's short name: it stands between dots in the name of a sidecar. */
export const coderId = v.pipe(
	v.string(),
	v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, 'a coder\'s short name is letters, digits, "-" and "_", without dots'),
);
const globs = v.array(v.pipe(v.string(), v.minLength(1, 'a glob must not be empty')));
const words = v.optional(v.array(v.string()), []);

const coderSchema = v.object({ name: v.optional(v.string()), emails: words });
const speakerSchema = v.object({ name: v.string(), aliases: words, role: v.optional(v.string()) });
/** Several files that are parts of one work, in their order, as paths from the corpus' folder. */
const workSchema = v.object({ title: v.string(), parts: v.array(v.string()) });
/** A known value of a figure, to compare what texts say with. */
const referenceSchema = v.object({
	measure: v.string(),
	value: v.number(),
	unit: v.optional(v.string()),
	place: v.optional(v.string()),
	time: v.optional(v.string()),
	source: v.optional(v.string()),
	date: v.optional(v.string()),
});

/** The newest form of corpus.yaml that this program reads. */
export const CORPUS_VERSION = 1;

/** `corpus.yaml`. The one source of the type, of validation and of the JSON Schema. */
export const corpusSchema = v.object({
	version: v.optional(v.literal(CORPUS_VERSION)),
	title: v.optional(v.string()),
	/** Globs of the texts, from the corpus' folder. */
	include: v.optional(globs),
	exclude: v.optional(globs),
	codebook: v.optional(v.string(), 'codebook.yaml'),
	/** How the texts are encoded, by a name that the web platform knows. */
	encoding: v.optional(v.string(), 'utf-8'),
	coders: v.optional(v.record(coderId, coderSchema), {}),
	speakers: v.optional(v.array(speakerSchema), []),
	works: v.optional(v.array(workSchema), []),
	references: v.optional(v.array(referenceSchema), []),
});

export type CorpusFields = Readonly<v.InferOutput<typeof corpusSchema>>;
export type Coder = Readonly<v.InferOutput<typeof coderSchema>>;
export type KnownSpeaker = Readonly<v.InferOutput<typeof speakerSchema>>;
export type Work = Readonly<v.InferOutput<typeof workSchema>>;
export type ReferenceValue = Readonly<v.InferOutput<typeof referenceSchema>>;

/** Keys whose values are numbers; all others are words however they look. */
export const numericKeys: ReadonlySet<string> = new Set(['version', 'value']);
