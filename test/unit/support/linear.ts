import assert from 'node:assert/strict';

/** Rounds after which a growth that still looks steep is believed. */
const ROUNDS = 4;

/**
 * Asserts that the work of `run` grows with its input as a line does: eight times the input may take at most thirty
 * times the processor time (a quadratic rule takes sixty-four). Small and large inputs take turns and the best of each
 * counts; a busy machine costs more rounds, not the test. Inputs that take long enough are measured once a round (`times`).
 */
export function assertLinear<Input>(
	make: (count: number) => Input,
	run: (input: Input) => unknown,
	count = 5_000,
	times = 3,
): void {
	const small = make(count);
	const large = make(count * 8);
	run(large);
	let base = Number.POSITIVE_INFINITY;
	let grown = Number.POSITIVE_INFINITY;
	let ratio = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS && ratio >= 30; round += 1) {
		for (let k = 0; k < times; k += 1) {
			base = Math.min(
				base,
				processorTime(() => run(small)),
			);
			grown = Math.min(
				grown,
				processorTime(() => run(large)),
			);
		}
		ratio = grown / Math.max(0.3, base);
	}
	assert.ok(ratio < 30, `eight times the input took ${ratio.toFixed(1)} times as long`);
}

/** Milliseconds of processor time, which other programs do not lengthen much. */
function processorTime(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** The least processor time of several runs, in milliseconds. */
export function leastTime(work: () => unknown): number {
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < 5; run += 1) least = Math.min(least, processorTime(work));
	return least;
}
