import { Command, CommanderError } from 'commander';

interface Entry {
	readonly name: string;
	readonly summary: string;
	/** Reads what the command needs: only that of the command asked for is loaded. */
	readonly load: () => Promise<Command>;
}

const entries: readonly Entry[] = [
	{
		name: 'init',
		summary: 'make a folder of texts a corpus',
		load: async () => (await import('./initCommand')).initCommand(),
	},
	{
		name: 'analyze',
		summary: 'print what the analyser finds: speakers, quotations, figures, topics',
		load: async () => (await import('./analyseCommand')).analyseCommand(),
	},
	{
		name: 'search',
		summary: 'find words in texts, quotations or coded passages, with their neighbours',
		load: async () => (await import('./searchCommand')).searchCommand(),
	},
	{
		name: 'report',
		summary: 'count speakers, topics, figures and codes of a corpus in tables',
		load: async () => (await import('./reportCommand')).reportCommand(),
	},
	{
		name: 'agreement',
		summary: 'measure how far coders agree, and list where they do not',
		load: async () => (await import('./agreementCommand')).agreementCommand(),
	},
	{
		name: 'export',
		summary: 'write annotations, quotations or figures for other tools',
		load: async () => (await import('./exportCommand')).exportCommand(),
	},
	{
		name: 'import',
		summary: 'take in annotations that other tools have written',
		load: async () => (await import('./importCommand')).importCommand(),
	},
	{
		name: 'check',
		summary: 'look for broken annotations, unknown codes and flaws of the files',
		load: async () => (await import('./checkCommand')).checkCommand(),
	},
	{
		name: 'merge',
		summary: 'merge two versions of an annotation file, as a merge driver of git',
		load: async () => (await import('./mergeCommand')).mergeCommand(),
	},
];

const program = new Command('policy-annotator')
	.description('Reads policy texts: who said what, which figures, and what people coded in them.')
	.version(process.env['POLICY_ANNOTATOR_VERSION'] ?? '0.0.0')
	.usage('<command> [options]')
	.addHelpText(
		'after',
		`
policy-annotator <command> --help says more of a command.
Results go to the standard output, all else to the standard error output.
Exit codes: 0 done, 1 something was found wrong or could not be read, 2 wrong usage.`,
	);
const wanted = process.argv[2] === 'help' ? process.argv[3] : process.argv[2];
for (const { name, summary, load } of entries) {
	if (name === wanted) program.addCommand((await load()).summary(summary));
	else program.command(name).summary(summary);
}
// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit();
});
// Wrong usage ends with 2, so that a script can tell it from what was found.
for (const command of [program, ...program.commands]) command.exitOverride();
try {
	await program.parseAsync();
} catch (error) {
	if (!(error instanceof CommanderError)) throw error;
	process.exitCode = error.exitCode === 0 ? 0 : 2;
}
