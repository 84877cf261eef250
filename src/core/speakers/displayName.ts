import type { Entity } from './entity';

/** The name of an entity as it is shown: blanks made even, a person's name in capitals (`PSAKI`) set in small letters. */
export function displayName(entity: Entity): string {
	const name = entity.name.replace(/\s+/g, ' ');
	if (!entity.person || name !== name.toUpperCase() || name.length < 3) return name;
	return name.replace(/\p{L}+/gu, (word) => word[0] + word.slice(1).toLowerCase());
}
