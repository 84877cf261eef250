import { Command, InvalidArgumentError, Option } from 'commander';
import { type CitationTemplate, parseTemplate } from '../core/exchange/citations/template';
import { exportFormats, rowKinds } from '../core/exchange/formats';
import type { exportFile } from './exportFile';

/** `export`: writes the annotations and finds of a corpus in a format of other tools, and says what that cannot carry. */
export function exportCommand(): Command {
	return new Command('export')
		.description('write annotations, finds, codebook or citations of a corpus for other tools')
		.argument('[folder]', 'folder of the corpus', '.')
		.addOption(
			new Option('-f, --format <format>', 'what to write; by default what the ending of --out says').choices(
				exportFormats,
			),
		)
		.option('-o, --out <file>', 'where to write; - is the standard output', '-')
		.addOption(new Option('--rows <kind>', 'what a row of csv is').choices(rowKinds).default('segments'))
		.option('--row-per-code', 'csv and xlsx: a row for each code of a segment', false)
		.option('--dates', 'include dates, years, ordinals and ages among the figures', false)
		.option('--texts', 'jsonl: include the texts themselves', false)
		.option('--no-finds', 'jsonl: only what people wrote, not what the program found')
		.addOption(
			new Option('--by <order>', 'markdown: passages by text or by code').choices(['text', 'code']).default('text'),
		)
		.option(
			'--citation <template>',
			'how passages are cited, such as "{quote} ({credit}[, {title}], {date})"',
			template,
		)
		.addHelpText(
			'after',
			'\nWhat the format cannot carry is said on the standard error output. Exits with 1 when a file could not be read.',
		)
		.action(async (...given: Parameters<typeof exportFile>) => (await import('./exportFile')).exportFile(...given));
}

function template(text: string): CitationTemplate {
	const parsed = parseTemplate(text);
	if (parsed.flaw !== null) throw new InvalidArgumentError(parsed.flaw);
	return parsed;
}
