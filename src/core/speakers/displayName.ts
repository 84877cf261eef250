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
	let shown = '';
	let done = 0;
	for (let i = 0; i < office.length; i += 1) {
		const from = i;
		while (isSmall(office.charCodeAt(i))) i += 1;
		if (i === from || !(bodyWords.of(english.known(office.slice(from, i))) & (Body.Demonym | Body.Place))) continue;
		shown += office.slice(done, from) + (office[from] as string).toUpperCase();
		done = from + 1;
	}
	return done === 0 ? office : shown + office.slice(done);
}

function isSmall(code: number): boolean {
	return code >= 97 && code <= 122;
}
