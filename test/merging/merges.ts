import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotation } from '../../src/core/annotations/annotation';
import { defaultItemStyle, writeItem } from '../../src/core/annotations/itemWriter';
import { parseSidecar, type Sidecar } from '../../src/core/annotations/sidecar';
import {
	insertAnnotation,
	newSidecarText,
	removeAnnotation,
	replaceAnnotation,
} from '../../src/core/annotations/sidecarEdits';
import { Random } from '../soak/random';
import type { TestRepository } from './repository';

/** Whether the coders have a file each, or share one. */
export type MergeForm = 'separate' | 'shared';

export interface MergeRates {
	/** Files that git left for a person. */
	readonly conflicts: number;
	/** What a side had written and the merged file does not hold, neither plainly nor between marks. */
	readonly lost: readonly string[];
}

/** What one side did to a file: what must be found afterwards. */
interface Side {
	readonly text: string;
	/** Ids that it added or changed. */
	readonly written: ReadonlySet<string>;
	/** Words that only its changes hold. */
	readonly words: readonly string[];
}

/**
 * Generates as many texts whose annotations two coders have worked on in parallel, and lets git merge all of them at once:
 * each file is a merge of its own. Both add; in a shared file they also change and remove what was there.
 */
export function mergeMany(repository: TestRepository, form: MergeForm, count: number, seed: number): MergeRates {
	const base: Record<string, string> = {};
	const ours: Record<string, string> = {};
	const theirs: Record<string, string> = {};
	const wanted: { readonly file: string; readonly sides: readonly Side[] }[] = [];
	for (let i = 0; i < count; i += 1) {
		const random = new Random(seed + i);
		const start = sidecarOf(random, `base${i}-`, 10 + random.below(30));
		if (form === 'separate') {
			for (const [coder, files] of [
				['ann', ours],
				['bo', theirs],
			] as const) {
				const file = `text${i}.txt.${coder}.annotations.yaml`;
				const own = sidecarOf(random, `${coder}${i}-`, 5 + random.below(10));
				const side = work(random, own, coder, i);
				base[file] = own.text;
				files[file] = side.text;
				wanted.push({ file, sides: [side] });
			}
			continue;
		}
		const file = `text${i}.txt.annotations.yaml`;
		const sides = [work(random, start, 'ann', i), work(random, start, 'bo', i)] as const;
		base[file] = start.text;
		ours[file] = sides[0].text;
		theirs[file] = sides[1].text;
		wanted.push({ file, sides });
	}
	repository.commit('main', base);
	repository.branch('bo');
	repository.commit('bo', theirs);
	repository.commit('main', ours);
	repository.merge('bo');
	const open = new Set(repository.git('diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean));
	return {
		conflicts: open.size,
		lost: wanted.flatMap(({ file, sides }) => lostOf(repository, file, sides, open.has(file))),
	};
}

function lostOf({ folder }: TestRepository, file: string, sides: readonly Side[], conflict: boolean): string[] {
	const path = join(folder, file);
	if (!existsSync(path)) return [`${file} is gone`];
	const text = readFileSync(path, 'utf8');
	const { annotations, unwritable } = parseSidecar(text, file);
	const ids = new Set(annotations.map(({ id }) => id));
	const lost: string[] = [];
	for (const { written, words } of sides) {
		// Between the marks of a conflict both versions stand for a person to choose from.
		for (const id of written) if (conflict ? !text.includes(`id: ${id}\n`) : !ids.has(id)) lost.push(`${file}: ${id}`);
		for (const word of words) if (!text.includes(word)) lost.push(`${file}: ${word}`);
	}
	if (!conflict && unwritable !== null) lost.push(`${file}: ${unwritable.message}`);
	if (conflict && !text.includes('<<<<<<<')) lost.push(`${file}: a conflict without marks`);
	return lost;
}

function sidecarOf(random: Random, prefix: string, count: number): Sidecar {
	const annotations = Array.from({ length: count }, (_, i) => annotationOf(random, `${prefix}${i}`));
	annotations.sort((a, b) => (a.position?.start ?? 0) - (b.position?.start ?? 0));
	const items = annotations.map((one) => writeItem(one, defaultItemStyle)).join('\n');
	return parseSidecar(newSidecarText().replace(' []\n', `\n${items}`), 'a');
}

function annotationOf(random: Random, id: string): Annotation {
	const start = random.below(20_000);
	const exact = `the ${random.pick(['mills', 'ferry', 'weir', 'council'])} of ${random.pick(['Oder Vale', 'Hollin Gap'])}`;
	const codes = [random.pick(['water', 'claim', 'figure'])];
	return { id, codes, exact, position: { start, end: start + exact.length }, created: '2026-01-02T03:04:05Z' };
}

/** An afternoon of one coder: some annotations more, notes and codes on some that were there, some taken out. */
function work(random: Random, start: Sidecar, coder: string, file: number): Side {
	let sidecar = start;
	const written = new Set<string>();
	const words: string[] = [];
	for (let i = 0; i < 1 + random.below(6); i += 1) {
		const id = `${coder}-new${file}-${i}`;
		sidecar = done(insertAnnotation(sidecar, annotationOf(random, id)));
		written.add(id);
	}
	for (let i = 0; i < random.below(3); i += 1) {
		const one = random.pick(sidecar.annotations);
		const note = `${coder} wrote this about ${one.id}`;
		sidecar = done(replaceAnnotation(sidecar, { ...one, note: `${note}\n`, codes: [...one.codes, `${coder}s`] }));
		written.add(one.id);
		words.push(note);
	}
	const old = sidecar.annotations.filter(({ id }) => !written.has(id));
	if (old.length > 0 && random.chance(0.3)) sidecar = done(removeAnnotation(sidecar, random.pick(old).id));
	return { text: sidecar.text, written, words: [...new Set(words)] };
}

function done(edit: ReturnType<typeof insertAnnotation>): Sidecar {
	if (!edit.ok) throw new Error(edit.problem.message);
	return edit.value.sidecar;
}
