import * as l10n from '@vscode/l10n';
import { type Annotation } from '../../core/annotations/annotation';
import { annotationIds } from '../../core/annotations/annotationIds';
import { failed, type Result } from '../../core/model/problem';
import type { Notes, NoteSaid, NoteThread } from '../../protocol/notes';
import type { Anchored } from '../annotations/anchored';
import type { AnnotationService } from '../annotations/annotationService';
import { changeAnnotation, removeAnnotations } from '../annotations/codingActions';
import { shorten } from '../text/markdown';
import type { CorpusText } from '../corpus/corpusText';

/** The talk about the annotations of a text. A reply whose annotation is gone stands by itself, so that nothing is lost. */
export function threadsOf(
	service: AnnotationService,
	text: CorpusText,
	codeName: (id: string) => string,
	coderName: (id: string) => string,
): NoteThread[] {
	const replies = new Map<string, Anchored[]>();
	const roots = [...service.shown(text)];
	const known = new Set(service.of(text).map(({ id }) => id));
	for (const reply of service.replies(text)) {
		const to = reply.replyTo ?? '';
		if (!known.has(to)) roots.push(reply);
		else replies.set(to, [...(replies.get(to) ?? []), reply]);
	}
	const said = ({ id, note, coder, own, created }: Anchored): NoteSaid => ({
		id,
		body: note,
		author: coder === null ? '' : coderName(coder),
		own,
		created,
	});
	return roots.flatMap((root): NoteThread[] => {
		const answers = (replies.get(root.id) ?? []).sort(
			(a, b) => compare(a.created ?? '', b.created ?? '') || compare(a.id, b.id),
		);
		const all = [...(root.note === '' ? [] : [root]), ...answers].map(said);
		if (all.length === 0) return [];
		const range = root.span && text.range(root.span);
		return [{ id: root.id, range, label: root.codes.map(codeName).join(', '), said: all }];
	});
}

/** Threads given at once: editors take long to draw thousands. */
const MOST_THREADS = 100;

/** Of very many threads those in sight, two screens round it, and those without a place. */
export function near(threads: readonly NoteThread[], sight: { readonly start: number; readonly end: number }): Notes {
	if (threads.length <= MOST_THREADS) return { threads, partial: false };
	const height = Math.max(40, sight.end - sight.start);
	const isNear = ({ range }: NoteThread): boolean =>
		range === null || (range.end.line >= sight.start - 2 * height && range.start.line <= sight.end + 2 * height);
	return { threads: threads.filter(isNear), partial: true };
}

/** Makes what people say about annotations: notes and replies, each undone like any other annotation action. */
export class NoteWriter {
	readonly #service: AnnotationService;
	readonly #nextId = annotationIds({ now: Date.now });

	constructor(service: AnnotationService) {
		this.#service = service;
	}

	/** Answers the id of the annotation that says it. */
	async reply(text: CorpusText, to: string, body: string): Promise<Result<string>> {
		if (body.trim() === '') return refused(text.uri, l10n.t('Write something first.'));
		const found = this.#service.find(text, to);
		if (!found.ok) return found;
		const { annotation, sidecar } = found.value;
		const own = sidecar === this.#service.ownSidecar(text);
		if (own && (annotation.note ?? '').trim() === '') {
			const noted = await changeAnnotation(this.#service, text, to, { note: body });
			return noted.ok ? { ok: true, value: to } : noted;
		}
		const { exact, prefix, suffix, position } = annotation;
		const reply: Annotation = {
			id: this.#nextId(),
			codes: [],
			exact,
			...(prefix !== undefined && { prefix }),
			...(suffix !== undefined && { suffix }),
			...(position && { position }),
			note: body,
			replyTo: annotation.replyTo ?? to,
			created: new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
		};
		const done = await this.#service.act({
			what: l10n.t('reply “{0}”', shorten(body, 40)),
			texts: [text.uri],
			steps: [{ sidecar: this.#service.ownSidecar(text), before: null, after: reply }],
		});
		return done.ok ? { ok: true, value: reply.id } : done;
	}

	async remove(text: CorpusText, id: string): Promise<Result<null>> {
		const found = this.#service.find(text, id);
		if (!found.ok) return found;
		const { annotation, sidecar } = found.value;
		if (sidecar !== this.#service.ownSidecar(text))
			return refused(text.uri, l10n.t('Only what you have said yourself can be taken back.'));
		const answered = this.#service.of(text).some(({ replyTo }) => replyTo === id);
		// A coded passage stays; so does what others have answered to.
		if (annotation.codes.length > 0 || answered) return changeAnnotation(this.#service, text, id, { note: '' });
		return removeAnnotations(this.#service, text, [id]);
	}
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function refused(file: string, message: string): Result<never> {
	return failed({ severity: 'error', code: 'refused', message, file, line: 1, column: 1 });
}
