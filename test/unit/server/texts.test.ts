import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { until } from '../../support/until';
import { type Files, ServerSession } from './support/serverSession';
import { corpus, longText, report } from './support/texts';

suite('server: texts of every kind', () => {
	let session: ServerSession;
	const start = async (files: Files): Promise<void> => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, ...files });
	};
	teardown(() => session.end());
	const message = (): string => session.states[0]?.message ?? '';

	test('a binary file named .txt is left out and named', async () => {
		await start({ 'a.txt': report(), 'picture.txt': new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3]) });
		assert.match(message(), /picture\.txt/);
		assert.equal(session.states[0]?.texts, 1);
	});

	test('a text in no encoding that can be told is left out, with the file and what to do', async () => {
		const odd = Uint8Array.from({ length: 400 }, (_, i) => ((i * 61) % 126) + 130);
		await start({ 'old.txt': odd });
		assert.match(message(), /old\.txt/);
		assert.match(message(), /encoding/);
		assert.equal(session.states[0]?.texts, 0);
	});

	test('the encoding that corpus.yaml names is read', async () => {
		await start({
			'corpus.yaml': `${corpus}encoding: windows-1252\n`,
			'old.txt': Buffer.from(report('Ca\u00f1on'), 'latin1'),
		});
		assert.equal(message(), '');
		assert.match((await session.labels('documents')).join(), /Cañon repairs/);
	});

	test('a text in UTF-16 with a byte order mark is read', async () => {
		await start({ 'wide.txt': Buffer.from(`\ufeff${report()}`, 'utf16le') });
		assert.equal(message(), '');
		assert.match((await session.labels('documents')).join(), /Ostrava Bend/);
	});

	test('a file that becomes unreadable is said to be left out, and comes back when it is repaired', async () => {
		await start({ 'a.txt': report() });
		await session.write('a.txt', new Uint8Array([65, 0, 66]));
		await until('it is said', () => /a\.txt/.test(message()));
		await session.write('a.txt', report());
		await until('it is back', () => message() === '' && session.states[0]?.texts === 1);
	});

	test('a file larger than a text can be is left out and named', async () => {
		await start({ 'a.txt': report(), 'huge.txt': new Uint8Array(65 * 1024 * 1024).fill(97) });
		assert.match(message(), /huge\.txt/);
	});

	test('a text of 20 MB is shown and can be tagged, and a message says that it is not searched', async () => {
		const text = longText(20_000_000);
		await start({ 'a.txt': report(), 'long.txt': text });
		assert.match(message(), /split it into parts: long\.txt/);
		assert.equal(session.states[0]?.texts, 2);
		await session.open('long.txt', text);
		assert.deepEqual((await session.marks('long.txt'))?.finds.figure, []);
		assert.equal(await session.tag('long.txt', text, 'weir number 10000'), '');
		assert.equal((await session.marks('long.txt'))?.codes.length, 1);
		assert.ok(((await session.marks('a.txt'))?.finds.figure.length ?? 0) > 0);
	}).timeout(60_000);

	test('what is in sight of a long text is painted long before all of it is read', async () => {
		const text = longText(1_000_000);
		await start({});
		const opened = performance.now();
		await session.open('long.txt', text);
		const first = await session.marks('long.txt', { start: 0, end: 40 });
		const painted = performance.now() - opened;
		assert.ok(first && first.partial);
		assert.ok(first.finds.figure.length > 0 && first.finds.direct.length > 0);
		await until('the text is read', async () => {
			const symbols = await session.lsp<readonly unknown[]>('textDocument/documentSymbol', {
				textDocument: { uri: session.uri('long.txt') },
			});
			return symbols.length > 0;
		});
		const read = performance.now() - opened;
		assert.ok(painted < read / 3, `${painted} ms of ${read} ms`);
		const last = await session.marks('long.txt', { start: 0, end: 40 });
		assert.deepEqual(last?.finds.direct.slice(0, 4), first.finds.direct.slice(0, 4));
		assert.deepEqual(last?.finds.figure.slice(0, 4), first.finds.figure.slice(0, 4));
	});

	test('a text that is one line of a megabyte is painted', async () => {
		const text = longText(1_000_000).replaceAll('\n', ' ');
		await start({ 'line.txt': text });
		await session.open('line.txt', text);
		const marks = await session.marks('line.txt', { start: 0, end: 1 });
		assert.ok(marks && marks.finds.figure.length > 0);
		assert.ok(Object.values(marks.finds).reduce((sum, flat) => sum + flat.length, 0) <= 4 * 5000);
	});

	test('a text made, changed, renamed and deleted on disk is followed', async () => {
		await start({});
		await session.write('a.txt', report());
		await until('made', async () => (await session.labels('documents')).join().includes('Ostrava Bend'));
		await session.write('a.txt', report('Hollin Gap'));
		await until('changed', async () => (await session.labels('documents')).join().includes('Hollin Gap'));
		renameSync(session.path('a.txt'), session.path('b.txt'));
		await session.changedOnDisk(['a.txt', FileChangeType.Deleted], ['b.txt', FileChangeType.Created]);
		await until('renamed', async () => (await session.marks('b.txt')) !== null);
		assert.equal(await session.marks('a.txt'), null);
		await session.delete('b.txt');
		await until('deleted', async () => (await session.labels('documents')).length === 0);
		assert.equal(session.states[0]?.texts, 0);
	});

	test('a text deleted on disk stays while an editor shows it, and goes when the editor does', async () => {
		await start({ 'a.txt': report() });
		await session.open('a.txt', report());
		await session.delete('a.txt');
		assert.ok(await session.marks('a.txt'));
		await session.close('a.txt');
		await until('it is gone', async () => (await session.marks('a.txt')) === null);
		assert.equal(session.states[0]?.texts, 0);
	});

	test('a text that is open when it is renamed keeps its annotations and its marks under the new name', async () => {
		await start({ 'a.txt': report() });
		await session.open('a.txt', report());
		assert.equal(await session.tag('a.txt', report(), 'spend 4.5 million crowns'), '');
		for (const ending of ['', '.annotations.yaml'])
			renameSync(session.path(`a.txt${ending}`), session.path(`b.txt${ending}`));
		await session.close('a.txt');
		await session.open('b.txt', report());
		await session.changedOnDisk(
			['a.txt', FileChangeType.Deleted],
			['b.txt', FileChangeType.Created],
			['a.txt.annotations.yaml', FileChangeType.Deleted],
			['b.txt.annotations.yaml', FileChangeType.Created],
		);
		await until('the annotation is there', async () => (await session.marks('b.txt'))?.codes.length === 1);
	});

	test('a folder that is deleted takes its texts with it, one that is moved in brings them', async () => {
		await start({ 'a.txt': report(), 'sub/b.txt': report('Hollin Gap'), 'subway.txt': report() });
		renameSync(session.path('sub'), session.path('moved'));
		await session.changedOnDisk(['sub', FileChangeType.Deleted], ['moved', FileChangeType.Created]);
		await until('it moved', async () => (await session.marks('moved/b.txt')) !== null);
		assert.equal(await session.marks('sub/b.txt'), null);
		assert.ok(await session.marks('subway.txt'));
	});

	test('closing without saving gives the text on disk back; reverting does the same in the editor', async () => {
		await start({ 'a.txt': report() });
		await session.open('a.txt', report());
		const figures = (await session.marks('a.txt'))?.finds.figure;
		await session.type('a.txt', 'No words of the old text are left. There is nothing here to count.\n');
		assert.deepEqual((await session.marks('a.txt'))?.finds.figure, []);
		await session.type('a.txt', report());
		assert.deepEqual((await session.marks('a.txt'))?.finds.figure, figures);
		await session.type('a.txt', 'Nothing.\n');
		await session.close('a.txt');
		await until('the disk counts', async () => (await session.marks('a.txt'))?.finds.figure.length === figures?.length);
	});

	test('annotations survive a revert at the places where they were', async () => {
		await start({ 'a.txt': report() });
		await session.open('a.txt', report());
		await session.tag('a.txt', report(), '4.5 million crowns');
		const codes = (await session.marks('a.txt'))?.codes;
		assert.equal(codes?.length, 1);
		await session.type('a.txt', 'Nothing.\n');
		assert.deepEqual((await session.marks('a.txt'))?.codes, []);
		await session.type('a.txt', report());
		assert.deepEqual((await session.marks('a.txt'))?.codes, codes);
	});
});
