import assert from 'node:assert/strict';

/**
 * Asserts that the time of `run` grows with its input as a line does: eight times the input may take at most twenty
 * times as long (a quadratic rule takes sixty-four). The best of several runs counts, so that a busy machine does not
 * fail the test.
 */
export function assertLinear<Input>(
	make: (count: number) => Input,
	run: (input: Input) => unknown,
	count = 5_000,
): void {
	const small = make(count);
	const large = make(count * 8);
	run(large);
	const best = (input: Input): number => {
		let least = Number.POSITIVE_INFINITY;
		for (let k = 0; k < 5; k += 1) {
			const started = performance.now();
			run(input);
			least = Math.min(least, performance.now() - started);
		}
		return least;
	};
	const base = Math.max(0.2, best(small));
	const ratio = best(large) / base;
	assert.ok(ratio < 20, `eight times the input took ${ratio.toFixed(1)} times as long`);
}
