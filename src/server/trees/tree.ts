import type { Span } from '../../core/model/span';
import type { TreeNode } from '../../protocol/tree';
import type { CorpusText } from '../corpus/corpusText';
import { shorten } from '../text/markdown';

/** A view: answers the children of a node by its id, the roots for null. Ids are made and read by the view alone. */
export interface Tree {
	/** Does beforehand what would last, in pieces between which other work has its turn. */
	prepare(): Promise<void>;
	children(node: string | null): readonly TreeNode[];
	tooltip(node: string): string | null;
	/** Restricts the view; empty words: no restriction. Answers whether there was time to look below all roots. */
	filter(words: string): boolean;
	group(by: string): void;
}

/** Milliseconds that a filter looks below roots, of which it looks below the first 500 in any case. */
const PATIENCE = 400;

/** Children shown as they are; the rest are folded, so that no node has more than 500 among up to 50,000. */
const FIRST = 400;
const MOST_CHILDREN = 500;

/** Children in order, which may be made only when they are asked for. */
export interface Branches {
	readonly length: number;
	slice(start?: number, end?: number): readonly Branch[];
	/** What stands behind all of them and is never folded with them. */
	readonly last?: readonly Branch[];
}

/** Branches made of other things as they are asked for. */
export function lazily<T>(
	things: { readonly length: number; slice(start?: number, end?: number): readonly T[] },
	branch: (thing: T) => Branch,
): Branches {
	return { length: things.length, slice: (start, end) => things.slice(start, end).map(branch) };
}

/** Branches with others behind them, which stay in sight however many there are. */
export function withLast(branches: Branches, last: readonly Branch[]): Branches {
	return { length: branches.length, slice: (start, end) => branches.slice(start, end), last };
}

/** A node with the children that hang below it, made when the view asks. */
export interface Branch {
	readonly node: Omit<TreeNode, 'children' | 'id'> & { readonly expanded?: boolean };
	/** Part of the id, unique among its siblings and stable. */
	readonly key: string;
	readonly below?: () => Branches;
	readonly tooltip?: () => string;
}

/** A view as branches: ids are the keys from the root, so a node is found again by walking down. */
export abstract class BranchTree implements Tree {
	#words: readonly string[] = [];
	/** Whether the last look went below all roots. */
	#whole = true;
	protected grouping = '';

	protected abstract roots(): Branches;

	/** What is said above all nodes, if anything: a branch without others below it. */
	protected notice(): Branch | null {
		return null;
	}

	prepare(): Promise<void> {
		return Promise.resolve();
	}

	children(node: string | null): readonly TreeNode[] {
		const notice = node === null ? this.notice() : null;
		const shown = node === null ? this.#shown(this.roots()) : this.#below(this.#find(node));
		const branches = notice === null ? shown : [notice, ...shown];
		return branches.map((branch) => {
			const { expanded, ...rest } = branch.node;
			return {
				...rest,
				id: `${node ?? ''}\u001f${branch.key}`,
				children: branch.below ? (expanded ? 'expanded' : 'collapsed') : 'none',
				...(branch.tooltip && { hasTooltip: true }),
			};
		});
	}

	tooltip(node: string): string | null {
		return this.#find(node)?.tooltip?.() ?? null;
	}

	filter(words: string): boolean {
		this.#words = words.toLowerCase().split(/\s+/).filter(Boolean);
		this.#whole = true;
		this.#shown(this.roots());
		return this.#whole;
	}

	group(by: string): void {
		this.grouping = by;
	}

