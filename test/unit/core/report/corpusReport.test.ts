import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import { conflictProblems, conflictRows, type StatedFigure } from '../../../../src/core/report/conflicts';
import { CorpusReport } from '../../../../src/core/report/corpusReport';
import type { ReportPassage } from '../../../../src/core/report/reportText';
import { splitParagraphs } from '../../../../src/core/text/paragraphs';

const one =
	'Harbour town report\n\nOSTAVA, March 3, 2024 -- The output capacity of the brickworks was 40 megawatts in 2023.\n\n' +
	'"We will build a new harbour," said Mayor Ilka Brenn.\n';
const other =
	'Second report\n\nOSTAVA, May 9, 2025 -- The output capacity of the brickworks was 45 megawatts in 2023.\n';

function reportOf(
	...texts: readonly { text: string; passages?: readonly ReportPassage[]; unattached?: number; corrections?: number }[]
): CorpusReport {
	const report = new CorpusReport({
		version: '1.2.3',
		commit: '0123456789abcdef',
		codes: 4,
		codeName: (id) => id.toUpperCase(),
	});
	texts.forEach(({ text, passages = [], unattached = 0, corrections = 0 }, i) =>
		report.add({
			file: `${i}.txt`,
			analysis: analyse(text),
			paragraphs: splitParagraphs(text),
			passages,
			unattached,
			corrections,
			coders: new Map(passages.map(({ coder }) => [coder, true])),
		}),
	);
	return report;
}
const rows = (report: CorpusReport, name: string) => report.tables([]).find((table) => table.name === name)?.rows;
const passage = (text: string, words: string, coder: string, ...codes: string[]): ReportPassage => {
	const start = text.indexOf(words);
	return { coder, codes, span: { start, end: start + words.length } };
};

suite('report of a corpus', () => {
	test('the methods line says what was read, by what version, and who coded', () => {
		const { methods } = reportOf(
			{ text: one, passages: [passage(one, 'harbour', 'ann', 'x')], unattached: 2, corrections: 3 },
			{ text: other },
		);
		assert.match(methods, /^2 texts of 2024 to 2025, \d+ characters, were analysed with policy-annotator 1\.2\.3/);
		assert.match(
			methods,
			/codebook of 4 codes, at commit 0123456789ab\. 3 corrections of what was found, in 1 text, were made by hand\. Coded by ann \(1 passage in 1 text, 1 done\): 1 passage\. Not counted: 2 annotations that lost their place\.$/,
		);
	});
	test('codes by speaker and year; words of nobody are the text itself', () => {
		const passages = [passage(one, 'build a new harbour', 'ann', 'plan'), passage(one, 'brickworks', 'ann', 'fact')];
		assert.deepEqual(rows(reportOf({ text: one, passages }), 'code-speaker-year'), [
			['fact', '(the text itself)', '2024', 1, 1],
			['plan', 'Ilka Brenn', '2024', 1, 1],
		]);
	});
	test('codes that occur together are counted by paragraph, whoever coded', () => {
		const passages = [
			passage(one, 'output', 'ann', 'a'),
			passage(one, 'megawatts', 'bo', 'b', 'c'),
			passage(one, 'harbour,', 'bo', 'd'),
		];
		assert.deepEqual(rows(reportOf({ text: one, passages }), 'co-occurrence'), [
			['a', 'b', 1, 1],
			['a', 'c', 1, 1],
			['b', 'c', 1, 1],
		]);
	});
	test('figures in conflict: rows of one conflict stand together; a problem names three others', () => {
		const stated = (file: string, value: number): StatedFigure & { against: StatedFigure[] } => ({
			place: { file, line: 3, column: 9, length: 12 },
			words: `${value} megawatts`,
			measure: 'output capacity',
			time: '2023',
			value,
			unit: 'MW',
			against: [],
		});
		const [a, b, c, d, e] = [stated('a', 40), stated('b', 7), stated('c', 45), stated('d', 45), stated('e', 9)];
		const [a2, a3] = [stated('f', 46), stated('g', 47)];
		a.against.push(c, d, a2, a3);
		for (const other of [c, d, a2, a3]) other.against.push(a);
		b.against.push(e);
		e.against.push(b);
		const figures = [a, b, c, d, e, a2, a3];
		const rows = conflictRows(figures);
		assert.deepEqual(rows[0], [1, 'output capacity', '2023', 40, 'MW', 'a', 3]);
		assert.deepEqual(
			rows.map(([number, , , , , file]) => `${number}${file}`),
			['1a', '1c', '1d', '1f', '1g', '2b', '2e'],
		);
		const problems = conflictProblems(figures);
		assert.deepEqual(
			problems.slice(0, 2).map(({ message }) => message),
			[
				'“40 megawatts” here, “45 megawatts” in c:3, “45 megawatts” in d:3, “46 megawatts” in f:3, …: the same measure, time and place',
				'“7 megawatts” here, “9 megawatts” in e:3: the same measure, time and place',
			],
		);
		assert.deepEqual(problems[1]?.related, [{ ...e.place, message: '9 megawatts' }]);
		assert.equal(problems[1]?.file, 'b');
	});
	test('figures: no unit where it only says again what is counted, and capitals as within a sentence', () => {
		const text =
			'The town has 40 mills. Mills: 30 mills were new in 2020. Grain output was 12 tonnes, and grain output of PM2 fell by 5 percent; 7 were lost.\n';
		const figures = rows(reportOf({ text }), 'figures') ?? [];
		const shown = figures.map(([measure, unit, count]) => `${measure}|${unit}|${count}`);

		assert.ok(shown.includes('Grain output|tonnes|1') && shown.includes('mills||2'), shown.join());
	});
	test('a speaker whom texts name by the surname alone, or as the corpus file does not, counts once', () => {
		const report = reportOf(
			{ text: '"Yes," said Mayor Ilka Brenn.\n' },
			{ text: '"No," said Brenn. "Perhaps," said the experts.\n' },
		);
		assert.deepEqual(
			rows(report, 'speakers')?.map(([name, kind, , quotations, , , , texts]) => [name, kind, quotations, texts]),
			[
				['Ilka Brenn', 'person', 2, 2],
				['experts', 'unnamed', 1, 1],
			],
		);
	});
	test('long tables are cut and say so', () => {
		const speakers = reportOf({ text: one }, { text: other })
			.tables([], 1)
			.find(({ name }) => name === 'years');
		assert.equal(speakers?.rows.length, 1);
		assert.match(speakers?.note ?? '', /1 of 2 rows/);
	});
});
