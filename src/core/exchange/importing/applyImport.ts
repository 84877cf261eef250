import type { Annotation, CodingStatus } from '../../annotations/annotation';
import { setCoding } from '../../annotations/codingEdit';
import { sameAnnotation } from '../../annotations/itemEditor';
import { defaultItemStyle, writeItem } from '../../annotations/itemWriter';
import type { JournalStep } from '../../annotations/journal';
import { parseSidecar, type Sidecar } from '../../annotations/sidecar';
import { insertAnnotation, newSidecarText, type SidecarEdit } from '../../annotations/sidecarEdits';
import type { SidecarStore } from '../../annotations/sidecarStore';
import { annotationsName, documentName } from '../../corpus/sidecarNames';
import type { FileStore } from '../../files/fileStore';
import { failed, type Problem, type Result } from '../../model/problem';
import { spliceBetween } from '../../model/splice';
import { parseRecord } from '../../record/recordFile';
import { withFacts } from './importFacts';
import type { ImportPlan } from './planImport';

/** What an import has written. */
export interface Applied {
	readonly annotations: number;
	readonly texts: readonly string[];
	readonly codes: readonly string[];
	/** The annotations added, ready for the journal. */
	readonly steps: readonly JournalStep[];
	/** Files that refused; what was to go there was not written. */
	readonly problems: readonly Problem[];
	/** Texts of whose documents something was written. */
	readonly documents: readonly string[];
	/** Annotation files that were not written because the user stopped. */
	readonly left: number;
}

/** Where the files of a corpus are. */
export interface ImportPlaces {
	/** URI of a path from the folder of the corpus. */
	readonly uriOf: (path: string) => string;
	readonly codebook: string;
}

/**
 * Writes what a plan says: texts that are not there, the codebook if it is still as it was planned on, then the
 * annotations, sidecar by sidecar. A file that cannot be read or was changed in between is left as it is and named. `step`
 * is called before each sidecar; when it answers false the rest is not written.
 */
export async function applyImport(
	plan: ImportPlan,
	store: SidecarStore,
	files: FileStore,
	{ uriOf, codebook }: ImportPlaces,
	step: () => Promise<boolean> = async () => true,
): Promise<Applied> {
	const problems: Problem[] = [];
	const texts: string[] = [];
	const missing = new Set<string>();
	for (const { path, text } of plan.texts) {
		const uri = uriOf(path);
		const folder = await files.makeFolderOf(uri);
		const written = folder.ok ? await replaced(files, uri, null, text) : folder;
		if (written.ok) texts.push(path);
		else {
			problems.push(written.problem);
			missing.add(path);
		}
	}
	const documents: string[] = [];
	for (const { text, facts } of plan.records) {
		if (missing.has(text)) continue;
		const uri = uriOf(documentName(text));
		const file = await files.read(uri);
		if (!file.ok) {
			problems.push(file.problem);
			continue;
		}
		const before = file.value?.text ?? null;
		const edited = withFacts(parseRecord(before ?? '', uri), facts, plan.losses);
		const written = edited.ok ? await replaced(files, uri, before, edited.value.text) : edited;
		if (written.ok) documents.push(text);
		else problems.push(written.problem);
	}
	let codes = plan.codes;
	if (plan.codebook !== null) {
		const { before, after } = plan.codebook;
		const written = await replaced(files, codebook, before.text, after.text);
		if (!written.ok) {
			problems.push(written.problem);
			codes = [];
		}
	}
	const steps: JournalStep[] = [];
	let left = 0;
	for (const [i, { text, coder, annotations, status }] of plan.sidecars.entries()) {
		if (!(await step())) {
			left = plan.sidecars.length - i;
			break;
		}
		if (missing.has(text)) continue;
		const sidecar = uriOf(annotationsName(text, coder));
		const written = await store.change(sidecar, (current) => insertAll(current, annotations, status));
		if (written.ok) steps.push(...annotations.map((after) => ({ sidecar, before: null, after })));
		else problems.push(written.problem);
	}
	return { annotations: steps.length, texts, codes, steps, problems, left, documents };
}

/** Adds annotations to a sidecar; one that is empty is written at once, so that thousands take no longer than reading them. */
export function insertAll(
	sidecar: Sidecar,
	annotations: readonly Annotation[],
	status: CodingStatus | null,
): Result<SidecarEdit> {
	if (sidecar.unwritable !== null) return failed(sidecar.unwritable);
	if (sidecar.text.trim() === '' && annotations.length > 0) {
		const whole = newText(sidecar, annotations, status);
		if (whole !== null) return { ok: true, value: whole };
	}
	let edit: SidecarEdit = { sidecar, splices: [] };
	for (const annotation of annotations) {
		const inserted = insertAnnotation(edit.sidecar, annotation);
		if (!inserted.ok) return inserted;
		edit = inserted.value;
	}
	if (status !== null && sidecar.coding === null) {
		const coded = setCoding(edit.sidecar, { status });
		if (!coded.ok) return coded;
		edit = coded.value;
	}
	return { ok: true, value: { sidecar: edit.sidecar, splices: [spliceBetween(sidecar.text, edit.sidecar.text)] } };
}

function newText(
	sidecar: Sidecar,
	annotations: readonly Annotation[],
	status: CodingStatus | null,
): SidecarEdit | null {
	const frame = newSidecarText(status === null ? undefined : { status });
	const place = ({ position }: Annotation): number => position?.start ?? Number.MAX_SAFE_INTEGER;
	const sorted = annotations.toSorted((a, b) => place(a) - place(b));
	const items = sorted.map((annotation) => writeItem(annotation, defaultItemStyle)).join('\n');
	const text = frame.replace('annotations: []\n', () => `annotations:\n${items}`);
	const after = parseSidecar(text, sidecar.uri);
	const fine =
		after.problems.length === 0 &&
		after.annotations.length === sorted.length &&
		after.annotations.every((read, i) => sameAnnotation(read, sorted[i] as Annotation));
	return fine ? { sidecar: after, splices: [spliceBetween(sidecar.text, text)] } : null;
}

async function replaced(files: FileStore, uri: string, before: string | null, after: string): Promise<Result<null>> {
	const refuse = (message: string): Result<never> =>
		failed({ severity: 'error', code: 'changed-since', message, file: uri, line: 1, column: 1 });
	return files.exclusively<null>(uri, async () => {
		const file = await files.read(uri);
		if (!file.ok) return file;
		if (before === null && file.value !== null)
			return refuse('a file of this name is there already; it was not written over');
		if (before !== null && (file.value?.text ?? '') !== before)
			return refuse('this file was changed by another program at this moment; nothing was written over');
		const written = await files.replace(uri, after, file.value);
		if (!written.ok) return written;
		return written.value ? { ok: true, value: null } : refuse('another program is writing this file; try again');
	});
}
