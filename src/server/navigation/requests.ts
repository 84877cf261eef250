import type { Connection, Location, Position } from 'vscode-languageserver';
import type { CorpusText } from '../corpus/corpusText';
import type { SpeakerIndex } from '../corpus/speakerIndex';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { Joins } from '../joins/joins';
import { locationOf as codeLocation } from '../codebook/codeLocation';
import { type FoundThing, findAt, highlights, introduction, referencesTo } from './finds';
import { workspaceSymbols } from './workspaceSymbols';

/** Where the names and figures of texts lead; null where none stands. */
export interface TextNavigation {
	definition(uri: string, position: Position): Location | null;
	references(uri: string, position: Position): Location[] | null;
}

/** Answers where names, figures and titles of the corpus are; definition and references are answered with those of codes. */
export function serveNavigation(
	connection: Connection,
	workspace: CorpusWorkspace,
	speakers: SpeakerIndex,
	joins: Joins,
): TextNavigation {
	function at(uri: string, position: Position): { readonly text: CorpusText; readonly found: FoundThing } | null {
		const text = workspace.text(uri);
		const found = text && findAt(text, text.document.offsetAt(position), speakers);
		return text && found ? { text, found } : null;
	}
	connection.onDocumentHighlight(({ textDocument, position }) => {
		const here = at(textDocument.uri, position);
		return here && highlights(here.found, here.text, speakers, joins).map((span) => ({ range: here.text.range(span) }));
	});
	connection.onWorkspaceSymbol(({ query }) =>
		workspaceSymbols(query, {
			texts: [...workspace.texts()],
			speakers: speakers.entries(),
			codes: workspace.folders.flatMap(({ corpus: { codebook } }) =>
				codebook.codes.map((code) => ({ name: code.name, location: codeLocation(codebook, code) })),
			),
		}),
	);
	return {
		definition(uri, position) {
			const here = at(uri, position);
			return here?.found.kind === 'speaker' ? introduction(here.text, here.found.speaker) : null;
		},
		references(uri, position) {
			const here = at(uri, position);
			return here && referencesTo(here.found, here.text, joins, (each) => workspace.text(each));
		},
	};
}
