/**
 * Whom the names of a text mean: persons by full name, else by family name, else by a given name; bodies by the name
 * that a short form in brackets follows; anything else that is a source under the words that name it.
 *
 * The tables rest on which names there are and how often, and on nothing else: names of a paragraph that is edited are
 * taken out and put in again, and only the families they belong to are joined anew.
 */
import { Bodies } from './bodies';
import { Entity } from './entity';
import { Family, fittingOf } from './families';
import { Gender, type NameFact, NameKind } from './nameFacts';
import { mayBePerson, type NameForm, NameForms, sourceKey, spelled } from './nameForms';

/** An entity named before, in a list with the latest first. */
export interface Recent {
	readonly entity: Entity;
	/** Stood as a subject there, and in which sentence. */
	readonly subject: boolean;
	readonly sentence: number;
}

/** A given name or an office that more persons have means nobody. */
const MOST_NAMESAKES = 8;

export class Entities {
	readonly #forms = new NameForms();
	readonly #families = new Map<string, Family>();
	/** Persons by given name. */
	readonly #given = new Map<string, Set<Entity>>();
	readonly #offices = new Map<string, Set<Entity>>();
	readonly #officeForms = new Map<string, Set<NameForm>>();
	readonly #bodies = new Bodies();
	readonly #sources = new Map<string, Entity>();
	/** What was looked up among the bodies since it was forgotten last. */
	#asked: string[] = [];
	#touched: Family[] = [];
	/** Forms whose meaning is known and may be another now. */
	readonly #doubted: NameForm[] = [];
	/** What the persons of a family were filed under when it was joined last. */
	readonly #filed = new Map<Family, readonly Filed[]>();

	/** The forms of a paragraph's names, in their order. They count when they are `add`ed. */
	formsOf(facts: readonly NameFact[]): readonly NameForm[] {
		return this.#forms.of(facts);
	}

