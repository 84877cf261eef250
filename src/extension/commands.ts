import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Range } from 'vscode-languageserver-protocol';
import { CitationRequest, CreateCodeRequest } from '../protocol/protocol';
import { type TreeNode, viewIds } from '../protocol/tree';
import { acceptCoding, compareCoders } from './agreement/compareCoders';
import type { AnnotationCommands, AnnotationTarget } from './annotate/annotationCommands';
import type { CodeKeys } from './annotate/codeKeys';
import { putOnPath } from './commandLine/onPath';
import { createCorpus, toggleProtection } from './corpus/createCorpus';
import { openSample } from './corpus/openSample';
import { exportCorpus, importIntoCorpus } from './exchange/exchangeCommands';
import { correctJoins } from './joins/correctJoins';
import { compareWordings, type UtterancePlace } from './joins/compareWordings';
import { goThrough, goTo, openAt } from './navigation/navigation';
import { installMergeDriver } from './merging/mergeDriver';
import { reunite } from './review/strays';
import type { ReviewArgument, ReviewCommands } from './review/reviewCommands';
import { correct, type CorrectionTarget } from './record/corrections';
import { editRecord } from './record/recordForm';
import type { Note } from './notes/note';
import type { NoteCommands } from './notes/noteCommands';
import type { ConcordanceView } from './search/concordanceView';
import { searchCorpus, searchSelection, searchWithin } from './search/searchCommands';
import type { TablesView } from './tables/tablesView';
import type { TeamCommands } from './team/teamCommands';
import type { UndoKeys } from './undo/undoKeys';
import type { Views } from './views/views';

interface Parts {
	readonly client: () => Promise<LanguageClient>;
	readonly views: Views;
	readonly annotations: AnnotationCommands;
	readonly codeKeys: CodeKeys;
	readonly review: ReviewCommands;
	readonly team: TeamCommands;
	readonly concordance: ConcordanceView;
	readonly tables: TablesView;
	readonly notes: NoteCommands;
	readonly undoKeys: UndoKeys;
	/** Settles, once a folder, where files are kept; false: the user turned away. */
	readonly mayWrite: (uri: string) => Promise<boolean>;
	readonly log: vscode.LogOutputChannel;
}

