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

/** The number that this share of the numbers does not exceed: 0.95 for the 95th percentile. */
export function share(numbers, part) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/**
 * Median of the milliseconds that `sample` says, asked at most `runs` times and no longer than `seconds` by the clock, so
 * that a slow part does not keep the others waiting. What it says first is for warming up and does not count.
 */
export function medianWithin(seconds, runs, sample) {
	return mediansInTurn(seconds, runs, [sample])[0];
}

/** The same of several things that are compared: they are asked in turn, so that a busy minute slows all of them. */
export function mediansInTurn(seconds, runs, samples) {
	const end = performance.now() + seconds * 1000;
	for (const sample of samples) sample();
	const times = samples.map(() => []);
	do samples.forEach((sample, i) => times[i].push(sample()));
	while (times[0].length < runs && performance.now() < end);
	return times.map(median);
}
