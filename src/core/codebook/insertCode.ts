import { failed, type Result } from '../model/problem';
import { applySplices, type Splice, spliceBetween } from '../model/splice';
import { type Codebook, parseCodebook } from './codebook';
import { type NewCode, writeCode, writeFlowCode } from './codeWriter';
import { formRefused, unlikeExcept } from './codebookChecks';
import { placeCode } from './placeCode';

/** A changed codebook, and the splices that lead from the old text to its text. */
export interface CodebookEdit {
	readonly codebook: Codebook;
	readonly splices: readonly Splice[];
}

/**
 * Adds a code below `parent` (at the top for null), as the last one or before a sibling, in the style of its siblings; no
 * other line changes. Taken ids and unknown parents are problems.
 */
export function insertCode(
	codebook: Codebook,
	code: NewCode,
	parent: string | null,
	before: string | null = null,
): Result<CodebookEdit> {
	if (codebook.unwritable !== null) return failed(codebook.unwritable);
	const refuse = (problemCode: string, message: string): Result<never> =>
		failed({ severity: 'error', code: problemCode, message, file: codebook.uri, line: 1, column: 1 });
	if (codebook.find(code.id) !== undefined) return refuse('duplicate-id', `the id ${code.id} is taken`);
	const above = parent === null ? null : codebook.find(parent);
	if (above === undefined) return refuse('unknown-code', `there is no code ${parent}`);
	const { text } = codebook;
	const target = {
		parent: above?.offset ?? null,
		before: before === null ? null : (codebook.find(before)?.offset ?? null),
	};
	const form = {
		lines: (dash: number, eol: string): string => writeCode(code, dash, eol),
		flow: (): string => writeFlowCode(code),
	};
	const splice = placeCode(text, form, target);
	const after = splice === null ? null : parseCodebook(applySplices(text, [splice]), codebook.uri);
	const wanted = after?.find(code.id)?.parent === (above?.id ?? null);
	if (after === null || !wanted || unlikeExcept(codebook, after, new Set([code.id]))) return formRefused(codebook);
	return { ok: true, value: { codebook: after, splices: [spliceBetween(text, after.text)] } };
}
