import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { until } from '../support/until';
import { awake, find, show } from './support/extension';

const REPORT = '2025-03-12-corvapress-kessand-visit.txt';
const BUDGET = '2025-01-21-government-work-report.txt';

/** Asks as the editor does until there is an answer: a text may not be analysed yet. */
const answers = <T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> =>
	until(command, async () => {
		const found = await vscode.commands.executeCommand<readonly T[] | undefined>(command, ...args);
		return found && found.length > 0 ? found : undefined;
	});

suite('navigation', () => {
	suiteSetup(async () => {
		await awake();
	});

	test('a speaker leads to the introduction, and to all that was said', async () => {
		const { document } = await show(REPORT);
		const at = find(document, 'Orsolec said').start;
		const [defined] = await answers<vscode.Location>('vscode.executeDefinitionProvider', document.uri, at);
		assert.ok(defined);
		const there = await vscode.workspace.openTextDocument(defined.uri);
		assert.match(there.getText(defined.range), /Tavin Orsolec/);
		const said = await answers<vscode.Location>('vscode.executeReferenceProvider', document.uri, at);
		assert.ok(said.length > 3);
		assert.ok(new Set(said.map(({ uri }) => uri.toString())).size > 1, 'in several texts');
	});

	test('the places where a speaker is named or meant are highlighted', async () => {
		const { document } = await show(REPORT);
		const at = find(document, 'Orsolec said').start;
		const found = await answers<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', document.uri, at);
		const words = found.map(({ range }) => document.getText(range));
		assert.ok(
			words.some((word) => word !== 'Orsolec' && /Orsolec|^[Hh]e$/.test(word)),
			words.join(', '),
		);
	});

	test('titles, speakers and codes are found in the whole corpus', async () => {
		const names = async (query: string): Promise<string[]> =>
			(await answers<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', query)).map(({ name }) => name);
		assert.ok((await names('Orsolec')).includes('Tavin Orsolec'));
		assert.ok((await names('Retraining')).includes('Retraining of miners'));
	});

	test('a figure leads to the same measure elsewhere', async () => {
		const { document } = await show(BUDGET);
		const at = find(document, '5.8 percent').start.translate(0, 1);
		const found = await answers<vscode.Location>('vscode.executeReferenceProvider', document.uri, at);
		assert.ok(found.some(({ uri }) => uri.toString() !== document.uri.toString()));
	});

	test('the selection grows from a word to its turn or text', async () => {
		const { document } = await show(REPORT);
		const at = find(document, 'Orsolec said').start;
		const [range] = await answers<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', document.uri, [at]);
		const steps: number[] = [];
		for (let each: vscode.SelectionRange | undefined = range; each; each = each.parent)
			steps.push(document.getText(each.range).length);
		assert.ok(steps.length >= 4, steps.join());
		assert.deepEqual(
			[...steps].sort((a, b) => a - b),
			steps,
		);
	});
});
