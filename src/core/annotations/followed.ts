import type { Selectors } from '../anchoring/selectors';
import type { Annotation } from './annotation';

/**
 * An annotation whose selectors have followed its words through an edit, or were moved by a person: the words first coded
 * stay retrievable as long as they differ.
 */
export function followed(annotation: Annotation, selectors: Selectors): Annotation {
	const first = annotation.firstExact ?? annotation.exact;
	const { firstExact: _, place: __, ...rest } = annotation;
	return { ...rest, ...selectors, ...(first !== selectors.exact && { firstExact: first }) };
}

/** Whether two images of an annotation find it by the same words, context and place. */
export function sameSelectors(a: Annotation, b: Annotation): boolean {
	return (
		a.exact === b.exact &&
		a.prefix === b.prefix &&
		a.suffix === b.suffix &&
		a.position?.start === b.position?.start &&
		a.position?.end === b.position?.end &&
		a.firstExact === b.firstExact
	);
}

/** An image of an annotation with the selectors of another image of it. */
export function withSelectorsOf(annotation: Annotation, other: Annotation): Annotation {
	const { exact: _, prefix: __, suffix: ___, position: ____, firstExact: _____, ...rest } = annotation;
	const { exact, prefix, suffix, position, firstExact } = other;
	return {
		...rest,
		exact,
		...(prefix !== undefined && { prefix }),
		...(suffix !== undefined && { suffix }),
		...(position !== undefined && { position }),
		...(firstExact !== undefined && { firstExact }),
	};
}
