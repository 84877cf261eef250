import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import {
	HitLinesRequest,
	HitPassagesRequest,
	HitTableRequest,
	SearchChoicesRequest,
	SearchProgressNotification,
	SearchRequest,
	TagHitsRequest,
} from '../../protocol/search';
import { sentence } from '../annotations/requests';
import { codeOf, summaryOf } from '../corpus/codes';
import { type Corpora, CorpusSearch } from './corpusSearch';
import type { FoundHit } from './foundHits';
import { planPassages, tagPassages } from './tagHits';

/** Lines answered at once, whatever is asked for. */
const MOST_LINES = 500;
/** Milliseconds that an answer waits for texts that the index does not know yet. */
const SOON = 100;

/** Speakers offered to restrict a search to. */
const MOST_SPEAKERS = 500;

/** Answers searches of the words of all texts. One search is kept: the last. */
export function serveSearch(connection: Connection, corpora: Corpora): void {
	const { workspace, annotations, index } = corpora;
	let current: { readonly number: number; readonly search: CorpusSearch } | null = null;
	const found = (number: number): CorpusSearch | null => (current?.number === number ? current.search : null);
	const hitsOf = (number: number, wanted: readonly number[] | null): { number: number; hit: FoundHit }[] => {
		const all = found(number)?.hits.all ?? [];
		if (wanted === null) return all.map((hit, i) => ({ number: i, hit }));
		return [...wanted]
			.sort((a, b) => a - b)
			.flatMap((i) => {
				const hit = all[i];
				return hit === undefined ? [] : [{ number: i, hit }];
			});
	};

	connection.onRequest(SearchRequest, async ({ search: number, query }, token) => {
		current?.search.stop();
		current = null;
		let search: CorpusSearch;
		try {
			search = new CorpusSearch(number, query, corpora);
		} catch (error) {
			return { ok: false, message: l10n.t('This is no expression: {0}', (error as Error).message) };
		}
		current = { number, search };
		await index.refreshedWithin(SOON);
		await search.run(
			(state) => void connection.sendNotification(SearchProgressNotification, state),
			() => token.isCancellationRequested,
		);
		return { ok: true, state: search.state };
	});
	connection.onRequest(HitLinesRequest, ({ search, order, from, count }) => {
		return found(search)?.hits.lines(order, from, Math.min(count, MOST_LINES)) ?? null;
	});
	connection.onRequest(HitTableRequest, ({ search, order, hits }) => {
		const all = found(search)?.hits;
		if (!all) return '';
		const wanted = hits === null ? null : new Set(hits);
		const numbers = Array.from(all.inOrder(order)).filter((number) => wanted?.has(number) ?? true);
		const headings = [
			l10n.t('text'),
			l10n.t('date'),
			l10n.t('speaker'),
			l10n.t('left'),
			l10n.t('match'),
			l10n.t('right'),
			l10n.t('file'),
			l10n.t('line'),
		];
		return all.table(headings, numbers);
	});
	connection.onRequest(SearchChoicesRequest, async () => {
		await index.refreshedWithin(SOON);
		return {
			speakers: index.speakers
				.entries()
				.filter(({ named }) => named)
				.map((each) => ({
					name: each.name,
					count: each.count('turns') + each.count('quoted') + each.count('reported'),
				}))
				.filter(({ count }) => count > 0)
				.sort((a, b) => b.count - a.count)
				.slice(0, MOST_SPEAKERS)
				.map(({ name }) => name),
			codes: workspace.folders.flatMap(({ corpus: { codebook } }) =>
				codebook.codes.map((code) => summaryOf(codebook, code)),
			),
		};
	});
	connection.onRequest(HitPassagesRequest, async ({ search, hits, extent, codes }) => {
		const { passages, coded, changed } = await planPassages(hitsOf(search, hits), extent, codes, annotations);
		return {
			passages: passages.map(({ hit, text, span }) => ({
				hit,
				uri: text.uri,
				text: text.label,
				words: text.slice(span).replaceAll(/\s+/g, ' '),
			})),
			coded,
			changed,
		};
	});
	connection.onRequest(TagHitsRequest, async ({ search, hits, extent, codes }) => {
		const { passages } = await planPassages(hitsOf(search, hits), extent, codes, annotations);
		const [first] = passages;
		const names = codes.map((id) => (first ? codeOf(workspace.codebookOf(first.text), id).name : id));
		const done = await tagPassages(passages, codes, names, annotations);
		return done.ok ? { ok: true, ...done.value } : { ok: false, message: sentence(done.problem) };
	});
}
