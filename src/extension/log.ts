import * as vscode from 'vscode';

/** The one log channel of the extension; the server's lines arrive there as well. */
export function createLog(): vscode.LogOutputChannel {
	return vscode.window.createOutputChannel('Policy Annotator', { log: true });
}
