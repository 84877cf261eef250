// Runs random edit scripts against the anchoring, with an oracle that knows where words went.
//   npm run soak [-- SCRIPTS [FIRST_SEED [ANNOTATIONS]]]
// In parts, one process a core, with the rates so far after each; a seed that broke a promise is printed and repeats it:
//   npm run soak -- 1 SEED
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { build } from 'esbuild';

const PART = 1000;
const [scripts = 100_000, first = 1, annotations = 200] = process.argv.slice(2).map(Number);
const program = 'dist/soak/main.cjs';
await build({
	entryPoints: ['test/soak/main.ts'],
	bundle: true,
	platform: 'node',
	target: 'node20',
	outfile: program,
	logLevel: 'warning',
});

/** What a process that runs one part prints at its end. */
function part(from, count) {
	const child = spawn(process.execPath, [program, count, from, annotations], { stdio: ['ignore', 'pipe', 'inherit'] });
	let out = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		out += text;
	});
	return new Promise((done, fail) => {
		child.once('error', fail);
		child.once('close', (code) =>
			code === 0 ? done(JSON.parse(out)) : fail(new Error(`the part from seed ${from} ended with ${code}`)),
		);
	});
}

const started = performance.now();
const sums = { scripts: 0, states: {}, broken: 0 };
let next = first;
async function runParts() {
	while (next < first + scripts) {
		const from = next;
		next += PART;
		const result = await part(from, Math.min(PART, first + scripts - from));
		sums.scripts += result.scripts;
		sums.broken += result.broken;
		for (const [state, times] of Object.entries(result.states)) sums.states[state] = (sums.states[state] ?? 0) + times;
		const seconds = (performance.now() - started) / 1000;
		console.log(`${sums.scripts} of ${scripts} scripts, ${sums.broken} broken promises, ${seconds.toFixed(0)} s`);
	}
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.ceil(scripts / PART)) }, runParts));

const total = Object.values(sums.states).reduce((sum, times) => sum + times, 0);
for (const [state, times] of Object.entries(sums.states).sort((a, b) => b[1] - a[1]))
	console.log(`${state.padEnd(10)} ${String(times).padStart(9)}  ${((100 * times) / total).toFixed(1)} %`);
console.log(`${scripts} scripts from seed ${first}, ${annotations} annotations each`);
console.log(sums.broken === 0 ? 'none lost, none attached to another claim' : `${sums.broken} broken promises`);
process.exit(sums.broken === 0 ? 0 : 1);
