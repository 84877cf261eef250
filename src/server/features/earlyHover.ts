import * as l10n from '@vscode/l10n';
import type { Hover, Position } from 'vscode-languageserver-protocol';
import type { Span } from '../../core/model/span';
import type { CorpusText } from '../corpus/corpusText';
import { glimpse } from '../corpus/glimpse';
import { type HoverContext, innermost, kindOf, unitLines, valueLine } from './hover';

/**
 * What the paragraph pointed at tells by itself, of a text that is still to be read: the value of a figure, that words are
 * somebody's. Whose they are, and what other texts say, needs all of it and follows. Linear in the paragraph.
 */
export function earlyHover(
	text: CorpusText,
	position: Position,
	{ annotationsAt }: Pick<HoverContext, 'annotationsAt'>,
): Hover | null {
	const offset = text.document.offsetAt(position);
	const at = (span: Span): boolean => span.start <= offset && offset < span.end;
	const behind = text.text.indexOf('\n\n', offset);
	const end = behind < 0 ? text.text.length : behind;
	const { figures, quotations, reported } = glimpse(text.text, { start: offset, end });
	const figure = figures.find(at);
	const speech = innermost([...quotations, ...reported].filter(at));
	const parts: string[] = [];
	if (figure) parts.push([valueLine(text, figure), unitLines(figure)].filter((part) => part !== '').join('\n\n'));
	if (speech) parts.push(kindOf(speech));
	if (parts.length > 0) parts.push(`_${l10n.t('The text is still being read: whose it is follows.')}_`);
	parts.push(...annotationsAt(text, offset));
	if (parts.length === 0) return null;
	const span = figure ?? speech;
	return {
		contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') },
		...(span && { range: text.range(span) }),
	};
}
