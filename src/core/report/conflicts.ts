import type { DocumentAnalysis, Figure } from '../model/document';
import type { Cell } from './table';

interface Statement {
	readonly file: string;
	readonly value: number;
	readonly start: number;
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
				known.statements.push({ file, value, start: figure.start });
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
