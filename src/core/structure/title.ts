import type { Span } from '../model/span';
import { LineForm, type LineFacts } from './lineFacts';
import type { Zone } from './zones';

/**
 * Chooses the title among the short lines of the head, or none: a title has the words of one, stands first, is marked
 * as a heading, or is followed by a byline, a date or a deck. A name of a section does not become a title for want of one.
 */
export function chooseTitle(
	shorts: readonly number[],
	facts: readonly LineFacts[],
	zones: readonly Zone[],
	at: (i: number) => string,
	bodyStart: number,
	paragraphs: readonly Span[],
): number | null {
	let best: number | null = null;
	let most = 0;
	shorts.forEach((i, order) => {
		const fact = facts[i] as LineFacts;
		const line = at(i);
		let score = fact.words >= 4 ? 3 : fact.words === 3 ? 1 : 0;
		if (/^#\s/.test(line)) score += 4;
		else if (fact.form === LineForm.Heading) score += 1;
		if (order === 0) score += 1;
		if (fact.length > 220) score -= 3;
		if (/[:：,，]$/.test(line)) score -= 3;
		if (line.endsWith('.') && fact.words < 4) score -= 2;
		if (/^[\d\W]+$/.test(line) || fact.length < 4) score -= 4;
		// Lines of a list of links stand one under another and are short.
		const before = paragraphs[i - 1];
		const listed =
			shorts.includes(i - 1) &&
			(facts[i - 1] as LineFacts).words <= 3 &&
			shorts.includes(i + 1) &&
			(facts[i + 1] as LineFacts).words <= 3;
		if (listed && fact.words <= 3 && before !== undefined) score -= 2;
		const next = nextInHead(zones, i, bodyStart);
		if (next === 'source_line' || next === 'byline' || next === 'deck' || next === 'event_date') score += 1;
		// Titles stand at the body or at the head of the head; far from both is a stray line.
		if (score > most) {
			most = score;
			best = i;
		}
	});
	return most >= 2 ? best : null;
}

function nextInHead(zones: readonly Zone[], i: number, bodyStart: number): Zone | null {
	for (let j = i + 1; j < Math.min(bodyStart, i + 4); j += 1)
		if (zones[j] !== 'furniture' && zones[j] !== 'heading' && zones[j] !== 'caption') return zones[j] as Zone;
	return null;
}
