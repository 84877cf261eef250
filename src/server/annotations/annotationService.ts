import * as l10n from '@vscode/l10n';

import type { TextEdit } from '../../core/analysis/textAnalysis';
import { selectorsOf } from '../../core/anchoring/selectors';
import { TextUnits } from '../../core/anchoring/textUnits';
import { takeAction } from '../../core/annotations/actions';
import type { Annotation } from '../../core/annotations/annotation';
import { annotationIds } from '../../core/annotations/annotationIds';
import { followed } from '../../core/annotations/followed';
import { Journal, type JournalEntry } from '../../core/annotations/journal';
import type { Sidecar } from '../../core/annotations/sidecar';
import { SidecarStore } from '../../core/annotations/sidecarStore';
import { reversed, takeSteps } from '../../core/annotations/steps';
import { annotationsName, readSidecarName } from '../../core/corpus/sidecarNames';
import { fileStep } from '../../core/files/fileStep';
import type { FileStore } from '../../core/files/fileStore';
import { failed, type Result } from '../../core/model/problem';
import type { CorpusText } from '../corpus/corpusText';
import type { Seen } from '../team/visibility';
import type { Anchored } from './anchored';
import { PlacedAnnotations } from './placedAnnotations';
import { ReadSidecars } from './readSidecars';

/** How the service learns what it needs of its surroundings. */
export interface AnnotationSurroundings {
	/** Annotation files known to stand beside a text. */
	sidecarsOf(text: CorpusText): Iterable<string>;
	/** The texts of the folder that a file lies in. */
	neighbours(uri: string): Iterable<CorpusText>;
	/** Id of the coder who works here, or null. */
	coder(): string | null;
	/** Refuses a text whose words are scrambled in the editor: what is said of them would be said of nothing. */
	readsRight(text: string): Promise<Result<null>>;
	/** Whether files may be written. */
	trusted(): boolean;
	/** Flaws of annotation files were found or are gone. */
	problemsChanged(): void;
	/** Files were written as part of an action, annotation files in another way than by annotation; `texts`: of whom. */
	filesWritten(uris: readonly string[], texts: readonly string[]): Promise<void>;
	/** Whether an annotation is to be seen. */
	sees(annotation: Seen): boolean;
	/** The journal has changed without an action. */
	journalChanged(): void;
	/** The annotations of a text have changed. */
	changed(text: string, sidecar: string): void;
}

/** The annotations of all texts: read from sidecars, anchored in the words as they are, changed through the journal. */
export class AnnotationService {
	readonly #store: SidecarStore;
	readonly #files: FileStore;
	readonly #around: AnnotationSurroundings;
	readonly #nextId = annotationIds({ now: Date.now });
	readonly #read: ReadSidecars;
	readonly #placed = new WeakMap<CorpusText, PlacedAnnotations>();
	#journal = new Journal();
	/** Settled when annotations have followed all saves so far. */
	#following: Promise<void> = Promise.resolve();

	constructor(files: FileStore, around: AnnotationSurroundings) {
		this.#store = new SidecarStore(files);
		this.#read = new ReadSidecars(this.#store, () => around.problemsChanged());
		this.#files = files;
		this.#around = around;
	}

	get journal(): Journal {
		return this.#journal;
	}

	set journal(journal: Journal) {
		this.#journal = journal;
	}

	/** The annotation files read so far. */
	get files(): ReadSidecars {
		return this.#read;
	}

	/** Reads the annotation files of a text that have not been read yet. */
	load(text: CorpusText): Promise<void> {
		return this.#read.load([...this.#around.sidecarsOf(text), this.ownSidecar(text)]);
	}

