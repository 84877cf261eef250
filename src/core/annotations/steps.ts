import { inverseFileStep } from '../files/fileStep';
import { failed, type Result } from '../model/problem';
import type { Annotation } from './annotation';
import { sameAnnotation } from './itemEditor';
import { inverse, type JournalEntry, type JournalStep } from './journal';
import type { Sidecar } from './sidecar';
import { insertAnnotation, linesOf, removeAnnotation, replaceAnnotation, type SidecarEdit } from './sidecarEdits';
import type { SidecarStore } from './sidecarStore';

/**
 * Takes the steps of an action, sidecar by sidecar. A step is refused when the annotation is no longer what the step
 * starts from: somebody else has changed it, and their work is not written over. When a later sidecar refuses, what was
 * written to earlier ones is taken back. Answers the entry with the lines that were removed, ready for the journal.
 */
export async function takeSteps(store: SidecarStore, entry: JournalEntry): Promise<Result<JournalEntry>> {
	const bySidecar = new Map<string, JournalStep[]>();
	for (const step of entry.steps) {
		const own = bySidecar.get(step.sidecar);
		if (own) own.push(step);
		else bySidecar.set(step.sidecar, [step]);
	}
	const taken: JournalStep[] = [];
	for (const [uri, steps] of bySidecar) {
		let applied: JournalStep[] = [];
		const written = await store.change(uri, (sidecar) => {
			applied = [];
			let edit: SidecarEdit = { sidecar, splices: [] };
			for (const step of steps) {
				const lines = step.before === null ? undefined : (linesOf(edit.sidecar, step.before.id) ?? undefined);
				const result = takeStep(edit.sidecar, step);
				if (!result.ok) return result;
				edit = result.value;
				applied.push(step.after === null && lines !== undefined ? { ...step, lines } : step);
			}
			return { ok: true, value: edit };
		});
		if (!written.ok) {
			const back = taken.map(inverse).toReversed();
			if (back.length > 0) await takeSteps(store, { ...entry, steps: back });
			return written;
		}
		taken.push(...applied);
	}
	return { ok: true, value: { ...entry, steps: taken } };
}

/** The entry that takes an action back. */
export function reversed(entry: JournalEntry): JournalEntry {
	return {
		...entry,
		steps: entry.steps.map(inverse).toReversed(),
		...(entry.files && { files: entry.files.map(inverseFileStep).toReversed() }),
	};
}

function takeStep(sidecar: Sidecar, step: JournalStep): Result<SidecarEdit> {
	const id = (step.before ?? step.after)?.id ?? '';
	const current: Annotation | undefined = sidecar.annotations.find((annotation) => annotation.id === id);
	const expected = step.before ?? undefined;
	if (current === undefined ? expected !== undefined : expected === undefined || !sameAnnotation(current, expected)) {
		const message = 'this annotation was changed elsewhere since; nothing was written over';
		return failed({ severity: 'error', code: 'changed-since', message, file: sidecar.uri, line: 1, column: 1 });
	}
	if (step.after === null) return removeAnnotation(sidecar, id);
	return step.before === null
		? insertAnnotation(sidecar, step.after, step.lines)
		: replaceAnnotation(sidecar, step.after);
}
