import * as vscode from 'vscode';
import { seenOn } from './seenColours';
import { type MarkKind, markKinds } from '../../protocol/protocol';
import type { CodeSummary } from '../../protocol/annotations';

const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`policyAnnotator.${name}`);
/** A contributed colour as the style sheet of the workbench knows it. */
const variable = (name: string): string => `var(--vscode-policyAnnotator-${name})`;

/** A thin line below the words; the style tells the kind for those who see no colours. */
const ruled = (name: string, style: string): vscode.DecorationRenderOptions => ({
	borderColor: color(name),
	borderStyle: style,
	borderWidth: '0 0 1px 0',
});
const underlined = (name: string, style: string, width: string): vscode.DecorationRenderOptions => ({
	textDecoration: `underline ${style} ${variable(name)} ${width}; text-underline-offset: 3px; text-decoration-skip-ink: none`,
});

// Finds of the machine are lines and type, never a background: that belongs to the user's codes. Quotations draw a border,
// reported speech and figures an underline, so that a figure inside a quotation shows both. Of two underlines only one is
// drawn, whichever the editor's style sheet has last: where they meet, `oneUnderline` says which.
const styles: Readonly<Record<MarkKind, vscode.DecorationRenderOptions>> = {
	furniture: { opacity: '0.55' },
	reported: underlined('reported', 'dashed', '1px'),
	direct: ruled('directQuotation', 'solid'),
	partial: ruled('partialQuotation', 'dashed'),
	term: ruled('term', 'dotted'),
	date: underlined('date', 'dotted', '1px'),
	figure: underlined('figure', 'solid', '2px'),
	label: { fontWeight: 'bold', color: color('turnLabel') },
};

export type FindDecorations = Readonly<Record<MarkKind, vscode.TextEditorDecorationType>>;

/** One decoration type a kind of find, made once. */
export function findDecorations(): FindDecorations {
	const made: Partial<Record<MarkKind, vscode.TextEditorDecorationType>> = {};
	for (const kind of Object.keys(styles) as MarkKind[]) {
		made[kind] = vscode.window.createTextEditorDecorationType({
			...styles[kind],
			rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
		});
	}
	if (markKinds.some((kind) => made[kind] === undefined)) throw new Error('a kind of find has no style');
	return made as FindDecorations;
}

/** The decoration of a code: its colour behind the words, a stripe in the gutter, a mark in the overview ruler. */
export function codeDecoration(code: CodeSummary): vscode.TextEditorDecorationType {
	const own = /^#[0-9a-f]{6}$/i.test(code.color) ? code.color : '#808080';
	const on = (ground: 'dark' | 'light', veil: string): vscode.ThemableDecorationRenderOptions => {
		const hex = seenOn(ground, own);
		const stripe = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="24"><rect x="6" width="4" height="24" fill="${hex}"/></svg>`;
		return {
			backgroundColor: veil,
			gutterIconPath: vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(stripe)}`, true),
			overviewRulerColor: hex,
		};
	};
	return vscode.window.createTextEditorDecorationType({
		// On black and dark grey a thin veil is not seen, nor is one of a dark colour.
		dark: on('dark', `${seenOn('dark', own)}50`),
		light: on('light', `${own}38`),
		// High contrast themes draw edges where others leave it to a ground of another colour.
		border: '1px dotted',
		borderColor: color('codeBorder'),
		borderRadius: '2px',
		gutterIconSize: 'contain',
		overviewRulerLane: vscode.OverviewRulerLane.Left,
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
	});
}

/** The names of a line's codes, written behind its end: inside the words they would move what people read. */
export function codeNamesDecoration(): vscode.TextEditorDecorationType {
	return vscode.window.createTextEditorDecorationType({
		after: {
			color: new vscode.ThemeColor('descriptionForeground'),
			fontStyle: 'italic',
			margin: '0 0 0 1.2em',
			textDecoration: 'none; font-size: 0.85em',
		},
		rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
	});
}
