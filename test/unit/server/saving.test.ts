import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { AnnotationsAtRequest, RereadNotification, UndoRequest } from '../../../src/protocol/protocol';
import { parseSidecar } from '../../../src/core/annotations/sidecar';
import { until } from '../../support/until';
import { rangeOf, ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const words = 'spend 4.5 million crowns on the weir';
const own = 'a.txt.ann.annotations.yaml';
const foreign = 'a.txt.bo.annotations.yaml';

suite('server: annotations when a text is saved, reloaded and reverted', () => {
	let session: ServerSession;
	let text = '';
	const edit = async (from: string, to: string): Promise<void> => {
		text = await session.replace('a.txt', text, from, to);
	};
	const stored = (path = own) =>
		existsSync(session.path(path)) ? parseSidecar(readFileSync(session.path(path), 'utf8'), path).annotations : [];
	/** State and words of the annotations of a coder, as the server tells them. */
	const states = async (coder = 'ann'): Promise<string[]> => {
		const all = await session.ask(AnnotationsAtRequest, { uri: session.uri('a.txt'), range: null });
		return all
			.filter((one) => one.coder === coder)
			.map((one) => {
				const { range } = one;
				if (range === null) return one.state;
				const lines = text.split(/\r?\n/);
				const found = lines[range.start.line]?.slice(range.start.character, range.end.character);
				return `${one.state} ${found}`;
			});
	};
	setup(async () => {
		text = report();
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': text }, { coder: 'ann' });
		await session.open('a.txt', text);
		assert.equal(await session.tag('a.txt', text, words), '');
	});
	teardown(() => session.end());

	test('words that the user edits without touching a claim are followed on the save, and the first ones kept', async () => {
		await edit('repairs its weir', 'repairs its long weir');
		await edit('crowns on the weir', 'crowns on the old stone weir');
		const now = 'spend 4.5 million crowns on the old stone weir';
		assert.deepEqual(await states(), ['changed'], '“old” is a modifier, which is for a person to judge');
		await edit('the old stone weir', 'the stone weir');
		assert.deepEqual(await states(), ['exact spend 4.5 million crowns on the stone weir']);
		assert.equal(stored()[0]?.exact, words, 'nothing is written before the save');
		await session.save('a.txt', text);
		await until('it is followed', () => stored()[0]?.exact === now.replace('old ', ''));
		assert.equal(stored()[0]?.firstExact, words);
		session = await session.restarted({ coder: 'ann' });
		assert.deepEqual(await states(), ['exact spend 4.5 million crowns on the stone weir']);
	});

	test('an edit of a figure is not followed; taking it back attaches again', async () => {
		const before = readFileSync(session.path(own), 'utf8');
		await edit('4.5 million', '5.4 million');
		assert.deepEqual(await states(), ['changed']);
		await session.save('a.txt', text);
		await edit('5.4 million', '4.5 million');
		assert.deepEqual(await states(), [`exact ${words}`]);
		assert.equal(readFileSync(session.path(own), 'utf8'), before);
	});

	test('a text that only moves an annotation leaves its file as it is', async () => {
		const before = readFileSync(session.path(own), 'utf8');
		await edit('Ostrava Bend repairs', 'At last Ostrava Bend repairs');
		await session.save('a.txt', text);
		await session.close('a.txt');
		await until('it is closed', async () => (await states())[0] === `moved ${words}`);
		assert.equal(readFileSync(session.path(own), 'utf8'), before);
	});

	test('surroundings that are written anew are followed, since a short passage would be lost without them', async () => {
		await session.tag('a.txt', text, 'in spring');
		await edit('The work begins', 'So the long repairs of the stone bank begins');
		await edit('and the ferry stays closed', 'while the boats lie at the bank');
		await session.save('a.txt', text);
		await until('the context is new', () => stored().some((one) => one.suffix?.startsWith(' while')));
		session = await session.restarted({ coder: 'ann' });
		assert.deepEqual((await states()).sort(), ['exact in spring', `exact ${words}`]);
	});

	test('an automatic save while typing goes on writes nothing; closing the text then does', async () => {
		await edit('on the weir', 'on the stone weir');
		await session.save('a.txt', text, 2);
		assert.deepEqual(await states(), ['exact spend 4.5 million crowns on the stone weir']);
		assert.equal(stored()[0]?.exact, words);
		await session.close('a.txt');
		await until('it is followed', () => stored()[0]?.exact.includes('stone') === true);
	});

	test('words that are not on disk are not followed', async () => {
		await edit('on the weir', 'on the stone weir');
		await session.save('a.txt', report());
		await session.save('a.txt', report());
		assert.deepEqual(await states(), ['exact spend 4.5 million crowns on the stone weir']);
		assert.equal(stored()[0]?.exact, words);
	});

	test('files of other coders are never written; theirs are anchored anew on the save', async () => {
		await session.write(foreign, readFileSync(session.path(own), 'utf8').replace(/id: \w+/, 'id: B1'));
		await until('it is read', async () => (await states('bo')).length === 1);
		const before = readFileSync(session.path(foreign), 'utf8');
		await edit('on the weir', 'on the stone weir');
		assert.match((await states('bo'))[0] ?? '', /^exact /);
		await session.save('a.txt', text);
		await until('own is followed', () => stored()[0]?.exact.includes('stone') === true);
		assert.deepEqual(await states('bo'), ['changed']);
		assert.equal(readFileSync(session.path(foreign), 'utf8'), before);
	});

	test('what was done before the save can be undone after it, and done again', async () => {
		await edit('on the weir', 'on the stone weir');
		await session.save('a.txt', text);
		await until('it is followed', () => stored()[0]?.exact.includes('stone') === true);
		const followed = stored();
		const undone = await session.ask(UndoRequest, { uri: session.uri('a.txt'), redo: false });
		assert.equal(undone.ok ? '' : undone.message, '');
		assert.deepEqual(stored(), []);
		assert.equal((await session.ask(UndoRequest, { uri: session.uri('a.txt'), redo: true })).ok, true);
		assert.deepEqual(stored(), followed);
	});

	test('actions can be undone after a restart, in their order', async () => {
		await session.tag('a.txt', text, 'the ferry');
		await session.tag('a.txt', text, 'in spring');
		await until('the journal is saved', () => /tag “in spring/.test(readJournal()));
		session = await session.restarted({ coder: 'ann' });
		const undo = async (): Promise<string> => {
			const done = await session.ask(UndoRequest, { uri: null, redo: false });
			return done.ok ? done.what : done.message;
		};
		assert.match(await undo(), /in spring/);
		assert.match(await undo(), /the ferry/);
		assert.equal(stored().length, 1);
		session = await session.restarted({ coder: 'ann' });
		const again = await session.ask(UndoRequest, { uri: null, redo: true });
		assert.match(again.ok ? again.what : again.message, /the ferry/);
		assert.deepEqual(
			stored().map(({ exact }) => exact),
			[words, 'the ferry'],
		);
	});
	const readJournal = (): string => readFileSync(`${session.folders[0]}/../journal.json`, 'utf8');

	test('a clean text that another program rewrites is anchored from the file, by the line or by the whole', async () => {
		for (const whole of [false, true]) {
			text = report();
			await session.type('a.txt', text);
			await session.tell(RereadNotification.method, { uri: session.uri('a.txt') });
			assert.deepEqual(await states(), [`exact ${words}`]);
			const line = text.split('\n')[2] ?? '';
			const other = line.replace('on the weir', 'on the wide stone weir');
			const start = text.indexOf(line);
			// An editor reloads the lines that differ.
			if (whole) await session.type('a.txt', text.replace(line, other));
			else await session.type('a.txt', other, rangeOf(text, start, start + line.length));
			text = text.replace(line, other);
			await session.tell(RereadNotification.method, { uri: session.uri('a.txt') });
			assert.deepEqual(await states(), ['changed']);
			assert.equal(stored()[0]?.exact, words);
		}
	});

	test('a revert after edits that were followed in memory alone leads back to where the file says', async () => {
		await edit('on the weir', 'on the stone weir');
		text = report();
		await session.type('a.txt', text);
		await session.tell(RereadNotification.method, { uri: session.uri('a.txt') });
		assert.deepEqual(await states(), [`exact ${words}`]);
	});

	test('CRLF, a byte order mark, emoji and combining marks around the words change nothing on a save', async () => {
		const odd = `😀 Re\u0301sume\u0301 of 煤炭.\r\n\r\n${report().replaceAll('\n', '\r\n')}`;
		await session.type('a.txt', odd);
		text = odd;
		assert.deepEqual(await states(), [`moved ${words}`]);
		assert.equal(await session.tag('a.txt', text, '😀 Re\u0301sume\u0301 of 煤炭'), '');
		await edit(' of 煤炭', ' of the 煤炭');
		await edit('on the weir', 'on the stone weir');
		await session.save('a.txt', `\ufeff${text}`);
		const now = ['😀 Re\u0301sume\u0301 of the 煤炭', 'spend 4.5 million crowns on the stone weir'];
		await until('both are followed', () => stored().every(({ exact }) => now.includes(exact)));
		const points = Array.from(text.replaceAll('\r\n', '\n'));
		for (const { exact, position } of stored())
			assert.equal(points.slice(position?.start, position?.end).join(''), exact);
		session = await session.restarted({ coder: 'ann' });
		assert.deepEqual(
			await states(),
			now.map((exact) => `exact ${exact}`),
		);
	});
});
