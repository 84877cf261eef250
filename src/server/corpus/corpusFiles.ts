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

/**
 * Reads both files of a folder. Never rejects: what is wrong with them is said as problems. A file that is no YAML at
 * this moment, as while somebody types in it, counts as it was in `before`, so that texts and codes do not vanish.
 */
export async function readCorpusFiles(
	folder: string,
	files: TextFiles,
	before: CorpusFiles | null,
): Promise<CorpusFiles> {
	const corpusUri = `${folder}/${CORPUS_FILE}`;
	const corpusText = await readFile(corpusUri, files);
	const readCorpus = parseCorpus(corpusText?.text ?? '', corpusUri);
	const corpus = before?.declared === true && isBroken(corpusText, readCorpus.problems) ? before.corpus : readCorpus;
	const codebookUri = below(folder, corpus.codebook) ?? below(folder, 'codebook.yaml') ?? '';
	const codebookText = await readFile(codebookUri, files);
	const readCodebook = parseCodebook(codebookText?.text ?? '', codebookUri);
	const kept = before?.codebook.uri === codebookUri && isBroken(codebookText, readCodebook.problems);
	const codebook = kept ? before.codebook : readCodebook;
	return {
		declared: corpusText !== null,
		corpus,
		codebook,
		problems: [
			...(corpusText?.problems ?? []),
			...readCorpus.problems,
			...(codebookText?.problems ?? []),
			...readCodebook.problems,
		],
	};
}

function isBroken(read: Read | null, problems: readonly Problem[]): boolean {
	return (
		read !== null && [...read.problems, ...problems].some((p) => p.code === 'yaml-syntax' || p.code === 'encoding')
	);
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
