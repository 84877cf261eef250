import { selectorsOf } from '../../anchoring/selectors';
import { contextOf } from '../context';
import type { Losses } from '../losses';
import type { ExchangeFrame, ExchangeText } from '../model';
import { type FigureRow, figureRows, quotationRows, type RowOptions } from '../rows/rows';

export interface JsonlOptions extends RowOptions {
	/** The texts themselves too. */
	readonly texts: boolean;
	/** What the program found, beside what people wrote. */
	readonly finds: boolean;
}

/** The newest form of our JSON lines. */
export const JSONL_VERSION = 1;

/**
 * Everything known of a corpus, an object a line: first the corpus and its codes, then each text with its annotations and
 * finds behind it. Positions are in code points as in sidecars. The key `type` says what a line is.
 */
export function* jsonLines(
	frame: ExchangeFrame,
	texts: Iterable<ExchangeText>,
	options: JsonlOptions,
	losses: Losses,
): Generator<string> {
	const { corpus, codebook } = frame;
	yield line({
		type: 'corpus',
		version: JSONL_VERSION,
		title: frame.title,
		analyser: frame.analyser,
		commit: frame.commit,
		coders: Object.fromEntries([...corpus.coders].map(([id, { name }]) => [id, { name: name ?? null }])),
	});
	for (const code of codebook.codes) {
		const { offset: _, idOffset: __, depth: ___, ownColour, colour, ...fields } = code;
		yield line({ type: 'code', ...fields, ...(ownColour && { colour }) });
	}
	for (const text of texts) {
		const { path, facts } = text;
		const coding = [...text.coding].map(([coder, status]) => ({ coder, status }));
		yield line({ type: 'text', path, ...facts, coding, ...(options.texts && { text: text.units.normal }) });
		if (!options.texts) losses.addFeature('texts', path);
		for (const { annotation, coder, anchor } of text.annotations) {
			const current = anchor.span === null ? null : selectorsOf(text.units, anchor.span);
			const context = anchor.span === null ? null : contextOf(text.analysis, anchor.span);
			yield line({ type: 'annotation', text: path, coder, ...annotation, state: anchor.state, current, ...context });
		}
		if (!options.finds) {
			losses.addFeature('speech', path, text.analysis.quotations.length + text.analysis.reported.length);
			losses.addFeature('figures', path, text.analysis.figures.length);
			continue;
		}
		for (const row of quotationRows(frame, text, options)) {
			const { kind = 'reported', group = null } = 'kind' in row.speech ? row.speech : {};
			yield line({ type: 'quotation', text: path, ...row.selectors, ...row.context, kind, group });
		}
		for (const row of figureRows(frame, text, options)) yield line(figure(path, row));
	}
}

function figure(path: string, { figure: found, selectors, context }: FigureRow): object {
	const { start: _, end: __, ...fields } = found;
	return { type: 'figure', text: path, ...selectors, ...fields, ...context };
}

function line(value: object): string {
	return `${JSON.stringify(value)}\n`;
}
