import assert from 'node:assert/strict';
import { parseCodebook } from '../../../../src/core/codebook/codebook';
import { nearestCodes } from '../../../../src/core/codebook/nearestCodes';

suite('codes like a word', () => {
	const codebook = parseCodebook(
		'codes:\n  - id: water-use\n    name: Drawing of water\n  - id: ferries\n  - id: ferry-fares\n  - id: 煤炭\n',
		'codebook.yaml',
	);
	const like = (word: string): string[] => nearestCodes(codebook, word).map(({ id }) => id);

	test('by id or name, the likest first', () => {
		assert.deepEqual(like('water_use'), ['water-use']);
		assert.deepEqual(like('ferrys'), ['ferries']);
		assert.deepEqual(like('fares'), ['ferry-fares']);
		assert.deepEqual(like('drawing of water'), ['water-use']);
	});

	test('nothing for words unlike all', () => {
		assert.deepEqual(like('budget'), []);
		assert.deepEqual(like('x'), []);
	});
});
