import * as vscode from 'vscode';
import type { MarkKind, ServerSettings } from '../protocol/protocol';

const section = 'policyAnnotator';

export function serverSettings(): ServerSettings {
	const settings = vscode.workspace.getConfiguration(section);
	return {
		coder: settings.get('coder', '').trim(),
		trusted: vscode.workspace.isTrusted,
		blind: settings.get('blind', false),
		showDates: settings.get('figures.showDates', false),
		yamlElsewhere: yamlElsewhere(),
	};
}

/** What the YAML extension does by the schemas that we contribute to it; it goes by its own settings. */
function yamlElsewhere(): NonNullable<ServerSettings['yamlElsewhere']> {
	const there = vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
	const does = (what: string): boolean => there && vscode.workspace.getConfiguration('yaml').get(what, true);
	return { validates: does('validate'), completes: does('completion'), hovers: does('hover') };
}

/** Whether a kind of find is painted. */
export function isPainted(kind: MarkKind | 'codes' | 'codeNames'): boolean {
	return vscode.workspace.getConfiguration(section).get(`paint.${kind}`, true);
}

/** Whether texts of a corpus without a language of their own get `policy-text`. */
export function setsLanguage(): boolean {
	return vscode.workspace.getConfiguration(section).get('readingDefaults', true);
}
