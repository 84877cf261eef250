import * as l10n from '@vscode/l10n';
import { type Connection, FileChangeType, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
	ChildrenRequest,
	CitationRequest,
	CorpusStateNotification,
	FilterRequest,
	GroupingRequest,
	type InitializationOptions,
	MarksChangedNotification,
	MarksRequest,
	MembershipRequest,
	NavigateRequest,
	OpenFoldersRequest,
	type ServerSettings,
	SettingsNotification,
	TooltipRequest,
	TreeChangedNotification,
} from '../protocol/protocol';
import { type ViewId, viewIds } from '../protocol/tree';
import { CorpusWorkspace } from './corpus/workspace';
import { citation } from './features/citation';
import { hover } from './features/hover';
import { marksOf } from './features/marks';
import { neighbour } from './features/navigation';
import { foldings, outline } from './features/outline';
import type { TextFiles } from './host';
import { DocumentsTree } from './trees/documentsTree';
import { FiguresTree } from './trees/figuresTree';
import { SpeakersTree } from './trees/speakersTree';
import type { Tree } from './trees/tree';

/** What a host gives the server. */
export interface Host {
	readonly files: TextFiles;
}

/** Milliseconds after an edit until the views are told; painting and hovers do not wait for it. */
const TREES_REST = 600;

/** Starts the server on a connection. The same in Node and in a browser's worker; the host brings files. */
export function startServer(connection: Connection, host: Host): void {
	let settings: ServerSettings = { coder: '', trusted: false, showDates: false };
	const documents = new TextDocuments(TextDocument);
	let treesTimer: ReturnType<typeof setTimeout> | undefined;
	const treesChanged = (views: readonly ViewId[] = viewIds): void => {
		clearTimeout(treesTimer);
		treesTimer = setTimeout(() => void connection.sendNotification(TreeChangedNotification, { views }), TREES_REST);
	};
	const workspace = new CorpusWorkspace(host.files, () => {
		void connection.sendNotification(CorpusStateNotification, { folders: workspace.states });
		void connection.sendNotification(MarksChangedNotification, { uri: null });
		treesChanged();
	});
	const texts = () => workspace.texts();
	const trees: Partial<Record<ViewId, Tree>> = {
		documents: new DocumentsTree(texts, () => ({ annotations: 0, done: false })),
		speakers: new SpeakersTree(texts),
		figures: new FiguresTree(texts, () => settings.showDates),
	};

	connection.onInitialize((params) => {
		const options = params.initializationOptions as InitializationOptions;
		settings = options.settings;
		if (options.l10n !== null) l10n.config({ contents: options.l10n });
		connection.onInitialized(() => {
			for (const folder of params.workspaceFolders ?? []) {
				workspace.addFolder(folder.uri, folder.name).catch((error: unknown) => connection.console.error(String(error)));
			}
			connection.workspace.onDidChangeWorkspaceFolders((event) => {
				for (const folder of event.removed) workspace.removeFolder(folder.uri);
				for (const folder of event.added) void workspace.addFolder(folder.uri, folder.name);
			});
		});
		return {
			capabilities: {
				textDocumentSync: TextDocumentSyncKind.Incremental,
				hoverProvider: true,
				documentSymbolProvider: true,
				foldingRangeProvider: true,
				workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
			},
		};
	});
	connection.onNotification(SettingsNotification, (changed) => {
		settings = changed;
		treesChanged();
		void connection.sendNotification(MarksChangedNotification, { uri: null });
	});

	documents.onDidOpen(({ document }) => workspace.opened(document));
	documents.onDidChangeContent(({ document }) => {
		workspace.edited(document);
		if (workspace.text(document.uri)) treesChanged();
	});
	documents.onDidClose(({ document }) => void workspace.closed(document.uri));
	connection.onDidChangeWatchedFiles(async ({ changes }) => {
		for (const { uri, type } of changes) {
			const folder = workspace.folderOf(uri);
			if (!folder) continue;
			if (/\/(?:corpus|codebook)\.yaml$/.test(uri)) await folder.reload();
			else if (type === FileChangeType.Deleted) folder.fileDeleted(uri);
			else await folder.fileChanged(uri);
		}
	});

	connection.onHover(({ textDocument, position }) => {
		const text = workspace.text(textDocument.uri);
		return text ? hover(text, position, { texts: workspace.texts(), annotationsAt: () => [] }) : null;
	});
	connection.onDocumentSymbol(({ textDocument }) => {
		const text = workspace.text(textDocument.uri);
		return text ? outline(text) : [];
	});
	connection.onFoldingRanges(({ textDocument }) => {
		const text = workspace.text(textDocument.uri);
		return text ? foldings(text) : [];
	});

	connection.onRequest(OpenFoldersRequest, async () => {
		await workspace.openAll();
		return { folders: workspace.states };
	});
	connection.onRequest(MembershipRequest, ({ uri }) => ({
		member: workspace.text(uri) !== undefined,
		declared: workspace.isDeclared(uri),
	}));
	connection.onRequest(MarksRequest, ({ uri, lines }) => {
		const text = workspace.text(uri);
		return text ? marksOf(text, [], lines, settings.showDates) : null;
	});
	connection.onRequest(NavigateRequest, ({ uri, position, kind, direction }) => {
		const text = workspace.text(uri);
		if (!text) return null;
		const found = neighbour(text, [], text.document.offsetAt(position), kind, direction, settings.showDates);
		return found && text.range(found);
	});
	connection.onRequest(CitationRequest, ({ uri, range }) => {
		const text = workspace.text(uri);
		if (!text) return null;
		return citation(text, { start: text.document.offsetAt(range.start), end: text.document.offsetAt(range.end) });
	});
	connection.onRequest(ChildrenRequest, ({ view, node }) => trees[view]?.children(node) ?? []);
	connection.onRequest(TooltipRequest, ({ view, node }) => trees[view]?.tooltip(node) ?? null);
	connection.onRequest(FilterRequest, ({ view, words }) => {
		trees[view]?.filter(words);
		return null;
	});
	connection.onRequest(GroupingRequest, ({ view, by }) => {
		trees[view]?.group(by);
		return null;
	});

	documents.listen(connection);
	connection.listen();
}
