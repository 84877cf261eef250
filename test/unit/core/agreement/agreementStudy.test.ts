import assert from 'node:assert/strict';
import { AgreementStudy } from '../../../../src/core/agreement/agreementStudy';
import type { CodedText, Coding } from '../../../../src/core/agreement/codedText';
import { coefficientText } from '../../../../src/core/agreement/coefficient';
import type { Span } from '../../../../src/core/model/span';

const hundred = 'x'.repeat(100);
const span = (start: number, end: number): Span => ({ start, end });
const coding = (
	coder: string,
	...passages: readonly (readonly [start: number, end: number, ...codes: string[]])[]
): Coding => ({
	coder,
	passages: passages.map(([start, end, ...codes]) => ({ codes, span: span(start, end) })),
});

function reportOf(coders: readonly string[], ...texts: readonly Partial<CodedText>[]) {
	const study = new AgreementStudy(coders);
	for (const text of texts) study.add({ text: hundred, leftOut: [], codings: [], ...text });
	return study.report;
}

suite('agreement over texts', () => {
	test('halves that overlap by half agree by chance alone: kappa 0', () => {
		const report = reportOf(['a', 'b'], { codings: [coding('a', [0, 50, 'water']), coding('b', [25, 75, 'water'])] });
		const [water] = report.codes;
		assert.equal(water?.character.units, 100);
		assert.equal(water?.character.percent.value, 0.5);
		assert.equal(coefficientText(water?.character.kappa ?? report.overall.unitized), '0.000');
		assert.equal(report.overall.character.kappa.value, 0);
	});
	test('a sentence and a paragraph carry the code of any of their characters', () => {
		const text = 'The dam is old. It leaks. Nobody mends it.\n\nThe town is new.\n\nThe road is long.';
		const dam = text.indexOf('dam');
		const leaks = text.indexOf('leaks');
		const codings = [coding('a', [dam, dam + 3, 'water']), coding('b', [dam, leaks + 5, 'water'])];
		const { codes } = reportOf(['a', 'b'], { text, codings });
		assert.deepEqual([codes[0]?.sentence.units, codes[0]?.paragraph.units], [5, 3]);
		assert.equal(codes[0]?.sentence.percent.value, 4 / 5);
		assert.equal(codes[0]?.paragraph.percent.value, 1);
		assert.equal(codes[0]?.paragraph.kappa.value, 1);
	});
	test('furniture takes no part: neither its characters nor what was coded there', () => {
		const codings = [coding('a', [0, 10, 'water'], [20, 30, 'water']), coding('b', [20, 30, 'water'])];
		const kept = reportOf(['a', 'b'], { codings });
		const left = reportOf(['a', 'b'], { codings, leftOut: [span(0, 15)] });
		assert.equal(kept.codes[0]?.character.percent.value, 0.9);
		assert.equal(left.codes[0]?.character.percent.value, 1);
		assert.deepEqual([left.characters, left.charactersLeftOut], [85, 15]);
		assert.deepEqual(left.codes[0]?.passages, [1, 1]);
	});
	test('a code met in a later text counts as absent in the earlier ones', () => {
		const codings = [coding('a', [0, 50, 'late']), coding('b', [0, 50, 'late'])];
		const empty = [coding('a'), coding('b')];
		const report = reportOf(['a', 'b'], { codings: empty }, { codings });
		assert.equal(report.codes[0]?.character.units, 200);
		assert.deepEqual(report, reportOf(['a', 'b'], { codings }, { codings: empty }));
		assert.equal(report.codes[0]?.character.alpha.value, 1);
	});
	test('all codes together: a unit has the set of its codes as its value', () => {
		const codings = [coding('a', [0, 50, 'x', 'y']), coding('b', [0, 50, 'x'])];
		const report = reportOf(['a', 'b'], { codings });
		assert.equal(report.overall.character.percent.value, 0.5);
		assert.deepEqual(report.overall.passages, [2, 1]);
		assert.equal(report.codes.find(({ code }) => code === 'x')?.character.kappa.value, 1);
		assert.equal(report.codes.find(({ code }) => code === 'y')?.character.kappa.value, 0);
	});
	test('coders who found nothing: percent 1, no coefficient', () => {
		const { overall } = reportOf(['a', 'b'], { codings: [coding('a'), coding('b')] });
		assert.equal(overall.character.percent.value, 1);
		for (const value of [overall.character.kappa, overall.character.alpha, overall.unitized])
			assert.equal(coefficientText(value), 'undefined: no variation');
	});
	test('who did not mark a text done is not compared there', () => {
		const both = { codings: [coding('a', [0, 10, 'x']), coding('b', [0, 10, 'x'])] };
		const others = { codings: [coding('b', [5, 9, 'x']), coding('c', [50, 60, 'x'])] };
		const report = reportOf(['a', 'b', 'c'], both, others, { codings: [coding('c')] });
		assert.deepEqual([report.texts, report.textsOfAll, report.characters], [2, 0, 200]);
		assert.equal(coefficientText(report.overall.unitized), 'undefined: the coders did not code the same texts');
		assert.equal(report.codes[0]?.character.percent.value, (100 + 86) / 200);
	});
	test('passages of one coder that overlap are one', () => {
		const report = reportOf(['a', 'b'], {
			codings: [coding('a', [0, 30, 'x'], [20, 50, 'x'], [50, 60, 'x']), coding('b', [0, 50, 'x'], [50, 60, 'x'])],
		});
		assert.deepEqual(report.codes[0]?.passages, [2, 2]);
		assert.equal(report.codes[0]?.unitized.value, 1);
	});
	test('a short passage far from the other coder lowers unitized alpha below chance', () => {
		const report = reportOf(['a', 'b'], { codings: [coding('a', [0, 10, 'x']), coding('b', [80, 90, 'x'])] });
		assert.ok((report.codes[0]?.unitized.value ?? 1) <= 0.1);
		assert.equal(report.codes[0]?.character.percent.value, 0.8);
	});
});
