import type { Codebook } from './codebook';

/** A slug of the name, in its own script; numbered when it is taken. */
export function freeId(codebook: Codebook, name: string): string {
	const slug =
		name
			.trim()
			.toLowerCase()
			.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
			.replace(/^[-\p{M}]+|-+$/gu, '') || 'code';
	let id = slug;
	for (let n = 2; codebook.find(id) !== undefined; n += 1) id = `${slug}-${n}`;
	return id;
}
