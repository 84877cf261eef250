/** Requests of exchange with other programs: the server makes and reads the files, the client asks where they are. */
import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { ExportFormat, ImportFormat, RowKind } from '../core/exchange/formats';
import type { ActionResult } from './annotations';

export type { ExportFormat, ImportFormat, RowKind };

/** Writes a folder of the window in a format; answers the bytes of the file, in base 64, and what it does not hold. */
export const ExportRequest = new RequestType<
	{
		readonly folder: string;
		readonly format: ExportFormat;
		/** What a row of a CSV file is. */
		readonly rows: RowKind;
		/** How Markdown gathers passages. */
		readonly by: 'text' | 'code';
	},
	ActionResult<{ readonly base64: string; readonly texts: number; readonly notCarried: readonly string[] }>,
	void
>('policyAnnotator/export');

/** Adds what a file of another program says to a folder of the window. Answers what was done and what was not, in lines. */
export const ImportRequest = new RequestType<
	{
		readonly folder: string;
		/** Name of the file, for messages. */
		readonly name: string;
		readonly format: ImportFormat;
		readonly base64: string;
		/** Whether texts that the corpus does not have are written. */
		readonly texts: boolean;
		/** Only says what would be added. */
		readonly dryRun: boolean;
	},
	ActionResult<{ readonly report: readonly string[]; readonly adds: number }>,
	void
>('policyAnnotator/import');

/** How many texts or files an export or import has done; sent now and then. Both requests can be cancelled. */
export const ExchangeProgressNotification = new NotificationType<{ readonly at: number; readonly of: number }>(
	'policyAnnotator/exchangeProgress',
);
