/**
 * The pass over a text that says who speaks in it: whom names and pronouns mean, who is quoted, whose turn it is.
 * One paragraph at a time, with a small state handed on, so that it can go on from any paragraph.
 */
import type { Scan } from '../analysis/scan';
import type { TurnKind } from '../model/document';
import { overlap, type Span } from '../model/span';
import {
	CARRY_START,
	type CarryState,
	carryOver,
	sameCarry,
	type Voice,
	type VoicedQuotation,
} from '../quotations/carryOver';
import type { Quotations } from '../quotations/quotations';
import type { Cue } from '../speech/cues';
import type { Subject } from '../speech/subjects';
import type { Sentences } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { resolveParagraph } from './discourse';
import { displayName } from './displayName';
import type { Entities } from './entities';
import type { Entity, SourceKind, UsedSource } from './entity';
import { type HeadlineVoice, headlineVoice } from './headlines';
import { type NameFact, NameKind } from './nameFacts';
import { type NameForm, spelled } from './nameForms';
import {
	DISCOURSE_START,
	type DiscourseState,
	type ResolvedMention,
	type ResolvedSubject,
	sameDiscourse,
} from './resolution';

/** What is known of a paragraph alone, as far as speakers need it. */
export interface VoicedFacts {
	readonly tokens: Tokens;
	readonly sentences: Sentences;
	readonly cues: readonly Cue[];
	readonly subjects: readonly (Subject | null)[];
	readonly names: readonly NameFact[];
	readonly quotations: Quotations;
	readonly reported: readonly (Span & { readonly cueIndex: number; readonly cue: Span })[];
}

/** A label with which a turn opens. */
export interface OpenedTurn {
	readonly kind: TurnKind;
	readonly speaker: string | null;
	/** Whether the label names a person, of whom the text may know more. */
	readonly person: boolean;
	/** The name in its paragraph. */
	readonly label: Span;
}

export interface VoicedParagraph {
	readonly facts: VoicedFacts;
	/** The forms of its names, in their order. */
	readonly forms: readonly NameForm[];
	/** The turn that opens here. */
	readonly opens: OpenedTurn | null;
	/** Page furniture: nothing anybody in the text says. */
	readonly furniture: boolean;
	/** The title of the text. */
	readonly titles: boolean;
}

/** Who has the floor. */
export interface Floor {
	readonly kind: TurnKind;
	readonly speaker: string | null;
	readonly person: boolean;
	readonly entity: Entity | null;
}

export interface VoicesState {
	readonly discourse: DiscourseState;
	readonly carry: CarryState;
	readonly floor: Floor | null;
	/** Whose the last turn of a speaker was: who is spoken to. */
	readonly answering: Entity | null;
}

/** What the pass knows of a paragraph; all places are relative to it. */
export interface VoicesFound {
	readonly mentions: readonly ResolvedMention[];
	/** Beside its cues, and behind these the sources of quotations without one. */
	readonly subjects: readonly (ResolvedSubject | null)[];
	readonly quotations: readonly VoicedQuotation[];
	/** "I" and its kin inside marks, and who is quoted there. */
	readonly firstPersons: readonly { readonly entity: Entity; readonly token: number }[];
	readonly sources: readonly UsedSource[];
	/** What was looked up among sources and bodies: where it means another one the paragraph is read otherwise. */
	readonly asked: readonly string[];
	readonly floor: Floor | null;
	/** Who says what the title tells. */
	readonly headline: HeadlineVoice | null;
}

/** The pass as a scan. A step is linear in the names, cues and quotations of its paragraph. */
export class VoicesScan implements Scan<VoicedParagraph, VoicesState, VoicesFound> {
	readonly first: VoicesState = { discourse: DISCOURSE_START, carry: CARRY_START, floor: null, answering: null };
	/** Who says "I" where nobody has the floor: the speaker of a speech, the author of an article. */
	teller: Entity | null = null;
	readonly #entities: Entities;

	constructor(entities: Entities) {
		this.#entities = entities;
	}

