import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { WordingsRequest } from '../../protocol/joins';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { Joins } from './joins';
import { wordingOf } from './utteranceContext';

/** Answers what several texts say of one thing. */
export function serveJoins(connection: Connection, workspace: CorpusWorkspace, joins: Joins): void {
	connection.onRequest(WordingsRequest, ({ uri, position }) => {
		const text = workspace.text(uri);
		const side = text && joins.utteranceAt(text, text.document.offsetAt(position));
		if (!side) return null;
		const family = joins.utterances.family(side);
		const wordings = family.flatMap((member) => wordingOf(member, (each) => workspace.text(each)) ?? []);
		const at = family.findIndex(({ statement }) => statement === side.statement);
		const speaker = family.find(({ statement }) => statement.speaker !== null)?.statement.speaker;
		return { speaker: speaker ?? l10n.t('speaker not said'), wordings, at };
	});
}
