import { Command, Option } from 'commander';
import { agreementFormats } from './choices';
import type { agreementTables } from './agreementTables';

/** `agreement`: how far coders agree over the texts that they marked done. */
export function agreementCommand(): Command {
	return new Command('agreement')
		.description('measure how far coders agree, over the texts that at least two of them marked done')
		.addOption(new Option('--format <format>', 'output format').choices(agreementFormats).default('table'))
		.option('--coders <names>', 'whom to compare, with commas; by default all who marked a text done')
		.option('--furniture', 'count page furniture in; by default it is left out', false)
		.option('--disagreements', 'list the passages that were coded differently instead of measuring', false)
		.option('--at-least <alpha>', 'exit with 1 when alpha by character, over all codes, is lower or undefined')
		.option('--list <file>', 'read paths from a file too, one a line; - is the standard input')
		.argument('[path...]', 'files and folders; by default this folder')
		.addHelpText(
			'after',
			`
For each code and for all together, by character, sentence and paragraph: agreement in percent, Cohen's kappa,
Krippendorff's alpha (nominal), and by character his alpha for unitizing. A sentence or paragraph carries a code when any
of its characters does. What cannot be computed is said: "undefined: no variation".
Exits with 1 when there was nothing to compare, a file could not be read, or --at-least was not reached.`,
		)
		.action(async (...given: Parameters<typeof agreementTables>) =>
			(await import('./agreementTables')).agreementTables(...given),
		);
}
