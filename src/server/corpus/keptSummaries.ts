import { listedOf, type ListedText } from '../../core/index/listedText';
import type { Work } from '../turns';
import type { CorpusText } from './corpusText';
import type { IndexStore } from './indexStore';
import { alone } from './textIndexing';
import type { TextWorkers } from './textTasks';

/** Texts of a group at most; they are about half as many in most. */
const MOST = 64;
/** One text in so many ends its group. */
const ENDS = 32;
const none = new Uint8Array();

/**
 * What lists need of texts that follow each other, kept once more as one: read together, names and measures that many of
 * them have are read once. Where a group ends is up to the name of what is found in its last text, so that a text that
 * comes, goes or changes makes its own group another one and leaves the rest as they are.
 */
export class KeptSummaries {
	readonly #store: () => IndexStore;
	readonly #workers: TextWorkers;

	/** `workers` put together what is kept: here, what is unpacked for it would take memory for long. */
	constructor(store: () => IndexStore, workers: TextWorkers) {
		this.#store = store;
		this.#workers = workers;
	}

	/** The texts in groups; those of which nothing is kept under a name are groups of one. Linear. */
	*groups(texts: Iterable<CorpusText>): Generator<readonly CorpusText[]> {
		let group: CorpusText[] = [];
		for (const text of texts) {
			const key = keyOf(text);
			if (key === null) {
				yield [text];
				continue;
			}
			group.push(text);
			if (key.charCodeAt(0) % ENDS !== 0 && group.length < MOST) continue;
			yield group;
			group = [];
		}
		if (group.length > 0) yield group;
	}

	/** What is kept of a group, by the name of what is found in each of its texts; null where nothing is. */
	open(group: readonly CorpusText[]): ReadonlyMap<string, ListedText> | null {
		const name = this.#nameOf(group);
		const bytes = name === null ? undefined : this.#store().get(name.name)?.summary;
		if (name === null || bytes === undefined) return null;
		try {
			const listed = listedOf(bytes);
			return new Map(listed.map((each, i) => [name.keys[i] ?? '', each]));
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			return null;
		}
	}

	/** Keeps what is not kept yet of texts in their order. Linear in their finds. */
	async keep(texts: Iterable<CorpusText>, work: Work): Promise<void> {
		for (const group of this.groups(texts)) {
			await work.pause();
			const name = this.#nameOf(group);
			if (name === null || this.#store().get(name.name) !== null) continue;
			const summaries: Uint8Array[] = [];
			for (const text of group) {
				await work.pause();
				summaries.push(alone(text.packed?.summary ?? none));
			}
			// Of one that cannot be read any more nothing is kept with the others.
			const summary = await this.#workers.run('list', summaries).catch(() => null);
			// One of them may have changed meanwhile, and is not what the name says.
			if (summary === null || this.#nameOf(group)?.name !== name.name) continue;
			this.#store().put(name.name, { summary, analysis: none, statements: none });
		}
	}

	/** What a group is kept under; null of one that is not worth it, and where a text is not as it was read. */
	#nameOf(group: readonly CorpusText[]): { readonly name: string; readonly keys: readonly string[] } | null {
		if (group.length < 2) return null;
		const keys = group.map((text) => keyOf(text) ?? '');
		if (keys.includes('')) return null;
		const name = this.#store().keyOf(new TextEncoder().encode(keys.join('')), 'summaries');
		return name === null ? null : { name, keys };
	}
}

/** Names what is found in a text as it is, if nobody has corrected that; null elsewhere. */
export function keyOf(text: CorpusText): string | null {
	return text.record === null ? text.key : null;
}