	/** Counts the names of a paragraph (`by` of 1), or no longer (-1). */
	add(forms: readonly NameForm[], by: 1 | -1): void {
		for (const form of forms) {
			form.count += by;
			if (mayBePerson(form)) {
				const family = this.#kin(form);
				if (form.count === by) family.forms.add(form);
				this.#touch(family);
			} else if (form.fact.kind === NameKind.Office && form.fact.office !== null) {
				addTo(this.#officeForms, form.fact.office, form);
			}
			const { acronym } = form.fact;
			if (acronym === null || form.fact.kind === NameKind.Person) continue;
			this.#bodies.add(form, acronym, by);
			this.source(form.fact.name).use(spelled(form.fact.name), 'body', by);
		}
	}

	/**
	 * Joins the names again where `add` changed any. Answers what means somebody else now: all that was read by it has to
	 * be read again. Time in the order of the families touched; where bodies changed, of the forms.
	 */
	join(): Renamed {
		const touched = this.#touched;
		const first = touched.length;
		for (let k = 0; k < first; k += 1) this.#build(touched[k]!);
		// Who there is is known now, and by that whom single words mean that may be somebody's given name.
		const last = touched.length;
		for (let k = 0; k < last; k += 1) if (touched[k]!.single) this.#build(touched[k]!);
		for (const family of touched) family.touched = false;
		this.#touched = [];
		const keys = this.#bodies.changed();
		if (keys.size > 0) for (const form of this.#forms.all) if (keys.has(form.body)) this.#doubt(form);
		const forms = new Map<NameForm, Concerned>();
		for (const form of this.#doubted) {
			const { meaning, genders } = form;
			if (form.count > 0 && this.#revise(form)) forms.set(form, concernedBy(meaning, genders, form.meaning));
		}
		this.#doubted.length = 0;
		return { forms, keys };
	}

	/** The person or body that a name means, given the entities named before it, the latest first; null for nobody. */
	resolve(form: NameForm, recent: readonly Recent[]): Entity | null {
		if (form.stale) this.#revise(form);
		const { meaning } = form;
		if (meaning === null || meaning instanceof Entity) return meaning;
		const near = recent.find(({ entity }) => meaning.includes(entity));
		if (near !== undefined) {
			// "Venn's husband, Dao Venn, objected. Venn, who …": the one of the same name who acted last.
			const acted = near.subject ? near : recent.find(({ entity, subject }) => subject && meaning.includes(entity));
			return (acted !== undefined && near.sentence - acted.sentence <= 1 ? acted : near).entity;
		}
		return form.fact.kind === NameKind.Office ? null : (meaning[0] ?? null);
	}

	/** The entity of a source that no name rule knows, such as a firm or an unnamed official, by the words that name it. */
	source(name: string): Entity {
		const asked = sourceKey(name);
		this.#asked.push(asked);
		const key = this.#bodies.of(asked);
		let source = this.#sources.get(key);
		if (source === undefined) {
			source = new Entity(key, false);
			this.#sources.set(key, source);
		}
		return source;
	}

	/** The body that a short form stands behind and whose name ends in a word: `the survey` for the Geological Survey. */
	headed(noun: string): Entity | null {
		this.#asked.push(noun);
		const body = this.#bodies.headed(noun);
		return body === null ? null : this.source(body);
	}

	/** What was looked up among sources and bodies since this was asked last: `join` says when it means another one. */
	takeAsked(): readonly string[] {
		const asked = this.#asked;
		if (asked.length === 0) return NOTHING_ASKED;
		this.#asked = [];
		return asked;
	}

	/** Whether a word has a capital not only where a sentence opens. */
	hasCapital(word: string): boolean {
		return this.#families.get(word)?.capital === true;
	}

	/** Counts a place that shows a name to be a person's (`by` of 1), or no longer (-1). */
	admit(form: NameForm, by: 1 | -1): void {
		form.admitted += by;
		this.#touch(this.#kin(form));
	}

	/** The source of these words (without an article, in lower case) that is one somewhere in the text; null without. */
	knownSource(key: string): Entity | null {
		const source = this.#sources.get(this.#bodies.of(key));
		return source === undefined || !source.isUsed ? null : source;
	}

	/** The entity of a full name given from outside, such as a roster; null when the text does not have it. */
	named(name: string): Entity | null {
		const words = name
			.toLowerCase()
			.split(/\s+/)
			.filter((word) => word.length > 1);
		const [first = '', last = ''] = [words[0], words[words.length - 1]];
		return (
			this.#families.get(last)?.full(`${first} ${last}`) ??
			this.#families.get(first)?.full(words.join(' ')) ??
			this.knownSource(sourceKey(name))
		);
	}

	/** Forms that name persons, and whom each means where nobody was named before it. Linear in the forms. */
	*namesOfPersons(): Generator<readonly [Entity, NameForm]> {
		for (const form of this.#forms.all) {
			if (form.count === 0 || !mayBePerson(form)) continue;
			const entity = this.resolve(form, []);
			if (entity !== null) yield [entity, form];
		}
	}

	/** The short forms that stand in brackets behind the names of bodies, by the keys of these. */
	acronyms(): Map<string, string[]> {
		return this.#bodies.acronyms();
	}

	/** Finds out whom a form means now. Returns whether that is somebody else, or of another gender, than before. */
	#revise(form: NameForm): boolean {
		const { meaning, genders } = form;
		form.meaning = this.#meaningOf(form);
		form.genders = gendersOf(form.meaning);
		form.stale = false;
		return form.genders !== genders || !sameMeaning(form.meaning, meaning);
	}

	#doubt(form: NameForm): void {
		if (form.stale) return;
		form.stale = true;
		this.#doubted.push(form);
	}

	#meaningOf(form: NameForm): Entity | readonly Entity[] | null {
		const { fact } = form;
		if (fact.kind === NameKind.Office) return fewest(this.#offices.get(fact.office ?? ''));
		if (fact.words.length === 1 && fact.words[0]!.length === 1) return null;
		if (fact.kind === NameKind.Person) return this.#personOf(form);
		if (fact.kind === NameKind.Thing || fact.kind === NameKind.Place) return null;
		if (this.#bodies.has(form.body)) return this.source(form.body);
		return fact.kind === NameKind.Unknown ? this.#personOf(form) : null;
	}

	/** The persons a name can mean: by full name, else by family name, else by a given name. */
	#personOf(form: NameForm): Entity | readonly Entity[] | null {
		const { fact, words } = form;
		const family = form.kin ?? this.#families.get(form.family);
		if (words.length >= 2) {
			const full = family?.full(form.full);
			if (full !== undefined) return full;
			// A capital that belongs to the sentence, or an unknown office, stands before a family name.
			if ((fact.kind === NameKind.Person && !fact.titled) || !(fact.titled || fact.opens)) return null;
			return oneOf(fittingOf(family?.persons ?? [], form));
		}
		const namesakes = oneOf(fittingOf(family?.persons ?? [], form));
		return namesakes ?? this.#givenOf(form);
	}

	#givenOf(form: NameForm): Entity | readonly Entity[] | null {
		const { fact, words } = form;
		if (fact.titled && fact.gender !== Gender.Unknown) return null;
		const called = fewest(this.#given.get(words[0] ?? ''));
		return called === null || called instanceof Entity ? called : oneOf(fittingOf(called, form));
	}

	#family(name: string): Family {
		let family = this.#families.get(name);
		if (family === undefined) {
			family = new Family(name);
			this.#families.set(name, family);
		}
		return family;
	}

