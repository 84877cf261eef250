import { soak } from './soak';

// Runs edit scripts against the anchoring and prints what became of the annotations:
//   npm run soak [-- SCRIPTS [FIRST_SEED [ANNOTATIONS]]]
const [scripts = 100_000, first = 1, count = 200] = process.argv.slice(2).map(Number);
const states: Record<string, number> = {};
let broken = 0;
const started = Date.now();
for (let seed = first; seed < first + scripts; seed += 1) {
	const result = soak(seed, count);
	for (const [state, times] of Object.entries(result.states)) states[state] = (states[state] ?? 0) + times;
	for (const finding of result.findings) {
		broken += 1;
		if (broken <= 20) console.log(finding);
	}
}
const seconds = (Date.now() - started) / 1000;
console.log(`${scripts} scripts from seed ${first}, ${count} annotations each, ${seconds.toFixed(0)} s`);
console.log(states);
console.log(broken === 0 ? 'none lost, none attached to another claim' : `${broken} broken promises`);
process.exitCode = broken === 0 ? 0 : 1;
