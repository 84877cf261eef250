import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ApplyCodesRequest } from '../../../src/protocol/coding';
import { CreateCodeRequest, UndoRequest } from '../../../src/protocol/protocol';
import { until } from '../../support/until';
import { rangeOf, ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const book = 'version: 1\ncodes:\n  - id: water\n    name: Water\n';

suite('server: codes made while tagging', () => {
	let session: ServerSession;
	setup(async () => {
		const files = { 'corpus.yaml': corpus, 'codebook.yaml': book, 'a.txt': report(), 'b.txt': report('Hollin Gap') };
		session = await ServerSession.on(files, { coder: 'ann' });
		await session.open('a.txt', report());
		await session.open('b.txt', report('Hollin Gap'));
	});
	teardown(() => session.end());

	const codebook = (): string => readFileSync(session.path('codebook.yaml'), 'utf8');
	const sidecar = (text = 'a.txt'): string => readFileSync(session.path(`${text}.ann.annotations.yaml`), 'utf8');
	const make = async (name: string): Promise<string> => {
		const made = await session.ask(CreateCodeRequest, { uri: session.uri('a.txt'), name });
		assert.ok(made.ok, made.ok ? '' : made.message);
		return made.code.id;
	};
	const tag = async (words: string, code: string, path = 'a.txt'): Promise<void> => {
		const content = path === 'a.txt' ? report() : report('Hollin Gap');
		const at = content.indexOf(words);
		const range = rangeOf(content, at, at + words.length);
		const done = await session.ask(ApplyCodesRequest, { uri: session.uri(path), version: 1, range, codes: [code] });
		assert.ok(done.ok, done.ok ? '' : done.message);
	};
	const undo = async (redo = false): Promise<string> => {
		const done = await session.ask(UndoRequest, { uri: session.uri('a.txt'), redo });
		return done.ok ? done.what : `! ${done.message}`;
	};

	test('one undo takes the tag and the code back, and one redo brings both again', async () => {
		await tag('the ferry', 'water');
		const before = sidecar();
		await tag('in spring', await make('Seasons'));
		assert.match(codebook(), /id: seasons/);
		const [withCode, withTag] = [codebook(), sidecar()];
		assert.match(await undo(), /^tag /);
		assert.deepEqual([codebook(), sidecar()], [book, before]);
		assert.match(await undo(true), /^tag /);
		assert.deepEqual([codebook(), sidecar()], [withCode, withTag]);
	});
	test('a code that another annotation carries stays, in this text or another', async () => {
		await tag('in spring', await make('Seasons'));
		await tag('the flood', 'seasons', 'b.txt');
		assert.match(await undo(), /^tag /);
		assert.match(codebook(), /id: seasons/);
		assert.doesNotMatch(sidecar(), /seasons/);
		assert.match(sidecar('b.txt'), /seasons/);
		assert.match(await undo(true), /^tag /);
		assert.equal(codebook().match(/id: seasons/g)?.length, 1, 'it is not made twice');
		assert.match(sidecar(), /seasons/);
	});
	test('a code that somebody has worked on since stays, and the tag is taken back', async () => {
		await tag('in spring', await make('Seasons'));
		await session.write('codebook.yaml', `${codebook()}    definition: When of the year.\n`);
		assert.match(await undo(), /^tag /);
		assert.match(codebook(), /When of the year/);
		assert.doesNotMatch(sidecar(), /seasons/);
	});
	test('a code made and not used is an action of its own; another tag does not carry it along', async () => {
		await make('Seasons');
		await tag('the ferry', 'water');
		assert.match(await undo(), /^tag /);
		assert.match(codebook(), /id: seasons/);
		assert.match(await undo(), /^create the code/);
		assert.equal(codebook(), book);
	});
	test('a code made by itself and used by somebody is not taken out', async () => {
		await make('Seasons');
		await session.write(
			'b.txt.bo.annotations.yaml',
			'version: 1\nannotations:\n  - id: B1\n    codes: [seasons]\n    exact: the flood\n',
		);
		await until('it is refused', async () => (await undo()).includes('stays in the codebook'));
		assert.match(codebook(), /id: seasons/);
	});
});
