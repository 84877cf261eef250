import * as l10n from '@vscode/l10n';
import type { Hover, Position } from 'vscode-languageserver-protocol';
import type { Figure, Quotation, ReportedSpeech } from '../../core/model/document';
import type { Span } from '../../core/model/span';
import { dateRoleName, orderingDate } from '../corpus/documentLabel';
import type { CorpusText } from '../corpus/corpusText';
import { correctedBy } from '../record/correctionText';
import { changeName, conversion, modifierName, plainValue, unitName } from '../text/figureText';
import { commandLink, escapeMarkdown, shorten } from '../text/markdown';
import { creditOfFigure, creditOfSpeech, reporterOf, roleOf } from './attribution';

/** What hovers need to know of the texts around. */
export interface HoverContext {
	/** What other texts say of what a figure measures, as Markdown. */
	readonly figureContext: (text: CorpusText, figure: Figure) => string;
	/** Other wordings of the utterance at an offset, as Markdown. */
	readonly utteranceContext: (text: CorpusText, offset: number) => string;
	/** Annotations at an offset, as ready lines of Markdown. */
	readonly annotationsAt: (text: CorpusText, offset: number) => readonly string[];
}

/** What is known of the place pointed at: a figure, the quotation or reported speech around it, annotations. */
export function hover(text: CorpusText, position: Position, context: HoverContext): Hover | null {
	const offset = text.document.offsetAt(position);
	const at = (span: Span): boolean => span.start <= offset && offset < span.end;
	const { analysis } = text;
	const figure = analysis.figures.find(at);
	const speech = innermost([...analysis.quotations, ...analysis.reported].filter(at));
	const parts: string[] = [];
	if (figure) parts.push(...figureLines(text, figure, context.figureContext(text, figure)));
	if (speech) parts.push(speechLines(text, speech, context.utteranceContext(text, offset)));
	parts.push(...context.annotationsAt(text, offset));
	if (parts.length === 0) return null;
	const span = figure ?? speech;
	return {
		contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') },
		...(span && { range: text.range(span) }),
	};
}

function figureLines(text: CorpusText, figure: Figure, elsewhere: string): string[] {
	const { analysis } = text;
	const head = valueLine(text, figure);
	const credited = creditOfFigure(text, figure);
	const role = roleOf(text, figure.speaker ?? figure.source);
	const date = orderingDate(analysis);
	const occasion = [
		escapeMarkdown(shorten(text.label, 90)),
		date ? `${date.value.slice(0, 10)} (${dateRoleName(date.role)})` : 'n.d.',
		analysis.metadata.part ? l10n.t('page {0}', analysis.metadata.part.number) : '',
	].filter(Boolean);
	const credit = `${l10n.t('Credited to')} **${escapeMarkdown(credited)}**${role ? `, ${escapeMarkdown(role)}` : ''}  \n${occasion.join(' · ')}`;
	const units = unitLines(figure);
	const range = text.range(figure);
	const corrections = correctionLines(text, figure);
	const actions = [
		commandLink(l10n.t('Tag'), 'policyAnnotator.tagRange', { uri: text.uri, range }),
		commandLink(l10n.t('Copy with citation'), 'policyAnnotator.copyCitation', { uri: text.uri, range }),
		commandLink(l10n.t('Correct…'), 'policyAnnotator.correct', { uri: text.uri, range }),
	].join(' · ');
	return [[head, credit, units, corrections, elsewhere, actions].filter((part) => part !== '').join('\n\n')];
}

/** "**about 18.4 billion tonnes** · grain · Mirram · 2024": what a figure says in its paragraph, as Markdown. */
export function valueLine(text: CorpusText, figure: Figure): string {
	const value = [modifierName(figure.modifier), escapeMarkdown(text.slice(bare(text, figure)))]
		.filter(Boolean)
		.join(' ');
	const what = [
		figure.of ? l10n.t('of {0}', figure.of) : figure.measure,
		figure.change ? changeName(figure) : null,
		figure.place,
		figure.period,
		figure.time ? (figure.timeISO ? `${figure.timeISO} (“${figure.time}”)` : `“${figure.time}”`) : null,
	].filter((x): x is string => x !== null && x !== '');
	return `**${value}**${what.length > 0 ? ` · ${what.map(escapeMarkdown).join(' · ')}` : ''}`;
}

/** The value in other units and in full, as Markdown; empty where it needs neither. */
export function unitLines(figure: Figure): string {
	const plain =
		typeof figure.value === 'number' && Math.abs(figure.value) >= 1e6
			? [`= ${plainValue(figure.value)} ${unitName(figure)}`]
			: [];
	const converted = conversion(figure);
	return [...plain, ...(converted ? [`≈ ${converted}`] : [])]
		.map((line) => escapeMarkdown(line).replace(/^\\=/, '='))
		.join('  \n');
}

/** The figure without its modifier, which is said in the user's language before it. */
function bare(text: CorpusText, figure: Figure): Span {
	const words = text.slice(figure);
	if (figure.modifier === 'exact') return figure;
	const number = words.search(
		/[\d$€£¥]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|a |an |hundred|thousand|million|dozens?)/i,
	);
	return { start: figure.start + Math.max(0, number), end: figure.end };
}

function speechLines(text: CorpusText, speech: Quotation | ReportedSpeech, elsewhere: string): string {
	const kind = kindOf(speech);
	const role = roleOf(text, speech.speaker);
	const lines = [`${kind} · **${escapeMarkdown(creditOfSpeech(speech))}**${role ? `, ${escapeMarkdown(role)}` : ''}`];
	if (speech.cue) lines.push(`${l10n.t('Cue')}: “${escapeMarkdown(text.slice(speech.cue))}”`);
	if (speech.speakerSpan) {
		const mention = text.slice(speech.speakerSpan);
		if (mention !== speech.speaker && speech.speaker !== null) {
			lines.push(l10n.t('“{0}” stands for {1}', escapeMarkdown(mention), escapeMarkdown(speech.speaker)));
		}
	}
	// The credit names the reporter itself where it stands in somebody's turn.
	const reporter = speech.reporter === null ? reporterOf(text, speech) : null;
	if (reporter !== null) lines.push(`${l10n.t('Reported by')} ${escapeMarkdown(reporter)}`);
	const range = text.range(speech);
	const corrections = correctionLines(text, speech);
	if (corrections !== '') lines.push(corrections);
	const actions = [
		commandLink(l10n.t('Tag'), 'policyAnnotator.tagRange', { uri: text.uri, range }),
		commandLink(l10n.t('Copy with citation'), 'policyAnnotator.copyCitation', { uri: text.uri, range }),
		commandLink(l10n.t('Correct…'), 'policyAnnotator.correct', { uri: text.uri, range }),
	].join(' · ');
	return [lines.join('  \n'), elsewhere, actions].filter((part) => part !== '').join('\n\n');
}

/** Who has corrected a find, and what; empty when nobody has. */
function correctionLines(text: CorpusText, find: object): string {
	const made = text.corrected?.corrections.get(find) ?? [];
	return made.map((correction) => `_${escapeMarkdown(correctedBy(correction))}_`).join('  \n');
}

/** What kind of speech it is, in words. */
export function kindOf(speech: Quotation | ReportedSpeech): string {
	if (!('kind' in speech)) return l10n.t('Reported speech');
	if (speech.kind === 'direct') return l10n.t('Direct quotation');
	return speech.kind === 'partial' ? l10n.t('Partial quotation') : l10n.t('Term in quotation marks');
}

/** The shortest of some spans that hold one place. */
export function innermost<T extends Span>(spans: readonly T[]): T | undefined {
	return [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
