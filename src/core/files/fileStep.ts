import * as v from 'valibot';
import { spliceBetween } from '../model/splice';

/** The change of one stretch of a file, in both directions, found again by the words around it. */
export const fileStepSchema = v.object({
	/** URI of the file. */
	file: v.string(),
	/** Offset at which the stretch began. */
	start: v.number(),
	before: v.string(),
	after: v.string(),
	prefix: v.string(),
	suffix: v.string(),
	/** The file was not there before: undone, it goes again. */
	made: v.optional(v.boolean()),
});

export type FileStep = Readonly<v.InferOutput<typeof fileStepSchema>>;

/** Characters kept of what stands around. */
const AROUND = 60;

/** The step that leads from one text of a file to another; null: there is no file. */
export function fileStep(file: string, before: string | null, after: string): FileStep {
	if (before === null) return { file, start: 0, before: '', after, prefix: '', suffix: '', made: true };
	const splice = spliceBetween(before, after);
	return {
		file,
		start: splice.start,
		before: before.slice(splice.start, splice.end),
		after: splice.text,
		prefix: before.slice(Math.max(0, splice.start - AROUND), splice.start),
		suffix: before.slice(splice.end, splice.end + AROUND),
	};
}

/** The step that takes a step back. */
export function inverseFileStep(step: FileStep): FileStep {
	return { ...step, before: step.after, after: step.before };
}

/**
 * The text after the step: where the stretch stood, or, when others have changed the file, at the only place where it
 * stands between the same words. Null when there is no such place: then what others wrote is left alone. A file that the
 * step makes or takes away must be nothing else than that. Linear.
 */
export function takeFileStep(text: string, { start, before, after, prefix, suffix, made }: FileStep): string | null {
	const wanted = prefix + before + suffix;
	if (made === true || wanted === '') return text === wanted ? after : null;
	const from = start - prefix.length;
	if (text.startsWith(wanted, from)) return replaced(text, start, before, after);
	const first = text.indexOf(wanted);
	if (first < 0 || text.indexOf(wanted, first + 1) >= 0) return null;
	return replaced(text, first + prefix.length, before, after);
}

function replaced(text: string, start: number, before: string, after: string): string {
	return text.slice(0, start) + after + text.slice(start + before.length);
}
