import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { fitsLiteralBlock, isPlainScalar, literalBlock, scalar } from '../../../../src/core/yaml/scalars';
import { oddStrings } from './oddStrings';

suite('yaml scalars', () => {
	test('what needs no quotes gets none', () => {
		for (const plain of [
			'coal',
			'more than 1.5 billion cubic meters',
			'5.2 percent',
			'煤炭消费',
			'a-b_c',
			'“so it is”',
		]) {
			assert.equal(scalar(plain), plain);
		}
	});
	test('what a reader could take for something else is quoted', () => {
		const risky = [
			'true',
			'No',
			'null',
			'2024',
			'1.5',
			'12:30',
			'2026-11-22',
			'0x1f',
			'- a',
			'a: b',
			'a #b',
			' a',
			'a ',
		];
		for (const value of [
			...risky,
			'',
			'*a',
			'&a',
			'!a',
			'%a',
			'@a',
			'`a',
			'"a"',
			"'a'",
			'[a',
			'{a',
			'a:',
			'? a',
			'1e5',
		]) {
			assert.equal(isPlainScalar(value), false, value);
		}
		assert.equal(isPlainScalar('a, b'), true);
		assert.equal(isPlainScalar('a, b', true), false);
	});
	test('every string comes back as it was, in block and in flow', () => {
		fc.assert(
			fc.property(oddStrings, (value) => {
				assert.equal((parse(`a: ${scalar(value)}\nb: 1\n`) as { a: unknown }).a, value);
				assert.equal((parse(`a: [${scalar(value, true)}, x]\n`) as { a: unknown[] }).a[0], value);
				assert.equal((parse(`a: ${scalar(value)}\n`, { version: '1.1' }) as { a: unknown }).a, value);
			}),
			{ numRuns: 300 },
		);
	}).timeout(120_000);
	test('a literal block holds what it is said to hold', () => {
		fc.assert(
			fc.property(oddStrings, (value) => {
				const note = `${value}\n`;
				if (!fitsLiteralBlock(note)) return;
				assert.equal((parse(`a: ${literalBlock(note, '   ', '\n')}\nb: 1\n`) as { a: unknown }).a, note);
			}),
			{ numRuns: 300 },
		);
	}).timeout(120_000);
});
