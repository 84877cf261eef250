import assert from 'node:assert/strict';
import { placeOfCode } from '../../../../src/core/annotations/codePlaces';
import { parseSidecar, type SidecarItem } from '../../../../src/core/annotations/sidecar';

suite('place of a code in an annotation', () => {
	const found = (lines: string, code: string): string => {
		const text = `version: 1\nannotations:\n${lines}`;
		const sidecar = parseSidecar(text, 'a');
		const { start, end } = placeOfCode(sidecar, sidecar.items[0] as SidecarItem, code);
		return text.slice(0, start).split('\n').at(-1) + '<' + text.slice(start, end) + '>';
	};

	test('in every form of list, not in words before it, not inside another code', () => {
		assert.equal(
			found('  - id: coal\n    codes: [coal-mine, coal]\n    exact: coal\n', 'coal'),
			'    codes: [coal-mine, <coal>',
		);
		assert.equal(
			found('  - id: A\n    exact: coal\n    codes:\n      - mine\n      - "coal"\n', 'coal'),
			'      - "<coal>',
		);
		assert.equal(found('  - { id: A, codes: [煤炭], exact: x }\n', '煤炭'), '  - { id: A, codes: [<煤炭>');
	});

	test('the first line where it is not to be found', () => {
		assert.equal(found('  - id: A\n    codes: ["\\u0063oal"]\n    exact: x\n', 'coal'), '<  - id: A>');
	});
});
