import * as v from 'valibot';

/** A slug in any script: letters, digits, marks, and `-`, `_`, `.` inside. It never changes; the name may. */
export const codeId = v.pipe(
	v.string(),
	v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u, 'an id is letters, digits, "-", "_" and "." without spaces'),
);
const colour = v.pipe(v.string(), v.regex(/^#[\da-fA-F]{6}$/, 'a colour is written "#rrggbb", in quotes'));
const words = v.optional(v.array(v.string()), []);

/** A code without the codes below it. */
export const codeSchema = v.object({
	id: codeId,
	/** Former ids, and ids of codes merged into this one: they resolve to it for ever. */
	was: v.optional(v.array(codeId), []),
	name: v.optional(v.string()),
	definition: v.optional(v.string()),
	when: v.optional(v.string()),
	whenNot: v.optional(v.string()),
	examples: words,
	colour: v.optional(colour),
	/** Words whose mention counts as the topic. */
	terms: words,
});

export type CodeFields = Readonly<v.InferOutput<typeof codeSchema>>;

interface CodeTreeInput extends v.InferInput<typeof codeSchema> {
	readonly children?: CodeTreeInput[] | undefined;
}

const codeTreeSchema: v.GenericSchema<CodeTreeInput> = v.object({
	...codeSchema.entries,
	children: v.optional(v.array(v.lazy(() => codeTreeSchema))),
}) as v.GenericSchema<CodeTreeInput>;

/** The newest form of codebook that this program reads and writes. */
export const CODEBOOK_VERSION = 1;

/** A whole codebook, for the JSON Schema that editors complete by. */
export const codebookSchema = v.object({
	version: v.optional(v.literal(CODEBOOK_VERSION)),
	codes: v.nullable(v.array(codeTreeSchema)),
});
