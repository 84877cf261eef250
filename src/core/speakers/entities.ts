/**
 * Joins the names of a text into persons and bodies: one entity each, under its fullest name.
 *
 * Full names come first; then family names are looked up among them, so the order of the text does not matter. Two
 * persons with one family name stay apart: a bare family name then goes to the one named last before it.
 */
import { sameGivenName } from '../language/en/personNames';
import { Gender, type NameFact, NameKind } from './nameFacts';

/**
 * `office`: known by an office alone (`the President`); `role`: one unnamed person (`her sister`); `other`: groups and
 * whatever else is said to speak.
 */
export type EntityKind = 'person' | 'office' | 'role' | 'body' | 'document' | 'other';

export interface Entity {
	readonly id: number;
	readonly kind: EntityKind;
	/** The fullest name found so far, as the text writes it. */
	name: string;
	/** How many words that name has, initials counted half. */
	weight: number;
	gender: Gender;
	/** Given and family name in lower case; bodies have neither. */
	readonly given: string;
	readonly family: string;
	role: string | null;
	/** Offices named before the name, in lower case: `the president` is looked up here. */
	readonly offices: Set<string>;
	readonly aliases: Set<string>;
	mentions: number;
}

/** An entity named before, in a list with the latest first. */
export interface Recent {
	readonly entity: number;
}

/** No entity. */
export const NOBODY = -1;

const MOST_OF_A_NAME = 8;

/** The entities of one text. Built once from all names; lookups are constant time. */
export class Entities {
	readonly all: Entity[] = [];
	readonly #byFull = new Map<string, number>();
	readonly #byFamily = new Map<string, number[]>();
	readonly #byGiven = new Map<string, number[]>();
	readonly #byBody = new Map<string, number>();
	readonly #byOffice = new Map<string, number[]>();
	/** Bodies by the last word of their names. */
	readonly #byHead = new Map<string, number>();
	/** Single words that have a capital not only where a sentence opens. */
	readonly #capitals: ReadonlySet<string>;

	/** Joins the names of all paragraphs. Linear in their count. */
	constructor(paragraphs: Iterable<readonly NameFact[]>) {
		const singles: NameFact[] = [];
		const unknown: NameFact[] = [];
		const bare = new Set<string>();
		const opening = new Set<string>();
		const read = (fact: NameFact): void => {
			if (fact.kind === NameKind.Person) {
				if (significant(fact).length >= 2) this.#addPerson(fact);
				else singles.push(fact);
			} else if (fact.kind === NameKind.Unknown) {
				if (fact.words.length === 1) {
					// A word that only opens sentences has to do so twice.
					const word = key(fact.words[0]!);
					if (!fact.opens || opening.has(word)) bare.add(word);
					else opening.add(word);
				} else unknown.push(fact);
			}
			if (fact.acronym !== null && fact.kind !== NameKind.Person) this.#addBody(fact);
		};
		for (const facts of paragraphs) for (const fact of facts) read(fact);
		this.#capitals = bare;
		for (const fact of singles) bare.add(key(fact.words[fact.words.length - 1]!));
		// A name without a known given name is a person's when its last word stands alone elsewhere, as family names do.
		for (const fact of unknown) {
			const words = significant(fact);
			if (words.length < 2 || words.length > 4 || fact.headline) continue;
			const known = this.#byFull.has(fullKey(words, fact.familyFirst));
			if (known || (!fact.article && (bare.has(words[words.length - 1]!) || fact.apposed))) this.#addPerson(fact);
		}
		for (const fact of singles) {
			if (this.person(fact, []) === NOBODY) this.#addPerson(fact);
			else this.#note(this.all[this.person(fact, [])]!, fact);
		}
	}

	/** The person or body that a name means, given the entities named before it, the latest first; else `NOBODY`. */
	resolve(fact: NameFact, recent: readonly Recent[]): number {
		if (fact.kind === NameKind.Office) {
			const holder = this.office(fact, recent);
			return holder === NOBODY && fact.capital ? this.source(fact.name, 'office', fact.gender) : holder;
		}
		if (fact.words.length === 1 && fact.words[0]!.length === 1) return NOBODY;
		if (fact.kind === NameKind.Person) return this.person(fact, recent);
		if (fact.kind !== NameKind.Thing && fact.kind !== NameKind.Place) {
			const body = this.#byBody.get(bodyKey(fact));
			if (body !== undefined) return body;
		}
		return fact.kind === NameKind.Unknown ? this.person(fact, recent) : NOBODY;
	}

