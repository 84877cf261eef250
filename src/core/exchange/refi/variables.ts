import type { ExchangeText } from '../model';
import { element, parent, xmlText } from '../xml/xmlWriter';
import { guidOf } from './guid';

/** What is known of documents and speakers, as variables with their values. */
export class Variables {
	readonly #values = new Map<string, string[]>();

	/** A value of a variable; answers what writes it, once all are known and so the variable's type. */
	value(name: string, value: string): () => string {
		const known = this.#values.get(name);
		if (known === undefined) this.#values.set(name, [value]);
		else known.push(value);
		return () => {
			const type = this.#typeOf(name) === 'Date' ? 'DateValue' : 'TextValue';
			return parent('VariableValue', {}, [
				element('VariableRef', { targetGUID: guidOf('variable', name) }),
				element(type, {}, xmlText(value)),
			]);
		};
	}

	/** The variables themselves; empty when there are none. */
	get element(): string {
		if (this.#values.size === 0) return '';
		const all = [...this.#values.keys()].sort((a, b) => (a < b ? -1 : 1));
		return parent(
			'Variables',
			{},
			all.map((name) =>
				element('Variable', { guid: guidOf('variable', name), name, typeOfVariable: this.#typeOf(name) }),
			),
		);
	}

	/** A date that is only known to the month is text, and then all of its variable are. */
	#typeOf(name: string): 'Date' | 'Text' {
		const values = this.#values.get(name) ?? [];
		return values.every((value) => /^\d{4}-\d{2}-\d{2}$/.test(value)) ? 'Date' : 'Text';
	}
}

/** What a text's document and the coders say of it, by names of variables. */
export function documentValues({ facts, coding }: ExchangeText): (readonly [string, string])[] {
	const { part, translation, event } = facts;
	const values: (readonly [string, string | null])[] = [
		['Title', facts.title],
		['Authors', facts.authors.join('; ')],
		['Source', facts.source],
		['Publisher', facts.publisher],
		['Address', facts.url],
		['Accessed', facts.accessed],
		['Published', facts.published],
		['Event', event.name],
		['Event date', event.date],
		['Place', event.place],
		['Document date', facts.ordering?.value ?? null],
		['Document date is', facts.ordering?.role ?? null],
		['Language', facts.language],
		['Part', part === null ? null : `${part.number}${part.of === null ? '' : ` of ${part.of}`}`],
		['Translation', translation === null ? null : (translation.kind ?? 'yes')],
		['Translation of', translation?.of ?? null],
		['Translation prevails', translation?.prevails ?? null],
		...[...coding].map(([coder, status]) => [codingVariable(coder), status] as const),
	];
	return values.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]));
}

const CODING = 'Coding status';

/** The variable that says how far a coder is with a text. */
export function codingVariable(coder: string | null): string {
	return coder === null ? CODING : `${CODING}: ${coder}`;
}

/** The coder whose state such a variable says; undefined for other variables. */
export function coderOfVariable(name: string): string | null | undefined {
	if (name === CODING) return null;
	return name.startsWith(`${CODING}: `) ? name.slice(CODING.length + 2) : undefined;
}
