import { Command, CommanderError } from 'commander';
import { analyseCommand } from './analyseCommand';
import { checkCommand } from './checkCommand';
import { exportCommand } from './export';
import { importCommand } from './import';
import { mergeCommand } from './mergeCommand';

const program = new Command('policy-annotator')
	.description('Reads policy texts: who said what, which figures, and what people coded in them.')
	.version(process.env['POLICY_ANNOTATOR_VERSION'] ?? '0.0.0');
program.addCommand(analyseCommand());
program.addCommand(checkCommand());
program.addCommand(exportCommand());
program.addCommand(importCommand());
program.addCommand(mergeCommand());
// Wrong usage ends with 2, so that a script can tell it from what was found.
for (const command of [program, ...program.commands]) command.exitOverride();
try {
	await program.parseAsync();
} catch (error) {
	if (!(error instanceof CommanderError)) throw error;
	process.exitCode = error.exitCode === 0 ? 0 : 2;
}
