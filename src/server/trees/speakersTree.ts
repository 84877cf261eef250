import * as l10n from '@vscode/l10n';
import { mergeSuggestions } from '../../core/speakers/mergeSuggestions';
import { orderingDate } from '../../core/corpus/documentName';
import { voiceKind } from '../../core/speakers/voiceKind';
import { SUGGESTION_SIGN } from '../../protocol/speakers';
import type { SpeakerEntry, SpeakerPart } from '../corpus/speakerEntry';
import type { SpeakerIndex } from '../corpus/speakerIndex';
import { escapeMarkdown } from '../text/markdown';
import { type Branch, type Branches, BranchTree, inContext, lazily, passage, withLast } from './tree';

/** Who speaks, who is quoted or reported, who is only mentioned; the count is of what they said. */
export class SpeakersTree extends BranchTree {
	readonly #index: SpeakerIndex;

	readonly #apart: (a: string, b: string) => boolean;

	/** `apart`: whether people have said that two names are of two. */
	constructor(index: SpeakerIndex, apart: (a: string, b: string) => boolean) {
		super();
		this.#index = index;
		this.#apart = apart;
	}

	protected roots(): Branches {
		const speakers = this.#index.entries();
		const sums = new Map(speakers.map((s) => [s, s.count('turns') + s.count('quoted') + s.count('reported')]));
		const said = (s: SpeakerEntry): number => sums.get(s) ?? 0;
		const speaking = speakers
			.filter((s) => said(s) > 0)
			.sort((a, b) => said(b) - said(a) || (a.name < b.name ? -1 : 1));
		const asking = speakers.filter((s) => said(s) === 0 && s.count('asked') > 0);
		const silent = speakers.filter((s) => said(s) === 0 && s.count('asked') === 0);
		const writing = silent.filter((s) => s.author);
		const present = silent.filter((s) => !s.author && s.isIntroduced);
		const named = (s: SpeakerEntry): boolean => s.named && (s.hasRole || voiceKind(s.name) !== 'unnamed');
		const roots: SpeakerEntry[] = [];
		const unnamed: SpeakerEntry[] = [];
		for (const each of speaking) (named(each) ? roots : unnamed).push(each);
		const groups = [
			group('asked', l10n.t('Asked'), 'question', asking, (s) => this.#branch(s, s.count('asked'))),
			group('present', l10n.t('Present'), 'person', present, (s) => this.#branch(s, 0)),
			group('wrote', l10n.t('Wrote'), 'edit', writing, (s) => this.#branch(s, 0)),
			group('unnamed', l10n.t('Not Named'), 'organization', unnamed, (s) => this.#branch(s, said(s))),
		];
		const shown = lazily(roots, (s) => this.#branch(s, said(s)));
		return withLast(shown, [...groups.flat(), ...suggestions(speakers, this.#apart)]);
	}

	#branch(speaker: SpeakerEntry, count: number): Branch {
		const { role } = speaker;
		const description = [count > 0 ? String(count) : '', role ?? ''].filter(Boolean).join(' · ');
		const section = (key: SpeakerPart, label: string, icon: string): Branch[] => {
			if (speaker.count(key) === 0) return [];
			const node = { label, description: String(speaker.count(key)), icon };
			const below = (): Branches =>
				lazily(speaker.places(key), ({ text, span, by }) =>
					key === 'mentioned'
						? inContext(text, span)
						: passage(text, span, by === null ? {} : { description: l10n.t('by {0}', by) }),
				);
			return [{ key, node, below }];
		};
		return {
			key: speaker.name,
			node: {
				label: speaker.name,
				description,
				icon: icons[voiceKind(speaker.name)],
				context: 'speaker',
				spoken: l10n.t('{0}, {1} statements, {2}', speaker.name, count, role ?? ''),
			},
			below: () => [
				...section('turns', l10n.t('own turns'), 'comment'),
				...section('asked', l10n.t('questions'), 'question'),
				...section('quoted', l10n.t('quoted'), 'quote'),
				...section('reported', l10n.t('reported'), 'megaphone'),
				...section('mentioned', l10n.t('only mentioned'), 'mention'),
			],
			tooltip: () => {
				const lines = [`**${escapeMarkdown(speaker.name)}**`];
				const { aliases } = speaker;
				if (role !== null) lines.push(escapeMarkdown(role));
				lines.push(...rolesByTime(speaker));
				if (aliases.size > 0) lines.push(l10n.t('Also named: {0}', [...aliases].map(escapeMarkdown).join(', ')));
				return lines.join('\n\n');
			},
		};
	}
}

/** The offices that texts give a speaker, each with the first text that does, in time order; empty when there is but one. */
function rolesByTime({ introductions }: SpeakerEntry): string[] {
	const roles = new Map<string, { readonly role: string; readonly date: string }>();
	for (const { text, span } of introductions) {
		const known = text.analysis.speakers.find(({ mentions }) => mentions.some(({ start }) => start === span.start));
		if (!known?.role) continue;
		const date = orderingDate(text.analysis)?.value.slice(0, 10) ?? 'n.d.';
		const before = roles.get(known.role.toLowerCase());
		if (!before || date < before.date) roles.set(known.role.toLowerCase(), { role: known.role, date });
	}
	if (roles.size < 2) return [];
	const sorted = [...roles.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
	return sorted.map(({ role, date }) => escapeMarkdown(`${date}: ${role}`));
}

/** By what a source is. */
const icons = { person: 'person', body: 'organization', document: 'file-text', unnamed: 'organization' } as const;

/** A node over names that may be one person; none when there are none. */
function suggestions(speakers: readonly SpeakerEntry[], apart: (a: string, b: string) => boolean): Branch[] {
	const found = mergeSuggestions(
		speakers.filter(({ named }) => named).map(({ name }) => name),
		apart,
	);
	if (found.length === 0) return [];
	const node = { label: l10n.t('May Be One'), description: String(found.length), icon: 'question' };
	const below = (): Branch[] =>
		found.map(({ from, into }) => ({
			key: `${from}${SUGGESTION_SIGN}${into}`,
			node: { label: from, description: l10n.t('may be {0}', into), icon: 'git-merge', context: 'speakerSuggestion' },
		}));
	return [{ key: 'group:suggestions', node, below }];
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
	return [{ key: `group:${key}`, node, below: () => lazily(members, branch) }];
}
