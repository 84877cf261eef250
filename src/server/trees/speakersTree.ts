import * as l10n from '@vscode/l10n';
import type { KnownSpeaker } from '../../core/corpus/corpusSchema';
import type { Span } from '../../core/model/span';
import { keyOf, SpeakerNames } from '../../core/speakers/acrossTexts';
import type { CorpusText } from '../corpus/corpusText';
import { reporterOf } from '../features/attribution';
import { escapeMarkdown } from '../text/markdown';
import { SpanCover } from './spanCover';
import { type Branch, BranchTree, inContext, passage } from './tree';

interface Place {
	readonly text: CorpusText;
	readonly span: Span;
	readonly by: string | null;
}

/** All that is known of one speaker across the texts. */
interface SpeakerEntry {
	readonly name: string;
	role: string | null;
	/** Whether a text introduces the speaker with an office. */
	introduced: boolean;
	/** Whether a text is by the speaker. */
	author: boolean;
	readonly aliases: Set<string>;
	readonly turns: Place[];
	readonly asked: Place[];
	readonly quoted: Place[];
	readonly reported: Place[];
	readonly mentioned: Place[];
}

/** Who speaks, who is quoted or reported, who is only mentioned; the count is of what they said. */
export class SpeakersTree extends BranchTree {
	readonly #texts: () => Iterable<CorpusText>;
	readonly #known: () => readonly KnownSpeaker[];

	/** `known`: speakers that the corpus file names beforehand. */
	constructor(texts: () => Iterable<CorpusText>, known: () => readonly KnownSpeaker[]) {
		super();
		this.#texts = texts;
		this.#known = known;
	}

