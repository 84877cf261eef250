import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { documentName, readSidecarName } from '../../core/corpus/sidecarNames';
import type { FileStore } from '../../core/files/fileStore';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { TextFiles } from '../host';
import type { AnnotationService } from './annotationService';
import { followRenamedPaths } from './renamedPaths';
import type { Renaming } from './renaming';
import { sentence } from './requests';

/**
 * The sidecars of a text that is about to get another name, with the names that they get: those of all coders, and what is
 * known of the document. Left out is what is renamed by itself (`except`), and what would write over another file; `also`
 * are files that may be there though the disk has not told of them.
 */
export async function sidecarRenamings(
	workspace: CorpusWorkspace,
	files: TextFiles,
	{ oldUri, newUri }: Renaming,
	except: ReadonlySet<string> = new Set(),
	also: readonly string[] = [],
): Promise<Renaming[]> {
	const known = workspace.folderOf(oldUri)?.sidecars.get(oldUri) ?? [];
	const found: Renaming[] = [];
	for (const sidecar of new Set([...known, ...also, documentName(oldUri)])) {
		const renamed = newUri + sidecar.slice(oldUri.length);
		if (except.has(sidecar) || !(await files.exists(sidecar)) || (await files.exists(renamed))) continue;
		found.push({ oldUri: sidecar, newUri: renamed });
	}
	return found;
}

/**
 * Sidecars follow a text that is renamed or moved in the editor, as part of the same action, so that the editor's undo
 * takes both back; annotation actions on it stay undoable. Paths in corpus.yaml and in document records follow as well.
 */
export function serveRenames(
	connection: Connection,
	workspace: CorpusWorkspace,
	service: AnnotationService,
	files: TextFiles,
	store: FileStore,
): void {
	// Where sidecars went with a text, by its new name: it may get another one before the disk has told of them.
	const followed = new Map<string, readonly string[]>();
	connection.workspace.onWillRenameFiles(async ({ files: renamed }) => {
		const all = new Set(renamed.map(({ oldUri }) => oldUri));
		const sidecars = await Promise.all(
			renamed.map(async (one) => {
				const found = await sidecarRenamings(workspace, files, one, all, followed.get(one.oldUri));
				followed.delete(one.oldUri);
				if (found.length > 0)
					followed.set(
						one.newUri,
						found.map(({ newUri }) => newUri),
					);
				return found;
			}),
		);
		const documentChanges = sidecars
			.flat()
			.map((one) => ({ kind: 'rename' as const, ...one, options: { overwrite: false, ignoreIfExists: true } }));
		return documentChanges.length === 0 ? null : { documentChanges };
	});
	const followPaths = async (renamed: readonly Renaming[]): Promise<void> => {
		for (const folder of workspace.folders) {
			if (!folder.corpus.declared || !service.mayWrite(folder.uri).ok) continue;
			for (const problem of await followRenamedPaths(folder, store, renamed)) {
				const message = l10n.t('Paths could not follow a text that was renamed: {0}', sentence(problem));
				connection.window.showWarningMessage(message);
			}
		}
	};
	connection.workspace.onDidRenameFiles(({ files: renamed }) => {
		followPaths(renamed).catch((error: unknown) => connection.console.error(`renamed paths: ${String(error)}`));
		for (const { oldUri, newUri } of renamed) {
			service.renamed(oldUri, newUri);
			// A sidecar that is given its text again: what was done in the text under its old name was done in this one.
			const [old, now] = [readSidecarName(oldUri), readSidecarName(newUri)];
			if (old && now && !workspace.text(old.text) && workspace.text(now.text)) service.renamed(old.text, now.text);
		}
	});
}
