import assert from 'node:assert/strict';
import type { FigureSummary } from '../../../../src/core/index/documentSummary';
import { FigureIndex } from '../../../../src/server/corpus/figureIndex';
import type { CorpusText } from '../../../../src/server/corpus/corpusText';
import { ConflictMarks } from '../../../../src/server/joins/conflictMarks';
import type { Joins } from '../../../../src/server/joins/joins';
import { FiguresTree } from '../../../../src/server/trees/figuresTree';
import type { Work } from '../../../../src/server/turns';

/** Counts how often other work could have had its turn, and calls what is told to happen then. */
class CountedWork implements Work {
	pauses = 0;
	meanwhile: (() => void) | null = null;

	async pause(): Promise<void> {
		this.pauses += 1;
		const { meanwhile } = this;
		this.meanwhile = null;
		meanwhile?.();
		await Promise.resolve();
	}
}

const share = { kind: 'percent', unit: 'percent', of: null, by: false, dateLike: false } as const;
const figure = (measure: string | null, count = 1): FigureSummary => ({ ...share, measure, count });

suite('server: view of figures', () => {
	let index: FigureIndex;
	let work: CountedWork;
	let tree: FiguresTree;
	const texts: CorpusText[] = [];
	const put = (number: number, ...figures: FigureSummary[]): void =>
		index.add(texts[number] as CorpusText, { figures });
	const shown = async (): Promise<string[]> => {
		await tree.prepare();
		return tree.children(null).map(({ label, description }) => `${label}: ${description}`);
	};

	setup(() => {
		for (let i = 0; i < 4; i += 1) texts[i] = { path: `text${i}.txt` } as CorpusText;
		index = new FigureIndex((text) => texts.indexOf(text));
		work = new CountedWork();
		const joins: Partial<Joins> = { textsInConflict: [] };
		const marks = new ConflictMarks(joins as Joins, work, () => undefined);
		tree = new FiguresTree(
			index,
			() => texts,
			() => false,
			marks,
			() => 0,
			work,
		);
	});

	test('a text with several figures of one node counts once, and a text that is gone does not', async () => {
		put(0, figure('ferry traffic', 2), figure('traffic of ferries'));
		put(1, figure('ferry traffic'), figure(null, 3));
		put(2, figure('traffic of ferries'), figure(null));
		assert.deepEqual(await shown(), ['ferry traffic: 5 in 3 texts', 'No Measure Named: 4 in 2 texts']);
		index.remove(texts[1] as CorpusText);
		put(3, figure('ferry traffic', 4));
		assert.deepEqual(await shown(), ['ferry traffic: 8 in 3 texts', 'No Measure Named: 1']);
	});

	test('it is put together in pieces, and not again while nothing has changed', async () => {
		for (let i = 0; i < 300; i += 1) index.add({} as CorpusText, { figures: [figure(`traffic on line ${i}`)] });
		await tree.prepare();
		const { pauses } = work;
		assert.ok(pauses >= 300, String(pauses));
		await tree.prepare();
		assert.equal(work.pauses, pauses);
		index.add({} as CorpusText, { figures: [figure('traffic on line 7')] });
		await tree.prepare();
		assert.ok(work.pauses > pauses);
	});

	test('another grouping that is asked for meanwhile is the one shown', async () => {
		put(0, figure('ferry traffic'));
		let other: Promise<void> | undefined;
		work.meanwhile = () => {
			tree.group('unit');
			other = tree.prepare();
		};
		await tree.prepare();
		await other;
		assert.deepEqual(
			tree.children(null).map(({ label }) => label),
			['percent'],
		);
	});
});
