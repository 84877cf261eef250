import * as vscode from 'vscode';
import type { NoteSaid } from '../../protocol/notes';

/** One contribution as the editor shows it. The same object stays while it is being edited, so that no words are lost. */
export class Note implements vscode.Comment {
	readonly id: string;
	readonly uri: string;
	readonly author: vscode.CommentAuthorInformation;
	readonly contextValue: string;
	readonly timestamp?: Date;
	/** What the file says. */
	said: string;
	body: string;
	mode = vscode.CommentMode.Preview;

	constructor(uri: string, { id, body, author, own, created }: NoteSaid) {
		this.id = id;
		this.uri = uri;
		this.said = body;
		this.body = body;
		this.author = { name: author === '' ? (own ? vscode.l10n.t('You') : vscode.l10n.t('(no coder)')) : author };
		this.contextValue = own ? 'own' : 'foreign';
		const time = created === null ? Number.NaN : Date.parse(created);
		if (!Number.isNaN(time)) this.timestamp = new Date(time);
	}

	get isEdited(): boolean {
		return this.mode === vscode.CommentMode.Editing;
	}

	/** The words as they are in the file again. */
	cancel(): void {
		this.body = this.said;
		this.mode = vscode.CommentMode.Preview;
	}
}
