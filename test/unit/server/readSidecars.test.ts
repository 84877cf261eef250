import assert from 'node:assert/strict';
import { SidecarStore } from '../../../src/core/annotations/sidecarStore';
import type { FileStore } from '../../../src/core/files/fileStore';
import { ReadSidecars } from '../../../src/server/annotations/readSidecars';

const URI = 'file:///corpus/a.txt.annotations.yaml';

/** A disk on which readings end when they are let go, in any order. */
class SlowDisk implements Pick<FileStore, 'read'> {
	text = '';
	readonly #waiting: (() => void)[] = [];

	async read(): ReturnType<FileStore['read']> {
		const { text } = this;
		await new Promise<void>((done) => this.#waiting.push(done));
		return { ok: true, value: { text, byteOrderMark: false } };
	}

	/** Ends the reading that began last, and lets what follows from it happen. */
	async endNewest(): Promise<void> {
		this.#waiting.pop()?.();
		await new Promise((done) => setImmediate(done));
	}
}

const sidecar = (code: string): string =>
	`version: 1\nannotations:\n  - id: A1\n    codes: [${code}]\n    exact: the flood\n`;

suite('server: readings of annotation files', () => {
	test('that overlap leave what the file said last, however long each takes', async () => {
		const disk = new SlowDisk();
		const read = new ReadSidecars(new SidecarStore(disk as unknown as FileStore), () => undefined);
		disk.text = sidecar('before');
		const first = read.reload(URI);
		await new Promise((done) => setImmediate(done));
		disk.text = sidecar('after');
		const second = read.reload(URI);
		for (let turn = 0; turn < 6; turn += 1) await disk.endNewest();
		await Promise.all([first, second]);
		assert.deepEqual(read.all.get(URI)?.annotations[0]?.codes, ['after']);
	});
});
