import type { Painted } from '../../core/analysis/marks';
import type { DocumentAnalysis } from '../../core/model/document';
import type { Span } from '../../core/model/span';
import type { CodeMarks, FlatRanges, MarkKind, Marks } from '../../protocol/protocol';
import type { CorpusText } from '../corpus/corpusText';
import { glimpse } from '../corpus/glimpse';
import { isDateLike } from '../text/figureText';

/** Marks painted at once; a text with more is painted round what is in sight. */
const MOST_MARKS = 5000;
/** Characters of a text of which, while it is edited, only what is in sight is asked for. */
const LONG = 300_000;

/** A passage with a code, attached somewhere. */
export interface CodedSpan {
	readonly code: CodeMarks['code'];
	readonly span: Span;
}

/**
 * Whether what is in sight is painted before the text is read: because reading all of it takes too long to wait for, or
 * because a thread is about to read it (`isToBeRead`).
 */
export function paintsEarly(text: CorpusText, isToBeRead: boolean): boolean {
	return !text.isRead && (isToBeRead || text.text.length > LONG);
}

/**
 * What is to be painted in a text. Linear in the number of finds; of a long text that is being edited, in those in sight.
 * `early`: as `paintsEarly` has it.
 */
export function marksOf(
	text: CorpusText,
	coded: readonly CodedSpan[],
	sight: { readonly start: number; readonly end: number },
	showDates: boolean,
	early: boolean,
): Marks {
	const height = Math.max(40, sight.end - sight.start);
	const around = {
		start: text.document.offsetAt({ line: Math.max(0, sight.start - 2 * height), character: 0 }),
		end: text.document.offsetAt({ line: sight.end + 2 * height, character: 0 }),
	};
	const length = text.text.length;
	const painted = early ? null : text.painted(length > LONG ? around : { start: 0, end: length });
	const finds =
		painted === null
			? findsOf(early ? glimpse(text.text, around) : text.analysis, showDates)
			: paintedFinds(painted, showDates);
	const count = Object.values(finds).reduce((sum, list) => sum + list.length, coded.length);
	const partial = count > MOST_MARKS || early || (painted !== null && length > LONG);
	const stretch = partial ? around : null;
	const inStretch = (span: Span): boolean => !stretch || (span.end >= stretch.start && span.start <= stretch.end);
	const all = partial ? [...Object.values(finds).flat(), ...coded.map(({ span }) => span)] : [];
	const last = startOfLast(all.filter(inStretch));
	const flat = (spans: readonly Span[]): FlatRanges => {
		const numbers: number[] = [];
		for (const span of spans) {
			if (partial && (!inStretch(span) || span.start > last)) continue;
			const { start, end } = text.range(span);
			numbers.push(start.line, start.character, end.line, end.character);
		}
		return numbers;
	};
	const codes = new Map<string, { code: CodeMarks['code']; spans: Span[] }>();
	for (const { code, span } of coded) {
		const entry = codes.get(code.id) ?? { code, spans: [] };
		entry.spans.push(span);
		codes.set(code.id, entry);
	}
	return {
		version: text.document.version,
		finds: {
			direct: flat(finds.direct),
			partial: flat(finds.partial),
			term: flat(finds.term),
			reported: flat(finds.reported),
			figure: flat(finds.figure),
			date: flat(finds.date),
			label: flat(finds.label),
			furniture: flat(finds.furniture),
		},
		codes: [...codes.values()].map(({ code, spans }) => ({ code, ranges: flat(spans) })),
		partial,
	};
}

type Finds = Readonly<Record<MarkKind, readonly Span[]>>;

function findsOf(analysis: DocumentAnalysis, showDates: boolean): Finds {
	return paintedFinds(
		{
			...analysis,
			figures: analysis.figures.map((figure) => ({
				start: figure.start,
				end: figure.end,
				dateLike: isDateLike(figure),
			})),
			labels: analysis.turns.map((turn) => turn.label),
		},
		showDates,
	);
}

function paintedFinds({ quotations, reported, figures, labels, boilerplate }: Painted, showDates: boolean): Finds {
	return {
		direct: quotations.filter((q) => q.kind === 'direct'),
		partial: quotations.filter((q) => q.kind === 'partial'),
		term: quotations.filter((q) => q.kind === 'term'),
		reported,
		figure: figures.filter((f) => !f.dateLike),
		date: showDates ? figures.filter((f) => f.dateLike) : [],
		label: labels,
		furniture: boilerplate.filter((b) => b.kind !== 'caption' && b.kind !== 'editor_note'),
	};
}

/** Where the last mark that is painted starts: a line may be so long that what is in sight holds too many as well. */
function startOfLast(spans: readonly Span[]): number {
	return spans.map((span) => span.start).sort((a, b) => a - b)[MOST_MARKS - 1] ?? Number.MAX_SAFE_INTEGER;
}
