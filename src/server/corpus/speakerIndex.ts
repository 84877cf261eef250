import type { KnownSpeaker } from '../../core/corpus/corpusSchema';
import type { DocumentSummary, SpeakerSummary } from '../../core/index/documentSummary';
import { keyOf, SpeakerNames } from '../../core/speakers/acrossTexts';
import type { Span } from '../../core/model/span';
import type { CorpusText } from './corpusText';
import { type NameInTexts, namesInTexts, SpeakerEntry } from './speakerEntry';

/** The speakers of all texts, one entry a person or body however they are named. */
export class SpeakerIndex {
	readonly #known: () => readonly KnownSpeaker[];
	readonly #order: (text: CorpusText) => number;
	readonly #update: (text: CorpusText) => void;
	readonly #byName = new Map<string, NameInTexts>();
	readonly #of = new Map<CorpusText, readonly SpeakerSummary[]>();
	#names = new SpeakerNames([], []);
	/** By the key of the name; null: to be made anew. */
	#entries: ReadonlyMap<string, SpeakerEntry> | null = null;
	#entriesOf: readonly KnownSpeaker[] = [];
	/** Keys of names as they were asked for, as long as the entries hold. */
	readonly #keys = new Map<string, string>();
	#hasNamesakes = false;

	/** `known`: speakers that the corpus file names beforehand; `order`: where a text stands; `update`: notes its changes. */
	constructor(
		known: () => readonly KnownSpeaker[],
		order: (text: CorpusText) => number,
		update: (text: CorpusText) => void,
	) {
		this.#known = known;
		this.#order = order;
		this.#update = update;
	}

	/**
	 * Notes a text, or what it says now. Linear in its speakers: entries are put together anew only when a name has come or
	 * gone, since they look their places up in the names.
	 */
	put(text: CorpusText, { speakers }: Pick<DocumentSummary, 'speakers'>): void {
		const before = this.#of.get(text) ?? [];
		this.#of.set(text, speakers);
		for (const { name } of before) this.#byName.get(name)?.remove(text);
		for (const speaker of speakers) {
			const known = this.#byName.get(speaker.name);
			if (known) known.add(text, speaker);
			else {
				this.#byName.set(speaker.name, namesInTexts(text, speaker));
				this.#entries = null;
			}
		}
		this.#tidy(before);
	}

	/** Linear in the text's speakers. */
	remove(text: CorpusText): void {
		const before = this.#of.get(text) ?? [];
		for (const { name } of before) this.#byName.get(name)?.remove(text);
		this.#of.delete(text);
		this.#tidy(before);
	}

	/** Lets go of names that no text has any more. */
	#tidy(names: readonly SpeakerSummary[]): void {
		// Namesakes are told apart by copies of what texts have.
		if (this.#hasNamesakes) this.#entries = null;
		for (const { name } of names) {
			if (this.#byName.get(name)?.texts.size !== 0) continue;
			this.#byName.delete(name);
			this.#entries = null;
		}
	}

	/** All speakers. Linear in the different names when one has come or gone. */
	entries(): readonly SpeakerEntry[] {
		return [...this.#all().values()];
	}

	/** The speaker of this name, as any text or the corpus file gives it. */
	find(name: string, path?: string): SpeakerEntry | undefined {
		return this.finder()(name, path);
	}

	/** `find` for many names at once: looks only once whether names have come or gone. */
	finder(): (name: string, path?: string) => SpeakerEntry | undefined {
		const entries = this.#all();
		return (name, path) => entries.get(keyOf(this.#names.of(name, path)));
	}

	/** One key for a speaker however texts name them. Constant but for the first time that a name is asked for. */
	keyOf(name: string): string {
		const entries = this.#all();
		let key = this.#keys.get(name);
		if (key === undefined) {
			key = keyOf(entries.get(keyOf(this.#names.of(name)))?.name ?? name);
			this.#keys.set(name, key);
		}
		return key;
	}

	/** The speaker who is named, or meant by a pronoun, or whose label stands at an offset. */
	at(text: CorpusText, offset: number): SpeakerEntry | undefined {
		this.#update(text);
		const here = (span: Span): boolean => span.start <= offset && offset < span.end;
		const { speakers, turns, quotations, reported } = text.analysis;
		const source = (speech: { readonly speakerSpan: Span | null }): boolean =>
			speech.speakerSpan !== null && here(speech.speakerSpan);
		const name =
			speakers.find(({ mentions }) => mentions.some(here))?.name ??
			turns.find(({ label }) => here(label))?.speaker ??
			[...quotations, ...reported].find(source)?.speaker;
		return name === undefined || name === null ? undefined : this.find(name, text.path);
	}

	#all(): ReadonlyMap<string, SpeakerEntry> {
		const known = this.#known();
		const same = known.length === this.#entriesOf.length && known.every((each, i) => each === this.#entriesOf[i]);
		if (this.#entries !== null && same) return this.#entries;
		this.#keys.clear();
		this.#names = new SpeakerNames(known, this.#byName.keys());
		const roles = new Map(known.map((speaker) => [speaker.name, speaker.role ?? null]));
		// Namesakes are told apart by the texts that the corpus file names.
		const scoped = new Set(
			known.flatMap(({ name, aliases, texts }) => (texts === undefined ? [] : [name, ...aliases].map(keyOf))),
		);
		this.#hasNamesakes = scoped.size > 0;
		const together = new Map<string, { readonly name: string; readonly names: NameInTexts[] }>();
		const put = (name: string, inTexts: NameInTexts): void => {
			const group = together.get(keyOf(name));
			if (group) group.names.push(inTexts);
			else together.set(keyOf(name), { name, names: [inTexts] });
		};
		for (const [raw, inTexts] of this.#byName) {
			if (scoped.has(keyOf(raw)))
				for (const [name, part] of inTexts.by((text) => this.#names.of(raw, text.path))) put(name, part);
			else put(this.#names.of(raw), inTexts);
		}
		const entries = new Map<string, SpeakerEntry>();
		for (const [key, { name, names }] of together)
			entries.set(key, new SpeakerEntry(name, roles.get(name) ?? null, names, this.#order));
		this.#entries = entries;
		this.#entriesOf = known;
		return entries;
	}
}
