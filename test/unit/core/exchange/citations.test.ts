import assert from 'node:assert/strict';
import { citeDocument, citePassage, defaultStyle } from '../../../../src/core/exchange/citations/citation';
import { parseTemplate } from '../../../../src/core/exchange/citations/template';
import { corpusOf, exported } from './corpora';

const corpus = corpusOf(
	{
		'talk.txt':
			'Opening of the Tarn Dam\n\nTARN, March 4, 2031 (Vornpress) -- The minister said that the river was low. "We wait," he added.\n',
	},
	{
		'talk.txt': {
			agency: 'Vornpress',
			publisher: 'Vornpress Online',
			url: 'https://vornpress.example/1',
			retrieved: '2031-04-01',
			translation: { of: 'talk-xy.txt', kind: 'official', prevails: 'original' },
		},
	},
);
const [text] = corpus.texts;
if (text === undefined) throw new Error('no text');
const span = (words: string) => ({ start: text.raw.indexOf(words), end: text.raw.indexOf(words) + words.length });

suite('citations', () => {
	test('say who is credited, what the text is a translation of, and when it was read', () => {
		const cited = citePassage(text, span('We wait'));
		assert.match(cited, /^“We wait” \(.+Vornpress, Vornpress Online, 2031-03-04 \(dateline\)/);
		assert.match(
			cited,
			/official translation, the original prevails, https:\/\/vornpress\.example\/1, accessed 2031-04-01, talk\.txt\)$/,
		);
	});
	test('follow a template; what is empty leaves its brackets out', () => {
		const template = parseTemplate('{title}[ by {authors}][, {url}] \\[{date}\\]');
		assert.equal(template.flaw, null);
		const style = { ...defaultStyle, document: template };
		assert.match(citeDocument(text, style), /^Opening of the Tarn Dam, https:.* \[2031-03-04 \(dateline\)\]$/);
	});
	test('no full stop follows another', () => {
		const [undated] = corpusOf({ 'a.txt': 'The river was low.\n' }, { 'a.txt': { title: 'Why wait?' } }).texts;
		assert.ok(undated);
		assert.equal(citeDocument(undated), 'Why wait? n.d.');
	});
	test('a template with a flaw says which', () => {
		assert.match(parseTemplate('{titel}').flaw ?? '', /no value \{titel\}; known are quote/);
		assert.match(parseTemplate('[{title}').flaw ?? '', /not closed/);
		assert.match(parseTemplate('{title}]').flaw ?? '', /do not match/);
	});
	test('reference managers get CSL-JSON and RIS with source, dates and address', () => {
		const [item] = JSON.parse(exported('csl-json', corpus).bytes.toString()) as Record<string, unknown>[];
		assert.equal(item?.['type'], 'article-newspaper');
		assert.equal(item?.['URL'], 'https://vornpress.example/1');
		assert.deepEqual(item?.['accessed'], { 'date-parts': [[2031, 4, 1]] });
		const ris = exported('ris', corpus).bytes.toString().split('\r\n');
		assert.equal(ris[0], 'TY  - NEWS');
		assert.ok(ris.includes('Y2  - 2031/04/01/'));
		assert.ok(ris.includes('N1  - official translation, the original prevails'));
		assert.deepEqual(ris.slice(-2), ['ER  - ', '']);
	});
});
