import { Command, InvalidArgumentError, Option } from 'commander';
import { reportFormats } from './choices';
import type { reportTables } from './reportTables';

const tableNames = [
	'years',
	'speakers',
	'topics',
	'figures',
	'conflicts',
	'codes',
	'code-speaker-year',
	'topic-speaker-year',
	'co-occurrence',
];

/** `report`: what is in a corpus, in tables, with a line that says how it was made. */
export function reportCommand(): Command {
	return new Command('report')
		.description('count speakers, topics, figures and codes of a corpus in tables, with a line on methods')
		.addOption(new Option('--format <format>', 'output format').choices(reportFormats).default('md'))
		.addOption(
			new Option('--only <table>', 'one table instead of all; csv, json and jsonl are then bare rows').choices(
				tableNames,
			),
		)
		.option('--top <count>', 'rows of each table; by default 50 in md, html and table, else all', positive)
		.option('--title <title>', 'heading of the report; by default the title of the corpus')
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
		.action(async (...given: Parameters<typeof reportTables>) =>
			(await import('./reportTables')).reportTables(...given),
		);
}

function positive(text: string): number {
	const value = Number(text);
	if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('it takes a whole number from 1.');
	return value;
}
