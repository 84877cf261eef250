import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/**
 * The frame of a page: one script and one style sheet of ours, nothing else. Scripts run by a nonce alone, nothing is
 * fetched from anywhere, and no handler stands in the markup.
 */
export function pageHtml(webview: vscode.Webview, folder: vscode.Uri, name: string, title: string): string {
	const nonce = randomBytes(16).toString('base64');
	const file = (ending: string): string =>
		webview.asWebviewUri(vscode.Uri.joinPath(folder, `${name}.${ending}`)).toString();
	const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
	return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(file('style.css'))}">
<title>${escaped(title)}</title>
</head>
<body>
<script nonce="${nonce}" src="${escaped(file('js'))}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