	/**
	 * The same for many texts. Of closed ones only files that were seen in their folder are read: to try for a file of the
	 * user's own beside each of ten thousand texts takes seconds.
	 */
	loadAll(texts: Iterable<CorpusText>): Promise<void> {
		const uris: string[] = [];
		for (const text of texts) {
			uris.push(...this.#around.sidecarsOf(text));
			if (text.isOpen) uris.push(this.ownSidecar(text));
		}
		return this.#read.load(uris);
	}

	/** Id of the coder who works here, or null. */
	get coder(): string | null {
		return this.#around.coder();
	}

	/** URI of the file that the user's annotations of a text go to. */
	ownSidecar(text: CorpusText): string {
		return annotationsName(text.uri, this.#around.coder());
	}

	/** Whether the user has marked the text as done. */
	isDone(text: CorpusText): boolean {
		return this.#read.all.get(this.ownSidecar(text))?.coding?.status === 'done';
	}

	/** The annotations of a text, with where they stand now, in text order. Files must have been loaded. */
	of(text: CorpusText): readonly Anchored[] {
		const sidecars = this.read(text);
		// Most texts have none, and their words are not at hand.
		if (!text.isOpen && sidecars.every(({ annotations }) => annotations.length === 0)) return [];
		return this.#placedOf(text).of(text.text, text.isOpen, sidecars, this.ownSidecar(text));
	}

	/** The annotations of a text that are to be seen now. Replies are none by themselves: they stand with what they answer. */
	shown(text: CorpusText): readonly Anchored[] {
		const done = this.isDone(text);
		return this.of(text).filter(
			({ coder, own, replyTo, rejected }) => replyTo === null && !rejected && this.#around.sees({ coder, own, done }),
		);
	}

	/** Suggestions in a text that the user has rejected. */
	rejected(text: CorpusText): readonly Anchored[] {
		return this.of(text).filter(({ own, rejected }) => own && rejected);
	}

	/** An id for a new annotation. */
	newId(): string {
		return this.#nextId();
	}

	/** The replies in a text that are to be seen now. */
	replies(text: CorpusText): readonly Anchored[] {
		const done = this.isDone(text);
		return this.of(text).filter(
			({ coder, own, replyTo }) => replyTo !== null && this.#around.sees({ coder, own, done }),
		);
	}

	/** The sidecars of a text that have been read. */
	read(text: CorpusText): readonly Sidecar[] {
		const uris = [...new Set([...this.#around.sidecarsOf(text), this.ownSidecar(text)])].sort();
		return uris.flatMap((uri) => this.#read.all.get(uri) ?? []);
	}

	/** An open text is about to change by this edit; its annotations ride along. */
	editing(text: CorpusText, edit: TextEdit): void {
		this.#placedOf(text).edit(edit, text.text, this.read(text));
	}

	/** An open text was read from disk again, by a revert or because somebody else wrote it. */
	reread(text: CorpusText): void {
		this.#placed.get(text)?.reread();
	}

	/**
	 * Brings the user's own annotations of an open text up to date, whose words edits have changed or moved so that their
	 * selectors would no longer find them; call it when the words are saved. Computed at once and taken when `confirmed`
	 * says that the disk holds these words. This is no action of the user: it is not undone by itself, and earlier actions
	 * stay undoable. An annotation that somebody else changed meanwhile stays as it is.
	 */
	follow(text: CorpusText, confirmed: () => Promise<boolean>): Promise<Result<null>> {
		const following = this.#follow(text, confirmed);
		// Without the results, each of which would hold all before it.
		this.#following = Promise.allSettled([this.#following, following]).then(() => undefined);
		return following;
	}

	async #follow(text: CorpusText, confirmed: () => Promise<boolean>): Promise<Result<null>> {
		const sidecar = this.ownSidecar(text);
		const own = this.#read.all.get(sidecar);
		const placed = this.#placed.get(text);
		const outdated = own && this.#around.trusted() ? (placed?.outdated(own) ?? []) : [];
		const units = outdated.length === 0 ? null : new TextUnits(text.text);
		const steps = outdated.map(({ annotation, span }) => {
			const after = followed(annotation, selectorsOf(units as TextUnits, span));
			return { sidecar, before: annotation, after };
		});
		if (!(await confirmed())) return { ok: true, value: null };
		placed?.saved(sidecar);
		if (steps.length === 0) return { ok: true, value: null };
		const entry: JournalEntry = { what: '', texts: [text.uri], steps };
		const taken = await takeSteps(this.#store, entry);
		if (!taken.ok) return taken;
		for (const { before, after } of steps) this.#journal.followed(sidecar, before, after);
		await this.#written(entry);
		return { ok: true, value: null };
	}

	#placedOf(text: CorpusText): PlacedAnnotations {
		let placed = this.#placed.get(text);
		if (!placed) {
			placed = new PlacedAnnotations();
			this.#placed.set(text, placed);
		}
		return placed;
	}

	/** A text or a folder has another name now. */
	renamed(from: string, to: string): void {
		this.#journal.renamed(from, to);
		this.#around.journalChanged();
	}

	/** Undoes, or does again, the newest action of a text (of all texts for null). Answers the action, or why not. */
	async undo(text: string | null, redo: boolean): Promise<Result<JournalEntry>> {
		// What follows a save is on disk before the journal knows of it: to an undo in between it would be somebody else's change.
		await this.#following;
		const entry = this.#journal.newest(text, redo);
		if (!entry) {
			const message = redo
				? l10n.t('There is no annotation action to do again.')
				: l10n.t('There is no annotation action to undo.');
			return refused(text ?? '', message);
		}
		const trust = this.mayWrite(entry.texts[0] ?? '');
		if (!trust.ok) return trust;
		const take = (wanted: JournalEntry): Promise<Result<JournalEntry>> =>
			takeAction(this.#store, this.#files, redo ? wanted : reversed(wanted), !redo);
		const { files: _, makes, ...use } = entry;
		let done = makes !== undefined && !redo && (await this.#isUsed(makes, entry)) ? use : entry;
		if (done === use && use.steps.length === 0)
			return refused(entry.files?.[0]?.file ?? '', l10n.t('Annotations carry this code: it stays in the codebook.'));
		let taken = await take(done);
		// A code that somebody has worked on since stays, and its first use is taken back.
		const isCode = !taken.ok && taken.problem.code === 'changed-since' && isOfFile(entry, taken.problem.file);
		if (isCode && makes !== undefined && !redo && use.steps.length > 0) {
			done = use;
			taken = await take(use);
		}
		if (!taken.ok) return taken;
		this.#journal.moved(entry, redo, done);
		await this.#written(done);
		return { ok: true, value: entry };
	}

	/** Whether annotations other than those of an action carry a code, in the folder that it belongs to. */
	async #isUsed(code: string, { texts, files, steps }: JournalEntry): Promise<boolean> {
		const own = new Set(steps.map(({ before, after }) => (after ?? before)?.id));
		const all = [...this.#around.neighbours(texts[0] ?? files?.[0]?.file ?? '')];
		await this.loadAll(all);
		const carries = ({ annotations }: Sidecar): boolean =>
			annotations.some(({ id, codes }) => !own.has(id) && codes.includes(code));
		return all.some((text) => this.read(text).some(carries));
	}

	/** Takes an action as a whole and remembers it in the journal, so that one undo takes it back. */
	async act(entry: JournalEntry): Promise<Result<null>> {
		const trust = this.mayWrite(entry.texts[0] ?? '');
		if (!trust.ok) return trust;
		for (const text of entry.texts) {
			const right = await this.#around.readsRight(text);
			if (!right.ok) return right;
		}
		const taken = await takeAction(this.#store, this.#files, entry, false);
		if (!taken.ok) return taken;
		this.#journal.record(taken.value);
		await this.#written(taken.value);
		return { ok: true, value: null };
	}

	/** Remembers what an import has written already, so that one undo takes it back. */
	async recordImport(entry: JournalEntry): Promise<void> {
		if (entry.steps.length === 0 && !entry.files?.length) return;
		this.#journal.record(entry);
		await this.#written(entry);
	}

	/** Changes another file of the user, such as a document record, as one action that can be undone. */
	async actOnFile(
		what: string,
		text: string,
		uri: string,
		change: (content: string) => Result<string>,
	): Promise<Result<null>> {
		const file = await this.#files.read(uri);
		if (!file.ok) return file;
		const before = file.value?.text ?? '';
		const after = change(before);
		if (!after.ok) return after;
		if (after.value === before) return { ok: true, value: null };
		return this.act({ what, texts: [text], steps: [], files: [fileStep(uri, before, after.value)] });
	}

	async #written(entry: JournalEntry): Promise<void> {
		const files = (entry.files ?? []).map(({ file }) => file);
		if (files.length > 0) await this.#around.filesWritten(files, entry.texts);
		for (const uri of new Set(entry.steps.map((step) => step.sidecar))) {
			await this.#read.reload(uri);
			const text = readSidecarName(uri, (candidate) => entry.texts.includes(candidate))?.text;
			if (text !== undefined) this.#around.changed(text, uri);
		}
	}

	/** Why nothing may be written here, if so. */
	mayWrite(file: string): Result<null> {
		if (this.#around.trusted()) return { ok: true, value: null };
		return refused(file, l10n.t('This workspace is not trusted, so nothing is written. Trust it to tag passages.'));
	}

	/** An annotation of a text with the file it stands in. */
	find(text: CorpusText, id: string): Result<{ readonly sidecar: string; readonly annotation: Annotation }> {
		const place = this.of(text).find((annotation) => annotation.id === id);
		const annotation = place && this.#read.all.get(place.sidecar)?.annotations.find((a) => a.id === id);
		if (!place || !annotation) return refused(text.uri, l10n.t('This annotation is no longer there.'));
		return { ok: true, value: { sidecar: place.sidecar, annotation } };
	}
}

function isOfFile({ files }: JournalEntry, file: string): boolean {
	return files?.some((step) => step.file === file) === true;
}

/** Why something is not done, for people. */
export function refused(file: string, message: string): Result<never> {
	return failed({ severity: 'error', code: 'refused', message, file, line: 1, column: 1 });
}
