import type { SelectionRange } from 'vscode-languageserver-protocol';
import { english } from '../../core/language/en/vocabulary';
import { contains, type Span } from '../../core/model/span';
import { splitParagraphs } from '../../core/text/paragraphs';
import { findSentences } from '../../core/text/sentences';
import { TokenKind, type Tokens, tokenise } from '../../core/text/tokens';
import type { CorpusText } from '../corpus/corpusText';

/**
 * What encloses an offset, from the word outwards: clause, quotation, sentence, paragraph, turn, text. Editors grow and
 * shrink a selection along it. Each span holds all of the one before it. Linear in the text.
 */
export function enclosingSpans(text: CorpusText, offset: number): Span[] {
	const { analysis } = text;
	const all = text.text;
	const at = ({ start, end }: Span): boolean => start <= offset && offset <= end;
	const paragraph = splitParagraphs(all).find(at);
	const inner = paragraph === undefined ? [] : withinParagraph(all, paragraph, offset);
	const speech = [...analysis.quotations, ...analysis.reported].filter(at);
	const candidates = [
		...inner,
		...speech.map(({ start, end }) => ({ start, end })),
		...(paragraph === undefined ? [] : [paragraph]),
		...analysis.turns.filter(at).map(({ start, end }) => ({ start, end })),
		{ start: 0, end: all.length },
	].sort((a, b) => a.end - a.start - (b.end - b.start));
	const nested: Span[] = [];
	for (const span of candidates) {
		const last = nested.at(-1);
		const same = last?.start === span.start && last.end === span.end;
		if (!same && (last === undefined || contains(span, last))) nested.push(span);
	}
	return nested;
}

/** The same as LSP has it: the innermost range, each with the one around it. */
export function selectionRange(text: CorpusText, offset: number): SelectionRange {
	const at = { start: offset, end: offset };
	return (
		[...enclosingSpans(text, offset)]
			.toReversed()
			.reduce<SelectionRange | undefined>(
				(parent, span) => ({ range: text.range(span), ...(parent && { parent }) }),
				undefined,
			) ?? { range: text.range(at) }
	);
}

function withinParagraph(all: string, { start, end }: Span, offset: number): Span[] {
	const tokens = tokenise(all.slice(start, end), english);
	const inside = offset - start;
	const spans: Span[] = [];
	const word = wordAt(tokens, inside);
	if (word !== null) spans.push(word);
	const sentences = findSentences(tokens);
	for (let i = 0; i < sentences.count; i += 1) {
		const first = sentences.start[i] as number;
		const behind = sentences.end[i] as number;
		const sentence = tokenSpan(tokens, first, behind);
		// Between two sentences, the one that begins there is meant.
		if (inside < sentence.start || inside > sentence.end) continue;
		if (inside === sentence.end && (tokens.start[behind] ?? -1) === inside) continue;
		spans.push(clauseAt(tokens, first, behind, inside), sentence);
		break;
	}
	return spans.map((span) => ({ start: span.start + start, end: span.end + start }));
}

function tokenSpan(tokens: Tokens, first: number, behind: number): Span {
	return { start: tokens.start[first] as number, end: tokens.end[behind - 1] as number };
}

/** The word that holds the offset or ends at it; Chinese words as the platform's dictionary parts them. */
function wordAt(tokens: Tokens, offset: number): Span | null {
	let found: Span | null = null;
	for (let i = 0; i < tokens.count; i += 1) {
		const start = tokens.start[i] as number;
		const end = tokens.end[i] as number;
		if (start > offset) break;
		if (end < offset || tokens.kind[i] === TokenKind.Punctuation || tokens.kind[i] === TokenKind.Mark) continue;
		found = tokens.kind[i] === TokenKind.Han ? hanWordAt(tokens.text, { start, end }, offset) : { start, end };
	}
	return found;
}

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

function hanWordAt(text: string, run: Span, offset: number): Span {
	for (const { index, segment } of chinese.segment(text.slice(run.start, run.end))) {
		const start = run.start + index;
		if (offset < start + segment.length) return { start, end: start + segment.length };
	}
	return run;
}

const CLAUSE_MARKS = new Set(Array.from(',;:—–，；：、', (mark) => mark.charCodeAt(0)));

/** The stretch of a sentence between its commas, semicolons, colons and dashes, without them and quotation marks. */
function clauseAt(tokens: Tokens, first: number, behind: number, offset: number): Span {
	let from = first;
	let to = behind;
	for (let i = first; i < behind; i += 1) {
		if (tokens.kind[i] !== TokenKind.Punctuation || !CLAUSE_MARKS.has(tokens.id[i] as number)) continue;
		if ((tokens.end[i] as number) <= offset && i + 1 < behind) from = i + 1;
		else if ((tokens.start[i] as number) >= offset && i > from) {
			to = i;
			break;
		}
	}
	while (from + 1 < to && tokens.kind[from] === TokenKind.Mark) from += 1;
	while (to - 1 > from && tokens.kind[to - 1] === TokenKind.Mark) to -= 1;
	return tokenSpan(tokens, from, to);
}
