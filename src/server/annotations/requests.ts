import type { Connection } from 'vscode-languageserver';
import type { FileStore } from '../../core/files/fileStore';
import type { Problem, Result } from '../../core/model/problem';
import type { Span } from '../../core/model/span';
import type { ActionResult, AnnotationSummary } from '../../protocol/annotations';
import {
	AnnotateRequest,
	AnnotationsAtRequest,
	CodesRequest,
	CreateCodeRequest,
	EditAnnotationRequest,
	RemoveAnnotationsRequest,
	UndoRequest,
} from '../../protocol/protocol';
import { codeOf, createCode, summaryOf } from '../corpus/codes';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import * as l10n from '@vscode/l10n';
import type { Anchored } from './anchored';
import type { AnnotationService } from './annotationService';
import { annotate, changeAnnotation, removeAnnotations } from './codingActions';

/** Answers the requests about annotations and codes. */
export function serveAnnotations(
	connection: Connection,
	workspace: CorpusWorkspace,
	service: AnnotationService,
	files: FileStore,
): void {
	const noText = <T>(): ActionResult<T> => ({ ok: false, message: l10n.t('This text belongs to no corpus.') });
	const span = (text: CorpusText, range: Parameters<typeof spanOf>[1]): Span => spanOf(text, range);

	connection.onRequest(AnnotateRequest, async ({ uri, version, range, codes, note }) => {
		const text = workspace.text(uri);
		if (!text) return noText();
		if (text.document.version !== version)
			return { ok: false, message: l10n.t('The text changed at this moment; try again.') };
		return result(await annotate(service, text, span(text, range), codes, note), (id) => ({ id }));
	});
	connection.onRequest(EditAnnotationRequest, async ({ uri, id, range, ...change }) => {
		const text = workspace.text(uri);
		if (!text) return noText();
		return result(
			await changeAnnotation(service, text, id, { ...change, ...(range && { span: span(text, range) }) }),
			() => ({}),
		);
	});
	connection.onRequest(RemoveAnnotationsRequest, async ({ uri, ids }) => {
		const text = workspace.text(uri);
		return text ? result(await removeAnnotations(service, text, ids), () => ({})) : noText();
	});
	connection.onRequest(UndoRequest, async ({ uri, redo }) =>
		result(await service.undo(uri, redo), (entry) => ({ what: entry.what, uris: entry.texts })),
	);
	connection.onRequest(AnnotationsAtRequest, async ({ uri, range }) => {
		const text = workspace.text(uri);
		if (!text) return [];
		await service.load(text);
		const wanted = range && span(text, range);
		return service
			.shown(text)
			.filter((a) => wanted === null || (a.span !== null && a.span.start <= wanted.end && wanted.start <= a.span.end))
			.sort((a, b) => length(a) - length(b))
			.map((annotation) => summary(workspace, text, annotation));
	});
	connection.onRequest(CodesRequest, ({ uri }) => {
		const codebook = workspace.folderOf(uri)?.corpus.codebook;
		return codebook ? codebook.codes.map((code) => summaryOf(codebook, code)) : [];
	});
	connection.onRequest(CreateCodeRequest, async ({ uri, name, terms, parent }) => {
		const folder = workspace.folderOf(uri);
		if (!folder)
			return { ok: false, message: l10n.t('Codes are kept in the folder of the corpus: open that folder first.') };
		const text = workspace.text(uri)?.uri ?? null;
		const wanted = { name, terms: terms ?? [], parent: parent ?? null };
		const made = await createCode(service, files, folder.corpus.codebook.uri, text, wanted);
		return result(made, (code) => ({ code }));
	});
}

/** A problem in one line for people: what, and in which file and line. */
export function sentence(problem: Problem): string {
	const name = decodeURIComponent(problem.file.slice(problem.file.lastIndexOf('/') + 1));
	if (problem.code === 'refused' || name === '') return problem.message;
	return l10n.t('{0}, line {1}: {2}', name, problem.line, problem.message);
}

export function result<T, R extends object>(from: Result<T>, to: (value: T) => R): ActionResult<R> {
	return from.ok ? { ok: true, ...to(from.value) } : { ok: false, message: sentence(from.problem) };
}

export function spanOf(
	text: CorpusText,
	range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } },
): Span {
	return { start: text.document.offsetAt(range.start), end: text.document.offsetAt(range.end) };
}

function length(annotation: Anchored): number {
	return annotation.span === null ? Number.MAX_SAFE_INTEGER : annotation.span.end - annotation.span.start;
}

export function summary(workspace: CorpusWorkspace, text: CorpusText, annotation: Anchored): AnnotationSummary {
	const { id, exact, note, coder, own, state, codes } = annotation;
	const codebook = workspace.codebookOf(text);
	return {
		id,
		uri: text.uri,
		codes: codes.map((code) => codeOf(codebook, code)),
		exact,
		note,
		coder,
		own,
		state,
		range: annotation.span && text.range(annotation.span),
	};
}
