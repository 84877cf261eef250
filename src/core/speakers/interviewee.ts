import type { Zone } from '../structure/zones';
import { type NameFact, NameKind } from './nameFacts';

/** A paragraph of the head of an interview. */
export interface IntroducingParagraph {
	readonly facts: { readonly names: readonly NameFact[] };
	readonly zone: Zone;
}

/**
 * Whom the paragraphs before the first question of an interview introduce: the person named most, with the title counting
 * twice and bylines not at all. Null without a full name. Linear in the names.
 */
export function intervieweeIn(head: readonly IntroducingParagraph[]): string | null {
	const times = new Map<string, number>();
	const full = new Map<string, string>();
	for (const { facts, zone } of head) {
		if (zone === 'byline' || zone === 'source_line' || zone === 'caption' || zone === 'furniture') continue;
		for (const { kind, words, name } of facts.names) {
			if (kind !== NameKind.Person && kind !== NameKind.Unknown) continue;
			const last = words[words.length - 1] as string;
			times.set(last, (times.get(last) ?? 0) + (zone === 'title' ? 2 : 1));
			if (words.length > 1 && (kind === NameKind.Person || zone === 'title') && !full.has(last)) full.set(last, name);
		}
	}
	let best: string | null = null;
	let most = 0;
	for (const [last, name] of full) {
		const count = times.get(last) as number;
		if (count > most) [best, most] = [name, count];
	}
	return best;
}
