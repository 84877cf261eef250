import type { Annotation, CodingStatus } from '../../annotations/annotation';
import { setCoding } from '../../annotations/codingEdit';
import { sameAnnotation } from '../../annotations/itemEditor';
import { defaultItemStyle, writeItem } from '../../annotations/itemWriter';
import type { JournalStep } from '../../annotations/journal';
import { parseSidecar, type Sidecar } from '../../annotations/sidecar';
import { insertAnnotation, newSidecarText, type SidecarEdit } from '../../annotations/sidecarEdits';
import type { SidecarStore } from '../../annotations/sidecarStore';
import { annotationsName, documentName } from '../../corpus/sidecarNames';
import { type FileStep, fileStep } from '../../files/fileStep';
import type { FileStore } from '../../files/fileStore';
import { done, failed, type Problem, type Result } from '../../model/problem';
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
	/** What was written besides, in the order in which it was: texts, records, codebook, heads of annotation files. */
	readonly files: readonly FileStep[];
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
	const steps: JournalStep[] = [];
	const fileSteps: FileStep[] = [];
	/** Writes a file that is still as it was; null: that is not there. */
	const write = async (uri: string, before: string | null, after: string): Promise<boolean> => {
		const written = await replaced(files, uri, before, after);
		if (!written.ok) problems.push(written.problem);
		else if (after !== before) fileSteps.push(fileStep(uri, before, after));
		return written.ok;
	};
	const texts: string[] = [];
	const missing = new Set<string>();
	for (const { path, text } of plan.texts) {
		const uri = uriOf(path);
		const folder = await files.makeFolderOf(uri);
		if (!folder.ok) problems.push(folder.problem);
		if (folder.ok && (await write(uri, null, text))) texts.push(path);
		else missing.add(path);
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
		if (!edited.ok) problems.push(edited.problem);
		else if (await write(uri, before, edited.value.text)) documents.push(text);
	}
	let codes = plan.codes;
	if (plan.codebook !== null) {
		const { before, after } = plan.codebook;
		const there = await files.read(codebook);
		const isNew = before.text === '' && there.ok && there.value === null;
		if (!(await write(codebook, isNew ? null : before.text, after.text))) codes = [];
	}
	let left = 0;
	for (const [i, { text, coder, annotations, status }] of plan.sidecars.entries()) {
		if (!(await step())) {
			left = plan.sidecars.length - i;
			break;
		}
		if (missing.has(text)) continue;
		const sidecar = uriOf(annotationsName(text, coder));
		let head: FileStep | null = null;
		const written = await store.change(sidecar, (current) => {
			const edit = insertAll(current, annotations, status);
			if (edit.ok) head = edit.value.head;
			return edit;
		});
		if (!written.ok) {
			problems.push(written.problem);
			continue;
		}
		if (head !== null) fileSteps.push(head);
		for (const after of annotations) steps.push({ sidecar, before: null, after });
	}
	return { annotations: steps.length, texts, codes, steps, files: fileSteps, problems, left, documents };
}

/** The sidecar with a head, and in it how far its coder is, where the file says so and the sidecar does not. */
function withHead(sidecar: Sidecar, status: CodingStatus | null): Result<Sidecar> {
	if (sidecar.unwritable !== null) return failed(sidecar.unwritable);
	if (isEmpty(sidecar))
		return done(parseSidecar(newSidecarText(status === null ? undefined : { status }), sidecar.uri));
	if (status === null || sidecar.coding !== null) return done(sidecar);
	const coded = setCoding(sidecar, { status });
	return coded.ok ? done(coded.value.sidecar) : coded;
}

function isEmpty({ text }: Sidecar): boolean {
	return text.trim() === '';
}

/**
 * Adds annotations to a sidecar, and how far its coder is, if it does not say. An empty one is written at once, so that
 * thousands take no longer than reading them. `head`: the part of the change that is no annotation, null: there is none.
 */
export function insertAll(
	before: Sidecar,
	annotations: readonly Annotation[],
	status: CodingStatus | null,
): Result<SidecarEdit & { readonly head: FileStep | null }> {
	const framed = withHead(before, status);
	if (!framed.ok) return framed;
	const empty = isEmpty(before);
	const same = framed.value.text === before.text;
	const head = same ? null : fileStep(before.uri, empty ? null : before.text, framed.value.text);
	const whole = empty && annotations.length > 0 ? filled(framed.value, annotations) : null;
	let after = whole ?? framed.value;
	for (const annotation of whole === null ? annotations : []) {
		const inserted = insertAnnotation(after, annotation);
		if (!inserted.ok) return inserted;
		after = inserted.value.sidecar;
	}
	return done({ sidecar: after, splices: [spliceBetween(before.text, after.text)], head });
}

function filled(frame: Sidecar, annotations: readonly Annotation[]): Sidecar | null {
	const place = ({ position }: Annotation): number => position?.start ?? Number.MAX_SAFE_INTEGER;
	const sorted = annotations.toSorted((a, b) => place(a) - place(b));
	const items = sorted.map((annotation) => writeItem(annotation, defaultItemStyle)).join('\n');
	const after = parseSidecar(
		frame.text.replace('annotations: []\n', () => `annotations:\n${items}`),
		frame.uri,
	);
	const fine =
		after.problems.length === 0 &&
		after.annotations.length === sorted.length &&
		after.annotations.every((read, i) => sameAnnotation(read, sorted[i] as Annotation));
	return fine ? after : null;
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
