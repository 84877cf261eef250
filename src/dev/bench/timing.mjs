// Times work by the processor time of this process: other load on the machine does not count, its garbage collector does.

/** Milliseconds of processor time that `work` takes. */
export function cpuMs(work) {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

export function median(numbers) {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Median of the milliseconds that `sample` says, asked at most `runs` times and no longer than `seconds` by the clock, so
 * that a slow part does not keep the others waiting. What it says first is for warming up and does not count.
 */
export function medianWithin(seconds, runs, sample) {
	const end = performance.now() + seconds * 1000;
	sample();
	const times = [];
	do times.push(sample());
	while (times.length < runs && performance.now() < end);
	return median(times);
}
