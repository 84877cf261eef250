import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fileStep, inverseFileStep, takeFileStep } from '../../../../src/core/files/fileStep';

suite('a change of a file, there and back', () => {
	const before = 'codes:\n  - id: a\n    name: Old\n  - id: b\n';
	const after = before.replace('Old', 'New name');
	const step = fileStep('f', before, after);

	test('any change of any text is taken and taken back', () => {
		const words = fc.stringMatching(/^[ab\n]{0,30}$/);
		fc.assert(
			fc.property(words, words, (from, to) => {
				const one = fileStep('f', from, to);
				assert.equal(takeFileStep(from, one), to);
				assert.equal(takeFileStep(to, inverseFileStep(one)), from);
			}),
		);
	});

	test('a file that was made is taken away only as it was made, and made anew only where none is', () => {
		const made = fileStep('f', null, after);
		assert.equal(takeFileStep('', made), after);
		assert.equal(takeFileStep(after, inverseFileStep(made)), '');
		assert.equal(takeFileStep(`${after}theirs\n`, inverseFileStep(made)), null);
		for (const step of [made, fileStep('f', '', after)]) assert.equal(takeFileStep('theirs\n', step), null);
	});

	test('what others wrote elsewhere in the file stays', () => {
		const more = `# theirs\n${after}  - id: c\n`;
		assert.equal(takeFileStep(more, inverseFileStep(step)), `# theirs\n${before}  - id: c\n`);
	});

	test('what others wrote at the same place, or what stands twice, is left alone', () => {
		assert.equal(takeFileStep(after.replace('New', 'Third'), inverseFileStep(step)), null);
		assert.equal(takeFileStep(`#\n${after}${after}`, inverseFileStep(fileStep('f', 'x', 'y'))), null);
	});
});
