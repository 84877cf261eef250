import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSidecar } from '../../../../src/core/annotations/sidecar';
import { insertAnnotation, newSidecarText, removeAnnotation } from '../../../../src/core/annotations/sidecarEdits';
import { SidecarStore } from '../../../../src/core/annotations/sidecarStore';
import type { FileStore } from '../../../../src/core/files/fileStore';
import { nodeFileStore } from '../../../../src/platform/node/fileStore';
import { annotation } from '../../core/annotations/annotations';

const add = (store: SidecarStore, uri: string, id: string) =>
	store.change(uri, (sidecar) => insertAnnotation(sidecar, annotation(id, 10)));

/** All of them in `npm test`; some where one folder is tried while working on it. */
const WRITES = process.env['PROOFS'] === 'full' ? 1000 : 150;
/** Sidecars that two processes write to in turn. */
const SIDECARS = 4;

/** The n-th of them, from the name of the first. */
function nth(first: string, n: number): string {
	return first.replace('speech', n === 0 ? 'speech' : `speech${n}`);
}

/** When this file runs as a process of its own: adds annotations one after the other and says which are written. */
async function write(uri: string, name: string): Promise<void> {
	const store = new SidecarStore(nodeFileStore);
	for (let i = 0; ; i += 1) {
		const added = await add(store, nth(uri, i % SIDECARS), `${name}-${i}`);
		process.stdout.write(added.ok ? `${name}-${i}\n` : `failed: ${added.problem.message}\n`);
	}
}

