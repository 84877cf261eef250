import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { foldLines } from '../foldedLines';
import { type Passage, type ReviewItem, ReviewItemRequest } from '../../protocol/review';

export const REVIEW_SCHEME = 'policy-annotator-review';

/** An annotation under review. */
export interface ReviewTarget {
	/** URI of the text. */
	readonly uri: string;
	readonly id: string;
}

/** The two sides of a comparison, as read-only documents: what was coded, and what the text says now. */
export class ReviewDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
	readonly #client: () => Promise<LanguageClient>;
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.#changed.event;
	readonly #subscriptions = [
		vscode.workspace.registerTextDocumentContentProvider(REVIEW_SCHEME, this),
		foldLines(REVIEW_SCHEME),
	];

	constructor(client: () => Promise<LanguageClient>) {
		this.#client = client;
	}

	async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
		const target = targetOf(uri);
		const item = target && (await (await this.#client()).sendRequest(ReviewItemRequest, target));
		if (!item) return vscode.l10n.t('This annotation is no longer there.');
		return uri.authority === 'before' ? sideOf(item.before) : textNow(item);
	}

	/** Opens the comparison; the words are its middle lines. */
	async show(target: ReviewTarget, { annotation }: ReviewItem): Promise<void> {
		const name = decodeURIComponent(target.uri.slice(target.uri.lastIndexOf('/') + 1));
		const side = (which: 'before' | 'now'): vscode.Uri =>
			vscode.Uri.from({
				scheme: REVIEW_SCHEME,
				authority: which,
				path: `/${name}`,
				query: JSON.stringify([target.uri, target.id]),
			});
		const codes = annotation.codes.map((code) => code.name).join(', ');
		const title = vscode.l10n.t('{0}: coded ↔ now ({1})', name, codes);
		// The text may have changed since these documents were opened last.
		this.#changed.fire(side('before'));
		this.#changed.fire(side('now'));
		await vscode.commands.executeCommand('vscode.diff', side('before'), side('now'), title, { preview: true });
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#changed.dispose();
	}
}

/** The annotation that a side of a comparison shows. */
export function targetOf(uri: vscode.Uri): ReviewTarget | undefined {
	if (uri.scheme !== REVIEW_SCHEME) return undefined;
	const [text, id] = JSON.parse(uri.query) as [string, string];
	return { uri: text, id };
}

function sideOf({ prefix, exact, suffix }: Passage): string {
	return `${prefix === '' ? '' : `… ${oneLine(prefix)}`}\n\n${exact}\n\n${suffix === '' ? '' : `${oneLine(suffix)} …`}\n`;
}

function textNow({ annotation, places }: ReviewItem): string {
	const [first] = places;
	if (places.length === 1 && first) return sideOf(first);
	if (!first || annotation.state !== 'ambiguous') {
		return vscode.l10n.t('Nothing in the text is near enough to these words.\n');
	}
	const lines = places.map(
		({ prefix, exact, suffix, range }) =>
			`${vscode.l10n.t('line {0}', range.start.line + 1)}: … ${oneLine(prefix + exact + suffix)} …`,
	);
	return `${vscode.l10n.t('These words stand in {0} places:', places.length)}\n\n${lines.join('\n')}\n`;
}

function oneLine(words: string): string {
	return words.replace(/\s+/g, ' ').trim();
}
