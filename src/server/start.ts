import { type Connection, TextDocuments } from 'vscode-languageserver';
import type { FileStore } from '../core/files/fileStore';
import type { ExpressionRunner } from '../core/search/expressionRunner';
import {
	CorpusStateNotification,
	MarksChangedNotification,
	SettingsNotification,
	TreeChangedNotification,
} from '../protocol/protocol';
import { viewIds } from '../protocol/tree';
import { serveAgreement } from './agreement/requests';
import { AnnotatedTexts } from './annotations/annotatedTexts';
import { AnnotationService } from './annotations/annotationService';
import { JournalFile } from './annotations/journalFile';
import { sentence, serveAnnotations } from './annotations/requests';
import { serveMerging } from './annotations/merging';
import { serveRenames } from './annotations/renames';
import { serveReview } from './annotations/review';
import { serveStrays } from './annotations/strayRequests';
import { followSaves } from './annotations/savedTexts';
import { serveCoding } from './coding/requests';
import { CodeRefactoring } from './codebook/codeRefactoring';
import { CodeUsage } from './codebook/codeUsage';
import { serveCodebook } from './codebook/requests';
import { serveCorpus } from './corpus/requests';
import { CorpusIndex } from './corpus/corpusIndex';
import { KeptSummaries } from './corpus/keptSummaries';
import { TextIndexing } from './corpus/textIndexing';
import type { TextWorkers } from './corpus/textTasks';
import { TopicIndex } from './corpus/topicIndex';
import { followDisk } from './corpus/diskChanges';
import { MisreadTexts } from './corpus/misreadTexts';
import { CorpusWorkspace } from './corpus/workspace';
import { readWritten } from './corpus/writtenFiles';
import { ProblemList } from './features/diagnostics';
import { ShownProblems } from './features/problems';
import { serveExchange } from './exchange/requests';
import { ConflictMarks } from './joins/conflictMarks';
import { ConflictProblems } from './joins/conflictProblems';
import { joinedByHand } from './joins/joinedByHand';
import { Joins } from './joins/joins';
import { serveJoins } from './joins/requests';
import { linksHold, linksOf } from './joins/linksOf';
import { serveFeatures } from './features/requests';
import { Lifetime } from './lifetime';
import type { MergeDriver, OpenIndexStore, TextFiles } from './host';
import { serveNotes } from './notes/requests';
import { correctionActions } from './record/corrections';
import { serveRecords } from './record/requests';
import { serveSearch } from './search/requests';
import { serveTables } from './tables/requests';
import { serveSpeakers } from './speakers/requests';
import { serveTeam } from './team/requests';
import { Visibility } from './team/visibility';
import { editable } from './text/editableDocuments';
import { serveNavigation } from './navigation/requests';
import { serveTrees } from './trees/requests';
import { withOpenFiles } from './text/openFiles';
import { Turns } from './turns';
import { OurFiles } from './yaml/ourFiles';
import { serveYaml } from './yaml/requests';
import { YamlProblems } from './yaml/yamlProblems';

/** What a host gives the server. */
export interface Host {
	readonly files: TextFiles;
	readonly store: FileStore;
	/** Runs expressions that a person wrote where they can be ended. */
	readonly expressions: ExpressionRunner;
	readonly workers: TextWorkers;
	/** Where what was read off texts may be kept; absent: nowhere. */
	readonly indexStore?: OpenIndexStore;
	/** Git's merge driver with its script in this folder; absent where no program can be started. */
	readonly mergeDriver?: (folder: string) => MergeDriver;
}

/** Milliseconds after an edit until the views are told; painting and hovers do not wait for it. */
const TREES_REST = 600;

/** Milliseconds after an edit during which the next one is expected. */
const TYPING = 500;

