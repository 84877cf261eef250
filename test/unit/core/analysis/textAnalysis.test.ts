import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyse, analyseAll } from '../../../../src/core/analysis/analyse';
import { NO_CORPUS } from '../../../../src/core/analysis/options';
import { TextAnalysis } from '../../../../src/core/analysis/textAnalysis';
import type { Span } from '../../../../src/core/model/span';
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
	'MS. VENN:  Good morning. Thank you all. I have one thing at the top.\n\n',
	'Q    Why did you come? Thank you, Ines Venn.\n\n',
	'Rada Tolm:\n\nThank you. We do, and you know it.\n\n',
	"That concludes today's briefing. Thank you.\n\n",
	'Mr. Oto Lindar, minister of the sea\n\nMs. Ida Brann, spokesperson of the Sea Office\n\n',
	'“The water rose all night.\n\n“And nobody told us.”\n\n',
	'She did not say when. He said that he was sure of it, and they agreed. ',
	'Lindar told reporters that “we are ready.” ',
	'the President said. ',
	'President Oto Lindar ',
	'The Harbour Board of Velm (HBV) said that it would pay. ',
	'the HBV ',
	'The Heron Bay Volunteers (HBV) were told. ',
	'The Board of Volunteers (BV) said so. ',
	'The board said that it rained. ',
	'— Rada Tolm, teacher\n\n',
	'“I saw it myself.”\n\n',
	'Remarks by Oto Lindar at the harbour\n\n',
	'By Ida Brann\n\n',
	'© 2031 Velm News. All rights reserved.\n',
	'Related stories\n',
	'Ana ',
	'Ana Roy met Ana Brann. ',
	'Brann',
	'Kit Brann said that Brann had left. ',
	'Mr. Brann agreed. ',
	'Brann: Dam at Velm will close\n\n',
	'Minister: Dam at Velm will close\n\n',
	'An interview with Ana Roy\n\n',
	'**Do you know why?**\n\nI do, and we told you.\n\n',
	'**And your boats?**\n\nWe sold ours.\n\n',
	'And what do you say?\n\nI say no.\n\n',
];
const piece = fc.constantFrom(...PIECES);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
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
			{ numRuns: 400 },
		);
	});
	test('is the same for texts analysed together', () => {
		fc.assert(
			fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
				const given = texts.map((one) => ({ text: one, options: NO_CORPUS }));
				assert.deepEqual(
					[...analyseAll(given)],
					texts.map((one) => analyse(one)),
				);
			}),
			{ numRuns: 60 },
		);
	});

	test('answers in order where groups end between texts and within one', () => {
		const long = 'The port of Velm handled 12 ships. '.repeat(6_000);
		const texts = ['', 'Rada Tolm said that 5 came.', long, 'The Harbour Board (HB) said so.', long, '', '7 left.'];
		const given = texts.map((one) => ({ text: one, options: NO_CORPUS }));
		assert.deepEqual(
			Array.from(analyseAll(given), ({ length }) => length),
			texts.map(({ length }) => length),
		);
	});

	test('paints of a stretch what the analysis of the whole says of it', function () {
		this.timeout(60_000);
		fc.assert(
			fc.property(
				text,
				edit,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(first, { at, length, text: words }, where) => {
					const open = new TextAnalysis(first);
					const start = Math.floor(at * first.length);
					open.edit({ start, end: Math.min(first.length, start + length), text: words });
					const from = Math.floor(where * open.length);
					const stretch = { start: from, end: from + 200 };
					const painted = open.paintedIn(stretch);
					const all = analyse(open.text);
					const touching = (finds: readonly Span[]): string[] =>
						finds
							.filter((find) => find.start < stretch.end && find.end > stretch.start)
							.map((find) => `${find.start}-${find.end}`);
					for (const kind of ['quotations', 'reported', 'figures', 'boilerplate'] as const)
						assert.deepEqual(touching(painted[kind]), touching(all[kind]), kind);
					assert.deepEqual(touching(painted.labels), touching(all.turns.map((turn) => turn.label)));
				},
			),
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
