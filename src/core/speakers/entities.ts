/**
 * Whom the names of a text mean: persons by full name, else by family name, else by a given name; bodies by the name
 * that a short form in brackets follows; anything else that is a source under the words that name it.
 *
 * The tables rest on which names there are and how often, and on nothing else: names of a paragraph that is edited are
 * taken out and put in again, and only the families they belong to are joined anew.
 */
import { count, mostOf } from './counts';
import { Entity } from './entity';
import { Family, fittingOf } from './families';
import { Gender, type NameFact, NameKind } from './nameFacts';
import { mayBePerson, type NameForm, NameForms, sourceKey, spelled } from './nameForms';

/** An entity named before, in a list with the latest first. */
export interface Recent {
	readonly entity: Entity;
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
	/** Short forms and the bodies they stand for. */
	readonly #acronyms = new Map<string, Acronym>();
	readonly #bodies = new Map<string, number>();
	/** Bodies by the last word of their names. */
	readonly #headed = new Map<string, Map<string, number>>();
	readonly #sources = new Map<string, Entity>();
	readonly #touched = new Set<Family>();
	/** What the persons of a family were filed under when it was joined last. */
	readonly #filed = new Map<Family, readonly Filed[]>();
	#bodiesChanged = false;

	/** The forms of a paragraph's names, in their order. They count when they are `add`ed. */
	formsOf(facts: readonly NameFact[]): readonly NameForm[] {
		return this.#forms.of(facts);
	}