/** All commands in one place; an id that package.json lists and this map lacks is found by a test. */
export function registerCommands(
	context: vscode.ExtensionContext,
	{ client, views, annotations, codeKeys, review, team, concordance, tables, notes, undoKeys, mayWrite, log }: Parts,
): void {
	const commands: Record<string, (...args: never[]) => unknown> = {
		'policyAnnotator.tag': () => annotations.tagSelection(false),
		'policyAnnotator.tagWithNote': () => annotations.tagSelection(true),
		'policyAnnotator.repeatLastCode': () => annotations.repeatLast(),
		'policyAnnotator.editCodes': (target?: AnnotationTarget) => annotations.editCodes(target),
		'policyAnnotator.editNote': (target?: AnnotationTarget) => annotations.editNote(target),
		'policyAnnotator.removeAnnotation': (target?: AnnotationTarget) => annotations.remove(target),
		'policyAnnotator.compareAnnotation': (argument?: ReviewArgument) => review.compare(argument),
		'policyAnnotator.acceptPlace': (argument?: ReviewArgument) => review.accept(argument),
		'policyAnnotator.attachToSelection': (argument?: ReviewArgument) => review.attachToSelection(argument),
		'policyAnnotator.keepWithoutPlace': (argument?: ReviewArgument) => review.keep(argument),
		'policyAnnotator.acceptRespelled': () => review.acceptRespelled(),
		'policyAnnotator.reunite': async (node?: TreeNode) => reunite(await client(), node),
		'policyAnnotator.reviewNext': () => review.next(),
		'policyAnnotator.undo': () => annotations.undo(false, false),
		'policyAnnotator.redo': () => annotations.undo(true, false),
		'policyAnnotator.undoInText': () => annotations.undo(false, true),
		'policyAnnotator.redoInText': () => annotations.undo(true, true),
		'policyAnnotator.tagRange': (at: { readonly uri: string; readonly range: Range }) =>
			annotations.tagRange(at.uri, toRange(at.range)),
		'policyAnnotator.copyCitation': async (at?: TreeNode | { readonly uri: string; readonly range: Range }) => {
			// A node that stands nowhere now has no words to cite; what is selected in the editor is not meant.
			if (at === undefined || !('label' in at)) await copyCitation(await client(), at);
			else if (at.location) await copyCitation(await client(), at.location);
		},
		'policyAnnotator.showTables': () => tables.reveal(),
		'policyAnnotator.searchCorpus': () => searchCorpus(concordance),
		'policyAnnotator.searchSelection': () => searchSelection(concordance),
		'policyAnnotator.searchWithin': (node?: TreeNode) => searchWithin(concordance, node),
		'policyAnnotator.openAt': (uri: string, range: Range) => openAt(uri, range),
		'policyAnnotator.nextQuotation': async () => goTo(await client(), 'quotation', 'next'),
		'policyAnnotator.previousQuotation': async () => goTo(await client(), 'quotation', 'previous'),
		'policyAnnotator.nextFigure': async () => goTo(await client(), 'figure', 'next'),
		'policyAnnotator.previousFigure': async () => goTo(await client(), 'figure', 'previous'),
		'policyAnnotator.nextAnnotation': async () => goTo(await client(), 'annotation', 'next'),
		'policyAnnotator.previousAnnotation': async () => goTo(await client(), 'annotation', 'previous'),
		'policyAnnotator.nextTurn': async () => goTo(await client(), 'turn', 'next'),
		'policyAnnotator.previousTurn': async () => goTo(await client(), 'turn', 'previous'),
		'policyAnnotator.applyCode': ({ key }: { readonly key: string }) => applyCode(key, codeKeys, annotations),
		'policyAnnotator.growSelection': () => vscode.commands.executeCommand('editor.action.smartSelect.expand'),
		'policyAnnotator.shrinkSelection': () => vscode.commands.executeCommand('editor.action.smartSelect.shrink'),
		'policyAnnotator.nextPassage': async () =>
			goThrough(await client(), { code: null }, 'next', () => annotations.askCode()),
		'policyAnnotator.previousPassage': async () =>
			goThrough(await client(), { code: null }, 'previous', () => annotations.askCode()),
		'policyAnnotator.nextReview': async () => goThrough(await client(), 'review', 'next', () => annotations.askCode()),
		'policyAnnotator.previousReview': async () =>
			goThrough(await client(), 'review', 'previous', () => annotations.askCode()),
		'policyAnnotator.moveStartBackward': () => annotations.moveEdge('start', 'backward'),
		'policyAnnotator.moveStartForward': () => annotations.moveEdge('start', 'forward'),
		'policyAnnotator.moveEndBackward': () => annotations.moveEdge('end', 'backward'),
		'policyAnnotator.moveEndForward': () => annotations.moveEdge('end', 'forward'),
		'policyAnnotator.correct': async (target?: CorrectionTarget) => correct(await client(), undoKeys, mayWrite, target),
		'policyAnnotator.documentRecord': async (node?: TreeNode) => editRecord(await client(), undoKeys, mayWrite, node),
		'policyAnnotator.markDone': (node?: TreeNode) => team.mark(true, node),
		'policyAnnotator.markUndone': (node?: TreeNode) => team.mark(false, node),
		'policyAnnotator.nextUndone': () => team.nextUndone(),
		'policyAnnotator.showCoders': () => team.showCoders(),
		'policyAnnotator.chooseCoder': () => team.chooseCoder(),
		'policyAnnotator.addNote': () => notes.add(),
		'policyAnnotator.discuss': (node?: TreeNode) => notes.discuss(node),
		'policyAnnotator.note.create': (reply: vscode.CommentReply) => notes.save(reply),
		'policyAnnotator.note.reply': (reply: vscode.CommentReply) => notes.save(reply),
		'policyAnnotator.note.edit': (note: Note) => notes.edit(note),
		'policyAnnotator.note.saveEdit': (note: Note) => notes.saveEdit(note),
		'policyAnnotator.note.cancelEdit': (note: Note) => notes.cancel(note),
		'policyAnnotator.note.remove': (note: Note) => notes.remove(note),
		'policyAnnotator.memoOnText': (node?: TreeNode) => notes.memo('text', node),
		'policyAnnotator.memoOnCorpus': () => notes.memo('corpus'),
		'policyAnnotator.installMergeDriver': async () => installMergeDriver(await client()),
		'policyAnnotator.compareCoders': () => compareCoders(),
		'policyAnnotator.correctJoins': async (place?: UtterancePlace) =>
			correctJoins(await client(), undoKeys, mayWrite, place),
		'policyAnnotator.compareWordings': async (place?: UtterancePlace) => compareWordings(await client(), place),
		'policyAnnotator.acceptCoding': async (node: TreeNode) => acceptCoding(await client(), node, undoKeys, mayWrite),
		'policyAnnotator.putOnPath': () => putOnPath(context),
		'policyAnnotator.createCorpus': async () => createCorpus(await client(), log),
		'policyAnnotator.export': async () => exportCorpus(await client()),
		'policyAnnotator.import': async () => importIntoCorpus(await client()),
		'policyAnnotator.openSample': () => openSample(context),
		'policyAnnotator.toggleProtection': () => toggleProtection(),
		'policyAnnotator.toggleDates': () => toggle('figures.showDates', false),
		'policyAnnotator.toggleFinds': () => toggleFinds(),
		'policyAnnotator.makeCode': async (node: TreeNode) => makeCode(await client(), node),
		'policyAnnotator.showLog': () => log.show(),
	};
	for (const view of viewIds) {
		commands[`policyAnnotator.filter.${view}`] = () => views.filter(view);
		commands[`policyAnnotator.clearFilter.${view}`] = () => views.setFilter(view, '');
	}
	for (const by of ['date', 'source', 'type', 'path', 'coding']) {
		commands[`policyAnnotator.documentsBy.${by}`] = () => views.group('documents', by);
	}
	for (const by of ['measure', 'unit', 'text']) {
		commands[`policyAnnotator.figuresBy.${by}`] = () => views.group('figures', by);
	}
	for (const by of ['code', 'text', 'coder', 'state']) {
		commands[`policyAnnotator.annotationsBy.${by}`] = () => views.group('annotations', by);
	}
	for (const [id, run] of Object.entries(commands)) {
		context.subscriptions.push(vscode.commands.registerCommand(id, run as (...args: unknown[]) => unknown));
	}
}

