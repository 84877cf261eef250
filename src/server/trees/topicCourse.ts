import * as l10n from '@vscode/l10n';
import { type Course, courseOf, type DatedMention, wordingsOf, yearsOf } from '../../core/topics/timeline';
import { orderingDate } from '../corpus/documentLabel';
import type { CorpusText } from '../corpus/corpusText';
import { escapeMarkdown } from '../text/markdown';
import type { TopicPlace } from './topicPlace';
import { type Branch, inContext } from './tree';

/** Formulations that are listed. */
const MOST_WORDINGS = 50;
/** Formulations that a tooltip names. */
const NAMED = 5;

function dateOf(text: CorpusText): string | null {
	return orderingDate(text.card)?.value.slice(0, 10) ?? null;
}

function dated(places: readonly TopicPlace[]): DatedMention[] {
	return places.map(({ text, span }) => ({ text: text.uri, date: dateOf(text), words: text.slice(span) }));
}

/** When something was first and last said, and in which share of the texts. */
function said({ first, last, texts }: Course, of: number): string {
	const share = l10n.t('in {0} % of the texts', of === 0 ? 0 : Math.round((100 * texts) / of));
	if (first === null || last === null) return share;
	const when = first === last ? l10n.t('seen {0}', first) : l10n.t('first seen {0}, last {1}', first, last);
	return `${when}, ${share}`;
}

/** Lines for the tooltip of a topic; empty where it is mentioned nowhere. */
export function courseLines(places: readonly TopicPlace[], texts: number): string[] {
	if (places.length === 0) return [];
	const mentions = dated(places);
	const wordings = wordingsOf(mentions)
		.slice(0, NAMED)
		.map((each) => `- “${escapeMarkdown(each.words)}” · ${each.mentions} · ${escapeMarkdown(said(each, texts))}`);
	return [l10n.t('Mentions: {0}', escapeMarkdown(said(courseOf(mentions), texts))), ...wordings];
}

/** A branch with the years and the formulations of a topic. Linear in its mentions and in the texts. */
export function courseBranches(mentioned: () => readonly TopicPlace[], texts: () => readonly CorpusText[]): Branch[] {
	return [
		{
			key: '#time',
			node: { label: l10n.t('over time'), icon: 'graph-line' },
			below: () => {
				const all = texts();
				const places = mentioned();
				const mentions = dated(places);
				const years = yearsOf(mentions, all.map(dateOf)).map(
					(each): Branch => ({
						key: `year:${each.year ?? ''}`,
						node: {
							label: each.year ?? l10n.t('n.d.'),
							description: l10n.t('{0} mentions · in {1} of {2} texts', each.mentions, each.texts, each.of),
							icon: 'calendar',
						},
						...(each.mentions > 0 && {
							below: () =>
								places
									.filter(({ text }) => (dateOf(text)?.slice(0, 4) ?? null) === each.year)
									.map(({ text, span }) => inContext(text, span)),
						}),
					}),
				);
				const wordings = wordingsOf(mentions)
					.slice(0, MOST_WORDINGS)
					.map(
						(each): Branch => ({
							key: `words:${each.words.toLowerCase()}`,
							node: {
								label: each.words,
								description: `${each.mentions} · ${said(each, all.length)}`,
								icon: 'quote',
							},
						}),
					);
				return [...years, ...wordings];
			},
		},
	];
}
