import { sameValue, type FigureSide } from './figureRelation';
import { wordCount, wordLikeness } from './figureWords';
import type { JoinedText, JoinedTexts } from './joinedTexts';
import type { FigureStatement, UtteranceStatement } from './statements';
import { significantDigits } from './valueRange';
import { contentWords } from './textWords';
import { likeness } from './words';

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
	return likeness(titleWords(a.text), titleWords(b.text)) > 0.5;
}

function titleWords({ facts }: JoinedText): readonly number[] {
	return contentWords(facts.title ?? '', Infinity, true);
}

/** Whether the sentences of two figures are one passage, reworded at most. */
export function isOnePassage(a: FigureStatement, b: FigureStatement): boolean {
	return Math.min(wordCount(a), wordCount(b)) > 4 && wordLikeness(a, b) >= NEAR_DUPLICATE;
}

/**
 * Passages that two texts share in nearly the same words: more than one or two mean that one draws on the other. Figures of
 * one sentence count once. Linear in the statements of both, as far as words and values are not alike.
 */
export function sharedPassages(a: JoinedText, b: JoinedText): number {
	const known = counted.get(a)?.get(b);
	if (known !== undefined) return known;
	const count = countPassages(a, lookUpOf(b));
	const ofA = counted.get(a);
	if (ofA) ofA.set(b, count);
	else remember(counted, a, new Map([[b, count]]), MOST_COUNTED);
	return count;
}

/** What texts share, of those compared last. */
const counted = new Map<JoinedText, Map<JoinedText, number>>();
const MOST_COUNTED = 50;

/** The statements of a text by what they must share with others to be alike. */
interface LookUp {
	readonly figures: ReadonlyMap<string, readonly FigureStatement[]>;
	readonly utterances: ReadonlyMap<number, readonly UtteranceStatement[]>;
}
const lookUps = new Map<JoinedText, LookUp>();
const MOST_LOOK_UPS = 100;

function lookUpOf(text: JoinedText): LookUp {
	const known = lookUps.get(text);
	if (known) return known;
	const figures = new Map<string, FigureStatement[]>();
	for (const figure of text.statements.figures) into(figures, valueKey(figure), figure);
	const utterances = new Map<number, UtteranceStatement[]>();
	for (const utterance of text.statements.utterances)
		for (const word of utterance.said) into(utterances, word, utterance);
	return remember(lookUps, text, { figures, utterances }, MOST_LOOK_UPS);
}

function into<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

/** Notes something of a text and lets go of the oldest, so that texts which are gone are not held. */
function remember<V>(known: Map<JoinedText, V>, text: JoinedText, value: V, most: number): V {
	for (const oldest of known.keys()) {
		if (known.size < most) break;
		known.delete(oldest);
	}
	known.set(text, value);
	return value;
}

const valueKey = ({ dimension, value }: FigureStatement): string => `${dimension} ${value}`;

function countPassages(a: JoinedText, b: LookUp): number {
	const sentences = new Set<number | undefined>();
	for (const x of a.statements.figures) {
		const sentence = x.context.at(-1);
		if (x.context.length > 5 && !sentences.has(sentence) && b.figures.get(valueKey(x))?.some((y) => isOnePassage(x, y)))
			sentences.add(sentence);
	}
	let count = sentences.size;
	for (const { said } of a.statements.utterances) if (said.length > 2 && hasAlike(said, b)) count += 1;
	return count;
}

/** Whether a text has an utterance of nearly these words. */
function hasAlike(words: readonly number[], { utterances }: LookUp): boolean {
	const both = new Map<UtteranceStatement, number>();
	for (const word of words)
		for (const utterance of utterances.get(word) ?? []) both.set(utterance, (both.get(utterance) ?? 0) + 1);
	for (const [{ said }, count] of both) {
		if (
			said.length > 2 &&
			count >= 0.6 * Math.min(words.length, said.length) &&
			count >= 0.3 * (words.length + said.length - count)
		)
			return true;
	}
	return false;
}

/** Telling numbers that two texts share, whatever their language. */
export function sharedNumbers(a: JoinedText, b: JoinedText): number {
	const numbers = ({ statements }: JoinedText): Set<string> =>
		new Set(
			[...statements.figures].flatMap(({ value, factor, dimension }) =>
				typeof value === 'number' && significantDigits(value) > 2
					? [`${dimension} ${(value * factor).toPrecision(6)}`]
					: [],
			),
		);
	const known = numbers(b);
	return [...numbers(a)].filter((number) => known.has(number)).length;
}
