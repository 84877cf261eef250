import * as l10n from '@vscode/l10n';
import { concordance } from '../../core/report/concordance';
import { type ExpressionRunner, TimeIsUp } from '../../core/search/expressionRunner';
import type { Scope } from '../../core/search/query';
import { Search } from '../../core/search/search';
import type { SearchedText } from '../../core/search/stretches';
import { Voices } from '../../core/search/voices';
import type { SearchQuery, SearchState } from '../../protocol/search';
import type { AnnotationService } from '../annotations/annotationService';
import { orderingDate } from '../corpus/documentLabel';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusIndex } from '../corpus/corpusIndex';
import type { TopicIndex } from '../corpus/topicIndex';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { Work } from '../turns';
import { belowOf } from '../../core/codebook/codesBelow';
import { FoundHits } from './foundHits';

/** Hits of a search that are kept; who needs more asks a narrower question. */
const MOST_HITS = 100_000;
/** Characters kept on each side of a hit. */
const CONTEXT = 90;
/** Milliseconds that an expression may take in one text. */
const TIME_LIMIT = 2000;
/** Milliseconds between two words on how far a search is. */
const SAID = 200;

/** What a search needs of the corpus. */
export interface Corpora {
	readonly workspace: CorpusWorkspace;
	readonly annotations: AnnotationService;
	readonly index: CorpusIndex;
	readonly topics: TopicIndex;
	readonly runner: ExpressionRunner;
	/** Lets other work have its turn. */
	readonly work: Work;
}

/** One search through all texts: in slices, so that hovers and typing do not wait, and stopped at once when asked. */
export class CorpusSearch {
	readonly hits = new FoundHits();
	readonly #query: SearchQuery;
	readonly #corpora: Corpora;
	readonly #number: number;
	readonly #search: Search;
	#textsWithHits = 0;
	#read = 0;
	#texts = 0;
	#message = '';
	#stopped = false;

	/** Throws when the expression is none. */
	constructor(number: number, query: SearchQuery, corpora: Corpora) {
		this.#number = number;
		this.#query = query;
		this.#corpora = corpora;
		this.#search = new Search(query, this.#scope(), { runner: corpora.runner, timeLimit: TIME_LIMIT });
	}

	get state(): SearchState {
		return {
			search: this.#number,
			hits: this.hits.all.length,
			textsWithHits: this.#textsWithHits,
			read: this.#read,
			texts: this.#texts,
			running: !this.hits.ended,
			message: this.#message,
		};
	}

	stop(): void {
		this.#stopped = true;
	}

	/** Looks at all texts; `told` is called a few times a second. Never rejects for what stands in texts or query. */
	async run(told: (state: SearchState) => void, isCancelled: () => boolean): Promise<void> {
		const texts = [...this.#corpora.workspace.texts()].filter((text) => this.#isMeant(text));
		this.#texts = texts.length;
		let said = performance.now();
		try {
			for (const text of texts) {
				await this.#corpora.work.pause();
				if (this.#stopped || isCancelled()) {
					this.#message = l10n.t('Stopped: {0} of {1} texts were searched.', this.#read, this.#texts);
					break;
				}
				await this.#look(text);
				this.#read += 1;
				if (this.hits.all.length >= MOST_HITS) {
					this.#message = l10n.t('There are more hits than {0}: narrow the search to see all.', MOST_HITS);
					break;
				}
				const now = performance.now();
				if (now - said > SAID) {
					said = now;
					told(this.state);
				}
			}
		} catch (error) {
			this.#message =
				error instanceof TimeIsUp
					? l10n.t(
							'The expression was stopped: in “{0}” it takes more than {1} seconds. Make it simpler.',
							texts[this.#read]?.label ?? '',
							error.milliseconds / 1000,
						)
					: error instanceof Error
						? error.message
						: String(error);
		}
		this.hits.ended = true;
	}

	async #look(text: CorpusText): Promise<void> {
		const { annotations } = this.#corpora;
		if (!this.#search.isWhole) await annotations.load(text);
		const { text: words } = text;
		const hits = await this.#search.hitsIn(this.#searched(text));
		// The text may have changed while an expression ran elsewhere; then its hits are of no use.
		if (hits.length === 0 || text.text !== words) return;
		this.#textsWithHits += 1;
		const { analysis } = text;
		const voices = new Voices(analysis);
		const date = orderingDate(analysis)?.value.slice(0, 10) ?? null;
		for (const { start, end, left, match, right } of concordance(words, hits, CONTEXT)) {
			if (this.hits.all.length >= MOST_HITS) break;
			this.hits.all.push({
				text,
				span: { start, end },
				left: left.replaceAll(/\s+/g, ' '),
				match,
				right: right.replaceAll(/\s+/g, ' '),
				speaker: voices.at(start),
				date,
			});
		}
	}

	#isMeant(text: CorpusText): boolean {
		const wanted = this.#query.text.trim();
		if (wanted === '' || text.uri === wanted) return true;
		if (wanted.startsWith('file:')) return false;
		const name = wanted.toLowerCase();
		return text.path.toLowerCase().includes(name) || text.label.toLowerCase().includes(name);
	}

	#scope(): Scope {
		const { in: where, speaker, topic, code } = this.#query;
		const name = speaker.trim().toLowerCase();
		const { index, workspace } = this.#corpora;
		const find = name === '' ? null : index.speakers.finder();
		const meant = find?.(speaker.trim());
		const codes = new Set(workspace.folders.flatMap(({ corpus }) => belowOf(corpus.codebook, code)));
		return {
			in: where,
			...(find !== null && {
				speaker: (each) => (meant ? find(each) === meant : each.toLowerCase().includes(name)),
			}),
			...(code !== '' && { code: (id) => id === code || codes.has(id) }),
			topic: topic !== '',
		};
	}

	#searched(text: CorpusText): SearchedText {
		const { annotations, topics, workspace } = this.#corpora;
		const codebook = workspace.codebookOf(text);
		const { topic } = this.#query;
		return {
			words: text.text,
			get analysis() {
				return text.analysis;
			},
			passages: () =>
				annotations
					.shown(text)
					.flatMap(({ codes, span }) =>
						span === null ? [] : [{ codes: codes.map((id) => codebook.find(id)?.id ?? id), span }],
					),
			mentions: () => {
				return belowOf(codebook, topic).flatMap((id) => topics.mentions(text, codebook, id).map(({ span }) => span));
			},
		};
	}
}
