import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import {
	type ChangeSummary,
	ChangeCodeRequest,
	ChangedFileRequest,
	type CodeChange,
} from '../../../src/protocol/codebook';
import { UndoRequest } from '../../../src/protocol/protocol';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const codebook = `version: 1
codes:
  # agreed in May
  - id: weirs
    name: Weirs
    terms: [weir]
  - id: money   # by the mill
    name: Money
`;

/** Annotations of a text of `report`, with lines of the user's own. */
function sidecar(...all: readonly (readonly [id: string, words: string, codes: string])[]): string {
	const items = all.map(([id, words, codes]) => {
		const start = report().indexOf(words);
		return `  - id: ${id}\n    codes: [${codes}]  # sure\n    exact: ${words}\n    theirs: kept\n    position: { start: ${start}, end: ${start + words.length} }\n`;
	});
	return `version: 1\nannotations:\n${items.join('\n')}`;
}

const OWN = 'a.txt.ann.annotations.yaml';
const SHARED = 'b.txt.annotations.yaml';
const OTHER = 'b.txt.ben.annotations.yaml';
const files = {
	'corpus.yaml': corpus,
	'codebook.yaml': codebook,
	'a.txt': report(),
	'b.txt': report(),
	[OWN]: sidecar(['A1', 'the weir', 'weirs'], ['A2', 'in spring', 'money, weirs']),
	[SHARED]: sidecar(['S1', 'the ferry', 'weirs']),
	[OTHER]: sidecar(['B1', 'the ferry', 'weirs']),
};

