import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { selectorsOf } from '../../../../src/core/anchoring/selectors';
import { TextUnits } from '../../../../src/core/anchoring/textUnits';

const texts = fc
	.tuple(fc.boolean(), fc.array(fc.constantFrom('a', 'é', '煤', '😀', '\n', '\r\n', '\r', '𝔸'), { maxLength: 30 }))
	.map(([mark, parts]) => (mark ? '\ufeff' : '') + parts.join(''));

suite('text units', () => {
	test('counts code points over LF line ends, without the byte order mark', () => {
		const units = new TextUnits('\ufeffa\r\n😀b');
		assert.equal(units.normal, 'a\n😀b');
		assert.equal(units.points, 4);
		assert.equal(units.normalToPoints(units.rawToNormal(6)), 3);
		assert.equal(units.normalToRaw(units.pointsToNormal(3)), 6);
	});
	test('every character boundary converts there and back, and agrees with counting', () => {
		fc.assert(
			fc.property(texts, (raw) => {
				const units = new TextUnits(raw);
				const bare = raw.replace(/^\ufeff/, '');
				const normal = bare.replace(/\r\n?/g, '\n');
				assert.equal(units.normal, normal);
				let point = 0;
				for (let at = 0; at <= normal.length; point += 1) {
					assert.equal(units.normalToPoints(at), point);
					assert.equal(units.pointsToNormal(point), at);
					assert.equal(units.rawToNormal(units.normalToRaw(at)), at);
					at += at < normal.length && (normal.codePointAt(at) as number) > 0xffff ? 2 : 1;
				}
				for (let at = 0; at <= raw.length; at += 1) {
					const before = raw.slice(0, at).replace(/^\ufeff/, '');
					const inside = raw[at - 1] === '\r' && raw[at] === '\n';
					assert.equal(units.rawToNormal(at), before.replace(/\r\n?/g, '\n').length - (inside ? 1 : 0));
				}
			}),
		);
	});
	test('offsets outside the text move to its edge', () => {
		const units = new TextUnits('ab\r\n');
		assert.deepEqual(
			[units.rawToNormal(-1), units.rawToNormal(99), units.normalToRaw(99), units.pointsToNormal(99)],
			[0, 3, 4, 3],
		);
	});
	test('selectors never cut a character, and their parts stand side by side in the text', () => {
		fc.assert(
			fc.property(texts, fc.nat(60), fc.nat(60), (raw, a, b) => {
				const units = new TextUnits(raw);
				const found = selectorsOf(units, { start: Math.min(a, b), end: Math.max(a, b) });
				const points = Array.from(units.normal);
				const { start, end } = found.position;
				assert.equal(found.exact, points.slice(start, end).join(''));
				assert.equal(found.prefix, points.slice(Math.max(0, start - 32), start).join(''));
				assert.equal(found.suffix, points.slice(end, end + 32).join(''));
			}),
		);
	});
});
