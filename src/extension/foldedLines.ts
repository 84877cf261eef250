import * as vscode from 'vscode';

/** Documents of this scheme fold their lines as texts do: passages beside each other are read without scrolling. */
export function foldLines(scheme: string): vscode.Disposable {
	return vscode.workspace.onDidOpenTextDocument(async (document) => {
		if (document.uri.scheme === scheme && document.languageId !== 'policy-text')
			await vscode.languages.setTextDocumentLanguage(document, 'policy-text');
	});
}
