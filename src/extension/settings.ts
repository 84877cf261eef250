import * as vscode from 'vscode';
import type { MarkKind, ServerSettings } from '../protocol/protocol';

const section = 'policyAnnotator';

export function serverSettings(): ServerSettings {
	const settings = vscode.workspace.getConfiguration(section);
	return {
		coder: settings.get('coder', '').trim(),
		trusted: vscode.workspace.isTrusted,
		showDates: settings.get('figures.showDates', false),
	};
}

/** Whether a kind of find is painted. */
export function isPainted(kind: MarkKind | 'codes' | 'codeNames'): boolean {
	return vscode.workspace.getConfiguration(section).get(`paint.${kind}`, true);
}

/** Whether texts of a corpus without a language of their own get `policy-text`. */
export function setsLanguage(): boolean {
	return vscode.workspace.getConfiguration(section).get('readingDefaults', true);
}
