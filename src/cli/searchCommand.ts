import { Command, InvalidArgumentError, Option } from 'commander';
import { concordance } from '../core/report/concordance';
import { type ExpressionRunner, TimeIsUp } from '../core/search/expressionRunner';
import { type ScopeKind, scopeKinds } from '../core/search/query';
import { Search } from '../core/search/search';
import type { SearchedText } from '../core/search/stretches';
import { ExpressionThread } from '../platform/node/expressionThread';
import { readText } from '../platform/node/texts';
import { type Input, inputs, pathsOf } from './inputs';
import { Count, type RowFormat, Rows, rowFormats, warn } from './output';
import { SidecarFiles, StudyText } from './studyText';

interface Options {
	readonly in: ScopeKind;
	readonly speaker?: string;
	readonly topic?: string;
	readonly code?: string;
	readonly forms: boolean;
	readonly word: boolean;
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
		.option('--regex', 'the words are a JavaScript regular expression; ^ and $ are the ends of a line', false)
		.option('--forms', 'the words in all their inflected forms (English)', false)
		.option('--word', 'whole words only', false)
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
  policy-annotator search --forms "build a mine" texts
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
	const runner = new ExpressionThread();
	const search = searchOf(words, options, runner, command);
	const rows = new Rows(options.format, ['left']);
	const count = new Count();
	const beside = new SidecarFiles(warn);
	if (words.trim() === '' && search.isWhole)
		command.error('error: say what to find, or narrow it with --in, --speaker, --topic or --code');
	let failed = false;
	for (const input of inputs(pathsOf(paths, options.list), warn)) {
		count.step();
		try {
			const text = search.isWhole ? wordsAlone(readText(input.file, input.encoding)) : studied(input, beside, options);
			for (const line of concordance(text.words, await search.hitsIn(text), options.context)) {
				if (rows.count >= options.limit) break;
				await rows.add({ file: input.file, ...line });
			}
		} catch (error) {
			failed = true;
			const slow = error instanceof TimeIsUp;
			const hint = slow ? '; make it simpler or raise --time-limit' : '';
			process.stderr.write(`${input.file}: error: ${(error as Error).message}${hint}\n`);
			// An expression that is too slow for one text is too slow for the next.
			if (slow) break;
		}
		if (rows.count >= options.limit) break;
	}
	await runner.dispose();
	count.done();
	await rows.end();
	process.exitCode = failed || rows.count === 0 ? 1 : 0;
}

function searchOf(words: string, options: Options, runner: ExpressionRunner, command: Command): Search {
	const { speaker, code, topic, timeLimit } = options;
	const name = speaker?.toLowerCase();
	const mode = options.regex ? 'expression' : options.forms ? 'forms' : 'words';
	try {
		return new Search(
			{ words, mode, matchCase: options.case, wholeWords: options.word },
			{
				in: options.in,
				...(name !== undefined && { speaker: (each) => each.toLowerCase().includes(name) }),
				...(code !== undefined && { code: (id) => id === code }),
				topic: topic !== undefined,
			},
			{ runner, timeLimit: Math.max(1, Math.round(timeLimit * 1000)) },
		);
	} catch (error) {
		return command.error(`error: ${(error as Error).message}`);
	}
}

function wordsAlone(words: string): SearchedText {
	const nothing = { quotations: [], reported: [], turns: [], figures: [] };
	return { words, analysis: nothing, passages: () => [], mentions: () => [] };
}

function studied(input: Input, beside: SidecarFiles, { topic }: Options): SearchedText {
	const study = new StudyText(input, beside);
	return {
		words: study.text,
		get analysis() {
			return study.analysis;
		},
		passages: () => study.coderFiles().flatMap(({ passages }) => passages),
		mentions: () => study.analysis.topics.filter((mention) => mention.topic === topic),
	};
}
