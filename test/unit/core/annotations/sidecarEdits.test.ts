import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import { defaultItemStyle, writeItem } from '../../../../src/core/annotations/itemWriter';
import { parseSidecar, type Sidecar } from '../../../../src/core/annotations/sidecar';
import {
	insertAnnotation,
	linesOf,
	newSidecarText,
	removeAnnotation,
	replaceAnnotation,
	type SidecarEdit,
} from '../../../../src/core/annotations/sidecarEdits';
import type { Result } from '../../../../src/core/model/problem';
import { applySplices } from '../../../../src/core/model/splice';
import { annotation, annotationsOf } from './annotations';

const read = (text: string): Sidecar => parseSidecar(text, 'speech.txt.annotations.yaml');
const value = (result: Result<SidecarEdit>): SidecarEdit => {
	assert.ok(result.ok, result.ok ? '' : result.problem.message);
	return result.value;
};
const textOf = (result: Result<SidecarEdit>): string => value(result).sidecar.text;

/** What a reading says, and where. */
const placesIn = ({ layout, ...rest }: Sidecar): unknown => {
	const spans = layout.kind === 'block' ? layout.items.map(({ start, end }) => ({ start, end })) : [];
	return { ...rest, layout: layout.kind === 'block' ? { ...layout, items: spans } : layout };
};

const commented = `# of the second reading
version: 1
coding: { status: done }
colour-of-the-day: teal   # ours

annotations:
  # the opening
  - id: a
    exact: "the river"   # sic
    mood: { calm: true }
    codes:
      - water   # always
      - claim
    position: {start: 10, end: 19}

  # the end
  - {id: c, exact: the delta, position: {start: 90, end: 99}, codes: [water]}
# done
`;

