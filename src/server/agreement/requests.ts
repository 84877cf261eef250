import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { selectorsOf } from '../../core/anchoring/selectors';
import { TextUnits } from '../../core/anchoring/textUnits';
import { annotationIds } from '../../core/annotations/annotationIds';
import type { JournalStep } from '../../core/annotations/journal';
import { overlap } from '../../core/model/span';
import { AcceptCodingRequest } from '../../protocol/agreement';
import type { ActionResult } from '../../protocol/annotations';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import { progressOf } from '../team/codingProgress';
import { compare, type DecidedDisagreement } from './comparison';

/** Answers the request of those who decide between coders. */
export function serveAgreement(
	connection: Connection,
	workspace: CorpusWorkspace,
	annotations: AnnotationService,
): void {
	const nextId = annotationIds({ now: Date.now });
	connection.onRequest(AcceptCodingRequest, async ({ node }): Promise<ActionResult> => {
		const [uri = '', place = '', coder = ''] = node.split('\u001f').slice(-3);
		const text = workspace.text(uri);
		if (!text) return { ok: false, message: l10n.t('This text belongs to no corpus.') };
		await annotations.load(text);
		const codebook = workspace.codebookOf(text);
		const found = compare(text, annotations, (id) => codebook.find(id)?.id ?? id);
		const one = found?.disagreements.find(({ span }) => `${span.start}-${span.end}` === place);
		if (!one) return { ok: false, message: l10n.t('This passage is no longer there.') };
		if (progressOf(annotations, text).some(({ own, status }) => own && status === 'done')) {
			const message = l10n.t(
				'You are one of the coders of this text, and your own coding would be lost. Set policyAnnotator.coder to another name, such as “agreed”, to decide.',
			);
			return { ok: false, message };
		}
		const steps = stepsOf(text, one, coder, annotations, nextId);
		const taken = await annotations.act({ what: l10n.t('accept the coding of {0}', coder), texts: [text.uri], steps });
		return taken.ok ? { ok: true } : { ok: false, message: sentence(taken.problem) };
	});
}

/** What leads from what the user has at a passage to what a coder has there. */
function stepsOf(
	text: CorpusText,
	{ span, views }: DecidedDisagreement,
	coder: string,
	annotations: AnnotationService,
	nextId: () => string,
): JournalStep[] {
	const sidecar = annotations.ownSidecar(text);
	const before = annotations
		.of(text)
		.filter((one) => one.own && one.replyTo === null && one.span !== null && overlap(one.span, span) > 0)
		.flatMap(({ id }): JournalStep[] => {
			const found = annotations.find(text, id);
			return found.ok ? [{ sidecar, before: found.value.annotation, after: null }] : [];
		});
	const units = new TextUnits(text.text);
	const created = new Date().toISOString().replace(/\.\d{3}Z$/, 'Z');
	const passages = views.find((view) => view.coder === coder)?.passages ?? [];
	// That a passage carries no code is a decision too, and is remembered as a note.
	const nothing = { codes: [] as readonly string[], span, note: l10n.t('Decided: not coded.') };
	const after = (passages.length === 0 ? [nothing] : passages).map(
		({ codes, span: place, note }): JournalStep => ({
			sidecar,
			before: null,
			after: {
				id: nextId(),
				codes: [...codes],
				...selectorsOf(units, place),
				...(note !== '' && { note }),
				created,
			},
		}),
	);
	return [...before, ...after];
}
