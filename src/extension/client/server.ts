import * as vscode from 'vscode';
import {
	LanguageClient,
	type LanguageClientOptions,
	type ServerOptions,
	TransportKind,
} from 'vscode-languageclient/node';
import {
	type InitializationOptions,
	RereadNotification,
	SettingsNotification,
	UnsavedRequest,
} from '../../protocol/protocol';
import { serverSettings } from '../settings';

/** Files whose changes on disk the server must hear of. */
const WATCHED = '**/*.{txt,md,yaml,yml}';

/**
 * Starts the language server in a process of its own and resolves when it answers.
 * Sidecars and the codebook are sent to it as well while they are open, so that it can report on them.
 */
export async function startServer(
	context: vscode.ExtensionContext,
	log: vscode.LogOutputChannel,
): Promise<LanguageClient> {
	const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
	const serverOptions: ServerOptions = {
		run: { module, transport: TransportKind.ipc },
		debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
	};
	const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);
	// A folder that is deleted or moved is told as one event, of the folder alone.
	const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
	const storage = context.storageUri ?? context.globalStorageUri;
	// VS Code names this folder but does not make it.
	await vscode.workspace.fs.createDirectory(storage);
	const initializationOptions: InitializationOptions = {
		storage: storage.toString(),
		globalStorage: context.globalStorageUri.toString(),
		l10n: await translations(),
		settings: serverSettings(),
	};
	const options: LanguageClientOptions = {
		documentSelector: [
			{ scheme: 'file', language: 'policy-text' },
			{ scheme: 'file', language: 'plaintext' },
			{ scheme: 'file', language: 'markdown' },
			{ scheme: 'file', pattern: '**/*.{annotations,document}.yaml' },
			{ scheme: 'file', pattern: '**/{corpus,codebook}.yaml' },
		],
		outputChannel: log,
		synchronize: { fileEvents: [watcher, folders] },
		initializationOptions,
		middleware: {
			didChange: async (event, next) => {
				await next(event);
				// Typing leaves a document dirty; what leaves it clean brought back what is on disk.
				if (event.contentChanges.length > 0 && !event.document.isDirty)
					await client.sendNotification(RereadNotification, { uri: event.document.uri.toString() });
			},
		},
		markdown: { isTrusted: { enabledCommands: [...hoverCommands] } },
	};
	const client = new LanguageClient('policyAnnotator', 'Policy Annotator', serverOptions, options);
	context.subscriptions.push(
		watcher,
		folders,
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('policyAnnotator') || event.affectsConfiguration('yaml'))
				void client.sendNotification(SettingsNotification, serverSettings());
		}),
		vscode.extensions.onDidChange(() => void client.sendNotification(SettingsNotification, serverSettings())),
		vscode.workspace.onDidGrantWorkspaceTrust(
			() => void client.sendNotification(SettingsNotification, serverSettings()),
		),
	);
	client.onRequest(UnsavedRequest, ({ uri }) =>
		vscode.workspace.textDocuments.some(
			(document) => document.isDirty && client.code2ProtocolConverter.asUri(document.uri) === uri,
		),
	);
	await client.start();
	return client;
}

/** The commands that a link in a hover may run; no other link of a hover is trusted. */
const hoverCommands = [
	'policyAnnotator.tagRange',
	'policyAnnotator.copyCitation',
	'policyAnnotator.correct',
	'policyAnnotator.openAt',
	'policyAnnotator.compareWordings',
	'policyAnnotator.correctJoins',
] as const;

async function translations(): Promise<string | null> {
	const uri = vscode.l10n.uri;
	if (!uri) return null;
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
