import assert from 'node:assert/strict';
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IndexedText, indexedParts } from '../../../../src/core/index/indexedText';
import { IndexFile } from '../../../../src/platform/node/indexFile';

suite('what was read off texts, on disk', () => {
	let home: string;
	let said: string[];
	setup(() => {
		home = mkdtempSync(join(tmpdir(), 'pa-index-'));
		said = [];
	});
	teardown(() => rmSync(home, { recursive: true, force: true }));

	const folder = (): string => join(home, 'index');
	const file = (): string => join(folder(), 'v1.index');
	const open = async (version = 'v1'): Promise<IndexFile> => {
		const store = new IndexFile(folder(), version, (message) => said.push(message));
		await store.load();
		return store;
	};
	const keyOf = (store: IndexFile, number: number): string => store.keyOf(Buffer.from(`text ${number}`), '');
	const entry = (number: number): IndexedText => ({
		summary: new Uint8Array(20 + number).fill(number),
		analysis: new Uint8Array(50).fill(100 + number),
		statements: new Uint8Array(30).fill(200 + number),
	});
	const fill = async (numbers: readonly number[]): Promise<void> => {
		const store = await open();
		for (const number of numbers) store.put(keyOf(store, number), entry(number));
		await store.settle();
	};
	/** The numbers whose entries are there, each as it was put. */
	const found = (store: IndexFile, numbers: readonly number[]): number[] =>
		numbers.filter((number) => {
			const got = store.get(keyOf(store, number));
			if (got === null) return false;
			for (const part of indexedParts) assert.deepEqual(Uint8Array.from(got[part]), entry(number)[part]);
			return true;
		});

	test('what was put is there after a restart, by the bytes of the text and what else counts', async () => {
		await fill([1, 2, 3]);
		const store = await open();
		assert.deepEqual(found(store, [1, 2, 3, 4]), [1, 2, 3]);
		assert.equal(store.get(store.keyOf(Buffer.from('text 1'), 'another encoding')), null);
		assert.deepEqual(said, []);
	});

	test('what was put is on disk as soon as that is waited for', async () => {
		const store = await open();
		for (const number of [1, 2]) store.put(keyOf(store, number), entry(number));
		await store.flush();
		assert.deepEqual(found(await open(), [1, 2]), [1, 2]);
		await store.flush();
	});

	test('cut off anywhere, the entries before hold, and the rest can be put again', async () => {
		await fill([1, 2, 3]);
		const whole = statSync(file()).size;
		for (let length = whole - 1; length >= 0; length -= 13) {
			truncateSync(file(), length);
			const store = await open();
			const kept = found(store, [1, 2, 3]);
			assert.deepEqual(kept, [1, 2, 3].slice(0, kept.length));
			assert.ok(kept.length < 3);
			await fill([1, 2, 3]);
			assert.deepEqual(found(await open(), [1, 2, 3]), [1, 2, 3]);
		}
		assert.deepEqual(said, []);
	});

	test('a damaged entry and those behind it are forgotten, whichever byte it is', async () => {
		await fill([1]);
		const first = statSync(file()).size;
		await fill([2]);
		const good = readFileSync(file());
		for (let at = 0; at < good.length; at += 5) {
			const bad = Buffer.from(good);
			bad[at] = (bad[at] as number) ^ 0x41;
			writeFileSync(file(), bad);
			const kept = found(await open(), [1, 2]);
			assert.deepEqual(kept, at < first ? [] : [1], `byte ${at}`);
		}
	});

	test('another version of the analyser begins anew and leaves nothing of the old one', async () => {
		await fill([1]);
		const store = await open('v2');
		assert.deepEqual(found(store, [1]), []);
		store.put(keyOf(store, 1), entry(1));
		await store.settle();
		assert.deepEqual(readdirSync(folder()), ['v2.index']);
	});

	test('entries that nobody asks for any more go when they are most of the file', async () => {
		const large = { ...entry(1), analysis: new Uint8Array(800_000) };
		const store = await open();
		for (let number = 0; number < 6; number += 1) store.put(keyOf(store, number), large);
		await store.settle();
		const before = statSync(file()).size;
		const next = await open();
		assert.notEqual(next.get(keyOf(next, 5)), null);
		await next.settle();
		assert.ok(statSync(file()).size < before / 4);
		const last = await open();
		assert.notEqual(last.get(keyOf(last, 5)), null);
		assert.equal(last.get(keyOf(last, 0)), null);
	});

	suite('where the entries of a long file stand', () => {
		const long = (number: number): IndexedText => ({
			...entry(number),
			analysis: new Uint8Array(1_200_000).fill(number),
		});
		const numbers = [0, 1, 2, 3, 4, 5];
		const places = (): string => join(folder(), 'v1.places');
		const whole = (store: IndexFile): number[] =>
			numbers.filter((number) => {
				const got = store.get(keyOf(store, number));
				return got !== null && indexedParts.every((part) => Buffer.compare(got[part], long(number)[part]) === 0);
			});
		setup(async () => {
			const store = await open();
			for (const number of numbers) store.put(keyOf(store, number), long(number));
			await store.settle();
			assert.deepEqual(readdirSync(folder()), ['v1.index', 'v1.places']);
		});

		test('is known at the next start, with what was put behind them', async () => {
			const before = await open();
			assert.deepEqual(whole(before), numbers);
			for (const number of [7, 8]) before.put(keyOf(before, number), entry(number));
			await before.settle();
			const store = await open();
			assert.deepEqual(whole(store), numbers);
			assert.deepEqual(found(store, [7, 8]), [7, 8]);
		});

		test('an entry that does not hold is empty once, and none at the start after that', async () => {
			const bytes = readFileSync(file());
			bytes[1_500_000] = 77;
			writeFileSync(file(), bytes);
			const store = await open();
			assert.deepEqual(whole(store), [0, 2, 3, 4, 5]);
			assert.equal(store.get(keyOf(store, 1)), null);
			// What is found again is kept like anything new.
			store.put(keyOf(store, 1), long(1));
			await store.settle();
			assert.deepEqual(whole(store), numbers);
			assert.deepEqual(readdirSync(folder()), ['v1.index']);
			assert.deepEqual(whole(await open()), [0]);
			assert.deepEqual(said, []);
		});

		test('counts for nothing where the file is shorter, gone, or another one', async () => {
			truncateSync(file(), 3_000_000);
			assert.deepEqual(whole(await open()), [0, 1]);
			await fill([7]);
			rmSync(file());
			assert.deepEqual(whole(await open()), []);
			assert.deepEqual(said, []);
		});

		test('damaged in any way, the file itself is read', async () => {
			const good = readFileSync(places());
			for (let at = 0; at < good.length; at += 17) {
				const bad = Buffer.from(good);
				bad[at] = (bad[at] as number) ^ 0x41;
				writeFileSync(places(), bad);
				assert.deepEqual(whole(await open()), numbers, `byte ${at}`);
			}
			for (let length = 0; length < good.length; length += 61) {
				writeFileSync(places(), good.subarray(0, length));
				assert.deepEqual(whole(await open()), numbers, `${length} bytes`);
			}
		});

		test('what replaces something else is what is found, also when the file is written anew', async () => {
			const store = await open();
			assert.deepEqual(whole(store), numbers);
			for (let round = 0; round < 20; round += 1) store.renew(keyOf(store, 9), entry(round % 10));
			for (const number of numbers.slice(2)) store.renew(keyOf(store, number), entry(number));
			await store.settle();
			const next = await open();
			assert.deepEqual(found(next, [9, 2, 3, 4, 5]), [9, 2, 3, 4, 5]);
			assert.deepEqual(whole(next), [0, 1]);
			await next.settle();
			assert.ok(statSync(file()).size < 3_000_000);
			const last = await open();
			assert.deepEqual(found(last, [9, 2, 3, 4, 5]), [9, 2, 3, 4, 5]);
			assert.deepEqual(whole(last), [0, 1]);
		});
	});

	test('where nothing can be written it says so once and gives what was put', async () => {
		mkdirSync(home, { recursive: true });
		writeFileSync(folder(), 'no folder');
		const store = await open();
		store.put(keyOf(store, 1), entry(1));
		await store.settle();
		store.put(keyOf(store, 2), entry(2));
		await store.settle();
		assert.deepEqual(found(store, [1, 2]), [1, 2]);
		assert.equal(said.length, 1);
	});

	test('a full disk is said once, and takes nothing away', async function () {
		if (process.platform !== 'linux') this.skip();
		const store = await open();
		symlinkSync('/dev/full', file());
		for (let number = 0; number < 4; number += 1) {
			store.put(keyOf(store, number), entry(number));
			await store.settle();
		}
		assert.deepEqual(found(store, [0, 1, 2, 3]), [0, 1, 2, 3]);
		assert.equal(said.length, 1);
		assert.match(said[0] ?? '', /ENOSPC/);
		rmSync(file());
		await fill([7]);
		assert.deepEqual(found(await open(), [7]), [7]);
	});
});
