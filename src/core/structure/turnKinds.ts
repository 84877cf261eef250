import type { TurnKind } from '../model/document';
import { readLabelName } from './labelName';
import { type Group, type Known, MOST_HEARD, type TurnParagraph } from './turnGroups';

/** The paragraph of an index. */
export type ParagraphAt = (index: number) => TurnParagraph;

/** Where a turn begins, and what it tells of who speaks. */
export interface Start {
	readonly at: number;
	readonly group: Group;
	/** Its words count: it is one of the first turns of its group, or one of the last. */
	told: boolean;
	hosts: boolean;
	/** How much it sounds like a question. */
	asks: number;
}

const HEAD = 900;
const TAIL = 300;

/** The paragraph of a turn that ends it: furniture behind it is not its own. */
function lastOf(at: ParagraphAt, from: number, to: number): number {
	let last = to - 1;
	while (last > from && at(last).furniture) last -= 1;
	return last;
}

/** The first words of a turn, the label included. */
function headOf(at: ParagraphAt, from: number, last: number): string {
	const { words, label } = at(from);
	let head = words.slice(label?.start ?? 0, HEAD);
	for (let i = from + 1; i <= last && head.length < HEAD; i += 1) head += `\n\n${at(i).words}`;
	return head.slice(0, HEAD);
}

function tailOf(at: ParagraphAt, from: number, last: number): string {
	let tail = '';
	for (let i = last; i >= from && tail.length < TAIL; i -= 1) {
		const { words, label } = at(i);
		tail = `${i === from ? words.slice(label?.start ?? 0) : words}\n\n${tail}`;
	}
	return tail.trimEnd().slice(-TAIL);
}

const HOSTING =
	/\b(?:give the floor to|floor is (?:now )?(?:open|yours)|welcome to (?:this|today['’]s|our|the) (?:press|news|media|SCIO|policy|special|regular|background)|(?:that |this )?concludes? (?:today['’]s|this|our|the) (?:press|news|briefing|conference|call|session|event|panel|meeting|webinar|hearing)|(?:identify|state|introduce) (?:yourself|yourselves|the (?:media|news)|your (?:media|news|name|outlet|organi[sz]ation))|open (?:it |the floor |this )?(?:up )?(?:for|to) (?:your )?questions|(?:conference|briefing|meeting|session|call) is (?:now |hereby )?(?:closed|over|adjourned|concluded)|first question,? please|next question,? please|pleased to invite|(?:today['’]s|this|the) (?:press conference|briefing|call) is (?:now over|hereby concluded|on background|on the record))|提问请举手|现在开始提问|发布会(?:到此)?结束|欢迎(?:大家)?出席/i;
const FROM_MEDIA = /\b(?:from|with|of|at) (?:the )?([A-Z][\w'’-]*(?:[ ,.]{1,2}[A-Z][\w'’-]*){0,4})/;

/** What the turn of a start, which ends before paragraph `end`, says of its speaker: whether he hosts, or asks. */
export function listen(at: ParagraphAt, from: number, end: number): { readonly hosts: boolean; readonly asks: number } {
	const last = lastOf(at, from, end);
	const head = headOf(at, from, last);
	const tail = tailOf(at, from, last);
	const hosts = HOSTING.test(head) || HOSTING.test(tail);
	if (!/[?？]["”]?\s*(?:Thank(?:s| you)[^?]{0,20})?$/.test(tail)) return { hosts, asks: 0 };
	const media = FROM_MEDIA.exec(head.slice(0, 220));
	const sent = media !== null && readLabelName((media[1] as string).replace(/[,. ]+$/, '')).kind === 'question';
	return { hosts, asks: sent ? 3 : 1 };
}

/** How much each group says, and which of them host and ask. */
export class Floors {
	readonly #starts: readonly Start[];
	readonly #volumes = new Map<Group, number>();
	readonly #asking = new Map<Group, number>();
	readonly #hosting = new Set<Group>();
	readonly #hosts: ReadonlySet<string>;
	readonly #known: ReadonlySet<string>;
	#whole = 0;

	constructor(starts: readonly Start[], roster: readonly Known[], count: number, at: ParagraphAt) {
		this.#starts = starts;
		this.#hosts = new Set(roster.filter((r) => r.host).map((r) => r.name));
		this.#known = new Set(roster.map((r) => r.name));
		const seen = new Map<Group, number>();
		starts.forEach((start, s) => {
			const { group } = start;
			const end = starts[s + 1]?.at ?? count;
			let size = 0;
			for (let i = start.at; i < end; i += 1) size += sizeOf(at(i));
			this.#grow(group, size);
			const times = (seen.get(group) ?? 0) + 1;
			seen.set(group, times);
			const speaks = group.who.person && group.who.kind === null;
			// The first turns and the last of a host tell.
			start.told = speaks && (times <= MOST_HEARD || times >= group.places.length - 1);
			if (!start.told) return;
			const { hosts, asks } = listen(at, start.at, end);
			start.hosts = hosts;
			start.asks = asks;
			if (hosts) this.#hosting.add(group);
			if (asks > 0) this.#asking.set(group, (this.#asking.get(group) ?? 0) + asks);
		});
	}

	/** A paragraph of the turn that begins with the start of an index gave way to another. */
	replaced(s: number, then: TurnParagraph, now: TurnParagraph): void {
		this.#grow((this.#starts[s] as Start).group, sizeOf(now) - sizeOf(then));
	}

	#grow(group: Group, size: number): void {
		this.#volumes.set(group, (this.#volumes.get(group) ?? 0) + size);
		this.#whole += size;
	}

	/** The kind of each group: by its words, by the roster, or by what it does: host, ask, answer. Linear in the groups. */
	kinds(names: ReadonlyMap<Group, string>): Map<Group, TurnKind> {
		let most = 0;
		let asks = false;
		for (const [{ who }, size] of this.#volumes) {
			if (who.kind === null) most = Math.max(most, size);
			asks ||= who.kind === 'question' && who.name.length > 1;
		}
		const kinds = new Map<Group, TurnKind>();
		for (const [group, size] of this.#volumes) {
			const { kind, name, role, strength } = group.who;
			const full = names.get(group) ?? name;
			if (kind !== null) kinds.set(group, kind);
			else if (this.#hosts.has(full)) kinds.set(group, 'moderator');
			else if (this.#hosting.has(group) && most > size) kinds.set(group, 'moderator');
			else if (
				!this.#known.has(full) &&
				role === null &&
				(this.#asking.get(group) ?? 0) >= (strength === 1 || asks ? Math.min(3, group.places.length) : 3) &&
				size < this.#whole * 0.2
			)
				kinds.set(group, 'question');
		}
		return kinds;
	}
}

function sizeOf({ furniture, words }: TurnParagraph): number {
	return furniture ? 0 : words.length;
}
