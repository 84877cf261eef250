import type { Connection, Hover, Position } from 'vscode-languageserver';
import { parseCorpus } from '../../core/corpus/corpus';
import { CitationRequest, MarksChangedNotification, MarksRequest, NavigateRequest } from '../../protocol/protocol';
import type { AnnotatedTexts } from '../annotations/annotatedTexts';
import type { AnnotationService } from '../annotations/annotationService';
import { namesOf } from '../corpus/codes';
import type { CorpusIndex } from '../corpus/corpusIndex';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import { figureContext } from '../joins/figureContext';
import { figureScale } from '../joins/figureScale';
import type { Joins } from '../joins/joins';
import { utteranceContext } from '../joins/utteranceContext';
import { escapeMarkdown } from '../text/markdown';
import type { Turns } from '../turns';
import { citation } from './citation';
import { earlyHover } from './earlyHover';
import { hover, type HoverContext } from './hover';
import { marksOf, paintsEarly } from './marks';
import { neighbour } from './navigation';
import { foldings, outline } from './outline';
import { selectionRange } from './selectionRanges';

/** Milliseconds for an answer to leave before work begins that holds everything up. */
const ANSWER_REST = 20;

/** Milliseconds that a hover waits for texts that the index does not know yet. */
const SOON = 12;

/** Answers what editors ask of one text: hovers, outline, folding, painting, steps from find to find, citations. */
export function serveFeatures(
	connection: Connection,
	workspace: CorpusWorkspace,
	annotations: AnnotationService,
	annotated: AnnotatedTexts,
	joins: Joins,
	index: CorpusIndex,
	turns: Turns,
	showDates: () => boolean,
	yamlHover: (uri: string, position: Position) => Promise<Hover | null>,
): void {
	connection.onHover(({ textDocument, position }) => turns.answer(() => hoverAt(textDocument.uri, position)));
	const hoverAt = async (uri: string, position: Position): Promise<Hover | null> => {
		const text = workspace.text(uri);
		if (!text) return yamlHover(uri, position);
		await Promise.all([annotations.load(text), index.refreshedWithin(SOON)]);
		const codebook = workspace.codebookOf(text);
		const context: HoverContext = {
			figureContext: (at, figure) => {
				const side = joins.figureAt(at, figure);
				if (!side) return '';
				const textOf = (uri: string): CorpusText | undefined => joins.textOf(uri);
				const known = workspace.folderOf(at.uri)?.corpus.corpus.references ?? [];
				return [figureScale(joins, side, known, textOf), figureContext(joins, side, textOf)]
					.filter((part) => part !== '')
					.join('\n\n');
			},
			utteranceContext: (at, offset) => {
				const side = joins.utteranceAt(at, offset);
				return side ? utteranceContext(joins, side, (each) => joins.textOf(each)) : '';
			},
			annotationsAt: (at, offset) =>
				annotations
					.shown(at)
					.filter(({ span }) => span !== null && span.start <= offset && offset < span.end)
					.map(({ codes, note, coder }) => {
						const names = namesOf(codebook, codes).map(escapeMarkdown).join(', ');
						const by = coder === null ? '' : ` · ${escapeMarkdown(coder)}`;
						return `$(tag) **${names}**${by}${note === '' ? '' : `  \n${escapeMarkdown(note)}`}`;
					}),
		};
		return !text.isRead && workspace.isToBeRead(uri)
			? earlyHover(text, position, context)
			: hover(text, position, context);
	};
	connection.onDocumentSymbol(({ textDocument }) => {
		const text = workspace.text(textDocument.uri);
		return text ? outline(text) : [];
	});
	connection.onFoldingRanges(({ textDocument }) => {
		const text = workspace.text(textDocument.uri);
		return text ? foldings(text) : [];
	});
	connection.onSelectionRanges(({ textDocument, positions }) => {
		const text = workspace.text(textDocument.uri);
		return text ? positions.map((position) => selectionRange(text, text.document.offsetAt(position))) : [];
	});
	/** Reads a text when the answer at hand is on its way, and lets it be painted again. */
	const readLater = (text: CorpusText): void => {
		setTimeout(() => {
			void text.analysis;
			void connection.sendNotification(MarksChangedNotification, { uri: text.uri });
		}, ANSWER_REST);
	};
	connection.onRequest(MarksRequest, ({ uri, lines }) =>
		turns.answer(async () => {
			const text = workspace.text(uri);
			if (!text) return null;
			await annotations.load(text);
			const isToBeRead = workspace.isToBeRead(uri);
			const early = paintsEarly(text, isToBeRead);
			const marks = marksOf(text, annotated.coded(text), lines, showDates(), early);
			if (early && !isToBeRead) readLater(text);
			return marks;
		}),
	);
	connection.onRequest(NavigateRequest, async ({ uri, position, kind, direction }) => {
		const text = workspace.text(uri);
		if (!text) return null;
		await annotations.load(text);
		const offset = text.document.offsetAt(position);
		const found = neighbour(text, annotated.spans(text), offset, kind, direction, showDates());
		return found && text.range(found);
	});
	connection.onRequest(CitationRequest, ({ uri, range }) => {
		const text = workspace.text(uri);
		if (!text) return null;
		const span = { start: text.document.offsetAt(range.start), end: text.document.offsetAt(range.end) };
		return citation(text, span, workspace.folderOf(uri)?.corpus.corpus ?? parseCorpus('', ''));
	});
}
