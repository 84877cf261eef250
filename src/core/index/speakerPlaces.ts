import { type DocumentAnalysis, voiceOf } from '../model/document';
import type { Span } from '../model/span';
import { SpanCover } from '../model/spanCover';
import { keyOf } from '../speakers/acrossTexts';

/** Words of a speaker in one text. */
export interface Said extends Span {
	/** Who hands the words on; null when that is the speaker's own text or unknown. */
	readonly by: string | null;
}

/** What one text has of one speaker, under the name that the text gives. */
export interface SpeakerPlaces {
	readonly role: string | null;
	readonly aliases: readonly string[];
	/** Whether the text knows them as one person, office, body or document; else they are `people` or `some experts`. */
	readonly named: boolean;
	/** Whether the text is by the speaker. */
	readonly author: boolean;
	/** The words of turns, without their labels. */
	readonly turns: readonly Said[];
	readonly asked: readonly Said[];
	readonly quoted: readonly Said[];
	readonly reported: readonly Said[];
	/** Names that are not shown by one of the others: no pronouns, no sources of speech, no labels. */
	readonly mentioned: readonly Said[];
	/** The first full name. */
	readonly first: Span | null;
	/** Whether the text gives the speaker an office there; who publishes a text is not introduced by it. */
	readonly introduced: boolean;
}

type Draft = {
	-readonly [K in keyof SpeakerPlaces]: SpeakerPlaces[K] extends readonly Said[] ? Said[] : SpeakerPlaces[K];
};

/** All speakers of a text by name, in the order in which the text has them. Linear in the finds. */
export function speakerPlaces(text: string, analysis: DocumentAnalysis): ReadonlyMap<string, SpeakerPlaces> {
	const speakers = new Map<string, Draft>();
	const draft = (name: string): Draft => {
		const known = speakers.get(name);
		if (known !== undefined) return known;
		const made = nothingOf();
		speakers.set(name, made);
		return made;
	};
	const publisher = keyOf(analysis.metadata.source ?? '');
	const author = keyOf(analysis.metadata.author ?? '');
	const labels = new SpanCover(analysis.turns.map((turn) => turn.label));
	const sources = sourcesOf(analysis);
	for (const { name, role, aliases, mentions } of analysis.speakers) {
		const entry = draft(name);
		const key = keyOf(name);
		entry.role ??= role;
		entry.named = true;
		entry.author ||= key === author;
		entry.aliases = entry.aliases.length === 0 ? aliases : [...entry.aliases, ...aliases];
		// A headline may have the short name before the text gives the full one.
		const names = mentions.filter(({ pronoun }) => !pronoun);
		// Most are written as they are listed.
		const isFull = ({ start, end }: Span): boolean =>
			(end - start === name.length && text.startsWith(name, start)) || keyOf(text.slice(start, end)).includes(key);
		const full = names.find(isFull) ?? names[0];
		if (full !== undefined) {
			entry.first ??= { start: full.start, end: full.end };
			entry.introduced ||= role !== null && key !== publisher;
		}
		const own = new SpanCover(sources.get(name) ?? []);
		for (const mention of names) {
			const { start, end } = mention;
			if (!own.touches(mention) && !labels.touches(mention)) entry.mentioned.push({ start, end, by: null });
		}
	}
	for (const { speaker, kind, label, end } of analysis.turns) {
		if (speaker === null) continue;
		const start = label.end + Math.max(0, text.slice(label.end, end).search(/[^\s:：*]/));
		const entry = draft(speaker);
		entry.named = true;
		(kind === 'question' ? entry.asked : entry.turns).push({ start, end, by: null });
	}
	const voice = voiceOf(analysis.metadata);
	for (const { speaker, start, end, reporter } of analysis.quotations)
		if (speaker !== null) draft(speaker).quoted.push({ start, end, by: reporter ?? voice });
	for (const { speaker, start, end, reporter } of analysis.reported)
		if (speaker !== null) draft(speaker).reported.push({ start, end, by: reporter ?? voice });
	return speakers;
}

function nothingOf(): Draft {
	return {
		role: null,
		aliases: [],
		named: false,
		author: false,
		turns: [],
		asked: [],
		quoted: [],
		reported: [],
		mentioned: [],
		first: null,
		introduced: false,
	};
}

/** Where a text names the source of words that are listed already, by name: mentions there add nothing. */
function sourcesOf({ quotations, reported }: DocumentAnalysis): ReadonlyMap<string, readonly Span[]> {
	const byName = new Map<string, Span[]>();
	for (const { speaker, speakerSpan } of [...quotations, ...reported]) {
		if (speaker === null || speakerSpan === null) continue;
		const spans = byName.get(speaker);
		if (spans) spans.push(speakerSpan);
		else byName.set(speaker, [speakerSpan]);
	}
	return byName;
}
