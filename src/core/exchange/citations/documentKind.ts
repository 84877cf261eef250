import type { DocumentFacts, ExchangeText } from '../model';

/** What kind of document reference managers are to take a text for. */
export interface DocumentKind {
	readonly csl: 'speech' | 'article-newspaper' | 'webpage' | 'document';
	readonly ris: 'HEAR' | 'NEWS' | 'ELEC' | 'GEN';
}

/** An event makes a speech or hearing, an agency a newspaper article, an address a page; nothing is guessed beyond that. */
export function kindOfDocument({ event, source, url, ordering }: DocumentFacts): DocumentKind {
	if (event.name !== null || ordering?.role === 'event') return { csl: 'speech', ris: 'HEAR' };
	if (ordering?.role === 'dateline' && source !== null) return { csl: 'article-newspaper', ris: 'NEWS' };
	return url === null ? { csl: 'document', ris: 'GEN' } : { csl: 'webpage', ris: 'ELEC' };
}

/** Names a text in reference managers: the same on every export. */
export function citationKeyOf({ path }: Pick<ExchangeText, 'path'>): string {
	return path.replace(/\.[^./]+$/, '').replace(/[^\p{L}\p{N}_-]+/gu, '-');
}
