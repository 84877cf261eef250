import { sameValue, type FigureSide } from './figureRelation';
import type { JoinedText, JoinedTexts } from './joinedTexts';
import type { FigureStatement } from './statements';
import { significantDigits } from './valueRange';
import { likeness, wordNumbers, shared } from './words';

/** Why two statements are of one origin. */
export type OriginReason = 'text' | 'work' | 'event' | 'translation' | 'passage' | 'reuse' | 'source';

/** From here on two sentences are one passage, reworded. */
const NEAR_DUPLICATE = 0.5;
/** Passages that two texts share before what both tell in their own words counts as handed on. */
const REUSED = 3;

/**
 * Why two statements do not confirm each other; null: they do, as far as can be seen. Linear in the statements of the two
 * texts at most.
 */
export function sameOrigin(a: FigureSide, b: FigureSide, texts: JoinedTexts): OriginReason | null {
	if (a.text === b.text) return 'text';
	if (a.text.work !== null && a.text.work === b.text.work) return 'work';
	if (isTranslation(a.text, b.text)) return 'translation';
	if (isOneEvent(a, b, texts)) return 'event';
	if (!sameValue(a.statement, b.statement) && a.statement.value !== b.statement.value) return null;
	const { source } = a.statement;
	if (source !== null && source.toLowerCase() === b.statement.source?.toLowerCase()) return 'source';
	if (isOnePassage(a.statement, b.statement)) return 'passage';
	if (a.statement.speaker !== b.statement.speaker || source !== b.statement.source) return null;
	return sharedPassages(a.text, b.text) >= REUSED ? 'reuse' : null;
}

function isTranslation(a: JoinedText, b: JoinedText): boolean {
	return a.links.translationOf === b.key || b.links.translationOf === a.key;
}

/** Texts on one event, by their titles or by whose words they hand on. */
function isOneEvent(a: FigureSide, b: FigureSide, texts: JoinedTexts): boolean {
	const event = texts.eventOf(a.text);
	if (event === null || event !== texts.eventOf(b.text)) return false;
	if (a.statement.speaker !== null && a.statement.speaker === b.statement.speaker) return true;
	return (
		likeness([...new Set(wordNumbers(a.text.facts.title ?? ''))], [...new Set(wordNumbers(b.text.facts.title ?? ''))]) >
		0.5
	);
}

/** Whether the sentences of two figures are one passage, reworded at most. */
export function isOnePassage(a: FigureStatement, b: FigureStatement): boolean {
	const words = (s: FigureStatement): number[] => [...new Set([...s.measure, ...s.context])];
	const [x, y] = [words(a), words(b)];
	return Math.min(x.length, y.length) > 4 && likeness(x, y) >= NEAR_DUPLICATE;
}

/**
 * Passages that two texts share in nearly the same words: more than one or two mean that one draws on the other. Figures of
 * one sentence count once.
 */
export function sharedPassages(a: JoinedText, b: JoinedText): number {
	const known = passages.get(a) ?? new WeakMap<JoinedText, number>();
	passages.set(a, known);
	const before = known.get(b);
	if (before !== undefined) return before;
	const count = countPassages(a, b);
	known.set(b, count);
	return count;
}

/** Of two texts as they were joined; goes with them. */
const passages = new WeakMap<JoinedText, WeakMap<JoinedText, number>>();

function countPassages(a: JoinedText, b: JoinedText): number {
	const sentences = new Set<number | undefined>();
	for (const x of a.statements.figures) {
		const alike = (y: FigureStatement): boolean =>
			x.dimension === y.dimension && x.value === y.value && x.context.length > 5 && isOnePassage(x, y);
		if (b.statements.figures.some(alike)) sentences.add(x.context.at(-1));
	}
	let count = sentences.size;
	for (const x of a.statements.utterances) {
		const alike = ({ said }: { readonly said: readonly number[] }): boolean =>
			Math.min(said.length, x.said.length) > 2 &&
			shared(x.said, said) >= 0.6 * Math.min(x.said.length, said.length) &&
			likeness(x.said, said) >= 0.3;
		if (b.statements.utterances.some(alike)) count += 1;
	}
	return count;
}

/** Telling numbers that two texts share, whatever their language. */
export function sharedNumbers(a: JoinedText, b: JoinedText): number {
	const numbers = ({ statements }: JoinedText): Set<string> =>
		new Set(
			statements.figures.flatMap(({ value, factor, dimension }) =>
				typeof value === 'number' && significantDigits(value) > 2
					? [`${dimension} ${(value * factor).toPrecision(6)}`]
					: [],
			),
		);
	const known = numbers(b);
	return [...numbers(a)].filter((number) => known.has(number)).length;
}
