import type { DocumentAnalysis, Figure } from '../model/document';
import type { Span } from '../model/span';
import { dimensionOf } from './dimension';
import { sentenceAt } from './sentenceAt';
import type { FigureStatement } from './statements';
import { namesOf } from './textFacts';
import { valueRange } from './valueRange';
import { contentWords, wordsHash } from './words';

const MOST_MEASURE = 8;
const MOST_CONTEXT = 14;
/** Words that a whole value is told from its share by: ", accounting for", ", or", "and made up". */
const PART_LINK =
	/^[^.;!?\n]{0,40}?(?:,? ?(?:accounting for|or|that is|i\.e\.|and (?:made|makes) up|made up|representing|equal to|equivalent to|which (?:is|was|accounts? for))|\()\s*$/i;
const EXPECTED =
	/\b(?:will|shall|targets?|targeted|planned?|plans|aims?|aimed|expects?|expected|intends?|projected|forecasts?|estimates?|estimated|propose[sd]?|proposals?|is to|are to|was to|were to|would|to be|goals?|by 20[3-9]\d|set aside|reckons?|revised|preliminary|provisional)\b|将|计划|预计|目标|力争/i;
const TIME_FORM =
	/^(?:since|from|by|until|till|before|after|between|as of|up to|through|over|within|at the end|by the end)\b/i;
const NOW = /^(?:today|now|currently|at present)$/i;

/** The figures of a text that can be compared, in their order. Linear in the figures and their sentences. */
export function figureStatements(
	analysis: DocumentAnalysis,
	text: string,
	names: ReadonlyMap<number, number>,
): FigureStatement[] {
	const found: FigureStatement[] = [];
	let sentence: Span = { start: -1, end: -1 };
	let drawn: SentenceWords = { content: [], names: [], expected: false };
	let before: Figure | null = null;
	for (const figure of analysis.figures) {
		if (figure.start >= sentence.end || figure.start < sentence.start) {
			sentence = sentenceAt(text, figure);
			drawn = wordsOf(text, sentence, names);
			before = null;
		}
		const statement = statementOf(figure, text, drawn, before, analysis.figures);
		if (statement !== null) found.push(statement);
		if (figure.kind !== 'date' && figure.kind !== 'year') before = figure;
	}
	return markSeveralValued(found);
}

interface SentenceWords {
	readonly content: readonly number[];
	readonly names: readonly number[];
	readonly expected: boolean;
}

function wordsOf(text: string, sentence: Span, names: ReadonlyMap<number, number>): SentenceWords {
	const words = text.slice(sentence.start, sentence.end);
	return { content: contentWords(words, 60), names: namesOf(words, names), expected: EXPECTED.test(words) };
}

function statementOf(
	figure: Figure,
	text: string,
	sentence: SentenceWords,
	before: Figure | null,
	figures: readonly Figure[],
): FigureStatement | null {
	const dimension = dimensionOf(figure);
	const range = valueRange(figure);
	if (dimension === null || range === null || figure.value === null) return null;
	const words = text.slice(figure.start, figure.end);
	const measure = contentWords(measureOf(figure), MOST_MEASURE);
	const own = contentWords(words, 20);
	const context: number[] = [];
	for (const word of sentence.content) {
		if (context.length >= MOST_CONTEXT) break;
		if (!measure.includes(word) && !own.includes(word)) context.push(word);
	}
	// A bare number of which nothing is known is comparable with nothing.
	if (measure.length === 0 && context.length < 2) return null;
	const when = figure.time !== null && NOW.test(figure.time) ? null : figure.timeISO;
	const share = dimension.name === 'percent';
	return {
		start: figure.start,
		end: figure.end,
		kind: figure.kind,
		value: figure.value,
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
		words: wordsHash(words),
		place: figure.place,
		rate: rateOf(figure.period),
		basis: basisOf(figure.period),
		time: when,
		timeForm: TIME_FORM.exec(figure.time ?? '')?.[0].toLowerCase() ?? '',
		expected: sentence.expected,
		severalValued: false,
		source: figure.source,
		speaker: figure.speaker,
		part: share ? partBefore(figure, before, text) : null,
		base: share ? baseBehind(figure, figures, text) : null,
	};
}

/** What is measured: the measure, what it is a share of, the thing counted. */
function measureOf({ measure, of, kind, unit }: Figure): string {
	const counted = kind === 'count' || kind === 'range' ? (unit ?? '') : '';
	const words = of !== null && of !== measure ? `${measure ?? counted} ${of}` : (measure ?? counted);
	return words.includes('percent') ? words.replace(/\bpercent(?:age points?)?\b/g, ' ') : words;
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
	const unit = /^(?:(?:each|every|a|per) (year|annum|month|day)|(annually|yearly|monthly|daily))$/i.exec(period ?? '');
	if (unit === null) return null;
	const word = (unit[1] ?? unit[2] ?? '').toLowerCase();
	if (word.startsWith('month')) return 'month';
	return word === 'day' || word === 'daily' ? 'day' : 'year';
}

function basisOf(period: string | null): FigureStatement['basis'] {
	const unit =
		/\b(year|quarter|month)s?[- ](?:on|over)[- ]\1|\b(?:from|than|over|with|compared)\b.*\b(year|quarter|month)\b/i;
	const found = unit.exec(period ?? '');
	return ((found?.[1] ?? found?.[2])?.toLowerCase() ?? null) as FigureStatement['basis'];
}

function finite(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/** Marks figures of whose measure the text has several values at one time: towns and villages, then and now. */
function markSeveralValued(found: readonly FigureStatement[]): FigureStatement[] {
	const groups = new Map<string, { readonly value: FigureStatement['value']; several: boolean }>();
	const groupOf = found.map(({ dimension, measure, time, value }) => {
		const words = measure.length > 1 ? [...measure].sort((a, b) => a - b).join() : measure[0];
		const key = `${dimension}|${words ?? ''}|${time ?? ''}`;
		const known = groups.get(key);
		if (known) {
			known.several ||= known.value !== value;
			return known;
		}
		const group = { value, several: false };
		groups.set(key, group);
		return group;
	});
	return found.map((statement, i) =>
		groupOf[i]?.several === true ? { ...statement, severalValued: true } : statement,
	);
}
