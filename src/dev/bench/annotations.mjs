// Times what a coder waits for in a text with thousands of annotations, in a server of its own process: until the text
// is painted when it is opened, and from the wish to tag until the file is saved and painted.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { CorpusServer } from './corpusServer.mjs';
import { median } from './timing.mjs';

const TAGS = 30;
const SIDECAR = 'a.txt.annotations.yaml';

export async function annotations(row) {
	execFileSync(process.execPath, ['src/dev/build.mjs', '--only=server'], { stdio: 'inherit' });
	const outfile = 'dist/bench/annotations.cjs';
	const entryPoints = ['test/unit/server/support/manyAnnotations.ts'];
	await build({ entryPoints, bundle: true, platform: 'node', target: 'node20', outfile, logLevel: 'warning' });
	const { manyAnnotations } = createRequire(import.meta.url)(resolve(outfile));
	const home = mkdtempSync(join(tmpdir(), 'pa-bench-'));
	try {
		const times = [];
		for (const count of [500, 5000]) times.push(await session(home, manyAnnotations(count), count));
		const [few, many] = times;
		for (const [at, name] of [
			['opened', 'from opening a text to its marks'],
			['tagged', 'from a tag to the saved file'],
			['painted', 'from a tag to its marks'],
		]) {
			row(`500: ${name}`, `${few[at].toFixed(1)} ms`);
			row(`5,000: ${name}`, `${many[at].toFixed(1)} ms`, `× ${(many[at] / few[at]).toFixed(1)}`);
		}
		row('lines changed by a tag', String(many.lines), `of ${many.all.toLocaleString('en')}`);
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

async function session(home, { text, sidecar }, count) {
	const folder = join(home, `with-${count}`);
	mkdirSync(folder);
	writeFileSync(join(folder, 'corpus.yaml'), 'version: 1\n');
	writeFileSync(join(folder, 'a.txt'), text);
	writeFileSync(join(folder, SIDECAR), sidecar);
	const server = new CorpusServer('dist/server.js', folder);
	await server.start(mkdtempSync(join(home, 'storage-')));
	await server.quiet();
	const opening = performance.now();
	await server.open('a.txt', text);
	await server.marks('a.txt', { start: 0, end: 50 });
	const opened = performance.now() - opening;
	const tags = [];
	const paints = [];
	let before = '';
	for (let tag = 0; tag < TAGS; tag += 1) {
		before = readFileSync(join(folder, SIDECAR), 'utf8');
		const line = Math.floor((count * (tag + 0.5)) / TAGS) * 2;
		const begun = performance.now();
		await server.tag('a.txt', { start: { line, character: 0 }, end: { line, character: 7 } });
		tags.push(performance.now() - begun);
		await server.marks('a.txt', { start: line, end: line + 50 });
		paints.push(performance.now() - begun);
	}
	const after = readFileSync(join(folder, SIDECAR), 'utf8').split('\n');
	await server.end();
	const old = before.split('\n');
	const first = after.findIndex((line, i) => line !== old[i]);
	const lines = after.length - old.length;
	const isInserted = old.slice(first).every((line, i) => line === after[first + lines + i]);
	if (!isInserted) throw new Error('a tag has changed lines of other annotations');
	return { opened, tagged: median(tags), painted: median(paints), lines, all: after.length };
}