	protected roots(): readonly Branch[] {
		const speakers = this.#collect();
		const said = (s: SpeakerEntry): number => s.turns.length + s.quoted.length + s.reported.length;
		const speaking = speakers
			.filter((s) => said(s) > 0)
			.sort((a, b) => said(b) - said(a) || (a.name < b.name ? -1 : 1));
		const asking = speakers.filter((s) => said(s) === 0 && s.asked.length > 0);
		const silent = speakers.filter((s) => said(s) === 0 && s.asked.length === 0);
		const writing = silent.filter((s) => s.author);
		const present = silent.filter((s) => !s.author && s.introduced);
		const roots = speaking.map((s) => this.#branch(s, said(s)));
		const groups = [
			group('asked', l10n.t('Asked'), 'question', asking, (s) => this.#branch(s, s.asked.length)),
			group('present', l10n.t('Present'), 'person', present, (s) => this.#branch(s, 0)),
			group('wrote', l10n.t('Wrote'), 'edit', writing, (s) => this.#branch(s, 0)),
		];
		return [...roots, ...groups.flat()];
	}

	#branch(speaker: SpeakerEntry, count: number): Branch {
		const description = [count > 0 ? String(count) : '', speaker.role ?? ''].filter(Boolean).join(' · ');
		const sections: Branch[] = [];
		const section = (key: string, label: string, icon: string, places: readonly Place[]): void => {
			if (places.length > 0) {
				const below = (): Branch[] =>
					places.map((place) => passage(place.text, place.span, place.by === null ? {} : { description: place.by }));
				sections.push({ key, node: { label, description: String(places.length), icon }, below });
			}
		};
		section('turns', l10n.t('own turns'), 'comment', speaker.turns);
		section('asked', l10n.t('questions'), 'question', speaker.asked);
		section('quoted', l10n.t('quoted'), 'quote', speaker.quoted);
		section('reported', l10n.t('reported'), 'megaphone', speaker.reported);
		if (speaker.mentioned.length > 0) {
			const node = { label: l10n.t('only mentioned'), description: String(speaker.mentioned.length), icon: 'mention' };
			const below = (): Branch[] => speaker.mentioned.map(({ text, span }) => inContext(text, span));
			sections.push({ key: 'mentioned', node, below });
		}
		return {
			key: speaker.name,
			node: {
				label: speaker.name,
				description,
				icon: 'person',
				context: 'speaker',
				spoken: l10n.t('{0}, {1} statements, {2}', speaker.name, count, speaker.role ?? ''),
			},
			below: () => sections,
			tooltip: () => {
				const lines = [`**${escapeMarkdown(speaker.name)}**`];
				if (speaker.role !== null) lines.push(escapeMarkdown(speaker.role));
				if (speaker.aliases.size > 0) {
					lines.push(l10n.t('Also named: {0}', [...speaker.aliases].map(escapeMarkdown).join(', ')));
				}
				return lines.join('\n\n');
			},
		};
	}

	#collect(): SpeakerEntry[] {
		const entries = new Map<string, SpeakerEntry>();
		const texts = [...this.#texts()];
		const known = this.#known();
		const names = new SpeakerNames(
			known,
			texts.flatMap((text) => text.analysis.speakers.map((speaker) => speaker.name)),
		);
		const roles = new Map(known.map((speaker) => [speaker.name, speaker.role ?? null]));
		const entry = (from: string): SpeakerEntry => {
			const name = names.of(from);
			const key = keyOf(name);
			let found = entries.get(key);
			if (!found) {
				found = {
					name,
					role: roles.get(name) ?? null,
					introduced: false,
					author: false,
					aliases: new Set(),
					turns: [],
					asked: [],
					quoted: [],
					reported: [],
					mentioned: [],
				};
				entries.set(key, found);
			}
			return found;
		};
		for (const text of texts) {
			const { analysis } = text;
			for (const speaker of analysis.speakers) {
				const found = entry(speaker.name);
				found.role ??= speaker.role;
				// Who publishes a text does not speak in it.
				found.introduced ||= speaker.role !== null && keyOf(speaker.name) !== keyOf(analysis.metadata.source ?? '');
				found.author ||= keyOf(speaker.name) === keyOf(analysis.metadata.author ?? '');
				for (const alias of [speaker.name, ...speaker.aliases]) if (alias !== found.name) found.aliases.add(alias);
			}
			for (const turn of analysis.turns) {
				if (turn.speaker === null) continue;
				const body = { start: turn.label.end, end: turn.end };
				const start = body.start + Math.max(0, text.slice(body).search(/[^\s:：*]/));
				const place = { text, span: { start, end: turn.end }, by: null };
				(turn.kind === 'question' ? entry(turn.speaker).asked : entry(turn.speaker).turns).push(place);
			}
			for (const quotation of analysis.quotations) {
				if (quotation.speaker !== null)
					entry(quotation.speaker).quoted.push({ text, span: quotation, by: by(reporterOf(text, quotation)) });
			}
			for (const reported of analysis.reported) {
				if (reported.speaker !== null)
					entry(reported.speaker).reported.push({ text, span: reported, by: by(reporterOf(text, reported)) });
			}
			const listed = placesListed(text);
			for (const speaker of analysis.speakers) {
				const found = entry(speaker.name);
				const own = listed.of(speaker.name);
				for (const mention of speaker.mentions) {
					if (!mention.pronoun && !own.touches(mention) && !listed.labels.touches(mention))
						found.mentioned.push({ text, span: mention, by: null });
				}
			}
		}
		return [...entries.values()];
	}
}

/** A node over some speakers; none when there are none. */
function group(
	key: string,
	label: string,
	icon: string,
	members: readonly SpeakerEntry[],
	branch: (member: SpeakerEntry) => Branch,
): Branch[] {
	if (members.length === 0) return [];
	const node = { label, description: String(members.length), icon };
	return [{ key: `group:${key}`, node, below: () => members.map(branch) }];
}

function by(reporter: string | null): string | null {
	return reporter === null ? null : l10n.t('by {0}', reporter);
}

/** Where a text names the source of words that are listed already: mentions there add nothing. */
function placesListed(text: CorpusText): { readonly labels: SpanCover; readonly of: (name: string) => SpanCover } {
	const byName = new Map<string, Span[]>();
	for (const { speaker, speakerSpan } of [...text.analysis.quotations, ...text.analysis.reported]) {
		if (speaker === null || speakerSpan === null) continue;
		const spans = byName.get(speaker);
		if (spans) spans.push(speakerSpan);
		else byName.set(speaker, [speakerSpan]);
	}
	const labels = new SpanCover(text.analysis.turns.map((turn) => turn.label));
	return { labels, of: (name) => new SpanCover(byName.get(name) ?? []) };
}
