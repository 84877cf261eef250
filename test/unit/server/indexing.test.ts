import assert from 'node:assert/strict';
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { IndexFile } from '../../../src/platform/node/indexFile';
import { nodeTextFiles } from '../../../src/platform/node/textFiles';
import { inlineTextWorkers } from '../../../src/platform/node/textWorkers';
import { noIndexStore } from '../../../src/server/corpus/indexStore';
import type { TextWorkers } from '../../../src/server/corpus/textTasks';
import type { TextFiles } from '../../../src/server/host';
import type { Host } from '../../../src/server/start';
import { until } from '../../support/until';
import { type Files, ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

/** Workers that count the texts they analyse and may be held up. */
class CountingWorkers implements TextWorkers {
	readonly parallel = 1;
	analysed = 0;
	/** Tasks that were about topics. */
	topics = 0;
	/** Texts after which no answer comes any more. */
	most = Infinity;
	/** Called before each batch. */
	before: () => void = () => undefined;

	readonly run: TextWorkers['run'] = async (kind, input) => {
		if (kind === 'index') {
			this.before();
			if (this.analysed >= this.most) return new Promise(() => undefined);
			this.analysed += (input as readonly unknown[]).length;
		} else this.topics += 1;
		return inlineTextWorkers.run(kind, input);
	};
}

suite('server: reading a corpus', () => {
	let session: ServerSession;
	let workers: CountingWorkers;
	let host: Partial<Host>;
	setup(() => {
		workers = new CountingWorkers();
		host = { workers, indexStore: (folder, say) => new IndexFile(fileURLToPath(folder), 'test', say) };
	});
	teardown(() => session.end());

	/** Texts of which no two fit into one batch for a worker. */
	const large = (count: number): Files => {
		const filler = 'The ferry stays closed while the river is high and the mill does not grind. '.repeat(2700);
		const texts = Array.from({ length: count }, (_, i) => [`t${i}.txt`, `${report(`Town${i}`)}\n${filler}`] as const);
		return { 'corpus.yaml': corpus, ...Object.fromEntries(texts) };
	};

	test('at the next start nothing is analysed again but what has changed', async () => {
		session = await ServerSession.on(
			{ 'corpus.yaml': corpus, 'a.txt': report(), 'b.txt': report('Weir End') },
			{},
			host,
		);
		assert.equal(workers.analysed, 2);
		const before = await session.children('speakers');
		writeFileSync(session.path('b.txt'), report('Weir Top'));
		session = await session.restarted();
		assert.equal(workers.analysed, 3);
		assert.deepEqual(await session.children('speakers'), before);
		assert.match((await session.labels('documents')).join(), /Ostrava Bend.*Weir Top/);
	});

	test('at the next start only files that were touched are read, whatever time they bear', async () => {
		let read: string[] = [];
		const files: TextFiles = {
			...nodeTextFiles,
			read: (uri) => {
				if (uri.endsWith('.txt')) read.push(uri.slice(uri.lastIndexOf('/') + 1));
				return nodeTextFiles.read(uri);
			},
		};
		const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2200));
		const restart = async (): Promise<readonly string[]> => {
			read = [];
			session = await session.restarted();
			return read.sort();
		};
		const record = 'version: 1\ntitle: Floods at the bend\n';
		const texts = {
			'a.txt': report(),
			'b.txt': report('Weir End'),
			'c.txt': report('Mill'),
			'c.txt.document.yaml': record,
		};
		session = await ServerSession.on({ 'corpus.yaml': corpus, ...texts }, {}, { ...host, files });
		// What was just written may be written again without another time.
		assert.deepEqual(await restart(), ['a.txt', 'b.txt', 'c.txt']);
		await rest();
		assert.deepEqual(await restart(), ['a.txt', 'b.txt', 'c.txt']);
		const before = await session.labels('documents');
		assert.deepEqual(await restart(), ['c.txt']);
		assert.deepEqual(await session.labels('documents'), before);
		const { atime, mtime } = statSync(session.path('b.txt'));
		writeFileSync(session.path('b.txt'), report('Weir Top'));
		utimesSync(session.path('b.txt'), atime, mtime);
		await rest();
		assert.deepEqual(await restart(), ['b.txt', 'c.txt']);
		assert.match((await session.labels('documents')).join(), /Weir Top/);
		assert.equal(workers.analysed, 4);
	}).timeout(60_000);

	test('a file that is not what the disk says of it is read as soon as somebody looks at its words', async () => {
		const stamped: TextFiles = {
			...nodeTextFiles,
			async *list(folder, signal) {
				for await (const file of nodeTextFiles.list(folder, signal)) yield { ...file, stamp: 'always the same' };
			},
		};
		const texts = { 'a.txt': report(), 'b.txt': report('Weir End') };
		session = await ServerSession.on({ 'corpus.yaml': corpus, ...texts }, {}, { ...host, files: stamped });
		writeFileSync(session.path('b.txt'), report('Weir Top'));
		session = await session.restarted();
		assert.match((await session.labels('documents')).join(), /Weir End/);
		assert.equal(workers.analysed, 2);
		await session.open('b.txt', report('Weir Top'));
		await until('the file is read', async () => /Weir Top/.test((await session.labels('documents')).join()));
		assert.ok((await session.marks('b.txt'))?.finds.figure.length);
	});

	test('what lists show of many texts is the same at the next start, and right when some have changed', async () => {
		const texts = Array.from(
			{ length: 150 },
			(_, i) => [`t${String(i).padStart(3, '0')}.txt`, report(`Town${i}`)] as const,
		);
		session = await ServerSession.on({ 'corpus.yaml': corpus, ...Object.fromEntries(texts) }, {}, host);
		const lists = async (): Promise<unknown> => {
			const views = ['documents', 'speakers', 'figures'] as const;
			const all = await Promise.all(views.map((view) => session.children(view)));
			// Comparing texts goes on.
			return all.map((nodes) => nodes.filter(({ id }) => !id.endsWith('growing')));
		};
		const kept = (): number => statSync(session.path('../index/test.index')).size;
		const before = await lists();
		const alone = kept();
		await until('what many texts have is kept', async () => {
			await lists();
			return kept() > alone + 2000;
		});
		session = await session.restarted();
		assert.deepEqual(await lists(), before);
		const now = report('Weir Top').replaceAll('4.5', '9.25');
		writeFileSync(session.path('t077.txt'), now);
		rmSync(session.path('t100.txt'));
		session = await session.restarted();
		const after = await lists();
		assert.notDeepEqual(after, before);
		rmSync(session.path('../index'), { recursive: true });
		session = await session.restarted();
		assert.equal(workers.analysed, 150 + 1 + 149);
		assert.deepEqual(await lists(), after);
	}).timeout(60_000);

	test('topics that were found are shown at the next start without being looked for, until a text has changed', async () => {
		const about = ['weir repair', 'ferry traffic', 'harvest market', 'school roof'];
		const texts = Array.from({ length: 60 }, (_, i) => {
			const phrase = about[i % about.length] ?? '';
			const said = `The council spoke of the ${phrase}. The ${phrase} is dear. Nobody objects to the ${phrase}.`;
			return [`t${i}.txt`, `${report(`Town${i}`)}\n${`${said}\n\n`.repeat(20)}`] as const;
		});
		session = await ServerSession.on({ 'corpus.yaml': corpus, ...Object.fromEntries(texts) }, {}, host);
		const found = await until('topics are found', async () => {
			const labels = await session.labels('topics');
			return labels.includes('weir repair') ? labels : null;
		});
		assert.ok(workers.topics > 1, String(workers.topics));
		const searched = workers.topics;
		// What was found is written soon after.
		await new Promise((resolve) => setTimeout(resolve, 1200));
		session = await session.restarted();
		assert.deepEqual(await session.labels('topics'), found);
		assert.equal(workers.topics, searched);
		writeFileSync(session.path('t3.txt'), report('Weir Top'));
		session = await session.restarted();
		await until('topics are found again', async () => (await session.labels('topics')).length > 0);
		assert.ok(workers.topics > searched);
	}).timeout(60_000);

	test('killed in the midst, the next server goes on where it was', async () => {
		workers.most = 2;
		session = await ServerSession.begun(large(5), {}, host);
		await until('two texts are listed', async () => (await session.labels('documents')).length === 2);
		// What was found is written soon after.
		await new Promise((resolve) => setTimeout(resolve, 1200));
		workers.most = Infinity;
		session = await session.restarted({}, 'killed');
		assert.equal((await session.labels('documents')).length, 5);
		assert.equal(workers.analysed, 5);
	}).timeout(60_000);

	test('texts that are deleted while they are read are not listed, the others are', async () => {
		let deleted = false;
		workers.before = () => {
			if (deleted || workers.analysed === 0) return;
			deleted = true;
			for (const path of ['t3.txt', 't4.txt']) rmSync(session.path(path));
			void session.changedOnDisk(['t3.txt', FileChangeType.Deleted]);
		};
		session = await ServerSession.begun(large(5), {}, host);
		await session.isQuiet();
		await session.changedOnDisk(['t4.txt', FileChangeType.Deleted]);
		await until('three are listed', async () => (await session.labels('documents')).length === 3);
		assert.ok(deleted);
	}).timeout(60_000);

	test('the text before the eyes is read before the others', async () => {
		const files = large(6);
		workers.most = 1;
		session = await ServerSession.begun(files, {}, host);
		await until('the first is read', () => workers.analysed === 1);
		const words = files['t5.txt'] as string;
		await session.open('t5.txt', words);
		const marks = await session.marks('t5.txt');
		assert.ok(marks && marks.finds.figure.length > 0);
	}).timeout(60_000);

	test('another branch checked out: what is new, changed and gone is followed at once', async () => {
		const branch = (from: number, to: number, place: string): Files =>
			Object.fromEntries(
				Array.from({ length: to - from }, (_, i) => [`t${from + i}.txt`, report(`${place}${from + i}`)] as const),
			);
		session = await ServerSession.on({ 'corpus.yaml': corpus, ...branch(0, 60, 'Town') }, {}, host);
		const made = branch(30, 90, 'Village');
		for (const [path, text] of Object.entries(made)) writeFileSync(session.path(path), text);
		for (let i = 0; i < 30; i += 1) rmSync(session.path(`t${i}.txt`));
		await session.changedOnDisk(
			...Array.from({ length: 90 }, (_, i) => {
				const type = i < 30 ? FileChangeType.Deleted : i < 60 ? FileChangeType.Changed : FileChangeType.Created;
				return [`t${i}.txt`, type] as const;
			}),
		);
		await until('all are followed', async () => {
			const labels = await session.labels('documents');
			return labels.length === 60 && labels.every((label) => label.includes('Village'));
		});
		assert.equal(workers.analysed, 120);
	}).timeout(60_000);

	test('a text that another program has changed is shown at no wrong place, and is read anew when it is looked at', async () => {
		session = await ServerSession.on(
			{ 'corpus.yaml': corpus, 'a.txt': report(), 'b.txt': report('Weir End') },
			{},
			host,
		);
		const line = report()
			.split('\n')
			.findIndex((each) => each.includes('4.5'));
		const position = { line, character: report().split('\n')[line]?.indexOf('4.5') ?? 0 };
		const hover = async (): Promise<string> =>
			JSON.stringify(
				await session.lsp('textDocument/hover', { textDocument: { uri: session.uri('a.txt') }, position }),
			);
		await until('both are joined', async () => (await hover()).includes('2 statements'));
		session = await session.restarted();
		await session.children('figures');
		// No watcher says so.
		writeFileSync(session.path('b.txt'), `${'Marmots. '.repeat(40)}\n\n${report('Weir End')}`);
		const seen = new Set<string>();
		await until('the other statement is shown where it stands now', async () => {
			const shown = await hover();
			seen.add(shown);
			return shown.includes('b.txt') && /%22line%22%3A4%2C/.test(shown);
		});
		for (const shown of seen) assert.doesNotMatch(shown, /\[Marmots/);
	});

	test('a text that another program has deleted is gone when it is looked at', async () => {
		session = await ServerSession.on(
			{ 'corpus.yaml': corpus, 'a.txt': report(), 'b.txt': report('Weir End') },
			{},
			host,
		);
		assert.equal((await session.labels('documents')).length, 2);
		rmSync(session.path('b.txt'));
		const { uri } = { uri: session.uri('b.txt') };
		assert.deepEqual(await session.lsp('textDocument/documentSymbol', { textDocument: { uri } }), []);
		await until('one is left', async () => (await session.labels('documents')).length === 1);
	});

	test('what was put last is kept however soon the server ends', async () => {
		session = await ServerSession.on(
			{ 'corpus.yaml': corpus, 'a.txt': report(), 'b.txt': report('Weir End') },
			{},
			host,
		);
		const before = await session.labels('topics');
		const { topics } = workers;
		assert.ok(topics > 0);
		session = await session.restarted();
		assert.deepEqual(await session.labels('topics'), before);
		assert.equal(workers.topics, topics);
	});

	test('the server ends although the disk hangs', async () => {
		const hanging = (): Promise<void> => new Promise(() => undefined);
		host = { ...host, indexStore: () => ({ ...noIndexStore, flush: hanging }) };
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': report() }, {}, host);
		session = await session.restarted();
		assert.equal((await session.labels('documents')).length, 1);
	});

	test('a store that cannot be written to keeps nothing from being read', async () => {
		host = { ...host, indexStore: (folder, say) => new IndexFile(`${fileURLToPath(folder)}/no/\0`, 'test', say) };
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': report() }, {}, host);
		assert.equal((await session.labels('documents')).length, 1);
		session = await session.restarted();
		assert.equal(workers.analysed, 2);
	});
});
