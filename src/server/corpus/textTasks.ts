import { compileTopics, findTopics, type TopicCode, type TopicMatcher } from '../../core/topics/topics';
import type { TextToAnalyse } from '../../core/analysis/analyse';
import { analysisOf, type IndexedText, indexText, indexTexts, summaryOf } from '../../core/index/indexedText';
import { packListed } from '../../core/index/listedText';
import type { DocumentDate } from '../../core/model/document';
import { decodeText } from '../../core/text/decode';
import { suggestTopics, type SuggestionText } from '../../core/topics/suggestTopics';

/** The bytes of a text as they are on disk. */
export interface TextBytes {
	readonly bytes: Uint8Array;
	readonly encoding: string;
}

/** Work on many texts that a thread of its own can do: plain data in, plain data out. */
export interface TextTasks {
	/** Analyses texts and packs what is to be kept; of one that the analyser fails on, how. */
	readonly index: {
		readonly input: readonly (TextBytes & { readonly dates?: readonly DocumentDate[] })[];
		readonly output: readonly (IndexedText | { readonly failed: string })[];
	};
	/** Where texts mention the terms of codes: spans as flat numbers by the code's place in the list. */
	readonly mentions: {
		readonly input: { readonly codes: readonly TopicCode[]; readonly texts: readonly MentioningText[] };
		readonly output: readonly ReadonlyMap<number, readonly number[]>[];
	};
	/** What lists need of several texts as one, as `packListed` has it, of their packed summaries. */
	readonly list: {
		readonly input: readonly Uint8Array[];
		readonly output: Uint8Array;
	};
	/** Phrases that set texts apart. */
	readonly suggest: {
		readonly input: readonly (TextBytes & { readonly analysis: Uint8Array })[];
		readonly output: readonly string[];
	};
}

/** A text with the spans of its page furniture, which mentions nothing, as flat numbers. */
export interface MentioningText extends TextBytes {
	readonly furniture: readonly number[];
}

export type TaskKind = keyof TextTasks;

/** Does work on texts, in threads of their own where there are any; else here, with other work in between. */
export interface TextWorkers {
	/** How many tasks run at once. */
	readonly parallel: number;
	/** Resolves to the outcome; rejects when the work itself has failed. */
	run<K extends TaskKind>(kind: K, input: TextTasks[K]['input']): Promise<TextTasks[K]['output']>;
}

/** The tasks themselves, text by text, so that whoever runs them can do something else after each. Pure. */
export const textTasks: {
	readonly [K in TaskKind]: (input: TextTasks[K]['input']) => Generator<void, TextTasks[K]['output']>;
} = {
	*index(texts) {
		const outcome: TextTasks['index']['output'][number][] = [];
		const sound: TextToAnalyse[] = [];
		const places: number[] = [];
		for (const { bytes, encoding, dates } of texts) {
			const decoded = decodeText(bytes, encoding);
			if (decoded.ok) {
				places.push(outcome.length);
				sound.push({ text: decoded.text, options: { topics: null, ...(dates && { dates }) } });
			}
			outcome.push({ failed: decoded.ok ? '' : decoded.reason });
		}
		let done = 0;
		try {
			for (const indexed of indexTexts(sound)) {
				outcome[places[done]!] = indexed;
				done += 1;
				yield;
			}
		} catch {
			// One text must not keep the others from being read: those left are read by themselves.
			for (; done < sound.length; done += 1) {
				outcome[places[done]!] = indexedAlone(sound[done]!);
				yield;
			}
		}
		return outcome;
	},
	*mentions({ codes, texts }) {
		const matcher = matcherOf(codes);
		const outcome: Map<number, number[]>[] = [];
		for (const text of texts) {
			outcome.push(mentionsIn(text, matcher));
			yield;
		}
		return outcome;
	},
	*list(summaries) {
		yield;
		return packListed(summaries.map((summary) => summaryOf({ summary })));
	},
	*suggest(texts) {
		yield;
		return suggestTopics(eachOf(texts)).map(({ term }) => term);
	},
};

/** Texts with what was found in them, one at a time: unpacked together they would take far more memory. */
function* eachOf(texts: TextTasks['suggest']['input']): Generator<SuggestionText> {
	for (const { bytes, encoding, analysis } of texts) {
		const decoded = decodeText(bytes, encoding);
		if (decoded.ok) yield { text: decoded.text, analysis: analysisOf({ analysis }) };
	}
}

function indexedAlone({ text, options }: TextToAnalyse): IndexedText | { readonly failed: string } {
	try {
		return indexText(text, options);
	} catch (error) {
		return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

/** Terms are made ready once for all batches of texts. */
let compiled: { readonly of: string; readonly matcher: TopicMatcher } | null = null;

function matcherOf(codes: readonly TopicCode[]): TopicMatcher {
	const of = JSON.stringify(codes);
	if (compiled?.of !== of)
		compiled = { of, matcher: compileTopics(codes.map(({ terms }, i) => ({ id: `${i}`, terms }))) };
	return compiled.matcher;
}

function mentionsIn(text: MentioningText, matcher: TopicMatcher): Map<number, number[]> {
	const decoded = decodeText(text.bytes, text.encoding);
	return decoded.ok ? mentionsOf(decoded.text, text.furniture, matcher) : new Map<number, number[]>();
}

/** Where a text names the topics of a matcher whose codes are the numbers of a list: spans as flat numbers by these. */
export function mentionsOf(text: string, furniture: readonly number[], matcher: TopicMatcher): Map<number, number[]> {
	const found = new Map<number, number[]>();
	for (const { topic, start, end } of findTopics(text, matcher)) {
		if (isWithin(start, end, furniture)) continue;
		const code = Number(topic);
		const spans = found.get(code);
		if (spans) spans.push(start, end);
		else found.set(code, [start, end]);
	}
	return found;
}

function isWithin(start: number, end: number, spans: readonly number[]): boolean {
	for (let i = 0; i < spans.length; i += 2)
		if ((spans[i] as number) <= start && end <= (spans[i + 1] as number)) return true;
	return false;
}
