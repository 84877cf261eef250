// Prints how fast the analyser is, beside its peers, in one run on one core:
//   npm run bench [-- --megabytes=2] [-- --no-peers]
//   npm run bench -- corpus [--texts=10000]      a whole corpus in the server, by itself
//   npm run bench -- annotations                 a text with 5,000 annotations in the server
// Times are medians of processor time, so that they hold on a busy machine; each part has its limit, so that all of it
// ends within three minutes. MB are millions of UTF-16 code units, which are bytes in these texts but for curly marks.
// `npm run bench` gives new objects as much room as the server's threads have for them (src/platform/node/textWorkers.ts).
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { makeCorpus } from './bench/corpus.mjs';
import { keystrokes } from './bench/keystrokes.mjs';
import { loadPeers } from './bench/peers.mjs';
import { cpuMs, mediansInTurn, medianWithin } from './bench/timing.mjs';

const words = process.argv.slice(2);
const row = (name, value, note = '') => console.log(`  ${name.padEnd(44)}${value.padStart(12)}  ${note}`);
if (words.includes('corpus')) {
	const { wholeCorpus } = await import('./bench/wholeCorpus.mjs');
	await wholeCorpus(Number(words.find((w) => w.startsWith('--texts='))?.slice(8) ?? 10_000), row);
	process.exit();
}
if (words.includes('annotations')) {
	const { annotations } = await import('./bench/annotations.mjs');
	await annotations(row);
	process.exit();
}
const megabytes = Number(words.find((w) => w.startsWith('--megabytes='))?.slice(12) ?? 2);
mkdirSync('dist/bench', { recursive: true });
await build({
	stdin: {
		contents: `
			export { analyse, analyseAll } from './src/core/analysis/analyse';
			export { TextAnalysis } from './src/core/analysis/textAnalysis';
			export { english } from './src/core/language/en/vocabulary';
			export { tokenise } from './src/core/text/tokens';
			export { splitParagraphs } from './src/core/text/paragraphs';`,
		resolveDir: process.cwd(),
		loader: 'ts',
	},
	bundle: true,
	platform: 'node',
	target: 'node20',
	outfile: 'dist/bench/core.cjs',
	logLevel: 'warning',
});
const core = createRequire(import.meta.url)(resolve('dist/bench/core.cjs'));

const rate = (size, ms) => size / 1000 / ms;
const shown = (number) => number.toPrecision(3);

const corpus = makeCorpus(megabytes);
const size = corpus.reduce((sum, text) => sum + text.length, 0);
console.log(
	`\nWhole analysis of ${corpus.length} texts, ${shown(size / 1e6)} MB, Node ${process.versions.node}, MB/s:`,
);
const speed = (of, seconds, work) =>
	rate(
		of,
		medianWithin(seconds, 7, () => cpuMs(work)),
	);
const given = corpus.map((text) => ({ text, options: { topics: null } }));
const together = () => Array.from(core.analyseAll(given));
const cold = rate(size, cpuMs(together));
// Some megabytes go by before all of it is compiled.
for (const end = performance.now() + 6_000; performance.now() < end; ) together();
const [ours, alone] = mediansInTurn(18, 7, [
	() => cpuMs(together),
	() => cpuMs(() => corpus.forEach((text) => core.analyse(text))),
]).map((ms) => rate(size, ms));
row('policy-annotator, all of it', shown(ours), 'texts in groups, as a corpus is indexed');
row('  one text at a time', shown(alone));
row(`  the first ${shown(size / 1e6)} MB of a process`, shown(cold), 'most of the time goes into compiling the rules');
const tokens = speed(size, 3, () => {
	for (const text of corpus) {
		for (const { start, end } of core.splitParagraphs(text)) core.tokenise(text.slice(start, end), core.english);
	}
});
row('  of it paragraphs and tokens', shown(tokens));
const pattern = /\b(?:said|says|told|added|noted|percent|million|billion|according|stressed)\b/g;
const regex = speed(size, 3, () => {
	for (const text of corpus) {
		pattern.lastIndex = 0;
		while (pattern.exec(text) !== null);
	}
});
row('one global regex of ten alternatives', shown(regex), `${shown(regex / ours)} × the speed of ours`);
if (!words.includes('--no-peers')) {
	for (const { name, does, texts, part, run } of loadPeers()) {
		const some = corpus.slice(0, texts).map((text) => text.slice(0, part ?? text.length));
		const read = some.reduce((sum, text) => sum + text.length, 0);
		const theirs = speed(read, 6, () => some.forEach((text) => run(text)));
		const slower = ours / theirs;
		row(
			name,
			shown(theirs),
			`${slower < 10 ? shown(slower) : Math.round(slower)} × slower; ${does}, on ${read / 1000} kB`,
		);
	}
}

console.log('\nOne keystroke in an open text, ms: median, 95th percentile, slowest; and how opening and median grow:');
keystrokes(core, (name, ms, slow, slowest, now, before) => {
	const growth = (what) => (before ? ` (× ${(now[what] / before[what]).toFixed(1)} for ten times the text)` : '');
	const times = `${slow.toFixed(2).padStart(8)} ${slowest.toFixed(1).padStart(8)}`;
	row(name, ms.toFixed(2), `${times}   ${growth('stroke')} opened in ${now.opening.toFixed(0)}${growth('opening')}`);
});
