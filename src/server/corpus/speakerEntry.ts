import type { SpeakerSummary } from '../../core/index/documentSummary';
import { type SpeakerPlaces, speakerPlaces } from '../../core/index/speakerPlaces';
import type { DocumentAnalysis } from '../../core/model/document';
import type { Span } from '../../core/model/span';
import type { CorpusText } from './corpusText';
import { PlacesByText } from './placesByText';

export interface SpeakerPlace {
	readonly text: CorpusText;
	readonly span: Span;
	/** Who hands the words on; null when that is the speaker's own text or unknown. */
	readonly by: string | null;
}

/** What a text may have of a speaker. */
export const speakerParts = ['turns', 'asked', 'quoted', 'reported', 'mentioned'] as const;
export type SpeakerPart = (typeof speakerParts)[number];

/** One name as texts give it, with what each has under it; sums are kept as texts come and go. */
export class NameInTexts {
	readonly name: string;
	readonly texts = new Map<CorpusText, SpeakerSummary>();
	readonly sums: Record<SpeakerPart, number> = { turns: 0, asked: 0, quoted: 0, reported: 0, mentioned: 0 };
	/** In how many texts it is that of one person or body, of somebody with an office, of the author, of somebody who is introduced. */
	named = 0;
	roles = 0;
	author = 0;
	introduced = 0;

	constructor(name: string) {
		this.name = name;
	}

	add(text: CorpusText, speaker: SpeakerSummary): void {
		this.texts.set(text, speaker);
		this.#count(speaker, 1);
	}

	/** Answers in how many texts the name still stands. */
	remove(text: CorpusText): number {
		const speaker = this.texts.get(text);
		if (speaker) this.#count(speaker, -1);
		this.texts.delete(text);
		return this.texts.size;
	}

	/** Its texts put together by what a text stands for. Linear in them. */
	by(keyOf: (text: CorpusText) => string): ReadonlyMap<string, NameInTexts> {
		const parts = new Map<string, NameInTexts>();
		for (const [text, speaker] of this.texts) {
			const key = keyOf(text);
			const part = parts.get(key) ?? new NameInTexts(this.name);
			part.add(text, speaker);
			parts.set(key, part);
		}
		return parts;
	}

	#count(speaker: SpeakerSummary, by: 1 | -1): void {
		for (const part of speakerParts) this.sums[part] += by * speaker[part];
		this.named += speaker.named ? by : 0;
		this.roles += speaker.role === null ? 0 : by;
		this.author += speaker.author ? by : 0;
		this.introduced += speaker.introduced ? by : 0;
	}
}

/** A name that stands in one text so far. */
export function namesInTexts(text: CorpusText, speaker: SpeakerSummary): NameInTexts {
	const made = new NameInTexts(speaker.name);
	made.add(text, speaker);
	return made;
}

/** All that is known of one speaker across the texts. What takes looking through them is done when it is asked for. */
export class SpeakerEntry {
	readonly name: string;
	readonly #role: string | null;
	readonly #names: readonly NameInTexts[];
	readonly #order: (text: CorpusText) => number;

	/** `role`: as the corpus file says; `order`: where a text stands among the others. */
	constructor(name: string, role: string | null, names: readonly NameInTexts[], order: (text: CorpusText) => number) {
		this.name = name;
		this.#role = role;
		this.#names = names;
		this.#order = order;
	}

	/** How many places there are of a kind. */
	count(part: SpeakerPart): number {
		return this.#names.reduce((sum, { sums }) => sum + sums[part], 0);
	}

	/** Whether some text knows them as one person, office, body or document; else they are `people` or `some experts`. */
	get named(): boolean {
		return this.#names.some(({ named }) => named > 0);
	}

	/** Whether a text is by the speaker. */
	get author(): boolean {
		return this.#names.some(({ author }) => author > 0);
	}

	/** Whether some text gives the speaker an office. */
	get isIntroduced(): boolean {
		return this.#names.some(({ introduced }) => introduced > 0);
	}

	/** Whether there is an office, at once. */
	get hasRole(): boolean {
		return this.#role !== null || this.#names.some(({ roles }) => roles > 0);
	}

	/** The office in the first text that gives one. Linear in the texts that name the speaker. */
	get role(): string | null {
		if (this.#role !== null) return this.#role;
		let first = Infinity;
		let role: string | null = null;
		for (const { texts } of this.#names) {
			for (const [text, speaker] of texts) {
				if (speaker.role === null || this.#order(text) >= first) continue;
				first = this.#order(text);
				role = speaker.role;
			}
		}
		return role;
	}

	get aliases(): ReadonlySet<string> {
		const aliases = new Set<string>();
		for (const { name, texts } of this.#names) {
			if (name !== this.name && [...texts.values()].some(({ named }) => named)) aliases.add(name);
			for (const speaker of texts.values())
				for (const alias of speaker.aliases) if (alias !== this.name) aliases.add(alias);
		}
		return aliases;
	}

	/** The places of a kind, in the order of the texts. */
	places(part: SpeakerPart): PlacesByText<SpeakerPlace> {
		const counts = new Map<CorpusText, number>();
		for (const { texts } of this.#names)
			for (const [text, speaker] of texts)
				if (speaker[part] > 0) counts.set(text, (counts.get(text) ?? 0) + speaker[part]);
		const parts = [...counts]
			.map(([text, count]) => ({ text, count }))
			.sort((a, b) => this.#order(a.text) - this.#order(b.text));
		const names = this.#names.map(({ name }) => name);
		return new PlacesByText(parts, (text) =>
			names
				.flatMap((name) => placesIn(text).get(name)?.[part] ?? [])
				.sort((a, b) => a.start - b.start)
				.map(({ start, end, by }) => ({ text, span: { start, end }, by })),
		);
	}

	/** The first full name in each text that gives the speaker an office, in the order of the texts. */
	get introductions(): readonly SpeakerPlace[] {
		return this.#firsts(({ introduced }) => introduced);
	}

	/** The first full name in the first text that has one. */
	get first(): SpeakerPlace | null {
		return this.#firsts(() => true)[0] ?? null;
	}

	#firsts(counts: (speaker: SpeakerSummary) => boolean): readonly SpeakerPlace[] {
		return this.#names
			.flatMap(({ texts }) => [...texts])
			.flatMap(([text, speaker]) =>
				speaker.first !== null && counts(speaker) ? [{ text, span: speaker.first, by: null }] : [],
			)
			.sort((a, b) => this.#order(a.text) - this.#order(b.text));
	}
}

/** Of each analysis, what it has of each speaker; goes with the analysis. */
const known = new WeakMap<DocumentAnalysis, ReadonlyMap<string, SpeakerPlaces>>();

function placesIn(text: CorpusText): ReadonlyMap<string, SpeakerPlaces> {
	const { analysis } = text;
	let places = known.get(analysis);
	if (!places) {
		places = speakerPlaces(text.text, analysis);
		known.set(analysis, places);
	}
	return places;
}
