import type { CorpusText } from '../corpus/corpusText';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { TextFiles } from '../host';
import { MEMOS } from './memos';

/** Which texts have memos, and whose they are. */
export class MemoIndex {
	readonly #workspace: CorpusWorkspace;
	readonly #files: TextFiles;
	#found: ReadonlyMap<CorpusText, readonly (string | null)[]> = new Map();

	constructor(workspace: CorpusWorkspace, files: TextFiles) {
		this.#workspace = workspace;
		this.#files = files;
	}

	/** The coders who have a memo on a text, null for one without a coder, as of the last `look`. */
	of(text: CorpusText): readonly (string | null)[] {
		return this.#found.get(text) ?? [];
	}

	/** Lists the memos anew; linear in them, and in the texts where there are any. */
	async look(): Promise<void> {
		const found = new Map<CorpusText, (string | null)[]>();
		for (const folder of this.#workspace.folders) {
			if (!folder.state.open) continue;
			const paths: string[] = [];
			for await (const { path } of this.#files.list(`${folder.uri}/${MEMOS}`, new AbortController().signal))
				if (path.endsWith('.md')) paths.push(path.slice(0, -'.md'.length));
			if (paths.length > 0) note(folder, paths, found);
		}
		this.#found = found;
	}
}

function note(folder: CorpusFolder, paths: readonly string[], found: Map<CorpusText, (string | null)[]>): void {
	const texts = new Map(Array.from(folder.texts.values(), (text) => [text.path, text] as const));
	for (const path of paths) {
		const dot = path.lastIndexOf('.');
		const [text, coder] = texts.has(path)
			? ([texts.get(path), null] as const)
			: ([texts.get(path.slice(0, Math.max(0, dot))), path.slice(dot + 1)] as const);
		if (text) found.set(text, [...(found.get(text) ?? []), coder]);
	}
}
