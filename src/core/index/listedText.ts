import type { DocumentSummary } from './documentSummary';
import { pack, type RowMaker, unpack } from './packing';
import { sharedString } from './sharedStrings';

/** What lists of texts, speakers and figures need to know of a text. */
export type ListedText = Omit<DocumentSummary, 'quotations'>;

/** Packs what lists need of several texts: strings that several of them have are written once. Linear. */
export function packListed(texts: readonly ListedText[]): Uint8Array {
	return pack(
		texts.map(({ metadata, opening, counts, furniture, speakers, figures }) => ({
			metadata,
			opening,
			counts,
			furniture,
			speakers,
			figures,
		})),
	);
}

/** Throws `RangeError` when the bytes are none of `packListed` of this version. Linear. */
export function listedOf(bytes: Uint8Array): readonly ListedText[] {
	return unpack(bytes, sharedString, summaryRows) as readonly ListedText[];
}

/** The rows of speakers and figures in summaries, by their keys: there are hundreds of thousands in a large corpus. */
export const summaryRows: ReadonlyMap<string, RowMaker> = new Map<string, RowMaker>([
	[
		'name,role,aliases,named,author,turns,asked,quoted,reported,mentioned,first,introduced',
		(v) => ({
			name: v[0],
			role: v[1],
			aliases: v[2],
			named: v[3],
			author: v[4],
			turns: v[5],
			asked: v[6],
			quoted: v[7],
			reported: v[8],
			mentioned: v[9],
			first: v[10],
			introduced: v[11],
		}),
	],
	[
		'kind,unit,measure,of,by,dateLike,count',
		(v) => ({ kind: v[0], unit: v[1], measure: v[2], of: v[3], by: v[4], dateLike: v[5], count: v[6] }),
	],
	['start,end', (v) => ({ start: v[0], end: v[1] })],
]);
