import assert from 'node:assert/strict';
import { splitParagraphs } from '../../../../src/core/text/paragraphs';

const split = (text: string): string[] => splitParagraphs(text).map((p) => text.slice(p.start, p.end));
import { assertLinear } from '../../support/linear';

suite('paragraphs', () => {
	test('lines wrapped by hand join, blank lines part', () => {
		const text =
			'The harbour of Velm was closed for eleven days after the storm, and the\ncouncil has not said when it will open again.\n\nNext.';
		assert.deepEqual(split(text), [
			'The harbour of Velm was closed for eleven days after the storm, and the\ncouncil has not said when it will open again.',
			'Next.',
		]);
	});
	test('one line a paragraph stays one line a paragraph', () => {
		const text =
			'The council met in Velm on Tuesday to talk about the ferry.\nIt decided nothing, as the mayor had foretold.\nA crowd waited outside.';
		assert.equal(split(text).length, 3);
	});
	test('a sentence that ends at the edge of a wrapped paragraph does not part it', () => {
		const text =
			'We have met the fishermen of both islands and heard what they need from\nus before the winter. They spoke of nets, of fuel, and of the old pier.\nNobody spoke of money, and that was noticed by all who were in the hall.';
		assert.equal(split(text).length, 1);
	});
	test('a line on purpose ended by two blanks parts sentences', () => {
		const text =
			'We have met the fishermen of both islands and heard what they need from\nus before the winter. They spoke of nets, of fuel, and of the old pier.  \nNobody spoke of money, and that was noticed by all who were in the hall.';
		assert.equal(split(text).length, 2);
	});
	test('labels, list items, headings and bold lines open paragraphs', () => {
		const long = 'and that is all that can be said about the bridge at this point in time.';
		for (const next of [
			'MS. ORLU:  Yes.',
			'Q    Why?',
			'-   a ferry',
			'2. a ferry',
			'## Ferry',
			'**Ferry**',
			'Orlu Daily:',
		])
			assert.equal(split(`${long}\n${next}`).length, 2, next);
	});
	test('a colon inside a wrapped sentence opens nothing', () => {
		const text =
			'It was put to us by the people of the islands and by nobody but the\nVELM: a name they gave to their council in the years of the long frost.';
		assert.equal(split(text).length, 1);
	});
	test('a line made overlong by an address joins with its neighbours', () => {
		const text = `The terms are set out in the plan of the islands for their harbour, see\n[the plan](https://example.invalid/${'a'.repeat(150)})\nand the annex to it.`;
		assert.equal(split(text).length, 1);
	});
	test('spans hold no white space at their edges', () => {
		assert.deepEqual(split('\u00a0 a \r\n\r\n\u3000b\u200b'), ['a', 'b']);
	});
	test('time grows with the text, not faster', () => {
		for (const unit of ['word ', '\n', 'a line of some sixty characters that goes on and on and on, an\n', ':'])
			assertLinear((count) => unit.repeat(count / unit.length), splitParagraphs, 1 << 17);
	});
	test('a paragraph that is too long is cut at the end of a sentence, and there is no longer one', () => {
		const sentence = 'The council of the islands met in the old harbour. ';
		const text = sentence.repeat(400);
		const parts = splitParagraphs(text).map(({ start, end }) => text.slice(start, end));
		assert.ok(parts.length > 2);
		assert.ok(parts.every((part) => part.length <= 8000 && part.endsWith('.') && part.startsWith('The')));
		assert.equal(parts.join(' '), text.trim());
		for (const endless of ['word '.repeat(5000), 'x'.repeat(30_000), '好'.repeat(30_000)])
			assert.ok(splitParagraphs(endless).every(({ start, end }) => end - start <= 8000 && end > start));
	});
	test('what follows a cut is split as a text of its own', () => {
		const line = 'the quick brown fox jumps over the lazy dog and runs on and\n';
		const text = `${line.repeat(500)}\nOne more.`;
		const paragraphs = splitParagraphs(text, true);
		const cut = paragraphs[1]?.start ?? 0;
		assert.ok(cut > 4000);
		const again = splitParagraphs(text.slice(cut), true).map(({ start, end }) => ({
			start: start + cut,
			end: end + cut,
		}));
		assert.deepEqual(again, paragraphs.slice(1));
	});
});
