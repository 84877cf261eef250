import * as l10n from '@vscode/l10n';
import type { Code, Codebook } from '../../core/codebook/codebook';
import type { Span } from '../../core/model/span';
import type { CorpusText } from '../corpus/corpusText';
import { codeCard } from '../codebook/codeCard';
import { escapeMarkdown, shorten } from '../text/markdown';
import { locationOf } from '../codebook/codeLocation';
import type { PlacesByText } from '../corpus/placesByText';
import type { TopicPlace } from './topicPlace';
import { courseBranches, courseLines } from './topicCourse';
import { type Branch, type Branches, BranchTree, inContext, lazily, passage } from './tree';

/** A code with everything the tree shows of it. */
export interface TopicEntry {
	readonly code: Code;
	readonly codebook: Codebook;
	readonly coded: readonly TopicPlace[];
	readonly mentioned: PlacesByText<TopicPlace>;
	readonly children: readonly TopicEntry[];
}

/** A phrase that sets the corpus apart, offered as a code. */
export interface Suggestion {
	readonly phrase: string;
	readonly places: PlacesByText<TopicPlace>;
}

/** The codebook's tree with what is coded and what is mentioned; without a codebook, topics suggested from the texts. */
export class TopicsTree extends BranchTree {
	readonly #codes: () => readonly TopicEntry[];
	readonly #suggestions: () => readonly Suggestion[];
	readonly #texts: () => readonly CorpusText[];

	constructor(
		codes: () => readonly TopicEntry[],
		suggestions: () => readonly Suggestion[],
		texts: () => readonly CorpusText[],
	) {
		super();
		this.#codes = codes;
		this.#suggestions = suggestions;
		this.#texts = texts;
	}

	protected roots(): readonly Branch[] {
		const codes = this.#codes();
		if (codes.length > 0) return codes.map((code) => this.#code(code));
		return this.#suggestions().map(({ phrase, places }) => {
			const [first] = places.slice(0, 1);
			return {
				key: `suggestion:${phrase}`,
				node: {
					label: phrase,
					description: l10n.t('suggested · in {0} of {1} texts', places.texts.length, this.#texts().length),
					icon: 'lightbulb',
					context: 'suggestion',
					...(first && { location: { uri: first.text.uri, range: first.text.range(first.span) } }),
				},
				below: () => lazily(places, ({ text, span }) => inContext(text, span)),
			};
		});
	}

	#code(entry: TopicEntry): Branch {
		const { code, codebook } = entry;
		const below = subtree(entry);
		const mentioned = (): readonly TopicPlace[] => below.flatMap((each) => each.mentioned.slice());
		const texts = new Set(below.flatMap((each) => [...each.coded.map(({ text }) => text), ...each.mentioned.texts]))
			.size;
		const description = [
			l10n.t(
				'coded {0}',
				sum(below, (each) => each.coded.length),
			),
			l10n.t(
				'mentioned {0}',
				sum(below, (each) => each.mentioned.length),
			),
			l10n.t('in {0} of {1} texts', texts, this.#texts().length),
		].join(' · ');
		const list = (key: string, label: string, icon: string, places: Places, show: typeof passage): Branch[] => {
			if (places.length === 0) return [];
			const below = (): Branches => lazily(places, ({ text, span }) => show(text, span));
			return [{ key, node: { label, description: String(places.length), icon }, below }];
		};
		const branches = [
			...entry.children.map((child) => this.#code(child)),
			...rules(codebook, code),
			...list('#coded', l10n.t('coded'), 'tag', entry.coded, passage),
			...list('#mentioned', l10n.t('mentioned'), 'search', entry.mentioned, mention),
			...(below.some((each) => each.mentioned.length > 0) ? courseBranches(mentioned, this.#texts) : []),
		];
		return {
			// Read by the client's commands: the codebook and the id of the code.
			key: `code:${codebook.uri}|${code.id}`,
			node: {
				label: code.name,
				description,
				color: code.colour,
				context: 'code',
				spoken: `${code.name}, ${description}`,
			},
			...(branches.length > 0 && { below: () => branches }),
			tooltip: () =>
				[codeCard(codebook, code, null), description, ...courseLines(mentioned(), this.#texts().length)].join('\n\n'),
		};
	}
}

type Places = Parameters<typeof lazily<TopicPlace>>[0];

/** A mention that can be tagged or rejected. */
function mention(text: CorpusText, span: Span): Branch {
	const branch = inContext(text, span);
	return { ...branch, node: { ...branch.node, context: 'mention' } };
}

/** What the codebook says of a code, as entries that lead there. */
function rules(codebook: Codebook, code: Code): Branch[] {
	const lines = [
		['definition', l10n.t('definition'), code.definition],
		['when', l10n.t('use when'), code.when],
		['whenNot', l10n.t('not when'), code.whenNot],
		...code.examples.map((each, i) => [`example${i}`, l10n.t('example'), `“${each}”`] as const),
		['terms', l10n.t('terms'), code.terms.join(', ')],
		['was', l10n.t('former ids'), code.was.join(', ')],
	] as const;
	const said = lines.filter(([, , words]) => words !== undefined && words.trim() !== '');
	if (said.length === 0) return [];
	return [
		{
			key: '#rules',
			node: { label: l10n.t('rules'), description: said.map(([, label]) => label).join(', '), icon: 'book' },
			below: () =>
				said.map(([key, label, words = '']) => ({
					key,
					node: {
						label: shorten(words, 120),
						description: label,
						location: locationOf(codebook, code),
						spoken: `${label}: ${words}`,
					},
					tooltip: () => `*${label}*\n\n${escapeMarkdown(words)}`,
				})),
		},
	];
}

/** The code and all below it: the counts of a code hold those of its parts. */
function subtree(code: TopicEntry): TopicEntry[] {
	return [code, ...code.children.flatMap(subtree)];
}

function sum(codes: readonly TopicEntry[], count: (code: TopicEntry) => number): number {
	return codes.reduce((total, code) => total + count(code), 0);
}
