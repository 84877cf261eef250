import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { NO_CORPUS } from '../core/analysis/options';
import { parseSidecar, type Sidecar } from '../core/annotations/sidecar';
import { type Codebook, parseCodebook } from '../core/codebook/codebook';
import { CORPUS_FILE, type Corpus, parseCorpus } from '../core/corpus/corpus';
import { documentName, isSidecarName, readSidecarName } from '../core/corpus/sidecarNames';
import { CorpusTextToExchange } from '../core/exchange/corpusText';
import type { ExchangeFrame } from '../core/exchange/model';
import type { Problem } from '../core/model/problem';
import { parseRecord } from '../core/record/recordFile';
import { saidAnalysis } from '../core/record/saidAnalysis';
import { decodeText } from '../core/text/decode';
import { decodeInTheWild } from '../core/text/guessEncoding';
import { commitAround } from '../platform/node/commitAround';
import { listFiles } from '../platform/node/texts';

/** A corpus in a folder: what is known of it as a whole, and its texts one by one. Writes nothing. */
export class CorpusOnDisk {
	readonly folder: string;
	readonly corpus: Corpus;
	readonly codebook: Codebook;
	/** Paths of the texts from the folder, with `/`, in path order. */
	readonly texts: readonly string[];
	readonly #sidecars = new Map<string, string[]>();
	readonly #report: (problem: Problem) => void;

	/** `report` is told what is wrong with the files, as they are read. */
	constructor(folder: string, report: (problem: Problem) => void) {
		this.folder = folder;
		this.#report = report;
		const corpusFile = join(folder, CORPUS_FILE);
		this.corpus = parseCorpus(this.#read(corpusFile) ?? '', corpusFile);
		const codebookFile = join(folder, this.corpus.codebook);
		this.codebook = parseCodebook(this.#read(codebookFile) ?? '', codebookFile);
		for (const problem of [...this.corpus.problems, ...this.codebook.problems]) report(problem);
		const files = [...listFiles(folder)];
		const present = new Set(files);
		this.texts = files.filter((path) => !isSidecarName(path) && this.corpus.membership.isMember(path));
		for (const path of files) {
			if (!isSidecarName(path)) continue;
			const name = readSidecarName(path, (text) => present.has(text));
			if (name?.kind === 'annotations') this.#sidecars.set(name.text, [...(this.#sidecars.get(name.text) ?? []), path]);
		}
	}

	async frame(): Promise<ExchangeFrame> {
		return {
			corpus: this.corpus,
			title: this.corpus.title ?? basename(resolve(this.folder)),
			codebook: this.codebook,
			analyser: process.env['POLICY_ANNOTATOR_VERSION'] ?? '0.0.0',
			commit: await commitAround(this.folder),
		};
	}

	/** A text with the annotations beside it; null, and a report, when it cannot be read. */
	text(path: string): CorpusTextToExchange | null {
		const raw = this.#read(join(this.folder, path), this.corpus.encoding);
		if (raw === null) return null;
		const recordFile = join(this.folder, documentName(path));
		const said = this.#read(recordFile);
		const record = said === null ? null : parseRecord(said, recordFile);
		for (const problem of record?.problems ?? []) this.#report(problem);
		return new CorpusTextToExchange({
			path,
			raw,
			corpus: this.corpus,
			sidecars: this.sidecarsOf(path),
			said: record?.fields ?? {},
			analyse: () => saidAnalysis(raw, record, NO_CORPUS),
		});
	}

	/** The annotation files of a text as they are; what is wrong with them is reported. */
	sidecarsOf(path: string): Sidecar[] {
		return (this.#sidecars.get(path) ?? []).flatMap((sidecar) => {
			const text = this.#read(join(this.folder, sidecar));
			if (text === null) return [];
			const parsed = parseSidecar(text, sidecar);
			for (const problem of parsed.problems) this.#report(problem);
			return parsed;
		});
	}

	/** Null when there is no such file; also, with a report, when it is no text. `encoding`: of a text of the user. */
	#read(path: string, encoding?: string): string | null {
		if (!existsSync(path)) return null;
		const unreadable = (message: string): null => {
			this.#report({ severity: 'error', code: 'unreadable', message, file: path, line: 1, column: 1 });
			return null;
		};
		try {
			const bytes = readFileSync(path);
			const decoded = encoding === undefined ? decodeText(bytes) : decodeInTheWild(bytes, encoding);
			if (decoded.ok) return decoded.text;
			return unreadable(
				decoded.reason === 'binary' ? 'this is no text' : `this is not in the encoding ${encoding ?? 'utf-8'}`,
			);
		} catch (error) {
			return unreadable((error as Error).message);
		}
	}
}
