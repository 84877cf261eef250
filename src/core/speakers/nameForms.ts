/** Names by their wording: what stands many times in a text is looked into once. */
import { hashStep } from '../language/vocabulary';
import { withEvenBlanks } from '../text/blanks';
import type { Entity } from './entity';
import { Gender, type NameFact, NameKind } from './nameFacts';

/** Who has a family name, as a form of it asks. */
export interface Kin {
	/** Who may be meant by the bare family name: the one named most first. */
	readonly persons: readonly Entity[];
	/** The person of a full name. */
	full(name: string): Entity | undefined;
}

/** All mentions of a text that are worded and surrounded alike. */
export class NameForm {
	/** One of the mentions. */
	readonly fact: NameFact;
	/** Words in lower case without initials and suffixes; all words when these are all. */
	readonly words: readonly string[];
	/** Given and family name, or all words where the family name comes first: names equal in this are one person's. */
	readonly full: string;
	readonly given: string;
	readonly family: string;
	/** All words in lower case without an article. */
	readonly body: string;
	/** How full the name is: more words are fuller, capitals throughout worse than the same name in small letters. */
	readonly weight: number;
	/** How many mentions there are now. */
	count = 0;
	/** How many places show that it is a person's, such as the line under a title. */
	admitted = 0;
	/** Whom it can mean, as far as that is known; the last one named of them, if they are several. */
	meaning: Entity | readonly Entity[] | null = null;
	/** The genders of those it can mean. */
	genders = 0;
	/** Whom it means is to be found out again. */
	stale = true;
	/** The family it belongs to, once it was looked up by its name. */
	kin: Kin | null = null;
	/** Another form whose name has the same hash. */
	other: NameForm | null = null;

	constructor(fact: NameFact) {
		this.fact = fact;
		const words = significant(fact);
		const last = words.length - 1;
		const single = last < 1;
		this.words = words;
		this.full = fact.familyFirst ? words.join(' ') : `${words[0] ?? ''} ${words[last] ?? ''}`;
		this.family = (fact.familyFirst ? words[0] : words[last]) ?? '';
		this.given = (single ? '' : fact.familyFirst ? words[1] : words[0]) ?? '';
		this.body = withoutArticle(fact.words.length === words.length ? joined(words) : joined(fact.words).toLowerCase());
		this.weight = weigh(fact);
	}
}

/** The forms of a text, each once. Look-ups take constant time but for namesakes. */
export class NameForms {
	/** By a hash of the name the form found last: to hash and compare slices of a text as keys costs several times more. */
	readonly #byHash = new Map<number, NameForm>();
	readonly #all: NameForm[] = [];

	/** The forms of a paragraph's names, in their order. */
	of(facts: readonly NameFact[]): readonly NameForm[] {
		if (facts.length === 0) return NO_FORMS;
		const forms: NameForm[] = [];
		for (const fact of facts) forms.push(this.#form(fact));
		return forms;
	}

	/** All forms there ever were. */
	get all(): readonly NameForm[] {
		return this.#all;
	}

	#form(fact: NameFact): NameForm {
		const hash = hashOf(fact.name);
		const last = this.#byHash.get(hash) ?? null;
		for (let form = last; form !== null; form = form.other) if (alike(form.fact, fact)) return form;
		const form = new NameForm(fact);
		form.other = last;
		this.#byHash.set(hash, form);
		this.#all.push(form);
		return form;
	}
}

function hashOf(name: string): number {
	let hash = 0;
	for (let i = 0; i < name.length; i += 1) hash = hashStep(hash, name.charCodeAt(i));
	return hash >> 1;
}

function sameLetters(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i += 1) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
	return true;
}

const NO_FORMS: readonly NameForm[] = [];

function alike(a: NameFact, b: NameFact): boolean {
	return (
		a.kind === b.kind &&
		a.gender === b.gender &&
		a.titled === b.titled &&
		a.article === b.article &&
		a.apposed === b.apposed &&
		a.opens === b.opens &&
		a.headline === b.headline &&
		a.capital === b.capital &&
		a.familyFirst === b.familyFirst &&
		a.office === b.office &&
		a.acronym === b.acronym &&
		sameLetters(a.name, b.name)
	);
}

/** The key of a body or a source under which its spellings meet. */
export function sourceKey(name: string): string {
	return withoutArticle(withEvenBlanks(name.toLowerCase()));
}

/** A name without the article or owner before it. */
export function withoutArticle(name: string): string {
	const blank = name.indexOf(' ');
	if (blank <= 0 || blank > 5 || !ARTICLES.has(name.slice(0, blank).toLowerCase())) return name;
	return name.slice(blank + 1);
}

const ARTICLES = new Set(['the', 'a', 'an', 'my', 'our', 'his', 'her', 'its', 'their']);

function significant(fact: NameFact): string[] {
	const words: string[] = [];
	for (const word of fact.words) {
		if (word.length < 2) continue;
		const lower = word.toLowerCase();
		if (lower.length > LONGEST_SUFFIX || !SUFFIXES.has(lower)) words.push(lower);
	}
	return words.length > 0 ? words : fact.words.map((word) => word.toLowerCase());
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const LONGEST_SUFFIX = 3;

function joined(words: readonly string[]): string {
	return words.length === 1 ? words[0]! : words.join(' ');
}

function weigh(fact: NameFact): number {
	let weight = 0;
	for (const word of fact.words) weight += word.length < 2 ? 0.5 : word.length > 3 && isInCapitals(word) ? 0.95 : 1;
	return weight;
}

function isInCapitals(word: string): boolean {
	const second = word.charCodeAt(1);
	return !(second >= 97 && second <= 122) && word === word.toUpperCase();
}

/** Words of a source as they are shown: blanks made even, without an article. */
export function spelled(words: string): string {
	return withoutArticle(withEvenBlanks(words));
}

/** A person by the evidence of the form itself; else `NameKind.Unknown` may be one by the names around it. */
export function mayBePerson({ fact }: NameForm): boolean {
	return fact.kind === NameKind.Person || fact.kind === NameKind.Unknown;
}

/** Whether two genders can be those of one person. */
export function fits(a: Gender, b: Gender): boolean {
	return a === Gender.Unknown || b === Gender.Unknown || a === b;
}
