import type { Code, Codebook } from '../../core/codebook/codebook';
import { pack } from '../../core/index/packing';
import type { TopicPlace } from '../trees/topicPlace';
import type { Suggestion, TopicEntry } from '../trees/topicsTree';
import type { CorpusText } from './corpusText';
import { breathe } from '../host';
import type { IndexStore } from './indexStore';
import { KeptFinds } from './keptFinds';
import { PlacesByText } from './placesByText';
import { alone } from './textIndexing';
import type { TextTasks, TextWorkers } from './textTasks';
import { TopicMentions } from './topicMentions';

/** Lists of codes whose mentions are kept. */
const MOST_LISTS = 8;
/** Bytes of text in which topics are looked for; of a larger corpus every so manieth text. */
const MOST_READ = 8_000_000;
/** So many texts are looked through anew for topics when one changes; of more, when a tenth has. */
const FEW_TEXTS = 50;
/** Texts read for a worker before other work has its turn. */
const READ_AT_ONCE = 8;

/** Where the codes of codebooks are mentioned; kept per text until the text or the terms change. */
export class TopicIndex {
	readonly #workers: TextWorkers;
	readonly #kept: KeptFinds;
	readonly #lists = new Map<string, TopicMentions>();
	readonly #ofBooks = new WeakMap<Codebook, TopicMentions>();
	#suggested: {
		readonly of: ReadonlyMap<CorpusText, number>;
		readonly phrases: readonly string[];
		readonly mentions: TopicMentions;
	} | null = null;
	#suggesting: Promise<void> = Promise.resolve();

	/** `store`: where topics that are found are kept for the next start. */
	constructor(workers: TextWorkers, store: () => IndexStore) {
		this.#workers = workers;
		this.#kept = new KeptFinds(store);
	}

	/** Resolves when the mentions of a codebook in these texts are known; without it, each is searched when asked for. */
	prepare(codebook: Codebook, texts: Iterable<CorpusText>): Promise<void> {
		const hasTerms = codebook.codes.some(({ terms }) => terms.length > 0);
		return hasTerms ? this.#mentionsOf(codebook).prepare(inOrder(texts)) : Promise.resolve();
	}

	/** The mentions of one code in a text. */
	mentions(text: CorpusText, codebook: Codebook, code: string): TopicPlace[] {
		return placesOf(text, this.#mentionsOf(codebook).spans(text, code));
	}

	/** The code one of whose terms stands at an offset of a text. */
	codeAt(text: CorpusText, codebook: Codebook, offset: number): Code | undefined {
		const at = ({ span }: TopicPlace): boolean => span.start <= offset && offset < span.end;
		return codebook.codes.find(({ id }) => this.mentions(text, codebook, id).some(at));
	}

	/**
	 * The codebook's tree with coded and mentioned passages, of the texts whose mentions are known. `coded`: passages by
	 * code id; `rejects`: whether anything was rejected in a text.
	 */
	entries(
		codebook: Codebook,
		texts: Iterable<CorpusText>,
		coded: ReadonlyMap<string, readonly TopicPlace[]>,
		rejects: (text: CorpusText) => boolean,
		isRejected: (code: string, place: TopicPlace) => boolean,
	): TopicEntry[] {
		const all = new Set(texts);
		const mentions = this.#mentionsOf(codebook);
		const counted = mentions.counts(all);
		const mentioned = (code: string): PlacesByText<TopicPlace> => {
			const open = (text: CorpusText): readonly TopicPlace[] => {
				const places = placesOf(text, mentions.spans(text, code));
				return rejects(text) ? places.filter((place) => !isRejected(code, place)) : places;
			};
			const counts = (counted.get(code) ?? []).map(({ text, count }) => ({
				text,
				count: rejects(text) ? open(text).length : count,
			}));
			return new PlacesByText(
				counts.filter(({ count }) => count > 0),
				open,
			);
		};
		const below = (parent: string | null): TopicEntry[] =>
			codebook.childrenOf(parent).map((code) => ({
				code,
				codebook,
				// Codes of other folders may have the same id.
				coded: (coded.get(code.id) ?? []).filter(({ text }) => all.has(text)),
				mentioned: mentioned(code.id),
				children: below(code.id),
			}));
		return below(null);
	}

	/** Resolves when topics for texts without a codebook are found. */
	prepareSuggestions(texts: readonly CorpusText[]): Promise<void> {
		this.#suggesting = this.#suggesting.then(() => this.#suggest(inOrder(texts)));
		return this.#suggesting;
	}

	/** Topics for texts without a codebook, by the number of texts, as far as they are found. */
	suggestions(texts: readonly CorpusText[]): readonly Suggestion[] {
		if (this.#suggested === null) return [];
		const { phrases, mentions } = this.#suggested;
		const counted = mentions.counts(texts);
		return phrases
			.map((phrase) => ({
				phrase,
				places: new PlacesByText(counted.get(phrase) ?? [], (text) => placesOf(text, mentions.spans(text, phrase))),
			}))
			.filter(({ places }) => places.length > 0)
			.sort((a, b) => b.places.texts.length - a.places.texts.length);
	}

	async #suggest(texts: readonly CorpusText[]): Promise<void> {
		const known = this.#suggested?.of;
		const changed = texts.filter((text) => known?.get(text) !== text.version).length;
		const gone = (known?.size ?? 0) + changed - texts.length;
		const many = texts.length <= FEW_TEXTS ? 0 : texts.length / 10;
		if (known === undefined || changed + Math.max(0, gone) > many) {
			const of = new Map(texts.map((text) => [text, text.version]));
			const phrases = await this.#phrasesOf(texts);
			const codes = phrases.map((phrase) => ({ id: phrase, terms: [phrase] }));
			this.#suggested = { of, phrases, mentions: new TopicMentions(codes, this.#workers, this.#kept) };
		}
		await this.#suggested?.mentions.prepare(texts);
	}

	/** Phrases that set some texts apart: as they were kept, else as a worker finds them. */
	async #phrasesOf(texts: readonly CorpusText[]): Promise<readonly string[]> {
		if (texts.length === 0) return [];
		const sample = sampleOf(texts);
		const name = this.#kept.nameOf('topics', sample);
		const kept = this.#kept.get(name, areStrings);
		if (kept !== null) return kept;
		const phrases = await this.#workers.run('suggest', await readAll(sample));
		this.#kept.put(name, phrases);
		return phrases;
	}

	#mentionsOf(codebook: Codebook): TopicMentions {
		const known = this.#ofBooks.get(codebook);
		if (known) return known;
		const codes = codebook.codes.map(({ id, terms }) => ({ id, terms }));
		const key = JSON.stringify(codes);
		const mentions = this.#lists.get(key) ?? new TopicMentions(codes, this.#workers, this.#kept);
		this.#lists.delete(key);
		this.#lists.set(key, mentions);
		for (const [oldest] of this.#lists) if (this.#lists.size > MOST_LISTS) this.#lists.delete(oldest);
		this.#ofBooks.set(codebook, mentions);
		return mentions;
	}
}

