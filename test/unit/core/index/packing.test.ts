import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { analyse } from '../../../../src/core/analysis/analyse';
import { summarise } from '../../../../src/core/index/documentSummary';
import { statementsOf } from '../../../../src/core/joins/statementsOf';
import { analysisOf, indexText, summaryOf, unpackedStatements } from '../../../../src/core/index/indexedText';
import { NO_CORPUS } from '../../../../src/core/analysis/options';
import { listedOf, packListed } from '../../../../src/core/index/listedText';
import { pack, unpack } from '../../../../src/core/index/packing';

const samples = readdirSync('media/sample')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(`media/sample/${name}`, 'utf8'));

suite('plain data in few bytes', () => {
	test('any plain data comes back as it was', () => {
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof(
				{ maxDepth: 4 },
				fc.constant(null),
				fc.boolean(),
				fc.integer(),
				fc.double(),
				fc.string({ unit: 'grapheme' }),
				fc.array(tie('tree')),
				fc.array(
					fc.record({ start: fc.integer(), end: fc.nat(200), kind: fc.constantFrom('a', null), of: tie('tree') }),
				),
				fc.dictionary(
					fc.string().map((key) => `k${key}`),
					tie('tree'),
				),
			),
		}));
		fc.assert(
			fc.property(tree, (value) => {
				// Records of the generator have no prototype, which is not part of the data.
				const plain: unknown = structuredClone(value);
				assert.deepEqual(structuredClone(unpack(pack(value))), plain);
			}),
			{ numRuns: 300 },
		);
	});

	test('what lists need of several texts comes back as each summary has it, in less than all summaries take', () => {
		const kept = samples.map((text) => indexText(text, NO_CORPUS));
		const packed = packListed(kept.map(summaryOf));
		const expected = samples.map((text) => {
			const { quotations: _, ...listed } = summarise(text, analyse(text));
			return listed;
		});
		assert.deepEqual(listedOf(packed), expected);
		assert.ok(packed.length < kept.reduce((sum, { summary }) => sum + summary.length, 0));
	});

	test('what is no plain data is refused', () => {
		const good = {
			a: [
				{ b: 'mill', c: 1 },
				{ b: 'ferry', c: 2.5 },
			],
		};
		assert.throws(() => pack({ a: undefined }), TypeError);
		assert.throws(() => pack([good, { a: [{ b: 1 }, { b: undefined }] }]), TypeError);
		// What was refused leaves nothing behind.
		assert.deepEqual(unpack(pack(good)), good);
	});

	test('lists of records whose keys differ, or stand in another order, are kept one by one', () => {
		for (const list of [
			[
				{ a: 1, b: 2 },
				{ b: 2, a: 1 },
			],
			[{ a: 1, b: 2 }, { a: 1 }],
			[{ a: 1 }, { a: 1, b: 2 }],
			[{ a: 1 }, [1], { a: 2 }],
			[
				{ a: [{ c: 1 }, { c: 2 }], b: 'x' },
				{ a: [{ c: 1 }, { d: 2 }], b: 'x' },
				{ a: [], b: 'y' },
			],
			[{}, {}],
		])
			assert.equal(JSON.stringify(unpack(pack(list))), JSON.stringify(list));
	});

	test('damaged bytes are an error, never endless', () => {
		const bytes = pack(samples.map((text) => analyse(text).quotations));
		for (let cut = 0; cut < bytes.length; cut += 7) assert.throws(() => unpack(bytes.subarray(0, cut)), RangeError);
	});

	test('what is kept of the sample texts holds all their finds, in less than half of the JSON', () => {
		let bytes = 0;
		let json = 0;
		for (const text of samples) {
			const analysis = analyse(text);
			const kept = indexText(text, NO_CORPUS);
			assert.deepEqual(analysisOf(kept), analysis);
			assert.deepEqual(summaryOf(kept), summarise(text, analysis));
			assert.equal(unpackedStatements(kept).figures.length, statementsOf(analysis, text).figures.length);
			bytes += kept.analysis.length + kept.summary.length;
			json += Buffer.byteLength(JSON.stringify(analysis));
		}
		assert.ok(bytes * 2 < json, `${bytes} bytes, ${json} as JSON`);
	});
});
