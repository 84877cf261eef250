import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import { setCoding } from '../../../../src/core/annotations/codingEdit';
import { mergeSidecars } from '../../../../src/core/annotations/merge';
import { parseSidecar } from '../../../../src/core/annotations/sidecar';
import { insertAnnotation, newSidecarText } from '../../../../src/core/annotations/sidecarEdits';
import { annotation } from './annotations';

const sidecar = (...annotations: Annotation[]): string => {
	let current = parseSidecar('', 'a');
	for (const one of annotations) {
		const edit = insertAnnotation(current, one);
		assert.ok(edit.ok);
		current = edit.value.sidecar;
	}
	return annotations.length === 0 ? newSidecarText() : current.text;
};
const mergedText = (base: string, ours: string, theirs: string) => {
	const merged = mergeSidecars(base, ours, theirs, 'a');
	assert.ok(merged.ok);
	return merged.value;
};
const merge = (base: string, ours: string, theirs: string) => {
	const merged = mergeSidecars(base, ours, theirs, 'a');
	assert.ok(merged.ok, merged.ok ? '' : merged.problem.message);
	const { annotations, problems } = parseSidecar(merged.value.text, 'a');
	assert.deepEqual(problems, []);
	return { annotations, conflicts: merged.value.conflicts, text: merged.value.text };
};

suite('merging sidecars', () => {
	const [a, b, c] = [annotation('a', 10), annotation('b', 20), annotation('c', 30)];

	test('additions and removals of both sides', () => {
		assert.deepEqual(merge(sidecar(a), sidecar(a, b), sidecar(a, c)).annotations, [a, b, c]);
		assert.deepEqual(merge(sidecar(a, b, c), sidecar(b, c), sidecar(a, b)).annotations, [b]);
		assert.deepEqual(merge('', sidecar(a), sidecar(b)).annotations, [a, b]);
	});
	test('changes of one annotation are joined: codes as sets, other keys each, notes one under the other', () => {
		const ours = { ...a, codes: ['water', 'claim'], note: 'Ours.\n' };
		const theirs = { ...a, codes: ['figure'], note: 'Theirs.\n', modified: '2026-01-02' };
		assert.deepEqual(merge(sidecar(a), sidecar(ours), sidecar(theirs)), {
			annotations: [{ ...a, codes: ['claim', 'figure'], note: 'Ours.\n\nTheirs.\n', modified: '2026-01-02' }],
			conflicts: [],
			text: sidecar({ ...a, codes: ['claim', 'figure'], note: 'Ours.\n\nTheirs.\n', modified: '2026-01-02' }),
		});
	});
	test('words and place are one: changed on both sides they are a conflict, and ours stays whole', () => {
		const ours = { ...a, exact: 'the brook', position: { start: 11, end: 20 } };
		const theirs = { ...a, exact: 'the stream', position: { start: 10, end: 20 } };
		const both = merge(sidecar(a), sidecar(ours), sidecar(theirs));
		assert.deepEqual(both.annotations, [ours]);
		const { marked } = mergedText(sidecar(a), sidecar(ours), sidecar(theirs));
		assert.match(
			marked,
			/<<<<<<< ours\n {2}- id: a\n(?: {4}.*\n)* {4}exact: the brook\n.*\n=======\n {2}- id: a\n(?: {4}.*\n)* {4}exact: the stream\n.*\n>>>>>>> theirs\n/,
		);
		assert.deepEqual(
			both.conflicts.map((p) => p.code),
			['merge-conflict'],
		);
		assert.deepEqual(merge(sidecar(a), sidecar(a), sidecar(theirs)).annotations, [theirs]);
	});
	test('a change wins over a removal', () => {
		const changed = { ...a, note: 'Look again.\n' };
		assert.deepEqual(merge(sidecar(a, b), sidecar(changed, b), sidecar(b)).annotations, [changed, b]);
		assert.deepEqual(merge(sidecar(a, b), sidecar(b), sidecar(changed, b)).annotations, [changed, b]);
	});
	test('comments and unknown keys of both sides stay; the status of coding is merged', () => {
		const ours = `# ours\n${sidecar(a)}`;
		const theirs = sidecar(a, b).replace('in-progress', 'done').replace('id: b', 'id: b # theirs\n    mood: calm');
		const { text } = merge(sidecar(a), ours, theirs);
		assert.match(text, /^# ours\n/);
		assert.match(text, /id: b # theirs\n {4}mood: calm/);
		assert.match(text, /status: done/);
	});
	test('a version that cannot be read is not merged', () => {
		const merged = mergeSidecars(sidecar(a), sidecar(a), '<<<<<<< ours\n', 'a');
		assert.equal(merged.ok ? '' : merged.problem.code, 'yaml-syntax');
	});
	test('whatever both sides do, no addition and no change is lost', () => {
		const side = fc.record({
			added: fc.uniqueArray(fc.nat(20), { maxLength: 4 }),
			removed: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
			noted: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
		});
		const start = Array.from({ length: 6 }, (_, i) => annotation(`base${i}`, i * 10));
		fc.assert(
			fc.property(side, side, (one, two) => {
				const version = (name: string, { added, removed, noted }: typeof one): string =>
					sidecar(
						...start.flatMap((each, i) =>
							noted.includes(i) ? [{ ...each, note: `${name} on it` }] : removed.includes(i) ? [] : [each],
						),
						...added.map((i) => annotation(`${name}${i}`, i * 3)),
					);
				const { annotations, conflicts } = merge(sidecar(...start), version('one', one), version('two', two));
				const now = new Map(annotations.map((each) => [each.id, each]));
				assert.deepEqual(conflicts, []);
				for (const i of one.added) assert.ok(now.has(`one${i}`));
				for (const i of two.added) assert.ok(now.has(`two${i}`));
				for (const i of one.noted) assert.match(now.get(`base${i}`)?.note ?? '', /one on it/);
				for (const i of two.noted) assert.match(now.get(`base${i}`)?.note ?? '', /two on it/);
				for (const i of one.removed) {
					assert.equal(now.has(`base${i}`), one.noted.includes(i) || two.noted.includes(i));
				}
			}),
			{ numRuns: 30 },
		);
	}).timeout(120_000);
});

suite('coding status', () => {
	const set = (text: string): string => {
		const edit = setCoding(parseSidecar(text, 'a'), { status: 'done' });
		assert.ok(edit.ok, edit.ok ? '' : edit.problem.message);
		assert.equal(edit.value.sidecar.coding?.status, 'done');
		return edit.value.sidecar.text;
	};
	test('is changed where it stands, or added under the version', () => {
		const text = sidecar(annotation('a', 1));
		assert.equal(set(text), text.replace('in-progress', 'done'));
		assert.equal(
			set('version: 1 # ours\nannotations: []\n'),
			'version: 1 # ours\ncoding: { status: done }\nannotations: []\n',
		);
		assert.equal(set(''), newSidecarText({ status: 'done' }));
		assert.equal(set('version: 1'), 'version: 1\ncoding: { status: done }\n');
		const below = 'version: 1\nannotations:\n  - id: a\n    exact: x\ncoding:\n  status: in-progress # half\n';
		assert.equal(set(below), below.replace('in-progress', 'done'));
		assert.equal(set(text.replace('in-progress', 'done')), text.replace('in-progress', 'done'));
	});
	test('is not set in a file that cannot be read', () => {
		assert.equal(setCoding(parseSidecar('a: "', 'a'), { status: 'done' }).ok, false);
	});
});
