import * as l10n from '@vscode/l10n';
import type { Conflict } from '../../core/joins/conflicts';
import type { FigureSide } from '../../core/joins/figureRelation';
import type { Problem } from '../../core/model/problem';
import type { CorpusText } from '../corpus/corpusText';
import { shorten } from '../text/markdown';
import type { Joins } from './joins';

/** Conflicts told of one text; more would hide each other. */
const MOST = 50;

/** Statements of a text that cannot hold together with one elsewhere, each with where that is. */
export function conflictProblems(
	joins: Joins,
	text: CorpusText,
	textOf: (uri: string) => CorpusText | undefined,
): Problem[] {
	const byFigure = new Map<number, Conflict[]>();
	for (const conflict of joins.conflictsIn(text.uri)) {
		const known = byFigure.get(conflict.from.statement.start);
		if (known) known.push(conflict);
		else byFigure.set(conflict.from.statement.start, [conflict]);
	}
	return [...byFigure.values()].slice(0, MOST).flatMap(([first, ...more]): Problem[] => {
		const other = first && textOf(first.to.text.key);
		if (!first || !other) return [];
		const related = [first, ...more].flatMap(({ to }) => {
			const there = textOf(to.text.key);
			return there ? [{ ...placeOf(there, to), message: shorten(there.slice(to.statement), 80) }] : [];
		});
		const said = shorten(other.slice(first.to.statement), 60);
		const message = l10n.t(
			'“{0}” here, “{1}” in {2}: the same measure, time and place.',
			shorten(text.slice(first.from.statement), 60),
			said,
			shorten(other.label, 60),
		);
		return [{ severity: 'information', code: 'figure-conflict', message, related, ...placeOf(text, first.from) }];
	});
}

function placeOf(text: CorpusText, { statement }: FigureSide): Pick<Problem, 'file' | 'line' | 'column' | 'length'> {
	const { start, end } = text.range(statement);
	const place = { file: text.uri, line: start.line + 1, column: start.character + 1 };
	return start.line === end.line ? { ...place, length: end.character - start.character } : place;
}
