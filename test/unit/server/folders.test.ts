import assert from 'node:assert/strict';
import { CorpusStateNotification, MembershipRequest, OpenFoldersRequest } from '../../../src/protocol/protocol';
import { type Files, ServerSession } from './support/serverSession';
import { until } from '../../support/until';
import { corpus, longText, report } from './support/texts';

suite('server: folders', () => {
	let session: ServerSession;
	const start = async (...folders: readonly Files[]): Promise<void> => {
		session = await ServerSession.on(folders);
	};
	teardown(() => session.end());

	test('a folder without corpus.yaml is left alone until a view asks, then its prose is shown', async () => {
		await start({ 'a.txt': report(), 'data.txt': 'a;b;c\n1;2;3\n' });
		assert.deepEqual(
			session.states.map(({ declared, open, texts }) => ({ declared, open, texts })),
			[{ declared: false, open: false, texts: 0 }],
		);
		const { folders } = await session.ask(OpenFoldersRequest, null);
		assert.deepEqual(
			folders.map(({ declared, open, texts, read }) => ({ declared, open, texts, read })),
			[{ declared: false, open: true, texts: 1, read: 1 }],
		);
		assert.match((await session.labels('documents')).join(), /repairs its weir/);
	});

	test('of many texts that nobody declared the first 500 are shown, and the folder says how many files are left', async () => {
		const texts = Array.from({ length: 520 }, (_, i) => [`${String(i).padStart(3, '0')}.txt`, report()] as const);
		await start(Object.fromEntries(texts));
		const { folders } = await session.ask(OpenFoldersRequest, null);
		assert.equal(folders[0]?.texts, 500);
		assert.match(folders[0]?.message ?? '', /first 500 .* 20 files/);
		await session.write('corpus.yaml', corpus);
		await until('all are read', () => session.states[0]?.texts === 520 && session.states[0].message === '');
	});

	test('how far it is with them is told of what is read, not of what is left out', async () => {
		const long = longText(20_000);
		const texts = Array.from({ length: 620 }, (_, i) => [`${String(i).padStart(3, '0')}.txt`, `${long}${i}`] as const);
		await start({ 'data.txt': 'a;b;c\n1;2;3\n', ...Object.fromEntries(texts) });
		const told = session.heard(CorpusStateNotification);
		await session.ask(OpenFoldersRequest, null);
		const midst = told.map(({ folders: [folder] }) => folder).filter((folder) => folder && folder.read < folder.texts);
		assert.ok(midst.length > 0);
		for (const folder of midst) assert.ok(folder && folder.texts <= 501, JSON.stringify(folder));
	});

	test('an empty folder shows nothing and says nothing is wrong', async () => {
		await start({});
		await session.ask(OpenFoldersRequest, null);
		assert.deepEqual(await session.labels('documents'), []);
		assert.equal(session.states[0]?.message, '');
	});

	test('an empty corpus shows nothing and says nothing is wrong', async () => {
		await start({ 'corpus.yaml': corpus });
		assert.deepEqual(await session.labels('documents'), []);
		assert.deepEqual(session.states[0] && { ...session.states[0], uri: '' }, {
			uri: '',
			name: 'folder1',
			declared: true,
			open: true,
			texts: 0,
			read: 0,
			message: '',
		});
	});

	test('in a folder of source code no text is found and no text that is no prose is painted', async () => {
		const code = 'def main():\n    print("hello")\n';
		const requirements = 'numpy==1.26.0\npandas>=2.1\nrequests[socks]==2.31.0\nscipy~=1.11\n';
		await start({ 'README.md': '# Tool\n\nInstall it.\n', 'requirements.txt': requirements, 'src/main.py': code });
		await session.open('requirements.txt', requirements);
		assert.deepEqual(await session.ask(MembershipRequest, { uri: session.uri('requirements.txt') }), {
			member: false,
			declared: false,
		});
		assert.equal(await session.marks('requirements.txt'), null);
		await session.ask(OpenFoldersRequest, null);
		assert.deepEqual(await session.labels('documents'), []);
	});

	test('texts of two folders stand side by side, each with its own codebook', async () => {
		const codebook = (name: string): string => `version: 1\ncodes:\n  - id: ${name}\n    name: ${name}\n`;
		await start(
			{ 'corpus.yaml': corpus, 'codebook.yaml': codebook('water'), 'a.txt': report() },
			{ 'corpus.yaml': corpus, 'codebook.yaml': codebook('coal'), 'a.txt': report('Hollin Gap') },
		);
		const labels = await session.labels('documents');
		const below = await Promise.all(
			(await session.children('documents')).map(async ({ id }) => session.children('documents', id)),
		);
		const all = [...labels, ...below.flat().map(({ label }) => label)].join('\n');
		assert.match(all, /Ostrava Bend repairs/);
		assert.match(all, /Hollin Gap repairs/);
		const codes = await Promise.all(
			[0, 1].map((i) => session.lsp<{ id: string }[]>('policyAnnotator/codes', { uri: session.uri('a.txt', i) })),
		);
		assert.deepEqual(
			codes.map((list) => list.map(({ id }) => id)),
			[['water'], ['coal']],
		);
	});

	test('a folder that is taken out of the window takes its texts with it, and one that is added brings them', async () => {
		await start({ 'corpus.yaml': corpus, 'a.txt': report() }, { 'corpus.yaml': corpus, 'b.txt': report('Hollin Gap') });
		const second = { uri: session.uri('', 1).replace(/\/$/, ''), name: 'folder2' };
		const change = (added: unknown[], removed: unknown[]): Promise<void> =>
			session.tell('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
		await change([], [second]);
		assert.equal((await session.ask(OpenFoldersRequest, null)).folders.length, 1);
		await change([second], []);
		assert.deepEqual(
			(await session.ask(OpenFoldersRequest, null)).folders.map(({ texts }) => texts),
			[1, 1],
		);
	});
});
