import assert from 'node:assert/strict';
import { MisreadRequest } from '../../../src/protocol/protocol';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const french = report('Cañon d’Été');
const windows = Uint8Array.from(french, (char) => (char === '’' ? 0x92 : char.charCodeAt(0)));
const scrambled = new TextDecoder('utf-8').decode(windows);

suite('texts in other encodings', () => {
	let session: ServerSession;
	teardown(() => session.end());
	const misread = async (path: string) => (await session.ask(MisreadRequest, { uri: session.uri(path) }))?.encoding;

	test('are read without corpus.yaml naming them', async () => {
		session = await ServerSession.on({
			'corpus.yaml': corpus,
			'windows.txt': windows,
			'wide.txt': Buffer.from(report('Ostrava Wide'), 'utf16le'),
			'plain.txt': `\ufeff${report('Ostrava Plain')}`,
		});
		assert.equal(session.states[0]?.message, '');
		const labels = await session.labels('documents');
		for (const place of ['Cañon d’Été', 'Ostrava Wide', 'Ostrava Plain'])
			assert.ok(labels.includes(`${place} repairs its weir`), labels.join());
	});

	test('opened as something else are not tagged, with the reason; opened right, they are', async () => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'windows.txt': windows });
		await session.open('windows.txt', scrambled);
		assert.equal(await misread('windows.txt'), 'windows-1252');
		const refused = await session.tag('windows.txt', scrambled, 'spend 4.5 million');
		assert.match(refused, /written in WINDOWS-1252, .* scrambled/);
		await session.close('windows.txt');
		await session.open('windows.txt', french);
		assert.equal(await misread('windows.txt'), undefined);
		assert.equal(await session.tag('windows.txt', french, 'spend 4.5 million'), '');
	});

	test('a text that was edited, is not open, or is read right is not misread', async () => {
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'windows.txt': windows, 'a.txt': report('Čeň') });
		assert.equal(await misread('windows.txt'), undefined);
		await session.open('windows.txt', french.replace('spring', 'autumn'));
		await session.open('a.txt', report('Čeň').replaceAll('\n', '\r\n'));
		assert.deepEqual([await misread('windows.txt'), await misread('a.txt')], [undefined, undefined]);
	});
});
