import { Entities } from '../speakers/entities';
import type { Entity } from '../speakers/entity';
import type { NameForm } from '../speakers/nameForms';
import { admittedBy, VoicesScan, type VoicesState } from '../speakers/voices';
import { readTurns } from '../structure/turns';
import type { SizedList } from '../text/sizedList';
import { FrameReading } from './frameReading';
import type { Piece } from './piece';

/**
 * The passes over a document: head and foot, the names of the text, turns, speakers. What they find is kept beside each
 * paragraph. After an edit they go on from what they knew: a paragraph is read again only when it changed, when a name
 * in it means somebody else now, or when the state before it came out differently.
 */
export class DocumentPass {
	readonly entities = new Entities();
	readonly frame: FrameReading;
	readonly #pieces: SizedList<Piece>;
	readonly #scan = new VoicesScan(this.entities);
	/** Paragraphs whose names are to be counted. */
	#added: Piece[] = [];
	#reframe = true;
	/** Where the first stale paragraph stands, if there are any, and how many there may be. */
	#first = 0;
	#stale = 0;
	#turns = 0;
	/** Some paragraph opens with what may be a label. */
	#labelled = true;
	#narrator: NameForm | null = null;
	/** The narrator speaks in the text: it is a speech. */
	#speaks = false;

	constructor(pieces: SizedList<Piece>) {
		this.#pieces = pieces;
		this.frame = new FrameReading(pieces);
		this.#added = [...pieces];
		this.#stale = this.#added.length;
	}

	/** Notes that `gone` stood at index `first` before and that `count` new paragraphs stand there now. */
	replaced(first: number, gone: readonly Piece[], count: number): void {
		this.#reframe ||= this.frame.touches(first, first + Math.max(count, gone.length));
		for (const { forms, found, admits } of gone) {
			this.entities.add(forms, -1);
			if (admits !== null) this.entities.admit(admits, -1);
			for (const { entity, spelling, kind } of found?.sources ?? []) entity.use(spelling, kind, -1);
		}
		const left = new Set(gone);
		this.#added = this.#added.filter((piece) => !left.has(piece));
		this.#added.push(...this.#pieces.slice(first, first + count));
		this.#first = Math.min(this.#first, Math.max(0, first - 1));
		this.#stale += count;
		// The paragraph before has looked at the one behind it.
		const [before] = this.#pieces.slice(Math.max(0, first - 1), Math.max(0, first - 1) + 1);
		if (before !== undefined) this.#spoil(before);
	}

	/**
	 * Brings all paragraphs up to date. Time in the order of the paragraphs that are read again, and of those of head and
	 * foot where these changed.
	 */
	resolve(lead: string): void {
		for (const piece of this.#added) {
			piece.forms = this.entities.formsOf(piece.facts.names);
			this.entities.add(piece.forms, 1);
		}
		if (this.#reframe) for (const piece of this.frame.read(lead)) this.#spoilSomewhere(piece);
		const turned = (this.#added.length > 0 || this.#reframe) && this.#readTurns();
		if (turned || this.#reframe) this.#readNarrator();
		this.#added = [];
		this.#reframe = false;
		const joined = this.entities.join();
		const { teller } = this.#scan;
		this.#scan.teller = this.#narrator === null ? null : this.entities.resolve(this.#narrator, []);
		if (joined !== 'nothing' || teller !== this.#scan.teller)
			this.#spoilByNames(joined === 'bodies' || teller !== this.#scan.teller);
		if (this.#stale > 0) this.#scanAll();
		this.#first = this.#pieces.length;
		this.#stale = 0;
	}

	#spoil(piece: Piece): void {
		if (piece.stale) return;
		piece.stale = true;
		this.#stale += 1;
	}

	#spoilSomewhere(piece: Piece): void {
		this.#spoil(piece);
		this.#first = 0;
	}

	/** Who says "I" in a text and stands outside it: its author. */
	get author(): Entity | null {
		return this.#speaks ? null : this.#scan.teller;
	}

	#readNarrator(): void {
		const narrator = this.#turns === 0 ? this.frame.narrator() : null;
		this.#speaks = narrator?.speaks === true;
		const form = narrator === null ? null : (this.entities.formsOf([narrator.name])[0] ?? null);
		if (form === this.#narrator) return;
		if (this.#narrator !== null) this.entities.admit(this.#narrator, -1);
		if (form !== null) this.entities.admit(form, 1);
		this.#narrator = form;
	}

	/** Finds the labels again. Returns whether any is another. */
	#readTurns(): boolean {
		// Without a label before and in what is new there is none now.
		if (!this.#reframe && !this.#labelled && !this.#added.some(isLabelled)) return false;
		const pieces = [...this.#pieces];
		this.#labelled = pieces.some(isLabelled);
		const labels = readTurns(pieces, this.frame.roster);
		this.#turns = labels.size;
		let changed = false;
		for (const piece of this.#pieces) {
			const label = labels.get(piece);
			const known = piece.opens;
			if (label === undefined) {
				if (known === null) continue;
				piece.opens = null;
			} else {
				const { kind, speaker, person } = label;
				if (known?.kind === kind && known.speaker === speaker && known.person === person) continue;
				piece.opens = { kind, speaker, person, label: piece.line.label! };
			}
			this.#admit(piece);
			this.#spoilSomewhere(piece);
			changed = true;
		}
		if (changed) this.frame.labelled();
		return changed;
	}

	#admit(piece: Piece): void {
		const form = admittedBy(piece);
		if (form === piece.admits) return;
		if (piece.admits !== null) this.entities.admit(piece.admits, -1);
		if (form !== null) this.entities.admit(form, 1);
		piece.admits = form;
	}

	/** Names mean somebody else now: paragraphs that hold them are stale, and those that the next one may sign. */
	#spoilByNames(all: boolean): void {
		let before: Piece | null = null;
		for (const piece of this.#pieces) {
			if (all || piece.forms.some((form) => form.stale)) {
				this.#spoilSomewhere(piece);
				if (before !== null && piece.facts.quotations.signer >= 0) this.#spoil(before);
			}
			before = piece;
		}
	}

	#scanAll(): void {
		let at = this.#first;
		// The state that the paragraph before came out with, where it was read again.
		let state: VoicesState | null = at === 0 ? this.#scan.first : null;
		let piece: Piece | undefined;
		for (const next of this.#pieces.from(at)) {
			if (piece !== undefined) state = this.#step(piece, state, next);
			piece = next;
			at += 1;
			if (state === null && this.#stale === 0) return;
		}
		if (piece !== undefined) this.#step(piece, state, undefined);
	}

	/** Reads a paragraph again where that is needed: answers the state after it, or null where nothing was. */
	#step(piece: Piece, state: VoicesState | null, next: Piece | undefined): VoicesState | null {
		const known = piece.before;
		const before = state ?? known ?? this.#scan.first;
		const same = known === before || (known !== null && this.#scan.same(known, before));
		if (!piece.stale && same) return null;
		if (piece.stale) this.#stale -= 1;
		piece.stale = false;
		piece.before = before;
		const step = this.#scan.step(before, piece, next);
		for (const { entity, spelling, kind } of step.found.sources) entity.use(spelling, kind, 1);
		for (const { entity, spelling, kind } of piece.found?.sources ?? []) entity.use(spelling, kind, -1);
		piece.found = step.found;
		return step.state;
	}
}

function isLabelled(piece: Piece): boolean {
	return piece.label !== null && !piece.furniture;
}
