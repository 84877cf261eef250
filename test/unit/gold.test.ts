import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analysis/analyse';
import { goldLists, parseGold } from '../gold/goldFile';
import { score } from '../gold/score';

const goldFolder = 'test/gold';
const texts = readdirSync(goldFolder)
	.filter((name) => name.endsWith('.gold.yaml'))
	.sort()
	.map((name) => {
		const gold = parseGold(readFileSync(join(goldFolder, name), 'utf8'));
		return { gold, text: readFileSync(join('media/sample', gold.file), 'utf8') };
	});

suite('gold', () => {
	test('every gold file is of the text as it stands', () => {
		assert.ok(texts.length === 10);
		for (const { gold, text } of texts) {
			assert.equal(createHash('sha256').update(text).digest('hex'), gold.sha256, gold.file);
			for (const list of goldLists.filter((l) => l !== 'turns')) {
				for (const item of gold[list])
					assert.equal(text.slice(item.start, item.end), item.text, `${gold.file} ${list}`);
			}
		}
	});

	test('the analyser is no worse on the sample than the scoreboard says', () => {
		const board = score(texts.map(({ gold, text }) => ({ gold, text, analysis: analyse(text) })));
		const now = Object.fromEntries([...board].map(([name, layer]) => [name, layer.floors()]));
		console.log(`\n${table(board)}`);
		if (process.env['GOLD_MISTAKES']) for (const [name, layer] of board) print(name, layer.mistakes);
		const file = join(goldFolder, 'scoreboard.json');
		if (process.env['GOLD_UPDATE']) writeFileSync(file, `${JSON.stringify(now, null, '\t')}\n`);
		const committed = JSON.parse(readFileSync(file, 'utf8')) as typeof now;
		const drops = Object.entries(committed).flatMap(([layer, figures]) =>
			Object.entries(figures)
				.filter(([measure, value]) => (now[layer]?.[measure] ?? 0) < value)
				.map(([measure, value]) => `${layer} ${measure}: ${now[layer]?.[measure] ?? 0}, was ${value}`),
		);
		assert.deepEqual(drops, [], 'GOLD_MISTAKES=1 lists the mistakes, GOLD_UPDATE=1 commits new figures');
	});
});

/** One line a layer: precision, recall, F1, counts (matched / missed / spurious), accuracies over the matched. */
function table(board: ReturnType<typeof score>): string {
	const rows = [...board].map(([name, layer]) => {
		const { precision, recall, f1, ...checks } = layer.figures();
		const [p, r, f] = [precision, recall, f1].map((v) => (v ?? 0).toFixed(1).padStart(6));
		const accuracies = Object.entries(checks).map(([check, value]) => `${check} ${value}`);
		return `${name.padEnd(11)} ${p} ${r} ${f}  ${layer.counts().padEnd(16)} ${accuracies.join(', ')}`;
	});
	return ['layer       precis recall     F1  counts           accuracies', ...rows].join('\n');
}

function print(name: string, mistakes: readonly string[]): void {
	for (const mistake of mistakes) console.log(`${name}: ${mistake}`);
}
