/**
 * Joins the names of one family name into persons.
 *
 * What comes out rests on which forms there are and how often, not on where they stand, so that a change of one name
 * touches its own family alone.
 */
import { sameGivenName } from '../language/en/personNames';
import { Gender, NameKind } from './nameFacts';
import { fits, type NameForm } from './nameForms';
import { Entity } from './entity';

/** More namesakes than these are told apart by their full names alone. */
const MOST_OF_A_NAME = 8;

/** What is remembered of a family without persons. */
const NOBODY = '#';

/** A word that ends names (or opens them, where family names come first), and who is called so. */
export class Family {
	readonly name: string;
	/** Forms that end with the word. */
	readonly forms = new Set<NameForm>();
	/** Who may be meant by the bare family name: the one named most first. */
	persons: readonly Entity[] = [];
	/** The word has a capital not only where a sentence opens. */
	capital = false;
	readonly #known = new Map<string, Entity>();
	readonly #byFull = new Map<string, Entity>();
	#digest = NOBODY;
	/** A form of it is a person's by one word: who is known by a given name decides about it. */
	single = false;
	/** It is to be joined again. */
	touched = false;

	constructor(name: string) {
		this.name = name;
	}

	/** The person of a full name. */
	full(name: string): Entity | undefined {
		return this.#byFull.get(name);
	}

	/** Everybody of the family. */
	get all(): Iterable<Entity> {
		return new Set(this.#byFull.values());
	}

	/**
	 * Joins the names again. `isGiven` says whether a single word is known as somebody's given name. Returns whether
	 * anything changed that another paragraph may be read by. Linear in the forms but for sorting.
	 */
	build(isGiven: (form: NameForm) => boolean): boolean {
		const person: NameForm[] = [];
		const single: NameForm[] = [];
		const unknown: NameForm[] = [];
		let opening = 0;
		let bare = false;
		for (const form of this.forms) {
			const { fact, count, words } = form;
			if (count === 0) continue;
			if (fact.kind === NameKind.Person) {
				if (words.length >= 2) person.push(form);
				else {
					single.push(form);
					bare = true;
				}
			} else if (fact.words.length === 1) {
				// A word that only opens sentences has to do so twice.
				if (!fact.opens) bare = true;
				else opening += count;
			} else if (words.length >= 2 && (form.admitted > 0 || (words.length <= 4 && !fact.headline))) unknown.push(form);
		}
		bare ||= opening > 1;
		this.capital = bare;
		this.single = single.length > 0;
		// Most words with a capital are nobody's name, and never were.
		const nobody = person.length === 0 && single.length === 0 && unknown.length === 0;
		if (nobody && this.#digest === NOBODY) return false;
		return this.#join(person, single, unknown, bare, isGiven);
	}

	#join(
		person: NameForm[],
		single: NameForm[],
		unknown: NameForm[],
		bare: boolean,
		isGiven: (form: NameForm) => boolean,
	): boolean {
		this.#byFull.clear();
		const found: Entity[] = [];
		for (const form of inOrder(person)) this.#add(form, found);
		// A name without a known given name is a person's when its last word stands alone elsewhere, as family names do.
		const others: NameForm[] = [];
		for (const form of inOrder(unknown)) {
			if (form.admitted > 0 || (!form.fact.article && (bare || form.fact.apposed))) this.#add(form, found);
			else others.push(form);
		}
		for (const form of others) if (this.#byFull.has(form.full)) this.#add(form, found);
		for (const form of inOrder(single)) {
			const namesake = best(found.slice(0, MOST_OF_A_NAME), form);
			if (namesake !== null) namesake.note(form);
			else if (!isGiven(form)) this.#add(form, found);
		}
		if (found.length > 1) found.sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
		this.persons = found.slice(0, MOST_OF_A_NAME);
		const digest =
			this.#byFull.size === 0
				? NOBODY
				: `${found.map((one) => one.digest).join('|')}#${[...this.#byFull].map(([full, one]) => `${full}=${one.key}`).join('|')}`;
		const changed = digest !== this.#digest;
		this.#digest = digest;
		return changed;
	}

	#add(form: NameForm, found: Entity[]): void {
		let person = this.#byFull.get(form.full);
		if (person === undefined) {
			const namesakes = found.length < MOST_OF_A_NAME ? found : found.slice(0, MOST_OF_A_NAME);
			person = namesakes.find(
				({ gender, given }) =>
					fits(form.fact.gender, gender) && given !== '' && form.given !== '' && sameGivenName(given, form.given),
			);
			if (person === undefined) {
				const key = `${form.full}/${this.name}`;
				person = this.#known.get(key);
				if (person === undefined) {
					person = new Entity(key, true, form.given, this.name);
					this.#known.set(key, person);
				}
				person.renew();
				found.push(person);
			}
			this.#byFull.set(form.full, person);
		}
		person.note(form);
	}
}

/** The forms by how often they stand; sorted in place. */
function inOrder(forms: NameForm[]): readonly NameForm[] {
	return forms.length > 1 ? forms.sort(byCount) : forms;
}

function byCount(a: NameForm, b: NameForm): number {
	return b.count - a.count || b.weight - a.weight || (order(a) < order(b) ? -1 : 1);
}

/** Forms are told apart by all of what `alike` compares; so is their order. */
function order({ fact }: NameForm): string {
	const flags = [fact.titled, fact.article, fact.apposed, fact.opens, fact.headline, fact.capital].map(Number).join('');
	return `${fact.name} ${fact.kind} ${fact.gender} ${flags} ${fact.office ?? ''}`;
}

/** Of the persons that a form's gender and office fit the one named most; null when none does. */
function best(persons: readonly Entity[], form: NameForm): Entity | null {
	let named: Entity | null = null;
	for (const person of fittingOf(persons, form)) if (named === null || person.mentions > named.mentions) named = person;
	return named;
}

/** The persons whom a form can mean by its gender and by the office before it. */
export function fittingOf(persons: readonly Entity[], { fact }: NameForm): readonly Entity[] {
	let fitting = persons;
	if (fact.gender !== Gender.Unknown && persons.length > 1) {
		fitting = persons.filter(({ gender }) => gender === fact.gender);
		if (fitting.length === 0) fitting = persons.filter(({ gender }) => gender === Gender.Unknown);
	} else if (fact.titled && persons.some(({ gender }) => !fits(gender, fact.gender))) return [];
	if (fitting.length > 1 && fact.office !== null) {
		const holder = fitting.find(({ offices }) => offices.has(fact.office as string));
		if (holder !== undefined) return [holder];
	}
	return fitting;
}
