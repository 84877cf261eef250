import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AnalysisOptions, NO_CORPUS } from '../core/analysis/options';
import { parseCodebook } from '../core/codebook/codebook';
import { CORPUS_FILE, parseCorpus } from '../core/corpus/corpus';
import { Membership } from '../core/corpus/membership';
import type { Problem } from '../core/model/problem';
import { compileTopics } from '../core/topics/topics';
import { isFolder, listFiles, readText } from '../platform/node/texts';

/** A text to read, with what its corpus knows of it. */
export interface Input {
	readonly file: string;
	readonly encoding: string;
	readonly options: AnalysisOptions;
}

/** What a folder says of itself: which of its files are texts, and how to read them. */
interface Folder {
	readonly membership: Membership;
	readonly encoding: string;
	readonly options: AnalysisOptions;
}

/**
 * The texts meant by the paths of a command line, in path order: files as given; of a folder the members of the corpus
 * that its `corpus.yaml` describes, else those of the default globs. `report` is told what is wrong with the corpus.
 */
export function* inputs(paths: readonly string[], report: (problem: Problem) => void): Generator<Input> {
	for (const path of [...paths].sort()) {
		if (!isFolder(path)) {
			yield { file: path, encoding: 'utf-8', options: NO_CORPUS };
			continue;
		}
		const { membership, encoding, options } = readFolder(path, report);
		for (const below of listFiles(path)) {
			if (membership.isMember(below)) yield { file: join(path, below), encoding, options };
		}
	}
}

function readFolder(folder: string, report: (problem: Problem) => void): Folder {
	const corpusFile = join(folder, CORPUS_FILE);
	if (!existsSync(corpusFile)) return { membership: new Membership(), encoding: 'utf-8', options: NO_CORPUS };
	const corpus = parseCorpus(readText(corpusFile), corpusFile);
	corpus.problems.forEach(report);
	const codebookFile = join(folder, corpus.codebook);
	const codebook = existsSync(codebookFile) ? parseCodebook(readText(codebookFile), codebookFile) : null;
	codebook?.problems.forEach(report);
	return {
		membership: corpus.membership,
		encoding: corpus.encoding,
		options: { ...NO_CORPUS, topics: codebook && compileTopics(codebook.codes) },
	};
}
