import * as vscode from 'vscode';
import { seenOn } from '../painting/seenColours';

/** A filled square in the colour of a code, with an edge that is seen on the ground it lies on. */
export function swatch(color: string): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
	const safe = /^#[0-9a-f]{6}$/i.test(color) ? color : '#808080';
	const on = (ground: 'dark' | 'light'): vscode.Uri => {
		const square = `x="3.5" y="3.5" width="9" height="9" rx="2" fill="${safe}" stroke="${seenOn(ground, safe)}"`;
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect ${square}/></svg>`;
		return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
	};
	return { light: on('light'), dark: on('dark') };
}
