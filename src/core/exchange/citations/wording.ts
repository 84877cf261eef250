import type { DateRole } from '../../model/document';

/** The few words that credits and citations need; the extension brings them in the user's language. */
export interface Wording {
	quotedBy(speaker: string, reporter: string): string;
	reportedBy(speaker: string, reporter: string): string;
	citing(speaker: string, source: string): string;
	quoted(speaker: string): string;
	ownWords(voice: string): string;
	noAuthor(): string;
	aTerm(): string;
	noSpeaker(): string;
	noDate(): string;
	dateRole(role: DateRole): string;
	part(number: number, of: number | null): string;
	translation(kind: 'official' | 'agency' | 'machine' | null, prevails: 'original' | 'translation' | null): string;
}

const kinds = { official: 'official translation', agency: 'agency translation', machine: 'machine translation' };

export const english: Wording = {
	quotedBy: (speaker, reporter) => `${speaker}, quoted by ${reporter}`,
	reportedBy: (speaker, reporter) => `${speaker}, reported by ${reporter}`,
	citing: (speaker, source) => `${speaker}, citing ${source}`,
	quoted: (speaker) => `${speaker}, quoted`,
	ownWords: (voice) => `the text's own words (${voice})`,
	noAuthor: () => 'no author named',
	aTerm: () => 'a term',
	noSpeaker: () => 'the text does not say who',
	noDate: () => 'n.d.',
	dateRole: (role) => role,
	part: (number, of) => (of === null ? `p. ${number}` : `p. ${number} of ${of}`),
	translation: (kind, prevails) =>
		(kind === null ? 'translation' : kinds[kind]) + (prevails === 'original' ? ', the original prevails' : ''),
};
