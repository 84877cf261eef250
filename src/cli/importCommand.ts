import { Command, Option } from 'commander';
import { importFormats } from '../core/exchange/formats';
import type { importFile } from './importFile';

/** `import`: adds the codes and annotations of a file of another program to a corpus, and says what it did not add. */
export function importCommand(): Command {
	return new Command('import')
		.description('add codes and annotations that another program wrote; what is there is never changed')
		.argument('<file>', 'what to read')
		.argument('[folder]', 'folder of the corpus', '.')
		.addOption(
			new Option('-f, --format <format>', 'what the file is; by default what its ending says').choices(importFormats),
		)
		.option('--coder <name>', 'short name of the coder whose files take everything; by default each their own')
		.option('--texts', 'also write texts that the corpus does not have', false)
		.option('--dry-run', 'only say what would be added', false)
		.addHelpText('after', '\nExits with 1 when something is in conflict with the corpus or could not be written.')
		.action(async (...given: Parameters<typeof importFile>) => (await import('./importFile')).importFile(...given));
}
