import { compileTopics, type TopicCode, type TopicMatcher } from '../../core/topics/topics';
import type { CorpusText } from './corpusText';
import type { PlaceCount } from './placesByText';
import type { KeptFinds } from './keptFinds';
import { alone } from './textIndexing';
import { mentionsOf, type TextWorkers } from './textTasks';

/** Texts go to a worker in batches of about as many bytes. */
const BATCH = 400_000;
/** So few bytes are read faster here than they are sent. */
const FEW = 100_000;
/** Texts from which on their mentions are kept for the next start. */
const MANY = 50;

/** Where the terms of a list of codes stand in texts; known per text until it changes. */
export class TopicMentions {
	readonly #codes: readonly TopicCode[];
	readonly #numbers: ReadonlyMap<string, number>;
	readonly #workers: TextWorkers;
	readonly #kept: KeptFinds;
	readonly #found = new WeakMap<CorpusText, { readonly version: number; readonly spans: Mentions }>();
	#matcher: TopicMatcher | null = null;
	#preparing: Promise<void> | null = null;

	/** `kept`: where mentions are kept for the next start. */
	constructor(codes: readonly TopicCode[], workers: TextWorkers, kept: KeptFinds) {
		this.#kept = kept;
		this.#codes = codes;
		this.#numbers = new Map(codes.map(({ id }, i) => [id, i]));
		this.#workers = workers;
	}

	/** Whether the mentions of the text as it is are known. */
	isKnown(text: CorpusText): boolean {
		return this.#found.get(text)?.version === text.version;
	}

	/** The mentions of a code in a text as flat numbers. Linear in the text the first time, then remembered. */
	spans(text: CorpusText, code: string): readonly number[] {
		const number = this.#numbers.get(code);
		return number === undefined ? [] : (this.#of(text).get(number) ?? []);
	}

	/** By code, how often each text mentions it, of the texts whose mentions are known. Linear in the texts and what they mention. */
	counts(texts: Iterable<CorpusText>): ReadonlyMap<string, readonly PlaceCount[]> {
		const counts = this.#codes.map((): PlaceCount[] => []);
		for (const text of texts) {
			const found = this.#found.get(text);
			if (found?.version !== text.version) continue;
			for (const [number, { length }] of found.spans) if (length > 0) counts[number]?.push({ text, count: length / 2 });
		}
		return new Map([...this.#numbers].map(([id, number]) => [id, counts[number] ?? []]));
	}

	/** Resolves when the mentions of all these texts are known; many are searched by workers. */
	async prepare(texts: readonly CorpusText[]): Promise<void> {
		while (this.#preparing !== null) await this.#preparing;
		const unknown = texts.filter((text) => !this.isKnown(text));
		if (unknown.length === 0) return;
		this.#preparing = this.#prepare(unknown).finally(() => {
			this.#preparing = null;
		});
		await this.#preparing;
	}

	async #prepare(texts: readonly CorpusText[]): Promise<void> {
		const all = this.#nameOf(texts);
		if (all !== null && this.#takeKept(all, texts)) return;
		const versions = texts.map(({ version }) => version);
		const packed = texts.filter((text) => text.hasBytes);
		const size = packed.reduce((sum, text) => sum + text.size, 0);
		const sent = size > FEW ? packed : [];
		const here = new Set(texts);
		for (const text of sent) here.delete(text);
		for (const text of here) this.#of(text);
		const batches = batchesOf(sent)[Symbol.iterator]();
		const work = async (): Promise<void> => {
			for (const batch of batches) await this.#ask(batch);
		};
		await Promise.all(Array.from({ length: 2 * this.#workers.parallel }, work));
		if (all !== null && texts.every(({ version }, i) => version === versions[i]))
			this.#kept.put(
				all,
				texts.map((text) => flat(this.#of(text))),
			);
	}

	/** The name under which the mentions of many texts are kept; null of few, which are soon looked through. */
	#nameOf(texts: readonly CorpusText[]): string | null {
		return texts.length < MANY ? null : this.#kept.nameOf(`mentions ${JSON.stringify(this.#codes)}`, texts);
	}

	/** Takes over what was kept under a name. Answers whether there was anything. */
	#takeKept(name: string, texts: readonly CorpusText[]): boolean {
		const kept = this.#kept.get(name, areLists);
		if (kept === null || kept.length !== texts.length) return false;
		texts.forEach((text, i) => {
			this.#found.set(text, { version: text.version, spans: unflat(kept[i] ?? []) });
		});
		return true;
	}

	async #ask(batch: readonly CorpusText[]): Promise<void> {
		const versions = batch.map(({ version }) => version);
		const texts = batch.map((text) => {
			const { bytes, encoding } = text.bytes ?? nothing;
			return { bytes: alone(bytes), encoding, furniture: text.card.furniture };
		});
		const found = await this.#workers.run('mentions', { codes: this.#codes, texts });
		batch.forEach((text, i) => {
			this.#found.set(text, { version: versions[i] as number, spans: found[i] ?? new Map() });
		});
	}

	#of(text: CorpusText): Mentions {
		const known = this.#found.get(text);
		const { version } = text;
		if (known?.version === version) return known.spans;
		this.#matcher ??= compileTopics(this.#codes.map(({ terms }, i) => ({ id: String(i), terms })));
		const spans = mentionsOf(text.text, text.card.furniture, this.#matcher);
		this.#found.set(text, { version, spans });
		return spans;
	}
}

const nothing = { bytes: new Uint8Array(), encoding: 'utf-8' };

/** Spans as flat numbers by the number of the code. */
type Mentions = ReadonlyMap<number, readonly number[]>;

/** Mentions as one list: the number of a code, how many numbers its spans are, these, and so on. */
function flat(mentions: Mentions): number[] {
	const list: number[] = [];
	for (const [code, spans] of mentions) {
		list.push(code, spans.length);
		for (const span of spans) list.push(span);
	}
	return list;
}

function unflat(list: readonly number[]): Mentions {
	const mentions = new Map<number, readonly number[]>();
	for (let at = 0; at + 1 < list.length; ) {
		const end = at + 2 + (list[at + 1] as number);
		mentions.set(list[at] as number, list.slice(at + 2, end));
		at = end;
	}
	return mentions;
}

function areLists(value: unknown): value is readonly (readonly number[])[] {
	return (
		Array.isArray(value) &&
		value.every((each) => Array.isArray(each) && each.every((number) => typeof number === 'number'))
	);
}

function* batchesOf(texts: readonly CorpusText[]): Generator<readonly CorpusText[]> {
	let batch: CorpusText[] = [];
	let size = 0;
	for (const text of texts) {
		batch.push(text);
		size += text.size;
		if (size < BATCH) continue;
		yield batch;
		batch = [];
		size = 0;
	}
	if (batch.length > 0) yield batch;
}
