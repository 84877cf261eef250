import * as vscode from 'vscode';

/** Shows a message that the user must act on, with a way to the place it is about. */
export async function showProblem(problem: {
	readonly message: string;
	readonly uri: string | null;
	readonly line: number | null;
}): Promise<void> {
	if (problem.uri === null) {
		void vscode.window.showErrorMessage(problem.message);
		return;
	}
	const open = vscode.l10n.t('Open File');
	if ((await vscode.window.showErrorMessage(problem.message, open)) !== open) return;
	const at = new vscode.Position(Math.max(0, (problem.line ?? 1) - 1), 0);
	await vscode.window.showTextDocument(vscode.Uri.parse(problem.uri), { selection: new vscode.Range(at, at) });
}
