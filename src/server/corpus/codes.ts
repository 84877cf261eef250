import * as l10n from '@vscode/l10n';
import type { Code, Codebook } from '../../core/codebook/codebook';
import { freeId } from '../../core/codebook/freeId';
import { insertCode } from '../../core/codebook/insertCode';
import { parseCodebook } from '../../core/codebook/codebook';
import { fileStep } from '../../core/files/fileStep';
import type { FileStore } from '../../core/files/fileStore';
import type { Result } from '../../core/model/problem';
import type { CodeSummary } from '../../protocol/annotations';
import type { AnnotationService } from '../annotations/annotationService';
import { codeKeys } from '../coding/codeKeys';

export { freeId };

/** A code as clients show it. */
export function summaryOf(codebook: Codebook, code: Code): CodeSummary {
	return {
		id: code.id,
		name: code.name,
		color: code.colour,
		definition: code.definition ?? '',
		key: codeKeys(codebook).get(code.id) ?? '',
		path: codebook
			.pathOf(code)
			.slice(0, -1)
			.map((above) => above.name),
	};
}

/** The code of an id; one that the codebook does not know keeps its id as name, in grey. */
export function codeOf(codebook: Codebook, id: string): CodeSummary {
	const code = codebook.find(id);
	return code ? summaryOf(codebook, code) : { id, name: id, color: '#808080', definition: '', key: '', path: [] };
}

/** Names of the codes of an annotation; of one without codes, that it is a note. */
export function namesOf(codebook: Codebook, codes: readonly string[]): string[] {
	return codes.length === 0 ? [l10n.t('note')] : codes.map((id) => codeOf(codebook, id).name);
}

/**
 * Adds a code below another, or at the end of the codebook, which is made when there is none, as an action that can be
 * undone; `text`: the one for whose words the code is made, if so. Answers the code.
 */
export async function createCode(
	service: AnnotationService,
	files: FileStore,
	codebookUri: string,
	text: string | null,
	wanted: { readonly name: string; readonly terms: readonly string[]; readonly parent: string | null },
): Promise<Result<CodeSummary>> {
	const file = await files.read(codebookUri);
	if (!file.ok) return file;
	const before = file.value?.text ?? '';
	const codebook = parseCodebook(before, codebookUri);
	const id = freeId(codebook, wanted.name);
	const name = wanted.name.trim();
	const { terms, parent } = wanted;
	const edit = insertCode(codebook, { id, name, ...(terms.length > 0 && { terms: [...terms] }) }, parent);
	if (!edit.ok) return edit;
	const after = edit.value.codebook;
	const made = await service.act({
		what: l10n.t('create the code “{0}”', name),
		texts: text === null ? [] : [text],
		steps: [],
		files: [fileStep(codebookUri, before, after.text)],
		makes: id,
	});
	if (!made.ok) return made;
	const code = after.find(id);
	return { ok: true, value: code ? summaryOf(after, code) : codeOf(after, id) };
}
