import { URI, Utils } from 'vscode-uri';
import { type Codebook, parseCodebook } from '../../core/codebook/codebook';
import { CORPUS_FILE, type Corpus, parseCorpus } from '../../core/corpus/corpus';
import type { Problem } from '../../core/model/problem';
import { decodeText } from '../../core/text/decode';
import type { TextFiles } from '../host';

/** What `corpus.yaml` and the codebook of a folder say; defaults where they are absent or cannot be read. */
export interface CorpusFiles {
	/** Whether there is a `corpus.yaml`, readable or not. */
	readonly declared: boolean;
	readonly corpus: Corpus;
	/** The codebook, empty when there is none yet. */
	readonly codebook: Codebook;
	readonly problems: readonly Problem[];
}

/** Reads both files of a folder. Never rejects: what is wrong with them is said as problems. */
export async function readCorpusFiles(folder: string, files: TextFiles): Promise<CorpusFiles> {
	const corpusUri = `${folder}/${CORPUS_FILE}`;
	const corpusText = await readFile(corpusUri, files);
	const corpus = parseCorpus(corpusText?.text ?? '', corpusUri);
	const codebookUri = below(folder, corpus.codebook) ?? below(folder, 'codebook.yaml') ?? '';
	const codebookText = await readFile(codebookUri, files);
	const codebook = parseCodebook(codebookText?.text ?? '', codebookUri);
	return {
		declared: corpusText !== null,
		corpus,
		codebook,
		problems: [
			...(corpusText?.problems ?? []),
			...corpus.problems,
			...(codebookText?.problems ?? []),
			...codebook.problems,
		],
	};
}

interface Read {
	readonly text: string;
	readonly problems: readonly Problem[];
}

async function readFile(uri: string, files: TextFiles): Promise<Read | null> {
	if (uri === '' || !(await files.exists(uri))) return null;
	const problem = (message: string): Read => ({
		text: '',
		problems: [{ severity: 'error', code: 'encoding', message, file: uri, line: 1, column: 1 }],
	});
	try {
		const decoded = decodeText(await files.read(uri));
		return decoded.ok ? { text: decoded.text, problems: [] } : problem('this file is not UTF-8 text');
	} catch (error) {
		return problem(error instanceof Error ? error.message : String(error));
	}
}

/** URI of a path below a folder; null for a path that leads out of it. */
function below(folder: string, path: string): string | null {
	const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
	if (parts.length === 0 || parts.includes('..') || /^[a-z]:/i.test(path) || path.startsWith('/')) return null;
	return Utils.joinPath(URI.parse(folder), ...parts).toString();
}
