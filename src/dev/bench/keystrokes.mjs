// Times one keystroke in texts of growing size: the text updated, the paragraph read again, the document pass resumed.
import { frames, makeText, randomFrom } from './corpus.mjs';
import { cpuMs, medianWithin } from './timing.mjs';

const BATCH = 20;
const BATCHES = 31;
const SECONDS = 3;

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
			const ms = medianWithin(SECONDS, BATCHES, () => {
				const places = Array.from({ length: BATCH }, () =>
					text.indexOf('e', Math.floor(random() * text.length * 0.98)),
				);
				const batch = cpuMs(() => {
					for (const at of places) {
						open.edit({ start: at, end: at, text: 'e' });
						open.paintedIn({ start: at, end: at + 4000 });
						open.edit({ start: at, end: at + 1, text: '' });
						open.paintedIn({ start: at, end: at + 4000 });
					}
				});
				return batch / (2 * BATCH);
			});
			const growth = before === undefined ? '' : `× ${(ms / before).toFixed(1)} for ten times the text; `;
			print(`${kind}, ${megabytes} MB`, ms, `${growth}opening took ${opening.toFixed(0)} ms`);
			before = ms;
		}
	}
}
