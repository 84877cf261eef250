import type { TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../core/analysis/textAnalysis';

/** Open documents whose edits are told one by one, each before it is applied and in offsets of the text it applies to. */
export function editable(editing: (uri: string, edit: TextEdit) => void): TextDocumentsConfiguration<TextDocument> {
	return {
		create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
		update: (document, changes, version) => {
			for (const change of changes) {
				const whole = !('range' in change);
				const start = whole ? 0 : document.offsetAt(change.range.start);
				const end = whole ? document.getText().length : document.offsetAt(change.range.end);
				editing(document.uri, { start, end, text: change.text });
				TextDocument.update(document, [change], version);
			}
			return document;
		},
	};
}
