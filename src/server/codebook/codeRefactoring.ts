import * as l10n from '@vscode/l10n';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Annotation } from '../../core/annotations/annotation';
import type { JournalStep } from '../../core/annotations/journal';
import { parseSidecar, type Sidecar } from '../../core/annotations/sidecar';
import { removeAnnotation, replaceAnnotation, type SidecarEdit } from '../../core/annotations/sidecarEdits';
import { type Codebook, parseCodebook } from '../../core/codebook/codebook';
import { type CodeChange, refactor, type Refactoring } from '../../core/codebook/refactoring';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import { fileStep } from '../../core/files/fileStep';
import type { FileStore } from '../../core/files/fileStore';
import { failed, type Problem, type Result } from '../../core/model/problem';
import type { ChangeSummary, ConcernedFile } from '../../protocol/codebook';
import type { AnnotationService } from '../annotations/annotationService';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';
import type { CodeUsage } from './codeUsage';

/** What a refactoring needs of its surroundings. */
export interface RefactoringParts {
	readonly store: FileStore;
	readonly annotations: AnnotationService;
	readonly usage: CodeUsage;
	/** A file as an editor shows it. */
	readonly document: (uri: string) => TextDocument | undefined;
	/** A problem in one line. */
	readonly sentence: (problem: Problem) => string;
}

/** What a change does to the files of a corpus. */
export interface PlannedChange {
	readonly before: Codebook;
	readonly refactoring: Refactoring;
	readonly files: readonly {
		readonly sidecar: Sidecar;
		readonly text: string;
		readonly steps: readonly JournalStep[];
	}[];
	readonly summary: ChangeSummary;
}

/** Changes codes together with the annotations that carry them: planned, shown, and done as one action. */
export class CodeRefactoring {
	readonly #parts: RefactoringParts;

	constructor(parts: RefactoringParts) {
		this.#parts = parts;
	}

	/** Works out what a change does to the files as they are on disk. Reads the annotation files of all texts. */
	async plan(folder: CorpusFolder, change: CodeChange): Promise<Result<PlannedChange>> {
		const { store, annotations, usage, sentence } = this.#parts;
		await usage.load(folder);
		const { uri } = folder.corpus.codebook;
		const file = await store.read(uri);
		if (!file.ok) return file;
		const before = parseCodebook(file.value?.text ?? '', uri);
		const dirty = this.#unsaved(uri, before.text);
		if (dirty !== null) return dirty;
		const refactoring = refactor(before, change);
		if (!refactoring.ok) return refactoring;
		const files: PlannedChange['files'][number][] = [];
		const concerned: ConcernedFile[] = [];
		const left: ChangeSummary['left'][number][] = [];
		for (const { uri: sidecarUri, text, coder, own } of this.#sidecarsOf(folder)) {
			const sidecar = annotations.files.all.get(sidecarUri);
			const flaw = annotations.files.failure(sidecarUri) ?? sidecar?.unwritable;
			if (flaw) left.push({ uri: sidecarUri, reason: sentence(flaw) });
			if (!sidecar || flaw) continue;
			const steps = stepsOf(sidecar, refactoring.value.recode);
			if (steps.length === 0) continue;
			files.push({ sidecar, text: text.uri, steps });
			const removed = steps.filter(({ after }) => after === null).length;
			concerned.push({ uri: sidecarUri, text: text.label, coder, own, changed: steps.length, removed });
		}
		const summary: ChangeSummary = {
			what: whatOf(before, change),
			codebook: uri,
			files: concerned,
			left,
			texts: [...new Set(files.map(({ text }) => text))],
		};
		return { ok: true, value: { before, refactoring: refactoring.value, files, summary } };
	}

