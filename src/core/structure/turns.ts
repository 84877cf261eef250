import type { TurnKind } from '../model/document';
import { acceptGroups, collectGroups, type Group, type Known, saysTheSame, type TurnParagraph } from './turnGroups';
import { asksAlike, readInterview } from './interview';
import { Floors, listen, type Start } from './turnKinds';

export type { Known, TurnParagraph } from './turnGroups';

/** Who speaks behind the labels of one wording. */
export interface TurnLabel {
	readonly kind: TurnKind;
	readonly speaker: string;
	/** Whether the label names a person, of whom the text may know a fuller name. */
	readonly person: boolean;
	/** No words of the text are its label: whose turn it is the form of an interview tells. */
	readonly unlabelled?: true;
}

/**
 * Finds the labels that open the turns of a transcript: for each its paragraph and who speaks. A label counts by its
 * words, by how often it comes again, by whether what follows sounds like somebody speaking, and by the roster; a text
 * with fewer than two turns is no transcript. Linear in the paragraphs; the texts behind labels are looked at for some
 * hundred characters each.
 */
export function readTurns<P extends TurnParagraph>(
	paragraphs: readonly P[],
	roster: readonly Known[],
): Map<P, TurnLabel> {
	return new TurnReading<P>().read(paragraphs, roster);
}

/** The turns of a text, and what they were found by: enough to see whether an edit inside paragraphs changes any. */
export class TurnReading<P extends TurnParagraph> {
	#starts: readonly Start[] = [];
	#floors: Floors | null = null;
	#names: ReadonlyMap<Group, string> = new Map();
	#kinds: ReadonlyMap<Group, TurnKind> = new Map();
	#labels = new Map<Group, TurnLabel>();
	/** Turns without labels by their paragraphs, and where the first question stands; -1 without. */
	#untold = new Map<number, TurnLabel>();
	#firstQuestion = -1;

	/** How many turns there are. */
	get count(): number {
		return this.#starts.length + this.#untold.size;
	}

