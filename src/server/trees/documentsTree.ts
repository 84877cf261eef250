import * as l10n from '@vscode/l10n';
import { suggestTopics } from '../../core/topics/suggestTopics';
import type { CoderProgress } from '../team/codingProgress';
import { dateRoleName, orderingDate } from '../corpus/documentLabel';
import type { CorpusText } from '../corpus/corpusText';
import { escapeMarkdown, shorten } from '../text/markdown';
import { type Branch, type Branches, BranchTree, lazily, passage } from './tree';

/** How far the coding of a text is: how many annotations, and whether somebody marked it done. */
export interface CodingProgress {
	readonly annotations: number;
	readonly done: boolean;
	/** How far other coders are; without numbers while their work is hidden. */
	readonly others: readonly CoderProgress[];
	/** Who has a memo on the text; null for one without a coder. */
	readonly memos: readonly (string | null)[];
}

/** The texts: parts of one work are one node in page order; ordered by date, or grouped by source, type or folder. */
export class DocumentsTree extends BranchTree {
	readonly #texts: () => Iterable<CorpusText>;
	readonly #progress: (text: CorpusText) => CodingProgress;

	constructor(texts: () => Iterable<CorpusText>, progress: (text: CorpusText) => CodingProgress) {
		super();
		this.#texts = texts;
		this.#progress = progress;
	}

	protected roots(): Branches {
		const works = worksOf([...this.#texts()]);
		const branch = (work: Work): Branch => this.#work(work);
		if (this.grouping === '' || this.grouping === 'date') {
			return lazily(
				works.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
				branch,
			);
		}
		const groups = new Map<string, Work[]>();
		for (const work of works) {
			const name = this.#groupOf(work);
			const group = groups.get(name);
			if (group) group.push(work);
			else groups.set(name, [work]);
		}
		const stages = [l10n.t('To do'), l10n.t('In progress'), l10n.t('Done')];
		return [...groups]
			.sort(([a], [b]) => (this.grouping === 'coding' ? stages.indexOf(a) - stages.indexOf(b) : a < b ? -1 : 1))
			.map(([name, members]) => ({
				key: `group:${name}`,
				node: { label: name, description: String(members.length), icon: 'folder', expanded: true },
				below: () => lazily(members, branch),
			}));
	}

	#groupOf(work: Work): string {
		const first = work.texts[0];
		if (!first) return '';
		if (this.grouping === 'source') return first.card.metadata.source ?? l10n.t('(no source named)');
		if (this.grouping === 'path')
			return first.path.includes('/') ? first.path.slice(0, first.path.lastIndexOf('/')) : l10n.t('(top folder)');
		if (this.grouping === 'coding') return this.#codingOf(work);
		return typeName(first);
	}

	/** A work is done when each of its parts is. */
	#codingOf({ texts }: Work): string {
		const progress = texts.map((text) => this.#progress(text));
		if (progress.every(({ done }) => done)) return l10n.t('Done');
		const begun = progress.some(({ done, annotations }) => done || annotations > 0);
		return begun ? l10n.t('In progress') : l10n.t('To do');
	}

	#work(work: Work): Branch {
		if (work.texts.length === 1 && work.missing === '') return this.#text(work.texts[0] as CorpusText);
		const first = work.texts[0] as CorpusText;
		return {
			key: `work:${first.path}`,
			node: {
				label: first.label,
				description: [describe(first, work.event), work.pages, work.missing].filter(Boolean).join(' · '),
				icon: 'files',
				expanded: true,
				context: 'work',
			},
			below: () =>
				work.texts.map((text) =>
					this.#text(text, l10n.t('Page {0}', text.card.metadata.part?.number ?? '?'), work.event),
				),
		};
	}

	/** `event`: the date of the event that the work is about, for parts that do not say it themselves. */
	#text(text: CorpusText, label: string = text.label, event: string | null = null): Branch {
		const progress = this.#progress(text);
		const coded = progress.done
			? l10n.t('done')
			: progress.annotations > 0
				? l10n.t('{0} coded', progress.annotations)
				: '';
		const start = { line: 0, character: 0 };
		const others = progress.others.map(coderProgress);
		const memo = progress.memos.length > 0 ? l10n.t('memo') : '';
		const description = [describe(text, event), coded, ...others, memo].filter(Boolean).join(' · ');
		return {
			key: text.path,
			node: {
				label: shorten(label, 120),
				description,
				icon: progress.done ? 'pass' : 'file-text',
				context: progress.done ? 'document.done' : 'document.open',
				location: { uri: text.uri, range: { start, end: start } },
				spoken: `${label}, ${description}`,
			},
			...(text.card.counts.turns > 0 && {
				below: () =>
					text.analysis.turns.map((turn) => {
						const leaf = passage(text, turn.label, {
							icon: turn.kind === 'question' ? 'question' : 'comment',
							description: '',
						});
						const body = text.slice({ start: turn.label.end, end: turn.end }).replace(/^[\s:：*]+/, '');
						return {
							...leaf,
							node: { ...leaf.node, label: turn.speaker ?? leaf.node.label, description: shorten(body, 80) },
						};
					}),
			}),
			tooltip: () =>
				[tooltip(text), ...others.map(escapeMarkdown), memoLine(progress.memos)].filter(Boolean).join('  \n'),
		};
	}
}

