import { FoldedText } from './foldedText';

/** What anchoring needs to know of an annotation. */
export interface Anchorable {
	readonly exact: string;
	readonly prefix?: string | undefined;
	readonly suffix?: string | undefined;
	/** In code points of the normal text. */
	readonly position?: { readonly start: number; readonly end: number } | undefined;
}

/** The stored words and context of an annotation, folded together so that their edges fit those of a folded text. */
export class Quote {
	readonly folded: FoldedText;
	/** Where the words begin and end in `folded`. */
	readonly start: number;
	readonly end: number;
	/** Whether a prefix, a suffix is stored at all. */
	readonly hasBefore: boolean;
	readonly hasAfter: boolean;

	constructor({ exact, prefix = '', suffix = '' }: Anchorable) {
		this.folded = new FoldedText(prefix + exact + suffix);
		this.start = this.folded.foldedOf(prefix.length);
		this.end = this.folded.foldedOf(prefix.length + exact.length);
		this.hasBefore = prefix !== '';
		this.hasAfter = suffix !== '';
	}

	/** The words, folded. */
	get words(): string {
		return this.folded.text.slice(this.start, this.end);
	}
}
