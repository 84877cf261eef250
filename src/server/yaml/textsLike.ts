import type { CorpusText } from '../corpus/corpusText';

/** Texts offered at once; who looks for another types on. */
const MOST = 100;

/** Texts whose paths somebody may be typing. */
export interface TextsLike {
	readonly texts: readonly CorpusText[];
	/** Whether these are all. */
	readonly isAll: boolean;
}

/**
 * Texts whose path has what is typed in one piece, then those that have its letters in their order, whatever their case:
 * as many as anybody reads, so that a large corpus is offered as soon as a small one. Linear in the paths.
 */
export function textsLike(texts: Iterable<CorpusText>, typed: string): TextsLike {
	const words = typed.toLowerCase();
	const whole: CorpusText[] = [];
	const scattered: CorpusText[] = [];
	for (const text of texts) {
		const path = text.path.toLowerCase();
		if (path.includes(words)) whole.push(text);
		else if (hasInOrder(path, words)) scattered.push(text);
		// One more than is offered says that there are others.
		if (whole.length > MOST) break;
	}
	const found = whole.concat(scattered);
	return { texts: found.slice(0, MOST), isAll: found.length <= MOST };
}

function hasInOrder(path: string, letters: string): boolean {
	let at = 0;
	for (const letter of letters) {
		at = path.indexOf(letter, at) + 1;
		if (at === 0) return false;
	}
	return true;
}