	#kin(form: NameForm): Family {
		if (form.kin instanceof Family) return form.kin;
		const family = this.#family(form.family);
		form.kin = family;
		return family;
	}

	#touch(family: Family): void {
		if (family.touched) return;
		family.touched = true;
		this.#touched.push(family);
	}

	/** Joins a family; what is filed by given names and offices follows. */
	#build(family: Family): void {
		if (!family.build((form) => this.#givenOf(form) !== null)) return;
		for (const form of family.forms) this.#doubt(form);
		const before = this.#filed.get(family) ?? [];
		const after = [...family.all].map((entity) => ({ entity, offices: [...entity.offices] }));
		for (const { entity, offices } of before) {
			this.#given.get(entity.given)?.delete(entity);
			for (const office of offices) this.#offices.get(office)?.delete(entity);
		}
		for (const { entity, offices } of after) {
			if (entity.given !== '') addTo(this.#given, entity.given, entity);
			for (const office of offices) addTo(this.#offices, office, entity);
		}
		this.#filed.set(family, after);
		for (const { entity, offices } of [...before, ...after]) {
			for (const office of offices) for (const form of this.#officeForms.get(office) ?? []) this.#doubt(form);
			const called = this.#families.get(entity.given);
			if (called === undefined || called === family) continue;
			this.#touch(called);
			for (const form of called.forms) this.#doubt(form);
		}
	}
}

/** What means somebody else than before: forms of names, and words looked up among sources and bodies. */
export interface Renamed {
	readonly forms: ReadonlyMap<NameForm, Concerned>;
	readonly keys: ReadonlySet<string>;
}

/** Whom a form means otherwise than before, where that hangs on who was named last; null for every place it stands at. */
export type Concerned = readonly Entity[] | null;

/**
 * A form that several persons can mean stands for the one named last, else for the first of them. While the first stays
 * the same, another place of it is read otherwise only where somebody is near who came or went, or is of another gender.
 */
function concernedBy(before: Meaning, genders: number, after: Meaning): Concerned {
	if (before === null || after === null || before instanceof Entity || after instanceof Entity) return null;
	if (before[0] !== after[0]) return null;
	const concerned = after.filter((entity) => !before.includes(entity));
	let rest = genders;
	for (const entity of before.toReversed()) {
		if (!after.includes(entity) || entity.gender !== (rest & 3)) concerned.push(entity);
		rest >>= 2;
	}
	return concerned;
}

const NOTHING_ASKED: readonly string[] = [];

interface Filed {
	readonly entity: Entity;
	readonly offices: readonly string[];
}

type Meaning = Entity | readonly Entity[] | null;

function sameMeaning(a: Meaning, b: Meaning): boolean {
	if (a === b) return true;
	if (a === null || b === null || a instanceof Entity || b instanceof Entity) return false;
	return a.length === b.length && a.every((entity, k) => entity === b[k]);
}

/** The genders of those whom a name can mean, in two bits each: pronouns behind it go by them. */
function gendersOf(meaning: Meaning): number {
	if (meaning === null) return 0;
	if (meaning instanceof Entity) return meaning.gender;
	let genders = 0;
	for (const { gender } of meaning) genders = genders * 4 + gender;
	return genders;
}

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, new Set([value]));
	else known.add(value);
}

function oneOf(entities: readonly Entity[]): Entity | readonly Entity[] | null {
	return entities.length > 1 ? entities : (entities[0] ?? null);
}

/** Those of a set that is small enough to choose from, in an order of their own. */
function fewest(entities: ReadonlySet<Entity> | undefined): Entity | readonly Entity[] | null {
	if (entities === undefined || entities.size > MOST_NAMESAKES) return null;
	return oneOf([...entities].sort((a, b) => (a.key < b.key ? -1 : 1)));
}