/** Starts the server on a connection. The same in Node and in a browser's worker; the host brings files. */
export function startServer(connection: Connection, disk: Host): void {
	const life = new Lifetime(connection, disk);
	const coder = (): string | null => life.settings.coder || null;
	const documents = new TextDocuments(
		editable((uri, edit) => {
			const text = workspace.text(uri);
			if (!text) return;
			annotations.editing(text, edit);
			text.edit(edit);
		}),
	);
	const host = withOpenFiles(disk, connection, documents, (uri) => look(uri));
	const problems = new ProblemList(connection);
	/** When the last edit came. */
	let typed = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const treesChanged = (rest: number): void => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			void connection.sendNotification(TreeChangedNotification, { views: viewIds });
			showProblems();
			joins.refresh();
		}, rest);
	};
	const shownProblems = new ShownProblems({
		find: async () => {
			const onDisk = [
				...workspace.folders.flatMap((folder) => [...folder.corpus.problems, ...folder.recordProblems]),
				...annotations.files.problems,
			];
			await strays.look();
			const all = await yamlProblems.all(onDisk, life.settings.yamlElsewhere?.validates === true);
			return [...all, ...strays.problems];
		},
		show: (found) => problems.show(found),
		failed: (error) => connection.console.error(`problems: ${String(error)}`),
	});
	const showProblems = (): void => {
		void conflicts.refresh().catch((error: unknown) => connection.console.error(`conflicts: ${String(error)}`));
		void shownProblems.refresh();
	};
	const turns = new Turns(
		() => Date.now() - typed < TYPING,
		() =>
			!workspace.folders.some(({ progress }) => progress.read < progress.texts)
				? 'no'
				: indexing.isBusy
					? 'threads'
					: 'here',
	);
	const indexing: TextIndexing = new TextIndexing(
		host.workers,
		() => life.store,
		() => workspace.open,
		(uri, message) => connection.console.error(`${uri}: ${message}`),
		turns.urgent(),
	);
	const workspace: CorpusWorkspace = new CorpusWorkspace(host.files, indexing, () => {
		void connection.sendNotification(CorpusStateNotification, { folders: workspace.states });
		void connection.sendNotification(MarksChangedNotification, { uri: null });
		treesChanged(100);
	});
	const visibility = new Visibility(() => life.settings.blind === true);
	const misread = new MisreadTexts(workspace, host.files);
	const annotations = new AnnotationService(host.store, {
		readsRight: async (uri) => {
			const text = workspace.text(uri);
			return text ? misread.check(text) : { ok: true, value: null };
		},
		sidecarsOf: (text) => workspace.sidecarsOf(text),
		neighbours: (uri) => workspace.folderOf(uri)?.texts.values() ?? [],
		coder,
		trusted: () => life.settings.trusted,
		sees: (annotation) => visibility.sees(annotation),
		problemsChanged: () => treesChanged(100),
		filesWritten: async (uris, texts) => {
			await readWritten(uris, workspace, host.files, annotations.files);
			for (const text of texts) void connection.sendNotification(MarksChangedNotification, { uri: text });
			treesChanged(0);
			journal.keep();
		},
		changed: (text, sidecar) => {
			workspace.folderOf(text)?.sidecarChanged(sidecar, false);
			void connection.sendNotification(MarksChangedNotification, { uri: text });
			treesChanged(0);
			journal.keep();
		},
		journalChanged: () => journal.keep(),
	});
	const journal = new JournalFile(host.store, annotations, (problem) => {
		connection.console.warn(`the undo journal was not saved: ${sentence(problem)}`);
	});
	const annotated = new AnnotatedTexts(workspace, annotations, host.files);
	const { strays } = annotated;
	const topics = new TopicIndex(host.workers, () => life.store);
	const index = new CorpusIndex(
		workspace,
		new KeptSummaries(() => life.store, host.workers),
		turns.urgent(),
		turns.patient(),
	);
	const joins = new Joins({
		texts: () => workspace.texts(),
		text: (uri) => workspace.text(uri),
		count: () => workspace.folders.reduce((sum, { progress }) => sum + progress.texts, 0),
		linksOf: (text) => linksOf(text, workspace.folderOf(text.uri)),
		linksHold: (text) => linksHold(text, workspace.folderOf(text.uri)),
		choices: () => workspace.folders.flatMap(joinedByHand),
		work: turns.patient(),
		speakerKey: (name) => index.speakers.keyOf(name),
		joined: () => {
			void connection.sendNotification(TreeChangedNotification, { views: ['figures'] });
			showProblems();
		},
		failed: (error) => connection.console.error(`joins: ${String(error)}`),
	});
	const conflicts = new ConflictProblems({
		joins,
		textOf: (uri) => workspace.text(uri),
		show: (uri, found) => problems.showConflicts(uri, found),
		work: turns.patient(),
	});
	const usage = new CodeUsage(annotations, topics);
	const ourFiles = new OurFiles(workspace, (uri) => documents.get(uri));
	const yamlProblems = new YamlProblems(ourFiles, workspace, annotations, usage);
	const refactoring = new CodeRefactoring({
		// Planned by what is on disk: what is not saved is refused.
		store: disk.store,
		annotations,
		usage,
		document: (uri) => documents.get(uri),
		sentence,
	});
	life.serve(workspace, journal);
	serveRenames(connection, workspace, annotations, host.files, host.store);
	serveMerging(connection, annotations, () => life.mergeDriver);
	connection.onNotification(SettingsNotification, (changed) => {
		life.settings = changed;
		treesChanged(0);
		void connection.sendNotification(MarksChangedNotification, { uri: null });
	});

	// Before the listener below that gives up a document that is closed.
	followSaves(connection, documents, workspace, annotations, host.files, (uri) => {
		void connection.sendNotification(MarksChangedNotification, { uri });
		treesChanged(TREES_REST);
	});
	documents.onDidOpen(({ document }) => {
		workspace.opened(document);
		void conflicts.opened(document.uri);
		yamlProblems.opened(document.uri);
		if (ourFiles.kindOf(document.uri)) shownProblems.soon();
		// Before the first edit, so that its annotations ride on it.
		const text = workspace.text(document.uri);
		if (text) void annotations.load(text);
	});
	documents.onDidChangeContent(({ document }) => {
		typed = Date.now();
		workspace.edited(document);
		if (workspace.text(document.uri)) treesChanged(TREES_REST);
		else if (ourFiles.kindOf(document.uri)) shownProblems.soon();
	});
	documents.onDidClose(({ document }) => {
		yamlProblems.closed(document.uri);
		// Its file counts from now on, which may never have been read.
		if (ourFiles.kindOf(document.uri)?.kind === 'annotations')
			void annotations.files.reload(document.uri).then(() => shownProblems.soon());
		else shownProblems.soon();
		void workspace.closed(document.uri);
	});
	const look = followDisk(connection, workspace, annotations.files, (uri) => {
		void connection.sendNotification(MarksChangedNotification, { uri });
		treesChanged(100);
	});

	serveCorpus(connection, workspace, annotations, misread, host.store);
	const showDates = (): boolean => life.settings.showDates;
	const yamlHover = serveYaml(connection, {
		files: ourFiles,
		workspace,
		annotations,
		usage,
		refactoring,
		navigation: serveNavigation(connection, workspace, index, joins),
		settings: () => life.settings,
		snippets: () => life.takesSnippets,
		strayActions: serveStrays(connection, workspace, strays, host.files),
		textActions: (uri, range) => {
			const text = workspace.text(uri);
			return text ? correctionActions(text, range) : null;
		},
	});
	serveFeatures(connection, workspace, annotations, annotated, joins, index, turns, showDates, yamlHover);
	serveJoins(connection, workspace, joins, annotations, coder);
	serveSpeakers(connection, workspace, index, annotations);
	serveTrees(connection, {
		workspace,
		annotations,
		annotated,
		topics,
		index,
		visibility,
		joins,
		conflicts: new ConflictMarks(
			joins,
			turns.patient(),
			() => void connection.sendNotification(TreeChangedNotification, { views: ['figures'] }),
		),
		work: turns.urgent(),
		showDates,
		changed: () => treesChanged(0),
	});
	serveReview(connection, workspace, annotations);
	serveAnnotations(connection, workspace, annotations, host.store);
	serveAgreement(connection, workspace, annotations);
	serveCoding(connection, workspace, annotations, annotated);
	serveCodebook(connection, workspace, annotations, usage, refactoring);
	serveNotes(connection, workspace, annotations, host.store, coder);
	serveTeam(connection, workspace, annotations, visibility, coder, () => {
		void connection.sendNotification(MarksChangedNotification, { uri: null });
		treesChanged(0);
	});
	serveRecords(connection, workspace, annotations, coder);
	serveTables(connection, { workspace, annotations, index, topics });
	serveSearch(connection, { workspace, annotations, index, topics, runner: host.expressions, work: turns.urgent() });
	serveExchange(connection, workspace, annotations, host.store, host.files);

	documents.listen(connection);
	connection.listen();
}
