import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ExchangeProgressNotification } from '../../protocol/exchange';
import { breathe } from '../host';

/** Milliseconds that a long exchange keeps the server for itself. */
const TURN = 50;

/** Says now and then how far a long exchange is, and gives other work of the server its turn in between. */
export class Pace {
	readonly #connection: Connection;
	readonly #token: CancellationToken;
	/** Long ago: the first step is said at once. */
	#last = 0;

	constructor(connection: Connection, token: CancellationToken) {
		this.#connection = connection;
		this.#token = token;
	}

	/** Answers false once the user has cancelled. Without counts only the turn is given. */
	async step(at?: number, of?: number): Promise<boolean> {
		if (Date.now() - this.#last >= TURN) {
			if (at !== undefined && of !== undefined)
				void this.#connection.sendNotification(ExchangeProgressNotification, { at, of });
			await breathe();
			this.#last = Date.now();
		}
		return !this.#token.isCancellationRequested;
	}
}
