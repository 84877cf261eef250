import type { Figure } from '../model/document';

/** Dates, years, ordinals and ages: found, but no statistics. */
export function isDateLike({ kind, value }: Pick<Figure, 'kind' | 'value'>): boolean {
	if (kind === 'range') return typeof value === 'string' && /\d{4}-\d{2}/.test(value);
	return kind === 'date' || kind === 'year' || kind === 'ordinal' || kind === 'age';
}
