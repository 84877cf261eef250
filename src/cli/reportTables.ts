import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { CorpusReport } from '../core/report/corpusReport';
import { csvLine, escapeMarkdown, htmlPage, markdownTable, plainLines, type Table } from '../core/report/table';
import { splitParagraphs } from '../core/text/paragraphs';
import { FigureConflicts } from './figureConflicts';
import { commitAround } from '../platform/node/commitAround';
import { type Input, inputs, pathsOf } from './inputs';
import { Count, print, warn } from './output';
import { SidecarFiles, StudyText } from './studyText';
import type { ReportFormat } from './choices';

interface Options {
	readonly format: ReportFormat;
	readonly only?: string;
	readonly top?: number;
	readonly title?: string;
	readonly out?: string;
	readonly list?: string;
}

/** Counts what is in the texts and prints the tables. */
export async function reportTables(
	given: string[],
	{ format, only, top, title: wanted, out, list }: Options,
	command: Command,
): Promise<void> {
	const paths = given.length === 0 && list === undefined ? ['.'] : given;
	let report: CorpusReport | null = null;
	let failed = false;
	let title = wanted ?? 'Report';
	const newReport = async (first: Input | null): Promise<CorpusReport> => {
		const codebook = first?.codebook ?? null;
		title = wanted ?? first?.corpus.title ?? title;
		return new CorpusReport({
			version: process.env['POLICY_ANNOTATOR_VERSION'] ?? '0.0.0',
			commit: first === null ? null : await commitAround(dirname(first.file)),
			codes: codebook?.codes.length ?? null,
			codeName: (id) => codebook?.find(id)?.name ?? id,
		});
	};
	const conflicts = only === undefined || only === 'conflicts' ? new FigureConflicts() : null;
	const count = new Count();
	const beside = new SidecarFiles(warn);
	for (const input of inputs(pathsOf(paths, list), warn)) {
		count.step();
		report ??= await newReport(input);
		try {
			const text = new StudyText(input, beside);
			const files = text.coderFiles();
			report.add({
				file: text.file,
				analysis: text.analysis,
				paragraphs: files.length === 0 ? [] : splitParagraphs(text.text),
				passages: files.flatMap(({ coder, passages }) => passages.map(({ codes, span }) => ({ coder, codes, span }))),
				corrections: text.corrections,
				unattached: files.reduce((sum, { unattached }) => sum + unattached, 0),
				coders: new Map(files.map(({ coder, done }) => [coder, done])),
				known: input.corpus.speakers,
			});
			conflicts?.add(text.file, text.text, text.analysis);
		} catch (error) {
			failed = true;
			process.stderr.write(`${input.file}: error: ${(error as Error).message}\n`);
		}
	}
	count.done();
	const done = report ?? (await newReport(null));
	const forEye = format === 'md' || format === 'html' || format === 'table';
	const tables = done
		.tables(conflicts?.stated ?? [], top ?? (forEye ? 50 : undefined))
		.filter(({ name }) => only === undefined || name === only);
	const text = render(format, title, done.methods, tables, only !== undefined);
	if (out === undefined) await print(text);
	else write(out, text, command);
	process.exitCode = failed ? 1 : 0;
}

function write(out: string, text: string, command: Command): void {
	try {
		writeFileSync(out, text, { flag: 'wx' });
	} catch (error) {
		const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
		command.error(
			`error: ${there ? `${out} is there already; nothing was written over it` : (error as Error).message}`,
		);
	}
}

function render(format: ReportFormat, title: string, methods: string, tables: readonly Table[], bare: boolean): string {
	const rows = (table: Table): object[] =>
		table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column, row[i]])));
	switch (format) {
		case 'md':
			return `# ${escapeMarkdown(title)}\n\n${escapeMarkdown(methods)}\n\n${tables.map(markdownTable).join('\n')}`;
		case 'html':
			return htmlPage(title, methods, tables);
		case 'json':
			return `${JSON.stringify(bare ? tables.flatMap(rows) : { title, methods, tables: Object.fromEntries(tables.map((table) => [table.name, rows(table)])) }, null, '\t')}\n`;
		case 'jsonl':
			return tables
				.flatMap((table) => rows(table).map((row) => `${JSON.stringify(bare ? row : { table: table.name, ...row })}\n`))
				.join('');
		case 'csv':
			return tables
				.map((table) => {
					const lines = [table.columns, ...table.rows].map((row) => `${csvLine(row)}\r\n`).join('');
					return bare ? lines : `${csvLine([table.name])}\r\n${lines}`;
				})
				.join('\r\n');
		default:
			return `${methods}\n${tables.map((table) => `\n${table.title}\n${plainLines(table.columns, table.rows).join('\n')}\n`).join('')}`;
	}
}
