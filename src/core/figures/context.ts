import { CalendarClass, calendarClasses } from '../language/en/calendarWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape, TokenKind } from '../text/tokens';
import type { Draft } from './draft';
import { isHyphen, type Reader, Sign } from './reader';

/** How far around a figure its period, place and source are looked for, in tokens. */
const REACH = 30;

/** What a value is counted over or compared with: "each year", "a year", "year on year", "from a year earlier". */
export function periodOf(r: Reader, draft: Draft, opens: number, closes: number): string | null {
	for (let at = draft.to; at < Math.min(closes, draft.to + 12); at += 1) {
		if (r.sign(at) === Sign.Semicolon) break;
		const end = periodAt(r, at);
		if (end > at) return r.phrase(at, end);
	}
	const end = periodAt(r, opens);
	if (end > opens && draft.from - opens < REACH) return r.phrase(opens, end);
	return null;
}

/** The token after a period phrase that starts at `i`; `i` when none does. */
function periodAt(r: Reader, i: number): number {
	const text = r.text(i).toLowerCase();
	if (calendarClasses.of(r.word(i)) & CalendarClass.Each && calendarClasses.of(r.word(i + 1)) & CalendarClass.Period)
		return i + 2;
	if (/^(?:annually|yearly|monthly|daily|weekly|quarterly)$/.test(text)) return i + 1;
	if ((text === 'a' || text === 'per') && calendarClasses.of(r.word(i + 1)) & CalendarClass.Period) {
		if (/^(?:ago|earlier|later|before|after)$/.test(r.text(i + 2)) || r.text(i + 2) === 'of') return i;
		return i + 2;
	}
	if (text === 'per' && /^(?:capita|annum|person)$/i.test(r.text(i + 1))) return i + 2;
	if (/^(?:year|month|quarter|week|day)$/.test(text)) {
		const one = isHyphen(r.sign(i + 1)) ? 2 : 1;
		const two = one + (isHyphen(r.sign(i + one + 1)) ? 2 : 1);
		if (/^(?:on|over)$/i.test(r.text(i + one)) && r.text(i + two).toLowerCase() === text) return i + two + 1;
	}
	if (text === 'from' || text === 'than' || text === 'over') {
		let at = i + 1;
		if (/^(?:a|the|one)$/i.test(r.text(at))) at += 1;
		if (/^(?:same|previous|year|month)$/i.test(r.text(at))) {
			if (/^(?:earlier|ago|before)$/i.test(r.text(at + 1))) return at + 2;
			if (calendarClasses.of(r.word(at + 1)) & CalendarClass.Period || /^period$/i.test(r.text(at + 1))) return at + 2;
		}
	}
	if (text === 'compared' && /^(?:with|to)$/i.test(r.text(i + 1))) {
		let at = i + 2;
		while (at < i + 10 && (r.isWord(at) || r.isNumber(at) || r.kind(at) === TokenKind.Clitic)) at += 1;
		return at > i + 2 ? at : i;
	}
	return i;
}

/** The place a sentence names nearest before the figure, else behind it: "in Taihang County". */
export function placeOf(r: Reader, draft: Draft, opens: number, closes: number): string | null {
	let nearest: string | null = null;
	for (let at = Math.max(opens, draft.from - REACH); at < Math.min(closes, draft.to + REACH); at += 1) {
		if (at >= draft.from && at < draft.to) continue;
		const name = placeAt(r, at, closes);
		if (name === null) continue;
		nearest = name;
		if (at >= draft.to) break;
	}
	return nearest;
}

function placeAt(r: Reader, i: number, closes: number): string | null {
	if (!/^(?:in|across|throughout|near|around)$/i.test(r.text(i)) || !r.isWord(i)) return null;
	let at = i + 1;
	if (/^the$/i.test(r.text(at))) at += 1;
	const from = at;
	while (at < closes && isName(r, at)) at += 1;
	while (at > from && !r.isWord(at - 1)) at -= 1;
	if (at === from || calendarClasses.of(r.word(from)) & (CalendarClass.Month | CalendarClass.Weekday)) return null;
	if (phraseClasses.of(r.word(at - 1)) & PhraseClass.Preposition) at -= 1;
	return at > from ? r.phrase(from, at) : null;
}

function isName(r: Reader, i: number): boolean {
	if (r.isWord(i)) {
		if (r.shape(i) === Shape.Capital || r.shape(i) === Shape.Upper) return true;
		return r.text(i) === 'of' && r.shape(i + 1) === Shape.Capital;
	}
	return (
		(r.sign(i) === Sign.Dot && r.glued(i) && r.length(i - 1) === 1) ||
		(isHyphen(r.sign(i)) && r.glued(i) && r.glued(i + 1))
	);
}

/** Who is named as author of the value by "according to", in the words of the sentence. */
export function sourceOf(r: Reader, opens: number, closes: number): string | null {
	for (let at = opens; at < closes; at += 1) {
		if (!/^according$/i.test(r.text(at)) || r.text(at + 1) !== 'to') continue;
		let from = at + 2;
		let to = from;
		if (/^(?:the|a|an)$/i.test(r.text(from))) from += 1;
		while (
			to < closes &&
			to < at + 18 &&
			r.sign(to) !== Sign.Comma &&
			r.sign(to) !== Sign.Dot &&
			r.sign(to) !== Sign.Open
		)
			to += 1;
		return to > from ? r.phrase(from, to) : null;
	}
	return null;
}
