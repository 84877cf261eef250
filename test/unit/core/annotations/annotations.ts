import * as fc from 'fast-check';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import { oddStrings } from '../yaml/oddStrings';

const some = oddStrings.filter((value) => value !== '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** Valid annotations of every form, with the given id. */
export const annotationsOf = (id: fc.Arbitrary<string>): fc.Arbitrary<Annotation> =>
	fc
		.record({
			id,
			codes: fc.array(some, { maxLength: 3 }),
			exact: some,
			prefix: maybe(oddStrings),
			suffix: maybe(oddStrings),
			position: maybe(fc.record({ start: fc.nat(500), end: fc.nat(900) }, { noNullPrototype: true })),
			note: maybe(oddStrings.map((value) => (value.length % 2 === 0 ? value : `${value}\n`))),
			place: maybe(fc.constant('none' as const)),
			firstExact: maybe(some),
			created: maybe(fc.constant('2026-03-04T05:06:07Z')),
			modified: maybe(some),
		})
		.map(
			(record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Annotation,
		);

/** An annotation with little in it. */
export const annotation = (id: string, start: number, more: Partial<Annotation> = {}): Annotation => ({
	id,
	codes: ['water'],
	exact: 'the river',
	position: { start, end: start + 9 },
	...more,
});
