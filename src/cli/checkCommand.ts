import { Command, Option } from 'commander';
import { checkFormats } from './checkOutput';
import type { checkTexts } from './checkTexts';

/** `check`: where annotations stand and what is wrong in the files of a corpus. Writes nothing. */
export function checkCommand(): Command {
	return new Command('check')
		.description('print whether annotations still stand on their words, and what is wrong in the files of a corpus')
		.addOption(new Option('--format <format>', 'output format').choices(checkFormats).default('table'))
		.addOption(
			new Option('--rows <kind>', 'csv and table: what a row is')
				.choices(['problems', 'annotations'])
				.default('problems'),
		)
		.option('--conflicts', 'also look for figures of different texts that cannot both hold', false)
		.addOption(
			new Option('--fail-on <severity>', 'the least that counts as a failure')
				.choices(['error', 'warning', 'information'])
				.default('error'),
		)
		.option('--list <file>', 'read paths from a file too, one a line; - is the standard input')
		.argument('[path...]', 'files and folders; by default this folder')
		.addHelpText(
			'after',
			`
Looks for annotations that lost their place, codes that the codebook does not know, codes that corpus.yaml requires and a
text marked done lacks, ids that stand twice or were lost in a merge, corrections that apply to nothing, texts that cannot
be read, and whatever is wrong in the form of corpus.yaml, codebook, annotation files and document records.
Exits with 0 when there are no errors (--fail-on: nothing so grave), 1 when there are, 2 for wrong usage.

  policy-annotator check texts
  policy-annotator check --format github --fail-on warning .    in a workflow of GitHub: shown at the lines of a change
  git diff --cached --name-only | policy-annotator check --list -    before a commit`,
		)
		.action(async (...given: Parameters<typeof checkTexts>) => (await import('./checkTexts')).checkTexts(...given));
}
