import type { DocumentAnalysis, Figure } from '../model/document';
import type { Span } from '../model/span';
import { type Dimension, dimensionOf } from './dimension';
import type { FigureStatement } from './statements';
import { type SentenceWords, sentenceWords } from './sentenceWords';
import { type ValueRange, valueRange } from './valueRange';
import { addContentOf, type TextWords } from './textWords';
import { numberOf, wordsHash } from './words';

const LETTER_P = 0x70;
const MOST_MEASURE = 8;
const MOST_OWN = 20;
const MOST_CONTEXT = 14;
/** Words that a whole value is told from its share by: ", accounting for", ", or", "and made up". */
const PART_LINK =
	/^[^.;!?\n]{0,40}?(?:,? ?(?:accounting for|or|that is|i\.e\.|and (?:made|makes) up|made up|representing|equal to|equivalent to|which (?:is|was|accounts? for))|\()\s*$/i;
const TIME_FORM =
	/^(?:since|from|by|until|till|before|after|between|as of|up to|through|over|within|at the end|by the end)\b/i;
/** The small letters with which they begin. */
const FORMS_BEGIN: ReadonlySet<number> = new Set(Array.from('sfbutaow', (letter) => letter.charCodeAt(0)));
const NOW = /^(?:today|now|currently|at present)$/i;
const LONGEST_NOW = 'at present'.length;

/** The figures of a text that can be compared, in their order. Linear in the figures and their sentences. */
export function figureStatements(
	analysis: DocumentAnalysis,
	words: TextWords,
	names: ReadonlyMap<number, number>,
): FigureStatement[] {
	const found: Draft[] = [];
	let sentence: Span = { start: -1, end: -1 };
	let drawn: SentenceWords | null = null;
	let before: Figure | null = null;
	for (const figure of analysis.figures) {
		if (figure.start >= sentence.end || figure.start < sentence.start) {
			sentence = words.sentences.around(words.text, figure);
			drawn = null;
			before = null;
		}
		const sense = senseOf(figure);
		if (sense !== null) {
			drawn ??= sentenceWords(words, sentence, names);
			const statement = statementOf(sense, words, drawn, before, analysis.figures);
			if (statement !== null) found.push(statement);
		}
		if (figure.kind !== 'date' && figure.kind !== 'year') before = figure;
	}
	markSeveralValued(found);
	return found;
}

type Draft = { -readonly [K in keyof FigureStatement]: FigureStatement[K] };

/** A figure that has a value, and what it counts in. */
interface Sense {
	readonly figure: Figure;
	readonly value: number | string;
	readonly dimension: Dimension;
	readonly range: ValueRange;
}

/** Null where the figure can be compared with none: many are dates. */
function senseOf(figure: Figure): Sense | null {
	const { value } = figure;
	const dimension = value === null ? null : dimensionOf(figure);
	const range = dimension === null ? null : valueRange(figure);
	return value === null || dimension === null || range === null ? null : { figure, value, dimension, range };
}

function statementOf(
	{ figure, value, dimension, range }: Sense,
	words: TextWords,
	sentence: SentenceWords,
	before: Figure | null,
	figures: readonly Figure[],
): Draft | null {
	const measure = measureOf(figure);
	const own = words.addContent([], MOST_OWN, figure);
	const { text } = words;
	const context: number[] = [];
	for (const word of sentence.content) {
		if (context.length >= MOST_CONTEXT) break;
		if (!holds(measure, word) && !holds(own, word)) context.push(word);
	}
	// A bare number of which nothing is known is comparable with nothing.
	if (measure.length === 0 && context.length < 2) return null;
	const share = dimension.name === 'percent';
	return {
		start: figure.start,
		end: figure.end,
		kind: figure.kind,
		value,
		unit: figure.unit,
		modifier: figure.modifier,
		dimension: dimension.name,
		factor: dimension.factor,
		low: finite(range.low * dimension.factor),
		high: finite(range.high * dimension.factor),
		measure,
		ofWhole: share && figure.of !== null && (figure.measure === null || figure.of.endsWith(figure.measure)),
		context,
		names: sentence.names,
		words: wordsHash(text, figure.start, figure.end),
		place: figure.place,
		rate: rateOf(figure.period),
		basis: basisOf(figure.period),
		time: figure.time !== null && isNow(figure.time) ? null : figure.timeISO,
		timeForm: figure.time === null ? '' : timeFormOf(figure.time),
		expected: sentence.expected,
		severalValued: false,
		source: figure.source,
		speaker: figure.speaker,
		part: share ? partBefore(figure, before, text) : null,
		base: share ? baseBehind(figure, figures, text) : null,
	};
}

/** Whether a few words hold one; said of four or five, faster than `includes`. */
function holds(words: readonly number[], word: number): boolean {
	for (let i = 0; i < words.length; i += 1) if (words[i] === word) return true;
	return false;
}

function isNow(time: string): boolean {
	return time.length <= LONGEST_NOW && NOW.test(time);
}

function timeFormOf(time: string): string {
	return FORMS_BEGIN.has(time.charCodeAt(0) | 0x20) ? (TIME_FORM.exec(time)?.[0].toLowerCase() ?? '') : '';
}

/** Words of what is measured: of the measure, of what it is a share of, of the thing counted. */
function measureOf({ measure, of, kind, unit }: Figure): number[] {
	const counted = kind === 'count' || kind === 'range' ? (unit ?? '') : '';
	const first = measure ?? counted;
	const second = of === measure ? null : of;
	if (namesPercent(first) || (second !== null && namesPercent(second))) {
		const words = `${first} ${second ?? ''}`.replace(/\bpercent(?:age points?)?\b/g, ' ');
		return addContentOf([], MOST_MEASURE, words);
	}
	const words = addContentOf([], MOST_MEASURE, first);
	return second === null ? words : addContentOf(words, MOST_MEASURE, second);
}

/** Whether a phrase has `percent`: asked of every figure, and looked up slowly where most phrases are short and have none. */
function namesPercent(phrase: string): boolean {
	for (let i = 0; i < phrase.length; i += 1)
		if (phrase.charCodeAt(i) === LETTER_P && phrase.startsWith('percent', i)) return true;
	return false;
}

/** The figure just before a share that is the part it speaks of. */
function partBefore(share: Figure, before: Figure | null, text: string): number | null {
	if (before === null || typeof before.value !== 'number' || share.start - before.end > 60) return null;
	const dimension = dimensionOf(before);
	if (dimension === null || dimension.name.startsWith('perc') || /crease|change/.test(dimension.name)) return null;
	if (share.change !== null && share.changeForm === 'by') return null;
	return PART_LINK.test(text.slice(before.end, share.start)) ? before.start : null;
}

/** The figure that names the whole behind a share. */
function baseBehind(share: Figure, figures: readonly Figure[], text: string): number | null {
	if (!text.startsWith(' of ', share.end)) return null;
	const stretch = text.slice(share.end, share.end + 80);
	const clause = /^ of (?:[^.;,!?\n]|[.,](?=\d)){1,78}/.exec(stretch)?.[0] ?? '';
	if (clause === '') return null;
	const end = share.end + clause.length;
	const base = nextAfter(figures, share.start);
	if (base === undefined || base.end > end || typeof base.value !== 'number') return null;
	const dimension = dimensionOf(base);
	return dimension === null || dimension.name.startsWith('perc') || base.kind === 'fraction' ? null : base.start;
}

/** The first figure behind an offset; logarithmic, for figures stand in the order of the text. */
function nextAfter(figures: readonly Figure[], offset: number): Figure | undefined {
	let low = 0;
	let high = figures.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((figures[middle] as Figure).start <= offset) low = middle + 1;
		else high = middle;
	}
	return figures[low];
}

