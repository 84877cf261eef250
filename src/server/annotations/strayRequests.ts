import * as l10n from '@vscode/l10n';
import { type CodeAction, CodeActionKind, type Connection, type Diagnostic } from 'vscode-languageserver';
import { StrayChoicesRequest, StrayRenamingsRequest } from '../../protocol/review';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { TextFiles } from '../host';
import { sidecarRenamings } from './renames';
import type { Renaming } from './renaming';
import type { Strays } from './strays';

/** Answers which text files without a text may belong to, and what is to be renamed then: the editor does it, and undoes it. */
export function serveStrays(
	connection: Connection,
	workspace: CorpusWorkspace,
	strays: Strays,
	files: TextFiles,
): (uri: string, diagnostics: readonly Diagnostic[]) => Promise<CodeAction[]> {
	const renamings = (from: string, to: string): Promise<Renaming[]> =>
		sidecarRenamings(workspace, files, { oldUri: from, newUri: to });

	connection.onRequest(StrayChoicesRequest, ({ uri }) => {
		const fits = strays.found.find(({ text }) => text === uri)?.fits ?? [];
		const all = [...(workspace.folderOf(uri)?.texts.values() ?? [])].filter((text) => text.uri !== uri);
		const others = all.filter((text) => !fits.includes(text)).sort((a, b) => (a.path < b.path ? -1 : 1));
		return [...fits, ...others].map((text) => ({
			uri: text.uri,
			path: text.path,
			label: text.label,
			fits: fits.includes(text),
		}));
	});
	connection.onRequest(StrayRenamingsRequest, ({ from, to }) => renamings(from, to));

	return async (uri, diagnostics) => {
		const marked = diagnostics.filter(({ code }) => code === 'stray');
		const stray = marked.length === 0 ? undefined : strays.found.find(({ files: all }) => all.includes(uri));
		const actions: CodeAction[] = [];
		for (const { uri: to, path } of stray?.fits ?? []) {
			const found = await renamings(stray?.text ?? '', to);
			if (found.length === 0) continue;
			const documentChanges = found.map((one) => ({ kind: 'rename' as const, ...one, options: { overwrite: false } }));
			actions.push({
				title: l10n.t('Let the annotation files follow their text to {0}', path),
				kind: CodeActionKind.QuickFix,
				diagnostics: marked,
				isPreferred: stray?.fits.length === 1,
				edit: { documentChanges },
			});
		}
		return actions;
	};
}
