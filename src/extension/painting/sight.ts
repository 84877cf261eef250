import * as vscode from 'vscode';

/** The visible editors of a text. */
export function editorsOf(uri: string): vscode.TextEditor[] {
	return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);
}

/** The lines, counted from 0, between the first and the last that any of the editors shows. */
export function linesInSight(editors: readonly vscode.TextEditor[]): { readonly start: number; readonly end: number } {
	if (editors.length === 0) return { start: 0, end: 0 };
	return {
		start: Math.min(...editors.map(({ visibleRanges }) => visibleRanges[0]?.start.line ?? 0)),
		end: Math.max(...editors.map(({ visibleRanges }) => visibleRanges.at(-1)?.end.line ?? 0)),
	};
}
