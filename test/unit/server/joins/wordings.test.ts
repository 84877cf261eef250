import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol';
import { WordingsRequest } from '../../../../src/protocol/joins';
import { rangeOf, ServerSession } from '../support/serverSession';

const first = `MIRRAM, March 3, 2025 (Courier) -- The port of Mirram is busy.

"A port without a railway is a bucket without a rope," said Mayor Oona Brandis at the quay this week.
`;
const second = `MIRRAM, March 9, 2025 (Courier) -- The port of Mirram grows.

Mayor Oona Brandis said that a port with no railway was a bucket with no rope.
`;

suite('server: wordings', () => {
	let session: ServerSession;
	suiteSetup(async () => {
		session = await ServerSession.on({ 'corpus.yaml': 'version: 1\n', 'first.txt': first, 'second.txt': second });
	});
	suiteTeardown(() => session.end());
	const place = (path: string, content: string, words: string) => {
		const at = content.indexOf(words);
		return { uri: session.uri(path), position: rangeOf(content, at, at).start };
	};

	test('all wordings are answered, the first one first, with who printed them', async () => {
		const found = await session.ask(WordingsRequest, place('second.txt', second, 'port with no'));
		assert.equal(found?.speaker, 'Oona Brandis');
		assert.equal(found.at, 1);
		assert.deepEqual(
			found.wordings.map(({ uri, words }) => [uri, words]),
			[
				[session.uri('first.txt'), '"A port without a railway is a bucket without a rope,"'],
				[session.uri('second.txt'), 'a port with no railway was a bucket with no rope'],
			],
		);
		assert.match(found.wordings[1]?.head ?? '', /Mirram grows.*, in reported speech$/);
		assert.equal(await session.ask(WordingsRequest, place('second.txt', second, 'The port of')), null);
	});

	test('a hover names the other wordings and leads to the comparison', async () => {
		const { uri, position } = place('second.txt', second, 'port with no');
		const hover = await session.lsp<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
		const { value } = (hover as Hover).contents as { readonly value: string };
		assert.match(
			value,
			/2 wordings in 2 texts.*the first in Courier.*Compare Wordings\]\(command:policyAnnotator\.compareWordings/,
		);
		assert.match(value, /A port without a railway/);
	});
});
