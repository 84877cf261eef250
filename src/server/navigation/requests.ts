import type { Connection, Location, Position } from 'vscode-languageserver';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusIndex } from '../corpus/corpusIndex';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { Joins } from '../joins/joins';
import { locationOf as codeLocation } from '../codebook/codeLocation';
import { type FoundThing, findAt, highlights, introduction, referencesTo } from './finds';
import { workspaceSymbols } from './workspaceSymbols';

/** Where the names and figures of texts lead; null where none stands. */
export interface TextNavigation {
	definition(uri: string, position: Position): Promise<Location | null>;
	references(uri: string, position: Position): Promise<Location[] | null>;
}

/** Milliseconds that an answer waits for texts that the index does not know yet. */
const SOON = 50;

/** Answers where names, figures and titles of the corpus are; definition and references are answered with those of codes. */
export function serveNavigation(
	connection: Connection,
	workspace: CorpusWorkspace,
	index: CorpusIndex,
	joins: Joins,
): TextNavigation {
	const { speakers } = index;
	function at(uri: string, position: Position): { readonly text: CorpusText; readonly found: FoundThing } | null {
		const text = workspace.text(uri);
		const found = text && findAt(text, text.document.offsetAt(position), speakers);
		return text && found ? { text, found } : null;
	}
	connection.onDocumentHighlight(async ({ textDocument, position }) => {
		await index.refreshedWithin(SOON);
		const here = at(textDocument.uri, position);
		return here && highlights(here.found, here.text, speakers, joins).map((span) => ({ range: here.text.range(span) }));
	});
	connection.onWorkspaceSymbol(async ({ query }, token) => {
		await index.refreshedWithin(SOON);
		const named = {
			texts: [...workspace.texts()],
			speakers: speakers.entries(),
			codes: workspace.folders.flatMap(({ corpus: { codebook } }) =>
				codebook.codes.map((code) => ({ name: code.name, location: codeLocation(codebook, code) })),
			),
		};
		return workspaceSymbols(query, named, () => token.isCancellationRequested);
	});
	return {
		async definition(uri, position) {
			await index.refreshedWithin(SOON);
			const here = at(uri, position);
			return here?.found.kind === 'speaker' ? introduction(here.text, here.found.speaker) : null;
		},
		async references(uri, position) {
			await index.refreshed();
			const here = at(uri, position);
			return here && referencesTo(here.found, here.text, joins, (each) => joins.textOf(each));
		},
	};
}
