import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DecideMentionsRequest, MentionsRequest } from '../../../src/protocol/codebook';
import { AnnotationsAtRequest, CodesRequest, CreateCodeRequest, UndoRequest } from '../../../src/protocol/protocol';
import { EditRecordRequest, RecordRequest } from '../../../src/protocol/record';
import { until } from '../../support/until';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const codebook = 'version: 1\ncodes:\n  - id: weirs\n    name: Weirs\n    terms: [weir, ferry]\n';
const sidecar = 'a.txt.ann.annotations.yaml';

suite('server: files of ours that are open with changes that are not saved', () => {
	let session: ServerSession;
	setup(async () => {
		const files = { 'corpus.yaml': corpus, 'codebook.yaml': codebook, 'a.txt': report() };
		session = await ServerSession.on(files, { coder: 'ann' });
		await session.open('a.txt', report());
		assert.equal(await session.tag('a.txt', report(), '4.5 million crowns'), '');
	});
	teardown(() => session.end());

	const disk = (path = sidecar): string => readFileSync(session.path(path), 'utf8');
	const words = async (): Promise<string[]> => {
		const all = await session.ask(AnnotationsAtRequest, { uri: session.uri('a.txt'), range: null });
		return all.map(({ exact }) => exact).sort();
	};
	const typed = '# Typed by hand, not saved.\n';
	/** The sidecar is open, and a line has been typed at its end. Answers what is on disk. */
	const dirty = async (): Promise<string> => {
		const before = disk();
		await session.open(sidecar, before, 'yaml');
		await session.type(sidecar, before + typed);
		return before;
	};

	test('a tag goes into the editor, beside what was typed there; the disk stays as it was', async () => {
		const before = await dirty();
		assert.equal(await session.tag('a.txt', report(), 'ferry'), '');
		assert.equal(disk(), before);
		assert.match(session.shown(sidecar), /exact: ferry\n[^]*# Typed by hand, not saved\.\n/);
		assert.ok(session.shown(sidecar).startsWith(before.slice(0, before.indexOf('annotations:'))));
		assert.deepEqual(await words(), ['4.5 million crowns', 'ferry']);
		assert.equal(await session.tag('a.txt', report(), 'spring'), '');
		assert.equal(disk(), before);
		assert.deepEqual(await words(), ['4.5 million crowns', 'ferry', 'spring']);
	});

	test('undo takes the tag out of the editor again, and out of the file once it is saved', async () => {
		const before = await dirty();
		await session.tag('a.txt', report(), 'ferry');
		const undo = (redo: boolean) => session.ask(UndoRequest, { uri: session.uri('a.txt'), redo });
		assert.ok((await undo(false)).ok);
		assert.equal(session.shown(sidecar), before + typed);
		assert.ok((await undo(true)).ok);
		await session.save(sidecar, session.shown(sidecar));
		await session.changedOnDisk([sidecar, 2]);
		assert.ok((await undo(false)).ok);
		assert.equal(disk(), before + typed);
		assert.deepEqual(await words(), ['4.5 million crowns']);
	});

	test('many tags at once, and taking them back, are one edit each', async () => {
		const before = await dirty();
		const edits = session.editsOf(sidecar);
		const code = { uri: session.uri('codebook.yaml'), code: 'weirs' };
		const mentions = await session.ask(MentionsRequest, code);
		assert.ok(mentions.length > 2);
		const wanted = { ...code, mentions, decision: 'accepted', extent: 'words' } as const;
		const done = await session.ask(DecideMentionsRequest, wanted);
		assert.ok(done.ok, done.ok ? '' : done.message);
		assert.equal(session.shown(sidecar).split('decision: accepted').length, mentions.length + 1);
		assert.equal(session.editsOf(sidecar), edits + 1);
		assert.ok((await session.ask(UndoRequest, { uri: session.uri('a.txt'), redo: false })).ok);
		assert.equal(session.editsOf(sidecar), edits + 2);
		assert.equal(session.shown(sidecar), before + typed);
		assert.equal(disk(), before);
	});

	test('a revert takes the tag away, with what was typed', async () => {
		const before = await dirty();
		await session.tag('a.txt', report(), 'ferry');
		await session.revert(sidecar);
		await until('it is gone', async () => (await words()).length === 1);
		assert.equal(await session.tag('a.txt', report(), 'spring'), '');
		assert.notEqual(disk(), before);
		assert.doesNotMatch(disk(), /exact: ferry|Typed/);
	});

	test('closing without saving takes it away as well', async () => {
		await dirty();
		await session.tag('a.txt', report(), 'ferry');
		await session.close(sidecar);
		await until('it is gone', async () => (await words()).length === 1);
	});

	test('a clean editor that lags behind the disk is not written to', async () => {
		const before = disk();
		await session.open(sidecar, before, 'yaml');
		assert.equal(await session.tag('a.txt', report(), 'ferry'), '');
		assert.equal(await session.tag('a.txt', report(), 'spring'), '');
		assert.equal(session.shown(sidecar), before);
		assert.match(disk(), /exact: spring[^]*exact: ferry/);
	});

	test('an editor that takes no edit is said, and nothing is written', async () => {
		const before = await dirty();
		session.takesEdits = false;
		assert.match(await session.tag('a.txt', report(), 'ferry'), /not saved.*save it and try again/);
		assert.equal(disk(), before);
		assert.equal(session.shown(sidecar), before + typed);
	});

	test('what cannot be read in the editor is not edited', async () => {
		const before = disk();
		await session.open(sidecar, before, 'yaml');
		await session.type(sidecar, 'version: [1\n');
		assert.notEqual(await session.tag('a.txt', report(), 'ferry'), '');
		assert.equal(session.shown(sidecar), 'version: [1\n');
		assert.equal(disk(), before);
	});

	test('a document record and a codebook are edited where they stand, and count as they stand there', async () => {
		const record = 'a.txt.document.yaml';
		const title = async () => (await session.ask(RecordRequest, { uri: session.uri('a.txt') }))?.title;
		const codes = async (): Promise<string[]> =>
			(await session.ask(CodesRequest, { uri: session.uri('a.txt') })).map(({ name }) => name);
		await session.write(record, 'version: 1\n');
		await session.write('codebook.yaml', 'version: 1\ncodes:\n  - id: a\n    name: A\n');
		const open = async (path: string): Promise<string> => {
			const before = disk(path);
			await session.open(path, before, 'yaml');
			await session.type(path, typed + before);
			return before;
		};
		const before = [await open(record), await open('codebook.yaml')];
		const set = await session.ask(EditRecordRequest, { uri: session.uri('a.txt'), key: 'title', value: 'The weir' });
		assert.ok(set.ok, set.ok ? '' : set.message);
		const wanted = { uri: session.uri('a.txt'), name: 'River works', terms: [], parent: null };
		const made = await session.ask(CreateCodeRequest, wanted);
		assert.ok(made.ok, made.ok ? '' : made.message);
		assert.deepEqual([disk(record), disk('codebook.yaml')], before);
		assert.ok(session.shown(record).startsWith(`${typed}version: 1\ntitle: The weir\n`));
		assert.ok(session.shown('codebook.yaml').startsWith(typed + before[1]));
		assert.equal(await title(), 'The weir');
		assert.deepEqual(await codes(), ['A', 'River works']);
		await session.close(record);
		await session.revert('codebook.yaml');
		await until('both are as on disk', async () => (await title()) !== 'The weir' && (await codes()).length === 1);
	});
});
