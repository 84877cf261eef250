import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { selectorsOf } from '../../core/anchoring/selectors';
import { TextUnits } from '../../core/anchoring/textUnits';
import { annotationIds } from '../../core/annotations/annotationIds';
import { documentName } from '../../core/corpus/sidecarNames';
import { type Result } from '../../core/model/problem';
import type { Span } from '../../core/model/span';
import type { Correction, CorrectionKind } from '../../core/record/record';
import { addCorrection, removeCorrection, setField } from '../../core/record/recordEdits';
import { type DocumentRecord, parseRecord } from '../../core/record/recordFile';
import type { ActionResult } from '../../protocol/annotations';
import {
	CorrectableRequest,
	CorrectRequest,
	type CorrectionSaid,
	EditRecordRequest,
	RecordRequest,
	WithdrawCorrectionRequest,
} from '../../protocol/record';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import { contentHash } from '../text/contentHash';
import { shorten } from '../text/markdown';
import { correctableAt } from './corrections';
import { correctionText } from './correctionText';
import { fieldLabel, recordFields, storedValue } from './fields';

/** Answers the requests about document records. Every change goes through the journal, so that it can be undone. */
export function serveRecords(
	connection: Connection,
	workspace: CorpusWorkspace,
	service: AnnotationService,
	coder: () => string | null,
): void {
	const nextId = annotationIds({ now: Date.now });
	const noText = (): { readonly ok: false; readonly message: string } => ({
		ok: false,
		message: l10n.t('This text belongs to no corpus.'),
	});
	const member = (uri: string): CorpusText | undefined =>
		workspace.folderOf(uri)?.texts.has(uri) ? workspace.text(uri) : undefined;

	async function change(
		text: CorpusText,
		what: string,
		edit: (record: DocumentRecord) => Result<DocumentRecord>,
	): Promise<ActionResult> {
		const uri = documentName(text.uri);
		const hash = await contentHash(text.text);
		const done = await service.actOnFile(what, text.uri, uri, (content) => {
			const before = parseRecord(content, uri);
			const after = edit(before);
			if (!after.ok || after.value.text === before.text) return after.ok ? { ok: true, value: content } : after;
			// By it the record and the text find each other again when another program renames the text.
			const marked = setField(after.value, ['sha256'], hash);
			return { ok: true, value: (marked.ok ? marked.value : after.value).text };
		});
		return done.ok ? { ok: true } : { ok: false, message: sentence(done.problem) };
	}

	connection.onRequest(RecordRequest, ({ uri }) => {
		const text = member(uri);
		if (!text) return null;
		return { file: documentName(uri), title: text.label, fields: recordFields(text.record?.fields ?? {}, text.found) };
	});
	connection.onRequest(EditRecordRequest, async ({ uri, key, value: typed }) => {
		const text = member(uri);
		if (!text) return noText();
		const value = storedValue(key, typed);
		if (value === undefined) return { ok: false, message: l10n.t('“{0}” is no {1}.', typed, fieldLabel(key)) };
		const [outer = '', inner] = key.split('.');
		const path: [string, string?] = inner === undefined ? [outer] : [outer, inner];
		return change(text, l10n.t('set {0}', fieldLabel(key)), (record) => setField(record, path, value));
	});
	connection.onRequest(CorrectableRequest, ({ uri, range }) => {
		const text = workspace.text(uri);
		if (!text) return { finds: [], speakers: [], gone: [] };
		const span = { start: text.document.offsetAt(range.start), end: text.document.offsetAt(range.end) };
		const known = workspace.folderOf(uri)?.corpus.corpus.speakers.map(({ name }) => name) ?? [];
		const speakers = [...new Set([...text.analysis.speakers.map(({ name }) => name), ...known])];
		return { finds: correctableAt(text, span), speakers, gone: goneAt(text, span) };
	});
	connection.onRequest(CorrectRequest, async ({ uri, range, said }) => {
		const text = member(uri);
		if (!text) return noText();
		const span = trimmed(text, {
			start: text.document.offsetAt(range.start),
			end: text.document.offsetAt(range.end),
		});
		if (span === null) return { ok: false, message: l10n.t('Select the words that are to be corrected.') };
		const correction: Correction = {
			id: nextId(),
			...told(said),
			...selectorsOf(new TextUnits(text.text), span),
			...by(coder()),
			created: new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
		};
		const what = l10n.t('correct “{0}”: {1}', shorten(text.slice(span), 40), correctionText(correction));
		const done = await change(text, what, (record) => addCorrection(withoutOwn(record, correction), correction));
		return done.ok ? { ok: true, id: correction.id } : done;
	});
	connection.onRequest(WithdrawCorrectionRequest, async ({ uri, id }) => {
		const text = member(uri);
		if (!text) return noText();
		const known = text.record?.corrections.find(({ correction }) => correction.id === id);
		if (!known) return { ok: false, message: l10n.t('This correction is no longer there.') };
		const what = l10n.t('take back the correction “{0}”', correctionText(known.correction));
		return change(text, what, (record) => removeCorrection(record, id));
	});
}

function told({ kind, speaker, value, unit, measure, credit }: CorrectionSaid): Omit<Correction, 'id' | 'exact'> {
	const number = value === undefined ? undefined : Number(value.replace(/[,\s]/g, ''));
	return {
		kind,
		...(speaker !== undefined && { speaker }),
		...(value !== undefined && { value: Number.isFinite(number) ? (number as number) : value }),
		...(unit !== undefined && { unit }),
		...(measure !== undefined && { measure }),
		...(credit !== undefined && { credit }),
	};
}

function by(coder: string | null): { readonly by?: string } {
	return coder === null ? {} : { by: coder };
}

/** Kinds that say the contrary of each other. */
const opposites: ReadonlyMap<CorrectionKind, CorrectionKind> = new Map([
	['speaker', 'no-speaker'],
	['no-speaker', 'speaker'],
	['quotation', 'not-quotation'],
	['not-quotation', 'quotation'],
	['figure', 'not-figure'],
	['not-figure', 'figure'],
	['turn', 'not-turn'],
	['not-turn', 'turn'],
]);

/** Who corrects their own correction of the same words replaces it; what others have said stays. */
function withoutOwn(record: DocumentRecord, wanted: Correction): DocumentRecord {
	const says = ({ value, unit, measure, credit, speaker }: Correction): string =>
		Object.entries({ value, unit, measure, credit, speaker })
			.filter(([, each]) => each !== undefined)
			.map(([key]) => key)
			.join();
	const own = record.corrections.find(
		({ correction: old }) =>
			(old.kind === wanted.kind ? says(old) === says(wanted) : opposites.get(old.kind) === wanted.kind) &&
			old.by === wanted.by &&
			old.exact === wanted.exact &&
			old.position?.start === wanted.position?.start,
	);
	if (!own) return record;
	const removed = removeCorrection(record, own.correction.id);
	return removed.ok ? removed.value : record;
}

/** Corrections at a span that have taken a find away: nothing else shows them. */
function goneAt(text: CorpusText, span: Span): { readonly id: string; readonly what: string }[] {
	return [...(text.corrected?.places ?? [])]
		.filter(([{ kind }, place]) => kind.startsWith('not-') && place.start <= span.end && span.start <= place.end)
		.map(([correction]) => ({ id: correction.id, what: correctionText(correction) }));
}

function trimmed(text: CorpusText, span: Span): Span | null {
	const words = text.slice(span);
	const start = span.start + words.length - words.trimStart().length;
	const end = span.end - (words.length - words.trimEnd().length);
	return start < end ? { start, end } : null;
}
