/**
 * Joins names, pronouns and quotations of a text: who speaks in it, where each is named, who is quoted.
 */
import type { Mention, Quotation, Speaker, Turn } from '../model/document';
import { overlap, type Span, shift } from '../model/span';
import { CARRY_START, carryOver, type Voice } from '../quotations/carryOver';
import type { Quotations } from '../quotations/quotations';
import type { Cue } from '../speech/cues';
import type { Subject } from '../speech/subjects';
import type { Introduction } from '../structure/structure';
import type { Sentences } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import { DISCOURSE_START, type ResolvedSubject, resolveParagraph } from './discourse';
import { Entities, type Entity, NOBODY } from './entities';
import { displayName } from './displayName';
import { type NameFact, NameKind } from './nameFacts';
import type { Narrator } from './narrator';
import { Pronoun, pronounAt } from './pronouns';

/** What is known of a paragraph alone, as far as speakers need it. */
export interface VoicedFacts {
	readonly tokens: Tokens;
	readonly sentences: Sentences;
	readonly cues: readonly Cue[];
	readonly subjects: readonly (Subject | null)[];
	readonly names: readonly NameFact[];
	readonly quotations: Quotations;
	readonly reported: readonly { readonly cueIndex: number }[];
}

export interface VoicedParagraph extends Span {
	readonly facts: VoicedFacts;
}

export interface Voices {
	readonly speakers: readonly Speaker[];
	readonly quotations: readonly Quotation[];
	/** For each paragraph, beside its cues: the name of the source and the words that name it. */
	readonly sources: readonly (readonly (NamedSource | null)[])[];
	/** The fullest name behind each turn's label. */
	readonly turnSpeakers: readonly (string | null)[];
}

export interface NamedSource {
	readonly name: string | null;
	readonly span: Span;
}

/** Resolves all paragraphs in text order. Linear in the facts. */
export function findVoices(
	paragraphs: readonly VoicedParagraph[],
	turns: readonly Turn[],
	roster: readonly Introduction[],
	narrator: Narrator | null,
): Voices {
	const entities = new Entities(paragraphs.map(({ facts }) => facts.names));
	const teller = narrator === null || turns.length > 0 ? NOBODY : entities.admit(narrator.name);
	const mentions = new Map<number, Mention[]>();
	const quotations: Quotation[] = [];
	const resolved: (readonly (ResolvedSubject | null)[])[] = [];
	const turnEntities = turns.map(() => NOBODY);
	let discourse = DISCOURSE_START;
	let carry = CARRY_START;
	let t = 0;
	let turnOf = -1;
	// Whose the turns before this one were: who is spoken to.
	let answering = NOBODY;
	for (let p = 0; p < paragraphs.length; p += 1) {
		const { start, end, facts } = paragraphs[p]!;
		while (t < turns.length && turns[t]!.start < end) {
			if (turns[t]!.start >= start || turns[t]!.end > start) turnOf = t;
			t += 1;
		}
		const turn = turnOf >= 0 && turns[turnOf]!.end > start ? turns[turnOf]! : null;
		if (turn !== null && turnEntities[turnOf] === NOBODY && turn.label.start >= start && turn.label.end <= end) {
			turnEntities[turnOf] = labelEntity(entities, facts, shift(turn.label, -start), turn);
		}
		const resolution = resolveParagraph(
			entities,
			{
				tokens: facts.tokens,
				sentences: facts.sentences,
				names: facts.names,
				subjects:
					facts.quotations.subjects.length === 0 ? facts.subjects : [...facts.subjects, ...facts.quotations.subjects],
				quoted: facts.quotations.quotations,
				turn: turn === null ? teller : turnEntities[turnOf]!,
				addressee: turn !== null && turnEntities[turnOf] !== answering ? answering : NOBODY,
			},
			discourse,
		);
		discourse = resolution.state;
		for (const { entity, from, to, pronoun } of resolution.mentions) {
			// The author of an article stands outside it: "I" names nobody who speaks in it.
			if (pronoun && entity === teller && !narrator!.speaks && pronounAt(facts.tokens, from) & Pronoun.I) continue;
			addMention(mentions, entity, {
				start: start + facts.tokens.start[from]!,
				end: start + facts.tokens.end[to - 1]!,
				pronoun,
			});
		}
		resolved.push(resolution.subjects);
		if (turn !== null && turn.kind === 'speaker' && turn.end <= end) answering = turnEntities[turnOf]!;
		const carried = carryOver(
			entities,
			{
				start,
				tokens: facts.tokens,
				sentences: facts.sentences,
				cues: facts.cues,
				names: facts.names,
				found: facts.quotations,
				resolution,
				reporter: turn === null ? null : turnName(entities, turnEntities[turnOf]!, turn),
				signer: signerOf(entities, paragraphs[p + 1]),
				nextOpensWith: paragraphs[p + 1]?.facts.quotations.opensWith ?? -1,
			},
			carry,
		);
		carry = carried.state;
		quotations.push(...carried.quotations);
		addFirstPersons(mentions, paragraphs[p]!, resolution.firstPersons, carried.quoted);
	}
	const names = entities.all.map(displayName);
	const sources = paragraphs.map(({ start }, p) =>
		resolved[p]!.map((subject) =>
			subject === null
				? null
				: {
						name: subject.entity === NOBODY ? null : names[subject.entity]!,
						span: shift(subject, start),
					},
		),
	);
	addRoles(entities, roster);
	return {
		speakers: speakersOf(entities, mentions, sources, resolved, paragraphs),
		quotations,
		sources,
		turnSpeakers: turns.map((turn, k) => turnName(entities, turnEntities[k]!, turn)),
	};
}

