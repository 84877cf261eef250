import { applySplices, type Splice } from '../model/splice';
import { eolOf } from '../yaml/lines';
import { type Result, done, failed, type Problem } from '../model/problem';
import { type Annotation, type AnnotationKey, annotationKeys } from './annotation';
import { setCoding } from './codingEdit';
import { sameAnnotation } from './itemEditor';
import { parseSidecar, type Sidecar } from './sidecar';
import { insertAnnotation, linesOf, removeAnnotation, replaceAnnotation, type SidecarEdit } from './sidecarEdits';

/** Two versions of a sidecar made one. */
export interface MergedSidecar {
	readonly text: string;
	/** The same with both versions of such annotations between the marks by which git shows conflicts. */
	readonly marked: string;
	/** Annotations that both sides changed in ways that exclude each other; ours stands in the text. */
	readonly conflicts: readonly Problem[];
}

/**
 * Merges two versions of a sidecar by the ids of its annotations, whatever lines they stand on: additions of both sides
 * stay; changes of different keys are joined, codes as sets, notes one under the other; a change wins over a removal.
 * What cannot be joined is reported, and ours kept. Lines that are no annotations are ours. Nothing is merged when one
 * of the versions cannot be read. Linear in the versions, and in our text once for each annotation of theirs that changed.
 */
export function mergeSidecars(base: string, ours: string, theirs: string, uri: string): Result<MergedSidecar> {
	const [old, own, other] = [base, ours, theirs].map((text) => parseSidecar(text, uri)) as [Sidecar, Sidecar, Sidecar];
	const broken = [own, other, old].find((one) => one.unwritable !== null)?.unwritable;
	if (broken) return failed(broken);
	const before = byId(old);
	const mine = byId(own);
	const conflicts: Problem[] = [];
	const rivals: Annotation[] = [];
	let merged = own;
	const take = (edit: Result<SidecarEdit>): Problem | null => {
		if (edit.ok) merged = edit.value.sidecar;
		return edit.ok ? null : edit.problem;
	};
	for (const theirs of other.annotations) {
		const { id } = theirs;
		const was = before.get(id);
		const now = mine.get(id);
		if (was !== undefined && sameAnnotation(was, theirs)) continue;
		let failure: Problem | null = null;
		if (now === undefined) failure = take(insertAnnotation(merged, theirs, linesOf(other, id) ?? undefined));
		else if (!sameAnnotation(now, theirs)) {
			const { annotation, undecided } = join(was ?? null, now, theirs);
			if (undecided.length > 0) {
				conflicts.push(conflict(uri, id, undecided));
				rivals.push(withKeys(annotation, theirs, undecided));
			}
			if (!sameAnnotation(annotation, now)) failure = take(replaceAnnotation(merged, annotation));
		}
		if (failure !== null) return failed(failure);
	}
	const kept = new Set(other.items.map((item) => item.id));
	for (const [id, was] of before) {
		const now = mine.get(id);
		if (kept.has(id) || now === undefined || !sameAnnotation(was, now)) continue;
		const failure = take(removeAnnotation(merged, id));
		if (failure !== null) return failed(failure);
	}
	const theirStatus = other.coding?.status;
	if (theirStatus !== undefined && theirStatus !== old.coding?.status && own.coding?.status === old.coding?.status) {
		const failure = take(setCoding(merged, { status: theirStatus }));
		if (failure !== null) return failed(failure);
	}
	return done({ text: merged.text, marked: marked(merged, rivals), conflicts });
}

/** The text with each rival beside the annotation of its id, in the form in which git and editors show a conflict. */
function marked(merged: Sidecar, rivals: readonly Annotation[]): string {
	const eol = eolOf(merged.text);
	const ended = (lines: string): string => (lines.endsWith('\n') ? lines : lines + eol);
	const splices = rivals.flatMap((rival): Splice[] => {
		const item = merged.items.find(({ id }) => id === rival.id);
		const edit = replaceAnnotation(merged, rival);
		const theirs = edit.ok ? linesOf(edit.value.sidecar, rival.id) : null;
		if (item === undefined || theirs === null || merged.layout.kind !== 'block') return [];
		const ours = ended(merged.text.slice(item.start, item.end));
		const text = `<<<<<<< ours${eol}${ours}=======${eol}${ended(theirs)}>>>>>>> theirs${eol}`;
		return [{ start: item.start, end: item.end, text }];
	});
	return applySplices(merged.text, splices);
}

/** An annotation with some keys as another has them. */
function withKeys(annotation: Annotation, other: Annotation, keys: readonly AnnotationKey[]): Annotation {
	const entries = Object.entries({ ...annotation, ...Object.fromEntries(keys.map((key) => [key, other[key]])) });
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as unknown as Annotation;
}

function byId(sidecar: Sidecar): Map<string, Annotation> {
	return new Map(sidecar.annotations.map((one) => [one.id, one]));
}

/** Where an annotation stands: these keys are one claim and change together. */
const placeKeys: readonly AnnotationKey[] = ['exact', 'prefix', 'suffix', 'position', 'firstExact', 'place'];

function join(
	was: Annotation | null,
	ours: Annotation,
	theirs: Annotation,
): { readonly annotation: Annotation; readonly undecided: AnnotationKey[] } {
	const same = (a: Annotation | null, b: Annotation, keys: readonly AnnotationKey[]): boolean =>
		keys.every((key) => JSON.stringify(a?.[key]) === JSON.stringify(b[key]));
	const joined: Partial<Record<AnnotationKey, unknown>> = { ...ours };
	const undecided: AnnotationKey[] = [];
	const groups = [placeKeys, ...annotationKeys.filter((key) => !placeKeys.includes(key)).map((key) => [key])];
	for (const keys of groups) {
		const [key] = keys as [AnnotationKey];
		if (same(ours, theirs, keys) || same(was, theirs, keys)) continue;
		if (key === 'codes') joined.codes = joinCodes(was?.codes ?? [], ours.codes, theirs.codes);
		else if (same(was, ours, keys)) for (const one of keys) joined[one] = theirs[one];
		else if (key === 'note') joined.note = joinNotes(ours.note, theirs.note);
		// The later of two times of change is the time of the joint one.
		else if (key === 'modified') joined.modified = [ours.modified ?? '', theirs.modified ?? ''].sort().at(-1);
		else undecided.push(...keys);
	}
	const present = Object.entries(joined).filter(([, value]) => value !== undefined);
	return { annotation: Object.fromEntries(present) as unknown as Annotation, undecided };
}

/** Our codes without those that they took away, and with those that they added. */
function joinCodes(was: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
	const stay = ours.filter((code) => theirs.includes(code) || !was.includes(code));
	return [...stay, ...theirs.filter((code) => !was.includes(code) && !stay.includes(code))];
}

function joinNotes(ours: string | undefined, theirs: string | undefined): string | undefined {
	if (ours === undefined || theirs === undefined) return ours ?? theirs;
	return ours.includes(theirs.trimEnd()) ? ours : `${ours.trimEnd()}\n\n${theirs.trimEnd()}\n`;
}

function conflict(file: string, id: string, keys: readonly AnnotationKey[]): Problem {
	const message = `both sides changed ${keys[0]} of the annotation ${id}; ours is kept`;
	return { severity: 'error', code: 'merge-conflict', message, file, line: 1, column: 1 };
}
