import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../src/extension/main';
import { until } from '../support/until';
import { awake, file, find, paintedWords, rows, show } from './support/extension';

const REPORT = '2025-03-12-corvapress-kessand-visit.txt';
const TRANSCRIPT = '2025-04-16-press-conference-page-1.txt';

suite('reading', () => {
	let api: Api;
	suiteSetup(async () => {
		api = await awake();
	});

	test('texts of the corpus get the language Policy Text, other files do not', async () => {
		const { document } = await show(REPORT);
		await until('the language is set', () => document.languageId === 'policy-text');
		const readme = await vscode.workspace.openTextDocument(file('README.md'));
		assert.equal(readme.languageId, 'markdown');
	});

	test('the Speakers view lists who spoke, with what they said below', async () => {
		const speakers = await rows(api, 'speakers');
		const dovrek = speakers.find((node) => node.label === 'Ilmar Dovrek');
		assert.ok(dovrek, speakers.map((node) => node.label).join(', '));
		assert.match(dovrek.description ?? '', /^\d+ · .*governor/i);
		const sections = await rows(api, 'speakers', 'Ilmar Dovrek');
		assert.ok(sections.some((node) => node.label === 'own turns'));
		const [turn] = await rows(api, 'speakers', 'Ilmar Dovrek', 'own turns');
		assert.ok(turn?.location, 'a turn leads to its words');
	});

	test('a click in a tree opens the text and selects the words', async () => {
		const [quoted] = await rows(api, 'speakers', 'Tavin Orsolec', 'quoted');
		assert.ok(quoted);
		const { command } = api.views.tree('speakers').getTreeItem(quoted);
		assert.ok(command);
		await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
		const editor = vscode.window.activeTextEditor;
		assert.ok(editor);
		const words = editor.document.getText(editor.selection).replace(/\s+/g, ' ');
		assert.ok(words.startsWith(quoted.label.replace(/…$/, '').slice(0, 30)), `${words} / ${quoted.label}`);
	});

	test('nodes have stable parents, so that a view can reveal them', async () => {
		const tree = api.views.tree('documents');
		const roots = await tree.getChildren();
		const parent = roots.find((node) => node.children !== 'none');
		assert.ok(parent);
		const [child] = await tree.getChildren(parent);
		assert.ok(child);
		assert.equal(tree.getParent(child)?.id, parent.id);
	});

	test('quotations, figures and turn labels are painted', async () => {
		const { document } = await show(REPORT);
		await until('painted', () => paintedWords(api, document, 'direct').length > 3);
		assert.ok(paintedWords(api, document, 'direct').some((words) => words.includes('A mine may close')));
		assert.ok(paintedWords(api, document, 'figure').includes('about 60 percent'));
		const transcript = (await show(TRANSCRIPT)).document;
		await until('labels painted', () => paintedWords(api, transcript, 'label').includes('Ilmar Dovrek'));
	});

	test('marks follow an edit', async () => {
		const editor = await show(REPORT);
		await until('painted', () => paintedWords(api, editor.document, 'figure').length > 3);
		await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), 'Some 731 boats came.\n\n'));
		await until('the new figure is painted', () =>
			paintedWords(api, editor.document, 'figure').some((words) => words.includes('731')),
		);
		await vscode.commands.executeCommand('undo');
		await until(
			'and gone again',
			() => !paintedWords(api, editor.document, 'figure').some((words) => words.includes('731')),
		);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	});

	test('a hover on a figure says what, who and where', async () => {
		const { document } = await show(REPORT);
		const at = find(document, 'about 60 percent').start.translate(0, 8);
		const text = await until('a hover', async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				at,
			);
			const all = hovers
				.flatMap((hover) => hover.contents.map((content) => (content as vscode.MarkdownString).value))
				.join('\n');
			return all.includes('60 percent') && all;
		});
		assert.match(text, /Credited to/);
		assert.match(text, /2025-03-12/);
		assert.match(text, /command:policyAnnotator\.tagRange/);
	});

	test('a hover on a quotation names the speaker', async () => {
		const { document } = await show(REPORT);
		const at = find(document, 'skills of the people').start;
		const text = await until('a hover', async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				at,
			);
			return hovers
				.flatMap((hover) => hover.contents.map((content) => (content as vscode.MarkdownString).value))
				.join('\n');
		});
		assert.match(text, /Direct quotation · \*\*Tavin Orsolec\*\*/);
	});

	test('the outline is made of turns, and each folds', async () => {
		const { document } = await show(TRANSCRIPT);
		const symbols = await until('an outline', async () => {
			const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
				'vscode.executeDocumentSymbolProvider',
				document.uri,
			);
			return found?.length > 1 && found;
		});
		assert.ok(symbols.some((symbol) => symbol.name === 'Ilmar Dovrek'));
		const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			'vscode.executeFoldingRangeProvider',
			document.uri,
		);
		assert.ok(folds.length > 1);
	});

	test('steps lead from quotation to quotation and wrap round', async () => {
		const editor = await show(REPORT);
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await vscode.commands.executeCommand('policyAnnotator.nextQuotation');
		const first = editor.document.getText(editor.selection);
		assert.match(first, /^["“]/);
		await vscode.commands.executeCommand('policyAnnotator.previousQuotation');
		assert.notEqual(editor.document.getText(editor.selection), first);
	});

	test('a filter shows only entries that hold its words, until it is cleared', async () => {
		const all = await rows(api, 'speakers');
		await api.views.setFilter('speakers', 'dovrek');
		const some = await rows(api, 'speakers');
		assert.ok(some.length > 0 && some.length < all.length);
		await api.views.setFilter('speakers', '');
		assert.equal((await rows(api, 'speakers')).length, all.length);
	});
});
