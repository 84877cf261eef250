import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyse } from '../../../../src/core/analysis/analyse';
import { TextAnalysis } from '../../../../src/core/analysis/textAnalysis';
import { compileTopics } from '../../../../src/core/topics/topics';

/** Pieces of text in which an edit can change what surrounds it. */
const PIECES = [
	'\n',
	'\n\n',
	' ',
	'"',
	'”',
	'“',
	'.',
	'Lise Okoro: ',
	'\nQ: Is it true?\n',
	'Governor Lise Okoro said that the dam had cost 4.5 million euros. ',
	'"We will go," she added. ',
	'Okoro said: "It rose by 8 percent last year." ',
	'March 3, 2025',
	'a line that was wrapped by hand at some seventy signs and goes on in the\n',
	'next line in small letters, as old mail does, until it comes to an end.\n',
	'Photo: Ann Tarn / Agency\n',
	'# A heading\n',
	'- an item of 20 houses\n',
	'Mr. Tarn, minister of roads\n',
	'他说：“好。”\n',
	'said ',
	'12',
];
const piece = fc.constantFrom(...PIECES);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const edit = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.nat(60),
	text: fc.oneof(piece, fc.constant(''), fc.string({ maxLength: 3 })),
});

suite('analysis of a text being edited', () => {
	test('is what a fresh analysis says, after any edits', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
				const open = new TextAnalysis(first);
				let now = first;
				for (const { at, length, text: words } of edits) {
					const start = Math.floor(at * now.length);
					const end = Math.min(now.length, start + length);
					now = now.slice(0, start) + words + now.slice(end);
					open.edit({ start, end, text: words });
				}
				assert.equal(open.text, now);
				assert.deepEqual(open.analysis, analyse(now));
			}),
			{ numRuns: 200 },
		);
	});
	test('says in which stretch anything has changed', () => {
		const open = new TextAnalysis('The road cost 5 euros.\n\nThe bridge cost 7 euros.\n\nThe tower cost 9 euros.');
		const before = open.analysis.figures.length;
		const { version } = open;
		assert.deepEqual(open.changedSince(version), []);
		open.edit({ start: 40, end: 41, text: '8' });
		const [span] = open.changedSince(version);
		assert.ok(span !== undefined && span.start >= 24 && span.end <= 48 && span.start <= 40 && span.end >= 41);
		assert.equal(open.marksIn(span).figures.length, 1);
		assert.equal(open.analysis.figures.length, before);
	});
	test('what stands outside the changed stretches is painted as before', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(text, edit, (first, { at, length, text: words }) => {
				const open = new TextAnalysis(first);
				const before = open.analysis;
				const start = Math.floor(at * first.length);
				const end = Math.min(first.length, start + length);
				const { version } = open;
				open.edit({ start, end, text: words });
				const changed = open.changedSince(version);
				const growth = words.length - (end - start);
				const untouched = (span: { start: number; end: number }): boolean =>
					changed.every((c) => span.end < c.start || span.start > c.end);
				const after = open.analysis.figures.filter(untouched).map((f) => [f.start, f.value, f.speaker]);
				const outside = before.figures.filter((f) => f.end <= start || f.start >= end);
				const moved = outside.map((f) => {
					const by = f.start >= end ? growth : 0;
					return { ...f, start: f.start + by, end: f.end + by };
				});
				assert.deepEqual(
					after,
					moved.filter(untouched).map((f) => [f.start, f.value, f.speaker]),
				);
			}),
		);
	});
	test('knows another codebook at once', () => {
		const open = new TextAnalysis('The sluice is new.');
		assert.deepEqual(open.analysis.topics, []);
		open.useOptions({ topics: compileTopics([{ id: 'water', terms: ['sluice'] }]) });
		assert.deepEqual(open.analysis.topics, [{ start: 4, end: 10, topic: 'water' }]);
	});
	test('refuses a stretch that is not there', () => {
		assert.throws(() => new TextAnalysis('abc').edit({ start: 2, end: 5, text: '' }), RangeError);
	});
});