	same(a: VoicesState, b: VoicesState): boolean {
		return (
			a.answering === b.answering &&
			sameFloor(a.floor, b.floor) &&
			sameDiscourse(a.discourse, b.discourse) &&
			sameCarry(a.carry, b.carry)
		);
	}

	step(
		state: VoicesState,
		paragraph: VoicedParagraph,
		next: VoicedParagraph | undefined,
	): { readonly state: VoicesState; readonly found: VoicesFound } {
		const { facts, forms, opens, furniture } = paragraph;
		const { quotations } = facts;
		const sources: UsedSource[] = [];
		this.#entities.takeAsked();
		const floor = opens === null ? state.floor : this.#floorOf(paragraph, opens, sources);
		const answering = opens !== null && state.floor?.kind === 'speaker' ? state.floor.entity : state.answering;
		const turn = furniture ? null : floor;
		const resolution = resolveParagraph(
			this.#entities,
			{
				tokens: facts.tokens,
				sentences: facts.sentences,
				names: facts.names,
				forms,
				subjects: quotations.subjects.length === 0 ? facts.subjects : [...facts.subjects, ...quotations.subjects],
				quoted: quotations.quotations,
				turn: turn === null ? this.teller : turn.entity,
				floor: turn?.entity ?? null,
				addressee: turn !== null && turn.entity !== answering ? answering : null,
			},
			state.discourse,
		);
		const carried = carryOver(
			this.#entities,
			{
				tokens: facts.tokens,
				sentences: facts.sentences,
				cues: facts.cues,
				names: facts.names,
				reported: facts.reported,
				found: quotations,
				resolution,
				signer: this.#signerOf(next, sources),
				nextOpensWith: next?.facts.quotations.opensWith ?? -1,
			},
			state.carry,
		);
		const headline = paragraph.titles ? this.#headlineOf(paragraph, sources) : null;
		return {
			// What stays as it was and what is empty is one object for many paragraphs: all of it is kept.
			state: {
				discourse: resolution.state,
				carry: sameCarry(state.carry, carried.state) ? state.carry : carried.state,
				floor,
				answering,
			},
			found: {
				mentions: kept(resolution.mentions),
				subjects: kept(resolution.subjects),
				quotations: kept(headline === null ? carried.quotations : carried.quotations.map(saidIn(headline))),
				firstPersons: kept(firstPersons(resolution.firstPersons, quotations, carried.quoted)),
				sources: kept(joined(sources, resolution.sources, carried.sources)),
				asked: this.#entities.takeAsked(),
				floor: turn,
				headline,
			},
		};
	}

	/** The name that a paragraph consists of with a dash before it, as a voice of the paragraph before. */
	#signerOf(paragraph: VoicedParagraph | undefined, sources: UsedSource[]): Voice | null {
		if (paragraph === undefined) return null;
		const { tokens, names, quotations, cues } = paragraph.facts;
		if (quotations.signer < 0) return null;
		const subject = quotations.subjects[quotations.signer - cues.length];
		if (subject === undefined) return null;
		const span = { start: tokens.start[subject.start]!, end: tokens.end[subject.end - 1]! };
		const at = names.findIndex((one) => one.from === subject.start);
		if (at < 0) return { entity: null, span, back: -1 };
		const entity = this.#entities.resolve(paragraph.forms[at]!, []) ?? this.#source(names[at]!.name, 'body', sources);
		return { entity, span, back: -1 };
	}

	#floorOf({ facts, forms }: VoicedParagraph, opens: OpenedTurn, sources: UsedSource[]): Floor {
		const { kind, label, speaker, person } = opens;
		const { tokens, names } = facts;
		let body: Entity | null = null;
		for (let n = 0; n < names.length; n += 1) {
			const { from, to } = names[n]!;
			const span = { start: tokens.start[from]!, end: tokens.end[to - 1]! };
			if (span.start >= label.end) break;
			const entity = overlap(span, label) > 0 ? this.#entities.resolve(forms[n]!, []) : null;
			// "The Minister for Trade (Dame Ana Roy)": the person, not the body in the office.
			if (entity !== null && (entity.person || !person)) return { kind, speaker, person, entity };
			body ??= entity;
		}
		// An office whose holder the head of the text names.
		const holder = person && speaker !== null && speaker.includes(' ') ? this.#entities.named(speaker) : null;
		if (holder !== null || body !== null) return { kind, speaker, person, entity: holder ?? body };
		// Whoever has a label speaks; who only asks is known by the medium.
		const is = kind === 'question' ? 'body' : 'office';
		return { kind, speaker, person, entity: speaker === null ? null : this.#source(speaker, is, sources) };
	}

	#headlineOf({ facts, forms }: VoicedParagraph, sources: UsedSource[]): HeadlineVoice | null {
		const source = (words: string, kind: SourceKind): Entity => this.#source(words, kind, sources);
		return headlineVoice(this.#entities, { tokens: facts.tokens, names: facts.names, forms, source });
	}

	#source(words: string, kind: SourceKind, sources: UsedSource[]): Entity {
		const entity = this.#entities.source(words);
		sources.push({ entity, spelling: spelled(words), kind });
		return entity;
	}
}

