import * as vscode from 'vscode';

/** A filled square in the colour of a code. */
export function swatch(color: string): vscode.Uri {
	const safe = /^#[0-9a-f]{6}$/i.test(color) ? color : '#808080';
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect x="3" y="3" width="10" height="10" rx="2" fill="${safe}"/></svg>`;
	return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
