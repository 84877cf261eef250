import { Shape, type Tokens } from '../text/tokens';
import { isWord } from './words';

const titles = new WeakMap<Tokens, Map<number, boolean>>();

/** A sentence of three words or more whose long words nearly all have capitals: a heading. */
export function isTitled(tokens: Tokens, from: number, to: number): boolean {
	let sentences = titles.get(tokens);
	if (sentences === undefined) titles.set(tokens, (sentences = new Map()));
	let titled = sentences.get(from);
	if (titled !== undefined) return titled;
	let capitals = 0;
	let words = 0;
	for (let i = from; i < to; i += 1) {
		if (!isWord(tokens, i) || (tokens.end[i] as number) - (tokens.start[i] as number) < 4) continue;
		words += 1;
		if (tokens.shape[i] !== Shape.Lower) capitals += 1;
	}
	titled = words >= 3 && capitals >= 0.8 * words;
	sentences.set(from, titled);
	return titled;
}
