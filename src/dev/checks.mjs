// The steps of `npm test`, in order, and how the outcome of each is counted.
import { packExtension } from './package.mjs';
import { run } from './processes.mjs';
import { npmCommand } from './provision/npm.mjs';
import { root } from './root.mjs';

const minute = 60_000;

/** An npm script that passes or fails as one; what it prints matters only when it fails. */
const script = (name) => async () => {
	const [command, args, options] = npmCommand(['run', '--silent', name]);
	const { code, output } = await run(command, args, { cwd: root, limit: 5 * minute, ...options });
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, reason: output };
};

/** Adds up mocha's closing lines: a suite may run in several windows, each with lines of its own. */
function counts(output) {
	const sum = (line) => [...output.matchAll(line)].reduce((total, [, count]) => total + Number(count), 0);
	return {
		passed: sum(/^ {2}(\d+) passing \(\d+\w+\)$/gm),
		failed: sum(/^ {2}(\d+) failing$/gm),
		skipped: sum(/^ {2}(\d+) pending$/gm),
	};
}

/** A mocha suite, shown while it runs. One that crashed, hung, or ran no test has failed, whatever it printed before. */
async function suite(command, args, options = {}) {
	// The runner may need a while to end its servers and browsers, hence the patience.
	const result = await run(command, args, {
		cwd: root,
		live: true,
		limit: 25 * minute,
		patience: 15_000,
		...options,
	});
	const counted = counts(result.output);
	const failedIn = [...result.output.matchAll(/^failed in (.+)$/gm)].map(([, place]) => place);
	if (counted.passed + counted.failed === 0) return { ...counted, failedIn, failed: 1, reason: 'no test ran' };
	if (result.code !== 0 && counted.failed === 0)
		return { ...counted, failedIn, failed: 1, reason: `ended with ${result.code ?? 'a signal'}` };
	return { ...counted, failedIn };
}

/**
 * A suite that drives real windows. On a busy machine one of them may lose the focus to another, or draw too late, which
 * says nothing about the extension: what failed is tried once more, with all tests of its file or window, in a new window.
 * What fails again has failed; how many passed only then is said.
 */
async function suiteInWindows(...args) {
	const first = await suite(process.execPath, args);
	if (first.failed === 0) return first;
	if (first.reason) console.log(first.reason);
	console.log(`\nsecond attempt: ${first.failedIn.join(', ') || 'all'}\n`);
	const second = await suite(process.execPath, [...args, ...first.failedIn]);
	const mended = Math.max(0, first.failed - second.failed);
	return {
		...second,
		// A first attempt that ended early has counted too few.
		passed: Math.max(first.passed + mended, second.passed),
		skipped: first.skipped,
		note: mended > 0 ? `${mended} of them only at the second attempt` : undefined,
	};
}

async function build(...targets) {
	const args = ['src/dev/build.mjs', `--only=${targets.join(',')}`];
	const { code, output } = await run(process.execPath, args, { cwd: root });
	if (code !== 0) throw new Error(output);
}

let packed;
const packOnce = () => (packed ??= packExtension());

async function packing() {
	const { size } = await packOnce();
	return { passed: 1, failed: 0, note: `${Math.round(size / 1000)} kB` };
}

const integration = (version) => async () => {
	await build('extension', 'server', 'integration');
	return suiteInWindows('test/harness/integration.mjs', version);
};

async function endToEnd() {
	await packOnce();
	await build('e2e');
	return suiteInWindows('test/harness/endToEnd.mjs');
}

/** The proofs by thousands of random cases run in full here, and in part while one folder is worked on. */
async function unit() {
	const [command, args, options] = npmCommand(['run', '--silent', 'test:unit']);
	return suite(command, args, { ...options, env: { ...process.env, PROOFS: 'full' } });
}

/** Each step: its name, what has to be fetched for it, and the work, which throws or returns counts. */
export const checks = [
	{ name: 'types', work: script('types') },
	{ name: 'lint', work: script('lint') },
	{ name: 'format', work: script('format:check') },
	{ name: 'unit', work: unit },
	{ name: 'package', work: packing },
	{ name: 'integration', needs: ['newest', 'browser'], work: integration('newest') },
	{ name: 'oldest', needs: ['oldest', 'browser'], work: integration('oldest') },
	{ name: 'e2e', needs: ['newest', 'browser'], work: endToEnd },
];
