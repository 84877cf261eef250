import { LinePlaces } from '../model/linePlaces';
import { failed, type Result } from '../model/problem';
import type { Code, Codebook } from './codebook';

/** Whether a codebook says of codes other than the given ones anything else than before, or in another order. */
export function unlikeExcept(before: Codebook, after: Codebook, ids: ReadonlySet<string>): boolean {
	if (after.unwritable !== null || after.problems.length > before.problems.length) return true;
	const content = (codebook: Codebook): unknown =>
		codebook.codes
			.filter(({ id }) => !ids.has(id))
			.map((code) => ({
				...code,
				offset: 0,
				idOffset: 0,
				colour: '',
				depth: 0,
				parent: keptParent(codebook, code, ids),
			}));
	return JSON.stringify(content(before)) !== JSON.stringify(content(after));
}

/** The nearest code above that is not among those that change. */
function keptParent(codebook: Codebook, code: Code, ids: ReadonlySet<string>): string | null {
	return codebook.pathOf(code).findLast((above) => above.id !== code.id && !ids.has(above.id))?.id ?? null;
}

/** A codebook whose form is not edited here, with the line of the code it is about. */
export function formRefused(codebook: Codebook, offset = 0): Result<never> {
	const message = 'the codes stand in a form we do not edit';
	return failed(new LinePlaces(codebook.text).problem('error', 'codebook-form', message, codebook.uri, offset));
}
