import type { PhraseCount } from './phraseCounter';
import type { Candidate } from './suggestion';

/** What the ranking needs to know of a script's words. */
export interface Wording {
	join(words: readonly number[]): string;
	spell(word: number): string;
	isVague(word: number): boolean;
	/** How often a word was met in all. */
	countOf(word: number): number;
}

/** What a single word counts against a phrase whose words always stand together: single words are rarely topics. */
const SINGLE = 0.12;

/**
 * Scores phrases by their C-value, the texts they stand in, the share of words that are not general ones, and how firmly
 * their words hang together. Those that are vague throughout, or stand only inside longer ones, are left out. Linear.
 */
export function rankPhrases(phrases: readonly PhraseCount[], wording: Wording): Candidate[] {
	const held = new Map<string, { count: number; phrases: number }>();
	for (const { words, count } of phrases) {
		for (const part of [words.slice(1), words.slice(0, -1)]) {
			const key = part.join(' ');
			const sum = held.get(key) ?? { count: 0, phrases: 0 };
			held.set(key, { count: sum.count + count, phrases: sum.phrases + 1 });
		}
	}
	const candidates: Candidate[] = [];
	for (const { words, count, texts } of phrases) {
		const within = held.get(words.join(' '));
		const alone = within === undefined ? count : count - within.count / within.phrases;
		const specific = words.filter((word) => !wording.isVague(word)).length / words.length;
		const firm = words.length === 1 ? SINGLE : Math.max(...words.map((word) => count / wording.countOf(word)));
		const score = Math.log2(1 + words.length) * alone * Math.sqrt(texts) * specific * firm;
		if (score <= 0) continue;
		candidates.push({
			term: wording.join(words),
			words: words.map((word) => wording.spell(word)),
			texts,
			mentions: count,
			score,
		});
	}
	return candidates;
}