/** Words in marks inside what a headline tells are those of its source. */
function saidIn({ entity, who, said }: HeadlineVoice): (quotation: VoicedQuotation) => VoicedQuotation {
	return (one) =>
		one.voice === null && one.start >= said.start && one.end <= said.end
			? { ...one, kind: one.kind === 'term' ? 'partial' : one.kind, voice: { entity, span: who, back: 0 } }
			: one;
}

/** The form of the name in a label that its place shows to be a person's; null where the name tells so itself. */
export function admittedBy({ facts, forms, opens }: VoicedParagraph): NameForm | null {
	if (opens === null || opens.kind === 'question') return null;
	const { tokens, names } = facts;
	for (let n = 0; n < names.length; n += 1) {
		const { from, to, kind, words } = names[n]!;
		if (tokens.start[from]! >= opens.label.end) break;
		if (tokens.end[to - 1]! <= opens.label.start || !endsAlike(words, opens.speaker)) continue;
		return kind === NameKind.Unknown && words.length > 1 ? forms[n]! : null;
	}
	return null;
}

/** Whether the last word of a name is that of the one who speaks: "Health" in `Minister for Health (Dame Ana Roy)` is not. */
function endsAlike(words: readonly string[], speaker: string | null): boolean {
	if (speaker === null) return true;
	return speaker.toLowerCase().endsWith(words[words.length - 1]!.toLowerCase());
}

function firstPersons(
	tokens: readonly number[],
	{ quotations }: Quotations,
	quoted: readonly (Entity | null)[],
): VoicesFound['firstPersons'] {
	const persons: { readonly entity: Entity; readonly token: number }[] = [];
	let q = 0;
	for (const token of tokens) {
		while (quotations[q]!.behind <= token) q += 1;
		const entity = quoted[q] ?? null;
		if (entity !== null) persons.push({ entity, token });
	}
	return persons;
}

/** The fullest name of who has the floor. */
export function floorName({ speaker, person, entity }: Floor): string | null {
	return person && entity !== null && entity.person ? displayName(entity) : speaker;
}

function sameFloor(a: Floor | null, b: Floor | null): boolean {
	if (a === null || b === null || a === b) return a === b;
	return a.entity === b.entity && a.kind === b.kind && a.speaker === b.speaker && a.person === b.person;
}

const NOTHING: readonly never[] = [];

function kept<T>(list: readonly T[]): readonly T[] {
	return list.length === 0 ? NOTHING : list;
}

function joined(
	first: readonly UsedSource[],
	second: readonly UsedSource[],
	third: readonly UsedSource[],
): readonly UsedSource[] {
	if (second.length === 0 && third.length === 0) return first;
	if (first.length === 0 && third.length === 0) return second;
	return [...first, ...second, ...third];
}
