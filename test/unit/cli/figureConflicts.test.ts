import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FigureConflicts } from '../../../src/cli/figureConflicts';

const sample = 'media/sample';
const [sheet, page] = ['2025-04-16-fact-sheet.txt', '2025-04-16-press-conference-page-4.txt'];

suite('figures in conflict, as the command line finds them', () => {
	let folder = '';
	setup(() => {
		folder = mkdtempSync(join(tmpdir(), 'conflicts-'));
		for (const name of [sheet, page]) writeFileSync(join(folder, name), readFileSync(join(sample, name)));
	});
	teardown(() => rmSync(folder, { recursive: true, force: true }));
	const found = (...files: readonly string[]): string[] => {
		const conflicts = new FigureConflicts();
		for (const file of files) conflicts.add(file, readFileSync(file, 'utf8'));
		return conflicts.stated.map(
			({ words, place, against }) =>
				`${place.file.slice(-8, -4)}:${place.line} ${words} / ${against.map((other) => other.words).join()}`,
		);
	};
	const both = (): string[] => found(...[sheet, page].map((name) => join(folder, name)));
	const one = [
		'heet:18 17.9 billion kilowatt-hours / 18.4 billion kilowatt-hours',
		'ge-4:15 18.4 billion kilowatt-hours / 17.9 billion kilowatt-hours',
	];

	test('of the sample exactly the two that the editor shows', () => {
		const texts = readdirSync(sample).filter((name) => name.endsWith('.txt'));
		assert.deepEqual(found(...texts.sort().map((name) => join(sample, name))), one);
	});
	test('a text that is named twice contradicts nothing, and a text not itself', () => {
		assert.deepEqual(found(join(folder, sheet), join(folder, sheet)), []);
		assert.deepEqual(found(join(folder, sheet), join(folder, page), `${folder}/./${page}`), one);
	});
	test('what people have parted in corpus.yaml is none', () => {
		assert.deepEqual(both(), one);
		writeFileSync(
			join(folder, 'corpus.yaml'),
			`version: 1\njoins:\n  - kind: figure\n    as: apart\n    places:\n      - { text: ${sheet}, exact: 17.9 billion kilowatt-hours }\n      - { text: ${page}, exact: 18.4 billion kilowatt-hours }\n`,
		);
		assert.deepEqual(both(), []);
	});
	test('a machine translation, as its record says, claims nothing', () => {
		writeFileSync(join(folder, `${page}.document.yaml`), 'version: 1\ntranslation:\n  kind: machine\n');
		assert.deepEqual(both(), []);
	});
});
