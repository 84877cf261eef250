import { type Location, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { CorpusText } from '../corpus/corpusText';
import type { SpeakerEntry } from '../corpus/speakerEntry';
import { breathe } from '../host';
import { shorten } from '../text/markdown';
import { introduction, locationOf } from './finds';

/** What the whole corpus has to go to by name. */
export interface NamedThings {
	readonly texts: readonly CorpusText[];
	readonly speakers: readonly SpeakerEntry[];
	readonly codes: readonly { readonly name: string; readonly location: Location }[];
}

/** Symbols answered at once; the editor asks again with every letter. */
const MOST = 300;

/** Milliseconds of searching after which other work of the server gets its turn. */
const SLICE = 10;

/** From this many letters on, what was said is searched too: before, it would drown the names. */
const LETTERS_FOR_UTTERANCES = 3;

/**
 * Titles, speakers, codes, and quotations whose words hold every word asked for, in this order. Linear in the names and,
 * from three letters on, in the quotations.
 */
export async function workspaceSymbols(
	query: string,
	{ texts, speakers, codes }: NamedThings,
	isCancelled: () => boolean,
): Promise<WorkspaceSymbol[]> {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	const matches = (name: string): boolean => {
		const lower = name.toLowerCase();
		return words.every((word) => lower.includes(word));
	};
	const found: WorkspaceSymbol[] = [];
	const add = (name: string, kind: SymbolKind, containerName: string, location: Location | null): void => {
		if (location !== null && found.length < MOST) found.push({ name, kind, containerName, location });
	};
	for (const text of texts)
		if (matches(text.label)) add(text.label, SymbolKind.File, text.path, locationOf(text, { start: 0, end: 0 }));
	for (const speaker of speakers) {
		if (found.length >= MOST || ![speaker.name, ...speaker.aliases].some(matches)) continue;
		const place = speaker.introductions[0] ?? speaker.first;
		if (place) add(speaker.name, SymbolKind.Object, speaker.role ?? '', introduction(place.text, speaker));
	}
	for (const { name, location } of codes) if (matches(name)) add(name, SymbolKind.Key, '', location);
	if (query.trim().length < LETTERS_FOR_UTTERANCES) return found;
	let last = Date.now();
	for (const text of texts) {
		if (text.card.counts.quotations === 0) continue;
		if (Date.now() - last > SLICE) {
			await breathe();
			last = Date.now();
			if (isCancelled()) return found;
		}
		for (const quotation of text.summary.quotations) {
			if (found.length >= MOST) return found;
			const said = text.slice(quotation);
			if (matches(said))
				add(shorten(said, 120), SymbolKind.String, quotation.speaker ?? text.label, locationOf(text, quotation));
		}
	}
	return found;
}
