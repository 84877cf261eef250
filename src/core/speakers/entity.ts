import { count, mostOf } from './counts';
import { Gender, type NameFact } from './nameFacts';

/**
 * `office`: known by an office alone (`the President`); `role`: one unnamed person (`her sister`); `other`: groups and
 * whatever else is said to speak.
 */
export type EntityKind = 'person' | 'office' | 'role' | 'body' | 'document' | 'other';

/** What words that name a source say it is. */
export type SourceKind = Exclude<EntityKind, 'person'>;

/** Mentions that are worded alike: one of them, how many there are, how full the name is. */
export interface NotedName {
	readonly fact: NameFact;
	readonly count: number;
	readonly weight: number;
}

/** Words that name a source which no name rule knew. */
export interface UsedSource {
	readonly entity: Entity;
	readonly spelling: string;
	readonly kind: SourceKind;
}

const KINDS: readonly SourceKind[] = ['body', 'document', 'office', 'role', 'other'];

/**
 * A person or body that can be a source. One object stands for it as long as its text is open, so that entities are
 * compared by identity; what is known of it changes with the text.
 */
export class Entity {
	/** Tells it apart from all others of the text. */
	readonly key: string;
	readonly person: boolean;
	/** Given and family name in lower case; sources have neither. */
	readonly given: string;
	readonly family: string;
	gender: Gender = Gender.Unknown;
	/** Offices named before the name, in lower case: `the president` is looked up here. */
	readonly offices = new Set<string>();
	mentions = 0;
	/** The fullest name found, as the text writes it, and how full it is. */
	#name = '';
	#weight = 0;
	/** Spellings of a source and how often each is used now. */
	readonly #spellings = new Map<string, number>();
	/** What its words say it is, and how often each. */
	readonly #kinds = new Map<SourceKind, number>();

	constructor(key: string, person: boolean, given = '', family = '') {
		this.key = key;
		this.person = person;
		this.given = given;
		this.family = family;
	}

	/** The fullest name of a person; the spelling of a source that is used most. */
	get name(): string {
		return this.person ? this.#name : (mostOf(this.#spellings) ?? '');
	}

	get kind(): EntityKind {
		return this.person ? 'person' : (mostOf(this.#kinds, KINDS) ?? 'other');
	}

	/** The office that stands before its name, the most precise one; null without. */
	get office(): string | null {
		let office: string | null = null;
		for (const one of this.offices)
			if (office === null || one.length > office.length || (one.length === office.length && one < office)) office = one;
		return office;
	}

	/** Whether anything names it as a source now. */
	get isUsed(): boolean {
		return this.#spellings.size > 0;
	}

	/** Notes that a source is named by these words, or no longer (`by` of -1). */
	use(spelling: string, kind: SourceKind, by: 1 | -1): void {
		count(this.#spellings, spelling, by);
		count(this.#kinds, kind, by);
	}

	/** Forgets what its names said. */
	renew(): void {
		this.gender = Gender.Unknown;
		this.offices.clear();
		this.mentions = 0;
		this.#name = '';
		this.#weight = 0;
	}

	/** Takes over what the mentions of a form say. */
	note({ fact, count, weight }: NotedName): void {
		this.mentions += count;
		if (weight > this.#weight) {
			this.#weight = weight;
			this.#name = fact.name;
		}
		if (this.gender === Gender.Unknown) this.gender = fact.gender;
		if (fact.office !== null) for (const office of officeNames(fact.office)) this.offices.add(office);
	}

	/** All of it that decides whom a name or a pronoun means. */
	get digest(): string {
		return `${this.key} ${this.gender} ${[...this.offices].sort().join(',')}`;
	}
}

/** `Vice President` is looked up whole; `Chinese President` also as `president`, `former president` as nothing else. */
function officeNames(office: string): string[] {
	const words = office.split(' ');
	const names: string[] = [office];
	// "former president" says that the office is no longer held.
	if (/^(?:former|ex|late|then)\b/.test(office)) return names;
	for (let from = 1; from < words.length; from += 1) {
		if (QUALIFIES.has(words[from - 1]!)) break;
		names.push(words.slice(from).join(' '));
	}
	return names;
}

/** Words that make another office of the one after them. */
const QUALIFIES = new Set('vice deputy assistant associate acting former ex under co attorney prime'.split(' '));
