import { Command } from 'commander';
import { analyseCommand } from './analyseCommand';

const program = new Command('policy-annotator')
	.description('Reads policy texts: who said what, which figures, and what people coded in them.')
	.version(process.env['POLICY_ANNOTATOR_VERSION'] ?? '0.0.0');
program.addCommand(analyseCommand());
await program.parseAsync();
