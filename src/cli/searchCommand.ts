import { Command, InvalidArgumentError, Option } from 'commander';
import { scopeKinds } from '../core/search/query';
import { rowFormats } from './output';
import type { searchTexts } from './searchTexts';

/** `search`: concordance lines of words or an expression, in texts or in parts of them. */
export function searchCommand(): Command {
	return new Command('search')
		.description('find words in texts, quotations or coded passages, each hit with its neighbours')
		.option('--regex', 'the words are a JavaScript regular expression; ^ and $ are the ends of a line', false)
		.option('--forms', 'the words in all their inflected forms (English)', false)
		.option('--word', 'whole words only', false)
		.option('--case', 'capitals and small letters differ', false)
		.addOption(new Option('--in <where>', 'where to look').choices(scopeKinds).default('texts'))
		.option(
			'--speaker <name>',
			'only what a speaker says: quotations, reported speech and turns; part of a name is enough',
		)
		.option('--topic <code>', 'only paragraphs that mention a term of this code')
		.option('--code <code>', 'only passages coded with this code or one below it')
		.option('--context <characters>', 'neighbours shown on each side', whole, 40)
		.option('--limit <count>', 'stop after so many hits', whole, Number.POSITIVE_INFINITY)
		.option('--time-limit <seconds>', 'give up when an expression takes longer in one text', seconds, 2)
		.addOption(new Option('--format <format>', 'output format').choices(rowFormats).default('table'))
		.option('--list <file>', 'read paths from a file too, one a line; - is the standard input')
		.argument('<words>', 'what to find; "" finds every whole quotation, passage, ... of what --in says')
		.argument('[path...]', 'files and folders; by default this folder')
		.addHelpText(
			'after',
			`
Exits with 0 when something was found, 1 when nothing was or a text could not be searched, 2 for wrong usage.

  policy-annotator search "water diversion" texts
  policy-annotator search --forms "build a mine" texts
  policy-annotator search --regex "(rose|fell) by" --in quotations --speaker Dovrek texts
  policy-annotator search "" --code mine-closure --format csv texts > passages.csv`,
		)
		.action(async (...given: Parameters<typeof searchTexts>) => (await import('./searchTexts')).searchTexts(...given));
}

function whole(text: string): number {
	const value = Number(text);
	if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('it takes a whole number.');
	return value;
}

function seconds(text: string): number {
	const value = Number(text);
	if (!(value > 0)) throw new InvalidArgumentError('it takes a number of seconds.');
	return value;
}
