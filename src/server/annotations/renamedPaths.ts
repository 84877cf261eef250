import { CORPUS_FILE } from '../../core/corpus/corpus';
import { renamedPaths } from '../../core/corpus/renamedPaths';
import { documentName } from '../../core/corpus/sidecarNames';
import type { FileStore } from '../../core/files/fileStore';
import { failed, type Problem } from '../../core/model/problem';
import { applySplices } from '../../core/model/splice';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { Renaming } from './renaming';

/**
 * Lets corpus.yaml and the document records of a folder name texts, or all in a folder, by their new paths. Done once they
 * have their new names, so that the editor's undo of a renaming brings the old paths back the same way. Answers what
 * could not be written. Linear in the texts; only files that name one of them are read.
 */
export async function followRenamedPaths(
	folder: CorpusFolder,
	store: FileStore,
	renamings: readonly Renaming[],
): Promise<readonly Problem[]> {
	const moves = renamings.flatMap(({ oldUri, newUri }) => {
		const [from, to] = [folder.pathOf(oldUri), folder.pathOf(newUri)];
		return from === null || to === null ? [] : [{ from, to }];
	});
	const renamed = (path: string): string | null => {
		const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
		return move ? move.to + path.slice(move.from.length) : null;
	};
	if (moves.length === 0) return [];
	const concerned = [`${folder.uri}/${CORPUS_FILE}`];
	for (const text of folder.texts.values()) {
		const original = text.record?.fields.translation?.of;
		if (original === undefined || renamed(original) === null) continue;
		// The record may have been renamed itself, and the disk told of it or not.
		const move = renamings.find(({ oldUri }) => text.uri === oldUri || text.uri.startsWith(`${oldUri}/`));
		concerned.push(documentName(move ? move.newUri + text.uri.slice(move.oldUri.length) : text.uri));
	}
	const problems: Problem[] = [];
	for (const uri of concerned) {
		const problem = await rename(store, uri, renamed);
		if (problem) problems.push(problem);
	}
	return problems;
}

async function rename(
	store: FileStore,
	uri: string,
	renamed: (path: string) => string | null,
): Promise<Problem | null> {
	const done = await store.exclusively<boolean>(uri, async () => {
		for (let attempt = 0; attempt < 8; attempt += 1) {
			const file = await store.read(uri);
			if (!file.ok) return file;
			const splices = file.value === null ? [] : renamedPaths(file.value.text, renamed);
			if (file.value === null || splices.length === 0) return { ok: true, value: false };
			const written = await store.replace(uri, applySplices(file.value.text, splices), file.value);
			if (!written.ok || written.value) return written;
		}
		const message = 'another program keeps writing this file; nothing was changed, try again';
		return failed({ severity: 'error', code: 'file-busy', message, file: uri, line: 1, column: 1 });
	});
	return done.ok ? null : done.problem;
}
