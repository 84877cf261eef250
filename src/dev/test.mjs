// Runs everything that has to hold.   npm test   |   node src/dev/test.mjs [STEP ...]
// Says each step with its outcome and time, then one plain line with the sums; the exit code agrees with it.
import { endOnSignals } from './processes.mjs';
import { provideDependencies } from './provision/dependencies.mjs';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step; whatever goes wrong in it is one failure with a reason. */
async function outcome({ needs = [], work }, fetched) {
	try {
		for (const need of needs) await fetched[need]();
		return await work();
	} catch (error) {
		return { passed: 0, failed: 1, reason: error.message };
	}
}

function report(name, { passed, failed, skipped = 0, note, reason }, time) {
	if (reason) console.log(reason.trimEnd());
	const words = [`${passed} passed`, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : []), note, time];
	console.log(`${failed ? 'FAILED' : 'ok    '} ${name.padEnd(12)} ${words.filter(Boolean).join(', ')}`);
}

/** Everything that has to be fetched, fetched once and at most once, when it is first asked for. */
async function fetching() {
	const { provideChromium } = await import('./provision/chromium.mjs');
	const { provideVSCode } = await import('./provision/codeServer.mjs');
	const { newest, oldest } = await import('./provision/versions.mjs');
	const once = (work) => {
		let result;
		return () => (result ??= work());
	};
	return {
		browser: once(provideChromium),
		newest: once(() => provideVSCode(newest)),
		oldest: once(() => provideVSCode(oldest)),
	};
}

endOnSignals();
const begun = performance.now();
try {
	await provideDependencies();
} catch (error) {
	console.error(error.message);
	console.log('0 passed, 1 failed');
	process.exit(1);
}
const { checks } = await import('./checks.mjs');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
	console.error(`no such step: ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}`);
	process.exit(2);
}
const fetched = await fetching();
const sums = { passed: 0, failed: 0, skipped: 0 };
for (const check of checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
	const since = performance.now();
	const result = await outcome(check, fetched);
	for (const kind of Object.keys(sums)) sums[kind] += result[kind] ?? 0;
	report(check.name, result, seconds(since));
}
console.log(`\nin ${seconds(begun)}${sums.skipped ? `, ${sums.skipped} skipped` : ''}`);
console.log(`${sums.passed} passed, ${sums.failed} failed`);
process.exit(sums.failed === 0 && sums.passed > 0 ? 0 : 1);