/** Topics that a tooltip names. */
const MOST_TOPICS = 6;

interface Work {
	readonly texts: readonly CorpusText[];
	readonly date: string;
	/** When the event took place, as the first part says that names a day for it. */
	readonly event: string | null;
	readonly pages: string;
	readonly missing: string;
}

/** Texts that are parts of one work: the same title and source, and a page number each. In page order. */
function worksOf(texts: readonly CorpusText[]): Work[] {
	const works = new Map<string, CorpusText[]>();
	for (const text of texts) {
		const { title, part, date } = text.card.metadata;
		const key = part !== null && title !== null ? `${title.toLowerCase()}|${date ?? ''}|${part.of ?? ''}` : text.uri;
		const members = works.get(key);
		if (members) members.push(text);
		else works.set(key, [text]);
	}
	return [...works.values()].map((members): Work => {
		const [only] = members;
		if (only !== undefined && members.length === 1 && only.card.metadata.part === null) {
			const date = orderingDate(only.card);
			const event = date?.role === 'event' ? date.value : null;
			return { texts: members, date: date?.value ?? '9999', event, pages: '', missing: '' };
		}
		const inOrder = [...members].sort((a, b) => pageOf(a) - pageOf(b));
		const of = inOrder[0]?.card.metadata.part?.of ?? null;
		const numbers = inOrder.map(pageOf).filter((n) => n > 0);
		const isWork = members.length > 1 || of !== null;
		return {
			texts: inOrder,
			date: inOrder.map((text) => orderingDate(text.card)?.value ?? '9999').sort()[0] ?? '9999',
			event: inOrder.map(eventOf).find((date) => date !== null) ?? null,
			pages: isWork && of !== null ? l10n.t('pages {0} of {1}', numbers.join(', '), of) : '',
			missing: isWork && of !== null && numbers.length < of ? l10n.t('{0} missing', of - numbers.length) : '',
		};
	});
}

function eventOf(text: CorpusText): string | null {
	const date = orderingDate(text.card);
	return date?.role === 'event' ? date.value : null;
}

function pageOf(text: CorpusText): number {
	return text.card.metadata.part?.number ?? 0;
}

function coderProgress({ coder, status, annotations }: CoderProgress): string {
	const name = coder ?? l10n.t('(no coder)');
	if (status === 'done') return l10n.t('{0}: done', name);
	return annotations > 0 ? l10n.t('{0}: {1} coded', name, annotations) : '';
}

/** Whose memos there are. */
function memoLine(memos: readonly (string | null)[]): string {
	if (memos.length === 0) return '';
	const names = memos.filter((coder) => coder !== null);
	return names.length === 0 ? l10n.t('Has a memo') : l10n.t('Memos: {0}', escapeMarkdown(names.join(', ')));
}

/** Source and date, the date with its role; "n.d." without one. */
function describe(text: CorpusText, event: string | null): string {
	const own = orderingDate(text.card);
	const date = event !== null && own?.role !== 'event' ? ({ role: 'event', value: event } as const) : own;
	const when = date ? `${date.value.slice(0, 10)} (${dateRoleName(date.role)})` : 'n.d.';
	return [text.card.metadata.source, when].filter(Boolean).join(' · ');
}

function typeName(text: CorpusText): string {
	const { counts, metadata } = text.card;
	if (counts.turns > 0) return l10n.t('Transcripts');
	if (metadata.dates.some((d) => d.role === 'dateline')) return l10n.t('Agency reports');
	return counts.quotations > 0 ? l10n.t('Reports with quotations') : l10n.t('Other texts');
}

function tooltip(text: CorpusText): string {
	const { metadata, counts } = text.card;
	const lines = [`**${escapeMarkdown(text.label)}**`, escapeMarkdown(text.path)];
	for (const date of metadata.dates) lines.push(`${dateRoleName(date.role)}: ${escapeMarkdown(date.value)}`);
	const { event, url, retrieved, translation, publisher } = text.record?.fields ?? {};
	if (event?.name !== undefined) lines.push(l10n.t('Event: {0}', escapeMarkdown(event.name)));
	if (metadata.place !== null) lines.push(l10n.t('Place: {0}', escapeMarkdown(metadata.place)));
	if (publisher !== undefined) lines.push(l10n.t('Publisher: {0}', escapeMarkdown(publisher)));
	if (url !== undefined) lines.push(l10n.t('Address: {0}', escapeMarkdown(url)));
	if (retrieved !== undefined) lines.push(l10n.t('Retrieved: {0}', escapeMarkdown(retrieved)));
	if (translation?.of !== undefined) lines.push(l10n.t('Translation of: {0}', escapeMarkdown(translation.of)));
	if (metadata.author !== null) lines.push(l10n.t('Author: {0}', escapeMarkdown(metadata.author)));
	lines.push(
		l10n.t(
			'{0} turns, {1} quotations, {2} passages of reported speech, {3} figures',
			counts.turns,
			counts.quotations,
			counts.reported,
			counts.figures,
		),
	);
	const topics = suggestTopics([{ text: text.text, analysis: text.analysis }], MOST_TOPICS).map(({ term }) => term);
	if (topics.length > 0) lines.push(l10n.t('Speaks of: {0}', escapeMarkdown(topics.join(', '))));
	return lines.join('  \n');
}
