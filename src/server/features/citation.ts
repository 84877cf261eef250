import * as l10n from '@vscode/l10n';
import type { Span } from '../../core/model/span';
import { contains } from '../../core/model/span';
import { dateRoleName, orderingDate } from '../corpus/documentLabel';
import type { CorpusText } from '../corpus/corpusText';
import { creditOfFigure, creditOfSpeech } from './attribution';

/** Words of a text with who is credited, the text's label, its source and date, ready for a note or a manuscript. */
export function citation(text: CorpusText, span: Span): string {
	const { analysis } = text;
	const figure = analysis.figures.find((f) => contains(f, span) || contains(span, f));
	const speech = [...analysis.quotations, ...analysis.reported].find((q) => contains(q, span) || contains(span, q));
	const turn = analysis.turns.find((t) => contains(t, span));
	const credit = speech
		? creditOfSpeech(speech)
		: (turn?.speaker ??
			(figure ? creditOfFigure(text, figure) : (analysis.metadata.author ?? analysis.metadata.source)));
	const date = orderingDate(analysis);
	const { event, url, retrieved } = text.record?.fields ?? {};
	const words = text.slice(span).replace(/\s+/g, ' ').trim();
	const marked = /^["“「『«]/.test(words) ? words : `“${words}”`;
	const about = [
		credit,
		text.label,
		analysis.metadata.source,
		date ? `${date.value.slice(0, 10)} (${dateRoleName(date.role)})` : 'n.d.',
		analysis.metadata.part ? `p. ${analysis.metadata.part.number}` : null,
		event?.name ?? null,
		url === undefined ? text.path : url,
		url !== undefined && retrieved !== undefined ? l10n.t('retrieved {0}', retrieved) : null,
	].filter((part): part is string => part !== null && part !== '');
	return `${marked} (${[...new Set(about)].join(', ')})`;
}
