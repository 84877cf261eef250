import type { DocumentAnalysis, Figure } from '../model/document';
import { LinePlaces } from '../model/linePlaces';
import type { Problem } from '../model/problem';
import type { Cell } from './table';

interface Statement {
	readonly file: string;
	readonly value: number;
	readonly start: number;
	readonly end: number;
}

/** One measure that is given with different values in different places. */
export interface Conflict {
	readonly measure: string;
	readonly unit: string;
	/** When it holds, as resolved. */
	readonly time: string;
	readonly statements: readonly Statement[];
}

/**
 * Gathers figures that seem to say the same thing: the same words for the measure, the same unit, kind, place and share,
 * and the same resolved time. Those with more than one exact value may contradict each other: a person has to look.
 */
export class FigureConflicts {
	readonly #known = new Map<string, { readonly figure: Figure; readonly statements: Statement[] }>();

	add(file: string, analysis: DocumentAnalysis): void {
		for (const figure of analysis.figures) {
			const { value, kind, modifier, changeForm, measure, unit, timeISO } = figure;
			if (typeof value !== 'number' || measure === null || unit === null || timeISO === null) continue;
			if (modifier !== 'exact' || kind === 'year' || kind === 'ordinal' || kind === 'rank' || kind === 'age') continue;
			const key = [
				measure,
				unit,
				timeISO,
				kind,
				changeForm ?? '',
				figure.change ?? '',
				figure.of ?? '',
				figure.place ?? '',
				figure.period ?? '',
			]
				.map((part) => part.toLowerCase())
				.join('\u0000');
			const known = this.#known.get(key) ?? { figure, statements: [] };
			if (!known.statements.some((one) => one.file === file && one.value === value))
				known.statements.push({ file, value, start: figure.start, end: figure.end });
			this.#known.set(key, known);
		}
	}

	/** In the order in which they were first met. */
	get all(): Conflict[] {
		return [...this.#known.values()]
			.filter(({ statements }) => new Set(statements.map((one) => one.value)).size > 1)
			.map(({ figure, statements }) => ({
				measure: figure.measure ?? '',
				unit: figure.unit ?? '',
				time: figure.timeISO ?? '',
				statements,
			}));
	}
}

/** Conflicts as rows of a table: measure, unit, time, value, text. */
export function conflictRows(conflicts: readonly Conflict[]): Cell[][] {
	return conflicts.flatMap(({ measure, unit, time, statements }) =>
		statements.map(({ value, file }) => [measure, unit, time, value, file]),
	);
}

/** Other statements that a message names. */
const NAMED = 3;

/** Conflicts as problems at the place of each statement. `read` gives a text again: only those concerned are asked for. */
export function conflictProblems(conflicts: readonly Conflict[], read: (file: string) => string): Problem[] {
	const known = new Map<string, LinePlaces>();
	const placesIn = (file: string): LinePlaces => {
		const places = known.get(file) ?? new LinePlaces(read(file));
		known.set(file, places);
		return places;
	};
	return conflicts.flatMap(({ measure, unit, time, statements }) =>
		statements.map((one) => {
			const others = statements.filter(({ value }) => value !== one.value);
			const said = others.slice(0, NAMED).map((other) => {
				const { line } = placesIn(other.file).at(other.start);
				return `${other.value} in ${other.file === one.file ? `line ${line}` : `${other.file}:${line}`}`;
			});
			const more = others.length > NAMED ? ', …' : '';
			const message = `${measure}, ${time}: ${one.value} ${unit} here, ${said.join(', ')}${more}`;
			const { file, start, end } = one;
			return placesIn(file).problem('warning', 'figure-conflict', message, file, start, end - start);
		}),
	);
}
