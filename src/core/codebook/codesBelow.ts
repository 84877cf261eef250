import type { Codebook } from './codebook';

/** Ids of a code and of all codes below it; none when the codebook does not know it. */
export function belowOf(codebook: Codebook, id: string): string[] {
	const code = codebook.find(id);
	return code === undefined
		? []
		: [code.id, ...codebook.childrenOf(code.id).flatMap((child) => belowOf(codebook, child.id))];
}