function placesOf(text: CorpusText, spans: readonly number[]): TopicPlace[] {
	const places: TopicPlace[] = [];
	for (let i = 0; i < spans.length; i += 2)
		places.push({ text, span: { start: spans[i] as number, end: spans[i + 1] as number } });
	return places;
}

/** Texts in an order of their own, not the one in which they happened to be read: what is kept of them goes by it. */
function inOrder(texts: Iterable<CorpusText>): CorpusText[] {
	return [...texts].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** Texts of at most so many bytes in all, from all parts of the corpus. */
function sampleOf(texts: readonly CorpusText[]): readonly CorpusText[] {
	const stride = Math.max(1, Math.ceil(texts.reduce((sum, { size }) => sum + size, 0) / MOST_READ));
	return texts.filter((_, i) => i % stride === 0);
}

/** The texts as a worker takes them, read with other work in between. */
async function readAll(texts: readonly CorpusText[]): Promise<TextTasks['suggest']['input']> {
	const read: TextTasks['suggest']['input'][number][] = [];
	for (const text of texts) {
		if (read.length % READ_AT_ONCE === 0) await breathe();
		const { bytes, packed } = text;
		read.push(
			bytes === null || packed === null
				? { bytes: new TextEncoder().encode(text.text), encoding: 'utf-8', analysis: pack(text.analysis) }
				: { bytes: alone(bytes.bytes), encoding: bytes.encoding, analysis: alone(packed.analysis) },
		);
	}
	return read;
}

function areStrings(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
