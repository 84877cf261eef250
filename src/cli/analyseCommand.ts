import { Command, Option } from 'commander';
import { rowFormats } from './output';
import { rowKinds } from './choices';
import type { analyseTexts } from './analyseTexts';

/** `analyze`: prints the analysis of files and folders, one JSON object a line, in path order. */
export function analyseCommand(): Command {
	return new Command('analyze')
		.description('print what the analyser finds, one JSON object a document')
		.addOption(new Option('--format <format>', 'output format').choices(rowFormats).default('jsonl'))
		.addOption(new Option('--rows <kind>', 'csv and table: what a row is').choices(rowKinds).default('documents'))
		.option('--list <file>', 'read paths from a file too, one a line; - is the standard input')
		.argument('[path...]', 'files and folders')
		.addHelpText(
			'after',
			`
Texts are read one by one and not kept: any number fits in memory. In a corpus, terms of the codebook are topics.
Exits with 1 when a document could not be read (its line then says why), with 2 for wrong usage.

  policy-annotator analyze speech.txt
  policy-annotator analyze --format csv --rows figures texts > figures.csv
  find texts -name '*.txt' | policy-annotator analyze --list - > analysis.jsonl`,
		)
		.action(async (...given: Parameters<typeof analyseTexts>) =>
			(await import('./analyseTexts')).analyseTexts(...given),
		);
}
