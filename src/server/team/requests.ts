import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import {
	CodersRequest,
	type CoderSummary,
	MarkDoneRequest,
	NextUndoneRequest,
	ShowCodersRequest,
} from '../../protocol/team';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import type { CorpusText } from '../corpus/corpusText';
import { orderingDate } from '../corpus/documentLabel';
import type { CorpusWorkspace } from '../corpus/workspace';
import { markCoding, progressOf } from './codingProgress';
import type { Visibility } from './visibility';

/** Answers the requests of people who code together. `changed`: what is shown is out of date everywhere. */
export function serveTeam(
	connection: Connection,
	workspace: CorpusWorkspace,
	service: AnnotationService,
	visibility: Visibility,
	coder: () => string | null,
	changed: () => void,
): void {
	/** All texts in the order of the Documents view, with their annotation files read. */
	const inOrder = async (): Promise<CorpusText[]> => {
		const texts = workspace.folders.flatMap((folder) => [...folder.texts.values()]);
		await service.loadAll(texts);
		const when = (text: CorpusText): string => orderingDate(text.card)?.value ?? '9999';
		const dated = texts.map((text) => ({ text, date: when(text) }));
		dated.sort((a, b) => compare(a.date, b.date) || compare(a.text.path, b.text.path));
		return dated.map(({ text }) => text);
	};
	const leftOf = (texts: readonly CorpusText[]): number => texts.filter((text) => !service.isDone(text)).length;

	connection.onRequest(ShowCodersRequest, ({ who }) => {
		visibility.who = who;
		changed();
		return null;
	});
	connection.onRequest(CodersRequest, async () => {
		const texts = await inOrder();
		const coders = new Map<string, CoderSummary>();
		const own = coder() ?? '';
		const known = (id: string, name: string = id): CoderSummary =>
			coders.get(id) ?? { id, name: name === '' ? l10n.t('(no coder)') : name, own: id === own, done: 0, begun: 0 };
		for (const folder of workspace.folders)
			for (const [id, { name }] of folder.corpus.corpus.coders) coders.set(id, known(id, name ?? id));
		if (own !== '') coders.set(own, known(own));
		for (const text of texts) {
			for (const { coder: by, status } of progressOf(service, text)) {
				const entry = known(by ?? '');
				const done = entry.done + (status === 'done' ? 1 : 0);
				const begun = entry.begun + (status === 'in-progress' ? 1 : 0);
				if (done + begun > 0) coders.set(by ?? '', { ...entry, done, begun });
			}
		}
		return { coders: [...coders.values()], texts: texts.length };
	});
	connection.onRequest(MarkDoneRequest, async ({ uri, done }) => {
		const text = workspace.text(uri);
		if (!text) return { ok: false, message: l10n.t('This text belongs to no corpus.') };
		await service.load(text);
		const marked = await markCoding(service, text, done ? 'done' : 'in-progress');
		if (!marked.ok) return { ok: false, message: sentence(marked.problem) };
		return { ok: true, left: leftOf(await inOrder()) };
	});
	connection.onRequest(NextUndoneRequest, async ({ uri }) => {
		const texts = await inOrder();
		const here = texts.findIndex((text) => text.uri === uri);
		const round = [...texts.slice(here + 1), ...texts.slice(0, Math.max(0, here))];
		const next = round.find((text) => !service.isDone(text));
		if (!next) return null;
		const start = { line: 0, character: 0 };
		return { uri: next.uri, range: { start, end: start }, label: next.label, left: leftOf(texts) };
	});
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