const [, , role, target, writer] = process.argv;
if (role === 'write-sidecar' && target !== undefined && writer !== undefined) void write(target, writer);
else {
	suite('sidecars on disk', () => {
		let folder = '';
		let path = '';
		let uri = '';
		setup(() => {
			folder = mkdtempSync(join(tmpdir(), 'sidecars-'));
			path = join(folder, 'speech.txt.ann.annotations.yaml');
			uri = pathToFileURL(path).toString();
		});
		teardown(() => rmSync(folder, { recursive: true }));
		const idsIn = (file = path): string[] =>
			parseSidecar(readFileSync(file, 'utf8'), file).annotations.map((one) => one.id);

		test('two processes write annotations by the thousand while they are killed and another program writes: nothing is lost', async () => {
			const written = new Set<string>();
			const failures: string[] = [];
			let foreign = 0;
			let refused = 0;
			const paths = Array.from({ length: SIDECARS }, (_, n) => nth(path, n));
			for (const one of paths) writeFileSync(one, newSidecarText());
			// Adds a line at a time, as an editor that knows nothing of us might, and never writes over what is there.
			const meddler = setInterval(() => {
				const one = paths[foreign % SIDECARS] ?? path;
				if (!existsSync(one)) return;
				foreign += 1;
				appendFileSync(one, `# foreign ${foreign}\n`);
			}, 120);
			const run = async (name: string): Promise<void> => {
				for (let round = 0; written.size < WRITES && failures.length === 0; round += 1) {
					const child = spawn(process.execPath, [__filename, 'write-sidecar', uri, `${name}${round}`]);
					const gone = ended(child);
					let said = '';
					const started = new Promise<void>((done) => {
						child.stdout.on('data', (data: Buffer) => {
							said += data.toString();
							done();
						});
					});
					await Promise.race([started, gone]);
					await new Promise((done) => setTimeout(done, Math.random() * 1500));
					child.kill('SIGKILL');
					await gone;
					for (const line of said.split('\n').slice(0, -1)) {
						// To give up is no loss: it is not reported as saved.
						if (line.includes('keeps writing')) refused += 1;
						else if (line.startsWith('failed')) failures.push(line);
						else written.add(line);
					}
				}
			};
			await Promise.all([run('a'), run('b')]);
			clearInterval(meddler);
			console.log(`      ${written.size} written, ${refused} refused, ${foreign} lines of another program`);
			assert.deepEqual(failures, []);
			const texts = paths.map((one) => readFileSync(one, 'utf8'));
			const sidecars = texts.map((text) => parseSidecar(text, path));
			for (const { problems } of sidecars) assert.deepEqual(problems, []);
			const comments = new Set(texts.join('').match(/# foreign \d+$/gm));
			const overwritten = Array.from({ length: foreign }, (_, i) => `# foreign ${i + 1}`).filter(
				(line) => !comments.has(line),
			);
			assert.deepEqual(overwritten, [], 'written by another program and gone');
			const there = new Set(sidecars.flatMap(({ annotations }) => annotations.map((one) => one.id)));
			assert.deepEqual(
				[...written].filter((id) => !there.has(id)),
				[],
			);
			// The next write clears away what a killed one has left.
			for (let n = 0; n < SIDECARS; n += 1)
				assert.ok((await add(new SidecarStore(nodeFileStore), nth(uri, n), 'last')).ok);
			assert.equal(readdirSync(folder).length, SIDECARS);
		}).timeout(120_000);

		test('a foreign write between our reading and writing is kept, and our change made on top', async () => {
			writeFileSync(path, newSidecarText());
			let foreign = 2;
			const meddled: FileStore = {
				...nodeFileStore,
				async replace(at, text, expected) {
					if (foreign > 0) writeFileSync(path, `${readFileSync(path, 'utf8')}# foreign ${foreign}\n`);
					foreign -= 1;
					return nodeFileStore.replace(at, text, expected);
				},
			};
			assert.ok((await add(new SidecarStore(meddled), uri, 'ours')).ok);
			assert.match(readFileSync(path, 'utf8'), /# foreign 2\n# foreign 1\n/);
			assert.deepEqual(idsIn(), ['ours']);
		});
		test('a program that never stops writing makes us give up, with nothing lost', async () => {
			writeFileSync(path, newSidecarText());
			let count = 0;
			const meddled: FileStore = {
				...nodeFileStore,
				async replace(at, text, expected) {
					count += 1;
					writeFileSync(path, `${newSidecarText()}# ${count}\n`);
					return nodeFileStore.replace(at, text, expected);
				},
			};
			const added = await add(new SidecarStore(meddled), uri, 'ours');
			assert.equal(added.ok ? '' : added.problem.code, 'file-busy');
			assert.equal(readFileSync(path, 'utf8'), `${newSidecarText()}# ${count}\n`);
		});
		test('what cannot be read or written is left as it is, and said', async () => {
			const store = new SidecarStore(nodeFileStore);
			const refused = async (content: string | Buffer): Promise<string> => {
				writeFileSync(path, content);
				const added = await add(store, uri, 'a');
				assert.deepEqual(readFileSync(path), Buffer.from(content));
				return added.ok ? '' : `${added.problem.code} ${added.problem.line}`;
			};
			assert.equal(await refused('version: 1\nannotations:\n  - id: "open\n'), 'yaml-syntax 4');
			assert.equal(await refused('version: 2\nannotations: []\n'), 'newer-version 1');
			assert.equal(await refused(Buffer.from([0x76, 0xff, 0xfe])), 'encoding 1');
			writeFileSync(path, newSidecarText());
			chmodSync(path, 0o444);
			const added = await add(store, uri, 'a');
			assert.equal(added.ok ? '' : added.problem.code, 'file-access');
			assert.equal(readFileSync(path, 'utf8'), newSidecarText());
			assert.deepEqual(readdirSync(folder), ['speech.txt.ann.annotations.yaml']);
			const nowhere = await add(store, `${pathToFileURL(folder).toString()}/none/a.annotations.yaml`, 'a');
			assert.equal(nowhere.ok ? '' : nowhere.problem.message, 'the folder is no longer there');
			const beneath = await add(store, `${uri}/a.annotations.yaml`, 'a');
			assert.equal(beneath.ok ? '' : beneath.problem.code, 'file-access');
		});
		test('a file is taken away only as it was read; what cannot be, stays', async () => {
			const expected = { text: 'as read\n', byteOrderMark: true };
			const removed = async (content: string): Promise<unknown> => {
				writeFileSync(path, content);
				const done = await nodeFileStore.remove(uri, expected);
				return done.ok ? done.value : done.problem.code;
			};
			assert.equal(await removed('\ufeffchanged\n'), false);
			assert.equal(await removed('as read\n'), false);
			assert.equal(readFileSync(path, 'utf8'), 'as read\n');
			assert.equal(await removed('\ufeffas read\n'), true);
			assert.deepEqual(readdirSync(folder), []);
			assert.deepEqual(await nodeFileStore.remove(uri, expected), { ok: true, value: false });
			writeFileSync(path, '\ufeffas read\n');
			chmodSync(path, 0o444);
			const kept = await nodeFileStore.remove(uri, expected);
			assert.equal(kept.ok ? '' : kept.problem.code, 'file-access');
			assert.deepEqual(readdirSync(folder), ['speech.txt.ann.annotations.yaml']);
		});
		test('permissions, links, marks and line ends stay', async () => {
			const store = new SidecarStore(nodeFileStore);
			mkdirSync(join(folder, 'elsewhere'));
			const real = join(folder, 'elsewhere', 'real.yaml');
			writeFileSync(real, `\ufeff${newSidecarText().replaceAll('\n', '\r\n')}`);
			chmodSync(real, 0o640);
			symlinkSync(real, path);
			assert.ok((await add(store, uri, 'a')).ok);
			assert.ok(lstatSync(path).isSymbolicLink());
			assert.equal(statSync(real).mode & 0o777, 0o640);
			const text = readFileSync(real, 'utf8');
			assert.ok(text.startsWith('\ufeffversion'));
			assert.doesNotMatch(text.replaceAll('\r\n', ''), /\n/);
			assert.deepEqual(idsIn(real), ['a']);
		});
		test('a sidecar without annotations stays: it says how far the coding is', async () => {
			const store = new SidecarStore(nodeFileStore);
			await add(store, uri, 'a');
			assert.ok((await store.change(uri, (sidecar) => removeAnnotation(sidecar, 'a'))).ok);
			assert.equal(readFileSync(path, 'utf8'), newSidecarText());
		});
		test('an empty file is looked at twice: another program may be about to fill it', async () => {
			writeFileSync(path, '');
			const adding = add(new SidecarStore(nodeFileStore), uri, 'ours');
			setTimeout(() => writeFileSync(path, `${newSidecarText()}# theirs\n`), 15);
			assert.ok((await adding).ok);
			assert.match(readFileSync(path, 'utf8'), /# theirs/);
			assert.deepEqual(idsIn(), ['ours']);
		});
	});
}

function ended(child: ChildProcess): Promise<void> {
	return new Promise((done) => child.once('close', () => done()));
}
