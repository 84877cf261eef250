import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TooltipRequest, UndoRequest } from '../../../../src/protocol/protocol';
import {
	ChangeSpeakerRequest,
	type SpeakerChange,
	SpeakerRequest,
	SUGGESTION_SIGN,
} from '../../../../src/protocol/speakers';
import { until } from '../../../support/until';
import { ServerSession } from '../support/serverSession';

const corpus = '# Of ports.\nversion: 1 # the first\n';
const by = (who: string, words: string): string =>
	`MIRRAM, March 3, 2025 (Courier) -- The port of Mirram is busy.\n\n"${words}," said Mayor ${who}.\n`;

suite('server: who is who', () => {
	let session: ServerSession;
	setup(async () => {
		session = await ServerSession.on({
			'corpus.yaml': corpus,
			'a.txt': by('Oona Brandis', 'We shall have a railway before the winter is over'),
			'b.txt': by('Oona Brandys', 'The cranes are older than the men who work them'),
			'c.txt': by('Oona Brandis', 'My verses are not for sale and never were'),
		});
	});
	teardown(() => session.end());
	const change = (said: SpeakerChange) => session.ask(ChangeSpeakerRequest, said);
	const listed = async (): Promise<string[]> =>
		(await session.labels('speakers')).filter((label) => label.includes('Oona'));
	const onDisk = (): string => readFileSync(session.path('corpus.yaml'), 'utf8');

	test('names that may be one are suggested, and not again once they were parted', async () => {
		const roots = await session.children('speakers');
		const group = roots.find(({ label }) => label === 'May Be One');
		assert.ok(group, roots.map(({ label }) => label).join());
		const [suggestion] = await session.children('speakers', group.id);
		const names = suggestion?.id.split('\u001f').at(-1)?.split(SUGGESTION_SIGN) ?? [];
		assert.deepEqual([...names].sort(), ['Oona Brandis', 'Oona Brandys']);
		const [name = '', other = ''] = names;
		assert.deepEqual(await change({ kind: 'apart', name, other }), { ok: true });
		await until('it is gone', async () => !(await session.labels('speakers')).includes('May Be One'));
		assert.ok(onDisk().startsWith(corpus));
	});

	test('speakers are merged into one node, and are two again after an undo', async () => {
		assert.deepEqual(await listed(), ['Oona Brandis', 'Oona Brandys']);
		assert.deepEqual(await change({ kind: 'merge', name: 'Oona Brandys', into: 'Oona Brandis' }), { ok: true });
		await until('they are one', async () => (await listed()).length === 1);
		const found = await session.ask(SpeakerRequest, { name: 'Oona Brandis' });
		assert.deepEqual(found?.names.toSorted(), ['Oona Brandis', 'Oona Brandys']);
		assert.equal(found.texts.length, 3);
		await session.ask(UndoRequest, { uri: null, redo: false });
		await until('they are two', async () => (await listed()).length === 2);
		assert.equal(onDisk(), corpus);
	});

	test('a speaker is renamed', async () => {
		await change({ kind: 'rename', name: 'Oona Brandys', to: 'Oona Brandys of Tarvik' });
		await until('the new name is listed', async () => (await listed()).includes('Oona Brandys of Tarvik'));
		assert.match(onDisk(), /name: Oona Brandys of Tarvik\n {4}aliases: \[Oona Brandys\]/);
	});

	test('a namesake in one text is listed apart', async () => {
		const split = { kind: 'split', name: 'Oona Brandis', part: 'Oona Brandis', listed: 'Oona Brandis (poet)' } as const;
		assert.deepEqual(await change({ ...split, texts: ['c.txt'] }), { ok: true });
		await until('three are listed', async () => (await listed()).length === 3);
		assert.deepEqual(
			(await session.ask(SpeakerRequest, { name: 'Oona Brandis (poet)' }))?.texts.map(({ path }) => path),
			['c.txt'],
		);
		assert.deepEqual(
			(await session.ask(SpeakerRequest, { name: 'Oona Brandis' }))?.texts.map(({ path }) => path),
			['a.txt'],
		);
	});

	test('the offices of a speaker stand in time order', async () => {
		await session.write(
			'd.txt',
			by('Oona Brandis', 'I was a minister then').replace('March 3, 2025', 'June 1, 2019').replace('Mayor', 'Minister'),
		);
		const tooltip = await until('both offices are told', async () => {
			const node = (await session.children('speakers')).find(({ label }) => label === 'Oona Brandis');
			const words = node && (await session.ask(TooltipRequest, { view: 'speakers', node: node.id }));
			return words?.toLowerCase().includes('minister') && words.toLowerCase().includes('mayor') ? words : undefined;
		});
		assert.ok(tooltip.toLowerCase().lastIndexOf('minister') < tooltip.toLowerCase().lastIndexOf('mayor'), tooltip);
	});
});
