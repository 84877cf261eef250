import { Counts } from '../../core/report/counts';
import type { ReportText } from '../../core/report/reportText';
import { type Use, type UseTable, useTables, usesIn } from '../../core/report/uses';
import { splitParagraphs } from '../../core/text/paragraphs';
import type { TablePlace, UseCounts } from '../../protocol/tables';
import type { AnnotationService } from '../annotations/annotationService';
import { orderingDate } from '../corpus/documentLabel';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusIndex } from '../corpus/corpusIndex';
import type { TopicIndex } from '../corpus/topicIndex';
import type { CorpusWorkspace } from '../corpus/workspace';
import { breathe } from '../host';
import { shorten } from '../text/markdown';

/** Places answered at once. */
const MOST_PLACES = 500;
/** Milliseconds of counting after which other work of the server gets its turn. */
const SLICE = 15;

/** What counting needs of the corpus. */
export interface Counted {
	readonly workspace: CorpusWorkspace;
	readonly annotations: AnnotationService;
	readonly index: CorpusIndex;
	readonly topics: TopicIndex;
}

/** Counts what is coded and mentioned, and finds the passages behind a count. In slices; linear in texts and finds. */
export class UseCounter {
	readonly #of: Counted;

	constructor(of: Counted) {
		this.#of = of;
	}

	async counts(table: UseTable, isCancelled: () => boolean): Promise<UseCounts> {
		const counts = new Counts();
		let texts = 0;
		for await (const { text, uses } of this.#walk(table, isCancelled)) {
			texts += 1;
			for (const { key } of uses) counts.add(text.uri, key);
		}
		const parts = useTables[table];
		const rows = counts.rowsByKey().map((row) => ({
			key: row.slice(0, parts.length).map(String),
			count: Number(row.at(-2)),
			texts: Number(row.at(-1)),
		}));
		return { table, parts, rows, names: this.#names(), texts };
	}

	async places(
		table: UseTable,
		key: readonly (string | null)[],
		isCancelled: () => boolean,
	): Promise<{ places: TablePlace[]; total: number }> {
		const places: TablePlace[] = [];
		let total = 0;
		const wanted = ({ key: has }: Use): boolean => key.every((part, i) => part === null || part === has[i]);
		for await (const { text, uses } of this.#walk(table, isCancelled)) {
			const found = uses.filter(wanted);
			total += found.length;
			for (const { span } of found) {
				if (places.length >= MOST_PLACES) break;
				places.push({
					uri: text.uri,
					range: text.range(span),
					words: shorten(text.slice(span), 240),
					text: text.label,
					date: orderingDate(text.analysis)?.value.slice(0, 10) ?? '',
				});
			}
		}
		return { places, total };
	}

	async *#walk(
		table: UseTable,
		isCancelled: () => boolean,
	): AsyncGenerator<{ readonly text: CorpusText; readonly uses: readonly Use[] }> {
		const { workspace, annotations, index } = this.#of;
		await index.refreshed();
		const find = index.speakers.finder();
		await annotations.loadAll(workspace.texts());
		let last = performance.now();
		for (const text of workspace.texts()) {
			if (isCancelled()) return;
			yield { text, uses: usesIn(table, this.#reported(text), (name) => find(name, text.path)?.name ?? name) };
			if (performance.now() - last < SLICE) continue;
			await breathe();
			last = performance.now();
		}
	}

	#reported(text: CorpusText): ReportText {
		const { workspace, annotations, topics } = this.#of;
		const codebook = workspace.codebookOf(text);
		const mentions = codebook.codes.flatMap(({ id: topic }) =>
			topics.mentions(text, codebook, topic).map(({ span }) => ({ ...span, topic })),
		);
		const passages = annotations
			.shown(text)
			.flatMap(({ coder, codes, span }) =>
				span === null ? [] : [{ coder: coder ?? '', codes: codes.map((id) => codebook.find(id)?.id ?? id), span }],
			);
		return {
			file: text.uri,
			analysis: { ...text.analysis, topics: mentions },
			paragraphs: passages.length === 0 ? [] : splitParagraphs(text.text),
			passages,
			unattached: 0,
			corrections: 0,
			coders: new Map(),
		};
	}

	#names(): Record<string, string> {
		const codes = this.#of.workspace.folders.flatMap(({ corpus: { codebook } }) => codebook.codes);
		return Object.fromEntries(codes.map(({ id, name }) => [id, name]));
	}
}
