import type { CodeAction, Connection, Diagnostic, Hover, Position, Range } from 'vscode-languageserver';
import type { ServerSettings } from '../../protocol/protocol';
import type { AnnotationService } from '../annotations/annotationService';
import type { CodeRefactoring } from '../codebook/codeRefactoring';
import { locationOf } from '../codebook/codeLocation';
import type { CodeUsage } from '../codebook/codeUsage';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { TextNavigation } from '../navigation/requests';
import { completions, resolved } from './completion';
import { definition, references } from './codeNavigation';
import { codeAt, type OurFiles } from './ourFiles';
import { quickFixes } from './quickFixes';
import { renameableAt, renameCode } from './renameCode';
import { yamlHover } from './yamlHover';

/** What language features of our YAML files need. */
export interface YamlParts {
	readonly files: OurFiles;
	readonly workspace: CorpusWorkspace;
	readonly annotations: AnnotationService;
	readonly usage: CodeUsage;
	readonly refactoring: CodeRefactoring;
	/** What stands in texts goes before the code that they are tagged with. */
	readonly navigation: TextNavigation;
	readonly settings: () => ServerSettings;
	readonly snippets: () => boolean;
	/** What can be done in other files than those of ours: in texts. */
	/** What can be done about a file whose text is gone. */
	readonly strayActions: (uri: string, diagnostics: readonly Diagnostic[]) => Promise<CodeAction[]>;
	readonly textActions: (uri: string, range: Range) => CodeAction[] | null;
}

/** Answers what editors ask of our YAML files, and of codes at tagged passages. Hovers are answered by the function returned. */
export function serveYaml(
	connection: Connection,
	{
		files,
		workspace,
		annotations,
		usage,
		refactoring,
		navigation,
		settings,
		snippets,
		textActions,
		strayActions,
	}: YamlParts,
): (uri: string, position: Position) => Promise<Hover | null> {
	connection.onCompletion(({ textDocument, position }) => {
		const file = files.open(textDocument.uri);
		if (!file) return null;
		return completions(file, file.document.offsetAt(position), {
			codebook: files.codebook(file.folder),
			bySchema: settings().yamlElsewhere?.completes !== true,
			snippets: snippets(),
		});
	});
	connection.onCompletionResolve((item) => resolved(item, (uri) => workspace.text(uri)));
	connection.onDefinition(async ({ textDocument, position }) => {
		const file = files.open(textDocument.uri);
		if (file) {
			const codebook = files.codebook(file.folder);
			return definition(file, file.document.offsetAt(position), codebook, workspace, annotations);
		}
		const found = await navigation.definition(textDocument.uri, position);
		if (found) return found;
		const tagged = await codeInText(textDocument.uri, position);
		return tagged && locationOf(tagged.codebook, tagged.code);
	});
	connection.onReferences(async ({ textDocument, position, context }) => {
		const file = files.open(textDocument.uri);
		if (file) {
			const named = codeAt(file, file.document.offsetAt(position));
			const codebook = files.codebook(file.folder);
			const code = named === null ? undefined : codebook.find(named.id);
			return code ? references(file.folder, codebook, code, usage, context.includeDeclaration) : null;
		}
		const found = await navigation.references(textDocument.uri, position);
		if (found) return found;
		const tagged = await codeInText(textDocument.uri, position);
		return tagged && references(tagged.folder, tagged.codebook, tagged.code, usage, context.includeDeclaration);
	});
	connection.onPrepareRename(({ textDocument, position }) => {
		const file = files.open(textDocument.uri);
		return file ? renameableAt(file, file.document.offsetAt(position)) : null;
	});
	connection.onRenameRequest(({ textDocument, position, newName }) => {
		const file = files.open(textDocument.uri);
		return file ? renameCode(file, file.document.offsetAt(position), newName, files, refactoring) : null;
	});
	connection.onCodeAction(async ({ textDocument, range, context }) => {
		const file = files.open(textDocument.uri);
		if (!file) return textActions(textDocument.uri, range);
		const { diagnostics } = context;
		return [...(await strayActions(textDocument.uri, diagnostics)), ...quickFixes(file, diagnostics, files)];
	});

	/** The first code of the shortest annotation at a place of a text, else the code that a term there belongs to. */
	async function codeInText(uri: string, position: Position) {
		const text = workspace.text(uri);
		const folder = text && workspace.folderOf(uri);
		if (!text || !folder) return null;
		await annotations.load(text);
		const offset = text.document.offsetAt(position);
		const codebook = files.codebook(folder);
		const spans = annotations.shown(text).flatMap(({ span, codes }) => {
			const code = codebook.find(codes[0] ?? '');
			return span && code && span.start <= offset && offset < span.end ? [{ size: span.end - span.start, code }] : [];
		});
		const [shortest] = spans.sort((a, b) => a.size - b.size);
		const code = shortest?.code ?? usage.termAt(text, codebook, offset);
		return code ? { folder, codebook, code } : null;
	}

	return async (uri, position) => {
		const file = files.open(uri);
		if (!file) return null;
		const bySchema = settings().yamlElsewhere?.hovers !== true;
		return yamlHover(file, file.document.offsetAt(position), files.codebook(file.folder), usage, bySchema);
	};
}
