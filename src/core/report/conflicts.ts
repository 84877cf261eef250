import type { Problem } from '../model/problem';
import type { Cell } from './table';

/** A figure that others contradict, as people read it. */
export interface StatedFigure {
	readonly place: Pick<Problem, 'file' | 'line' | 'column' | 'length'>;
	/** Its words in the text. */
	readonly words: string;
	readonly measure: string;
	/** When it holds, ISO; null where the sentence does not say. */
	readonly time: string | null;
	readonly value: number | string;
	readonly unit: string | null;
	/** Those that cannot hold together with it. */
	readonly against: readonly StatedFigure[];
}

/** Other statements that a message names. */
const NAMED = 3;

/** A warning at each figure, with what stands elsewhere. */
export function conflictProblems(figures: readonly StatedFigure[]): Problem[] {
	return figures.map(({ words, place, against }) => {
		const said = against.slice(0, NAMED).map((other) => `“${other.words}” in ${other.place.file}:${other.place.line}`);
		const more = against.length > NAMED ? ', …' : '';
		const message = `“${words}” here, ${said.join(', ')}${more}: the same measure, time and place`;
		const related = against.map((other) => ({ ...other.place, message: other.words }));
		return { severity: 'warning', code: 'figure-conflict', message, related, ...place };
	});
}

/** Rows of a table, those of one conflict together: its number, measure, time, value, unit, text, line. */
export function conflictRows(figures: readonly StatedFigure[]): Cell[][] {
	const rows: Cell[][] = [];
	const met = new Set<StatedFigure>();
	let number = 0;
	for (const first of figures) {
		if (met.has(first)) continue;
		number += 1;
		const waiting = [first];
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			if (met.has(next)) continue;
			met.add(next);
			const { measure, time, value, unit, place } = next;
			rows.push([number, measure, time, value, unit, place.file, place.line]);
			waiting.push(...next.against);
		}
	}
	return rows;
}
