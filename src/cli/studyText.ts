import { isCoding } from '../core/annotations/annotation';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AnchoringText } from '../core/anchoring/anchor';
import { parseSidecar, type Sidecar } from '../core/annotations/sidecar';
import { documentName, isSidecarName, readSidecarName } from '../core/corpus/sidecarNames';
import type { DocumentAnalysis } from '../core/model/document';
import type { Problem } from '../core/model/problem';
import type { Span } from '../core/model/span';
import { type DocumentRecord, parseRecord } from '../core/record/recordFile';
import { saidAnalysis } from '../core/record/saidAnalysis';
import { underKnownNames } from '../core/speakers/underKnownNames';
import { readText } from '../platform/node/texts';
import type { Input } from './inputs';

/** An annotation that stands on its words; ids of codes are those of today's codebook. */
export interface PlacedPassage {
	readonly id: string;
	readonly codes: readonly string[];
	readonly span: Span;
	readonly note: string;
}

/** The annotations of one coder in a text. */
export interface CoderFile {
	/** Empty for the file without a coder. */
	readonly coder: string;
	/** Whether the coder marked the text done. */
	readonly done: boolean;
	readonly passages: readonly PlacedPassage[];
	/** How many annotations lost their place. */
	readonly unattached: number;
}

/** A text of a study as the command line reads it; what is costly is made when it is asked for. */
export class StudyText {
	readonly file: string;
	readonly text: string;
	readonly #input: Input;
	readonly #beside: SidecarFiles;
	#record: DocumentRecord | null | undefined;
	#analysis: DocumentAnalysis | null = null;

	/** Throws when the text cannot be read. */
	constructor(input: Input, beside: SidecarFiles) {
		this.file = input.file;
		this.text = readText(input.file, input.encoding);
		this.#input = input;
		this.#beside = beside;
	}

	/** How many corrections its document record holds. */
	get corrections(): number {
		return this.#said?.corrections.length ?? 0;
	}

	get #said(): DocumentRecord | null {
		if (this.#record === undefined) this.#record = this.#beside.recordOf(this.file);
		return this.#record;
	}

	/** What was found, with what the document record says and corrects, and speakers as the corpus names them. */
	get analysis(): DocumentAnalysis {
		if (this.#analysis === null) {
			const { options, corpus, path } = this.#input;
			const said = saidAnalysis(this.text, this.#said, options);
			this.#analysis = underKnownNames(said, corpus.speakers, path);
		}
		return this.#analysis;
	}

	/** What coders coded, anchored in the words as they are. */
	coderFiles(): CoderFile[] {
		const sidecars = this.#beside.of(this.file);
		if (sidecars.length === 0) return [];
		const anchoring = new AnchoringText(this.text);
		const { codebook } = this.#input;
		return sidecars.map(({ coder, sidecar }) => {
			const codings = sidecar.annotations.filter(isCoding);
			const passages = codings.flatMap((annotation): PlacedPassage[] => {
				const { span } = anchoring.anchor(annotation);
				const codes = annotation.codes.map((code) => codebook?.find(code)?.id ?? code);
				return span === null ? [] : [{ id: annotation.id, codes, span, note: annotation.note ?? '' }];
			});
			const done = sidecar.coding?.status === 'done';
			return { coder, done, passages, unattached: codings.length - passages.length };
		});
	}
}

/** The annotation files beside texts. Remembers the folder it was last asked about: texts come folder by folder. */
export class SidecarFiles {
	readonly #report: (problem: Problem) => void;
	#folder: string | null = null;
	readonly #byText = new Map<string, { readonly coder: string; readonly file: string }[]>();

	/** `report` is told what is wrong with the files. */
	constructor(report: (problem: Problem) => void) {
		this.#report = report;
	}

	/** The annotation files of a text, by coder, in the order of their names. */
	of(text: string): { readonly coder: string; readonly sidecar: Sidecar }[] {
		const folder = dirname(text);
		if (folder !== this.#folder) this.#list(folder);
		return (this.#byText.get(basename(text)) ?? []).flatMap(({ coder, file }) => {
			const content = this.#read(file);
			if (content === null) return [];
			const sidecar = parseSidecar(content, file);
			sidecar.problems.forEach(this.#report);
			return [{ coder, sidecar }];
		});
	}

	/** The document record of a text; null when it has none, or, with a report, when that cannot be read. */
	recordOf(text: string): DocumentRecord | null {
		const file = documentName(text);
		const content = existsSync(file) ? this.#read(file) : null;
		const record = content === null ? null : parseRecord(content, file);
		record?.problems.forEach(this.#report);
		return record;
	}

	#read(file: string): string | null {
		try {
			return readText(file);
		} catch (error) {
			const { message } = error as Error;
			this.#report({ severity: 'error', code: 'unreadable', message, file, line: 1, column: 1 });
			return null;
		}
	}

	#list(folder: string): void {
		this.#folder = folder;
		this.#byText.clear();
		for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
			if (!isSidecarName(name)) continue;
			const read = readSidecarName(name, (text) => existsSync(join(folder, text)));
			if (read?.kind !== 'annotations') continue;
			const known = this.#byText.get(read.text) ?? [];
			known.push({ coder: read.coder ?? '', file: join(folder, name) });
			this.#byText.set(read.text, known);
		}
	}
}
