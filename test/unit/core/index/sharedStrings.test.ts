import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pack, unpack } from '../../../../src/core/index/packing';
import { sharedString } from '../../../../src/core/index/sharedStrings';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

suite('strings that many texts have', () => {
	test('a string reads as it did, whatever its length', () => {
		for (const string of ['', 'ferry', 'the council of the town', '水电站', `${'x'.repeat(100)}\ud83c\udf0a`])
			assert.equal(sharedString(` ${string}`.slice(1)), string);
	});

	test('what is kept of packed data does not keep the rest of it', () => {
		const size = 100_000;
		const packed = (i: number): Uint8Array => pack([`the title of text ${i}`, `${i} `.padEnd(size, 'word ')]);
		collect();
		const before = process.memoryUsage().heapUsed;
		const titles: string[] = [];
		for (let i = 0; i < 300; i += 1) {
			// Only what is short is kept, as a summary is of an analysis.
			const [title] = unpack(packed(i), (string) => (string.length < 100 ? sharedString(string) : '')) as [string];
			titles.push(title);
		}
		collect();
		const taken = process.memoryUsage().heapUsed - before;
		assert.equal(titles[7], 'the title of text 7');
		assert.ok(taken < (size * titles.length) / 3, `${taken} bytes for ${titles.length} titles`);
	});
});