	#below(branch: Branch | undefined): readonly Branch[] {
		return folded(branch?.below?.() ?? []);
	}

	/** Roots that match the filter themselves or by a child. */
	#shown(roots: Branches): readonly Branch[] {
		if (this.#words.length === 0) return folded(roots);
		const matches = (branch: Branch): boolean => {
			const label = `${branch.node.label} ${branch.node.description ?? ''}`.toLowerCase();
			return this.#words.every((word) => label.includes(word));
		};
		const end = Date.now() + PATIENCE;
		const { last = [] } = roots;
		this.#whole = true;
		const holds = (root: Branch, at: number): boolean => {
			if (!root.below) return false;
			if (at < MOST_CHILDREN || Date.now() < end) return below(root).some(matches);
			this.#whole = false;
			return false;
		};
		// What stands last holds entries such as the roots are.
		const holdsEntry = (group: Branch): boolean =>
			below(group).some((entry, at) => matches(entry) || (Date.now() < end && holds(entry, at)));
		const kept = roots.slice().filter((root, at) => matches(root) || holds(root, at));
		return folded(
			withLast(
				kept,
				last.filter((group) => matches(group) || holdsEntry(group)),
			),
		);
	}

	/** Roots among which a key is found: for one that stands in the view, no filter is needed to find it again. */
	#rootsWith(key: string): readonly Branch[] {
		const roots = this.roots();
		return key.startsWith(FOLD) ? this.#shown(roots) : [...roots.slice(), ...(roots.last ?? [])];
	}

	#find(id: string): Branch | undefined {
		const [, ...keys] = id.split('\u001f');
		let found: Branch | undefined;
		for (const key of keys) {
			const siblings: readonly Branch[] = found ? this.#below(found) : this.#rootsWith(key);
			found = siblings.find((branch) => branch.key === key);
			if (!found) return undefined;
		}
		return found;
	}
}

/** The first branches below one. */
function below(branch: Branch): readonly Branch[] {
	return branch.below?.().slice(0, MOST_CHILDREN) ?? [];
}

/** How keys of folded siblings begin, and no others. */
const FOLD = '\u001efold';

/** The first siblings as they are; those behind the 400th grouped by their first and last label. */
function folded(branches: Branches): readonly Branch[] {
	const folds: Branch[] = [];
	for (let start = FIRST; start < branches.length; start += MOST_CHILDREN) {
		const end = Math.min(branches.length, start + MOST_CHILDREN);
		const first = branches.slice(start, start + 1)[0]?.node.label ?? '';
		const last = branches.slice(end - 1, end)[0]?.node.label ?? '';
		folds.push({
			key: `${FOLD}${start}`,
			node: {
				label: `${shorten(first, 30)} … ${shorten(last, 30)}`,
				description: String(end - start),
				icon: 'ellipsis',
			},
			below: () => branches.slice(start, end),
		});
	}
	return [...branches.slice(0, FIRST), ...folds, ...(branches.last ?? [])];
}

/** A leaf that leads to a passage: its words (or other ones, as `label`), and which text they stand in. */
export function passage(
	text: CorpusText,
	span: Span,
	options: { icon?: string; description?: string; label?: string } = {},
): Branch {
	const { start } = text.range(span);
	const description = options.description ?? shorten(text.label, 40);
	const words = options.label ?? shorten(text.slice(span), 100);
	return {
		key: `${text.path}:${span.start}-${span.end}`,
		node: {
			label: words,
			description,
			...(options.icon !== undefined && { icon: options.icon }),
			location: { uri: text.uri, range: text.range(span) },
			context: 'passage',
			spoken: `${words}, ${description}, line ${start.line + 1}`,
		},
	};
}

/** Characters shown before and behind words that say little by themselves. */
const BEFORE = 24;
const BEHIND = 60;

/** A leaf that leads to some words and shows them with their neighbours, cut between words, within their line. */
export function inContext(text: CorpusText, span: Span, description?: string): Branch {
	const all = text.text;
	const lineStart = all.lastIndexOf('\n', span.start - 1) + 1;
	const next = all.indexOf('\n', span.end);
	const lineEnd = next < 0 ? all.length : next;
	const from = Math.max(lineStart, span.start - BEFORE);
	const to = Math.min(lineEnd, span.end + BEHIND);
	const before = all.slice(from, span.start);
	const behind = all.slice(span.end, to);
	const label = [
		from === lineStart ? before : `…${before.replace(/^\S*\s/, '')}`,
		all.slice(span.start, span.end),
		to === lineEnd ? behind : `${behind.replace(/\s\S*$/, '')}…`,
	].join('');
	const options = { label: label.replace(/\s+/g, ' ').trim() };
	return passage(text, span, description === undefined ? options : { ...options, description });
}
