import { wordLikeness } from './figureWords';
import type { JoinedText, JoinedTexts } from './joinedTexts';
import type { FigureStatement } from './statements';
import { numberOf, shared, stem } from './words';

/** A figure with the text it stands in. */
export interface FigureSide {
	readonly text: JoinedText;
	readonly statement: FigureStatement;
}

/**
 * How two statements of one measure stand to each other. `agrees`: the same value; `compatible`: rounding, "about", "more
 * than" leave room for both; `conflict`: they cannot both hold; `other-time`: they speak of different times; `differs`:
 * other values, and nothing says that they speak of the same.
 */
export type FigureRelation = 'agrees' | 'compatible' | 'conflict' | 'other-time' | 'differs';

/** Words of a measure that say no more than its unit does. */
const GENERIC = new Set(
	(
		'total amount number figure value level rate share proportion percentage average annual yearly overall provided ' +
		'supplied sent delivered transmitted reached recorded whole country country’s nation national'
	)
		.split(' ')
		.map((word) => numberOf(stem(word))),
);
const OF_DIMENSION: Readonly<Record<string, ReadonlySet<number>>> = {
	energy: new Set(['electricity', 'power', 'energy'].map((word) => numberOf(stem(word)))),
	power: new Set(['capacity', 'power'].map((word) => numberOf(stem(word)))),
};
/** Values further apart than this are rather of different things than of one. */
const FARTHEST = 2;
const SMALLEST_COUNT = 10;
/** Likeness of two sentences whose measures share less than two words. */
const SAME_SENTENCE = 0.5;

/** Days between two texts from which on what both say of "now" is of two times. */
const LONG = 300;

/** How `b` stands to `a`; both are statements of one dimension that a join has brought together. Constant. */
export function relationOf(a: FigureSide, b: FigureSide, texts: JoinedTexts): FigureRelation {
	const time = timesOf(a, b, texts);
	if (time === 'other') return 'other-time';
	if (sameValue(a.statement, b.statement)) return 'agrees';
	if (time === 'unknown' && isLongBetween(a, b, texts)) return 'other-time';
	if (overlapping(a.statement, b.statement)) return 'compatible';
	return time === 'same' && isOneMeasure(a, b) ? 'conflict' : 'differs';
}

/**
 * Whether `b` is in conflict with `a`, as `relationOf` has it; for two that are `claimable`, and one in basis and rate. What
 * rules out most is looked at first. Constant.
 */
export function areInConflict(a: FigureSide, b: FigureSide, texts: JoinedTexts): boolean {
	const [x, y] = [a.statement, b.statement];
	if (a.text === b.text || x.dimension !== y.dimension || !areNear(x, y)) return false;
	return (
		sameWords(x, y) && samePlace(a, b) && timesOf(a, b, texts) === 'same' && !sameValue(x, y) && !overlapping(x, y)
	);
}

/** Whether both give the same number, in whatever unit, with the same modifier. */
export function sameValue(a: FigureStatement, b: FigureStatement): boolean {
	if (typeof a.value !== 'number' || typeof b.value !== 'number') return a.value === b.value;
	const [x, y] = [a.value * a.factor, b.value * b.factor];
	return Math.abs(x - y) <= 1e-6 * Math.max(Math.abs(x), Math.abs(y)) && modifierClass(a) === modifierClass(b);
}

function modifierClass({ modifier }: FigureStatement): string {
	if (modifier === 'over' || modifier === 'more-than' || modifier === 'at-least') return 'more';
	if (modifier === 'less-than' || modifier === 'at-most') return 'less';
	return modifier;
}

function overlapping(a: FigureStatement, b: FigureStatement): boolean {
	const low = Math.max(a.low ?? -Infinity, b.low ?? -Infinity);
	return low <= Math.min(a.high ?? Infinity, b.high ?? Infinity) * (1 + 1e-9);
}

/**
 * Whether two statements speak of one time. Said times count by themselves; where neither says one, texts on one event
 * speak of the same; all else is unknown.
 */