suite('server: refactoring of the codebook', () => {
	let session: ServerSession;
	teardown(() => session.end());
	const start = async (more: Readonly<Record<string, string>> = {}, trusted = true): Promise<void> => {
		session = await ServerSession.on({ ...files, ...more }, { coder: 'ann', trusted });
	};
	const onDisk = (path: string): string => readFileSync(session.path(path), 'utf8');
	const all = (): Record<string, string> => Object.fromEntries(Object.keys(files).map((path) => [path, onDisk(path)]));
	const ask = async (change: CodeChange, wanted: readonly string[] | null): Promise<ChangeSummary> => {
		const params = { uri: session.uri('a.txt'), change, files: (wanted ?? []).map((path) => session.uri(path)) };
		const result = await session.ask(ChangeCodeRequest, { ...params, dryRun: wanted === null });
		if (!result.ok) throw new Error(result.message);
		return result.summary;
	};
	const undo = async (redo = false): Promise<string> => {
		const result = await session.ask(UndoRequest, { uri: null, redo });
		if (!result.ok) throw new Error(result.message);
		return result.what;
	};
	const rename: CodeChange = { kind: 'rename', code: 'weirs', id: 'dams', name: 'Dams' };

	test('a plan says which files change, whose they are and which cannot be, and writes nothing', async () => {
		await start({ 'c.txt': report(), 'c.txt.annotations.yaml': 'version: [\n' });
		const before = all();
		const plan = await ask(rename, null);
		assert.deepEqual(
			plan.files.map(({ uri, coder, own, changed }) => [uri === session.uri(OWN), coder, own, changed]),
			[
				[true, 'ann', true, 2],
				[false, null, true, 1],
				[false, 'ben', false, 1],
			],
		);
		assert.match(plan.left[0]?.reason ?? '', /c\.txt\.annotations\.yaml, line \d/);
		assert.match(plan.what, /Weirs.*Dams/);
		const preview = await session.ask(ChangedFileRequest, {
			uri: session.uri('a.txt'),
			change: rename,
			file: session.uri(OWN),
		});
		assert.ok(preview.ok);
		assert.equal(preview.after, onDisk(OWN).replaceAll('weirs', 'dams'));
		assert.deepEqual(all(), before);
	});

	test('a rename rewrites only the lines of the code, in the files chosen, and one undo takes all back', async () => {
		await start();
		const before = all();
		await ask(rename, [OWN, SHARED]);
		assert.equal(onDisk(OWN), before[OWN]?.replaceAll('weirs', 'dams'));
		assert.equal(onDisk(SHARED), before[SHARED]?.replace('weirs', 'dams'));
		assert.equal(onDisk(OTHER), before[OTHER], 'files of others are left');
		const book = onDisk('codebook.yaml');
		assert.match(
			book,
			/ {2}# agreed in May\n {2}- id: dams\n {4}was: \[weirs\]\n {4}name: Dams\n {4}colour: "#[\dA-F]{6}"\n {4}terms: \[weir\]\n {2}- id: money {3}# by the mill/,
		);
		const topics = await session.children('topics');
		assert.match(topics[0]?.description ?? '', /coded 4/, 'the old id goes on to resolve');
		assert.match(await undo(), /rename the code/);
		assert.deepEqual(all(), before);
		await undo(true);
		assert.equal(onDisk('codebook.yaml'), book);
		assert.equal(onDisk(OWN), before[OWN]?.replaceAll('weirs', 'dams'));
	});

	test('undo keeps what others wrote into the codebook meanwhile, and refuses where they wrote at the same place', async () => {
		await start();
		const before = all();
		await ask(rename, [OWN]);
		await session.write('codebook.yaml', `${onDisk('codebook.yaml')}  - id: ferries\n`);
		await undo();
		assert.deepEqual(all(), { ...before, 'codebook.yaml': `${codebook}  - id: ferries\n` });
		await undo(true);
		await session.write('codebook.yaml', onDisk('codebook.yaml').replace('name: Dams', 'name: Dikes'));
		const now = all();
		await assert.rejects(undo(), /codebook\.yaml.*changed elsewhere/);
		assert.deepEqual(all(), now, 'nothing is half undone');
	});

	test('an annotation that somebody changes at that moment stops it all, and nothing is half done', async () => {
		await start();
		await ask(rename, null);
		// Not told: the watcher may be late.
		writeFileSync(session.path(SHARED), sidecar(['S1', 'the ferry', 'weirs, money']));
		const before = all();
		await assert.rejects(ask(rename, [OWN, SHARED]), /changed elsewhere/);
		assert.deepEqual(all(), before);
	});

	test('merge, split and delete with their annotations, each undone at once', async () => {
		await start();
		const before = all();
		await ask({ kind: 'merge', code: 'weirs', into: 'money' }, [OWN, SHARED, OTHER]);
		assert.match(onDisk(OWN), /codes: \[money\] {2}# sure[^]*codes: \[money\] {2}# sure/);
		assert.match(onDisk('codebook.yaml'), /was: \[weirs\]/);
		await undo();
		assert.deepEqual(all(), before);
		const annotations = [{ sidecar: session.uri(OWN), id: 'A2' }];
		await ask({ kind: 'split', code: 'weirs', id: 'locks', name: 'Locks', annotations }, [OWN]);
		assert.match(onDisk(OWN), /codes: \[weirs\][^]*codes: \[money, locks\]/);
		await undo();
		await ask({ kind: 'delete', code: 'weirs', alone: 'remove' }, [OWN, SHARED, OTHER]);
		assert.doesNotMatch(onDisk(OWN), /A1/);
		assert.match(onDisk(OWN), /codes: \[money\]/);
		assert.doesNotMatch(onDisk('codebook.yaml'), /weirs|agreed/);
		await undo();
		assert.deepEqual(all(), before, 'comments and unknown keys are back');
	});

	test('what is not saved, broken or not trusted is not written over', async () => {
		await start();
		await session.open('codebook.yaml', `${codebook}# more\n`, 'yaml');
		await assert.rejects(ask(rename, null), /codebook\.yaml.*not saved/);
		await session.close('codebook.yaml');
		await session.write('codebook.yaml', `${codebook}  - id: [\n`);
		await assert.rejects(ask(rename, [OWN]), /codebook\.yaml, line \d+/);
		await session.end();
		await start({}, false);
		await assert.rejects(ask(rename, [OWN]), /not trusted/);
		assert.equal(onDisk('codebook.yaml'), codebook);
		assert.ok(existsSync(session.path(OWN)));
	});

	test('F2 on a code gives one edit of all files, in groups that ask to be confirmed', async () => {
		await start();
		await session.open(OWN, files[OWN] ?? '', 'yaml');
		const at = { textDocument: { uri: session.uri(OWN) }, position: { line: 3, character: 14 } };
		const prepared = await session.lsp<{ placeholder: string }>('textDocument/prepareRename', at);
		assert.equal(prepared.placeholder, 'weirs');
		const edit = await session.lsp<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'dams' });
		const changes = (edit.documentChanges ?? []).flatMap((each) => ('edits' in each ? [each] : []));
		assert.deepEqual(
			changes.map(({ textDocument, edits }) => [textDocument.uri, edits.length]),
			[
				[session.uri('codebook.yaml'), 1],
				[session.uri(OWN), 2],
				[session.uri(SHARED), 1],
				[session.uri(OTHER), 1],
			],
		);
		assert.ok(Object.values(edit.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation));
		await assert.rejects(session.lsp('textDocument/rename', { ...at, newName: 'money' }), /taken/);
		const exact = { ...at, position: { line: 4, character: 14 } };
		await assert.rejects(session.lsp('textDocument/prepareRename', exact), /Only the id/);
	});
});
