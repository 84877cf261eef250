// Times one keystroke in texts of growing size: the text updated, the paragraph read again, the document pass resumed.
import { frames, makeText, randomFrom } from './corpus.mjs';
import { cpuMs, median, share } from './timing.mjs';

/** Strokes that warm up, and the most that are timed of each text. */
const WARMING = 200;
const MOST = 2_000;
const SECONDS = 4;

/** Letters typed inside words and deleted again, at random places; the marks in sight are asked for after each. */
export function keystrokes({ TextAnalysis }, print) {
	for (const [kind, from] of [
		['prose', frames.prose],
		['transcript', frames.transcript],
	]) {
		let before;
		for (const megabytes of [0.1, 1, 10]) {
			const text = makeText(megabytes * 1e6, 7, from);
			let open;
			const opening = cpuMs(() => {
				open = new TextAnalysis(text);
				open.paintedIn({ start: 0, end: 4000 });
			});
			const random = randomFrom(11);
			const times = [];
			const end = performance.now() + SECONDS * 1000;
			for (let n = 0; n < WARMING + MOST && (n < 2 * WARMING || performance.now() < end); n += 2) {
				const at = text.indexOf('e', Math.floor(random() * text.length * 0.98));
				for (const edit of [
					{ start: at, end: at, text: 'e' },
					{ start: at, end: at + 1, text: '' },
				]) {
					const ms = cpuMs(() => {
						open.edit(edit);
						open.paintedIn({ start: at, end: at + 4000 });
					});
					if (n >= WARMING) times.push(ms);
				}
			}
			const now = { opening, stroke: median(times) };
			print(`${kind}, ${megabytes} MB`, now.stroke, share(times, 0.95), Math.max(...times), now, before);
			before = now;
		}
	}
}
