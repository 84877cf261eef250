import type { Anchor } from '../anchoring/anchor';
import type { TextUnits } from '../anchoring/textUnits';
import type { Annotation, CodingStatus } from '../annotations/annotation';
import type { Codebook } from '../codebook/codebook';
import type { Corpus } from '../corpus/corpus';
import type { DateRole, DocumentAnalysis } from '../model/document';

/** What holds for a whole corpus when it is exchanged; the texts come one by one beside it, so that memory stays flat. */
export interface ExchangeFrame {
	readonly corpus: Corpus;
	/** What to call it: its title, else the name of its folder. */
	readonly title: string;
	readonly codebook: Codebook;
	/** Version of the program that found what is said of the texts. */
	readonly analyser: string;
	/** The commit checked out, when the corpus lies in git. */
	readonly commit: string | null;
}

/** One text with all that is known of it. Costly parts are worked out when they are first asked for. */
export interface ExchangeText {
	/** From the folder of the corpus, with `/`. */
	readonly path: string;
	/** As decoded, with its own line ends. */
	readonly raw: string;
	readonly units: TextUnits;
	readonly analysis: DocumentAnalysis;
	readonly facts: DocumentFacts;
	/** In text order; what has no place comes last. */
	readonly annotations: readonly ExchangeAnnotation[];
	/** How far each coder is; null stands for the file without a coder. */
	readonly coding: ReadonlyMap<string | null, CodingStatus>;
}

export interface ExchangeAnnotation {
	readonly annotation: Annotation;
	/** Short name of the coder; null in the file without one. */
	readonly coder: string | null;
	/** Where it stands now, in raw UTF-16 offsets. */
	readonly anchor: Anchor;
}

export interface DocumentFacts {
	/** Null where the text has none. */
	readonly title: string | null;
	/** The title, else "[untitled]" and first words. */
	readonly label: string;
	readonly authors: readonly string[];
	/** The agency or body it comes from. */
	readonly source: string | null;
	readonly publisher: string | null;
	readonly url: string | null;
	/** ISO 8601, as far as known; so are all dates here. */
	readonly accessed: string | null;
	readonly published: string | null;
	readonly event: { readonly name: string | null; readonly date: string | null; readonly place: string | null };
	/** The date that orders it in time, and which of its dates that is. */
	readonly ordering: { readonly value: string; readonly role: DateRole } | null;
	readonly language: string | null;
	readonly part: { readonly number: number; readonly of: number | null } | null;
	/** Title of the work that it is a part of. */
	readonly work: string | null;
	readonly translation: {
		readonly of: string | null;
		readonly kind: 'official' | 'agency' | 'machine' | null;
		readonly prevails: 'original' | 'translation' | null;
	} | null;
}
