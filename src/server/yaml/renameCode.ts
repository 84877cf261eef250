import * as l10n from '@vscode/l10n';
import {
	type ChangeAnnotation,
	LSPErrorCodes,
	type Range,
	ResponseError,
	type TextDocumentEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { refactor } from '../../core/codebook/refactoring';
import { spliceBetween } from '../../core/model/splice';
import { sentence } from '../annotations/requests';
import { splicesIn, type CodeRefactoring } from '../codebook/codeRefactoring';
import { codeAt, type OurFile, type OurFiles } from './ourFiles';
import { editOf } from './quickFixes';

/** The id at an offset that can be renamed, with its place; throws the reason for people when there is none. */
export function renameableAt(file: OurFile, offset: number): { readonly range: Range; readonly placeholder: string } {
	const named = codeAt(file, offset);
	if (named === null) throw refused(l10n.t('Only the id of a code can be renamed.'));
	if (named.role === 'former') throw refused(l10n.t('A former id stays as it is, so that it resolves for ever.'));
	const start = file.document.positionAt(named.span.start);
	return { range: { start, end: file.document.positionAt(named.span.end) }, placeholder: named.id };
}

/**
 * The edit that gives a code another id, in the codebook and in all annotation files, as the files stand in the editor.
 * Every group of changes asks to be confirmed, so that the editor shows them first; files of other coders may be left
 * out there, for the old id goes on to resolve. Throws the reason when it cannot be done.
 */
export async function renameCode(
	file: OurFile,
	offset: number,
	id: string,
	files: OurFiles,
	refactoring: CodeRefactoring,
): Promise<WorkspaceEdit> {
	const { placeholder } = renameableAt(file, offset);
	const codebook = files.editable(file.folder);
	if (codebook === null) throw refused(l10n.t('The codebook cannot be read as it stands; mend it first.'));
	const code = codebook.find(placeholder);
	if (code === undefined) throw refused(l10n.t('The code {0} is not in the codebook.', placeholder));
	const change = {
		kind: 'rename',
		code: code.id,
		id: id.trim(),
		name: code.name === code.id ? '' : code.name,
	} as const;
	const result = refactor(codebook, change);
	if (!result.ok) throw refused(sentence(result.problem));
	const { recode, codebook: after } = result.value;
	const changeAnnotations: Record<string, ChangeAnnotation> = {};
	const group = (key: string, label: string, description: string): string => {
		changeAnnotations[key] ??= { label, description, needsConfirmation: true };
		return key;
	};
	const grouped = (edit: TextDocumentEdit, key: string): TextDocumentEdit => ({
		...edit,
		edits: edit.edits.map((each) => ({ ...each, annotationId: key })),
	});
	const documentChanges: TextDocumentEdit[] = [];
	const book = group(
		'codebook',
		l10n.t('The codebook'),
		l10n.t('The old id stays as a former one and resolves for ever'),
	);
	const inBook = editOf(codebook.uri, codebook.text, [spliceBetween(codebook.text, after.text)]);
	documentChanges.push(grouped(inBook, book));
	for (const { uri, text, coder, own } of await refactoring.sidecars(file.folder)) {
		const now = files.open(uri)?.document.getText() ?? text;
		const splices = splicesIn(now, uri, recode);
		if (!splices.ok || splices.value.length === 0) continue;
		const key = own
			? group('own', l10n.t('Your annotations'), l10n.t('The code of each is replaced'))
			: group(`coder ${coder}`, l10n.t('Annotations of {0}', coder ?? ''), l10n.t('May be left out'));
		documentChanges.push(grouped(editOf(uri, now, splices.value), key));
	}
	return { documentChanges, changeAnnotations };
}

function refused(message: string): ResponseError {
	return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
