import type { Connection } from 'vscode-languageserver';
import { csvLine, tsvLine } from '../../core/report/table';
import { TablePlacesRequest, TableRequest, TableTextRequest } from '../../protocol/tables';
import { type Counted, UseCounter } from './useCounter';

/** Answers the tables of the panel. */
export function serveTables(connection: Connection, of: Counted): void {
	const counter = new UseCounter(of);
	connection.onRequest(TableRequest, ({ table }, token) => counter.counts(table, () => token.isCancellationRequested));
	connection.onRequest(TablePlacesRequest, ({ table, key }, token) =>
		counter.places(table, key, () => token.isCancellationRequested),
	);
	connection.onRequest(TableTextRequest, ({ rows, format }) =>
		rows.map((row) => (format === 'tsv' ? `${tsvLine(row)}\n` : `${csvLine(row)}\r\n`)).join(''),
	);
}
