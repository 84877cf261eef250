import * as l10n from '@vscode/l10n';
import { keyOfFigure } from '../../core/index/documentSummary';
import type { Figure } from '../../core/model/document';
import type { CorpusText } from '../corpus/corpusText';
import { escapeMarkdown, shorten } from '../text/markdown';
import type { Work } from '../turns';
import type { Joins } from './joins';

/** Milliseconds that a question may wait for texts whose figures in conflict are not known by their measures yet. */
const AT_ONCE = 10;
/** Other statements that a tooltip lists. */
const MOST_LISTED = 8;
/** Milliseconds after which it is told what has become known of the others. */
const REST = 1000;

/** What figures of a text in conflict measure, as long as its words and its conflicts stay as they are. */
interface KeysInConflict {
	readonly version: number;
	readonly places: ReadonlySet<number>;
	readonly keys: readonly string[];
}

/** Which figures of views are in conflict with what other texts say. */
export class ConflictMarks {
	readonly #joins: Joins;
	readonly #work: Work;
	readonly #more: () => void;
	readonly #keys = new WeakMap<CorpusText, KeysInConflict>();
	#looking = false;

	/** `work` lets other work have its turn; `more`: more is known than when somebody asked, so ask again. */
	constructor(joins: Joins, work: Work, more: () => void) {
		this.#joins = joins;
		this.#work = work;
		this.#more = more;
	}

	/** Whether a figure of a text is in conflict, as far as is known. */
	has({ uri }: CorpusText, { start }: Figure): boolean {
		return this.#joins.conflictPlaces(uri).has(start);
	}

	/** How many figures of a text are in conflict. */
	countIn({ uri }: CorpusText): number {
		return this.#joins.conflictPlaces(uri).size;
	}

	/** How many figures in conflict there are by the key of what they measure, as far as is known by now. */
	byKey(): ReadonlyMap<string, number> {
		const counts = new Map<string, number>();
		const end = Date.now() + AT_ONCE;
		const unknown: string[] = [];
		for (const uri of this.#joins.textsInConflict) {
			const text = this.#joins.textOf(uri);
			if (!text) continue;
			if (Date.now() > end && !this.#isKnown(text)) unknown.push(uri);
			else for (const key of this.#keysIn(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		if (unknown.length > 0 && !this.#looking) {
			this.#looking = true;
			this.#lookAt(unknown)
				// Whoever asks next meets it.
				.catch(() => undefined)
				.finally(() => {
					this.#looking = false;
				});
		}
		return counts;
	}

	/** Gets to know the rest while nobody waits for it, and tells of it now and then and at the end. */
	async #lookAt(uris: readonly string[]): Promise<void> {
		let told = Date.now();
		for (const uri of uris) {
			await this.#work.pause();
			const text = this.#joins.textOf(uri);
			if (text) this.#keysIn(text);
			if (Date.now() < told + REST) continue;
			told = Date.now();
			this.#more();
		}
		this.#more();
	}

	/** What the other statements are, as Markdown. */
	told({ uri }: CorpusText, { start }: Figure): string {
		const others = this.#joins.conflictsIn(uri).filter(({ from }) => from.statement.start === start);
		const lines = others.slice(0, MOST_LISTED).flatMap(({ to }) => {
			const text = this.#joins.textOf(to.text.key);
			if (!text) return [];
			const words = escapeMarkdown(shorten(text.slice(to.statement), 60));
			return [`- “${words}” · ${escapeMarkdown(shorten(text.label, 60))}`];
		});
		return [`**${l10n.t('In conflict')}** (${l10n.t('the same measure, time and place')})`, '', ...lines].join('\n');
	}

	#isKnown(text: CorpusText): boolean {
		const known = this.#keys.get(text);
		return known?.version === text.version && known.places === this.#joins.conflictPlaces(text.uri);
	}

	#keysIn(text: CorpusText): readonly string[] {
		const known = this.#keys.get(text);
		if (known !== undefined && this.#isKnown(text)) return known.keys;
		const places = this.#joins.conflictPlaces(text.uri);
		const keys = text.passingAnalysis.figures.filter(({ start }) => places.has(start)).map(keyOfFigure);
		this.#keys.set(text, { version: text.version, places, keys });
		return keys;
	}
}
