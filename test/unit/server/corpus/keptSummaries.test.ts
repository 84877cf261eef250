import assert from 'node:assert/strict';
import { NO_CORPUS } from '../../../../src/core/analysis/options';
import { type IndexedText, indexText } from '../../../../src/core/index/indexedText';
import { inlineTextWorkers } from '../../../../src/platform/node/textWorkers';
import { CorpusText } from '../../../../src/server/corpus/corpusText';
import { type IndexStore, noIndexStore } from '../../../../src/server/corpus/indexStore';
import { KeptSummaries } from '../../../../src/server/corpus/keptSummaries';
import type { TextOnDisk } from '../../../../src/server/corpus/textOnDisk';
import type { Work } from '../../../../src/server/turns';
import { report } from '../support/texts';

suite('server: what lists need of several texts, kept as one', () => {
	const kept = new Map<string, IndexedText>();
	const store: IndexStore = {
		...noIndexStore,
		keyOf: (bytes) => Buffer.from(bytes).toString(),
		get: (key) => kept.get(key) ?? null,
		put: (key, indexed) => {
			kept.set(key, indexed);
			return indexed;
		},
	};
	const disk = (place: string): TextOnDisk => {
		const bytes = new TextEncoder().encode(report(place));
		return { encoding: 'utf-8', size: bytes.length, key: `!${place}`, read: () => bytes };
	};
	const found = (place: string): IndexedText => indexText(report(place), NO_CORPUS);
	const text = (place: string): CorpusText => new CorpusText(`file:///${place}`, place, disk(place), found(place));
	/** Lets something happen at the pause of this number. */
	const workWith = (at: number, happens: () => void): Work & { pauses: number } => ({
		pauses: 0,
		async pause() {
			this.pauses += 1;
			if (this.pauses === at) happens();
			await Promise.resolve();
		},
	});
	setup(() => kept.clear());

	test('is put together with other work between two texts', async () => {
		const texts = ['Weir End', 'Weir Top', 'Mill'].map(text);
		const work = workWith(0, () => undefined);
		await new KeptSummaries(() => store, inlineTextWorkers).keep(texts, work);
		assert.ok(work.pauses > texts.length);
		const open = new KeptSummaries(() => store, inlineTextWorkers).open(texts);
		assert.deepEqual(open?.get('!Mill')?.figures, texts[2]?.summary.figures);
		assert.equal(open?.size, 3);
	});

	test('is not kept of texts of which one has changed meanwhile', async () => {
		const texts = ['Weir End', 'Weir Top', 'Mill'].map(text);
		const work = workWith(3, () => texts[0]?.replaced(disk('Quay'), found('Quay'), null));
		await new KeptSummaries(() => store, inlineTextWorkers).keep(texts, work);
		assert.equal(kept.size, 0);
		assert.equal(new KeptSummaries(() => store, inlineTextWorkers).open(texts), null);
	});
});