	/** The person a name means: by full name, else by family name, else by a given name that only one person has. */
	person(fact: NameFact, recent: readonly Recent[]): number {
		const words = significant(fact);
		if (words.length === 0) return NOBODY;
		if (words.length >= 2) {
			const full = this.#byFull.get(fullKey(words, fact.familyFirst));
			if (full !== undefined) return full;
			// A capital that belongs to the sentence, or an unknown office, stands before a family name.
			if (fact.kind === NameKind.Person && !fact.titled) return NOBODY;
			const last = this.#choose(this.#byFamily.get(words[words.length - 1]!), fact, recent);
			if (last !== NOBODY && (fact.titled || fact.opens)) return last;
			return NOBODY;
		}
		const word = words[0]!;
		const family = this.#choose(this.#byFamily.get(word), fact, recent);
		if (family !== NOBODY) return family;
		const given = this.#byGiven.get(word);
		if (given === undefined || (fact.titled && fact.gender !== Gender.Unknown)) return NOBODY;
		return given.length === 1 ? given[0]! : this.#choose(given, fact, recent);
	}

	/** The holder of an office named in place of a name: by the office before the name, the latest named first. */
	office(fact: NameFact, recent: readonly Recent[]): number {
		const holders = this.#byOffice.get(fact.office ?? '');
		if (holders === undefined) return NOBODY;
		for (const { entity } of recent) if (holders.includes(entity)) return entity;
		return holders.length === 1 ? holders[0]! : NOBODY;
	}

	/** Adds a source that no name rule knew, such as a firm or an unnamed official, under the words that name it. */
	source(name: string, kind: EntityKind, gender: Gender = Gender.Unknown): number {
		const lower = withoutArticle(key(name.replace(/\s+/g, ' ')));
		const known = this.#byBody.get(lower);
		if (known !== undefined) return known;
		const shown = withoutArticle(name.replace(/\s+/g, ' '));
		const id = this.#create(kind === 'body' && this.#isOpener(name) ? 'other' : kind, shown, '', '', gender);
		this.#byBody.set(lower, id);
		if (kind === 'body') this.#byHead.set(lower.slice(lower.lastIndexOf(' ') + 1), id);
		return id;
	}

	/** The body last named whose name ends in a word: `the survey` after the Geological Survey; else `NOBODY`. */
	headed(noun: string): number {
		return this.#byHead.get(withoutArticle(key(noun))) ?? NOBODY;
	}