function addMention(mentions: Map<number, Mention[]>, entity: number, mention: Mention): void {
	const list = mentions.get(entity);
	if (list === undefined) mentions.set(entity, [mention]);
	else list.push(mention);
}

/** Inside marks "I" is whoever is quoted. */
function addFirstPersons(
	mentions: Map<number, Mention[]>,
	{ start, facts }: VoicedParagraph,
	firstPersons: readonly number[],
	quoted: readonly number[],
): void {
	const { tokens, quotations } = facts;
	let q = 0;
	for (const token of firstPersons) {
		while (quotations.quotations[q]!.behind <= token) q += 1;
		const entity = quoted[q]!;
		if (entity === NOBODY) continue;
		addMention(mentions, entity, {
			start: start + tokens.start[token]!,
			end: start + tokens.end[token]!,
			pronoun: true,
		});
	}
}

/** The name that a paragraph consists of with a dash before it, as a voice. */
function signerOf(entities: Entities, paragraph: VoicedParagraph | undefined): Voice | null {
	if (paragraph === undefined) return null;
	const { tokens, names, quotations, cues } = paragraph.facts;
	if (quotations.signer < 0) return null;
	const subject = quotations.subjects[quotations.signer - cues.length];
	if (subject === undefined) return null;
	const span = shift({ start: tokens.start[subject.start]!, end: tokens.end[subject.end - 1]! }, paragraph.start);
	const name = names.find((one) => one.from === subject.start);
	const entity = name === undefined ? NOBODY : entities.resolve(name, []);
	return { entity: entity === NOBODY && name !== undefined ? entities.source(name.name, 'body') : entity, span };
}

function labelEntity(entities: Entities, facts: VoicedFacts, label: Span, turn: Turn): number {
	for (const fact of facts.names) {
		const span = { start: facts.tokens.start[fact.from]!, end: facts.tokens.end[fact.to - 1]! };
		if (overlap(span, label) > 0) {
			const person = turn.kind !== 'question' && fact.kind === NameKind.Unknown && fact.words.length > 1;
			const entity = person ? entities.admit(fact) : entities.resolve(fact, []);
			if (entity !== NOBODY) return entity;
		}
	}
	// Whoever has a label speaks; who only asks is known by the medium.
	const kind = turn.kind === 'question' ? 'body' : 'office';
	return turn.speaker === null ? NOBODY : entities.source(turn.speaker, kind);
}

function turnName(entities: Entities, entity: number, turn: Turn): string | null {
	return entity === NOBODY ? turn.speaker : displayName(entities.all[entity]!);
}

function addRoles(entities: Entities, roster: readonly Introduction[]): void {
	for (const { name, role } of roster) {
		if (role === null) continue;
		const entity = entities.named(name);
		if (entity !== null && entity.role === null) entity.role = role;
	}
}

function speakersOf(
	entities: Entities,
	mentions: ReadonlyMap<number, readonly Mention[]>,
	sources: readonly (readonly (NamedSource | null)[])[],
	resolved: readonly (readonly (ResolvedSubject | null)[])[],
	paragraphs: readonly VoicedParagraph[],
): Speaker[] {
	const added = new Map<number, Mention[]>();
	for (let p = 0; p < sources.length; p += 1) {
		for (const c of heard(paragraphs[p]!.facts)) {
			const subject = resolved[p]![c] ?? null;
			const source = sources[p]![c] ?? null;
			if (subject === null || source === null || subject.entity === NOBODY) continue;
			const { kind } = entities.all[subject.entity]!;
			if (kind === 'person' || kind === 'other') continue;
			const list = added.get(subject.entity) ?? [];
			if (list.length === 0) added.set(subject.entity, list);
			list.push({ ...source.span, pronoun: false });
		}
	}
	const speakers: Speaker[] = [];
	for (const entity of entities.all) {
		if (entity.kind === 'other') continue;
		const spans = merged(mentions.get(entity.id) ?? [], added.get(entity.id) ?? []);
		if (spans.length > 0) speakers.push(speakerOf(entity, spans));
	}
	return speakers;
}

/** Numbers of the sources of which the paragraph reports something, each once. */
function heard({ reported, quotations }: VoicedFacts): Set<number> {
	const numbers = new Set<number>();
	for (const { cueIndex } of reported) numbers.add(cueIndex);
	for (const { source, kind } of quotations.quotations) if (source >= 0 && kind !== 'term') numbers.add(source);
	if (quotations.announcer >= 0) numbers.add(quotations.announcer);
	return numbers;
}

/** Both lists in text order, without those of the second that the first holds already. */
function merged(known: readonly Mention[], added: readonly Mention[]): readonly Mention[] {
	const all = [...known, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: Mention[] = [];
	for (const one of all) if (kept.length === 0 || one.start >= kept[kept.length - 1]!.end) kept.push(one);
	return kept;
}

function speakerOf(entity: Entity, mentions: readonly Mention[]): Speaker {
	const name = displayName(entity);
	const aliases = [...entity.aliases].map((alias) => alias.replace(/\s+/g, ' ')).filter((alias) => alias !== name);
	return { name, role: entity.role, aliases: [...new Set(aliases)], mentions };
}
