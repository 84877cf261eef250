import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { ExchangeProgressNotification, ExportRequest, ImportRequest } from '../../../src/protocol/exchange';
import { CitationRequest, UndoRequest } from '../../../src/protocol/protocol';
import { rangeOf, ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const words = 'spend 4.5 million crowns on the weir';
const own = 'a.txt.ann.annotations.yaml';

suite('server: exchange with other programs', () => {
	let session: ServerSession;
	const folder = (): string => session.uri('a.txt').replace(/\/a\.txt$/, '');
	const exported = async (format: 'qdpx' | 'jsonl' | 'csv'): Promise<string> => {
		const made = await session.ask(ExportRequest, { folder: folder(), format, rows: 'segments', by: 'text' });
		assert.ok(made.ok);
		return made.base64;
	};
	setup(async () => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': report() }, { coder: 'ann' });
		await session.open('a.txt', report());
		assert.equal(await session.tag('a.txt', report(), words), '');
	});
	teardown(() => session.end());

	test('a project brings the annotations of the folder back where they are gone, and one undo takes them away', async () => {
		const base64 = await exported('qdpx');
		await session.ask(UndoRequest, { uri: null, redo: false });
		const request = { folder: folder(), name: 'p.qdpx', format: 'qdpx' as const, base64, texts: false };
		const planned = await session.ask(ImportRequest, { ...request, dryRun: true });
		assert.ok(planned.ok && planned.report[0]?.startsWith('would be added: 1 annotation,'), JSON.stringify(planned));
		assert.doesNotMatch(readFileSync(session.path(own), 'utf8'), /weir/);
		const done = await session.ask(ImportRequest, { ...request, dryRun: false });
		assert.ok(done.ok && done.report[0]?.startsWith('added: 1 annotation,'), JSON.stringify(done));
		assert.match(readFileSync(session.path(own), 'utf8'), /exact: spend 4\.5 million crowns on the weir/);
		const again = await session.ask(ImportRequest, { ...request, dryRun: false });
		assert.ok(again.ok && again.report.includes('there already: 1 annotation'));
		assert.ok((await session.ask(UndoRequest, { uri: null, redo: false })).ok);
		assert.doesNotMatch(readFileSync(session.path(own), 'utf8'), /weir/);
	});
	test('a sidecar that cannot be read is not written over, and is named', async () => {
		const base64 = await exported('jsonl');
		const broken = 'version: 1\nannotations:\n  - id: "open\n';
		writeFileSync(session.path(own), broken);
		const request = { folder: folder(), name: 'p.jsonl', format: 'jsonl' as const, base64, texts: false };
		const done = await session.ask(ImportRequest, { ...request, dryRun: false });
		assert.ok(done.ok);
		assert.equal(readFileSync(session.path(own), 'utf8'), broken);
		assert.ok(
			done.report.some((line) => line.includes(own)) || done.report.includes('there already: 1 annotation'),
			done.report.join('\n'),
		);
	});
	test('with new texts a folder gets what it does not have, below it', async () => {
		const line = { type: 'text', path: 'more/b.txt', text: 'A new text of some length.\n' };
		const note = { type: 'annotation', text: 'more/b.txt', coder: 'bo', codes: ['new code'], exact: 'A new text' };
		const code = { type: 'code', id: 'new-code', name: 'new code' };
		const base64 = Buffer.from([code, line, note].map((each) => JSON.stringify(each)).join('\n')).toString('base64');
		const request = { folder: folder(), name: 'p.jsonl', format: 'jsonl' as const, base64, texts: true, dryRun: false };
		const done = await session.ask(ImportRequest, request);
		assert.ok(done.ok && done.report[0]?.includes('1 text (more/b.txt)'), JSON.stringify(done));
		assert.ok((await session.labels('documents')).some((label) => label.includes('new text')));
		assert.match(readFileSync(session.path('more/b.txt.bo.annotations.yaml'), 'utf8'), /codes: \[new-code\]/);
		assert.ok(existsSync(session.path('codebook.yaml')));
	});
	test('one undo takes back texts, records, codes, coding states and annotation files, and they can be done again', async () => {
		await session.end();
		session = await ServerSession.on({
			'corpus.yaml': corpus,
			'codebook.yaml': 'codes:\n  - id: old\n    name: Old\n',
			'a.txt': report(),
			'a.txt.bo.annotations.yaml': 'version: 1\nannotations: []\n',
		});
		const coding = [{ coder: 'bo', status: 'done' }];
		const lines = [
			{ type: 'code', id: 'new-code', name: 'new code' },
			{ type: 'text', path: 'more/b.txt', text: 'A new text of some length.\r\n', publisher: 'A press', coding },
			{ type: 'text', path: 'a.txt', publisher: 'The same press', coding },
			{ type: 'annotation', text: 'more/b.txt', coder: 'bo', codes: ['new-code'], exact: 'A new text' },
			{ type: 'annotation', text: 'a.txt', coder: 'bo', codes: ['new-code'], exact: words },
		];
		const base64 = Buffer.from(lines.map((each) => JSON.stringify(each)).join('\n')).toString('base64');
		const before = filesIn(session.path('.'));
		const request = { folder: folder(), name: 'p.jsonl', format: 'jsonl' as const, base64, texts: true, dryRun: false };
		const done = await session.ask(ImportRequest, request);
		assert.ok(done.ok, JSON.stringify(done));
		const after = filesIn(session.path('.'));
		const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path));
		assert.deepEqual(changed.sort(), [
			'a.txt.bo.annotations.yaml',
			'a.txt.document.yaml',
			'codebook.yaml',
			'more/b.txt',
			'more/b.txt.bo.annotations.yaml',
			'more/b.txt.document.yaml',
		]);
		const undone = await session.ask(UndoRequest, { uri: null, redo: false });
		assert.ok(undone.ok, JSON.stringify(undone));
		assert.deepEqual(filesIn(session.path('.')), before);
		assert.ok(!(await session.labels('documents')).some((label) => label.includes('new text')));
		assert.ok((await session.ask(UndoRequest, { uri: null, redo: true })).ok);
		assert.deepEqual(filesIn(session.path('.')), after);
		assert.ok((await session.labels('documents')).some((label) => label.includes('new text')));
	});
	test('an import whose text was changed since is not taken back', async () => {
		const line = { type: 'text', path: 'b.txt', text: 'A new text of some length.\n' };
		const base64 = Buffer.from(JSON.stringify(line)).toString('base64');
		const request = { folder: folder(), name: 'p.jsonl', format: 'jsonl' as const, base64, texts: true, dryRun: false };
		assert.ok((await session.ask(ImportRequest, request)).ok);
		writeFileSync(session.path('b.txt'), 'A new text of some length, and more.\n');
		const undone = await session.ask(UndoRequest, { uri: null, redo: false });
		assert.match(undone.ok ? '' : undone.message, /b\.txt.*changed elsewhere/);
		assert.match(readFileSync(session.path('b.txt'), 'utf8'), /and more/);
	});
	test('how far it is is told, and it can be stopped', async () => {
		const progress = session.heard(ExchangeProgressNotification);
		await exported('csv');
		assert.deepEqual(progress[0], { at: 1, of: 1 });
		const before = readFileSync(session.path(own), 'utf8');
		const stop = new CancellationTokenSource();
		const request = { folder: folder(), format: 'csv', rows: 'segments', by: 'text' } as const;
		const answer = session.ask(ExportRequest, request, stop.token);
		stop.cancel();
		assert.deepEqual(await answer, { ok: false, message: 'Cancelled.' });
		const note = { type: 'annotation', text: 'a.txt', coder: 'bo', codes: [], exact: words };
		const base64 = Buffer.from(JSON.stringify(note)).toString('base64');
		const stopImport = new CancellationTokenSource();
		const added = session.ask(
			ImportRequest,
			{ folder: folder(), name: 'p.jsonl', format: 'jsonl', base64, texts: false, dryRun: false },
			stopImport.token,
		);
		stopImport.cancel();
		assert.deepEqual(await added, { ok: false, message: 'Cancelled.' });
		assert.equal(readFileSync(session.path(own), 'utf8'), before);
		assert.ok(!existsSync(session.path('a.txt.bo.annotations.yaml')));
	});
	test('a passage is cited with who is credited and where it stands', async () => {
		const uri = session.uri('a.txt');
		const cited = await session.ask(CitationRequest, {
			uri,
			range: rangeOf(report(), report().indexOf(words), report().indexOf(words) + words.length),
		});
		assert.match(cited ?? '', /^“spend 4\.5 million crowns on the weir” \(.+, a\.txt\)$/);
	});
});

/** The files below a folder, by path, with what is in them. */
function filesIn(folder: string): Map<string, string> {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
	return new Map(
		paths.flatMap((path) => {
			const file = join(folder, path);
			return statSync(file).isFile() ? [[path.replaceAll('\\', '/'), readFileSync(file, 'utf8')]] : [];
		}),
	);
}
