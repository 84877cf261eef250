import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import type { FileStore } from '../../core/files/fileStore';
import { CreateCorpusRequest, MembershipRequest, MisreadRequest, OpenFoldersRequest } from '../../protocol/protocol';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import { createCorpus } from './createCorpus';
import type { MisreadTexts } from './misreadTexts';
import type { CorpusWorkspace } from './workspace';

/** Answers the requests about folders as corpora, and about how their texts are read. */
export function serveCorpus(
	connection: Connection,
	workspace: CorpusWorkspace,
	annotations: AnnotationService,
	misread: MisreadTexts,
	files: FileStore,
): void {
	connection.onRequest(OpenFoldersRequest, async () => {
		await workspace.openAll();
		return { folders: workspace.states };
	});
	connection.onRequest(MembershipRequest, ({ uri }) => ({
		member: workspace.text(uri) !== undefined,
		declared: workspace.isDeclared(uri),
	}));
	connection.onRequest(MisreadRequest, async ({ uri }) => {
		const text = workspace.text(uri);
		return text ? misread.find(text) : null;
	});
	connection.onRequest(CreateCorpusRequest, async ({ folder: uri, ...wanted }) => {
		const trust = annotations.mayWrite(uri);
		if (!trust.ok) return { ok: false, message: sentence(trust.problem) };
		const folder = workspace.folders.find((f) => f.uri === uri.replace(/\/$/, ''));
		if (!folder) return { ok: false, message: l10n.t('This folder is no longer open.') };
		const made = await createCorpus(files, folder, wanted);
		if (!made.ok) return { ok: false, message: sentence(made.problem) };
		await folder.reload();
		return { ok: true, written: made.value };
	});
}
