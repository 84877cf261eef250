import assert from 'node:assert/strict';
import { oneUnderline } from '../../../../src/extension/painting/oneUnderline';
import type { FlatRanges, MarkKind } from '../../../../src/protocol/protocol';

suite('what is underlined in reported speech', () => {
	const finds: Readonly<Record<MarkKind, FlatRanges>> = {
		direct: [2, 0, 2, 90],
		partial: [],
		term: [],
		reported: [2, 10, 2, 60, 4, 0, 5, 12],
		figure: [2, 20, 2, 30, 3, 1, 3, 5, 4, 70, 5, 4],
		date: [2, 40, 2, 44],
		label: [],
		furniture: [],
	};

	test('leaves the place to figures and dates', () => {
		assert.deepEqual(
			oneUnderline(finds, () => true),
			[2, 10, 2, 20, 2, 30, 2, 40, 2, 44, 2, 60, 4, 0, 4, 70, 5, 4, 5, 12],
		);
	});
	test('figures that are not painted take nothing away', () => {
		assert.deepEqual(
			oneUnderline(finds, (kind) => kind !== 'figure'),
			[2, 10, 2, 40, 2, 44, 2, 60, 4, 0, 5, 12],
		);
		assert.deepEqual(
			oneUnderline(finds, (kind) => kind === 'reported'),
			finds.reported,
		);
	});
});
