import type { ReadSidecars } from '../annotations/readSidecars';
import type { TextFiles } from '../host';
import type { CorpusFolder } from './corpusFolder';
import type { CorpusWorkspace } from './workspace';

/**
 * Reads what we have written, made or taken away ourselves, whatever it is of a corpus: texts first, for all else lies
 * beside them; `corpus.yaml` and codebook once, however many files there are.
 */
export async function readWritten(
	uris: readonly string[],
	workspace: CorpusWorkspace,
	files: TextFiles,
	sidecars: ReadSidecars,
): Promise<void> {
	const texts = new Map<CorpusFolder, string[]>();
	const beside: { readonly uri: string; readonly folder: CorpusFolder }[] = [];
	for (const uri of uris) {
		const folder = workspace.folderOf(uri);
		if (!folder) continue;
		if (!folder.holds(folder.pathOf(uri) ?? '')) beside.push({ uri, folder });
		else if (!(await files.exists(uri))) folder.deleted(uri);
		else {
			const made = texts.get(folder) ?? [];
			made.push(uri);
			texts.set(folder, made);
		}
	}
	for (const [folder, made] of texts) await folder.filesChanged(made);
	const frames = new Set<CorpusFolder>();
	for (const { uri, folder } of beside) {
		if (folder.sidecarChanged(uri, false) !== null) {
			await sidecars.reload(uri);
			if (!(await files.exists(uri))) folder.sidecarChanged(uri, true);
		} else if ((await folder.recordChanged(uri)) === null) frames.add(folder);
	}
	for (const folder of frames) await folder.readFiles();
}
