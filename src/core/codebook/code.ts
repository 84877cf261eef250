import * as v from 'valibot';

/** A slug in any script: letters, digits, marks, and `-`, `_`, `.` inside. It never changes; the name may. */
export const codeId = v.pipe(
	v.string(),
	v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u, 'an id is letters, digits, "-", "_" and "." without spaces'),
);
const colour = v.pipe(v.string(), v.regex(/^#[\da-fA-F]{6}$/, 'a colour is written "#rrggbb", in quotes'));
const words = (description: string) => v.optional(v.pipe(v.string(), v.description(description)));
const list = (description: string) => v.optional(v.pipe(v.array(v.string()), v.description(description)), []);

/** A code without the codes below it. What a key means is said in its description, which editors show. */
export const codeSchema = v.object({
	id: v.pipe(codeId, v.description('Stands in annotations and never changes by itself; the name may.')),
	was: v.optional(
		v.pipe(
			v.array(codeId),
			v.description('Former ids, and ids of codes merged into this one: they resolve to it for ever.'),
		),
		[],
	),
	name: words('What people see; the id where there is none.'),
	definition: words('What the code means.'),
	when: words('When to use it.'),
	whenNot: words('When not to use it, and what to use instead.'),
	examples: list('Passages that the code fits.'),
	colour: v.optional(
		v.pipe(colour, v.description('Colour of its passages, as "#rrggbb"; one is chosen where there is none.')),
	),
	key: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^[a-z0-9]$/, 'a key is one small letter or digit'),
			v.description('The letter or digit that applies it from the keyboard.'),
		),
	),
	terms: list('Words whose mention counts as the topic: any case, singular and plural.'),
});

export type CodeFields = Readonly<v.InferOutput<typeof codeSchema>>;

interface CodeTreeInput extends v.InferInput<typeof codeSchema> {
	readonly children?: CodeTreeInput[] | undefined;
}

const codeTreeSchema: v.GenericSchema<CodeTreeInput> = v.object({
	...codeSchema.entries,
	children: v.optional(v.pipe(v.array(v.lazy(() => codeTreeSchema)), v.description('The codes below this one.'))),
}) as v.GenericSchema<CodeTreeInput>;

/** The newest form of codebook that this program reads and writes. */
export const CODEBOOK_VERSION = 1;

/** A whole codebook, for the JSON Schema that editors complete by. */
export const codebookSchema = v.object({
	version: v.optional(v.pipe(v.literal(CODEBOOK_VERSION), v.description('The form of this file.'))),
	codes: v.nullable(v.pipe(v.array(codeTreeSchema), v.description('The codes of the study, as a tree.'))),
});
