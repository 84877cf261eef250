import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { AcceptCodingRequest } from '../../../src/protocol/agreement';
import { UndoRequest } from '../../../src/protocol/protocol';
import { until } from '../../support/until';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const text = report();
const sidecar = (status: string, ...items: readonly (readonly [words: string, codes: string])[]): string =>
	`version: 1\ncoding: { status: ${status} }\nannotations:${items.length === 0 ? ' []' : ''}\n` +
	items
		.map(([words, codes], i) => {
			const start = text.indexOf(words);
			return `  - id: ${codes}${i}\n    codes: [${codes}]\n    exact: ${words}\n    position: { start: ${start}, end: ${start + words.length} }\n`;
		})
		.join('');

suite('server: comparing coders', () => {
	let session: ServerSession;
	const files = {
		'corpus.yaml': corpus,
		'codebook.yaml': 'version: 1\ncodes:\n  - id: money\n    name: Money\n  - id: water\n    name: Water\n',
		'a.txt': text,
		'a.txt.ann.annotations.yaml': sidecar('done', ['4.5 million crowns', 'money'], ['the ferry stays closed', 'water']),
		'a.txt.bo.annotations.yaml': sidecar('done', ['spend 4.5 million crowns', 'money'], ['since the flood', 'water']),
		'a.txt.cy.annotations.yaml': sidecar('in-progress', ['Mayor', 'water']),
		'b.txt': text,
		'b.txt.ann.annotations.yaml': sidecar('done'),
	};
	const start = async (coder: string): Promise<void> => {
		session = await ServerSession.on(files, { coder });
		await until('the coders are compared', async () => (await session.children('disagreements')).length > 0);
	};
	teardown(() => session.end());
	const passages = async () => {
		const [, root] = await session.children('disagreements');
		return session.children('disagreements', root?.id ?? null);
	};
	const own = (): string => readFileSync(session.path('a.txt.agreed.annotations.yaml'), 'utf8');

	test('only coders who marked a text done are compared; each passage leads to its place and its codings', async () => {
		await start('agreed');
		const roots = await session.children('disagreements');
		assert.deepEqual(
			roots.slice(1).map(({ description }) => description),
			['3 disagreements, 3 to decide'],
		);
		const found = await passages();
		assert.deepEqual(
			found.map(({ label, description }) => `${label}: ${description}`),
			[
				'spend 4.5 million crowns: other bounds',
				'the ferry stays closed: not coded by all',
				'since the flood: not coded by all',
			],
		);
		assert.equal(found[0]?.location?.range.start.line, 2);
		const codings = await session.children('disagreements', found[1]?.id ?? null);
		assert.deepEqual(
			codings.map(({ label, description }) => `${label}: ${description}`),
			['ann: Water · “the ferry stays closed”', 'bo: not coded'],
		);
	});
	test('the coefficients stand on top, by code and by kind of unit; what is undefined is said', async () => {
		await start('agreed');
		const below = async (id: string | null): Promise<string[]> =>
			(await session.children('disagreements', id)).map(({ label, description }) => `${label}: ${description}`);
		const [top] = await session.children('disagreements');
		assert.equal(top?.label, 'Agreement');
		assert.match(top?.description ?? '', /^8\d\.\d % · kappa 0\.\d{3} · alpha 0\.\d{3} · unitized alpha 0\.\d{3}$/);
		const codes = await below(top?.id ?? null);
		assert.deepEqual(
			codes.map((code) => code.split(':')[0]),
			['All codes together', 'Money', 'Water'],
		);
		const [, money] = await session.children('disagreements', top?.id ?? null);
		const units = await below(money?.id ?? null);
		assert.match(units[1] ?? '', /^by sentence \(\d+\): 100\.0 % · kappa 1\.000 · alpha 1\.000$/);
		await session.end();
		const nothing = 'version: 1\ncoding: { status: done }\nannotations: []\n';
		session = await ServerSession.on({
			'corpus.yaml': corpus,
			'a.txt': text,
			'a.txt.ann.annotations.yaml': nothing,
			'a.txt.bo.annotations.yaml': nothing,
		});
		await until('the coders are compared', async () => (await session.children('disagreements')).length > 0);
		assert.equal((await session.children('disagreements'))[0]?.description, '100.0 % · undefined (no variation)');
	});
	test('accepting a coding writes it into the own file, another one replaces it, and undo takes it back', async () => {
		await start('agreed');
		const [bounds] = await passages();
		const [ann, bo] = await session.children('disagreements', bounds?.id ?? null);
		assert.deepEqual(await session.ask(AcceptCodingRequest, { node: bo?.id ?? '' }), { ok: true });
		assert.match(own(), /codes: \[money\]\n {4}exact: spend 4\.5 million crowns\n/);
		assert.equal((await session.children('disagreements'))[1]?.description, '3 disagreements, 2 to decide');
		assert.deepEqual(await session.ask(AcceptCodingRequest, { node: ann?.id ?? '' }), { ok: true });
		assert.match(own(), /exact: 4\.5 million crowns\n/);
		assert.doesNotMatch(own(), /exact: spend/);
		await session.ask(UndoRequest, { uri: session.uri('a.txt'), redo: false });
		assert.match(own(), /exact: spend 4\.5 million crowns\n/);
		assert.equal(own().match(/ {2}- id:/g)?.length, 1);
	});
	test('that a passage is not coded can be decided too', async () => {
		await start('agreed');
		const [, missing] = await passages();
		const [, bo] = await session.children('disagreements', missing?.id ?? null);
		assert.deepEqual(await session.ask(AcceptCodingRequest, { node: bo?.id ?? '' }), { ok: true });
		assert.match(own(), /exact: the ferry stays closed\n/);
		assert.match(own(), /Decided: not coded/);
		assert.equal((await passages())[1]?.icon, 'pass');
	});
	test('who coded the text does not decide over their own coding', async () => {
		await start('ann');
		const before = readFileSync(session.path('a.txt.ann.annotations.yaml'), 'utf8');
		const [bounds] = await passages();
		const [, bo] = await session.children('disagreements', bounds?.id ?? null);
		const answer = await session.ask(AcceptCodingRequest, { node: bo?.id ?? '' });
		assert.ok(!answer.ok && answer.message.includes('one of the coders'));
		assert.equal(readFileSync(session.path('a.txt.ann.annotations.yaml'), 'utf8'), before);
		assert.ok(!existsSync(session.path('a.txt.agreed.annotations.yaml')));
	});
});
