import type { Command } from 'commander';
import { agreementNote, agreementRows, agreementTable } from '../core/agreement/agreementRows';
import { AgreementStudy } from '../core/agreement/agreementStudy';
import { disagreements } from '../core/agreement/disagreements';
import { furnitureOf } from '../core/agreement/furniture';
import type { Codebook } from '../core/codebook/codebook';
import { LinePlaces } from '../core/model/linePlaces';
import { htmlPage, markdownTable } from '../core/report/table';
import { inputs, pathsOf } from './inputs';
import { Count, print, Rows, warn } from './output';
import { SidecarFiles, StudyText } from './studyText';
import type { AgreementFormat } from './choices';

interface Options {
	readonly format: AgreementFormat;
	readonly coders?: string;
	readonly furniture: boolean;
	readonly disagreements: boolean;
	readonly atLeast?: string;
	readonly list?: string;
}

/** Measures or lists how far coders agree. */
export async function agreementTables(given: string[], options: Options, command: Command): Promise<void> {
	const paths = given.length === 0 && options.list === undefined ? ['.'] : given;
	const least = options.atLeast === undefined ? null : Number(options.atLeast);
	if (least !== null && !(least <= 1)) command.error('error: --at-least takes a number up to 1');
	const problems = { unreadable: false };
	const texts = (): Generator<StudyInput> => studyTexts(paths, options.list, problems);
	const coders = options.coders?.split(',').map((name) => name.trim()) ?? codersIn(texts());
	if (options.coders !== undefined && options.list === '-') return report(coders, texts(), options, least, problems);
	if (options.list === '-') command.error('error: with --list - say whom to compare with --coders');
	return report(coders, texts(), options, least, problems);
}

interface StudyInput {
	readonly text: StudyText;
	readonly codebook: Codebook | null;
}

function* studyTexts(
	paths: string[],
	list: string | undefined,
	problems: { unreadable: boolean },
): Generator<StudyInput> {
	const said = new Set<string>();
	const beside = new SidecarFiles((problem) => {
		const line = `${problem.file}:${problem.line} ${problem.message}`;
		if (!said.has(line)) warn(problem);
		said.add(line);
	});
	for (const input of inputs(pathsOf(paths, list), warn)) {
		if (beside.of(input.file).length < 2) continue;
		try {
			yield { text: new StudyText(input, beside), codebook: input.codebook };
		} catch (error) {
			problems.unreadable = true;
			process.stderr.write(`${input.file}: error: ${(error as Error).message}\n`);
		}
	}
}

/** Everybody who marked a text done. */
function codersIn(texts: Iterable<StudyInput>): string[] {
	const coders = new Set<string>();
	for (const { text } of texts) for (const { coder, done } of text.coderFiles()) if (done) coders.add(coder);
	return [...coders].sort();
}

async function report(
	coders: readonly string[],
	texts: Iterable<StudyInput>,
	{ format, furniture, disagreements: list }: Options,
	least: number | null,
	problems: { readonly unreadable: boolean },
): Promise<void> {
	const study = new AgreementStudy(coders);
	const count = new Count();
	const rows = new Rows(format === 'md' || format === 'html' ? 'table' : format);
	let codebook: Codebook | null = null;
	let lost = 0;
	for (const { text, codebook: own } of texts) {
		count.step();
		codebook ??= own;
		const codings = text.coderFiles().filter(({ coder, done }) => done && coders.includes(coder));
		if (codings.length < 2) continue;
		for (const { unattached } of codings) lost += unattached;
		if (list) await listDisagreements(text, codings, rows);
		study.add({ text: text.text, leftOut: furniture ? [] : furnitureOf(text.analysis), codings });
	}
	count.done();
	if (lost > 0) process.stderr.write(`${lost} annotations lost their place and are not compared; see check\n`);
	const { report: result } = study;
	if (list) await rows.end();
	else if (result.texts > 0) await show(format, result, rows, codebook);
	const alpha = result.overall.character.alpha.value;
	const reached = least === null || (alpha !== null && alpha >= least);
	if (result.texts === 0) process.stderr.write('no text was marked done by two of the coders\n');
	process.exitCode = result.texts === 0 || problems.unreadable || !reached ? 1 : 0;
}

async function show(
	format: Options['format'],
	result: AgreementStudy['report'],
	rows: Rows,
	codebook: Codebook | null,
): Promise<void> {
	const table = agreementTable(result, (id) => codebook?.find(id)?.name ?? id);
	if (format === 'md') return print(markdownTable(table));
	if (format === 'html') return print(htmlPage(table.title, '', [table]));
	if (format === 'table') {
		process.stderr.write(`${agreementNote(result)}\n`);
		for (const row of table.rows)
			await rows.add(Object.fromEntries(table.columns.map((column, i) => [column, row[i]])));
	} else for (const row of agreementRows(result)) await rows.add(row);
	return rows.end();
}

/** Prints a row for each passage that was coded differently, with what each coder has there. */
async function listDisagreements(
	{ file, text }: StudyText,
	codings: Parameters<typeof disagreements>[0],
	rows: Rows,
): Promise<void> {
	const places = new LinePlaces(text);
	for (const { span, kind, views } of disagreements(codings)) {
		const { line, column } = places.at(span.start);
		const said = views.map(({ coder, passages }) => {
			const codes = passages.map(
				(one) =>
					`${one.codes.join(' ')}${sameSpan(one.span, span) ? '' : ` “${text.slice(one.span.start, one.span.end)}”`}`,
			);
			return `${coder}: ${codes.join('; ') || 'nothing'}`;
		});
		await rows.add({
			file,
			line,
			column,
			...span,
			kind,
			codings: said.join(' | '),
			words: text.slice(span.start, span.end),
		});
	}
}

function sameSpan(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
	return a.start === b.start && a.end === b.end;
}
