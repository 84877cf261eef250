import { edgeFurnitureOf } from './furnitureShape';
import { readHeaderLine } from './headerLine';
import { LineForm, type LineFacts } from './lineFacts';
import { EDGE, type FrameLine, furnish, type Sorting, type WordsAt } from './sorting';
import { isInstitution } from './title';

const MOST_FOOT = 80;

/** Walks back from the end over furniture, dates and loose lines; returns the end of the body. */
export function readFoot(
	at: WordsAt,
	facts: readonly LineFacts[],
	frame: Sorting,
	bodyStart: number,
	n: number,
): number {
	let end = n;
	const floor = Math.max(bodyStart + 1, n - MOST_FOOT);
	const loose: number[] = [];
	const found: FrameLine[] = [];
	for (let i = n - 1; i >= floor; i -= 1) {
		const fact = facts[i] as LineFacts;
		if (frame.furniture[i] !== null || fact.form === LineForm.Clock) {
			end = i;
			continue;
		}
		const line = fact.length <= 1200 ? at(i) : '';
		const edge = n - i <= EDGE ? edgeFurnitureOf(line) : null;
		if (edge !== null && (fact.label === null || edge !== 'cookie_banner')) {
			frame.furniture[i] = edge;
			frame.zones[i] = 'furniture';
			end = i;
			continue;
		}
		const header = readHeaderLine(line);
		if (header !== null && header.kind !== 'header_title' && fact.form !== LineForm.Prose) {
			found.push({ ...header, index: i, foot: true });
			frame.zones[i] = header.kind;
			end = i;
			continue;
		}
		if (fact.form === LineForm.Short && fact.label === null && loose.length < 40) {
			loose.push(i);
			continue;
		}
		break;
	}
	frame.lines.push(...found.sort((a, b) => a.index - b.index));
	related(at, facts, frame, end, n);
	// Loose short lines between furniture, or three and more of them at the very end, are lists of links.
	const isLink = (i: number): boolean =>
		(facts[i] as LineFacts).words <= 6 && !/[.!?]$|^\d/.test(at(i)) && !isInstitution(at(i));
	const tail = loose.filter((i) => i >= end || i > (loose[0] as number) - loose.length);
	const inside = loose.filter((i) => i > end);
	for (const i of inside) if (frame.furniture[i] === null && isLink(i)) furnish(frame, i, 'nav');
	if (inside.length === 0 && tail.length >= 3 && tail.every(isLink)) {
		for (const i of tail) furnish(frame, i, 'nav');
		end = Math.min(end, ...tail);
	}
	return end;
}

/** An address of mail, or a number to call. */
const REACHED = /\S@\S|\d{3}[\d ()-]{4,}$/;

/** What follows a heading such as "Related stories" near the end belongs to it. */
function related(at: WordsAt, facts: readonly LineFacts[], frame: Sorting, end: number, n: number): void {
	for (let i = end; i < n; i += 1) {
		const kind = frame.furniture[i];
		if (kind !== 'related' && (kind !== 'contact' || (facts[i] as LineFacts).words > 4 || /[:：]\s*\S/.test(at(i))))
			continue;
		for (let j = i + 1; j < n && frame.furniture[j] === null; j += 1) {
			const short = frame.zones[j] === 'heading' && (facts[j] as LineFacts).form === LineForm.Short;
			if (!short && !(kind === 'contact' && (facts[j] as LineFacts).words <= 16 && REACHED.test(at(j)))) break;
			furnish(frame, j, kind);
		}
	}
}
