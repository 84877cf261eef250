/** What one paragraph says of names: mentions with their words, to be joined into persons and bodies later. */

export const enum NameKind {
	/** A person by the evidence of the mention itself: a given name, an honorific, an office before it. */
	Person = 0,
	/** A run of capitalised words that may be a person, a body, a thing. */
	Unknown = 1,
	/** An organisation by its words. */
	Body = 2,
	/** A country, city or people. */
	Place = 3,
	/** An office with an article in place of a name: `the President`. */
	Office = 4,
	/** A street, law, award: capitalised and no source. */
	Thing = 5,
}

export const enum Gender {
	Unknown = 0,
	Male = 1,
	Female = 2,
}

/** A mention of a name. Positions are tokens of the paragraph, half-open. */
export interface NameFact {
	readonly kind: NameKind;
	/** The whole mention with offices and honorifics before the name. */
	readonly from: number;
	readonly to: number;
	/** The bare name (for an office: its words without the article). */
	readonly nameFrom: number;
	/** Words of the name as they should be shown (`CLINTON` as `Clinton`), initials without full stops. */
	readonly words: readonly string[];
	/** The bare name as it stands in the text. */
	readonly name: string;
	/** Short form in brackets behind the name: `SCIO`; else null. */
	readonly acronym: string | null;
	/** Its last word is written with a capital. */
	readonly capital: boolean;
	/** An article stands before it. */
	readonly article: boolean;
	/** An age or a role follows between commas, as after persons. */
	readonly apposed: boolean;
	readonly gender: Gender;
	/** Offices before the name in lower case, as far as they are known; else null. */
	readonly office: string | null;
	/** Whether an honorific or office stands before the name, which makes a single word a family name. */
	readonly titled: boolean;
	/** The words stand in a line whose words all have capitals, where the end of a name cannot be seen. */
	readonly headline: boolean;
	/** The family name comes first, as Chinese and Korean names have it. */
	readonly familyFirst: boolean;
	/** The first word opens a sentence: its capital says nothing. */
	readonly opens: boolean;
}

/** The parts of a mention that its readers decide; the rest is read off the tokens by `nameFact`. */
export interface NameParts {
	readonly kind: NameKind;
	readonly from: number;
	readonly nameFrom: number;
	readonly to: number;
	readonly gender?: Gender;
	readonly office?: string | null;
	readonly titled?: boolean;
	readonly headline?: boolean;
	readonly familyFirst?: boolean;
}
