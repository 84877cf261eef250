/** Everybody who speaks in a text or is named in it as somebody who can: one entry each, with all mentions. */
import { Body, bodyWords } from '../language/en/bodyWords';
import { Fn, functionWords } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import type { Mention, Speaker } from '../model/document';
import { shift, type Span } from '../model/span';
import type { Introduction } from '../structure/structure';
import { withEvenBlanks } from '../text/blanks';
import type { Tokens } from '../text/tokens';
import { displayName, displayOffice } from './displayName';
import type { Entities } from './entities';
import type { Entity } from './entity';
import { type NameFact, NameKind } from './nameFacts';
import type { NameForm } from './nameForms';
import { Pronoun, pronounAt } from './pronouns';
import type { VoicedFacts, VoicesFound } from './voices';

/** What a text says of somebody. */
interface Entry {
	readonly entity: Entity;
	readonly mentions: Mention[];
	/** Names of what is a source somewhere, as far as they are no mentions by themselves. */
	readonly named: Mention[];
	/** A source of which something is reported. */
	heard: boolean;
	/** The name says that it is a body. */
	body: boolean;
	/** Named in the text itself, and not in the furniture of its page alone. */
	inText: boolean;
}

export class Roll {
	readonly #entities: Entities;
	readonly #entries = new Map<Entity, Entry>();
	/** The entry asked for last: who is named is often named again at once. */
	#last: Entry | null = null;
	/** Those with mentions, in the order of the first ones. */
	readonly #mentioned: Entry[] = [];

	/** Who says "I" all through the text and stands outside it, as the author of an article does. */
	readonly #author: Entity | null;

	constructor(entities: Entities, author: Entity | null) {
		this.#entities = entities;
		this.#author = author;
	}

	/**
	 * Adds the mentions of a paragraph that stands at `start`. Paragraphs come in text order. `furniture`: it is part of the
	 * page round the text, such as the names of those who have translated it; `tellsOfAuthor`: it is a note that tells of the author.
	 */
	add(
		facts: VoicedFacts,
		forms: readonly NameForm[],
		found: VoicesFound,
		start: number,
		furniture: boolean,
		tellsOfAuthor: boolean,
	): void {
		const { tokens, names } = facts;
		const { mentions } = found;
		for (const { entity, from, to, pronoun } of mentions) {
			if (pronoun && entity === this.#author && pronounAt(tokens, from) & Pronoun.I) continue;
			const entry = this.#note(entity, start + tokens.start[from]!, start + tokens.end[to - 1]!, pronoun);
			if (!furniture) entry.inText = true;
		}
		for (const { entity, token } of found.firstPersons) {
			this.#note(entity, start + tokens.start[token]!, start + tokens.end[token]!, true).inText = true;
		}
		if (tellsOfAuthor && this.#author !== null) this.#noteAuthor(this.#author, tokens, start);
		// A body that is a source somewhere is mentioned wherever its name stands.
		let m = 0;
		for (let n = 0; n < names.length; n += 1) {
			const { from, to } = names[n]!;
			while (m < mentions.length && mentions[m]!.from < from) m += 1;
			if (m < mentions.length && mentions[m]!.from === from) {
				if (names[n]!.kind === NameKind.Body && endsAsBody(tokens, from, to))
					this.#entry(mentions[m]!.entity).body = true;
				continue;
			}
			if (!mayBeBody(names[n]!)) continue;
			const source = this.#entities.knownSource(forms[n]!.body);
			if (source === null) continue;
			const span = { start: start + tokens.start[from]!, end: start + tokens.end[to - 1]!, pronoun: false };
			this.#entry(source).named.push(span);
		}
		for (const k of heard(facts)) {
			const subject = found.subjects[k] ?? null;
			if (subject !== null && subject.entity !== null) this.#hear(subject.entity, shift(subject, start));
		}
		if (found.headline !== null) this.#hear(found.headline.entity, shift(found.headline.who, start));
	}

	/** `The author is a fellow at …`, `the author's opinions`. */
	#noteAuthor(author: Entity, { id, count, start: starts, end }: Tokens, start: number): void {
		for (let i = 1; i < count; i += 1)
			// "She is the author of two books" says what she is, not who.
			if (writers.has(id[i]!) && id[i - 1] === THE && id[i + 1] !== OF)
				this.#note(author, start + starts[i - 1]!, start + end[i]!, false);
	}

	#hear(entity: Entity, { start, end }: Span): void {
		if (entity.person) return;
		const entry = this.#note(entity, start, end, false);
		entry.heard = true;
		entry.inText = true;
	}

