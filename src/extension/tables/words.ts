import * as vscode from 'vscode';
import type { Words } from '../../webview/tables/messages';

/** The words of the tables in the user's language. */
export function tableWords(): Words {
	const t = vscode.l10n.t;
	return {
		table: t('Table'),
		tables: {
			'code-speaker-year': t('codes by speaker and year'),
			'topic-speaker-year': t('topics by speaker and year'),
			'co-occurrence': t('codes that occur together'),
		},
		parts: {
			code: t('Code'),
			'other code': t('Other code'),
			topic: t('Topic'),
			speaker: t('Speaker'),
			year: t('Year'),
		},
		rows: t('Rows'),
		columns: t('Columns'),
		only: t('Only {0}', '{0}'),
		all: t('all'),
		total: t('Total'),
		ownWords: t('the text itself'),
		noYear: t('n.d.'),
		copy: t('Copy Table'),
		save: t('Export as CSV…'),
		none: {
			'code-speaker-year': t('Nothing is coded yet: select words in a text and tag them.'),
			'topic-speaker-year': t(
				'No topic is mentioned: give codes of the codebook terms, and their mentions are counted here.',
			),
			'co-occurrence': t('No paragraph carries two codes.'),
		},
		counting: t('Counting…'),
		counted: t('{0} passages', '{0}'),
		choose: t('A click on a number shows its passages.'),
		passages: t('Passages of the cell'),
		more: t('the first {0} are listed', '{0}'),
		left: t('{0} rows and {1} columns are not shown', '{0}', '{1}'),
	};
}
