import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type AnalysisOptions, NO_CORPUS } from '../core/analysis/options';
import { type Codebook, parseCodebook } from '../core/codebook/codebook';
import { CORPUS_FILE, type Corpus, parseCorpus } from '../core/corpus/corpus';
import type { Problem } from '../core/model/problem';
import { compileTopics } from '../core/topics/topics';
import { readText } from '../platform/node/texts';

/** The corpus that a file or folder lies in, as far as files above it describe one. */
export interface Surroundings {
	/** Absolute path of the folder of `corpus.yaml`; null where there is none, and the defaults hold. */
	readonly root: string | null;
	readonly corpus: Corpus;
	readonly codebook: Codebook | null;
	readonly options: AnalysisOptions;
}

/** Finds the corpus of each folder and reads it once. */
export class Corpora {
	readonly #known = new Map<string, Surroundings>();
	readonly #report: (problem: Problem) => void;

	/** `report` is told what is wrong with `corpus.yaml` and codebook. */
	constructor(report: (problem: Problem) => void) {
		this.#report = report;
	}

	/** The corpus of a folder: the nearest one, going up, that has a `corpus.yaml`; not past the root of a repository. */
	around(folder: string): Surroundings {
		const path = resolve(folder);
		const known = this.#known.get(path);
		if (known !== undefined) return known;
		const above = dirname(path);
		const found = existsSync(join(path, CORPUS_FILE))
			? this.#read(path)
			: above === path || existsSync(join(path, '.git'))
				? { root: null, corpus: parseCorpus('', CORPUS_FILE), codebook: null, options: NO_CORPUS }
				: this.around(above);
		this.#known.set(path, found);
		return found;
	}

	#read(root: string): Surroundings {
		const shown = relative('.', root);
		const corpusFile = join(shown, CORPUS_FILE);
		const corpus = parseCorpus(readText(corpusFile), corpusFile);
		corpus.problems.forEach(this.#report);
		const codebookFile = join(shown, corpus.codebook);
		const codebook = existsSync(codebookFile) ? parseCodebook(readText(codebookFile), codebookFile) : null;
		codebook?.problems.forEach(this.#report);
		const options = { ...NO_CORPUS, topics: codebook && compileTopics(codebook.codes) };
		return { root, corpus, codebook, options };
	}
}

/** Path of a file in the folder of its corpus, with `/`; the file itself where there is none. */
export function pathIn({ root }: Surroundings, file: string): string {
	return root === null ? file : relative(root, resolve(file)).split(sep).join('/');
}

/** Whether a file below a folder is a text of the corpus around it. `below` is the path from that folder, with `/`. */
export function isMember(around: Surroundings, folder: string, below: string): boolean {
	const path = around.root === null ? below : pathIn(around, resolve(folder, below));
	return around.corpus.membership.isMember(path);
}
