import type { GenericSchema } from 'valibot';
import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextFormat } from 'vscode-languageserver';
import type { Code, Codebook } from '../../core/codebook/codebook';
import { codePalette } from '../../core/codebook/codeColours';
import { keysOf, type SchemaKey, schemaAt, wordsOf } from '../../core/yaml/schemaKeys';
import { isPlainScalar, quoted } from '../../core/yaml/scalars';
import { type YamlPlace, yamlPlace } from '../../core/yaml/yamlPlace';
import type { CorpusText } from '../corpus/corpusText';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import type { OurFile } from './ourFiles';
import { textsLike } from './textsLike';

/** What completion needs to know besides the file. */
export interface CompletionContext {
	readonly codebook: Codebook;
	/** Whether keys and words of the schema are offered; not where another extension does. */
	readonly bySchema: boolean;
	/** Whether the editor understands places for the cursor in what is inserted. */
	readonly snippets: boolean;
}

/** What may stand at an offset: codes, paths of texts, colours, keys and words of the schema. */
export function completions(file: OurFile, offset: number, context: CompletionContext): CompletionList {
	const text = file.document.getText();
	const place = yamlPlace(text, offset);
	if (place === null) return listOf([]);
	const range = {
		start: file.document.positionAt(Math.min(place.word.start, offset)),
		end: file.document.positionAt(Math.max(place.word.end, offset)),
	};
	const written = (value: string): string => (place.quoted || isPlainScalar(value, place.flow) ? value : quoted(value));
	const replacing = (item: CompletionItem, value: string): CompletionItem => ({
		...item,
		textEdit: { range, newText: value },
	});
	const path = place.path.join('/');
	const listed = place.kind === 'key' ? '- ' : '';
	const at = listed === '' ? path : `${path}/-`;
	const values = (own: readonly OurValue[]): CompletionItem[] =>
		own.map(({ value, item }) => replacing(item, listed + written(value)));
	const texts = textsAt(file, at);
	if (texts !== null) {
		const like = textsLike(texts, text.slice(Math.min(place.word.start, offset), offset));
		return listOf(values(like.texts.map(textValue)), like.isAll);
	}
	const own = ourValues(file, at, context.codebook);
	if (own.length > 0) return listOf(values(own));
	const schema = context.bySchema ? schemaAt(file.schema, place.path) : null;
	if (schema === null) return listOf([]);
	const words = place.kind === 'value' ? wordsOf(schema) : [];
	return listOf([
		...words.map((word) => replacing({ label: word, kind: CompletionItemKind.EnumMember }, word)),
		...keyItems(schema, place, context.snippets).map(({ item, newText }) => replacing(item, newText)),
	]);
}

/** `isAll`: whether nothing else would be offered for what is typed on. */
function listOf(items: CompletionItem[], isAll = true): CompletionList {
	return { isIncomplete: !isAll, items };
}

interface OurValue {
	readonly value: string;
	readonly item: CompletionItem;
}

/** Values that only we know. */
function ourValues(file: OurFile, path: string, codebook: Codebook): OurValue[] {
	if (file.kind === 'annotations' && path === 'annotations/-/codes/-')
		return codebook.codes.map((code, i) => ({ value: code.id, item: codeItem(codebook, code, i) }));
	if (file.kind === 'codebook' && /^codes\/-(?:\/children\/-)*\/colour$/.test(path))
		return codePalette.map((colour) => ({
			value: colour,
			item: { label: colour, kind: CompletionItemKind.Color, documentation: colour },
		}));
	return file.kind === 'document' ? recordValues(file, path) : [];
}

/** The texts of which one may be named at a path: parts of a work, what a text is a translation of; null: none. */
function textsAt(file: OurFile, path: string): readonly CorpusText[] | null {
	const isPart = file.kind === 'corpus' && path === 'works/-/parts/-';
	if (!isPart && (file.kind !== 'document' || path !== 'translation/of')) return null;
	const about = isPart ? undefined : aboutOf(file);
	return [...file.folder.texts.values()].filter((text) => text !== about);
}

/** The text that a record is about. */
function aboutOf(file: OurFile): CorpusText | undefined {
	return file.folder.texts.get(readSidecarName(file.uri)?.text ?? '');
}

/** Values of a document record: names that its text knows, and coders. */
function recordValues(file: OurFile, path: string): OurValue[] {
	const about = aboutOf(file);
	if (path === 'corrections/-/speaker' || path === 'corrections/-/credit') {
		const known = file.folder.corpus.corpus.speakers.map(({ name }) => name);
		const names = new Set([...(about?.analysis.speakers.map(({ name }) => name) ?? []), ...known]);
		return [...names].map((name) => ({ value: name, item: { label: name, kind: CompletionItemKind.Value } }));
	}
	if (path === 'corrections/-/by')
		return [...file.folder.corpus.corpus.coders].map(([id, { name }]) => ({
			value: id,
			item: { label: id, kind: CompletionItemKind.Value, ...(name !== undefined && { detail: name }) },
		}));
	return [];
}

/** A text by its path. What it is called is told of the one that is looked at: of all it would take seconds. */
function textValue({ path, uri }: CorpusText): OurValue {
	return { value: path, item: { label: path, kind: CompletionItemKind.File, data: uri } };
}

/** What else is told of an item that somebody looks at. */
export function resolved(item: CompletionItem, textOf: (uri: string) => CorpusText | undefined): CompletionItem {
	const text = typeof item.data === 'string' ? textOf(item.data) : undefined;
	return text ? { ...item, detail: text.label } : item;
}

function codeItem(codebook: Codebook, code: Code, order: number): CompletionItem {
	const above = codebook.pathOf(code).slice(0, -1);
	const rules = [code.definition, code.when, code.whenNot].filter((each) => each !== undefined);
	return {
		label: code.id,
		kind: CompletionItemKind.EnumMember,
		detail: [...above.map(({ name }) => name), code.name].join(' › '),
		// Found by its name as well; in the order of the codebook.
		filterText: `${code.id} ${code.name}`,
		sortText: String(order).padStart(6, '0'),
		...(rules.length > 0 && { documentation: rules.join('\n\n') }),
	};
}

function keyItems(
	schema: GenericSchema,
	place: YamlPlace,
	snippets: boolean,
): { readonly item: CompletionItem; readonly newText: string }[] {
	return keysOf(schema)
		.filter(({ key }) => !place.siblings.includes(key))
		.map((key, i) => ({
			item: {
				label: key.key,
				kind: CompletionItemKind.Property,
				documentation: key.description,
				sortText: `${key.required ? 0 : 1}${String(i).padStart(3, '0')}`,
				...(snippets && key.shape === 'list' && { insertTextFormat: InsertTextFormat.Snippet }),
			},
			newText: keyText(key, place.flow, snippets),
		}));
}

function keyText({ key, shape }: SchemaKey, flow: boolean, snippets: boolean): string {
	if (shape === 'list') return snippets ? `${key}: [$0]` : `${key}: `;
	return shape === 'word' || flow ? `${key}: ` : `${key}:`;
}
