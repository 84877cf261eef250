import type { Span } from '../../src/core/model/span';

/** A name, or several of which any is right. */
export type GoldName = string | readonly string[] | null;

interface GoldItem extends Span {
	readonly text: string;
	/** Borderline by the guidelines: finding it is no mistake, missing it neither. */
	readonly optional?: boolean;
}
interface GoldSpeech extends GoldItem {
	readonly cue?: Span;
}
export interface GoldQuotation extends GoldSpeech {
	readonly kind: string;
	readonly speaker: GoldName;
}
export interface GoldReported extends GoldSpeech {
	readonly source: GoldName;
}
export interface GoldFigure extends GoldItem {
	readonly num: Span | null;
	readonly kind: string;
	readonly value: number | string | null;
	/** Missing where the guidelines leave it open. */
	readonly unit?: string | null;
	readonly modifier: string;
	readonly change: string | null;
	readonly changeForm?: string;
	readonly time?: string;
	readonly timeISO?: string;
	readonly speaker: string | null;
}
export interface GoldTurn extends GoldItem {
	readonly kind: string;
	readonly speaker: string;
}
export interface GoldMention extends GoldItem {
	readonly canonical: GoldName;
	readonly pronoun: boolean;
	readonly name: Span | null;
}
export interface GoldMeta extends GoldItem {
	readonly kind: string;
	readonly value: string;
	readonly role?: string;
}
export interface GoldFurniture extends GoldItem {
	readonly kind: string;
	/** Lies inside another piece of furniture. */
	readonly within?: string;
	/** Furniture that tells something of the text, such as an editor's note. */
	readonly informative?: boolean;
}

export interface Gold {
	readonly file: string;
	readonly sha256: string;
	/** Names known from outside the text that mean the same as a name in it. */
	readonly aliases: Readonly<Record<string, readonly string[]>>;
	readonly meta: readonly GoldMeta[];
	readonly boilerplate: readonly GoldFurniture[];
	readonly turns: readonly GoldTurn[];
	readonly people_mentions: readonly GoldMention[];
	readonly quotes: readonly GoldQuotation[];
	readonly indirect: readonly GoldReported[];
	readonly figures: readonly GoldFigure[];
}

/** The lists of a gold file, by name: what the gold knows of a text, one item a line. */
export const goldLists = ['meta', 'boilerplate', 'turns', 'people_mentions', 'quotes', 'indirect', 'figures'] as const;

/**
 * Reads a gold file: `key: JSON` lines, and lists whose items are `- JSON`, one a line.
 * Throws on a line of another form: gold is ours, so that is a bug.
 */
export function parseGold(source: string): Gold {
	const gold: Record<string, unknown> = { aliases: {} };
	let list: unknown[] = [];
	for (const line of source.split('\n')) {
		if (line === '' || line.startsWith('#')) continue;
		if (line.startsWith('- ')) {
			list.push(JSON.parse(line.slice(2)));
			continue;
		}
		const colon = line.indexOf(':');
		if (colon < 0) throw new Error(`not a line of a gold file: ${line}`);
		const value = line.slice(colon + 1).trim();
		gold[line.slice(0, colon)] = value === '' ? (list = []) : (JSON.parse(value) as unknown);
	}
	return gold as unknown as Gold;
}
