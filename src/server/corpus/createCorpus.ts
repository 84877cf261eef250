import { newCodebookText } from '../../core/codebook/newCodebook';
import { CORPUS_FILE, newCorpusText } from '../../core/corpus/corpus';
import type { FileStore } from '../../core/files/fileStore';
import type { Result } from '../../core/model/problem';
import type { CorpusFolder } from './corpusFolder';

/** Writes `corpus.yaml` and the codebook, each only when it is wanted and not there yet. Answers the URIs written. */
export async function createCorpus(
	files: FileStore,
	folder: CorpusFolder,
	wanted: { readonly corpusFile: boolean; readonly codebook: boolean },
): Promise<Result<string[]>> {
	const made: [uri: string, text: string][] = [];
	if (wanted.corpusFile) made.push([`${folder.uri}/${CORPUS_FILE}`, newCorpusText(folder.name)]);
	if (wanted.codebook) made.push([folder.corpus.codebook.uri, newCodebookText]);
	const written: string[] = [];
	for (const [uri, text] of made) {
		const result = await files.exclusively(uri, async () => files.replace(uri, text, null));
		if (!result.ok) return result;
		if (result.value) written.push(uri);
	}
	return { ok: true, value: written };
}
