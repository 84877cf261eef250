import type { FileStore } from '../files/fileStore';
import { type FileStep, inverseFileStep, takeFileStep } from '../files/fileStep';
import { failed, type Result } from '../model/problem';
import type { JournalEntry } from './journal';
import type { SidecarStore } from './sidecarStore';
import { reversed, takeSteps } from './steps';

/**
 * Takes an action that may change other files than sidecars as well (a code and all annotations that carry it), as a
 * whole: when one file refuses, those written before it are taken back. `back`: the action is being undone. A code is
 * known to the codebook as long as any sidecar names it: so the codebook is written first, and when undoing last.
 */
export async function takeAction(
	store: SidecarStore,
	files: FileStore,
	entry: JournalEntry,
	back: boolean,
): Promise<Result<JournalEntry>> {
	const steps = entry.files ?? [];
	if (steps.length === 0) return takeSteps(store, entry);
	const written = async (): Promise<Result<readonly FileStep[]>> => takeFileSteps(files, steps);
	if (back) {
		const sidecars = await takeSteps(store, entry);
		if (!sidecars.ok) return sidecars;
		const others = await written();
		if (others.ok) return sidecars;
		await takeSteps(store, reversed(sidecars.value));
		return others;
	}
	const others = await written();
	if (!others.ok) return others;
	const sidecars = await takeSteps(store, entry);
	if (!sidecars.ok) await takeFileSteps(files, steps.map(inverseFileStep).toReversed());
	return sidecars;
}

async function takeFileSteps(files: FileStore, steps: readonly FileStep[]): Promise<Result<readonly FileStep[]>> {
	const taken: FileStep[] = [];
	for (const step of steps) {
		const written = await takeOne(files, step);
		if (!written.ok) {
			for (const earlier of taken.toReversed()) await takeOne(files, inverseFileStep(earlier));
			return written;
		}
		taken.push(step);
	}
	return { ok: true, value: taken };
}

async function takeOne(files: FileStore, step: FileStep): Promise<Result<null>> {
	const refused = (code: string, message: string): Result<never> =>
		failed({ severity: 'error', code, message, file: step.file, line: 1, column: 1 });
	return files.exclusively<null>(step.file, async () => {
		const file = await files.read(step.file);
		if (!file.ok) return file;
		const text = takeFileStep(file.value?.text ?? '', step);
		if (text === null)
			return refused('changed-since', 'this file was changed elsewhere since; nothing was written over');
		const gone = step.made === true && text === '' ? file.value : null;
		const written =
			gone === null ? await files.replace(step.file, text, file.value) : await files.remove(step.file, gone);
		if (!written.ok) return written;
		const busy = 'another program is writing this file; nothing was changed, try again';
		return written.value ? { ok: true, value: null } : refused('file-busy', busy);
	});
}