	/** A single word with a capital that it has only where a sentence opens. */
	#isOpener(name: string): boolean {
		return /^[A-Z][a-z]+$/.test(name) && !this.#capitals.has(key(name));
	}

	/** The person of a name that its place shows to be one, such as the line under a title; added when it is new. */
	admit(fact: NameFact): number {
		const known = this.resolve(fact, []);
		if (known !== NOBODY) return known;
		this.#addPerson(fact);
		return this.person(fact, []);
	}

	/** The entity of a full name given from outside, such as a roster; null when the text does not have it. */
	named(name: string): Entity | null {
		const words = name
			.toLowerCase()
			.split(/\s+/)
			.filter((word) => word.length > 1);
		const id =
			this.#byFull.get(`${words[0]} ${words[words.length - 1]}`) ??
			this.#byFull.get(words.join(' ')) ??
			this.#byBody.get(withoutArticle(name.toLowerCase()));
		return id === undefined ? null : this.all[id]!;
	}

	#choose(candidates: readonly number[] | undefined, fact: NameFact, recent: readonly Recent[]): number {
		if (candidates === undefined) return NOBODY;
		let fitting = candidates;
		if (fact.gender !== Gender.Unknown && candidates.length > 1) {
			const matching = candidates.filter((id) => this.all[id]!.gender === fact.gender);
			if (matching.length > 0) fitting = matching;
			else fitting = candidates.filter((id) => this.all[id]!.gender === Gender.Unknown);
		} else if (fact.gender !== Gender.Unknown && fact.titled) {
			const only = this.all[candidates[0]!]!;
			if (only.gender !== Gender.Unknown && only.gender !== fact.gender) return NOBODY;
		}
		if (fitting.length === 0) return NOBODY;
		if (fitting.length === 1) return fitting[0]!;
		if (fact.office !== null) {
			const holder = fitting.find((id) => this.all[id]!.offices.has(fact.office!));
			if (holder !== undefined) return holder;
		}
		for (const { entity } of recent) if (fitting.includes(entity)) return entity;
		return fitting.reduce((a, b) => (this.all[b]!.mentions > this.all[a]!.mentions ? b : a));
	}

	#addPerson(fact: NameFact): void {
		const words = significant(fact);
		if (words.length === 0) return;
		const full = fullKey(words, fact.familyFirst);
		let id = this.#byFull.get(full);
		const family = fact.familyFirst ? words[0]! : words[words.length - 1]!;
		const given = words.length < 2 ? '' : fact.familyFirst ? words[1]! : words[0]!;
		if (id === undefined) {
			const namesakes = this.#byFamily.get(family) ?? [];
			id = namesakes.find((other) => {
				const entity = this.all[other]!;
				if (fact.gender !== Gender.Unknown && entity.gender !== Gender.Unknown && entity.gender !== fact.gender)
					return false;
				return given !== '' && entity.given !== '' && sameGivenName(entity.given, given);
			});
			if (id === undefined) {
				id = this.#create('person', fact.name, given, family, fact.gender);
				if (namesakes.length < MOST_OF_A_NAME) this.#byFamily.set(family, [...namesakes, id]);
				if (given !== '') {
					const others = this.#byGiven.get(given) ?? [];
					if (others.length < MOST_OF_A_NAME) this.#byGiven.set(given, [...others, id]);
				}
			}
			this.#byFull.set(full, id);
		}
		this.#note(this.all[id]!, fact);
	}

	#note(entity: Entity, fact: NameFact): void {
		entity.mentions += 1;
		const weight = weigh(fact);
		if (weight > entity.weight) {
			if (entity.weight > 0) entity.aliases.add(entity.name);
			entity.weight = weight;
			entity.name = fact.name;
		} else if (fact.name !== entity.name) entity.aliases.add(fact.name);
		if (entity.gender === Gender.Unknown) entity.gender = fact.gender;
		if (fact.office !== null) this.#addOffice(entity, fact.office);
	}

	#addOffice(entity: Entity, office: string): void {
		// "former president" says that the office is no longer held.
		for (const name of officeNames(office)) {
			if (entity.offices.has(name)) continue;
			entity.offices.add(name);
			const holders = this.#byOffice.get(name) ?? [];
			if (holders.length < MOST_OF_A_NAME) this.#byOffice.set(name, [...holders, entity.id]);
		}
	}

	#addBody(fact: NameFact): void {
		const lower = bodyKey(fact);
		let id = this.#byBody.get(lower);
		if (id === undefined) {
			id = this.#create('body', withoutArticle(fact.name), '', '', Gender.Unknown);
			this.#byBody.set(lower, id);
		}
		this.#byHead.set(lower.slice(lower.lastIndexOf(' ') + 1), id);
		if (fact.acronym !== null) {
			this.#byBody.set(key(fact.acronym), id);
			this.all[id]!.aliases.add(fact.acronym);
		}
	}

	#create(kind: Entity['kind'], name: string, given: string, family: string, gender: Gender): number {
		const id = this.all.length;
		this.all.push({
			id,
			kind,
			name,
			weight: 0,
			gender,
			given,
			family,
			role: null,
			offices: new Set(),
			aliases: new Set(),
			mentions: 0,
		});
		return id;
	}
}

/** `Vice President` is looked up whole; `Chinese President` also as `president`, `former president` as nothing else. */
function officeNames(office: string): string[] {
	const words = office.split(' ');
	const names: string[] = [office];
	if (/^(?:former|ex|late|then)\b/.test(office)) return names;
	for (let from = 1; from < words.length; from += 1) {
		if (QUALIFIES.has(words[from - 1]!)) break;
		names.push(words.slice(from).join(' '));
	}
	return names;
}

/** Words that make another office of the one after them. */
const QUALIFIES = new Set('vice deputy assistant associate acting former ex under co attorney prime'.split(' '));

function key(word: string): string {
	return word.toLowerCase();
}

function bodyKey(fact: NameFact): string {
	return withoutArticle(fact.words.join(' ').toLowerCase());
}

function withoutArticle(name: string): string {
	return /^(?:the|a|an|my|our|his|her|its|their) /i.test(name) ? name.slice(name.indexOf(' ') + 1) : name;
}

/** Words of a name in lower case without initials and suffixes. */
function significant(fact: NameFact): string[] {
	const words: string[] = [];
	for (const word of fact.words) {
		if (word.length < 2 || /^(?:jr|sr|ii|iii|iv)$/i.test(word)) continue;
		words.push(word.toLowerCase());
	}
	return words.length > 0 ? words : fact.words.map((word) => word.toLowerCase());
}

function fullKey(words: readonly string[], familyFirst: boolean): string {
	return familyFirst ? words.join(' ') : `${words[0]} ${words[words.length - 1]}`;
}

/** More words are fuller; capitals throughout are worse than the same name in small letters. */
function weigh(fact: NameFact): number {
	let weight = 0;
	for (const word of fact.words)
		weight += word.length < 2 ? 0.5 : word.length > 3 && word === word.toUpperCase() ? 0.95 : 1;
	return weight;
}
