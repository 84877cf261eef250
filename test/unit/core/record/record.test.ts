import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Correction } from '../../../../src/core/record/record';
import { addCorrection, removeCorrection, setField } from '../../../../src/core/record/recordEdits';
import { type DocumentRecord, parseRecord } from '../../../../src/core/record/recordFile';

const uri = 'file:///a.txt.document.yaml';
const full = `# kept by hand
version: 1
title: "The weir: a start"   # as printed
mood: cheerful
event:
  # on the bridge
  name: Opening
  date: 2025-04-16
part: { number: 2, of: 3 }

corrections:
  # Jana asked for this
  - id: C1
    kind: speaker
    exact: "We have waited"
    speaker: Jana Holub

  - id: C2
    kind: not-figure
    exact: Article 5
`;

const change = (record: DocumentRecord, path: [string, string?], value: string | number | null): DocumentRecord => {
	const done = setField(record, path, value);
	assert.ok(done.ok, done.ok ? '' : done.problem.message);
	return done.value;
};

const correction = (id: string, more: Partial<Correction> = {}): Correction => ({
	id,
	kind: 'speaker',
	exact: 'words: "quoted"',
	position: { start: 1, end: 9 },
	speaker: 'Ana # Dvořák',
	...more,
});

suite('document record', () => {
	test('what stands in it is read, numbers as numbers and all else as words', () => {
		const record = parseRecord(full, uri);
		assert.deepEqual(record.problems, []);
		assert.deepEqual(record.fields, {
			title: 'The weir: a start',
			event: { name: 'Opening', date: '2025-04-16' },
			part: { number: 2, of: 3 },
		});
		assert.deepEqual(
			record.corrections.map(({ correction: { id, kind } }) => `${id} ${kind}`),
			['C1 speaker', 'C2 not-figure'],
		);
	});

	test('a flawed key or correction is said with its line and hides no other', () => {
		const text =
			'version: 1\ntitle: [a]\npublished: soon\nurl: x\ncorrections:\n  - id: C1\n    kind: wrong\n    exact: a\n  - id: C2\n    kind: not-figure\n    exact: b\n  - id: C3\n    kind: speaker\n    exact: b\n';
		const record = parseRecord(text, uri);
		assert.deepEqual(
			record.problems.map(({ line }) => line),
			[2, 3, 7, 12],
		);
		assert.deepEqual(record.fields, { url: 'x' });
		assert.deepEqual(
			record.corrections.map(({ correction: { id } }) => id),
			['C2'],
		);
		assert.equal(record.unwritable, null);
	});

	for (const [what, text] of [
		['broken YAML', 'version: 1\ntitle: "a\n'],
		['a list', '- a\n'],
		['a newer version', 'version: 2\ntitle: a\n'],
		['corrections that are no list', 'version: 1\ncorrections: { a: 1 }\n'],
	] as const) {
		test(`${what} is not written over`, () => {
			const record = parseRecord(text, uri);
			assert.equal(record.problems.length > 0, true);
			assert.equal(setField(record, ['title'], 'b').ok, false);
			assert.equal(addCorrection(record, correction('C9')).ok, false);
		});
	}

	test('a value is changed in its line; comments, order and foreign keys stay', () => {
		let record = change(parseRecord(full, uri), ['title'], 'Weir');
		record = change(record, ['event', 'place'], 'Hollin Gap');
		record = change(record, ['event', 'name'], null);
		record = change(record, ['part', 'of'], 4);
		record = change(record, ['published'], '2025-04-17');
		assert.equal(
			record.text,
			full
				.replace('"The weir: a start"', 'Weir')
				.replace('  name: Opening\n', '')
				.replace('  date: 2025-04-16\n', '  date: 2025-04-16\n  place: Hollin Gap\n')
				.replace('of: 3', 'of: 4')
				.replace('mood: cheerful\n', 'mood: cheerful\n')
				.replace('as printed\n', 'as printed\npublished: "2025-04-17"\n'),
		);
	});

	test('a record is begun with its version, and a key of a key that is taken out last takes the key along', () => {
		const begun = change(parseRecord('', uri), ['event', 'date'], '2025-04-16');
		assert.equal(begun.text, 'version: 1\nevent: { date: "2025-04-16" }\n');
		assert.equal(change(begun, ['event', 'date'], null).text, 'version: 1\n');
	});

	test('a correction is added below the others and taken out with its lines alone', () => {
		const before = parseRecord(full, uri);
		const added = addCorrection(before, correction('C3'));
		assert.ok(added.ok);
		assert.ok(added.value.text.startsWith(full));
		assert.deepEqual(added.value.corrections.at(-1)?.correction, correction('C3'));
		const removed = removeCorrection(added.value, 'C3');
		assert.ok(removed.ok);
		assert.equal(removed.value.text, full);
		const first = removeCorrection(before, 'C2');
		assert.ok(first.ok && first.value.text.includes('# Jana asked for this'));
	});

	for (const [form, text] of [
		['no file', ''],
		['no list', 'version: 1\ntitle: a'],
		['an empty list', 'version: 1\ncorrections: [] # none\nmood: calm\n'],
		['a key without a value', 'version: 1\ncorrections:\n'],
		['a flow list', 'version: 1\ncorrections: [{ id: A, kind: not-figure, exact: x }]\n'],
		[
			'dashes in the first column, CRLF',
			'version: 1\r\ncorrections:\r\n- id: A\r\n  kind: not-figure\r\n  exact: x\r\n',
		],
	] as const) {
		test(`a correction finds its place in ${form}`, () => {
			const before = parseRecord(text, uri);
			const added = addCorrection(before, correction('C9'));
			assert.ok(added.ok, text);
			assert.deepEqual(added.value.problems, []);
			assert.equal(added.value.corrections.length, before.corrections.length + 1);
			assert.deepEqual(added.value.corrections.at(-1)?.correction, correction('C9'));
			assert.equal(/[^\r]\n/.test(added.value.text), !text.includes('\r'));
		});
	}

	test('whatever is said is read back as it was said, and taken out again', () => {
		const keys = fc.constantFrom<[string, string?]>(
			['title'],
			['agency'],
			['url'],
			['event', 'name'],
			['translation', 'of'],
		);
		const words = fc.oneof(
			fc.string({ minLength: 1 }),
			fc.constantFrom('a: b', '# c', '- d', '"e', 'true', '2024', '新华社', 'a\nb\n', "it's"),
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(keys, words), { maxLength: 8 }), (steps) => {
				let record = parseRecord(full, uri);
				for (const [path, value] of steps) {
					record = change(record, path, value);
					const fields = record.fields as Record<string, unknown>;
					const outer = fields[path[0]];
					assert.equal(path[1] === undefined ? outer : (outer as Record<string, unknown>)[path[1]], value);
					assert.equal(record.corrections.length, 2);
					assert.ok(record.text.includes('# on the bridge') && record.text.includes('mood: cheerful'));
				}
			}),
			{ numRuns: 200 },
		);
	});
});
