import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { WordClasses } from '../language/vocabulary';
import { type Change, changeOf, changeWith } from './change';
import { findPlaces, PERIOD_WORDS, periodOf, PLACE_STARTS, placeOf } from './context';
import { CREDIT_STARTS, creditAt, findCredits } from './credits';
import { findTimes, FUTURE_WORDS, TIME_STARTS, timeFor } from './dates/times';
import type { Draft } from './draft';
import type { FigureFact } from './fact';
import { carryMeasures } from './carryMeasure';
import { carryScale } from './carryScale';
import { carryUnits } from './carryUnit';
import { clauseStart, measureOf } from './measure';
import { hanChangeBefore, hanMeasureBefore, hanPeriodBefore } from './zh/hanContext';
import { hanTimeBefore } from './zh/hanTimes';
import { labelBefore } from './subject';
import { Signal } from '../text/signals';
import { TokenKind } from '../text/tokens';
import type { Reader } from './reader';
import { readBase } from './shareOf';

/** How many tokens around its first figure of a sentence are read for context: bounds the work on endless lines. */
const WINDOW = 150;

/** What words of a sentence call for a closer look; built once from the lists of those who look. */
const enum Context {
	Time = 1,
	Place = 2,
	Credit = 4,
	Future = 8,
	Period = 16,
	/** A semicolon, which parts clauses. */
	Parted = 32,
}

const contexts = new WordClasses(english)
	.tag(TIME_STARTS, Context.Time)
	.tag(PLACE_STARTS, Context.Place)
	.tag(CREDIT_STARTS, Context.Credit)
	.tag(FUTURE_WORDS, Context.Future)
	.tag(PERIOD_WORDS, Context.Period)
	.signal(~0, Signal.Context);
const OF = english.id('of');
const THIS_THAT_ETC = new WordSet('this that these which it');
const NONE: readonly never[] = [];

/** The classes of all words in tokens [from, to) together. */
function contextOf(r: Reader, from: number, to: number): number {
	const { kind, id, signal } = r.tokens;
	let bits = 0;
	for (let i = from; i < to; i += 1) {
		if (!((signal[i] as number) & Signal.Context)) continue;
		bits |= kind[i] === TokenKind.Word ? contexts.of(id[i] as number) : Context.Parted;
	}
	return bits;
}

/** Adds to each figure what its sentence says of it. Linear in the drafts. */
export function describe(r: Reader, drafts: readonly Draft[]): FigureFact[] {
	const facts: FigureFact[] = [];
	/** The last amount of the sentence before. */
	let amount: Draft | null = null;
	for (let first = 0; first < drafts.length; ) {
		const anchor = (drafts[first] as Draft).from;
		const opens = Math.max(r.sentenceStart(anchor), anchor - WINDOW);
		const closes = Math.min(r.sentenceEnd(anchor), anchor + WINDOW);
		let last = first;
		while (last < drafts.length && (drafts[last] as Draft).from < closes) last += 1;
		last = Math.max(last, first + 1);
		const some = first === 0 && last === drafts.length ? drafts : drafts.slice(first, last);
		const read = carryUnits(r, carryScale(r, some), amount, opensWithPart(r, opens));
		describeSentence(r, read, opens, closes, facts);
		amount = read.findLast(({ kind }) => kind === 'money' || kind === 'quantity') ?? null;
		first = last;
	}
	return facts;
}

/** "Of this, the province owes 220 million": what follows is part of what the sentence before has told. */
function opensWithPart(r: Reader, opens: number): boolean {
	return r.word(opens) === OF && THIS_THAT_ETC.has(r.word(opens + 1));
}

/** A percentage or fraction, or a range of percentages. */
function isShare({ kind, unit }: Draft): boolean {
	return kind === 'percent' || kind === 'fraction' || (kind === 'range' && unit === 'percent');
}

function describeSentence(
	r: Reader,
	drafts: readonly Draft[],
	opens: number,
	closes: number,
	facts: FigureFact[],
): void {
	const context = contextOf(r, opens, closes);
	let dated = false;
	for (const draft of drafts) if (draft.dates !== null) dated = true;
	const future = Boolean(context & Context.Future);
	const times = dated || context & Context.Time ? findTimes(r, opens, closes, drafts, future) : NONE;
	const credits = context & Context.Credit ? findCredits(r, opens, closes) : NONE;
	const places = context & Context.Place ? findPlaces(r, opens, closes) : NONE;
	const fronted = times[0];
	const lead = fronted !== undefined && fronted.from === opens ? fronted.to : opens;
	const parted = (context & Context.Parted) !== 0;
	let label: string | null = null;
	const changes: (Change | null)[] = [];
	const measures: (string | null)[] = [];
	for (let i = 0; i < drafts.length; i += 1) {
		const draft = drafts[i] as Draft;
		const change = changeOf(r, draft, opens) ?? (i === 0 ? null : changeWith(r, drafts[i - 1], draft, changes[i - 1]));
		changes.push(change);
		label ??= labelBefore(r, draft.from, opens);
		const clause = draft.from > lead ? lead : opens;
		const measure = measureOf(r, draft, change, parted ? clauseStart(r, draft.from, clause) : clause, closes);
		measures.push(measure === null && draft.kind !== 'ordinal' && draft.dates === null ? label : measure);
	}
	carryMeasures(r, drafts, changes, measures);
	let told: string | null = null;
	for (let i = 0; i < drafts.length; i += 1) {
		const draft = drafts[i] as Draft;
		const { dates, kind } = draft;
		const change = changes[i] ?? null;
		const start = draft.start ?? r.start(draft.from);
		const chinese = draft.start !== undefined || r.isHan(draft.from - 1);
		const han = chinese && dates === null ? hanChangeBefore(r.tokens.text, start) : null;
		const before =
			chinese && dates === null && draft.kind !== 'ordinal' ? hanMeasureBefore(r.tokens.text, start) : null;
		if (before !== null) measures[i] = told = before.bare ? told : before.measure;
		const time = dates === null && times.length > 0 ? timeFor(r, draft, times, opens) : null;
		const hanTime =
			chinese && dates === null && time === null && draft.kind !== 'ordinal'
				? hanTimeBefore(r, drafts, i, start, r.start(opens), future)
				: null;
		facts.push({
			start,
			end: draft.end ?? r.end(draft.to - 1),
			kind,
			value: draft.value,
			unit: draft.unit,
			modifier: draft.modifier,
			change: change?.change ?? han?.change ?? null,
			changeForm: change?.form ?? han?.form ?? null,
			of: isShare(draft) ? (before?.of ?? readBase(r, draft.to, kind === 'fraction')) : null,
			period:
				han !== null
					? hanPeriodBefore(r.tokens.text, start)
					: dates === null && context & Context.Period
						? periodOf(r, draft, change !== null, opens, closes)
						: null,
			measure: measures[i] ?? null,
			place: places.length > 0 ? placeOf(r, draft, places) : null,
			time: time === null ? (hanTime?.words ?? null) : r.phrase(time.from, time.to),
			source: credits.length > 0 ? creditAt(credits, draft.from) : null,
			when:
				dates === null
					? (time?.when ?? hanTime?.when ?? null)
					: { kind: 'date', start: dates.start, finish: dates.finish, future },
		});
	}
}
