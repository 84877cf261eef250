import type { Command } from 'commander';
import { analyse } from '../core/analysis/analyse';
import type { DocumentAnalysis } from '../core/model/document';
import { readText } from '../platform/node/texts';
import { inputs, pathsOf } from './inputs';
import { Count, Rows, warn } from './output';
import type { RowFormat } from './output';
import { type RowKind, rowKinds } from './choices';

interface Options {
	readonly format: RowFormat;
	readonly rows: RowKind;
	readonly list?: string;
}

/** Prints the analysis of texts one by one. */
export async function analyseTexts(
	given: string[],
	{ format, rows: kind, list }: Options,
	command: Command,
): Promise<void> {
	if (given.length === 0 && list === undefined) command.error("error: missing required argument 'path'");
	const rows = new Rows(format);
	const count = new Count();
	let failed = false;
	for (const { file, encoding, options } of inputs(pathsOf(given, list), warn)) {
		count.step();
		let text: string;
		try {
			text = readText(file, encoding);
		} catch (error) {
			failed = true;
			const { message } = error as Error;
			if (format === 'jsonl' || format === 'json') await rows.add({ file, error: message });
			else process.stderr.write(`${file}: error: ${message}\n`);
			continue;
		}
		const analysis = analyse(text, options);
		if (format === 'jsonl' || format === 'json') await rows.add({ file, ...analysis });
		else for (const row of rowsOf(kind, file, text, analysis)) await rows.add(row);
	}
	count.done();
	await rows.end();
	process.exitCode = failed ? 1 : 0;
}

/** The rows of one kind of find; spans are followed by their words. */
function* rowsOf(kind: RowKind, file: string, text: string, analysis: DocumentAnalysis): Generator<object> {
	if (kind === 'documents') {
		const { title, date, source, author, place, language } = analysis.metadata;
		const counts = rowKinds.slice(1).map((each) => [each, analysis[each as Exclude<RowKind, 'documents'>].length]);
		yield {
			file,
			title,
			date,
			source,
			author,
			place,
			language,
			length: analysis.length,
			...Object.fromEntries(counts),
		};
		return;
	}
	if (kind === 'speakers') {
		for (const { name, role, aliases, mentions } of analysis.speakers)
			yield { file, name, role, aliases: aliases.join('; '), mentions: mentions.length };
		return;
	}
	for (const find of analysis[kind]) {
		const { start, end, ...rest } = find;
		const plain = Object.entries(rest).filter(([, value]) => typeof value !== 'object' || value === null);
		yield { file, start, end, words: text.slice(start, end), ...Object.fromEntries(plain) };
	}
}
