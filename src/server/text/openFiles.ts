import * as l10n from '@vscode/l10n';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileStore } from '../../core/files/fileStore';
import { failed, type Result } from '../../core/model/problem';
import { spliceBetween } from '../../core/model/splice';
import { UnsavedRequest } from '../../protocol/protocol';
import type { TextFiles } from '../host';

/** Milliseconds after an edit of a file that we changed in its editor until it is read again. */
const REST = 300;

/** Milliseconds that the editor's own word of a change may come later than its answer. */
const LATEST = 2000;

/**
 * The files of a host, but those that the user has open with changes that are not saved: what the store reads of them is
 * the editor's text, and what it writes is an edit there, so that the user's save meets no foreign change on disk. Once we
 * have changed such a file, `files` gives the editor's text as well, until it is saved or closed. `changed`: such a file
 * says something else now (typed in, reverted, closed without saving).
 */
export function withOpenFiles<H extends { readonly files: TextFiles; readonly store: FileStore }>(
	host: H,
	connection: Connection,
	documents: TextDocuments<TextDocument>,
	changed: (uri: string) => void,
): H {
	const { files, store } = host;
	const edited = new Map<string, ReturnType<typeof setTimeout> | null>();
	const forget = (uri: string): boolean => {
		clearTimeout(edited.get(uri) ?? undefined);
		return edited.delete(uri);
	};
	documents.onDidChangeContent(({ document: { uri } }) => {
		if (!edited.has(uri)) return;
		forget(uri);
		edited.set(
			uri,
			setTimeout(() => changed(uri), REST),
		);
	});
	documents.onDidSave(({ document }) => void forget(document.uri));
	documents.onDidClose(({ document }) => {
		if (forget(document.uri)) changed(document.uri);
	});
	/** The document of a file whose changes are not saved; only the editor knows, a clean one may lag behind the disk. */
	const unsaved = async (uri: string): Promise<TextDocument | null> => {
		if (!documents.get(uri)) return null;
		const dirty = await connection.sendRequest(UnsavedRequest, { uri }).catch(() => false);
		return (dirty && documents.get(uri)) || null;
	};
	const editIn = async (document: TextDocument, text: string, expected: string | null): Promise<Result<boolean>> => {
		const { uri, version } = document;
		const before = document.getText();
		if (before !== expected) return { ok: true, value: false };
		const { start, end, text: newText } = spliceBetween(before, text);
		const range = { start: document.positionAt(start), end: document.positionAt(end) };
		const { applied } = await connection.workspace
			.applyEdit({ documentChanges: [{ textDocument: { uri, version }, edits: [{ range, newText }] }] })
			.catch(() => ({ applied: false }));
		const isAsBefore = (): boolean => documents.get(uri)?.version === version;
		if (!applied && !isAsBefore()) return { ok: true, value: false };
		const latest = Date.now() + (applied ? LATEST : 0);
		while (isAsBefore() && Date.now() < latest) await new Promise((resolve) => setTimeout(resolve, 10));
		if (isAsBefore()) {
			const message = l10n.t(
				'this file has changes that are not saved, and the editor did not take ours; save it and try again',
			);
			return failed({ severity: 'error', code: 'unsaved', message, file: uri, line: 1, column: 1 });
		}
		if (documents.get(uri) && !edited.has(uri)) edited.set(uri, null);
		return { ok: true, value: true };
	};
	return {
		...host,
		files: {
			list: (folder, signal) => files.list(folder, signal),
			read: async (uri) => {
				const document = edited.has(uri) ? await unsaved(uri) : null;
				return document ? new TextEncoder().encode(document.getText()) : files.read(uri);
			},
			...(files.readNow && { readNow: files.readNow }),
			exists: async (uri) => (edited.has(uri) && (await unsaved(uri)) !== null) || files.exists(uri),
		},
		store: {
			read: async (uri) => {
				const document = await unsaved(uri);
				return document ? { ok: true, value: { text: document.getText(), byteOrderMark: false } } : store.read(uri);
			},
			replace: async (uri, text, expected) => {
				const document = await unsaved(uri);
				return document ? editIn(document, text, expected?.text ?? null) : store.replace(uri, text, expected);
			},
			remove: async (uri, expected) => {
				const document = await unsaved(uri);
				return document ? editIn(document, '', expected.text) : store.remove(uri, expected);
			},
			makeFolderOf: (uri) => store.makeFolderOf(uri),
			exclusively: (uri, work) => store.exclusively(uri, work),
		},
	};
}
