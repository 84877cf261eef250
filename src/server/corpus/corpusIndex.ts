import type { ListedText } from '../../core/index/listedText';
import type { KnownSpeaker } from '../../core/corpus/corpusSchema';
import { atMost } from '../patience';
import type { Work } from '../turns';
import type { CorpusText } from './corpusText';
import { FigureIndex } from './figureIndex';
import { keyOf, type KeptSummaries } from './keptSummaries';
import { SpeakerIndex } from './speakerIndex';

/** So many texts are worth looking for what is kept of several as one. */
const MANY = 64;

/** The texts that the index is of. */
export interface IndexedTexts {
	texts(): Iterable<CorpusText>;
	/** Whether more will come. */
	readonly isReading: boolean;
	/** Speakers that the corpus file names beforehand. */
	readonly knownSpeakers: readonly KnownSpeaker[];
}

/** What the texts have in common: their speakers and figures, kept in step with each text by its version. */
export class CorpusIndex {
	readonly speakers: SpeakerIndex;
	readonly figures: FigureIndex;
	readonly #texts: IndexedTexts;
	readonly #summaries: KeptSummaries;
	readonly #work: Work;
	readonly #patient: Work;
	/** The version of each text that the index knows, in the order of the texts. */
	readonly #known = new Map<CorpusText, number>();
	#order = new Map<CorpusText, number>();
	#refreshing: Promise<void> | null = null;
	/** How many texts there were when what is known of them was kept. */
	#kept = 0;

	/** `summaries`: what is kept of several texts as one; `work`, and `patient` what nobody waits for, let other work have its turn. */
	constructor(texts: IndexedTexts, summaries: KeptSummaries, work: Work, patient: Work) {
		this.#texts = texts;
		this.#summaries = summaries;
		this.#work = work;
		this.#patient = patient;
		const order = (text: CorpusText): number => this.#order.get(text) ?? Infinity;
		this.speakers = new SpeakerIndex(
			() => texts.knownSpeakers,
			order,
			(text) => this.update(text),
		);
		this.figures = new FigureIndex(order);
	}

	/** Resolves when the index knows all texts as they were when it was asked; other work is let through. */
	async refreshed(): Promise<void> {
		// What is under way may have passed a text before it changed.
		await this.#refreshing;
		this.#refreshing ??= this.#refresh().finally(() => {
			this.#refreshing = null;
		});
		await this.#refreshing;
	}

	/** `refreshed`, but not waited for any longer than these milliseconds: what is known by then will do. */
	async refreshedWithin(most: number): Promise<void> {
		await atMost(most, this.refreshed());
	}

	/** Brings one text up to date. Linear in its finds. */
	update(text: CorpusText): void {
		if (!this.#known.has(text) || this.#known.get(text) === text.version) return;
		this.#take(text);
	}

	async #refresh(): Promise<void> {
		const texts = [...this.#texts.texts()];
		this.#order = new Map(texts.map((text, i) => [text, i]));
		for (const text of this.#known.keys()) if (!this.#order.has(text)) this.#drop(text);
		const fresh = texts.filter((text) => this.#isNew(text));
		const areMany = fresh.length >= MANY;
		for (const group of areMany ? this.#summaries.groups(texts) : [fresh]) {
			let listed: ReadonlyMap<string, ListedText> | null | undefined = areMany ? undefined : null;
			for (const text of group) {
				if (!this.#isNew(text)) continue;
				await this.#work.pause();
				// A question may have brought it up to date meanwhile.
				if (!this.#isNew(text)) continue;
				if (listed === undefined) listed = this.#summaries.open(group);
				this.#take(text, listed?.get(keyOf(text) ?? ''));
			}
		}
		this.#keep(texts);
	}

	/** Keeps what is known of all texts for the next start, once they are read. */
	#keep(texts: readonly CorpusText[]): void {
		if (Math.abs(texts.length - this.#kept) < MANY || this.#texts.isReading) return;
		this.#kept = texts.length;
		// Without it, the next start takes longer.
		this.#summaries.keep(texts, this.#patient).catch(() => undefined);
	}

	#isNew(text: CorpusText): boolean {
		return this.#known.get(text) !== text.version;
	}

	#take(text: CorpusText, known?: ListedText): void {
		const listed = known ?? text.summary;
		if (known !== undefined) text.listed(known);
		this.figures.remove(text);
		this.#known.set(text, text.version);
		this.speakers.put(text, listed);
		this.figures.add(text, listed);
	}

	#drop(text: CorpusText): void {
		if (!this.#known.delete(text)) return;
		this.speakers.remove(text);
		this.figures.remove(text);
	}
}