	/**
	 * Reads all paragraphs. `interviewee` tells whom the paragraphs before an index introduce as the one who is asked, where
	 * no labels tell.
	 */
	read(
		paragraphs: readonly P[],
		roster: readonly Known[],
		interviewee: (before: number) => string | null = () => null,
	): Map<P, TurnLabel> {
		const groups = collectGroups(paragraphs);
		acceptGroups(groups, roster);
		this.#starts = startsOf(groups);
		this.#floors = null;
		this.#labels = new Map();
		this.#untold = new Map();
		this.#firstQuestion = -1;
		if (this.#starts.length === 0) return this.#readInterview(paragraphs, interviewee);
		const names = rosterNames(this.#starts, roster);
		this.#names = names;
		this.#floors = new Floors(this.#starts, roster, paragraphs.length, (i) => paragraphs[i] as P);
		this.#kinds = this.#floors.kinds(names);
		return new Map(this.#starts.map(({ at, group }) => [paragraphs[at] as P, this.#labelOf(group)]));
	}

	#readInterview(paragraphs: readonly P[], interviewee: (before: number) => string | null): Map<P, TurnLabel> {
		const found = new Map<P, TurnLabel>();
		const interview = readInterview(paragraphs);
		if (interview === null) return found;
		this.#firstQuestion = interview.questions[0] as number;
		const name = interviewee(this.#firstQuestion);
		if (name === null) return found;
		const question: TurnLabel = { kind: 'question', speaker: 'Interviewer', person: false, unlabelled: true };
		const answer: TurnLabel = { kind: 'speaker', speaker: name, person: true, unlabelled: true };
		for (const at of interview.questions) this.#untold.set(at, question);
		for (const at of interview.answers) this.#untold.set(at, answer);
		for (const [at, label] of this.#untold) found.set(paragraphs[at] as P, label);
		return found;
	}

	/**
	 * Takes over that paragraphs gave way to others, one to one: `replaced` has by index what stood there when all was
	 * read. Returns false where turns may be others now, which calls for reading all again. Time in the order of the
	 * paragraphs replaced and of the labels of different words, not of the text.
	 */
	resume(
		replaced: ReadonlyMap<number, TurnParagraph>,
		count: number,
		at: (index: number) => TurnParagraph | undefined,
	): boolean {
		const then = (index: number): TurnParagraph | undefined => replaced.get(index) ?? at(index);
		const now = (index: number): TurnParagraph => at(index) as TurnParagraph;
		for (const [index, old] of replaced) {
			const was = { before: then(index - 1), here: old, next: then(index + 1) };
			if (!saysTheSame(was, { before: at(index - 1), here: now(index), next: at(index + 1) })) return false;
			if (this.#starts.length === 0 && (index <= this.#firstQuestion || !asksAlike(old, now(index)))) return false;
		}
		if (this.#floors === null) return true;
		for (const [index, old] of replaced) {
			const s = this.#startBefore(index);
			if (s < 0) continue;
			this.#floors.replaced(s, old, now(index));
			const start = this.#starts[s] as Start;
			if (!start.told) continue;
			const { hosts, asks } = listen(now, start.at, this.#starts[s + 1]?.at ?? count);
			if (hosts !== start.hosts || asks !== start.asks) return false;
		}
		const kinds = this.#floors.kinds(this.#names);
		for (const [group, kind] of kinds) if (this.#kinds.get(group) !== kind) return false;
		return kinds.size === this.#kinds.size;
	}

	/** The label that opens a turn in the paragraph of an index; null for none. */
	labelAt(index: number): TurnLabel | null {
		if (this.#untold.size > 0) return this.#untold.get(index) ?? null;
		const start = this.#starts[this.#startBefore(index)];
		return start?.at === index ? this.#labelOf(start.group) : null;
	}

	/** Which start is the last one up to a paragraph; -1 before the first. */
	#startBefore(index: number): number {
		let low = 0;
		let high = this.#starts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] as Start).at <= index) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}

	#labelOf(group: Group): TurnLabel {
		let label = this.#labels.get(group);
		if (label === undefined) {
			const { name, person } = group.who;
			const known = this.#names.get(group);
			label = {
				kind: this.#kinds.get(group) ?? 'speaker',
				speaker: known ?? name,
				person: person || known !== undefined,
			};
			this.#labels.set(group, label);
		}
		return label;
	}
}

/** Where turns begin, in text order; none in a text that is no transcript. */
function startsOf(groups: ReadonlyMap<string, Group>): Start[] {
	const starts: Start[] = [];
	for (const group of groups.values()) {
		if (!group.accepted) continue;
		for (const at of group.places) starts.push({ at, group, told: false, hosts: false, asks: 0 });
	}
	if (starts.length < 2 && !(starts.length === 1 && (starts[0] as Start).group.strength >= 7)) return [];
	return starts.sort((a, b) => a.at - b.at);
}

/** The name that the roster, or the label of another turn, gives to those whom a label names less fully. */
function rosterNames(starts: readonly Start[], roster: readonly Known[]): Map<Group, string> {
	const groups = new Set(starts.map(({ group }) => group));
	const full = roster.map(({ name }) => name);
	for (const { who } of groups) if (who.person && who.name.includes(' ')) full.push(who.name);
	const byWord = new Map<string, string>();
	for (const name of full) {
		for (const key of [name, `…${name.slice(name.lastIndexOf(' ') + 1)}`, `${name.split(' ')[0] as string}…`])
			if (!byWord.has(key)) byWord.set(key, name);
	}
	const names = new Map<Group, string>();
	for (const group of groups) {
		const { name, person } = group.who;
		if (!person) {
			const holder = name.startsWith('The ') ? holderOf(name.slice(4).toLowerCase(), roster) : undefined;
			if (holder !== undefined) names.set(group, holder);
			continue;
		}
		const known = byWord.get(name) ?? byWord.get(`…${name}`) ?? byWord.get(`${name}…`);
		if (known !== undefined) names.set(group, known);
	}
	return names;
}

/** Who of the roster holds an office: `President: Mr. Venn (Norland)` in the head tells whom `The President:` means. */
function holderOf(office: string, roster: readonly Known[]): string | undefined {
	const holders = roster.filter(({ role }) => role?.split(',', 1)[0]?.toLowerCase() === office);
	return holders.length === 1 ? holders[0]?.name : undefined;
}
