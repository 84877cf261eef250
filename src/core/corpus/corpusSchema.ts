import * as v from 'valibot';
import { tooCostly } from './globLimits';

/** A coder's short name: it stands between dots in the name of a sidecar. */
export const coderId = v.pipe(
	v.string(),
	v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u, 'a coder\'s short name is letters, digits, "-" and "_", without dots'),
);
const globs = v.array(
	v.pipe(
		v.string(),
		v.minLength(1, 'a glob must not be empty'),
		v.check(
			(glob) => tooCostly(glob) === null,
			({ input }) => tooCostly(input) ?? '',
		),
	),
);
const say = (description: string) => v.optional(v.pipe(v.string(), v.description(description)));
const list = (description: string) => v.optional(v.pipe(v.array(v.string()), v.description(description)), []);
const must = (description: string) => v.pipe(v.string(), v.description(description));

const coderSchema = v.object({
	name: say('Full name of the coder.'),
	emails: list('Addresses the coder commits from: one person on two machines is one coder.'),
});
const speakerSchema = v.object({
	name: must('The name under which all that is said by this person or body is gathered.'),
	aliases: list('Other names used in the texts.'),
	role: say('Office or function, shown beside the name.'),
	texts: v.optional(
		v.pipe(
			v.array(v.string()),
			v.description('Paths of the texts in which the names mean this one; all when left out.'),
		),
	),
	apart: v.optional(
		v.pipe(v.array(v.string()), v.description('Names that look alike and are those of others; not suggested again.')),
	),
});
/** Several files that are parts of one work, in their order, as paths from the corpus' folder. */
const workSchema = v.object({
	title: must('Title of the whole.'),
	parts: v.pipe(v.array(v.string()), v.description("Its parts in order, as paths from the corpus' folder.")),
});
/** A code that texts must carry once they are coded. */
const requiredSchema = v.object({
	code: must(
		'Id of a code. The code itself or one below it must be in the file of every coder who marked the text done.',
	),
	texts: v.optional(v.pipe(globs, v.description('Globs of the texts that need it; all where it is not said.'))),
});
/** A known value of a figure, to compare what texts say with. */
const referenceSchema = v.object({
	measure: must('What is measured.'),
	value: v.pipe(v.number(), v.description('The known value.')),
	unit: say('Unit of the value.'),
	place: say('Where it holds.'),
	time: say('When it holds, such as "2024".'),
	source: say('Who published it, and where.'),
	date: say('When it was published.'),
});

const placeSchema = v.object({
	text: must("Path of the text from the corpus' folder."),
	exact: must('The words of the figure, or of the quotation or reported speech.'),
	occurrence: v.optional(
		v.pipe(
			v.number(),
			v.integer(),
			v.minValue(1),
			v.description('Which of several with these words; 1 when left out.'),
		),
	),
});
/** What people say of statements that the program joins, or does not. */
const joinSchema = v.object({
	kind: v.pipe(v.picklist(['figure', 'utterance']), v.description('What is joined or parted.')),
	as: v.pipe(
		v.picklist(['one', 'apart']),
		v.description('one: all of them are of the same. apart: the first is of something else than the others.'),
	),
	places: v.pipe(v.array(placeSchema), v.minLength(2), v.description('Where they stand, two at least.')),
	by: say('Short name of who said so.'),
	created: say('When it was said, as ISO 8601.'),
});

/** The newest form of corpus.yaml that this program reads. */
export const CORPUS_VERSION = 1;

/** `corpus.yaml`. The one source of the type, of validation and of the JSON Schema. */
export const corpusSchema = v.object({
	version: v.optional(v.pipe(v.literal(CORPUS_VERSION), v.description('The form of this file.'))),
	title: say('Name of the study.'),
	include: v.optional(v.pipe(globs, v.description("Globs of the texts, from the corpus' folder."))),
	exclude: v.optional(v.pipe(globs, v.description('Globs of files that are no texts of the corpus.'))),
	codebook: v.optional(must("Path of the codebook from the corpus' folder."), 'codebook.yaml'),
	encoding: v.optional(must('How the texts are encoded, by a name that the web platform knows.'), 'utf-8'),
	coders: v.optional(
		v.pipe(v.record(coderId, coderSchema), v.description('Who codes, by the short name in file names.')),
		{},
	),
	speakers: v.optional(v.pipe(v.array(speakerSchema), v.description('People and bodies known beforehand.')), []),
	works: v.optional(v.pipe(v.array(workSchema), v.description('Works that several files are parts of.')), []),
	required: v.optional(v.pipe(v.array(requiredSchema), v.description('Codes that every coded text must carry.')), []),
	references: v.optional(
		v.pipe(v.array(referenceSchema), v.description('Known values to compare figures of the texts with.')),
		[],
	),
	joins: v.optional(
		v.pipe(v.array(joinSchema), v.description('Statements joined or parted by hand across texts.')),
		[],
	),
});

export type CorpusFields = Readonly<v.InferOutput<typeof corpusSchema>>;
export type Coder = Readonly<v.InferOutput<typeof coderSchema>>;
export type KnownSpeaker = Readonly<v.InferOutput<typeof speakerSchema>>;
export type Work = Readonly<v.InferOutput<typeof workSchema>>;
export type RequiredCode = Readonly<v.InferOutput<typeof requiredSchema>>;
export type JoinChoice = Readonly<v.InferOutput<typeof joinSchema>>;
export type JoinPlace = Readonly<v.InferOutput<typeof placeSchema>>;
export type ReferenceValue = Readonly<v.InferOutput<typeof referenceSchema>>;

/** Keys whose values are numbers; all others are words however they look. */
export const numericKeys: ReadonlySet<string> = new Set(['version', 'value', 'occurrence']);