function rateOf(period: string | null): FigureStatement['rate'] {
	if (period === null) return null;
	const unit = /^(?:(?:each|every|a|per) (year|annum|month|day)|(annually|yearly|monthly|daily))$/i.exec(period);
	if (unit === null) return null;
	const word = (unit[1] ?? unit[2] ?? '').toLowerCase();
	if (word.startsWith('month')) return 'month';
	return word === 'day' || word === 'daily' ? 'day' : 'year';
}

function basisOf(period: string | null): FigureStatement['basis'] {
	if (period === null) return null;
	const unit =
		/\b(year|quarter|month)s?[- ](?:on|over)[- ]\1|\b(?:from|than|over|with|compared)\b.*\b(year|quarter|month)\b/i;
	const found = unit.exec(period);
	return ((found?.[1] ?? found?.[2])?.toLowerCase() ?? null) as FigureStatement['basis'];
}

function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/** Marks figures of whose measure the text has several values at one time: towns and villages, then and now. */
function markSeveralValued(found: readonly Draft[]): void {
	const groups = new Map<number, { readonly first: Draft; several: boolean }>();
	const groupOf = found.map((statement) => {
		const key = keyOf(statement);
		const known = groups.get(key);
		if (known) {
			known.several ||= known.first.value !== statement.value;
			return known;
		}
		const group = { first: statement, several: false };
		groups.set(key, group);
		return group;
	});
	found.forEach((statement, i) => {
		statement.severalValued = groupOf[i]?.several === true;
	});
}

/** One number for a dimension, a time and words of a measure in any order. */
function keyOf({ dimension, measure, time }: FigureStatement): number {
	let sum = measure.length;
	let product = 1;
	for (const word of measure) {
		const mixed = Math.imul(word ^ (word >>> 15), 0x9e3779b1);
		sum = (sum + mixed) | 0;
		product = Math.imul(product, mixed | 1);
	}
	const about = Math.imul(numberOf(dimension), 31) ^ (time === null ? 0 : numberOf(time));
	// Two hashes of their own, together within the whole numbers that a float can say.
	return (sum ^ about) * (1 << 20) + ((product ^ (about >>> 9)) & 0xfffff);
}
