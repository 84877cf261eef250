import { Command, InvalidArgumentError, Option } from 'commander';

const formats = ['md', 'html', 'csv', 'json', 'jsonl', 'table'] as const;
export type Format = (typeof formats)[number];
const tableNames = [
	'years',
	'speakers',
	'topics',
	'figures',
	'conflicts',
	'codes',
	'code-speaker-year',
	'co-occurrence',
];

export interface Options {
	readonly format: Format;
	readonly only?: string;
	readonly top?: number;
	readonly title: string;
	readonly out?: string;
	readonly list?: string;
}

/** `report`: what is in a corpus, in tables, with a line that says how it was made. */
export function reportCommand(): Command {
	return new Command('report')
		.description('count speakers, topics, figures and codes of a corpus in tables, with a line on methods')
		.addOption(new Option('--format <format>', 'output format').choices(formats).default('md'))
		.addOption(
			new Option('--only <table>', 'one table instead of all; csv, json and jsonl are then bare rows').choices(
				tableNames,
			),
		)
		.option('--top <count>', 'rows of each table; by default 50 in md, html and table, else all', positive)
		.option('--title <title>', 'heading of the report', 'Report')
		.option('--out <file>', 'write to a file that is not there yet instead of the standard output')
		.option('--list <file>', 'read paths from a file too, one a line; - is the standard input')
		.argument('[path...]', 'files and folders; by default this folder')
		.addHelpText(
			'after',
			`
Tables: ${tableNames.join(', ')}.
HTML stands alone, has no script, and shows words of the texts as they are. In CSV nothing becomes a formula.
Exits with 1 when a text could not be read.`,
		)
		.action(async (...given: Parameters<typeof import('./reportTables').reportTables>) =>
			(await import('./reportTables')).reportTables(...given),
		);
}

function positive(text: string): number {
	const value = Number(text);
	if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('it takes a whole number from 1.');
	return value;
}