	/** Does a change; of the annotation files those named are rewritten. All or nothing, and one entry of the journal. */
	async change(folder: CorpusFolder, change: CodeChange, wanted: readonly string[]): Promise<Result<ChangeSummary>> {
		const planned = await this.plan(folder, change);
		if (!planned.ok) return planned;
		const { before, refactoring, summary } = planned.value;
		const files = planned.value.files.filter(({ sidecar }) => wanted.includes(sidecar.uri));
		for (const { sidecar } of files) {
			const dirty = this.#unsaved(sidecar.uri, sidecar.text);
			if (dirty !== null) return dirty;
		}
		const after = refactoring.codebook.text;
		const done = await this.#parts.annotations.act({
			what: summary.what,
			texts: [...new Set(files.map(({ text }) => text))],
			steps: files.flatMap(({ steps }) => steps),
			...(after !== before.text && { files: [fileStep(before.uri, before.text, after)] }),
		});
		if (!done.ok) return done;
		const written = new Set(files.map(({ sidecar }) => sidecar.uri));
		const texts = files.map(({ text }) => text);
		return { ok: true, value: { ...summary, files: summary.files.filter(({ uri }) => written.has(uri)), texts } };
	}

	/** The annotation files of a folder that can be read and written. */
	async sidecars(
		folder: CorpusFolder,
	): Promise<
		readonly { readonly uri: string; readonly text: string; readonly coder: string | null; readonly own: boolean }[]
	> {
		await this.#parts.usage.load(folder);
		return [...this.#sidecarsOf(folder)].flatMap(({ uri, coder, own }) => {
			const sidecar = this.#parts.annotations.files.all.get(uri);
			return sidecar && sidecar.unwritable === null ? [{ uri, text: sidecar.text, coder, own }] : [];
		});
	}

	/** The annotation files of all texts. Files without a coder are everybody's. */
	*#sidecarsOf(folder: CorpusFolder): Generator<{
		readonly uri: string;
		readonly text: CorpusText;
		readonly coder: string | null;
		readonly own: boolean;
	}> {
		for (const text of folder.texts.values()) {
			const mine = this.#parts.annotations.ownSidecar(text);
			for (const uri of new Set([...(folder.sidecars.get(text.uri) ?? []), mine])) {
				const name = readSidecarName(uri, (each) => each === text.uri);
				const coder = name?.kind === 'annotations' ? name.coder : null;
				yield { uri, text, coder, own: uri === mine || coder === null };
			}
		}
	}

	/** A file before and after a change. */
	preview(planned: PlannedChange, file: string): { readonly before: string; readonly after: string } | null {
		if (file === planned.before.uri) return { before: planned.before.text, after: planned.refactoring.codebook.text };
		const found = planned.files.find(({ sidecar }) => sidecar.uri === file);
		if (!found) return null;
		let { sidecar } = found;
		for (const step of found.steps) {
			const edit = editOf(sidecar, step);
			if (edit.ok) sidecar = edit.value.sidecar;
		}
		return { before: found.sidecar.text, after: sidecar.text };
	}

	/** A refusal when an editor holds changes of a file that are not saved: they and ours would fight. */
	#unsaved(uri: string, onDisk: string): Result<never> | null {
		const text = this.#parts.document(uri)?.getText();
		if (text === undefined || text === onDisk) return null;
		const message = l10n.t('this file has changes that are not saved; save it and try again');
		return failed({ severity: 'error', code: 'unsaved', message, file: uri, line: 1, column: 1 });
	}
}

/** The steps that a recoding asks of a sidecar. Linear in its annotations. */
function stepsOf(sidecar: Sidecar, recode: Refactoring['recode']): JournalStep[] {
	return sidecar.annotations.flatMap((annotation: Annotation): JournalStep[] => {
		const after = recode(annotation, sidecar.uri);
		return after === annotation ? [] : [{ sidecar: sidecar.uri, before: annotation, after }];
	});
}

/** The edit that a step is in its sidecar. */
export function editOf(sidecar: Sidecar, step: JournalStep): Result<SidecarEdit> {
	if (step.after !== null) return replaceAnnotation(sidecar, step.after);
	return removeAnnotation(sidecar, step.before?.id ?? '');
}

/** The same change in a sidecar whose text an editor holds, as edits annotation by annotation. */
export function splicesIn(text: string, uri: string, recode: Refactoring['recode']): Result<SidecarEdit['splices']> {
	const sidecar = parseSidecar(text, uri);
	if (sidecar.unwritable !== null) return failed(sidecar.unwritable);
	const splices: SidecarEdit['splices'][number][] = [];
	for (const step of stepsOf(sidecar, recode)) {
		const edit = editOf(sidecar, step);
		if (!edit.ok) return edit;
		splices.push(...edit.value.splices);
	}
	return { ok: true, value: splices };
}

function whatOf(codebook: Codebook, change: CodeChange): string {
	const nameOf = (id: string | null): string => (id === null ? '' : (codebook.find(id)?.name ?? id));
	const name = nameOf(change.code);
	switch (change.kind) {
		case 'rename':
			return l10n.t('rename the code “{0}” to “{1}”', name, change.name || change.id);
		case 'move':
			return change.parent === null
				? l10n.t('move the code “{0}”', name)
				: l10n.t('move the code “{0}” below “{1}”', name, nameOf(change.parent));
		case 'merge':
			return l10n.t('merge the code “{0}” into “{1}”', name, nameOf(change.into));
		case 'split':
			return l10n.t('split “{1}” off the code “{0}”', name, change.name || change.id);
		case 'delete':
			return l10n.t('delete the code “{0}”', name);
		default:
			return l10n.t('colour the code “{0}”', name);
	}
}
