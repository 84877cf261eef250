import type { Span } from '../model/span';
import { type Concerned, Entities, type Renamed } from '../speakers/entities';
import type { Entity } from '../speakers/entity';
import { intervieweeIn } from '../speakers/interviewee';
import type { NameForm } from '../speakers/nameForms';
import { admittedBy, VoicesScan, type VoicesState } from '../speakers/voices';
import { type Known, type TurnLabel, type TurnParagraph, TurnReading } from '../structure/turns';
import type { SizedList } from '../text/sizedList';
import { FrameReading } from './frameReading';
import { Piece } from './piece';

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
	readonly #turns = new TurnReading<Piece>();
	/** Turns have to be found anew. */
	#relabel = true;
	/** What stood where paragraphs gave way one to one since turns were found last. */
	readonly #swapped = new Map<number, TurnParagraph>();
	#roster: readonly Known[] = [];
	#narrator: NameForm | null = null;
	/** The narrator speaks in the text: it is a speech. */
	#speaks = false;

	constructor(pieces: SizedList<Piece>) {
		this.#pieces = pieces;
		this.frame = new FrameReading(pieces);
		this.#added = pieces.toArray();
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
		if (gone.length !== count) this.#relabel = true;
		else if (!this.#relabel) gone.forEach((piece, k) => this.#swap(first + k, piece));
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
		const steps = this.steps(lead);
		while (steps.next().done !== true);
	}

	/** `resolve` in steps, so that many texts can take each step together. */
	*steps(lead: string): Generator<void> {
		Piece.readAhead(this.#added);
		for (const piece of this.#added) {
			piece.forms = this.entities.formsOf(piece.facts.names);
			this.entities.add(piece.forms, 1);
		}
		yield;
		if (this.#reframe) {
			this.frame.readLines();
			yield;
			this.#readFrame(lead);
			yield;
		}
		const turned = (this.#added.length > 0 || this.#reframe) && this.#readTurns();
		if (turned || this.#reframe) this.#readNarrator();
		yield;
		this.#added = [];
		this.#reframe = false;
		const renamed = this.entities.join();
		const { teller } = this.#scan;
		this.#scan.teller = this.#narrator === null ? null : this.entities.resolve(this.#narrator, []);
		if (teller !== this.#scan.teller) for (const piece of this.#pieces.toArray()) this.#spoilSomewhere(piece);
		else if (this.#stale < this.#pieces.length) this.#spoilByNames(renamed);
		yield;
		if (this.#stale > 0) this.#scanAll();
		this.#first = this.#pieces.length;
		this.#stale = 0;
	}

	#swap(index: number, { words, label, furniture }: Piece): void {
		if (!this.#swapped.has(index)) this.#swapped.set(index, { words, label, furniture });
	}

	#readFrame(lead: string): void {
		const changed = this.frame.read(lead);
		// Where labels are read anew anyway it makes no difference whose they are.
		const added = this.#relabel ? null : new Set(this.#added);
		for (const piece of changed) {
			this.#spoilSomewhere(piece);
			if (added !== null && !added.has(piece)) this.#relabel = true;
		}
		const { roster } = this.frame;
		if (!sameRoster(roster, this.#roster)) this.#relabel = true;
		this.#roster = roster;
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

	/** Who says "I" in a text that is a speech. */
	get speaker(): Entity | null {
		return this.#speaks ? this.#scan.teller : null;
	}

	#readNarrator(): void {
		const narrator = this.#turns.count === 0 ? this.frame.narrator() : null;
		this.#speaks = narrator?.speaks === true;
		const form = narrator === null ? null : (this.entities.formsOf([narrator.name])[0] ?? null);
		if (form === this.#narrator) return;
		if (this.#narrator !== null) this.entities.admit(this.#narrator, -1);
		if (form !== null) this.entities.admit(form, 1);
		this.#narrator = form;
	}

	/** Finds the labels again. Returns whether any is another. */
	#readTurns(): boolean {
		const at = (index: number): Piece | undefined => this.#pieces.at(index);
		if (!this.#relabel && this.#turns.resume(this.#swapped, this.#pieces.length, at)) {
			for (const index of this.#swapped.keys()) this.#open(at(index) as Piece, this.#turns.labelAt(index));
			this.#swapped.clear();
			return false;
		}
		this.#relabel = false;
		this.#swapped.clear();
		const pieces = this.#pieces.toArray();
		const labels = this.#turns.read(pieces, this.#roster, (before) => intervieweeIn(pieces.slice(0, before)));
		let changed = false;
		for (const piece of pieces) {
			if (!this.#open(piece, labels.get(piece) ?? null)) continue;
			this.#spoilSomewhere(piece);
			changed = true;
		}
		if (changed) this.frame.labelled();
		return changed;
	}

	/** Lets a turn open with a paragraph, or none. Returns whether that is something else than before. */
	#open(piece: Piece, label: TurnLabel | null): boolean {
		const known = piece.opens;
		if (label === null) {
			if (known === null) return false;
			piece.opens = null;
		} else {
			const { kind, speaker, person } = label;
			if (known?.kind === kind && known.speaker === speaker && known.person === person) return false;
			piece.opens = { kind, speaker, person, label: label.unlabelled ? NO_LABEL : piece.line.label! };
		}
		this.#admit(piece);
		return true;
	}

	#admit(piece: Piece): void {
		const form = admittedBy(piece);
		if (form === piece.admits) return;
		if (piece.admits !== null) this.entities.admit(piece.admits, -1);
		if (form !== null) this.entities.admit(form, 1);
		piece.admits = form;
	}

	/** Names mean somebody else now: paragraphs that hold them are stale, and those that the next one may sign. */
	#spoilByNames({ forms, keys }: Renamed): void {
		if (forms.size === 0 && keys.size === 0) return;
		let before: Piece | null = null;
		let index = 0;
		for (const piece of this.#pieces.toArray()) {
			if (
				piece.forms.some((form) => hears(piece, forms.get(form))) ||
				piece.found?.asked.some((key) => keys.has(key))
			) {
				this.#spoil(piece);
				if (before !== null && piece.facts.quotations.signer >= 0) this.#spoil(before);
				this.#first = Math.min(this.#first, Math.max(0, index - 1));
			}
			before = piece;
			index += 1;
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

const NO_LABEL: Span = { start: 0, end: 0 };

/** Whether a paragraph is read otherwise where a form in it means these otherwise. */
function hears({ before, found }: Piece, concerned: Concerned | undefined): boolean {
	if (concerned === undefined) return false;
	if (concerned === null || before === null || found === null) return true;
	for (const entity of concerned) {
		if (before.discourse.salience.some((one) => one.entity === entity)) return true;
		if (found.mentions.some((one) => one.entity === entity)) return true;
		if (found.subjects.some((one) => one?.entity === entity)) return true;
	}
	return false;
}

function sameRoster(a: readonly Known[], b: readonly Known[]): boolean {
	return a.length === b.length && a.every(({ name, host }, i) => name === b[i]?.name && host === b[i]?.host);
}
