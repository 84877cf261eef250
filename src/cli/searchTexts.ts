import type { Command } from 'commander';
import { belowOf } from '../core/codebook/codesBelow';
import type { Corpus } from '../core/corpus/corpus';
import { concordance } from '../core/report/concordance';
import { type ExpressionRunner, TimeIsUp } from '../core/search/expressionRunner';
import { Search } from '../core/search/search';
import type { SearchedText } from '../core/search/stretches';
import { keyOf } from '../core/speakers/acrossTexts';
import { ExpressionThread } from '../platform/node/expressionThread';
import { readText } from '../platform/node/texts';
import { type Input, inputs, pathsOf } from './inputs';
import { Count, Rows, warn } from './output';
import { SidecarFiles, StudyText } from './studyText';
import type { ScopeKind } from '../core/search/query';
import type { RowFormat } from './output';

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

/** Prints concordance lines of texts one by one. */
export async function searchTexts(words: string, given: string[], options: Options, command: Command): Promise<void> {
	const paths = given.length === 0 && options.list === undefined ? ['.'] : given;
	const runner = new ExpressionThread();
	const narrowing = new Narrowing(options);
	const search = searchOf(words, options, narrowing, runner, command);
	const rows = new Rows(options.format, ['left']);
	const count = new Count();
	const beside = new SidecarFiles(warn);
	if (words.trim() === '' && search.isWhole)
		command.error('error: say what to find, or narrow it with --in, --speaker, --topic or --code');
	let failed = false;
	for (const input of inputs(pathsOf(paths, options.list), warn)) {
		count.step();
		try {
			narrowing.in(input);
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

/** Who and which code was asked for, in the corpus of the text that is searched. */
class Narrowing {
	readonly #part: string;
	readonly #code: string;
	#corpus: Corpus | null = null;
	#speakers: ReadonlySet<string> = new Set();
	#codes: ReadonlySet<string> = new Set();

	constructor({ speaker = '', code = '' }: Options) {
		this.#part = speaker.trim().toLowerCase();
		this.#code = code;
	}

	in({ corpus, codebook }: Input): void {
		if (corpus === this.#corpus) return;
		this.#corpus = corpus;
		const named = corpus.speakers.filter(({ aliases }) => aliases.some((alias) => this.#holds(alias)));
		this.#speakers = new Set(named.map(({ name }) => keyOf(name)));
		this.#codes = new Set([this.#code, ...(codebook === null ? [] : belowOf(codebook, this.#code))]);
	}

	/** Whether a name, or another that the corpus gives for the same speaker, holds what was asked for. */
	readonly speaks = (name: string): boolean => this.#holds(name) || this.#speakers.has(keyOf(name));

	/** Whether a code is the one asked for, or one below it. */
	readonly codes = (id: string): boolean => this.#codes.has(id);

	#holds(name: string): boolean {
		return name.toLowerCase().includes(this.#part);
	}
}

function searchOf(
	words: string,
	options: Options,
	narrowing: Narrowing,
	runner: ExpressionRunner,
	command: Command,
): Search {
	const { speaker, code, topic, timeLimit } = options;
	const mode = options.regex ? 'expression' : options.forms ? 'forms' : 'words';
	try {
		return new Search(
			{ words, mode, matchCase: options.case, wholeWords: options.word },
			{
				in: options.in,
				...(speaker !== undefined && { speaker: narrowing.speaks }),
				...(code !== undefined && { code: narrowing.codes }),
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
