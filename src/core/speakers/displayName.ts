import { Body, bodyWords } from '../language/en/bodyWords';
import { english } from '../language/en/vocabulary';
import { withEvenBlanks } from '../text/blanks';
import type { Entity } from './entity';

/** The name of an entity as it is shown: blanks made even, a person's name in capitals (`PSAKI`) set in small letters. */
export function displayName(entity: Entity): string {
	const name = withEvenBlanks(entity.name);
	if (!entity.person || name.length < 3) return name;
	// Nearly all names go on in small letters.
	const second = name.charCodeAt(1);
	if ((second >= 97 && second <= 122) || name !== name.toUpperCase()) return name;
	return name.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** An office as it is shown: in small letters but for peoples and places (`Chinese president`). Linear in its length. */
export function displayOffice(office: string): string {
	return office.replace(/[a-z]+/g, (word) => {
		const isName = (bodyWords.of(english.known(word)) & (Body.Demonym | Body.Place)) !== 0;
		return isName ? (word[0] as string).toUpperCase() + word.slice(1) : word;
	});
}
