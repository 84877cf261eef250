import type { ShownCoders } from '../../protocol/team';

/** What decides whether an annotation is to be seen. */
export interface Seen {
	readonly coder: string | null;
	readonly own: boolean;
	/** Whether the user has marked the text as done. */
	readonly done: boolean;
}

/** Whose annotations are seen: a choice for this session, and the rule of blind coding above it. */
export class Visibility {
	readonly #blind: () => boolean;
	who: ShownCoders = 'all';

	/** `blind`: those of others are not shown in a text before the user has marked it as done. */
	constructor(blind: () => boolean) {
		this.#blind = blind;
	}

	sees({ coder, own, done }: Seen): boolean {
		if (own) return this.who === 'all' || this.who === 'mine' || this.who.coder === (coder ?? '');
		if (this.hides(done)) return false;
		return this.who === 'all' || (this.who !== 'mine' && this.who.coder === (coder ?? ''));
	}

	/** Whether what others have coded in a text is hidden. */
	hides(done: boolean): boolean {
		return this.#blind() && !done;
	}
}
