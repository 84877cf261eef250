import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import { followed } from '../../../../src/core/annotations/followed';
import { Journal, type JournalEntry } from '../../../../src/core/annotations/journal';
import { SidecarStore } from '../../../../src/core/annotations/sidecarStore';
import { reversed, takeSteps } from '../../../../src/core/annotations/steps';
import type { FileStore, StoredFile } from '../../../../src/core/files/fileStore';
import { annotation } from './annotations';

const A = 'file:///c/a.txt';
const B = 'file:///c/b.txt';
const sidecarOf = (text: string): string => `${text}.ann.annotations.yaml`;
const entry = (what: string, text: string, before: Annotation | null, after: Annotation | null): JournalEntry => ({
	what,
	texts: [text],
	steps: [{ sidecar: sidecarOf(text), before, after }],
});
const names = (journal: Journal, redo = false): string[] => {
	const copy = Journal.parse(journal.serialise());
	const found: string[] = [];
	for (let next = copy.newest(null, redo); next; next = copy.newest(null, redo)) {
		found.push(next.what);
		copy.moved(next, redo);
	}
	return found;
};

/** Files in memory, which nobody else writes. */
function memory(files: Map<string, StoredFile>): FileStore {
	return {
		read: (uri) => Promise.resolve({ ok: true, value: files.get(uri) ?? null }),
		replace: (uri, text) => {
			files.set(uri, { text, byteOrderMark: false });
			return Promise.resolve({ ok: true, value: true });
		},
		remove: (uri) => Promise.resolve({ ok: true, value: files.delete(uri) }),
		exclusively: (_uri, work) => work(),
		makeFolderOf: () => Promise.resolve({ ok: true, value: null }),
	};
}

suite('journal', () => {
	const one = annotation('one', 10);

	test('gives the newest action first, of one text or of all', () => {
		const journal = new Journal();
		journal.record(entry('first', A, null, one));
		journal.record(entry('second', B, null, one));
		journal.record(entry('third', A, one, null));
		assert.deepEqual(names(journal), ['third', 'second', 'first']);
		assert.equal(journal.newest(B, false)?.what, 'second');
		assert.equal(journal.newest('file:///c/none.txt', false), undefined);
		assert.equal(journal.newest(null, true), undefined);
	});
	test('what was undone can be done again, until something else is done in the same text', () => {
		const journal = new Journal();
		for (const [what, text] of [
			['first', A],
			['second', A],
			['other', B],
		] as const)
			journal.record(entry(what, text, null, one));
		for (const text of [B, A, A]) {
			const newest = journal.newest(text, false);
			assert.ok(newest);
			journal.moved(newest, false);
		}
		assert.deepEqual(names(journal, true), ['first', 'second', 'other']);
		journal.record(entry('new', A, null, one));
		assert.deepEqual(names(journal, true), ['other']);
	});
	test('outlives a restart; a damaged file or one of another form is an empty journal', () => {
		const journal = new Journal();
		journal.record(entry('first', A, null, { ...one, note: 'a “note”\n' }));
		const again = Journal.parse(journal.serialise());
		assert.deepEqual(again.newest(null, false), journal.newest(null, false));
		const text = journal.serialise();
		for (const damaged of ['', text.slice(0, -3), '[]', text.replace('"version":1', '"version":2')])
			assert.equal(Journal.parse(damaged).newest(null, false), undefined, damaged);
	});
	test('keeps the last 500 actions', () => {
		const journal = new Journal();
		for (let i = 0; i < 510; i += 1) journal.record(entry(`${i}`, A, null, one));
		const all = names(journal);
		assert.deepEqual([all.length, all[0], all.at(-1)], [500, '509', '10']);
	});
	test('follows a text or a folder that is renamed, and no other', () => {
		const journal = new Journal();
		journal.record(entry('a', A, null, one));
		journal.record(entry('like a', `${A}.old.txt`, null, one));
		journal.renamed(A, 'file:///c/sub/z.txt');
		journal.renamed('file:///c/sub', 'file:///c/top');
		const [like, first] = [journal.newest(`${A}.old.txt`, false), journal.newest('file:///c/top/z.txt', false)];
		assert.equal(first?.steps[0]?.sidecar, 'file:///c/top/z.txt.ann.annotations.yaml');
		assert.equal(like?.texts[0], `${A}.old.txt`);
	});
	test('follows the selectors of an annotation: earlier actions on it can still be undone', async () => {
		const files = new Map<string, StoredFile>();
		const store = new SidecarStore(memory(files));
		const journal = new Journal();
		const act = async (what: string, before: Annotation | null, after: Annotation | null): Promise<void> => {
			const taken = await takeSteps(store, entry(what, A, before, after));
			assert.ok(taken.ok);
			journal.record(taken.value);
		};
		const noted = { ...one, note: 'Look.\n' };
		await act('tag', null, one);
		await act('note', one, noted);
		const moved = followed(noted, {
			exact: 'the long river',
			prefix: 'by ',
			suffix: '',
			position: { start: 8, end: 22 },
		});
		assert.equal(moved.firstExact, one.exact);
		assert.ok((await takeSteps(store, entry('', A, noted, moved))).ok);
		journal.followed(sidecarOf(A), noted, moved);
		for (const wanted of [1, 0]) {
			const newest = journal.newest(A, false);
			assert.ok(newest);
			const undone = await takeSteps(store, reversed(newest));
			assert.ok(undone.ok, undone.ok ? '' : undone.problem.message);
			journal.moved(newest, false);
			const read = await store.read(sidecarOf(A));
			assert.equal(read.ok && read.value.annotations.length, wanted);
		}
	});
	test('any actions undone one by one leave the file as it was, and done again as it had become', async () => {
		const action = fc.record({ kind: fc.constantFrom('add', 'note', 'remove'), at: fc.nat(9) });
		await fc.assert(
			fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
				const files = new Map<string, StoredFile>();
				const store = new SidecarStore(memory(files));
				let journal = new Journal();
				const uri = sidecarOf(A);
				const there = async (): Promise<readonly Annotation[]> => {
					const read = await store.read(uri);
					return read.ok ? read.value.annotations : [];
				};
				await takeSteps(store, entry('', A, null, annotation('start', 5)));
				const states = [files.get(uri)?.text];
				for (const [i, { kind, at }] of actions.entries()) {
					const all = await there();
					const old = all[at % Math.max(1, all.length)];
					const after =
						kind === 'add' || !old ? annotation(`new${i}`, at * 20 + i + 20) : { ...old, note: `note ${i}\n` };
					const step =
						kind === 'remove' && old
							? entry('remove', A, old, null)
							: entry(kind, A, kind === 'add' || !old ? null : old, after);
					const taken = await takeSteps(store, step);
					assert.ok(taken.ok);
					journal.record(taken.value);
					states.push(files.get(uri)?.text);
				}
				for (const redo of [false, true]) {
					const wanted = redo ? states.slice(1) : states.slice(0, -1).toReversed();
					for (const text of wanted) {
						// Restarted after every step.
						journal = Journal.parse(journal.serialise());
						const newest = journal.newest(A, redo);
						assert.ok(newest);
						const taken = await takeSteps(store, redo ? newest : reversed(newest));
						assert.ok(taken.ok, taken.ok ? '' : taken.problem.message);
						journal.moved(newest, redo);
						assert.equal(files.get(uri)?.text, text);
					}
				}
			}),
			{ numRuns: 40 },
		);
	});
});
