import type { GenericSchema } from 'valibot';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { sidecarSchema } from '../../core/annotations/annotation';
import { codebookSchema } from '../../core/codebook/code';
import { type Codebook, parseCodebook } from '../../core/codebook/codebook';
import { corpusSchema } from '../../core/corpus/corpusSchema';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import { recordSchema } from '../../core/record/record';
import type { Span } from '../../core/model/span';
import { type YamlPlace, yamlPlace } from '../../core/yaml/yamlPlace';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusWorkspace } from '../corpus/workspace';

/** What a YAML file of ours is. */
export type OurKind = 'annotations' | 'codebook' | 'corpus' | 'document';

/** A YAML file of ours as an editor shows it. */
export interface OurFile {
	readonly uri: string;
	readonly kind: OurKind;
	readonly folder: CorpusFolder;
	readonly document: TextDocument;
	readonly schema: GenericSchema;
}

const schemas: Readonly<Record<OurKind, GenericSchema>> = {
	annotations: sidecarSchema,
	codebook: codebookSchema,
	corpus: corpusSchema,
	document: recordSchema,
};

/** The YAML files of ours that are open in an editor: what stands there counts, saved or not. */
export class OurFiles {
	readonly #workspace: CorpusWorkspace;
	readonly #document: (uri: string) => TextDocument | undefined;
	readonly #codebooks = new Map<string, { readonly text: string; readonly codebook: Codebook }>();

	constructor(workspace: CorpusWorkspace, document: (uri: string) => TextDocument | undefined) {
		this.#workspace = workspace;
		this.#document = document;
	}

	/** What a file is by its name; null for files of others. */
	kindOf(uri: string): { readonly kind: OurKind; readonly folder: CorpusFolder } | null {
		const folder = this.#workspace.folderOf(uri);
		if (!folder) return null;
		if (uri === folder.corpus.codebook.uri) return { kind: 'codebook', folder };
		if (uri === `${folder.uri}/corpus.yaml`) return { kind: 'corpus', folder };
		const kind = readSidecarName(uri)?.kind;
		return kind === undefined ? null : { kind, folder };
	}

	/** An open file of ours; null for others. */
	open(uri: string): OurFile | null {
		const document = this.#document(uri);
		const known = document && this.kindOf(uri);
		return document && known ? { uri, document, ...known, schema: schemas[known.kind] } : null;
	}

	/** The codebook of a folder as it stands in the editor, if it is open and can be read; else as it is on disk. */
	codebook(folder: CorpusFolder): Codebook {
		const saved = folder.corpus.codebook;
		const text = this.#document(saved.uri)?.getText();
		if (text === undefined || text === saved.text) return saved;
		let known = this.#codebooks.get(saved.uri);
		if (known?.text !== text) {
			known = { text, codebook: parseCodebook(text, saved.uri) };
			this.#codebooks.set(saved.uri, known);
		}
		return known.codebook.unwritable === null ? known.codebook : saved;
	}

	/** The codebook as an editor may change it; null while what stands in the editor cannot be read. */
	editable(folder: CorpusFolder): Codebook | null {
		const codebook = this.codebook(folder);
		const text = this.#document(codebook.uri)?.getText();
		return codebook.unwritable === null && (text === undefined || text === codebook.text) ? codebook : null;
	}
}

/** A code named in a YAML file. */
export interface NamedCode {
	readonly id: string;
	readonly span: Span;
	/** `id`: it stands there; `former`: as a former id; `use`: in an annotation. */
	readonly role: 'id' | 'former' | 'use';
}

/** The code named at an offset of a file of ours; null where none is. */
export function codeAt(file: OurFile, offset: number): NamedCode | null {
	const text = file.document.getText();
	const place = yamlPlace(text, offset);
	const role = place && roleOf(file.kind, place);
	if (!place || !role || place.word.start === place.word.end) return null;
	return { id: text.slice(place.word.start, place.word.end), span: place.word, role };
}

function roleOf(kind: OurKind, { path, kind: what }: YamlPlace): NamedCode['role'] | null {
	if (what !== 'value') return null;
	const at = path.join('/');
	if (kind === 'annotations') return at === 'annotations/-/codes/-' ? 'use' : null;
	if (kind !== 'codebook') return null;
	const key = /^codes\/-(?:\/children\/-)*\/(id|was\/-)$/.exec(at)?.[1];
	if (key === undefined) return null;
	return key === 'id' ? 'id' : 'former';
}
