import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/analysis/analyse';
import { packSummary, summarise, unpackSummary } from '../../../../src/core/index/documentSummary';
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

	test('what is no plain data is refused', () => {
		assert.throws(() => pack({ a: undefined }), TypeError);
	});

	test('damaged bytes are an error, never endless', () => {
		const bytes = pack(samples.map((text) => analyse(text).quotations));
		for (let cut = 0; cut < bytes.length; cut += 7) assert.throws(() => unpack(bytes.subarray(0, cut)), RangeError);
	});

	test('the summary of each sample text holds all its finds, in less than a quarter of their JSON', () => {
		for (const text of samples) {
			const analysis = analyse(text);
			const summary = summarise(text, analysis);
			const bytes = packSummary(summary);
			assert.deepEqual(unpackSummary(bytes), summary);
			const json = Buffer.byteLength(JSON.stringify(summary));
			assert.ok(bytes.length * 4 < json, `${bytes.length} bytes, ${json} as JSON`);
		}
	});
});
