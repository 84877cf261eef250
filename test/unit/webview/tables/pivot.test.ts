import assert from 'node:assert/strict';
import type { Row } from '../../../../src/webview/tables/messages';
import { MOST_COLUMNS, pivot } from '../../../../src/webview/tables/pivot';

const row = (count: number, ...key: string[]): Row => ({ key, count, texts: 1 });
const uses = [
	row(2, 'water', 'Holub', '2024'),
	row(3, 'water', 'Sova', '2023'),
	row(1, 'roads', 'Holub', '2024'),
	row(9, 'roads', 'Holub', 'n.d.'),
];
const wish = {
	rows: 0,
	columns: 2,
	only: [null, null, null],
	mirrored: false,
	ordered: (part: number) => part === 2,
};

suite('rows of keys as a table', () => {
	test('adds up cells, rows and columns; the largest row first, years in their order', () => {
		const table = pivot(uses, wish);
		assert.deepEqual(table.rows, ['roads', 'water']);
		assert.deepEqual(table.columns, ['2023', '2024', 'n.d.']);
		assert.deepEqual(
			table.rows.map((one) => table.columns.map((other) => table.cell(one, other))),
			[
				[0, 1, 9],
				[3, 2, 0],
			],
		);
		assert.deepEqual([table.rowSum('water'), table.columnSum('2024'), table.total], [5, 3, 15]);
	});

	test('only keys that have the parts asked for; other parts as rows and columns', () => {
		const table = pivot(uses, { ...wish, columns: 1, only: [null, null, '2024'] });
		assert.deepEqual([table.rows, table.columns, table.total], [['water', 'roads'], ['Holub'], 3]);
	});

	test('pairs stand on both sides and are counted once', () => {
		const table = pivot([row(4, 'a', 'b'), row(1, 'b', 'c')], { ...wish, columns: 1, only: [], mirrored: true });
		assert.deepEqual([table.cell('a', 'b'), table.cell('b', 'a'), table.cell('a', 'c'), table.total], [4, 4, 0, 5]);
		assert.deepEqual(table.rows, ['b', 'a', 'c']);
	});

	test('many columns are cut, of years the first ones', () => {
		const many = Array.from({ length: MOST_COLUMNS + 5 }, (_, i) => row(1, 'x', '', String(1900 + i)));
		const table = pivot(many, wish);
		assert.deepEqual([table.columns.length, table.left, table.columns[0]], [MOST_COLUMNS, 5, '1905']);
	});
});
