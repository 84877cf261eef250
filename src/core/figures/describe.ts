import type { Draft } from './draft';
import type { FigureFact } from './fact';
import type { Reader } from './reader';

/** Adds to each figure what its sentence says of it. */
export function describe(r: Reader, drafts: readonly Draft[]): FigureFact[] {
	return drafts.map((draft) => ({
		start: r.start(draft.from),
		end: r.end(draft.to - 1),
		kind: draft.kind,
		value: draft.value,
		unit: draft.unit,
		modifier: draft.modifier,
		change: null,
		changeForm: null,
		of: null,
		period: null,
		measure: null,
		place: null,
		time: null,
		source: null,
		when: draft.dates === null ? null : { kind: 'date', ...draft.dates, future: false },
	}));
}