	#entry(entity: Entity): Entry {
		if (this.#last !== null && this.#last.entity === entity) return this.#last;
		let entry = this.#entries.get(entity);
		if (entry === undefined) {
			entry = { entity, mentions: [], named: [], heard: false, body: false, inText: false };
			this.#entries.set(entity, entry);
		}
		this.#last = entry;
		return entry;
	}

	#note(entity: Entity, start: number, end: number, pronoun: boolean): Entry {
		const entry = this.#entry(entity);
		if (entry.mentions.length === 0) this.#mentioned.push(entry);
		entry.mentions.push({ start, end, pronoun });
		return entry;
	}

	/** The speakers in the order in which they are first mentioned. Linear in the mentions, but for sorting. */
	speakers(introductions: readonly Introduction[]): Speaker[] {
		const roles = new Map<Entity, string>();
		for (const { name, role } of introductions) {
			const entity = role === null ? null : this.#entities.named(name);
			if (entity !== null && role !== null && !roles.has(entity)) roles.set(entity, role);
		}
		const aliases = new Map<Entity, Set<string>>();
		for (const [entity, { fact }] of this.#entities.namesOfPersons()) {
			const known = aliases.get(entity);
			if (known === undefined) aliases.set(entity, new Set([fact.name]));
			else known.add(fact.name);
		}
		const acronyms = this.#entities.acronyms();
		const speakers: Speaker[] = [];
		for (const entry of this.#mentioned) {
			const { entity, mentions } = entry;
			if (!entry.inText || !this.#canSpeak(entry, acronyms.has(entity.key))) continue;
			const name = displayName(entity);
			const others = (entity.person ? aliases.get(entity) : acronyms.get(entity.key)) ?? [];
			const spelled = new Set<string>();
			for (const other of others) spelled.add(withEvenBlanks(other));
			spelled.delete(name);
			speakers.push({
				name,
				role: roles.get(entity) ?? (entity.office === null ? null : displayOffice(entity.office)),
				aliases: [...spelled].sort(),
				mentions: apart(entry.heard ? [...mentions, ...entry.named] : mentions),
			});
		}
		return speakers.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
	}

	/**
	 * `isShort`: it has a short form. A group, also one whose noun has a capital only where a sentence opens (`Listeners say`), is no speaker, nor is what
	 * has a short form, says nothing, and is no body by its name: `Artificial Intelligence (AI)`, `Import Expo (VIE)`.
	 */
	#canSpeak({ entity, heard, body }: Entry, isShort: boolean): boolean {
		if (entity.kind === 'other') return false;
		if (entity.kind !== 'body') return true;
		if (isShort && !heard && !body) return false;
		return !GROUP.test(entity.name) || this.#entities.hasCapital(entity.key);
	}
}

const THE = english.id('the');
const OF = english.id('of');
const writers = new WordSet('author writer');

/** One word that by its ending means several persons. */
const GROUP = /^[A-Z][a-z]*(?:ers|ors|ists|ians|ants|ents|ics|ees|ople|men|ities|ries|ings)$/;

/** Numbers of the sources of which the paragraph reports something, each once. */
function heard({ reported, quotations }: VoicedFacts): ReadonlySet<number> {
	if (reported.length === 0 && quotations.quotations.length === 0 && quotations.announcer < 0) return NOTHING;
	const numbers = new Set<number>();
	for (const { cueIndex } of reported) numbers.add(cueIndex);
	for (const { source, kind } of quotations.quotations) if (source >= 0 && kind !== 'term') numbers.add(source);
	if (quotations.announcer >= 0) numbers.add(quotations.announcer);
	return numbers;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Whether the noun of a name is that of a body: `Institute of Water`, not `International Import Expo`. */
function endsAsBody({ id }: Tokens, from: number, to: number): boolean {
	let last = to - 1;
	for (let i = from + 1; i < to; i += 1) {
		if (!(functionWords.of(id[i]!) & Fn.Preposition)) continue;
		last = i - 1;
		break;
	}
	return (bodyWords.of(id[last]!) & (Body.Head | Body.Known)) !== 0;
}

function mayBeBody({ kind, words }: NameFact): boolean {
	return (kind === NameKind.Unknown || kind === NameKind.Body) && !(words.length === 1 && words[0]!.length === 1);
}

/** Mentions in text order without those that another one covers. */
function apart(mentions: readonly Mention[]): Mention[] {
	const kept: Mention[] = [];
	const sorted = mentions.length > 1 ? mentions.toSorted((a, b) => a.start - b.start || b.end - a.end) : mentions;
	for (const one of sorted) if (kept.length === 0 || one.start >= kept[kept.length - 1]!.end) kept.push(one);
	return kept;
}
