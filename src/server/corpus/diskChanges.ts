import { type Connection, FileChangeType, type FileEvent } from 'vscode-languageserver';
import type { ReadSidecars } from '../annotations/readSidecars';
import type { CorpusFolder } from './corpusFolder';
import type { CorpusWorkspace } from './workspace';

/**
 * Follows what other programs do to files of the corpus. `changed`: what is known of a text from the files beside it.
 * Answers what to call for a file that says something else now without a word of the disk.
 */
export function followDisk(
	connection: Connection,
	workspace: CorpusWorkspace,
	sidecars: ReadSidecars,
	changed: (text: string) => void,
): (uri: string) => void {
	const changedOnDisk = async (uri: string, type: FileChangeType): Promise<void> => {
		const folder = workspace.folderOf(uri);
		if (!folder) return;
		const text = folder.sidecarChanged(uri, type === FileChangeType.Deleted);
		const recorded = await folder.recordChanged(uri);
		if (text !== null) {
			if (await sidecars.reload(uri)) changed(text);
		} else if (recorded !== null) changed(recorded);
		else if (uri === `${folder.uri}/corpus.yaml`) await folder.reload();
		else if (uri === folder.corpus.codebook.uri) await folder.readFiles();
		else if (type === FileChangeType.Deleted) folder.deleted(uri);
		else if (type === FileChangeType.Created && folder.state.open)
			for (const sidecar of await folder.folderMade(uri)) await sidecars.reload(sidecar);
	};
	/** The texts among files that were made or changed: there may be thousands, when another branch is checked out. */
	const textsOf = (changes: readonly FileEvent[]): Map<CorpusFolder, string[]> => {
		const texts = new Map<CorpusFolder, string[]>();
		for (const { uri, type } of changes) {
			const folder = workspace.folderOf(uri);
			if (!folder || type === FileChangeType.Deleted || !folder.holds(folder.pathOf(uri) ?? '')) continue;
			const uris = texts.get(folder);
			if (uris) uris.push(uri);
			else texts.set(folder, [uri]);
		}
		return texts;
	};
	// One after the other, so that of two changes of a file the later one counts.
	let last = Promise.resolve();
	const next = (what: string, work: () => Promise<void>): void => {
		last = last.then(work).catch((error: unknown) => connection.console.error(`${what}: ${String(error)}`));
	};
	connection.onDidChangeWatchedFiles(({ changes }) => {
		const isText = ({ uri }: FileEvent): boolean =>
			workspace.folderOf(uri)?.holds(workspace.folderOf(uri)?.pathOf(uri) ?? '') === true;
		for (const { uri, type } of changes)
			if (type === FileChangeType.Deleted || !isText({ uri, type })) next(uri, () => changedOnDisk(uri, type));
		next('texts', async () => {
			for (const [folder, uris] of textsOf(changes)) await folder.filesChanged(uris);
		});
	});
	return (uri) => next(uri, () => changedOnDisk(uri, FileChangeType.Changed));
}
