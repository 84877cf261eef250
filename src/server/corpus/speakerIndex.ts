import type { DocumentAnalysis } from '../../core/model/document';
import type { KnownSpeaker } from '../../core/corpus/corpusSchema';
import type { Span } from '../../core/model/span';
import { keyOf, SpeakerNames } from '../../core/speakers/acrossTexts';
import { reporterOf } from '../features/attribution';
import type { CorpusText } from './corpusText';
import { SpanCover } from '../../core/model/spanCover';

export interface SpeakerPlace {
	readonly text: CorpusText;
	readonly span: Span;
	/** Who hands the words on; null when that is the speaker's own text or unknown. */
	readonly by: string | null;
}

/** All that is known of one speaker across the texts. */
export interface SpeakerEntry {
	readonly name: string;
	readonly role: string | null;
	/** Whether some text knows them as one person, office, body or document; else they are `people` or `some experts`. */
	readonly named: boolean;
	/** Whether a text is by the speaker. */
	readonly author: boolean;
	readonly aliases: ReadonlySet<string>;
	/** The words of turns, without their labels. */
	readonly turns: readonly SpeakerPlace[];
	readonly asked: readonly SpeakerPlace[];
	readonly quoted: readonly SpeakerPlace[];
	readonly reported: readonly SpeakerPlace[];
	/** Names that are not shown by one of the others: no pronouns, no sources of speech, no labels. */
	readonly mentioned: readonly SpeakerPlace[];
	/** The first full name in each text that gives the speaker an office; who publishes a text is not introduced by it. */
	readonly introductions: readonly SpeakerPlace[];
	/** The first full name in the first text. */
	readonly first: SpeakerPlace | null;
}

type Draft = {
	-readonly [K in keyof SpeakerEntry]: SpeakerEntry[K] extends readonly SpeakerPlace[]
		? SpeakerPlace[]
		: K extends 'aliases'
			? Set<string>
			: SpeakerEntry[K];
};

/** The speakers of all texts, one entry a person or body however they are named. Kept until an analysis changes. */
export class SpeakerIndex {
	readonly #texts: () => Iterable<CorpusText>;
	readonly #known: () => readonly KnownSpeaker[];
	#of: readonly (DocumentAnalysis | KnownSpeaker)[] = [];
	#entries: ReadonlyMap<string, SpeakerEntry> = new Map();
	#names = new SpeakerNames([], []);

	/** `known`: speakers that the corpus file names beforehand. */
	constructor(texts: () => Iterable<CorpusText>, known: () => readonly KnownSpeaker[]) {
		this.#texts = texts;
		this.#known = known;
	}

	/** All speakers, in the order of the texts that name them. Linear in the texts' finds when one has changed. */
	entries(): readonly SpeakerEntry[] {
		this.#refresh();
		return [...this.#entries.values()];
	}

	/** The speaker of this name, as any text or the corpus file gives it. */
	find(name: string, path?: string): SpeakerEntry | undefined {
		return this.finder()(name, path);
	}

	/** `find` for many names at once: looks only once whether a text has changed. */
	finder(): (name: string, path?: string) => SpeakerEntry | undefined {
		this.#refresh();
		return (name, path) => this.#entries.get(keyOf(this.#names.of(name, path)));
	}

	/** The speaker who is named, or meant by a pronoun, or whose label stands at an offset. */
	at(text: CorpusText, offset: number): SpeakerEntry | undefined {
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

	#refresh(): void {
		const texts = [...this.#texts()];
		const known = this.#known();
		const of = [...texts.map((text) => text.analysis), ...known];
		if (of.length === this.#of.length && of.every((each, i) => each === this.#of[i])) return;
		this.#of = of;
		const found = texts.flatMap((text) => text.analysis.speakers.map((speaker) => speaker.name));
		this.#names = new SpeakerNames(known, found);
		const roles = new Map(known.map((speaker) => [speaker.name, speaker.role ?? null]));
		const drafts = new Map<string, Draft>();
		const draft = (from: string, path: string): Draft => {
			const name = this.#names.of(from, path);
			const existing = drafts.get(keyOf(name));
			if (existing) return existing;
			const made = emptyEntry(name, roles.get(name) ?? null);
			drafts.set(keyOf(name), made);
			return made;
		};
		for (const text of texts) collect(text, (name) => draft(name, text.path));
		this.#entries = drafts;
	}
}

function emptyEntry(name: string, role: string | null): Draft {
	return {
		name,
		role,
		named: false,
		author: false,
		aliases: new Set(),
		turns: [],
		asked: [],
		quoted: [],
		reported: [],
		mentioned: [],
		introductions: [],
		first: null,
	};
}

/** Adds what one text has to the entries of its speakers. */
function collect(text: CorpusText, draft: (name: string) => Draft): void {
	const { analysis } = text;
	const publisher = keyOf(analysis.metadata.source ?? '');
	const author = keyOf(analysis.metadata.author ?? '');
	const listed = placesListed(text);
	for (const { name, role, aliases, mentions } of analysis.speakers) {
		const entry = draft(name);
		entry.role ??= role;
		entry.named = true;
		entry.author ||= keyOf(name) === author;
		for (const alias of [name, ...aliases]) if (alias !== entry.name) entry.aliases.add(alias);
		// A headline may have the short name before the text gives the full one.
		const names = mentions.filter(({ pronoun }) => !pronoun);
		const named = names.find((mention) => keyOf(text.slice(mention)).includes(keyOf(name))) ?? names[0];
		if (named) {
			const place = { text, span: named, by: null };
			entry.first ??= place;
			if (role !== null && keyOf(name) !== publisher) entry.introductions.push(place);
		}
		const own = listed.of(name);
		for (const mention of mentions) {
			if (!mention.pronoun && !own.touches(mention) && !listed.labels.touches(mention))
				entry.mentioned.push({ text, span: mention, by: null });
		}
	}
	for (const turn of analysis.turns) {
		if (turn.speaker === null) continue;
		const body = { start: turn.label.end, end: turn.end };
		const start = body.start + Math.max(0, text.slice(body).search(/[^\s:：*]/));
		const entry = draft(turn.speaker);
		entry.named = true;
		(turn.kind === 'question' ? entry.asked : entry.turns).push({ text, span: { start, end: turn.end }, by: null });
	}
	for (const quotation of analysis.quotations) {
		if (quotation.speaker !== null)
			draft(quotation.speaker).quoted.push({ text, span: quotation, by: reporterOf(text, quotation) });
	}
	for (const reported of analysis.reported) {
		if (reported.speaker !== null)
			draft(reported.speaker).reported.push({ text, span: reported, by: reporterOf(text, reported) });
	}
}

/** Where a text names the source of words that are listed already: mentions there add nothing. */
function placesListed({ analysis }: CorpusText): {
	readonly labels: SpanCover;
	readonly of: (name: string) => SpanCover;
} {
	const byName = new Map<string, Span[]>();
	for (const { speaker, speakerSpan } of [...analysis.quotations, ...analysis.reported]) {
		if (speaker === null || speakerSpan === null) continue;
		const spans = byName.get(speaker);
		if (spans) spans.push(speakerSpan);
		else byName.set(speaker, [speakerSpan]);
	}
	const labels = new SpanCover(analysis.turns.map((turn) => turn.label));
	return { labels, of: (name) => new SpanCover(byName.get(name) ?? []) };
}