export function timesOf(a: FigureSide, b: FigureSide, texts: JoinedTexts): 'same' | 'other' | 'unknown' {
	const [x, y] = [a.statement, b.statement];
	if (x.time === null && y.time === null) {
		const [event, other] = [texts.eventOf(a.text), texts.eventOf(b.text)];
		return event !== null && event === other ? 'same' : 'unknown';
	}
	if (x.time === null || y.time === null) return 'unknown';
	if (x.time === y.time) return x.timeForm === y.timeForm ? 'same' : 'unknown';
	return x.time.startsWith(y.time) || y.time.startsWith(x.time) || x.timeForm !== y.timeForm ? 'unknown' : 'other';
}

/** Whether a statement speaks of a year that was not over when the other, which says no time, was made. */
function isAhead(a: FigureSide, b: FigureSide, texts: JoinedTexts): boolean {
	const { time } = a.statement;
	if (time === null || b.statement.time !== null || b.statement.expected || !/^\d{4}$/.test(time)) return false;
	const date = texts.dateOf(b.text);
	return date !== null && date.slice(0, 4) <= time && texts.dateOf(a.text)?.slice(0, 4) !== date.slice(0, 4);
}

function isLongBetween(a: FigureSide, b: FigureSide, texts: JoinedTexts): boolean {
	if (a.statement.time !== null || b.statement.time !== null) return isAhead(a, b, texts) || isAhead(b, a, texts);
	const [x, y] = [a, b].map(({ text }) => Date.parse(texts.dateOf(text)?.slice(0, 10) ?? ''));
	return Math.abs((x as number) - (y as number)) > LONG * 86_400_000;
}

/**
 * Whether two statements that differ must be of one thing: a conflict is claimed only then, for a false alarm is worse
 * than a miss. Targets and estimates, changes against different bases, values of which the text gives several, machine
 * translations, fractions, small counts and measures of one word are never in conflict.
 */
function isOneMeasure(a: FigureSide, b: FigureSide): boolean {
	const [x, y] = [a.statement, b.statement];
	if (a.text === b.text || !claimable(a) || !claimable(b)) return false;
	if (x.dimension !== y.dimension || x.basis !== y.basis || x.rate !== y.rate) return false;
	return areNear(x, y) && sameWords(x, y) && samePlace(a, b);
}

/** Whether a figure can be in conflict with any other. */
export function claimable({ text, statement }: FigureSide): boolean {
	if (text.machine || statement.expected || statement.severalValued || statement.ofWhole) return false;
	const { value, dimension } = statement;
	if (typeof value !== 'number' || statement.kind === 'fraction' || dimension === 'time') return false;
	return dimension !== 'count' || value >= SMALLEST_COUNT;
}

function areNear(x: FigureStatement, y: FigureStatement): boolean {
	return couldConflict((x.value as number) * x.factor, (y.value as number) * y.factor);
}

/** Whether two values of one dimension are so near to each other that they may be meant of one thing. */
export function couldConflict(a: number, b: number): boolean {
	const ratio = Math.abs(a / b);
	return ratio < FARTHEST && ratio > 1 / FARTHEST;
}

/** Whether each measure says what the other does, or its sentence does. */
function sameWords(x: FigureStatement, y: FigureStatement): boolean {
	const told = Math.max(x.measure.length, y.measure.length) > 1 && wordLikeness(x, y) >= SAME_SENTENCE;
	if (shared(x.measure, y.measure) < 2 && !told) return false;
	const implied = OF_DIMENSION[x.dimension];
	const covers = (of: FigureStatement, words: readonly number[]): boolean =>
		words.every(
			(word) =>
				of.measure.includes(word) || of.context.includes(word) || GENERIC.has(word) || (implied?.has(word) ?? false),
		);
	return covers(x, y.measure) && covers(y, x.measure);
}

/** Whether both sentences name the same places, or the other text is about those that one of them names. */
function samePlace(a: FigureSide, b: FigureSide): boolean {
	const within = (names: readonly number[], other: FigureSide): boolean =>
		names.every((name) => other.statement.names.includes(name) || other.text.facts.subjects.includes(name));
	if (a.statement.place !== null && b.statement.place !== null && a.statement.place !== b.statement.place) return false;
	if (!within(a.statement.names, b) || !within(b.statement.names, a)) return false;
	const [first, second] = [a.text.facts.subjects, b.text.facts.subjects];
	if (a.text.work !== null && a.text.work === b.text.work) return true;
	return (first.length > 0 && first[0] === second[0]) || shared(first.slice(0, 4), second.slice(0, 4)) > 1;
}
