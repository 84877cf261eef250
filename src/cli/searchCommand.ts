import { Command, InvalidArgumentError, Option } from 'commander';
import { readText } from '../platform/node/texts';
import { inputs, pathsOf } from './inputs';
import { Count, type RowFormat, Rows, rowFormats, warn } from './output';
import { Pattern } from './pattern';
import { type Scope, scopeKinds, scopeOf } from './searchScope';
import { SidecarFiles, StudyText } from './studyText';
import { concordance } from '../core/report/concordance';

interface Options extends Scope {
	readonly format: RowFormat;
	readonly regex: boolean;
	readonly case: boolean;
	readonly context: number;
	readonly limit: number;
	readonly timeLimit: number;
	readonly list?: string;
}

/** `search`: concordance lines of words or an expression, in texts or in parts of them. */
export function searchCommand(): Command {
	return new Command('search')
		.description('find words in texts, quotations or coded passages, each hit with its neighbours')
		.option('--regex', 'the words are a JavaScript regular expression', false)
		.option('--case', 'capitals and small letters differ', false)
		.addOption(new Option('--in <where>', 'where to look').choices(scopeKinds).default('texts'))
		.option(
			'--speaker <name>',
			'only what a speaker says: quotations, reported speech and turns; part of the name is enough',
		)
		.option('--topic <code>', 'only paragraphs that mention a term of this code')
		.option('--code <code>', 'only passages coded with this code')
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
  policy-annotator search --regex "(rose|fell) by" --in quotations --speaker Dovrek texts
  policy-annotator search "" --code mine-closure --format csv texts > passages.csv`,
		)
		.action(run);
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

async function run(words: string, given: string[], options: Options, command: Command): Promise<void> {
	const paths = given.length === 0 && options.list === undefined ? ['.'] : given;
	let pattern: Pattern;
	try {
		pattern = new Pattern(words, options);
	} catch (error) {
		return command.error(`error: ${(error as Error).message}`);
	}
	const rows = new Rows(options.format, ['left']);
	const count = new Count();
	const beside = new SidecarFiles(warn);
	const whole = scopeIsWhole(options);
	if (words === '' && whole)
		command.error('error: say what to find, or narrow it with --in, --speaker, --topic or --code');
	let failed = false;
	for (const input of inputs(pathsOf(paths, options.list), warn)) {
		count.step();
		try {
			const study = whole ? null : new StudyText(input, beside);
			const text = study?.text ?? readText(input.file, input.encoding);
			const stretches = study === null ? null : scopeOf(study, options);
			const hits = pattern.find(text, stretches);
			for (const line of concordance(text, hits, options.context)) {
				if (rows.count >= options.limit) break;
				await rows.add({ file: input.file, ...line });
			}
		} catch (error) {
			failed = true;
			process.stderr.write(`${input.file}: error: ${(error as Error).message}\n`);
			// An expression that is too slow for one text is too slow for the next.
			if (pattern.gaveUp) break;
		}
		if (rows.count >= options.limit) break;
	}
	count.done();
	await rows.end();
	process.exitCode = failed || rows.count === 0 ? 1 : 0;
}

function scopeIsWhole({ in: where, speaker, topic, code }: Scope): boolean {
	return where === 'texts' && speaker === undefined && topic === undefined && code === undefined;
}
