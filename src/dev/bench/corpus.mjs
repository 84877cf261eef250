// Makes texts of any size out of the sample corpus: its frames (titles, labels, datelines) as they are, the sentences of
// its paragraphs in new order and with other digits, so that no paragraph comes twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const folder = join(root, 'media/sample');
const samples = readdirSync(folder)
	.filter((name) => name.endsWith('.txt') && !name.endsWith('-zh.txt'))
	.sort()
	.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const sentences = samples
	.flatMap(({ text }) => text.split('\n'))
	.filter((line) => line.length > 150)
	.flatMap((line) => line.split(/(?<=[.!?]["”]?) (?=["“A-Z])/));

/** Which samples lend their frames to a text. */
export const frames = {
	all: samples.map(({ text }) => text),
	/** Articles and reports: nobody has the floor. */
	prose: samples.filter(({ name }) => !name.includes('press-conference')).map(({ text }) => text),
	/** Questions and answers under labels. */
	transcript: samples.filter(({ name }) => name.includes('press-conference')).map(({ text }) => text),
};

/** Random numbers that are the same on each run (mulberry32). */
export function randomFrom(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A text of about `size` code units. */
export function makeText(size, seed, from = frames.all) {
	const random = randomFrom(seed);
	const pick = (list) => list[Math.floor(random() * list.length)];
	const lines = [];
	let length = 0;
	while (length < size) {
		for (const line of pick(from).split('\n')) {
			const made = line.length > 150 ? paragraph(random, pick) : line;
			lines.push(made);
			length += made.length + 1;
			if (length >= size) break;
		}
	}
	return lines.join('\n').slice(0, size);
}

function paragraph(random, pick) {
	const count = 2 + Math.floor(random() * 4);
	return Array.from({ length: count }, () => pick(sentences))
		.join(' ')
		.replace(/(?<=\d)\d/g, () => String(Math.floor(random() * 10)));
}

/** Texts of about 10 kB each, `megabytes` in all. */
export function makeCorpus(megabytes) {
	return Array.from({ length: Math.round(megabytes * 100) }, (_, i) => makeText(10_000, i + 1));
}
