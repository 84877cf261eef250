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

/** Median processor time of `work` in ms, after warming up. */
export function medianMs(work, runs = 5, warmUps = 1) {
	for (let i = 0; i < warmUps; i += 1) work();
	return median(Array.from({ length: runs }, () => cpuMs(work)));
}
