import * as l10n from '@vscode/l10n';
import type { Connection, Range } from 'vscode-languageserver';
import type { Span } from '../../core/model/span';
import type { ActionResult } from '../../protocol/annotations';
import { type Applied, ApplyCodesRequest, MoveEdgeRequest, PassageRequest } from '../../protocol/coding';
import type { Anchored } from '../annotations/anchored';
import type { AnnotatedTexts } from '../annotations/annotatedTexts';
import type { AnnotationService } from '../annotations/annotationService';
import { annotate, changeAnnotation } from '../annotations/codingActions';
import { sentence } from '../annotations/requests';
import { codeOf } from '../corpus/codes';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import { stateName } from '../trees/annotationsTree';
import { moveEdge } from './edges';
import { neighbourPassage } from './passages';

/** Answers the requests of people who code with the keyboard. */
export function serveCoding(
	connection: Connection,
	workspace: CorpusWorkspace,
	service: AnnotationService,
	annotated: AnnotatedTexts,
): void {
	const refused = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
	const noText = (): { readonly ok: false; readonly message: string } =>
		refused(l10n.t('This text belongs to no corpus.'));
	const nothingHere = (): { readonly ok: false; readonly message: string } =>
		refused(l10n.t('Select a passage, or put the cursor into one of your annotations.'));

	connection.onRequest(ApplyCodesRequest, async ({ uri, version, range, codes }) => {
		const text = workspace.text(uri);
		if (!text) return noText();
		if (text.document.version !== version) return refused(l10n.t('The text changed at this moment; try again.'));
		await service.load(text);
		const span = spanOf(text, range);
		const here = span.start === span.end ? ownAt(service, text, span.start) : ownOn(service, text, span);
		if (span.start === span.end && !here) return nothingHere();
		return here ? join(service, text, here, codes) : tag(service, text, span, codes);
	});
	connection.onRequest(MoveEdgeRequest, async ({ uri, position, edge, direction }) => {
		const text = workspace.text(uri);
		if (!text) return noText();
		await service.load(text);
		const here = ownAt(service, text, text.document.offsetAt(position));
		if (!here?.span) return refused(l10n.t('None of your annotations is at the cursor.'));
		const span = moveEdge(text.text, here.span, { edge, direction });
		if (span === null) return refused(l10n.t('There is no further word to move this edge to.'));
		const done = await changeAnnotation(service, text, here.id, { span });
		return done.ok ? { ok: true, range: text.range(span) } : refused(sentence(done.problem));
	});
	connection.onRequest(PassageRequest, async ({ uri, range, kind, direction }) => {
		const text = workspace.text(uri);
		await Promise.all([...workspace.texts()].map((each) => service.load(each)));
		const span = text ? spanOf(text, range) : { start: 0, end: 0 };
		const code = kind === 'review' ? null : (kind.code ?? codeAt(service, text, span.start));
		if (kind !== 'review' && code === null) return null;
		const wanted = kind === 'review' ? kind : { code };
		const found = neighbourPassage(annotated.all(), { path: text?.path ?? '', span }, wanted, direction);
		if (!found) return null;
		const codebook = workspace.codebookOf(found.text);
		const { annotation, number, of } = found;
		const names = annotation.codes.map((id) => codeOf(codebook, id).name).join(', ');
		const what = kind === 'review' ? `${names}: ${stateName(annotation.state)}` : codeOf(codebook, code ?? '').name;
		return { uri: found.text.uri, range: found.text.range(found.span), what, number, of };
	});
}

type Result = ActionResult<{ readonly id: string; readonly applied: Applied }>;

async function tag(
	service: AnnotationService,
	text: CorpusText,
	span: Span,
	codes: readonly string[],
): Promise<Result> {
	const done = await annotate(service, text, span, codes, '');
	return done.ok ? { ok: true, id: done.value, applied: 'tagged' } : { ok: false, message: sentence(done.problem) };
}

async function join(
	service: AnnotationService,
	text: CorpusText,
	{ id, codes: before }: Anchored,
	codes: readonly string[],
): Promise<Result> {
	const all = [...new Set([...before, ...codes])];
	if (all.length === before.length) return { ok: true, id, applied: 'there' };
	const done = await changeAnnotation(service, text, id, { codes: all });
	return done.ok ? { ok: true, id, applied: 'added' } : { ok: false, message: sentence(done.problem) };
}

function spanOf(text: CorpusText, range: Range): Span {
	return { start: text.document.offsetAt(range.start), end: text.document.offsetAt(range.end) };
}

/** The user's innermost annotation round an offset. */
function ownAt(service: AnnotationService, text: CorpusText, offset: number): Anchored | undefined {
	return service
		.shown(text)
		.filter(({ own, span }) => own && span !== null && span.start <= offset && offset <= span.end)
		.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

/** The user's annotation of exactly this passage, white space at its edges set aside. */
function ownOn(service: AnnotationService, text: CorpusText, span: Span): Anchored | undefined {
	const words = text.slice(span);
	const start = span.start + words.length - words.trimStart().length;
	const end = span.end - (words.length - words.trimEnd().length);
	return service.shown(text).find(({ own, span: at }) => own && at !== null && at.start === start && at.end === end);
}

function codeAt(service: AnnotationService, text: CorpusText | undefined, offset: number): string | null {
	if (!text) return null;
	const here = service
		.shown(text)
		.filter(({ span }) => span !== null && span.start <= offset && offset <= span.end)
		.sort((a, b) => lengthOf(a) - lengthOf(b));
	return here.find(({ codes }) => codes.length > 0)?.codes[0] ?? null;
}

function lengthOf({ span }: Anchored): number {
	return span === null ? Number.MAX_SAFE_INTEGER : span.end - span.start;
}
