import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CorpusStateNotification, MarksChangedNotification, TreeChangedNotification } from '../protocol/protocol';
import { SearchProgressNotification } from '../protocol/search';
import { AnnotationCommands } from './annotate/annotationCommands';
import { CodeKeys } from './annotate/codeKeys';
import { registerCodebook } from './codebook/register';
import { registerCommands } from './commands';
import { showCorpusState } from './corpus/corpusState';
import { keepOnPath } from './commandLine/onPath';
import { WordingDocuments } from './joins/compareWordings';
import { mayWriteBeside } from './corpus/firstWrite';
import { createLog } from './log';
import { EncodingWatch } from './membership/encodingWatch';
import { MemberDocuments } from './membership/memberDocuments';
import { Painter } from './painting/painter';
import { ReviewCommands } from './review/reviewCommands';
import { ReviewDocuments } from './review/reviewDocuments';
import { NoteCommands } from './notes/noteCommands';
import { NoteThreads } from './notes/noteThreads';
import { ConcordanceView } from './search/concordanceView';
import { HitTagging } from './search/hitTagging';
import { TablesView } from './tables/tablesView';
import { registerSpeakers } from './speakers/speakerCommands';
import { TeamCommands } from './team/teamCommands';
import { UndoKeys } from './undo/undoKeys';
import { Views } from './views/views';

/** What the extension lets tests and other extensions see. */
export interface Api {
	readonly views: Views;
	readonly painter: Painter;
	readonly undoKeys: UndoKeys;
	readonly codeKeys: CodeKeys;
	readonly threads: NoteThreads;
	readonly concordance: ConcordanceView;
	readonly tables: TablesView;
	/** The running client; starts the server when it has not been needed yet. */
	readonly client: () => Promise<LanguageClient>;
}

export function activate(context: vscode.ExtensionContext): Api {
	const log = createLog();
	let running: LanguageClient | undefined;
	let starting: Promise<LanguageClient> | undefined;
	const client = (): Promise<LanguageClient> => {
		starting ??= start().catch((error: unknown) => {
			starting = undefined;
			log.error('the language server could not be started', error);
			throw error;
		});
		return starting;
	};
	const now = (): LanguageClient | undefined => running;

	const painter = new Painter(now, log);
	const members = new MemberDocuments(now);
	const encodings = new EncodingWatch(now, log);
	const views = new Views(client);
	const undoKeys = new UndoKeys();
	const codeKeys = new CodeKeys(now);
	const mayWrite = async (uri: string): Promise<boolean> =>
		mayWriteBeside(uri, await client(), context.workspaceState, log);
	const annotations = new AnnotationCommands(client, undoKeys, mayWrite);
	const team = new TeamCommands({
		client,
		undoKeys,
		state: context.workspaceState,
		mayWrite,
		describe: (words) => {
			views.view('annotations').description = words;
		},
	});
	const tagging = new HitTagging(client, undoKeys, mayWrite);
	const concordance = new ConcordanceView(context, { client, tagging, log });
	const tables = new TablesView(context, client, log);
	const threads = new NoteThreads(now, log);
	const notes = new NoteCommands({ client, threads, undoKeys, mayWrite });
	const reviewDocuments = new ReviewDocuments(client);
	const review = new ReviewCommands(client, reviewDocuments, undoKeys, () => views.view('annotations').selection[0]);
	context.subscriptions.push(
		threads,
		encodings,
		concordance,
		tables,
		log,
		painter,
		members,
		views,
		undoKeys,
		codeKeys,
		reviewDocuments,
		review,
		new WordingDocuments(),
	);
	registerCommands(context, {
		client,
		views,
		annotations,
		codeKeys,
		review,
		team,
		concordance,
		tables,
		notes,
		undoKeys,
		mayWrite,
		log,
	});
	keepOnPath(context).catch((error: unknown) => log.error('the command line could not be put on the PATH', error));

	async function start(): Promise<LanguageClient> {
		// Loaded when it is needed: the language client takes longer to load than all the rest of the extension.
		const { startServer } = await import('./client/server');
		const started = await startServer(context, log);
		context.subscriptions.push(
			started.onNotification(TreeChangedNotification, (changed) => {
				views.refresh(changed.views);
				tables.changed();
				void codeKeys.refresh();
			}),
			started.onNotification(MarksChangedNotification, ({ uri }) => {
				painter.repaint(uri);
				threads.refresh(uri);
			}),
			started.onNotification(SearchProgressNotification, (state) => concordance.progress(state)),
			started.onNotification(CorpusStateNotification, ({ folders }) => {
				showCorpusState(folders, views);
				if (!folders.every((folder) => folder.read >= folder.texts)) return;
				void members.refresh();
				for (const { document } of vscode.window.visibleTextEditors) encodings.look(document);
			}),
		);
		running = started;
		await Promise.all([members.refresh(), codeKeys.refresh(), team.restore(started)]);
		painter.repaint(null);
		threads.refresh(null);
		return started;
	}

	registerCodebook(context, client, views, undoKeys);
	registerSpeakers(context, client, undoKeys);

	// The server is needed as soon as a text that may be ours is in sight; the views start it on their own.
	const mayBeOurs = (document: vscode.TextDocument): boolean =>
		document.uri.scheme === 'file' &&
		(document.languageId === 'policy-text' ||
			document.languageId === 'plaintext' ||
			/(?:\.(?:annotations|document)|\/(?:codebook|corpus))\.yaml$/.test(document.uri.path));
	const wake = (editors: readonly vscode.TextEditor[]): void => {
		if (starting === undefined && editors.some((editor) => mayBeOurs(editor.document))) client().catch(() => undefined);
	};
	context.subscriptions.push(vscode.window.onDidChangeVisibleTextEditors(wake), {
		dispose: () => {
			void running?.stop();
		},
	});
	// Once this activation has ended, which other extensions and the first view may be waiting for.
	setImmediate(() => wake(vscode.window.visibleTextEditors));
	return { views, painter, undoKeys, codeKeys, threads, concordance, tables, client };
}
