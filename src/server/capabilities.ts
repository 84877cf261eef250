import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';

/** A text or a folder of texts. */
const anyFile = { scheme: 'file', pattern: { glob: '**/*' } };

/** What an editor may ask of the server in the words of LSP. */
export const capabilities: ServerCapabilities = {
	textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSave: true, save: true },
	hoverProvider: true,
	completionProvider: { triggerCharacters: ['[', ','], resolveProvider: true },
	definitionProvider: true,
	referencesProvider: true,
	renameProvider: { prepareProvider: true },
	codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
	documentSymbolProvider: true,
	foldingRangeProvider: true,
	selectionRangeProvider: true,
	documentHighlightProvider: true,
	workspaceSymbolProvider: true,
	workspace: {
		workspaceFolders: { supported: true, changeNotifications: true },
		fileOperations: { willRename: { filters: [anyFile] }, didRename: { filters: [anyFile] } },
	},
};