async function applyCode(key: string, keys: CodeKeys, annotations: AnnotationCommands): Promise<void> {
	const code = keys.code(key);
	if (code) await annotations.apply([code.id]);
	else vscode.window.setStatusBarMessage(vscode.l10n.t('No code of the codebook has the key {0}', key), 4000);
}

function toRange(range: Range): vscode.Range {
	return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

async function copyCitation(
	client: LanguageClient,
	at: { readonly uri: string; readonly range: Range } | undefined,
): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const from =
		at ??
		(editor && {
			uri: editor.document.uri.toString(),
			range: {
				start: { line: editor.selection.start.line, character: editor.selection.start.character },
				end: { line: editor.selection.end.line, character: editor.selection.end.character },
			},
		});
	if (!from) return;
	const citation = await client.sendRequest(CitationRequest, from);
	if (citation === null) return;
	await vscode.env.clipboard.writeText(citation);
	vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Copied with citation')}`, 3000);
}

async function toggle(setting: string, fallback: boolean): Promise<void> {
	const settings = vscode.workspace.getConfiguration('policyAnnotator');
	await settings.update(setting, !settings.get(setting, fallback), vscode.ConfigurationTarget.Global);
}

/** Hides all marks of the machine, or shows them again; the user's codes stay. */
async function toggleFinds(): Promise<void> {
	const settings = vscode.workspace.getConfiguration('policyAnnotator.paint');
	const kinds = ['direct', 'partial', 'term', 'reported', 'figure', 'label', 'furniture'];
	const shown = kinds.some((kind) => settings.get(kind, true));
	for (const kind of kinds) await settings.update(kind, shown ? false : undefined, vscode.ConfigurationTarget.Global);
}

/** Makes a suggested topic a code of the codebook. */
async function makeCode(client: LanguageClient, node: TreeNode): Promise<void> {
	const active = node.location?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri.toString();
	if (active === undefined) return;
	const result = await client.sendRequest(CreateCodeRequest, { uri: active, name: node.label, terms: [node.label] });
	if (result.ok)
		vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Code created: {0}', result.code.name)}`, 3000);
	else void vscode.window.showErrorMessage(result.message);
}
