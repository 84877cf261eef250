import * as l10n from '@vscode/l10n';
import {
	type CodeAction,
	CodeActionKind,
	type Diagnostic,
	type TextDocumentEdit,
	type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Codebook } from '../../core/codebook/codebook';
import { insertCode } from '../../core/codebook/insertCode';
import { nearestCodes } from '../../core/codebook/nearestCodes';
import { codeAt, type OurFile, type OurFiles } from './ourFiles';

/** What can be done about codes that are unknown or go by another id now. */
export function quickFixes(file: OurFile, diagnostics: readonly Diagnostic[], files: OurFiles): CodeAction[] {
	const codebook = files.codebook(file.folder);
	const editable = files.editable(file.folder);
	return diagnostics.flatMap((diagnostic): CodeAction[] => {
		if (diagnostic.code !== 'unknown-code' && diagnostic.code !== 'former-code') return [];
		const named = codeAt(file, file.document.offsetAt(diagnostic.range.start));
		if (named === null) return [];
		const range = {
			start: file.document.positionAt(named.span.start),
			end: file.document.positionAt(named.span.end),
		};
		const replace = (id: string, title: string, preferred: boolean): CodeAction => ({
			title,
			kind: CodeActionKind.QuickFix,
			diagnostics: [diagnostic],
			isPreferred: preferred,
			edit: { changes: { [file.uri]: [{ range, newText: id }] } },
		});
		const known = codebook.find(named.id);
		if (known) return [replace(known.id, l10n.t('Replace with its present id {0}', known.id), true)];
		const like = nearestCodes(codebook, named.id);
		const title = (id: string, name: string): string =>
			id === name ? l10n.t('Replace with {0}', id) : l10n.t('Replace with {0} ({1})', id, name);
		return [
			...like.map(({ id, name }, i) => replace(id, title(id, name), i === 0)),
			...(editable === null ? [] : creation(named.id, editable)).map((action) => ({
				...action,
				diagnostics: [diagnostic],
			})),
		];
	});
}

/** Adds the code to the codebook; nothing where the codebook cannot be edited. */
function creation(id: string, codebook: Codebook): CodeAction[] {
	const made = insertCode(codebook, { id }, null);
	if (!made.ok) return [];
	const edit = editOf(codebook.uri, codebook.text, made.value.splices);
	const title = l10n.t('Create the code {0} in the codebook', id);
	return [{ title, kind: CodeActionKind.QuickFix, edit: { documentChanges: [edit] } }];
}

/** Splices of a file's text as the edit of it, whatever version an editor has. */
export function editOf(
	uri: string,
	text: string,
	splices: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): TextDocumentEdit {
	const document = TextDocument.create(uri, 'yaml', 0, text);
	const edits = splices.map(
		({ start, end, text: newText }): TextEdit => ({
			range: { start: document.positionAt(start), end: document.positionAt(end) },
			newText,
		}),
	);
	return { textDocument: { uri, version: null }, edits };
}
