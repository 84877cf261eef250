import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/main';
import type { TreeNode } from '../../src/protocol/tree';
import { CorrectJoinsRequest, JoinsRequest } from '../../src/protocol/joins';
import { ChangeSpeakerRequest } from '../../src/protocol/speakers';
import { until } from '../support/until';
import { ask, awake, file, find, onDisk, rows, show } from './support/extension';

const REPORT = '2025-03-12-corvapress-kessand-visit.txt';
const PAGE = '2025-04-16-press-conference-page-4.txt';
const SHEET = '2025-04-16-fact-sheet.txt';

async function hoverOn(path: string, words: string, wanted: RegExp): Promise<string> {
	const { document } = await show(path);
	const at = find(document, words).start.translate(0, 1);
	return until(`a hover like ${wanted}`, async () => {
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			at,
		);
		const text = hovers
			.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
			.join('\n');
		return wanted.test(text) && text;
	});
}

suite('joins across texts', () => {
	let api: Api;
	suiteSetup(async () => {
		api = await awake();
	});

	test('a hover on a figure tells agreeing and conflicting statements, its share and a known value', async () => {
		const text = await hoverOn(PAGE, '18.4 billion', /in conflict/);
		assert.match(text, /agrees/);
		assert.match(text, /_computed_/);
		assert.match(text, /National Grid Office, annual report 2024/);
	});

	test('a conflict is an information with the other place', async () => {
		const problem = await until('the conflict is told', () =>
			vscode.languages.getDiagnostics(file(SHEET)).find(({ code }) => code === 'figure-conflict'),
		);
		assert.equal(problem.severity, vscode.DiagnosticSeverity.Information);
		assert.ok(problem.relatedInformation?.some(({ location }) => location.uri.path.endsWith(PAGE)));
	});

	test('the Figures view marks what is in conflict, by icon, in words and for screen readers', async () => {
		const marked = ({ description = '' }: TreeNode): boolean => description.includes('in conflict');
		const measure = await until('it is marked', async () => (await rows(api, 'figures')).find(marked));
		const tree = api.views.tree('figures');
		const item = tree.getTreeItem(measure);
		assert.match(item.accessibilityInformation?.label ?? '', /in conflict$/);
		const figures = (await tree.getChildren(measure)).filter(({ icon }) => icon === 'warning');
		assert.ok(figures.length > 0);
		for (const figure of figures) {
			const { accessibilityInformation, iconPath, description } = tree.getTreeItem(figure);
			assert.deepEqual(iconPath, new vscode.ThemeIcon('warning'));
			assert.match(String(description), /^conflict · /);
			assert.match(accessibilityInformation?.label ?? '', /, conflict · /);
		}
	});

	test('a hover on a quotation names its other wordings, and they open beside each other', async () => {
		assert.match(await hoverOn(REPORT, 'A mine may close', /wordings in/), /this is the first/);
		const { document } = await show(REPORT);
		const { line, character } = find(document, 'We shall be judged').start;
		const place = { uri: document.uri.toString(), position: { line, character } };
		await vscode.commands.executeCommand('policyAnnotator.compareWordings', place);
		const tab = await until('the comparison is open', () => {
			const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return input instanceof vscode.TabInputTextDiff ? input : undefined;
		});
		const [left, right] = await Promise.all(
			[tab.original, tab.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
		);
		assert.match(left?.getText() ?? '', /^Corvapress: [^]*by the last miner/);
		assert.match(right?.getText() ?? '', /machine translation\n\n[^]*by the last minor/);
		await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	});

	test('what was parted by hand is kept in corpus.yaml beside its comments, and taken back by one undo', async () => {
		const before = await onDisk('corpus.yaml');
		const { document } = await show(REPORT);
		const { line, character } = find(document, 'We shall be judged').start;
		const place = { uri: document.uri.toString(), position: { line, character } };
		const part = (await ask(api, JoinsRequest, place))?.offers.filter(({ joined }) => joined) ?? [];
		assert.equal(part.length, 1);
		assert.deepEqual(await ask(api, CorrectJoinsRequest, { ...place, join: [], part }), { ok: true });
		const after = await onDisk('corpus.yaml');
		assert.ok(after.startsWith(before) && after.includes('as: apart'));
		await vscode.commands.executeCommand('policyAnnotator.undo');
		await until('corpus.yaml is as it was', async () => (await onDisk('corpus.yaml')) === before);
	});

	test('speakers are merged into one node of the view, and are two again after an undo', async () => {
		const before = await onDisk('corpus.yaml');
		const names = async (): Promise<string[]> => (await rows(api, 'speakers')).map(({ label }) => label);
		const [one, other] = ['Oreska Lund', 'Rodan Velk'];
		assert.ok((await names()).includes(one) && (await names()).includes(other));
		await show(REPORT);
		assert.deepEqual(await ask(api, ChangeSpeakerRequest, { kind: 'merge', name: other, into: one }), { ok: true });
		await until('one is left', async () => !(await names()).includes(other));
		await vscode.commands.executeCommand('policyAnnotator.undo');
		await until('both are there', async () => (await names()).includes(other));
		assert.equal(await onDisk('corpus.yaml'), before);
	});
});
