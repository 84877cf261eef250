import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { selectorsOf } from '../../core/anchoring/selectors';
import { TextUnits } from '../../core/anchoring/textUnits';
import type { Annotation } from '../../core/annotations/annotation';
import { followed } from '../../core/annotations/followed';
import type { JournalStep } from '../../core/annotations/journal';
import type { Result } from '../../core/model/problem';
import type { Span } from '../../core/model/span';
import {
	AcceptRespelledRequest,
	AttachRequest,
	KeepWithoutPlaceRequest,
	type ReviewItem,
	ReviewItemRequest,
	ReviewListRequest,
	type ReviewPlace,
} from '../../protocol/review';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { Anchored } from './anchored';
import type { AnnotationService } from './annotationService';
import { changeAnnotation } from './codingActions';
import { result, spanOf, summary } from './requests';

/** Equal places that are shown at most. */
const MOST_PLACES = 50;

/** Whether a person must look at an annotation and has not yet. */
export function needsReview({ span, kept }: Anchored): boolean {
	return span === null && !kept;
}

/** Answers the requests about annotations that are not attached, or only respelled: a person decides on them. */
export function serveReview(connection: Connection, workspace: CorpusWorkspace, service: AnnotationService): void {
	const noText = () => ({ ok: false as const, message: l10n.t('This text belongs to no corpus.') });
	const notOwn = () => ({ ok: false as const, message: l10n.t('This annotation is another coder’s to decide on.') });
	/** The texts asked for, with their annotation files read. */
	const texts = async (uri: string | null): Promise<CorpusText[]> => {
		const one = uri === null ? undefined : workspace.text(uri);
		const all = uri === null ? [...workspace.texts()] : one ? [one] : [];
		await service.loadAll(all);
		return all;
	};

	connection.onRequest(ReviewItemRequest, async ({ uri, id }) => {
		const [text] = await texts(uri);
		const place = text && service.of(text).find((one) => one.id === id);
		const found = text && service.find(text, id);
		if (!text || !place || !found?.ok) return null;
		return reviewItem(workspace, text, place, found.value.annotation);
	});
	connection.onRequest(ReviewListRequest, async ({ uri }) =>
		(await texts(uri)).flatMap((text) =>
			service
				.shown(text)
				.filter((one) => one.own && needsReview(one))
				.map(({ id }) => ({ uri: text.uri, id })),
		),
	);
	connection.onRequest(AttachRequest, async ({ uri, id, range }) => {
		const [text] = await texts(uri);
		if (!text) return noText();
		if (!isOwn(service, text, id)) return notOwn();
		return result(await changeAnnotation(service, text, id, { span: spanOf(text, range) }), () => ({}));
	});
	connection.onRequest(KeepWithoutPlaceRequest, async ({ uri, id }) => {
		const [text] = await texts(uri);
		if (!text) return noText();
		return isOwn(service, text, id) ? result(await keep(service, text, id), () => ({})) : notOwn();
	});
	connection.onRequest(AcceptRespelledRequest, async ({ uri }) => {
		const steps: JournalStep[] = [];
		const changed = new Set<string>();
		for (const text of await texts(uri)) {
			const found = respelled(service, text);
			if (found.length > 0) changed.add(text.uri);
			steps.push(...found);
		}
		if (steps.length === 0) return { ok: false, message: l10n.t('None of your annotations is respelled.') };
		const uris = [...changed];
		const done = await service.act({
			what: l10n.t('accept {0} respelled annotations', steps.length),
			texts: uris,
			steps,
		});
		return result(done, () => ({ count: steps.length, uris }));
	});
}

function isOwn(service: AnnotationService, text: CorpusText, id: string): boolean {
	return service.of(text).some((one) => one.id === id && one.own);
}

async function keep(service: AnnotationService, text: CorpusText, id: string): Promise<Result<null>> {
	const found = service.find(text, id);
	if (!found.ok) return found;
	const { sidecar, annotation } = found.value;
	const after: Annotation = { ...annotation, place: 'none' };
	const steps = [{ sidecar, before: annotation, after }];
	return service.act({ what: l10n.t('keep without a place'), texts: [text.uri], steps });
}

/** The steps that take over the spelling of the text. */
function respelled(service: AnnotationService, text: CorpusText): JournalStep[] {
	const places = service.of(text).filter((one) => one.own && one.state === 'respelled');
	const units = places.length === 0 ? null : new TextUnits(text.text);
	return places.flatMap(({ id, span }): JournalStep[] => {
		const found = service.find(text, id);
		if (!found.ok || span === null || units === null) return [];
		const { sidecar, annotation } = found.value;
		return [{ sidecar, before: annotation, after: followed(annotation, selectorsOf(units, span)) }];
	});
}

function reviewItem(
	workspace: CorpusWorkspace,
	text: CorpusText,
	place: Anchored,
	{ exact, prefix = '', suffix = '' }: Annotation,
): ReviewItem {
	const units = new TextUnits(text.text);
	const near = place.span ?? place.proposed;
	const spans = near ? [near] : place.state === 'ambiguous' ? equalPlaces(units, exact) : [];
	return {
		annotation: summary(workspace, text, place),
		before: { prefix, exact, suffix },
		places: spans.map((span): ReviewPlace => {
			const { position: _, ...passage } = selectorsOf(units, span);
			return { ...passage, range: text.range(span) };
		}),
	};
}

/** Where the same words stand, as raw spans in text order. */
function equalPlaces(units: TextUnits, exact: string): Span[] {
	const spans: Span[] = [];
	for (
		let at = units.normal.indexOf(exact);
		at >= 0 && spans.length < MOST_PLACES;
		at = units.normal.indexOf(exact, at + 1)
	)
		spans.push({ start: units.normalToRaw(at), end: units.normalToRaw(at + exact.length) });
	return spans;
}
