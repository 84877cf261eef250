import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Code, Codebook } from '../../core/codebook/codebook';

const documents = new WeakMap<Codebook, TextDocument>();

/** Where a code stands in its codebook. */
export function locationOf(codebook: Codebook, code: Code): Location {
	let document = documents.get(codebook);
	if (!document) {
		document = TextDocument.create(codebook.uri, 'yaml', 0, codebook.text);
		documents.set(codebook, document);
	}
	const start = document.positionAt(code.idOffset);
	return { uri: codebook.uri, range: { start, end: document.positionAt(code.idOffset + code.id.length) } };
}
