import assert from 'node:assert/strict';
import { TooltipRequest } from '../../../src/protocol/protocol';
import type { TreeNode } from '../../../src/protocol/tree';
import { ServerSession } from './support/serverSession';
import { corpus } from './support/texts';

const codebook = 'codes:\n  - id: water\n    name: Water\n    terms: [water-wise town, weir]\n';
const text = (date: string, words: string): string =>
	`News of the day\n\n${date}\n\nThe council met in the evening and heard the mayor. ${words} The session was closed at nine.\n`;

suite('topics over time', () => {
	let session: ServerSession;
	setup(async () => {
		session = await ServerSession.on({
			'corpus.yaml': corpus,
			'codebook.yaml': codebook,
			'a.txt': text('May 2, 2021', 'A water-wise town needs a weir.'),
			'b.txt': text('May 4, 2022', 'Nothing was said.'),
			'c.txt': text('June 1, 2023', 'The water wise towns grew.'),
			'd.txt': text('July 1, 2023', 'The ferry stays closed.'),
		});
	});
	teardown(() => session.end());
	const node = (nodes: readonly TreeNode[], label: string): string => {
		const found = nodes.find((each) => each.label === label);
		assert.ok(found, `no ${label} among ${nodes.map((each) => each.label).join()}`);
		return found.id;
	};

	test('years with their share of texts, and formulations with when they were first and last seen', async () => {
		const water = node(await session.children('topics'), 'Water');
		const time = node(await session.children('topics', water), 'over time');
		const rows = await session.children('topics', time);
		assert.deepEqual(
			rows.map(({ label, description }) => `${label} · ${description}`),
			[
				'2021 · 2 mentions · in 1 of 1 texts',
				'2022 · 0 mentions · in 0 of 1 texts',
				'2023 · 1 mentions · in 1 of 2 texts',
				'water wise towns · 1 · seen 2023-06-01, in 25 % of the texts',
				'water-wise town · 1 · seen 2021-05-02, in 25 % of the texts',
				'weir · 1 · seen 2021-05-02, in 25 % of the texts',
			],
		);
		const [of2023] = await session.children('topics', node(rows, '2023'));
		assert.equal(of2023?.location?.uri, session.uri('c.txt'));
		const tooltip = (await session.ask(TooltipRequest, { view: 'topics', node: water })) ?? '';
		assert.match(tooltip.replaceAll('\\', ''), /first seen 2021-05-02, last 2023-06-01, in 50 % of the texts/);
	});
});
