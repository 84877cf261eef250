import * as l10n from '@vscode/l10n';
import { type DocumentSymbol, type FoldingRange, SymbolKind } from 'vscode-languageserver-protocol';
import type { CorpusText } from '../corpus/corpusText';
import { shorten } from '../text/markdown';

/** The outline of a text: its turns with the quotations in them, or, in a text without turns, its quotations. */
export function outline(text: CorpusText): DocumentSymbol[] {
	const { analysis } = text;
	const quotations = analysis.quotations.filter((q) => q.kind !== 'term');
	const symbol = (
		name: string,
		detail: string,
		kind: SymbolKind,
		span: { start: number; end: number },
	): DocumentSymbol => ({
		name: name === '' ? l10n.t('(no name)') : name,
		detail,
		kind,
		range: text.range(span),
		selectionRange: text.range(span),
	});
	const quoted = quotations.map((q) => symbol(shorten(text.slice(q), 60), q.speaker ?? '', SymbolKind.String, q));
	if (analysis.turns.length === 0) return quoted;
	const top = analysis.turns.map((turn) => ({
		...symbol(turn.speaker ?? text.slice(turn.label), turnKindName(turn.kind), SymbolKind.Event, turn),
		selectionRange: text.range(turn.label),
		children: quoted.filter((_, i) => {
			const q = quotations[i];
			return q !== undefined && turn.start <= q.start && q.end <= turn.end;
		}),
	}));
	return top;
}

function turnKindName(kind: 'moderator' | 'question' | 'speaker'): string {
	if (kind === 'moderator') return l10n.t('moderator');
	return kind === 'question' ? l10n.t('question') : '';
}

/** Each turn folds to its label. */
export function foldings(text: CorpusText): FoldingRange[] {
	return text.analysis.turns
		.map((turn) => {
			const { start, end } = text.range(turn);
			return { startLine: start.line, endLine: end.line };
		})
		.filter((range) => range.endLine > range.startLine);
}
