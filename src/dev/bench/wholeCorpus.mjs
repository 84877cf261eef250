// Times what a user of a large corpus waits for, in a server of its own process: the first start, the next one, hovers
// and completions meanwhile, a keystroke. Everything is compared with reading and decoding the same files in the same run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeText } from './corpus.mjs';
import { CorpusServer } from './corpusServer.mjs';
import { median } from './timing.mjs';

const SIZE = 10_000;
const KEYS = 30;
const views = ['documents', 'speakers', 'figures', 'topics'];

/** `texts`: how many texts of 10 kB the corpus has; keystrokes are timed in smaller ones too. */
export async function wholeCorpus(texts, row) {
	execFileSync(process.execPath, ['src/dev/build.mjs', '--only=server'], { stdio: 'inherit' });
	const home = mkdtempSync(join(tmpdir(), 'pa-bench-'));
	try {
		const reading = await largest(home, texts, row);
		const times = [];
		for (const count of [10, 1000].filter((some) => some < texts)) times.push([count, await smaller(home, count)]);
		times.push([texts, reading.keystroke]);
		const [first] = times;
		for (const [count, ms] of times)
			row(`a keystroke among ${count} texts`, `${ms.toFixed(1)} ms`, `× ${(ms / first[1]).toFixed(2)}; target: flat`);
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

async function largest(home, texts, row) {
	const folder = makeFolder(home, texts);
	const bytes = pathsOf(texts).reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
	const reading = Math.min(timeReading(folder, texts), timeReading(folder, texts));
	row(`reading and decoding ${(bytes / 1e6).toFixed(0)} MB`, seconds(reading));
	const cold = await run(folder, home, texts);
	const times = (ms) => (ms / reading).toFixed(1);
	const rest = ({ hovers, completions, typedMeanwhile, joined, memory, cpu }) => {
		row('  hovers meanwhile, 95 % and longest', slowest(hovers), 'target 100 ms');
		row('  completions meanwhile, 95 % and longest', slowest(completions), 'target 100 ms');
		row('  a keystroke meanwhile', `${typedMeanwhile.toFixed(1)} ms`);
		row('  until figures and utterances are joined', seconds(joined), `× ${times(joined)}; target × 100`);
		if (cpu !== null) row('  processor time of it all', seconds(cpu));
		const sizes = memory && `${memory.now.toFixed(0)}, ${memory.most.toFixed(0)} MB`;
		if (memory) row('  memory, at rest and at most', sizes, 'target 600 MB');
	};
	row('cold, until views and hovers are complete', seconds(cold.complete), `× ${times(cold.complete)}; target × 25`);
	row('  first texts in the view', seconds(cold.first), '');
	rest(cold);
	const warm = await run(folder, home, texts);
	const share = `${((100 * warm.complete) / cold.complete).toFixed(1)} % of cold; target 10 %`;
	row('warm, until views and hovers are complete', seconds(warm.complete), share);
	rest(warm);
	return { keystroke: warm.keystroke };
}

async function smaller(home, texts) {
	return (await run(makeFolder(home, texts), mkdtempSync(join(home, 'storage-')), texts)).keystroke;
}

/** One life of a server: starts, reads all, answers, is typed in. */
async function run(folder, storage, texts) {
	const server = new CorpusServer('dist/server.js', folder);
	await server.start(storage);
	const path = pathsOf(texts)[texts >> 1];
	const text = readFileSync(join(folder, path), 'utf8');
	await server.open(path, text);
	let place = figureIn(text);
	// The record of a translation, where the path of any text may stand.
	const record = `${pathsOf(texts)[0]}.document.yaml`;
	await server.open(record, 'version: 1\ntranslation:\n  of: \n');
	const [hovers, completions] = [[], []];
	const timed = async (times, ask) => {
		const begun = performance.now();
		const answer = await ask();
		times.push(performance.now() - begun);
		return answer;
	};
	const hover = () => timed(hovers, () => server.hover(path, place));
	const complete = () => timed(completions, () => server.complete(record, { line: 2, character: 6 }));
	let first = null;
	const quiet = server.quiet();
	for (;;) {
		await hover();
		await complete();
		if (first === null && server.read > 0) first = performance.now() - server.begun;
		const rest = new Promise((resolve) => setTimeout(resolve, 100, 'growing'));
		if ((await Promise.race([quiet, rest])) !== 'growing') break;
	}
	for (const view of views) await server.children(view);
	await server.hover(path, place);
	const done = performance.now() - server.begun;
	let version = 1;
	const typing = async () => {
		const keys = [];
		for (let key = 0; key < KEYS; key += 1) {
			const begun = performance.now();
			version += 1;
			await server.type(path, version, { ...place, character: 0 });
			keys.push(performance.now() - begun);
			// What is typed stands before the figure.
			place = { ...place, character: place.character + 1 };
		}
		return median(keys);
	};
	const typedMeanwhile = await typing();
	// A hover says so while texts are still compared.
	while (JSON.stringify(await hover()).includes('Still growing'))
		await new Promise((resolve) => setTimeout(resolve, 100));
	const joined = performance.now() - server.begun;
	const { cpu } = server;
	// Conflicts are told behind the joins, and what is known is kept for the next start.
	await new Promise((resolve) => setTimeout(resolve, 5000));
	const { memory } = server;
	const keystroke = await typing();
	const { items } = await complete();
	if (items.length < Math.min(texts - 1, 50)) throw new Error(`only ${items.length} texts are offered`);
	await server.end();
	return {
		complete: done,
		first: first ?? done,
		hovers,
		completions,
		joined,
		memory,
		cpu,
		keystroke,
		typedMeanwhile,
	};
}

function makeFolder(home, texts) {
	const folder = join(home, `texts-${texts}`);
	mkdirSync(folder);
	writeFileSync(join(folder, 'corpus.yaml'), 'version: 1\n');
	for (let i = 0; i < texts; i += 100) mkdirSync(join(folder, `part${i / 100}`));
	pathsOf(texts).forEach((path, i) => writeFileSync(join(folder, path), makeText(SIZE, i + 1)));
	return folder;
}

function pathsOf(texts) {
	return Array.from({ length: texts }, (_, i) => `part${Math.floor(i / 100)}/text${i}.txt`);
}

function timeReading(folder, texts) {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const begun = performance.now();
	for (const path of pathsOf(texts)) decoder.decode(readFileSync(join(folder, path)));
	return performance.now() - begun;
}

/** A place inside a number with a unit. */
function figureIn(text) {
	const at = /\d[\d.,]* (?:percent|million|billion|kilometers|households)/.exec(text)?.index ?? 0;
	const before = text.slice(0, at).split('\n');
	return { line: before.length - 1, character: before.at(-1).length };
}

/** What one in twenty takes at least, and what the slowest takes. */
function slowest(times) {
	const sorted = [...times].sort((a, b) => a - b);
	const at95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
	return `${at95.toFixed(0)}, ${(sorted.at(-1) ?? 0).toFixed(0)} ms`;
}

function seconds(ms) {
	return `${(ms / 1000).toFixed(2)} s`;
}