suite('sidecar edits', () => {
	test('a new file has the form of the design', () => {
		const first = value(insertAnnotation(read(''), annotation('b', 40, { note: 'See also page 3.\n' })));
		const both = textOf(insertAnnotation(first.sidecar, annotation('a', 10, { prefix: 'along ', suffix: '. ' })));
		assert.equal(
			both,
			`version: 1
coding: { status: in-progress }
annotations:
  - id: a
    codes: [water]
    exact: the river
    prefix: "along "
    suffix: ". "
    position: { start: 10, end: 19 }

  - id: b
    codes: [water]
    exact: the river
    position: { start: 40, end: 49 }
    note: |
      See also page 3.
`,
		);
	});
	test('an annotation is added at its place in the style of the others; comments stay', () => {
		const edit = value(insertAnnotation(read(commented), annotation('b', 50)));
		const added = '  - id: b\n    codes: [water]\n    exact: the river\n    position: { start: 50, end: 59 }\n\n';
		assert.equal(edit.sidecar.text, commented.replace('  # the end\n', `${added}  # the end\n`));
		assert.equal(applySplices(commented, edit.splices), edit.sidecar.text);
	});
	test('values are changed where they stand', () => {
		const changed = {
			id: 'a',
			exact: 'the stream',
			codes: ['water', 'figure'],
			position: { start: 11, end: 21 },
			note: 'Hm.',
		};
		assert.equal(
			textOf(replaceAnnotation(read(commented), changed)),
			commented
				.replace('"the river"', '"the stream"')
				.replace('- water   # always\n      - claim', '- water\n      - figure')
				.replace('{start: 10, end: 19}', '{ start: 11, end: 21 }\n    note: Hm.'),
		);
		const flow = { id: 'c', exact: 'the delta', codes: ['a, b'], note: 'Two\nlines' };
		assert.equal(
			textOf(replaceAnnotation(read(commented), flow)),
			commented.replace(
				'{id: c, exact: the delta, position: {start: 90, end: 99}, codes: [water]}',
				'{id: c, exact: the delta, codes: ["a, b"], note: "Two\\nlines"}',
			),
		);
	});
	test('an annotation that has moved in the text moves in the list, with its unknown keys', () => {
		const moved = textOf(
			replaceAnnotation(read(commented), {
				id: 'a',
				exact: 'the river',
				codes: ['water', 'claim'],
				position: { start: 95, end: 104 },
			}),
		);
		assert.deepEqual(
			read(moved).annotations.map((one) => one.id),
			['c', 'a'],
		);
		assert.match(moved, /mood: \{ calm: true \}/);
		assert.match(moved, /- water {3}# always/);
	});
	test('removing and bringing back leaves the file as it was', () => {
		for (const id of ['a', 'c']) {
			const sidecar = read(commented);
			const one = sidecar.annotations.find((each) => each.id === id) as Annotation;
			const lines = linesOf(sidecar, id) as string;
			const without = value(removeAnnotation(sidecar, id)).sidecar;
			assert.equal(without.annotations.length, 1);
			assert.match(without.text, /# the opening\n[^]*# the end\n[^]*# done\n/);
			const back = read(textOf(insertAnnotation(without, one, lines)));
			assert.deepEqual(back.annotations, sidecar.annotations);
			assert.ok(back.text.includes(lines));
		}
	});
	test('the last annotation leaves an empty list, which can be filled again', () => {
		const one = textOf(insertAnnotation(read(newSidecarText({ status: 'done' })), annotation('a', 1)));
		const none = textOf(removeAnnotation(read(one), 'a'));
		assert.equal(none, newSidecarText({ status: 'done' }));
		assert.equal(textOf(insertAnnotation(read(none), annotation('a', 1))), one);
	});
	test('flow lists, JSON, a list without value, and files without a list are filled in their own form', () => {
		const ids = (text: string): string[] =>
			read(textOf(insertAnnotation(read(text), annotation('b', 5)))).annotations.map((one) => one.id);
		const item = (id: string, start: number): string =>
			`{"id":"${id}","exact":"x","position":{"start":${start},"end":${start + 1}}}`;
		assert.deepEqual(ids(`{"version":1,"annotations":[${item('a', 1)},${item('c', 9)}]}`), ['a', 'b', 'c']);
		assert.deepEqual(ids(`version: 1\nannotations: [${item('a', 1)}]`), ['a', 'b']);
		assert.deepEqual(ids('{"version":1,"annotations":[]}'), ['b']);
		assert.deepEqual(ids('version: 1\nannotations: # none\ncoding: {status: done}\n'), ['b']);
		assert.deepEqual(ids('version: 1\nannotations:'), ['b']);
		assert.deepEqual(ids('version: 1'), ['b']);
		assert.deepEqual(ids('# soon\n'), ['b']);
		const flow = read(`version: 1\nannotations: [${item('a', 1)}, ${item('c', 9)}]\n`);
		assert.equal(textOf(removeAnnotation(flow, 'a')), `version: 1\nannotations: [${item('c', 9)}]\n`);
		assert.equal(textOf(removeAnnotation(flow, 'c')), `version: 1\nannotations: [${item('a', 1)}]\n`);
	});
	test('what cannot be read is not written to, and says where it is broken', () => {
		const broken = read('version: 1\nannotations:\n  - id: a\n    exact: "open\n  - id: b\n    exact: y\n');
		for (const result of [insertAnnotation(broken, annotation('n', 1)), removeAnnotation(broken, 'b')]) {
			assert.ok(!result.ok);
			assert.deepEqual([result.problem.code, result.problem.line], ['yaml-syntax', 5]);
		}
		const newer = replaceAnnotation(read('version: 7\nannotations:\n  - id: a\n    exact: y\n'), annotation('a', 1));
		assert.equal(newer.ok ? '' : newer.problem.code, 'newer-version');
	});
	test('unknown, doubled and taken ids are refused', () => {
		const twice = read('version: 1\nannotations:\n  - id: a\n    exact: x\n  - id: a\n    exact: y\n');
		const codes = [
			removeAnnotation(twice, 'a'),
			removeAnnotation(twice, 'z'),
			insertAnnotation(twice, annotation('a', 1)),
		];
		assert.deepEqual(
			codes.map((r) => (r.ok ? '' : r.problem.code)),
			['duplicate-id', 'no-such-annotation', 'duplicate-id'],
		);
	});
	test('any sequence of edits does what it says, and touches no line of another annotation', () => {
		const step = fc.tuple(fc.nat(2), annotationsOf(fc.constantFrom('a', 'b', 'c', 'd', 'e')));
		const start = fc.constantFrom('', commented, commented.trimEnd(), 'version: 1\nannotations: [{id: a, exact: x}]');
		fc.assert(
			fc.property(start, fc.boolean(), fc.array(step, { maxLength: 8 }), (text, crlf, steps) => {
				let sidecar = read(crlf ? text.replaceAll('\n', '\r\n') : text);
				const expected = new Map(sidecar.annotations.map((one) => [one.id, one]));
				for (const [kind, one] of steps) {
					const present = expected.has(one.id);
					const before = sidecar;
					if (kind === 0 && present) {
						sidecar = value(removeAnnotation(sidecar, one.id)).sidecar;
						expected.delete(one.id);
					} else {
						sidecar = value(present ? replaceAnnotation(sidecar, one) : insertAnnotation(sidecar, one)).sidecar;
						expected.set(one.id, one);
					}
					const now = new Map(sidecar.annotations.map((each) => [each.id, each]));
					assert.deepEqual(now, new Map([...now.keys()].map((id) => [id, expected.get(id)])));
					assert.equal(now.size, expected.size);
					assert.deepEqual(sidecar.problems, []);
					assert.deepEqual(placesIn(sidecar), placesIn(read(sidecar.text)), 'what was read again is the whole');
					for (const { id } of before.annotations) {
						if (id !== one.id) assert.equal(linesOf(sidecar, id)?.trim(), linesOf(before, id)?.trim());
					}
					if (crlf && text !== '') assert.doesNotMatch(sidecar.text.replaceAll('\r\n', ''), /\n/);
				}
			}),
			{ numRuns: 60 },
		);
	}).timeout(120_000);
	test('adding to 5,000 annotations costs less than reading them, and few lines', () => {
		const many = Array.from({ length: 5000 }, (_, i) =>
			annotation(`id${i}`, i * 50, { prefix: 'a long way down ', note: 'Hm.\n' }),
		);
		const items = many.map((one) => writeItem(one, defaultItemStyle));
		const text = newSidecarText().replace('annotations: []\n', `annotations:\n${items.join('\n')}`);
		// Time of this process alone: the clock on the wall also counts what else the machine does.
		const fastest = (work: (i: number) => void): number =>
			Math.min(
				...Array.from({ length: 5 }, (_, i) => {
					const start = process.cpuUsage();
					work(i);
					const { user, system } = process.cpuUsage(start);
					return user + system;
				}),
			);
		const sidecar = read(text);
		assert.equal(sidecar.annotations.length, 5000);
		const reading = fastest(() => read(text));
		const adding = fastest((i) => {
			const edit = value(insertAnnotation(sidecar, annotation(`new${i}`, 120_010)));
			assert.equal(edit.sidecar.text.length - text.length, edit.splices[0]?.text.length);
		});
		assert.ok(adding < reading, `adding took ${adding} µs, reading ${reading} µs`);
	}).timeout(120_000);
});
