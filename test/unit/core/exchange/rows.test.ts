import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { joinCell, splitCell } from '../../../../src/core/exchange/codes';
import { csvLines } from '../../../../src/core/exchange/rows/csv';
import { guarded, unguarded } from '../../../../src/core/exchange/rows/formulas';
import { corpusOf, exported } from './corpora';

const note = '=HYPERLINK("http://example.org")';
const corpus = corpusOf({
	'corpus.yaml': 'coders: { ida: { name: Ida Vorn } }\nspeakers: [{ name: Lena Marsk, role: Mayor of Tarn }]\n',
	'codebook.yaml':
		'codes:\n  - id: water\n    name: Water\n    children:\n      - id: dam\n        name: Dams\n        was: [dike]\n',
	'speech.txt':
		'Mayor Lena Marsk said on Tuesday: "The dam will hold 40 million litres this year." Nobody asked her about the cost.\n',
	'speech.txt.ida.annotations.yaml': `version: 1
coding: { status: done }
annotations:
  - id: a1
    codes: [dike, fire]
    exact: The dam will hold 40 million litres
    prefix: 'arsk said on Tuesday: "'
    suffix: ' this year." Nobody asked her ab'
    position: { start: 35, end: 70 }
    note: '${note}'
  - id: a2
    codes: [water]
    exact: words that stand nowhere in it at all
`,
});
const records = (bytes: Buffer): Record<string, string>[] =>
	Papa.parse<Record<string, string>>(bytes.toString('utf8').slice(1), { header: true, skipEmptyLines: true }).data;

suite('tables of a corpus', () => {
	test('a row a segment says what it is, whose words it is and where it stands', () => {
		const { bytes, losses } = exported('csv', corpus);
		assert.equal(bytes.subarray(0, 3).toString('hex'), 'efbbbf');
		const [first, second, ...more] = records(bytes);
		assert.equal(more.length, 0);
		const { speaker, role, voice, code, state, coder } = first ?? {};
		assert.deepEqual(
			{ speaker, role, voice, code, state, coder, path: first?.['code path'], name: first?.['coder name'] },
			{
				speaker: 'Lena Marsk',
				role: 'Mayor of Tarn',
				voice: 'quotation',
				code: 'dam; fire',
				state: 'exact',
				coder: 'ida',
				path: 'Water > Dams; fire',
				name: 'Ida Vorn',
			},
		);
		assert.equal(first?.['analyser version'], '1.2.3');
		assert.equal(first?.['commit'], 'c0ffee');
		assert.match(first?.['citation'] ?? '', /^“The dam will hold .* litres” \(Lena Marsk, .*speech\.txt\)$/);
		assert.equal(second?.['state'], 'orphaned');
		assert.equal(second?.['quote'], 'words that stand nowhere in it at all');
		assert.ok(losses.includes('1 statements how far a coder is with a text: ida: done in speech.txt'));
	});
	test('with a row for each code, a segment with two has two rows of the same id', () => {
		const rows = records(exported('csv', corpus, { rowPerCode: true }).bytes);
		assert.deepEqual(
			rows.map((row) => [row['id'], row['code']]),
			[
				['a1', 'dam'],
				['a1', 'fire'],
				['a2', 'water'],
			],
		);
	});
	test('figures have their value as a number and the codes of what they stand in', () => {
		const [row] = records(exported('csv', corpus, { rows: 'figures' }).bytes);
		assert.equal(row?.['value'], '40000000');
		assert.equal(row?.['speaker'], 'Lena Marsk');
		assert.equal(row?.['code'], 'dam; fire');
	});
	test('a workbook holds formulas as text, twice the same bytes', () => {
		const first = exported('xlsx', corpus).bytes;
		assert.ok(first.equals(exported('xlsx', corpus).bytes));
		const sheets = unzipSync(first);
		const segments = Buffer.from(sheets['xl/worksheets/sheet1.xml'] as Uint8Array).toString();
		assert.match(segments, /<c r="[A-Z]+2" s="2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK\(/);
		assert.doesNotMatch(segments, /<f>/);
		assert.match(Buffer.from(sheets['xl/worksheets/sheet5.xml'] as Uint8Array).toString(), /Water &gt; Dams/);
	});
});

suite('cells', () => {
	const odd = fc.string({
		unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ' ', '\t', '\n', ',', ';', '\\', 'a', '7', '＝', '\u00a0'),
	});
	test('no cell begins like a formula, and each is read back as it was', () => {
		fc.assert(
			fc.property(odd, (text) => {
				const cell = guarded(text);
				assert.doesNotMatch(cell, /^[\s\u00a0]*[=+\-@\t\r\n＝]/);
				assert.equal(unguarded(cell), text);
			}),
		);
	});
	test('what CSV writes a CSV reader reads', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(odd, odd), { maxLength: 5 }), (rows) => {
				const text = [...csvLines({ name: '', columns: ['a', 'b'], rows })].join('').slice(1);
				const read = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(1, -1);
				assert.deepEqual(
					read.map((row) => row.map(unguarded)),
					rows,
				);
			}),
		);
	});
	test('several values in a cell come apart again', () => {
		fc.assert(
			fc.property(fc.array(odd.filter((text) => text !== '')), (values) => {
				assert.deepEqual(splitCell(joinCell(values)), values);
			}),
		);
	});
});
