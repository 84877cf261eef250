import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { CORPUS_FILE } from '../../core/corpus/corpus';
import { isSame } from '../../core/joins/sides';
import { CorrectJoinsRequest, JoinsRequest, WordingsRequest } from '../../protocol/joins';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import type { CorpusWorkspace } from '../corpus/workspace';
import { shorten } from '../text/markdown';
import { chosen, joinsAt } from './correctJoins';
import type { Joins } from './joins';
import { wordingOf } from './utteranceContext';

/** Answers what several texts say of one thing, and keeps what people say of that in corpus.yaml. */
export function serveJoins(
	connection: Connection,
	workspace: CorpusWorkspace,
	joins: Joins,
	service: AnnotationService,
	coder: () => string | null,
): void {
	connection.onRequest(WordingsRequest, ({ uri, position }) => {
		const text = workspace.text(uri);
		const side = text && joins.utteranceAt(text, text.document.offsetAt(position));
		if (!side) return null;
		const family = joins.utterances.family(side);
		const wordings = family.flatMap((member) => wordingOf(member, (each) => joins.textOf(each)) ?? []);
		const at = family.findIndex((member) => isSame(member, side));
		const speaker = family.find(({ statement }) => statement.speaker !== null)?.statement.speaker;
		return { speaker: speaker ?? l10n.t('speaker not said'), wordings, at };
	});
	connection.onRequest(JoinsRequest, ({ uri, position }) => {
		const folder = workspace.folderOf(uri);
		const text = folder?.texts.get(uri);
		const at = folder && text && joinsAt(joins, folder, text, position);
		return at ? { kind: at.found.kind, words: at.own.exact, offers: at.offers } : null;
	});
	connection.onRequest(CorrectJoinsRequest, async ({ uri, position, join, part }) => {
		const folder = workspace.folderOf(uri);
		const text = folder?.texts.get(uri);
		const at = folder && text && joinsAt(joins, folder, text, position);
		if (!at) return { ok: false, message: l10n.t('No figure, quotation or reported speech stands here any more.') };
		if (!folder.corpus.declared)
			return {
				ok: false,
				message: l10n.t('Create a corpus here first: what belongs together is kept in corpus.yaml.'),
			};
		const file = `${folder.uri}/${CORPUS_FILE}`;
		const what = l10n.t('correct what belongs together with “{0}”', shorten(at.own.exact, 40));
		const done = await service.actOnFile(what, uri, file, (content) => chosen(content, file, at, join, part, coder()));
		return done.ok ? { ok: true } : { ok: false, message: sentence(done.problem) };
	});
}
