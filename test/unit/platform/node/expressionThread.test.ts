import assert from 'node:assert/strict';
import { TimeIsUp } from '../../../../src/core/search/expressionRunner';
import { ExpressionThread } from '../../../../src/platform/node/expressionThread';

const limits = { milliseconds: 5000, most: 1000 };
const nasty = { source: '(a+)+$', flags: 'gu' };
const nastyText = `${'a'.repeat(60)}b`;

suite('a thread for expressions', () => {
	test('finds what the expression finds, hits of no length left out, as many as asked for', async () => {
		const thread = new ExpressionThread();
		const find = (source: string, text: string, most = 1000) =>
			thread.find({ source, flags: 'giu' }, text, { ...limits, most });
		assert.deepEqual(await find('b*', 'abbcB'), [1, 3, 4, 5]);
		assert.deepEqual(await find('.', 'abc', 2), [0, 1, 1, 2]);
		const many = await Promise.all(['x1', 'x22', 'x333'].map((text) => find('\\d+', text)));
		assert.deepEqual(many, [
			[1, 2],
			[1, 3],
			[1, 4],
		]);
		await assert.rejects(find('(', 'abc'), /Invalid regular expression/);
		assert.deepEqual(await find('c', 'abc'), [2, 3]);
		await thread.dispose();
	});

	test('an expression that would never end is ended in time, holds nothing up, and the next one runs', async () => {
		const thread = new ExpressionThread();
		await thread.find({ source: 'a', flags: 'gu' }, 'a', limits);
		let turns = 0;
		const timer = setInterval(() => {
			turns += 1;
		}, 10);
		const begun = performance.now();
		const failed = await thread
			.find(nasty, nastyText, { ...limits, milliseconds: 300 })
			.catch((error: unknown) => error);
		clearInterval(timer);
		assert.ok(failed instanceof TimeIsUp);
		assert.match(failed.message, /takes more than 0\.3 s/);
		const took = performance.now() - begun;
		assert.ok(took > 280 && took < 3000, `${took} ms`);
		assert.ok(turns >= 5, 'other work had its turn meanwhile');
		assert.deepEqual(await thread.find(nasty, 'baa', limits), [1, 3]);
		await thread.dispose();
	});

	test('disposed of in the midst of an expression it says so', async () => {
		const thread = new ExpressionThread();
		const running = assert.rejects(thread.find(nasty, nastyText, limits), /the search was stopped/);
		await new Promise((resolve) => setTimeout(resolve, 200));
		await thread.dispose();
		await running;
	});
});
