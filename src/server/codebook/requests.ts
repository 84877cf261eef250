import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import type { ActionResult } from '../../protocol/annotations';
import {
	ChangeCodeRequest,
	ChangedFileRequest,
	CodebookRequest,
	CodedPassagesRequest,
	CodeIdRequest,
	DecideMentionsRequest,
	MentionsRequest,
} from '../../protocol/codebook';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import { freeId, summaryOf } from '../corpus/codes';
import type { CorpusWorkspace } from '../corpus/workspace';
import { locationOf } from './codeLocation';
import { inContext } from '../trees/tree';
import type { CodeRefactoring } from './codeRefactoring';
import type { CodeUsage } from './codeUsage';
import { Mentions } from './mentions';

/** Answers the requests about the codebook. */
export function serveCodebook(
	connection: Connection,
	workspace: CorpusWorkspace,
	annotations: AnnotationService,
	usage: CodeUsage,
	refactoring: CodeRefactoring,
): void {
	const mentions = new Mentions(annotations, usage);
	const nowhere = (): ActionResult<never> => ({
		ok: false,
		message: l10n.t('Codes are kept in the folder of the corpus: open that folder first.'),
	});
	connection.onRequest(CodebookRequest, ({ uri }) => {
		const folder = workspace.folderOf(uri);
		if (!folder) return null;
		const { codebook, problems } = folder.corpus;
		const flaw = problems.find((each) => each.file === codebook.uri && each.code !== 'duplicate-id');
		return {
			uri: codebook.uri,
			problem: flaw ? sentence(flaw) : null,
			codes: codebook.codes.map((code) => ({
				...summaryOf(codebook, code),
				parent: code.parent,
				location: locationOf(codebook, code),
				ownColour: code.ownColour,
			})),
		};
	});
	connection.onRequest(ChangeCodeRequest, async ({ uri, change, files, dryRun }) => {
		const folder = workspace.folderOf(uri);
		if (!folder) return nowhere();
		if (dryRun) {
			const planned = await refactoring.plan(folder, change);
			if (!planned.ok) return { ok: false, message: sentence(planned.problem) };
			return { ok: true, summary: planned.value.summary };
		}
		const trust = annotations.mayWrite(uri);
		const done = trust.ok ? await refactoring.change(folder, change, files) : trust;
		return done.ok ? { ok: true, summary: done.value } : { ok: false, message: sentence(done.problem) };
	});
	connection.onRequest(ChangedFileRequest, async ({ uri, change, file }) => {
		const folder = workspace.folderOf(uri);
		if (!folder) return nowhere();
		const planned = await refactoring.plan(folder, change);
		if (!planned.ok) return { ok: false, message: sentence(planned.problem) };
		const texts = refactoring.preview(planned.value, file);
		return texts ? { ok: true, ...texts } : { ok: false, message: l10n.t('This file does not change.') };
	});
	connection.onRequest(CodedPassagesRequest, async ({ uri, code: id }) => {
		const folder = workspace.folderOf(uri);
		const code = folder?.corpus.codebook.find(id);
		if (!folder || !code) return [];
		await usage.load(folder);
		return usage.passages(folder, folder.corpus.codebook, code).map(({ text, annotation }) => ({
			sidecar: annotation.sidecar,
			id: annotation.id,
			text: text.label,
			exact: annotation.exact,
			note: annotation.note,
			coder: annotation.coder,
			own: annotation.own,
		}));
	});
	connection.onRequest(MentionsRequest, async ({ uri, code: id }) => {
		const folder = workspace.folderOf(uri);
		const code = folder?.corpus.codebook.find(id);
		if (!folder || !code) return [];
		return (await mentions.open(folder, code)).map(({ text, span }) => ({
			uri: text.uri,
			range: text.range(span),
			text: text.label,
			words: text.slice(span),
			context: inContext(text, span).node.label,
		}));
	});
	connection.onRequest(DecideMentionsRequest, async ({ uri, code: id, mentions: chosen, decision, extent }) => {
		const folder = workspace.folderOf(uri);
		const code = folder?.corpus.codebook.find(id);
		if (!folder || !code) return nowhere();
		const places = chosen.flatMap(({ uri: textUri, range }) => {
			const text = folder.texts.get(textUri);
			if (!text) return [];
			return [{ text, span: { start: text.document.offsetAt(range.start), end: text.document.offsetAt(range.end) } }];
		});
		const done = await mentions.decide(folder, code, places, decision, extent);
		return done.ok ? { ok: true, ...done.value } : { ok: false, message: sentence(done.problem) };
	});
	connection.onRequest(CodeIdRequest, ({ uri, name }) => {
		const folder = workspace.folderOf(uri);
		return folder ? freeId(folder.corpus.codebook, name) : name;
	});
}
