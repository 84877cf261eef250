import * as l10n from '@vscode/l10n';
import type { Code, Codebook } from '../../core/codebook/codebook';
import { freeId } from '../../core/codebook/freeId';
import { insertCode } from '../../core/codebook/insertCode';
import { parseCodebook } from '../../core/codebook/codebook';
import type { FileStore } from '../../core/files/fileStore';
import type { Result } from '../../core/model/problem';
import type { CodeSummary } from '../../protocol/annotations';
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

/** Adds a code below another, or at the end of the codebook, which is made when there is none. Answers the code. */
export async function createCode(
	files: FileStore,
	codebookUri: string,
	name: string,
	terms: readonly string[],
	parent: string | null = null,
): Promise<Result<CodeSummary>> {
	return files.exclusively<CodeSummary>(codebookUri, async () => {
		const file = await files.read(codebookUri);
		if (!file.ok) return file;
		const codebook = parseCodebook(file.value?.text ?? '', codebookUri);
		const id = freeId(codebook, name);
		const edit = insertCode(
			codebook,
			{ id, name: name.trim(), ...(terms.length > 0 && { terms: [...terms] }) },
			parent,
		);
		if (!edit.ok) return edit;
		const after = edit.value.codebook;
		const written = await files.replace(codebookUri, after.text, file.value);
		if (!written.ok) return written;
		if (!written.value) {
			const message = 'the codebook was changed by another program at this moment; try again';
			return {
				ok: false,
				problem: { severity: 'error', code: 'file-busy', message, file: codebookUri, line: 1, column: 1 },
			};
		}
		const code = after.find(id);
		return { ok: true, value: code ? summaryOf(after, code) : codeOf(after, id) };
	});
}
