import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { AnnotationsAtRequest, CodesRequest, CreateCodeRequest } from '../../../src/protocol/protocol';
import { until } from '../../support/until';
import { ServerSession } from './support/serverSession';
import { corpus, report } from './support/texts';

const own = 'a.txt.ann.annotations.yaml';
const item = (id: string, exact: string): string => {
	const start = report().indexOf(exact);
	const position = `{ start: ${start}, end: ${start + exact.length} }`;
	return `  - id: ${id}\n    codes: [weirs]\n    exact: ${exact}\n    position: ${position}\n`;
};
const good = item('A1', 'The work begins');
const head = 'version: 1\nannotations:\n';
const codes = 'version: 1\ncodes:\n  - id: weirs\n    name: Weirs\n';

/** What is wrong; the file; the line from 1 at which it is said at the earliest; whether the good annotation is shown. */
const sidecars: readonly (readonly [kind: string, content: string | Uint8Array, line: number, shown: boolean])[] = [
	['a quotation mark that is not closed', `${head}${good}  - id: A2\n    exact: "the ferry\n`, 8, true],
	['a tab for indentation', `${head}${good}  - id: A2\n\t  exact: the ferry\n`, 8, true],
	['an id twice', head + good + item('A1', 'the ferry'), 7, true],
	['no words', `${head}${good}  - id: A2\n    codes: [weirs]\n`, 7, true],
	['no id', `${head}${good}  - exact: the ferry\n`, 7, true],
	['codes that are a number', `${head}${good}  - id: A2\n    exact: the ferry\n    codes: 7\n`, 7, true],
	['a key twice', `${head}${good}  - id: A2\n    exact: the ferry\n    exact: the weir\n`, 9, true],
	['a position that is a word', `${head}${good}  - id: A2\n    exact: the ferry\n    position: here\n`, 7, true],
	['a status that we do not know', `version: 1\ncoding: { status: perhaps }\nannotations:\n${good}`, 2, true],
	['a version of the future', `version: 9\nannotations:\n${good}`, 1, true],
	['marks of a conflict', `${head}<<<<<<< ours\n${good}=======\n${good}>>>>>>> theirs\n`, 3, false],
	['a list where a mapping should be', '- id: A1\n  exact: the ferry\n', 1, false],
	['a mapping where the list should be', 'version: 1\nannotations:\n  A1: the ferry\n', 1, false],
	['another encoding', Buffer.from(`${head}${good}# caf\u00e9\n`, 'latin1'), 1, false],
];
const codebooks: readonly (readonly [kind: string, content: string | Uint8Array, line: number])[] = [
	['a quotation mark that is not closed', `${codes}  - id: tax\n    name: "Tax\n`, 6],
	['a tab for indentation', `${codes}\t- id: tax\n`, 4],
	['an id twice', `${codes}  - id: weirs\n`, 5],
	['a code without an id', `${codes}  - name: Tax\n`, 5],
	['an id that is no slug', `${codes}  - id: a b\n`, 5],
	['terms that are a number', `${codes}  - id: tax\n    terms: 7\n`, 5],
	['a former id of a code that is there', `${codes}  - id: tax\n    was: [weirs]\n`, 5],
	['codes that are a word', 'version: 1\ncodes: weirs\n', 2],
	['a version of the future', `version: 9\ncodes:\n  - id: weirs\n`, 1],
	['another encoding', Buffer.from(`${codes}# caf\u00e9\n`, 'latin1'), 1],
];

suite('server: kinds of broken files', () => {
	let session: ServerSession;
	const start = async (name: string, content: string | Uint8Array): Promise<void> => {
		session = await ServerSession.on(
			{
				'corpus.yaml': corpus,
				'codebook.yaml': codes,
				'a.txt': report(),
				'a.txt.bo.annotations.yaml': head + item('B1', 'the ferry'),
				[name]: content,
			},
			{ coder: 'ann' },
		);
		await session.open('a.txt', report());
	};
	teardown(() => session.end());
	const bytes = (path: string): Buffer => readFileSync(session.path(path));
	const isMarked = async (path: string, line: number): Promise<void> => {
		const problem = await until('it is marked', () =>
			session.problems.get(path)?.find(({ severity }) => severity === 1),
		);
		assert.ok(
			problem.range.start.line + 1 >= line,
			`${JSON.stringify(problem.message)} in line ${problem.range.start.line + 1}`,
		);
	};
	const shown = async (): Promise<string[]> =>
		(await session.ask(AnnotationsAtRequest, { uri: session.uri('a.txt'), range: null })).map(({ id }) => id).sort();

	for (const [kind, content, line, isShown] of sidecars) {
		test(`a sidecar with ${kind}`, async () => {
			await start(own, content);
			const before = bytes(own);
			const seen = await until('the rest is shown', async () => {
				const ids = await shown();
				return ids.includes('B1') && ids;
			});
			assert.equal(seen.includes('A1'), isShown, seen.join());
			await isMarked(own, line);
			// A flaw of one annotation does not keep the others from being added to; no line that was there is lost.
			const refused = await session.tag('a.txt', report(), 'in spring');
			if (refused !== '') {
				assert.match(refused, /annotations\.yaml, line \d/);
				assert.deepEqual(bytes(own), before);
			} else {
				const lines = new Set(bytes(own).toString().split('\n'));
				for (const one of before.toString().split('\n')) assert.ok(lines.has(one), one);
			}
		});
	}
	for (const [kind, content, line] of codebooks) {
		test(`a codebook with ${kind}`, async () => {
			await start('codebook.yaml', content);
			const before = bytes('codebook.yaml');
			assert.ok(((await session.marks('a.txt'))?.finds.figure.length ?? 0) > 0);
			assert.deepEqual(await shown(), ['B1']);
			await isMarked('codebook.yaml', line);
			await session.ask(CodesRequest, { uri: session.uri('a.txt') });
			const made = await session.ask(CreateCodeRequest, { uri: session.uri('a.txt'), name: 'New' });
			if (!made.ok) assert.deepEqual(bytes('codebook.yaml'), before);
			else {
				const lines = new Set(bytes('codebook.yaml').toString().split('\n'));
				for (const one of before.toString().split('\n')) assert.ok(lines.has(one), one);
			}
		});
	}
});
