import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import { conflictRows, FigureConflicts } from '../../../../src/core/report/conflicts';
import { CorpusReport } from '../../../../src/core/report/corpusReport';
import type { ReportPassage } from '../../../../src/core/report/reportText';
import { splitParagraphs } from '../../../../src/core/text/paragraphs';

const one =
	'Harbour town report\n\nOSTAVA, March 3, 2024 -- The output capacity of the brickworks was 40 megawatts in 2023.\n\n' +
	'"We will build a new harbour," said Mayor Ilka Brenn.\n';
const other =
	'Second report\n\nOSTAVA, May 9, 2025 -- The output capacity of the brickworks was 45 megawatts in 2023.\n';

function reportOf(
	...texts: readonly { text: string; passages?: readonly ReportPassage[]; unattached?: number }[]
): CorpusReport {
	const report = new CorpusReport({ title: 'T', version: '1.2.3', codes: 4, codeName: (id) => id.toUpperCase() });
	texts.forEach(({ text, passages = [], unattached = 0 }, i) =>
		report.add({
			file: `${i}.txt`,
			analysis: analyse(text),
			paragraphs: splitParagraphs(text),
			passages,
			unattached,
			coders: new Map(passages.map(({ coder }) => [coder, true])),
		}),
	);
	return report;
}
const rows = (report: CorpusReport, name: string) => report.tables().find((table) => table.name === name)?.rows;
const passage = (text: string, words: string, coder: string, ...codes: string[]): ReportPassage => {
	const start = text.indexOf(words);
	return { coder, codes, span: { start, end: start + words.length } };
};

suite('report of a corpus', () => {
	test('the methods line says what was read, by what version, and who coded', () => {
		const { methods } = reportOf(
			{ text: one, passages: [passage(one, 'harbour', 'ann', 'x')], unattached: 2 },
			{ text: other },
		);
		assert.match(methods, /^2 texts of 2024 to 2025, \d+ characters, were analysed with policy-annotator 1\.2\.3/);
		assert.match(
			methods,
			/codebook of 4 codes\. Coded by ann \(1 passages in 1 texts, 1 done\): 1 passages\. 2 annotations lost/,
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
	test('one measure with two values for one time may be a conflict, in whatever case it is written', () => {
		const base = analyse('It was 40 megawatts.');
		const stated = (measure: string, value: number, timeISO: string) => ({
			...base,
			figures: base.figures.map((figure) => ({ ...figure, measure, value, timeISO })),
		});
		const conflicts = new FigureConflicts();
		conflicts.add('a', stated('capacity', 40, '2023'));
		conflicts.add('b', stated('Capacity', 40, '2023'));
		conflicts.add('c', stated('capacity', 45, '2024'));
		assert.deepEqual(conflictRows(conflicts.all), []);
		conflicts.add('d', stated('capacity', 45, '2023'));
		assert.deepEqual(conflictRows(conflicts.all), [
			['capacity', 'MW', '2023', 40, 'a'],
			['capacity', 'MW', '2023', 40, 'b'],
			['capacity', 'MW', '2023', 45, 'd'],
		]);
	});
	test('long tables are cut and say so', () => {
		const speakers = reportOf({ text: one }, { text: other })
			.tables(1)
			.find(({ name }) => name === 'years');
		assert.equal(speakers?.rows.length, 1);
		assert.match(speakers?.note ?? '', /1 of 2 rows/);
	});
});
