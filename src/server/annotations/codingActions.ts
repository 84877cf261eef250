import * as l10n from '@vscode/l10n';
import { selectorsOf } from '../../core/anchoring/selectors';
import { TextUnits } from '../../core/anchoring/textUnits';
import type { Annotation } from '../../core/annotations/annotation';
import { followed } from '../../core/annotations/followed';
import type { JournalStep } from '../../core/annotations/journal';
import type { Result } from '../../core/model/problem';
import type { Span } from '../../core/model/span';
import type { CorpusText } from '../corpus/corpusText';
import { shorten } from '../text/markdown';
import { type AnnotationService, refused } from './annotationService';

/** Codes a passage; answers the id of the new annotation. */
export async function annotate(
	service: AnnotationService,
	text: CorpusText,
	span: Span,
	codes: readonly string[],
	note: string,
): Promise<Result<string>> {
	const trimmed = trim(text.text, span);
	if (trimmed === null) return refused(text.uri, l10n.t('Select some words to tag.'));
	const annotation: Annotation = {
		id: service.newId(),
		codes: [...codes],
		...selectorsOf(new TextUnits(text.text), trimmed),
		...(note !== '' && { note }),
		created: now(),
	};
	const done = await service.act({
		what: l10n.t('tag “{0}”', shorten(annotation.exact, WORDS)),
		texts: [text.uri],
		steps: [{ sidecar: service.ownSidecar(text), before: null, after: annotation }],
	});
	return done.ok ? { ok: true, value: annotation.id } : done;
}

/** Changes codes, note or place of an annotation. */
export async function changeAnnotation(
	service: AnnotationService,
	text: CorpusText,
	id: string,
	change: { readonly codes?: readonly string[]; readonly note?: string; readonly span?: Span },
): Promise<Result<null>> {
	const found = service.find(text, id);
	if (!found.ok) return found;
	const { sidecar, annotation } = found.value;
	const { note: _, ...rest } = annotation;
	const note = change.note ?? annotation.note ?? '';
	const span = change.span ? trim(text.text, change.span) : null;
	const after: Annotation = {
		...rest,
		...(change.codes && { codes: [...change.codes] }),
		...(note !== '' && { note }),
		modified: now(),
	};
	const placed = span ? followed(after, selectorsOf(new TextUnits(text.text), span)) : after;
	return service.act({
		what: l10n.t('change “{0}”', shorten(annotation.exact, WORDS)),
		texts: [text.uri],
		steps: [{ sidecar, before: annotation, after: placed }],
	});
}

/** Removes annotations of a text as one action. */
export async function removeAnnotations(
	service: AnnotationService,
	text: CorpusText,
	ids: readonly string[],
): Promise<Result<null>> {
	const steps: JournalStep[] = [];
	let words = '';
	for (const id of ids) {
		const found = service.find(text, id);
		if (!found.ok) return found;
		words ||= found.value.annotation.exact;
		steps.push({ sidecar: found.value.sidecar, before: found.value.annotation, after: null });
	}
	return service.act({ what: l10n.t('remove “{0}”', shorten(words, WORDS)), texts: [text.uri], steps });
}

/** Characters of a passage by which an action is named. */
const WORDS = 40;

function trim(words: string, span: Span): Span | null {
	let { start, end } = span;
	while (start < end && /\s/.test(words.charAt(start))) start += 1;
	while (end > start && /\s/.test(words.charAt(end - 1))) end -= 1;
	return start < end ? { start, end } : null;
}

function now(): string {
	return new Date().toISOString().replace(/\.\d{3}Z$/, 'Z');
}
