import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { CORPUS_FILE } from '../../core/corpus/corpus';
import { mergeSpeakers, partSpeakers, renameSpeaker, splitSpeaker } from '../../core/corpus/corpusEdits';
import type { Result } from '../../core/model/problem';
import { ChangeSpeakerRequest, type SpeakerChange, SpeakerRequest, SpeakersRequest } from '../../protocol/speakers';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusIndex } from '../corpus/corpusIndex';
import type { CorpusWorkspace } from '../corpus/workspace';

/** Answers who is who, and keeps what people say of that in the corpus.yaml of the folder whose texts name them. */
export function serveSpeakers(
	connection: Connection,
	workspace: CorpusWorkspace,
	index: CorpusIndex,
	service: AnnotationService,
): void {
	const { speakers } = index;
	/** The texts that name a speaker, with the names they give. Linear in the speakers of all texts. */
	function naming(name: string): { readonly text: CorpusText; readonly names: readonly string[] }[] {
		const find = speakers.finder();
		const entry = find(name);
		if (!entry) return [];
		return [...workspace.texts()].flatMap((text) => {
			const names = text.summary.speakers
				.filter((each) => each.named && find(each.name, text.path) === entry)
				.map((each) => each.name);
			return names.length > 0 ? [{ text, names }] : [];
		});
	}
	connection.onRequest(SpeakersRequest, async () => {
		await index.refreshed();
		return speakers.entries().map(({ name, role }) => ({ name, role: role ?? '' }));
	});
	connection.onRequest(SpeakerRequest, async ({ name }) => {
		await index.refreshed();
		const texts = naming(name);
		if (texts.length === 0) return null;
		const names = [...new Set(texts.flatMap((each) => each.names))];
		return { names, texts: texts.map(({ text, names: of }) => ({ path: text.path, label: text.label, names: of })) };
	});
	connection.onRequest(ChangeSpeakerRequest, async (change) => {
		await index.refreshed();
		const texts = naming(change.name).map(({ text }) => text);
		const declared = texts.find((text) => workspace.isDeclared(text.uri));
		const folder = declared && workspace.folderOf(declared.uri);
		if (!folder) {
			const message =
				texts.length === 0
					? l10n.t('“{0}” is no longer listed.', change.name)
					: l10n.t('Create a corpus here first: who is who is kept in corpus.yaml.');
			return { ok: false, message };
		}
		const file = `${folder.uri}/${CORPUS_FILE}`;
		const role = (name: string): string => speakers.find(name)?.role ?? '';
		const done = await service.actOnFile(whatOf(change), declared.uri, file, (content) =>
			edited(content, file, change, role),
		);
		return done.ok ? { ok: true } : { ok: false, message: sentence(done.problem) };
	});
}

function edited(content: string, file: string, change: SpeakerChange, role: (name: string) => string): Result<string> {
	const { name } = change;
	switch (change.kind) {
		case 'rename':
			return renameSpeaker(content, file, { name, role: role(name) }, change.to);
		case 'merge':
			return mergeSpeakers(content, file, { name }, { name: change.into, role: role(change.into) });
		case 'split':
			return splitSpeaker(content, file, change.part, change.listed, change.texts);
		default:
			return partSpeakers(content, file, { name, role: role(name) }, change.other);
	}
}

function whatOf(change: SpeakerChange): string {
	switch (change.kind) {
		case 'rename':
			return l10n.t('rename the speaker “{0}” to “{1}”', change.name, change.to);
		case 'merge':
			return l10n.t('merge the speaker “{0}” into “{1}”', change.name, change.into);
		case 'split':
			return l10n.t('split “{1}” off the speaker “{0}”', change.name, change.part);
		default:
			return l10n.t('keep the speakers “{0}” and “{1}” apart', change.name, change.other);
	}
}
