import { isoOf } from '../dates/partialDate';
import { digitsValue } from '../digits';
import type { Draft } from '../draft';
import type { Reader } from '../reader';

/** What stands between the ends of a range; 和 and 与 only where 之间 or 间 follows. */
const JOINTS = new Set(['至', '到', '~', '～', '—', '－', '–', '-']);
const BETWEEN = new Set(['和', '与']);
const BEHIND_BETWEEN = ['之间', '间'];

/** Two figures with 至, 到 or a dash between them are one range: 3至5万吨, 10%到15%, 5月至10月. Linear in the figures. */
export function joinHanRanges(r: Reader, drafts: readonly Draft[]): Draft[] {
	const joined: Draft[] = [];
	for (const draft of drafts) {
		const last = joined.at(-1);
		const range = last === undefined ? null : rangeOf(r, last, draft);
		if (range === null) joined.push(draft);
		else joined[joined.length - 1] = range;
	}
	return joined;
}

function rangeOf(r: Reader, low: Draft, high: Draft): Draft | null {
	if (low.kind === 'range' || low.kind === 'ordinal' || high.kind === 'range' || high.kind === 'ordinal') return null;
	const { text } = r.tokens;
	const lowEnd = low.end ?? r.end(low.to - 1);
	const joint = text.slice(lowEnd, high.start ?? r.start(high.from)).trim();
	if (!JOINTS.has(joint) && !(BETWEEN.has(joint) && isBetween(text, high.end ?? r.end(high.to - 1)))) return null;
	const whole = {
		...high,
		from: low.from,
		numberFrom: low.numberFrom,
		start: low.start ?? r.start(low.from),
		kind: 'range' as const,
		modifier: low.modifier,
	};
	if (low.dates !== null || high.dates !== null) {
		if (low.dates === null || high.dates === null || low.dates.finish !== null || high.dates.finish !== null)
			return null;
		const { start } = low.dates;
		// 2024年5月至10月: the year of the first day is that of the last.
		const finish = { ...high.dates.start, year: high.dates.start.year ?? start.year };
		return { ...whole, value: `${isoOf(start)}/${isoOf(finish)}`, unit: null, dates: { start, finish } };
	}
	if (typeof low.value !== 'number' || typeof high.value !== 'number') return null;
	if (low.unit !== null && low.unit !== high.unit) return null;
	const least = low.unit === null ? low.value * sharedScale(r, low, high) : low.value;
	return least < high.value ? { ...whole, value: `${least}/${high.value}` } : null;
}

/** 3至5万: the scale of the upper end is that of the lower one as well, where this has none. */
function sharedScale(r: Reader, low: Draft, high: Draft): number {
	const bare = (draft: Draft): number =>
		r.isNumber(draft.numberFrom) ? digitsValue(r.text(draft.numberFrom)) : Number.NaN;
	const scale = (high.value as number) / bare(high);
	return bare(low) === low.value && scale > 1 && Number.isInteger(Math.log10(scale)) ? scale : 1;
}

function isBetween(text: string, at: number): boolean {
	return BEHIND_BETWEEN.some((word) => text.startsWith(word, at));
}
