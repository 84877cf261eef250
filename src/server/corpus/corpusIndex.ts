import type { DocumentSummary } from '../../core/index/documentSummary';
import type { KnownSpeaker } from '../../core/corpus/corpusSchema';
import type { Work } from '../turns';
import type { CorpusText } from './corpusText';
import { FigureIndex } from './figureIndex';
import { SpeakerIndex } from './speakerIndex';

/** What the texts have in common: their speakers and figures, kept in step with each text by its version. */
export class CorpusIndex {
	readonly speakers: SpeakerIndex;
	readonly figures: FigureIndex;
	readonly #texts: () => Iterable<CorpusText>;
	readonly #work: Work;
	/** The version of each text that the index knows, in the order of the texts. */
	readonly #known = new Map<CorpusText, number>();
	#order = new Map<CorpusText, number>();
	#refreshing: Promise<void> | null = null;

	/** `known`: speakers that the corpus file names beforehand; `work` lets other work have its turn. */
	constructor(texts: () => Iterable<CorpusText>, known: () => readonly KnownSpeaker[], work: Work) {
		this.#texts = texts;
		this.#work = work;
		const order = (text: CorpusText): number => this.#order.get(text) ?? Infinity;
		this.speakers = new SpeakerIndex(known, order, (text) => this.update(text));
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
		let timer: ReturnType<typeof setTimeout> | undefined;
		const over = new Promise<void>((resolve) => {
			timer = setTimeout(resolve, most);
		});
		await Promise.race([this.refreshed(), over]);
		clearTimeout(timer);
	}

	/** Brings one text up to date. Linear in its finds. */
	update(text: CorpusText): void {
		if (!this.#known.has(text) || this.#known.get(text) === text.version) return;
		this.#take(text);
	}

	async #refresh(): Promise<void> {
		const texts = [...this.#texts()];
		this.#order = new Map(texts.map((text, i) => [text, i]));
		for (const text of this.#known.keys()) if (!this.#order.has(text)) this.#drop(text);
		for (const text of texts) {
			if (this.#known.get(text) === text.version) continue;
			await this.#work.pause();
			// A question may have brought it up to date meanwhile.
			if (this.#known.get(text) !== text.version) this.#take(text);
		}
	}

	#take(text: CorpusText): void {
		const summary: DocumentSummary = text.summary;
		this.figures.remove(text);
		this.#known.set(text, text.version);
		this.speakers.put(text, summary);
		this.figures.add(text, summary);
	}

	#drop(text: CorpusText): void {
		if (!this.#known.delete(text)) return;
		this.speakers.remove(text);
		this.figures.remove(text);
	}
}