	/** Counts the names of a paragraph (`by` of 1), or no longer (-1). */
	add(forms: readonly NameForm[], by: 1 | -1): void {
		for (const form of forms) {
			form.count += by;
			if (mayBePerson(form)) {
				const family = this.#family(form.family);
				family.forms.add(form);
				this.#touched.add(family);
			} else if (form.fact.kind === NameKind.Office && form.fact.office !== null) {
				addTo(this.#officeForms, form.fact.office, form);
			}
			const { acronym } = form.fact;
			if (acronym !== null && form.fact.kind !== NameKind.Person) this.#addBody(form, acronym, by);
		}
	}

	/**
	 * Joins the names again where `add` changed any. Forms that may mean somebody else now are `stale`. Returns whether
	 * any are: `bodies` when even names that are no forms of persons may.
	 */
	join(): 'nothing' | 'forms' | 'bodies' {
		let changed = false;
		const touched = [...this.#touched];
		this.#touched.clear();
		// First who there is, then whom single words mean that may be somebody's given name.
		for (const family of touched) changed = this.#build(family) || changed;
		for (const family of new Set([...touched, ...this.#touched])) changed = this.#build(family) || changed;
		this.#touched.clear();
		const bodies = this.#bodiesChanged;
		this.#bodiesChanged = false;
		if (bodies) for (const form of this.#forms) form.stale = true;
		return bodies ? 'bodies' : changed ? 'forms' : 'nothing';
	}

	/** The person or body that a name means, given the entities named before it, the latest first; null for nobody. */
	resolve(form: NameForm, recent: readonly Recent[]): Entity | null {
		if (form.stale) {
			form.meaning = this.#meaningOf(form);
			form.stale = false;
		}
		const { meaning } = form;
		if (meaning === null || meaning instanceof Entity) return meaning;
		for (const { entity } of recent) if (meaning.includes(entity)) return entity;
		return form.fact.kind === NameKind.Office ? null : (meaning[0] ?? null);
	}

	/** The entity of a source that no name rule knows, such as a firm or an unnamed official, by the words that name it. */
	source(name: string): Entity {
		const key = this.#bodyOf(sourceKey(name));
		let source = this.#sources.get(key);
		if (source === undefined) {
			source = new Entity(key, false);
			this.#sources.set(key, source);
		}
		return source;
	}

	/** The body that a short form stands behind and whose name ends in a word: `the survey` for the Geological Survey. */
	headed(noun: string): Entity | null {
		const body = mostOf(this.#headed.get(noun) ?? NOTHING);
		return body === null ? null : this.source(body);
	}

	/** Whether a word has a capital not only where a sentence opens. */
	hasCapital(word: string): boolean {
		return this.#families.get(word)?.capital === true;
	}

	/** Counts a place that shows a name to be a person's (`by` of 1), or no longer (-1). */
	admit(form: NameForm, by: 1 | -1): void {
		form.admitted += by;
		this.#touched.add(this.#family(form.family));
	}

	/** The source of these words (without an article, in lower case) that is one somewhere in the text; null without. */
	knownSource(key: string): Entity | null {
		const source = this.#sources.get(this.#bodyOf(key));
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
		for (const form of this.#forms) {
			if (form.count === 0 || !mayBePerson(form)) continue;
			const entity = this.resolve(form, []);
			if (entity !== null) yield [entity, form];
		}
	}

	/** The short forms that stand in brackets behind the names of bodies, by the keys of these. */
	acronyms(): Map<string, string[]> {
		const shortForms = new Map<string, string[]>();
		for (const [key, { written }] of this.#acronyms) {
			const body = this.#bodyOf(key);
			shortForms.set(body, [...(shortForms.get(body) ?? []), written]);
		}
		return shortForms;
	}

	#meaningOf(form: NameForm): Entity | readonly Entity[] | null {
		const { fact } = form;
		if (fact.kind === NameKind.Office) return fewest(this.#offices.get(fact.office ?? ''));
		if (fact.words.length === 1 && fact.words[0]!.length === 1) return null;
		if (fact.kind === NameKind.Person) return this.#personOf(form);
		if (fact.kind === NameKind.Thing || fact.kind === NameKind.Place) return null;
		if (this.#bodies.has(form.body) || this.#acronyms.has(form.body)) return this.source(form.body);
		return fact.kind === NameKind.Unknown ? this.#personOf(form) : null;
	}

	/** The persons a name can mean: by full name, else by family name, else by a given name. */
	#personOf(form: NameForm): Entity | readonly Entity[] | null {
		const { fact, words } = form;
		const family = this.#families.get(form.family);
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

	/** Joins a family; what is filed by given names and offices follows. */
	#build(family: Family): boolean {
		if (!family.build((form) => this.#givenOf(form) !== null)) return false;
		for (const form of family.forms) form.stale = true;
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
			for (const office of offices) for (const form of this.#officeForms.get(office) ?? []) form.stale = true;
			const called = this.#families.get(entity.given);
			if (called === undefined || called === family) continue;
			this.#touched.add(called);
			for (const form of called.forms) form.stale = true;
		}
		return true;
	}

	#addBody({ body, fact }: NameForm, written: string, by: 1 | -1): void {
		const named = count(this.#bodies, body, by);
		this.source(fact.name).use(spelled(fact.name), 'body', by);
		const head = body.slice(body.lastIndexOf(' ') + 1);
		const headed = this.#headed.get(head) ?? new Map<string, number>();
		count(headed, body, by);
		this.#headed.set(head, headed);
		const key = sourceKey(written);
		const acronym = this.#acronyms.get(key) ?? { written, bodies: new Map<string, number>() };
		const called = count(acronym.bodies, body, by);
		if (acronym.bodies.size === 0) this.#acronyms.delete(key);
		else this.#acronyms.set(key, acronym);
		this.#bodiesChanged ||= named <= 1 || called <= 1 || acronym.bodies.size > 1;
	}

	/** The body that a short form stands for: the one it stands behind most; other keys stand for themselves. */
	#bodyOf(key: string): string {
		const acronym = this.#acronyms.get(key);
		return acronym === undefined ? key : mostOf(acronym.bodies)!;
	}
}

/** A short form as it is written, and the bodies behind whose names it stands, with how often. */
interface Acronym {
	readonly written: string;
	readonly bodies: Map<string, number>;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

interface Filed {
	readonly entity: Entity;
	readonly offices: readonly string[];
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
