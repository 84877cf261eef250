import { soak } from './soak';

// Runs edit scripts against the anchoring, SCRIPTS of them from FIRST_SEED on, each on a text with ANNOTATIONS, and prints
// what became of the annotations as one line of JSON; broken promises go to stderr as they are found.
const [scripts = 0, first = 1, count = 200] = process.argv.slice(2).map(Number);
const states: Record<string, number> = {};
let broken = 0;
for (let seed = first; seed < first + scripts; seed += 1) {
	const result = soak(seed, count);
	for (const [state, times] of Object.entries(result.states)) states[state] = (states[state] ?? 0) + times;
	for (const finding of result.findings) {
		broken += 1;
		if (broken <= 20) console.error(finding);
	}
}
console.log(JSON.stringify({ scripts, states, broken }));
