import assert from 'node:assert/strict';
import { DiagnosticSeverity, type Hover } from 'vscode-languageserver-protocol';
import { until } from '../../../support/until';
import { GroupingRequest, TooltipRequest } from '../../../../src/protocol/protocol';
import { ServerSession } from '../support/serverSession';

const bureau = `MIRRAM, March 3, 2025 (Bureau) -- The port of Mirram is busy.

Cargo handled by the port of Mirram came to 41.6 million tonnes in 2024. Mirram has 14 cranes.
`;
const courier = `MIRRAM, March 9, 2025 (Courier) -- The port of Mirram grows. Mirram is proud.

Cargo handled by the port of Mirram reached 37.1 million tonnes in 2024.
`;

suite('server: figures in context', () => {
	let session: ServerSession;
	suiteSetup(async () => {
		session = await ServerSession.on({ 'corpus.yaml': 'version: 1\n', 'bureau.txt': bureau, 'courier.txt': courier });
	});
	suiteTeardown(() => session.end());

	test('a conflict is an information at both places, each with where the other is', async () => {
		const [problem] = await until('the conflict is told', () => {
			const problems = session.problems.get('bureau.txt');
			return problems && problems.length > 0 ? problems : undefined;
		});
		assert.ok(problem);
		assert.equal(problem.severity, DiagnosticSeverity.Information);
		assert.equal(problem.code, 'figure-conflict');
		assert.equal(problem.range.start.line, 2);
		assert.match(JSON.stringify(problem.message), /41\.6 million tonnes.*37\.1 million tonnes/);
		assert.equal(problem.relatedInformation?.[0]?.location.uri, session.uri('courier.txt'));
		await until('it is told at the other place', () =>
			session.problems.get('courier.txt')?.some(({ code }) => code === 'figure-conflict'),
		);
	});

	test('a hover lists the other statements with how they stand to it', async () => {
		const textDocument = { uri: session.uri('bureau.txt') };
		const position = { line: 2, character: bureau.split('\n')[2]?.indexOf('41.6') ?? 0 };
		const hover = await session.lsp<Hover | null>('textDocument/hover', { textDocument, position });
		const { value } = (hover as Hover).contents as { readonly value: string };
		assert.match(value, /2 statements, 2 origins/);
		assert.match(value, /37\\\.1 million tonnes\]\(command:policyAnnotator\.openAt[^)]*\) · \*\*in conflict\*\*/);
	});

	test('the view marks the figure, what it measures, and its text, in words too', async () => {
		const inConflict = /^2 in 2 texts · 2 in conflict$/;
		const measure = await until('the measure is marked', async () =>
			(await session.children('figures')).find(({ description = '' }) => inConflict.test(description)),
		);
		assert.match(measure.spoken ?? '', /tonnes|cargo/i);
		assert.match(measure.spoken ?? '', /2 in conflict$/);
		const figures = await session.children('figures', measure.id);
		assert.equal(figures.length, 2);
		for (const { icon, description, spoken } of figures) {
			assert.equal(icon, 'warning');
			assert.match(description ?? '', /^conflict · /);
			assert.match(spoken ?? '', /million tonnes, conflict · /);
		}
		const [node = ''] = figures.map(({ id }) => id);
		const tooltip = await session.ask(TooltipRequest, { view: 'figures', node });
		assert.match(tooltip ?? '', /\*\*In conflict\*\*[^]*37\\\.1 million tonnes” · [^]*Courier/);
		const others = (await session.children('figures')).filter(({ id }) => id !== measure.id);
		assert.ok(others.length > 0 && others.every(({ spoken }) => spoken === undefined));
		await session.ask(GroupingRequest, { view: 'figures', by: 'text' });
		for (const { description } of await session.children('figures')) assert.match(description ?? '', /1 in conflict$/);
		await session.ask(GroupingRequest, { view: 'figures', by: '' });
	});

	test('it goes when the text is changed', async () => {
		await session.write('courier.txt', courier.replace('37.1', '41.6'));
		await until('both are cleared', () =>
			['bureau.txt', 'courier.txt'].every((path) => session.problems.get(path)?.length === 0),
		);
		for (const { description } of await session.children('figures')) assert.doesNotMatch(description ?? '', /conflict/);
	});
});
