import { codingStatuses, type CodingStatus } from '../../annotations/annotation';
import { splitCell } from '../codes';
import { factOfVariable, type ImportedFacts } from './importFacts';

/** Columns of our tables that follow from others, or that say what the program found. */
const derived: ReadonlySet<string> = new Set([
	'citation',
	'speaker',
	'role',
	'voice',
	'reporter',
	'ordering date',
	'ordering date is',
	'code path',
	'coder name',
	'state',
	'work',
	'characters',
	'segments',
	'quotations',
	'reported',
	'figures',
	'coding',
	'analyser version',
	'commit',
]);

/** Columns of our tables that say something of the document, with the name that they have as a variable. */
const ours: Readonly<Record<string, string>> = {
	title: 'title',
	authors: 'authors',
	source: 'source',
	publisher: 'publisher',
	url: 'url',
	accessed: 'accessed',
	published: 'published',
	event: 'event',
	'event date': 'event date',
	'place of event': 'place',
	language: 'language',
	part: 'part',
	translation: 'translation',
	'translation of': 'translation of',
	'translation prevails': 'translation prevails',
};

/** Columns of tables of other tools that can be about nothing else than the document. */
const theirs: Readonly<Record<string, string>> = {
	'document title': 'title',
	authors: 'authors',
	publisher: 'publisher',
	published: 'published',
	'publication date': 'published',
	url: 'url',
	accessed: 'accessed',
	retrieved: 'accessed',
	'event date': 'event date',
	language: 'language',
};

/** Reads what the columns of a table say of documents. */
export class CsvDocuments {
	readonly #columns: readonly (readonly [head: string, variable: string])[];
	/** Columns that nobody reads. */
	readonly unread: readonly string[];
	readonly #parts: boolean;

	/** `heads`: of all columns, in lower case; `read`: those that are read otherwise. */
	constructor(heads: readonly string[], read: ReadonlySet<string>) {
		const own = isOurs(heads);
		const names = own ? ours : theirs;
		const isKnown = (head: string): boolean => !read.has(head) && Object.hasOwn(names, head);
		this.#columns = heads.filter(isKnown).map((head) => [head, names[head] ?? head]);
		this.#parts = own && heads.includes('parts');
		const passedOver = (head: string): boolean =>
			head === '' || read.has(head) || isKnown(head) || (own && (head === 'parts' || derived.has(head)));
		this.unread = heads.filter((head) => !passedOver(head));
	}

	/** What a row says of its document; `cell`: its words under a head, '' where there are none. */
	factsIn(cell: (head: string) => string): ImportedFacts {
		let facts: ImportedFacts = {};
		for (const [head, variable] of this.#columns) {
			const value = cell(head);
			// What stands in the place of a title that there is none.
			if (value === '' || (variable === 'title' && value.startsWith('[untitled]'))) continue;
			const said =
				variable === 'authors'
					? { authors: splitCell(value) }
					: factOfVariable(variable, this.#part(head, value, cell));
			facts = { ...facts, ...said };
		}
		return facts;
	}

	#part(head: string, value: string, cell: (head: string) => string): string {
		const of = head === 'part' && this.#parts ? cell('parts') : '';
		return of === '' ? value : `${value} of ${of}`;
	}
}

/** Whether a table is one that we have written. */
export function isOurs(heads: readonly string[]): boolean {
	return heads.includes('analyser version') && heads.includes('ordering date is');
}

/** How far each coder is with a text, as the column `coding` of our tables says. */
export function codingIn(cell: string): { readonly coder: string | null; readonly status: CodingStatus }[] {
	return splitCell(cell).flatMap((each) => {
		const [, coder = null, said] = /^(?:(.*): )?(\S+)$/.exec(each.trim()) ?? [];
		const status = codingStatuses.find((known) => known === said);
		return status === undefined ? [] : [{ coder, status }];
	});
}
