import { type Connection, FileChangeType } from 'vscode-languageserver';
import type { ReadSidecars } from '../annotations/readSidecars';
import type { CorpusWorkspace } from './workspace';

/** Follows what other programs do to files of the corpus. `changed`: what is known of a text from the files beside it. */
export function followDisk(
	connection: Connection,
	workspace: CorpusWorkspace,
	sidecars: ReadSidecars,
	changed: (text: string) => void,
): void {
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
		else if (folder.holds(folder.pathOf(uri) ?? '')) await folder.fileChanged(uri);
		else if (type === FileChangeType.Created && folder.state.open)
			for (const sidecar of await folder.folderMade(uri)) await sidecars.reload(sidecar);
	};
	// One after the other, so that of two changes of a file the later one counts.
	let last = Promise.resolve();
	connection.onDidChangeWatchedFiles(({ changes }) => {
		for (const { uri, type } of changes)
			last = last
				.then(() => changedOnDisk(uri, type))
				.catch((error: unknown) => connection.console.error(`${uri}: ${String(error)}`));
	});
}
