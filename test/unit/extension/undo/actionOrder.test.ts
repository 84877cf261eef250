import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ActionOrder } from '../../../../src/extension/undo/actionOrder';

type Step = { readonly kind: 'type'; readonly text: string } | { readonly kind: 'rub' | 'tag' | 'undo' | 'redo' };

/** An editor with one history for words and annotations, as a user would want it: the oracle. */
class Ideal {
	text = '';
	readonly done: { readonly kind: 'words' | 'tag'; readonly before: string; readonly after: string }[] = [];
	readonly undone: { readonly kind: 'words' | 'tag'; readonly before: string; readonly after: string }[] = [];
}

suite('order of words and annotations', () => {
	test('typing, tagging and undoing mixed: the undo key always reaches the newest', () => {
		const step = fc.oneof(
			fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom('a', 'b') }),
			fc.record({ kind: fc.constantFrom('rub' as const, 'tag' as const, 'undo' as const, 'redo' as const) }),
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps: Step[]) => {
				const ideal = new Ideal();
				const order = new ActionOrder();
				const content = (): [number, () => string] => [ideal.text.length, () => ideal.text];
				for (const step of steps) {
					if (step.kind === 'type' || step.kind === 'rub') {
						const after = step.kind === 'type' ? ideal.text + step.text : ideal.text.slice(0, -1);
						if (after === ideal.text) continue;
						ideal.done.push({ kind: 'words', before: ideal.text, after });
						ideal.undone.length = 0;
						ideal.text = after;
						order.edited('typed', ...content());
					} else if (step.kind === 'tag') {
						ideal.done.push({ kind: 'tag', before: ideal.text, after: ideal.text });
						ideal.undone.length = 0;
						order.acted(...content());
					} else if (step.kind === 'undo') {
						const newest = ideal.done.pop();
						if (!newest) continue;
						assert.equal(order.undoIsOurs, newest.kind === 'tag', `undo after ${JSON.stringify(steps)}`);
						ideal.undone.push(newest);
						ideal.text = newest.before;
						if (newest.kind === 'tag') order.undid();
						else order.edited('undone', ...content());
					} else {
						const next = ideal.undone.pop();
						if (!next) continue;
						if (next.kind === 'tag') assert.ok(order.redoIsOurs(...content()), 'redo reaches the annotation');
						ideal.done.push(next);
						ideal.text = next.after;
						if (next.kind === 'tag') order.redid();
						else order.edited('redone', ...content());
					}
					if (ideal.done.at(-1)?.kind === 'tag') assert.ok(order.undoIsOurs, JSON.stringify(steps));
					if (ideal.done.at(-1)?.kind === 'words') assert.ok(!order.undoIsOurs, JSON.stringify(steps));
				}
			}),
			{ numRuns: 3000 },
		);
	});

	test('an undo of the editor that takes back several edits at once still finds its way', () => {
		const order = new ActionOrder();
		order.acted(3, () => 'abc');
		order.edited('typed', 4, () => 'abcd');
		order.edited('typed', 5, () => 'abcde');
		assert.ok(!order.undoIsOurs);
		order.edited('undone', 3, () => 'abc');
		assert.ok(order.undoIsOurs);
	});
});
