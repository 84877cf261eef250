import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import type { FileStore } from '../../core/files/fileStore';
import { MemoRequest, NotesRequest, RemoveNoteRequest, ReplyRequest } from '../../protocol/notes';
import { TreeChangedNotification } from '../../protocol/protocol';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import { codeOf } from '../corpus/codes';
import type { CorpusWorkspace } from '../corpus/workspace';
import { memo } from './memos';
import { near, NoteWriter, threadsOf } from './notes';

/** Answers the requests about notes and memos. */
export function serveNotes(
	connection: Connection,
	workspace: CorpusWorkspace,
	service: AnnotationService,
	files: FileStore,
	coder: () => string | null,
): void {
	const writer = new NoteWriter(service);
	const noText = (): { readonly ok: false; readonly message: string } => ({
		ok: false,
		message: l10n.t('This text belongs to no corpus.'),
	});
	connection.onRequest(NotesRequest, async ({ uri, lines }) => {
		const text = workspace.text(uri);
		if (!text) return { threads: [], partial: false };
		await service.load(text);
		const codebook = workspace.codebookOf(text);
		const coders = workspace.folderOf(uri)?.corpus.corpus.coders;
		const codeName = (id: string): string => codeOf(codebook, id).name;
		return near(
			threadsOf(service, text, codeName, (id) => coders?.get(id)?.name ?? id),
			lines,
		);
	});
	connection.onRequest(ReplyRequest, async ({ uri, to, body }) => {
		const text = workspace.text(uri);
		if (!text) return noText();
		await service.load(text);
		const done = await writer.reply(text, to, body);
		return done.ok ? { ok: true, id: done.value } : { ok: false, message: sentence(done.problem) };
	});
	connection.onRequest(RemoveNoteRequest, async ({ uri, id }) => {
		const text = workspace.text(uri);
		if (!text) return noText();
		await service.load(text);
		const done = await writer.remove(text, id);
		return done.ok ? { ok: true } : { ok: false, message: sentence(done.problem) };
	});
	connection.onRequest(MemoRequest, async ({ uri, of }) => {
		const folder = workspace.folderOf(uri);
		const text = workspace.text(uri) ?? null;
		if (!folder || (of === 'text' && text === null)) return noText();
		const trust = service.mayWrite(uri);
		if (!trust.ok) return { ok: false, message: sentence(trust.problem) };
		const made = await memo(files, folder, of === 'text' ? text : null, coder());
		if (!made.ok) return { ok: false, message: sentence(made.problem) };
		void connection.sendNotification(TreeChangedNotification, { views: ['documents'] });
		return { ok: true, uri: made.value };
	});
}
