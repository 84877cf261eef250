/** Requests about the document record: what is known of a document, and corrections of the analyser's finds. */
import { RequestType } from 'vscode-jsonrpc';
import type { Range } from 'vscode-languageserver-protocol';
import type { CorrectionKind } from '../core/record/record';
import type { ActionResult } from './annotations';

/** One thing that the record can say. */
export interface RecordField {
	/** Key in the file, `event.date` for a key of a key. */
	readonly key: string;
	/** In the user's language. */
	readonly label: string;
	/** What the record says; empty where it says nothing. */
	readonly value: string;
	/** What the program found in the text, empty where it found nothing or does not look. */
	readonly found: string;
	/** What is to be typed, such as the form of a date. */
	readonly hint: string;
	/** The only words that may be said, if so. */
	readonly choices: readonly string[];
}

/** What is known of a document; null when the text belongs to no corpus. */
export const RecordRequest = new RequestType<
	{ readonly uri: string },
	{ readonly file: string; readonly title: string; readonly fields: readonly RecordField[] } | null,
	void
>('policyAnnotator/record');

/** Says one thing in the record; empty takes it out. */
export const EditRecordRequest = new RequestType<
	{ readonly uri: string; readonly key: string; readonly value: string },
	ActionResult,
	void
>('policyAnnotator/editRecord');

/** What a person says of a find. */
export interface CorrectionSaid {
	readonly kind: CorrectionKind;
	readonly speaker?: string;
	readonly value?: string;
	readonly unit?: string;
	readonly measure?: string;
	readonly credit?: string;
}

/** A find that can be corrected, as it counts now. */
export interface CorrectableFind {
	readonly kind: 'quotation' | 'reported' | 'figure' | 'turn';
	readonly range: Range;
	readonly words: string;
	readonly speaker: string;
	readonly value: string;
	readonly unit: string;
	readonly measure: string;
	readonly credit: string;
	/** Corrections that hold for it. */
	readonly corrections: readonly { readonly id: string; readonly what: string }[];
}

/** What can be corrected at a range, innermost first, with the names of speakers to choose from. */
export const CorrectableRequest = new RequestType<
	{ readonly uri: string; readonly range: Range },
	{
		readonly finds: readonly CorrectableFind[];
		readonly speakers: readonly string[];
		/** Corrections whose find is gone, such as "this is no figure". */
		readonly gone: readonly { readonly id: string; readonly what: string }[];
	},
	void
>('policyAnnotator/correctable');

/** Writes a correction of the find at a range, or of a missed turn whose label stands there. */
export const CorrectRequest = new RequestType<
	{ readonly uri: string; readonly range: Range; readonly said: CorrectionSaid },
	ActionResult<{ readonly id: string }>,
	void
>('policyAnnotator/correct');

/** Takes a correction back. */
export const WithdrawCorrectionRequest = new RequestType<
	{ readonly uri: string; readonly id: string },
	ActionResult,
	void
>('policyAnnotator/withdrawCorrection');
