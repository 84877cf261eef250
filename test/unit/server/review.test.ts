import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseSidecar } from '../../../src/core/annotations/sidecar';
import { UndoRequest } from '../../../src/protocol/protocol';
import {
	AcceptRespelledRequest,
	AttachRequest,
	KeepWithoutPlaceRequest,
	ReviewItemRequest,
	ReviewListRequest,
} from '../../../src/protocol/review';
import { rangeOf, ServerSession } from './support/serverSession';
import { corpus } from './support/texts';

const text = [
	'The mills of Oder Vale drew 5.2 million litres of clear water in May, the council wrote.',
	'No rain fell on the long hills that month, and the labour market was quiet in all the towns.',
	'It was late in the valley of the long river.',
	'The council agrees with all that was said here.',
	'It was late in the valley of the long river.',
	'The ferry of the lower town stays closed until the autumn, the mayor told the paper.',
	'',
].join('\n');
const own = 'a.txt.ann.annotations.yaml';

suite('server: review of annotations that lost their place', () => {
	let session: ServerSession;
	let now = text;
	setup(async () => {
		now = text;
		session = await ServerSession.on({ 'corpus.yaml': corpus, 'a.txt': text }, { coder: 'ann' });
		await session.open('a.txt', text);
		for (const words of [
			'5.2 million litres of clear water',
			'the labour market was quiet',
			'agrees',
			'The ferry of the',
		])
			assert.equal(await session.tag('a.txt', text, words), '');
	});
	teardown(() => session.end());

	/** Another program rewrites the text. */
	const rewrite = async (...changes: readonly (readonly [from: string, to: string])[]): Promise<void> => {
		for (const [from, to] of changes) {
			assert.ok(now.includes(from), from);
			now = now.replace(from, to);
		}
		await session.close('a.txt');
		await session.write('a.txt', now);
		await session.open('a.txt', now);
	};
	const uri = (): string => session.uri('a.txt');
	const stored = () => parseSidecar(readFileSync(session.path(own), 'utf8'), own).annotations;
	const idOf = (exact: string): string => stored().find((one) => (one.firstExact ?? one.exact) === exact)?.id ?? '';
	const list = async (): Promise<string[]> =>
		(await session.ask(ReviewListRequest, { uri: null })).map(
			({ id }) => stored().find((one) => one.id === id)?.exact ?? id,
		);
	const item = async (exact: string) => {
		const found = await session.ask(ReviewItemRequest, { uri: uri(), id: idOf(exact) });
		assert.ok(found);
		return found;
	};
	const undo = async (): Promise<void> => {
		assert.equal((await session.ask(UndoRequest, { uri: null, redo: false })).ok, true);
	};

	test('what stands is not listed; what changed is, with the words before and now', async () => {
		assert.deepEqual(await list(), []);
		await rewrite(['5.2 million', '4.8 million']);
		assert.deepEqual(await list(), ['5.2 million litres of clear water']);
		const { annotation, before, places } = await item('5.2 million litres of clear water');
		assert.equal(annotation.state, 'changed');
		assert.equal(before.exact, '5.2 million litres of clear water');
		assert.deepEqual(
			places.map(({ exact, range }) => [exact, range.start.line]),
			[['4.8 million litres of clear water', 0]],
		);
		assert.match(places[0]?.prefix ?? '', /Oder Vale drew $/);
	});

	test('accepting the place proposed attaches there and keeps the words first coded; undo takes it back', async () => {
		await rewrite(['5.2 million', '4.8 million']);
		const before = readFileSync(session.path(own), 'utf8');
		const { places } = await item('5.2 million litres of clear water');
		const id = idOf('5.2 million litres of clear water');
		const range = places[0]?.range ?? rangeOf(now, 0, 0);
		assert.equal((await session.ask(AttachRequest, { uri: uri(), id, range })).ok, true);
		const one = stored().find((annotation) => annotation.id === id);
		assert.equal(one?.exact, '4.8 million litres of clear water');
		assert.equal(one.firstExact, '5.2 million litres of clear water');
		assert.deepEqual(await list(), []);
		await undo();
		assert.equal(readFileSync(session.path(own), 'utf8'), before);
		assert.deepEqual(await list(), ['5.2 million litres of clear water']);
	});

	test('an orphan is attached to words that a person selects', async () => {
		await rewrite([
			'The ferry of the lower town stays closed until the autumn, the mayor told the paper.',
			'Boats lie idle.',
		]);
		const { annotation, places } = await item('The ferry of the');
		assert.deepEqual([annotation.state, places.length], ['orphaned', 0]);
		const at = now.indexOf('Boats');
		const range = rangeOf(now, at, at + 5);
		assert.equal((await session.ask(AttachRequest, { uri: uri(), id: idOf('The ferry of the'), range })).ok, true);
		assert.ok(stored().some((one) => one.exact === 'Boats' && one.firstExact === 'The ferry of the'));
		assert.deepEqual(await list(), []);
	});

	test('one kept without a place leaves the list, stays in its file, and is found again when its words return', async () => {
		const line = 'The ferry of the lower town stays closed until the autumn, the mayor told the paper.';
		await rewrite([line, 'Boats lie idle.']);
		const id = idOf('The ferry of the');
		assert.equal((await session.ask(KeepWithoutPlaceRequest, { uri: uri(), id })).ok, true);
		assert.deepEqual(await list(), []);
		assert.match(readFileSync(session.path(own), 'utf8'), /exact: The ferry of the\n(?: {4}.*\n)*? {4}place: none\n/);
		const [root] = await session.children('annotations');
		assert.notEqual(root?.context, 'reviewGroup');
		await undo();
		assert.deepEqual(await list(), ['The ferry of the']);
		assert.equal((await session.ask(KeepWithoutPlaceRequest, { uri: uri(), id })).ok, true);
		await rewrite(['Boats lie idle.', line]);
		assert.equal((await item('The ferry of the')).annotation.state, 'exact');
	});

	test('of several equal places each is offered', async () => {
		const line = 'The council agrees with all that was said here.\nIt was late in the valley of the long river.\n';
		await rewrite([line, line + line], ['The mills', 'Here is a word before.\nThe mills']);
		const { annotation, places } = await item('agrees');
		assert.equal(annotation.state, 'ambiguous');
		assert.deepEqual(
			places.map(({ range }) => range.start.line),
			[4, 6],
		);
	});

	test('all that is merely respelled is accepted as one action, undone as one', async () => {
		await rewrite(['labour', 'labor'], ['litres of clear', 'litres  of clear']);
		assert.deepEqual(await list(), []);
		const before = readFileSync(session.path(own), 'utf8');
		const roots = await session.children('annotations');
		assert.equal(roots.find((root) => root.context === 'respelledGroup')?.description, '2');
		const done = await session.ask(AcceptRespelledRequest, { uri: null });
		assert.deepEqual(done.ok ? [done.count, done.uris] : done.message, [2, [uri()]]);
		assert.deepEqual(
			stored().map(({ exact }) => exact),
			['5.2 million litres  of clear water', 'the labor market was quiet', 'agrees', 'The ferry of the'],
		);
		assert.equal((await session.ask(AcceptRespelledRequest, { uri: null })).ok, false);
		await undo();
		assert.equal(readFileSync(session.path(own), 'utf8'), before);
	});

	test('the view says of each what can be done with it; other coders decide on theirs', async () => {
		const foreign = readFileSync(session.path(own), 'utf8').replace(/id: (\w+)/g, 'id: B$1');
		await session.write('a.txt.bo.annotations.yaml', foreign);
		await rewrite(['5.2 million', '4.8 million']);
		const [review] = await session.children('annotations');
		assert.equal(review?.context, 'reviewGroup');
		const contexts = (await session.children('annotations', review.id)).map((node) => node.context ?? '');
		assert.deepEqual(contexts.sort(), ['annotation.changed.review', 'foreignAnnotation.changed.review']);
		assert.deepEqual(await list(), ['5.2 million litres of clear water']);
		const id = `B${idOf('5.2 million litres of clear water')}`;
		assert.equal((await session.ask(KeepWithoutPlaceRequest, { uri: uri(), id })).ok, false);
	});
});
