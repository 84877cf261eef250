import * as l10n from '@vscode/l10n';
import { AnchoringText } from '../../core/anchoring/anchor';
import type { Annotation } from '../../core/annotations/annotation';
import type { Sidecar } from '../../core/annotations/sidecar';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import type { Problem } from '../../core/model/problem';
import { parseRecord } from '../../core/record/recordFile';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';
import { readOwnFile } from '../corpus/textReading';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { TextFiles } from '../host';
import { contentHash } from '../text/contentHash';
import type { ReadSidecars } from './readSidecars';

/** Annotation files and a document record whose text is gone: deleted, or renamed by another program. */
export interface Stray {
	/** URI of the text that is gone. */
	readonly text: string;
	/** URIs of what stands beside it. */
	readonly files: readonly string[];
	readonly annotations: number;
	/**
	 * Texts that it may be now: those of the content that the record knows, else those in which every annotation stands
	 * exactly where it stood. More than one are copies of each other.
	 */
	readonly fits: readonly CorpusText[];
}

/** Finds files whose text is gone and the texts that they may belong to. They are proposed; nothing is moved by itself. */
export class Strays {
	readonly #workspace: CorpusWorkspace;
	readonly #sidecars: ReadSidecars;
	readonly #files: TextFiles;
	readonly #hashes = new WeakMap<CorpusText, { readonly words: string; readonly hash: string }>();
	/** What was found of the words of a text, by the text that is gone. */
	readonly #looked = new Map<string, Looked>();
	#found: readonly Stray[] = [];

	constructor(workspace: CorpusWorkspace, sidecars: ReadSidecars, files: TextFiles) {
		this.#workspace = workspace;
		this.#sidecars = sidecars;
		this.#files = files;
	}

	/** What the last `look` has found. */
	get found(): readonly Stray[] {
		return this.#found;
	}

	/** A problem for each file whose text is gone, saying what it may be called now. */
	get problems(): readonly Problem[] {
		return this.#found.flatMap((stray) =>
			stray.files.map((file): Problem => {
				const message = strayText(stray);
				return { severity: 'warning', code: 'stray', message, file, line: 1, column: 1 };
			}),
		);
	}

	/** Looks again. Costs next to nothing where no text is gone; else a pass over each text not looked through yet. */
	async look(): Promise<readonly Stray[]> {
		const found: Stray[] = [];
		for (const folder of this.#workspace.folders)
			for (const [text, files] of filesBeside(folder)) {
				const known = folder.texts.get(text);
				if ((known && !known.isOpen) || (await this.#files.exists(text))) continue;
				const there: string[] = [];
				for (const file of files) if (await this.#files.exists(file)) there.push(file);
				if (there.length > 0) found.push(await this.#stray(folder, text, there));
			}
		for (const text of this.#looked.keys()) if (!found.some((stray) => stray.text === text)) this.#looked.delete(text);
		this.#found = found;
		return found;
	}

	async #stray(folder: CorpusFolder, text: string, files: readonly string[]): Promise<Stray> {
		const uris = files.filter((file) => readSidecarName(file)?.kind === 'annotations');
		await this.#sidecars.load(uris);
		const sidecars = uris.flatMap((uri) => this.#sidecars.all.get(uri) ?? []);
		const annotations = sidecars.flatMap((sidecar) => sidecar.annotations);
		const free = [...folder.texts.values()].filter((one) => one.uri !== text && isFree(folder, one, text, files));
		const same = await this.#sameContent(free, files);
		const fits = same.length > 0 ? same : this.#sameWords(free, text, sidecars);
		return { text, files, annotations: annotations.length, fits: likeNamedFirst(fits, text) };
	}

	/** Texts of the content that the record says. */
	async #sameContent(free: readonly CorpusText[], files: readonly string[]): Promise<CorpusText[]> {
		const uri = files.find((file) => readSidecarName(file)?.kind === 'document');
		const read = uri === undefined ? null : await readOwnFile(uri, this.#files);
		const wanted = uri !== undefined && read?.ok ? parseRecord(read.text, uri).fields.sha256?.toLowerCase() : undefined;
		if (wanted === undefined) return [];
		const same: CorpusText[] = [];
		for (const text of free) if ((await this.#hashOf(text)) === wanted) same.push(text);
		return same;
	}

	async #hashOf(text: CorpusText): Promise<string> {
		const { text: words } = text;
		const known = this.#hashes.get(text);
		if (known?.words === words) return known.hash;
		const hash = await contentHash(words);
		this.#hashes.set(text, { words, hash });
		return hash;
	}

	/** Texts in which all annotations stand exactly. Those kept without a place say nothing. */
	#sameWords(free: readonly CorpusText[], text: string, sidecars: readonly Sidecar[]): CorpusText[] {
		const placed = sidecars.flatMap(({ annotations }) => annotations.filter(({ place }) => place === undefined));
		const [first] = placed;
		if (first === undefined) return [];
		let looked = this.#looked.get(text);
		if (looked?.sidecars.length !== sidecars.length || looked.sidecars.some((one, i) => one !== sidecars[i])) {
			looked = { sidecars, fits: new WeakMap() };
			this.#looked.set(text, looked);
		}
		const { fits } = looked;
		return free.filter((one) => {
			const known = fits.get(one);
			if (known?.words === one.text) return known.fit;
			const fit = allStand(one.text, first, placed);
			fits.set(one, { words: one.text, fit });
			return fit;
		});
	}
}

interface Looked {
	readonly sidecars: readonly Sidecar[];
	readonly fits: WeakMap<CorpusText, { readonly words: string; readonly fit: boolean }>;
}

/** What files say that stand alone, for people. */
export function strayText({ text, fits }: Stray): string {
	const name = decodeURIComponent(text.slice(text.lastIndexOf('/') + 1));
	const paths = fits.map(({ path }) => path);
	if (paths.length === 0) return l10n.t('there is no text {0} beside this file', name);
	return paths.length === 1
		? l10n.t('there is no text {0} beside this file; it seems to be called {1} now', name, paths[0] ?? '')
		: l10n.t('there is no text {0} beside this file; it may be one of {1} now', name, paths.join(', '));
}

/** The sidecars and records of a folder by the text that they stand beside. */
function filesBeside(folder: CorpusFolder): Map<string, string[]> {
	const files = new Map(Array.from(folder.sidecars, ([text, sidecars]): [string, string[]] => [text, [...sidecars]]));
	for (const record of folder.records) {
		const text = readSidecarName(record)?.text;
		if (text === undefined) continue;
		const others = files.get(text);
		if (others) others.push(record);
		else files.set(text, [record]);
	}
	return files;
}

/** Whether no file of the text that is gone would write over one of another text. */
function isFree(folder: CorpusFolder, one: CorpusText, gone: string, files: readonly string[]): boolean {
	const beside = folder.sidecars.get(one.uri);
	return files.every((file) => {
		if (readSidecarName(file)?.kind === 'document') return files.length > 1 || one.record === null;
		return beside?.has(one.uri + file.slice(gone.length)) !== true;
	});
}

function allStand(words: string, first: Annotation, annotations: readonly Annotation[]): boolean {
	// Line ends may differ, so a line of the first annotation is what is looked for before all is anchored.
	if (!words.includes(first.exact.split('\n')[0] ?? '')) return false;
	const text = new AnchoringText(words);
	return annotations.every((annotation) => text.anchor(annotation).state === 'exact');
}

/** A text that was only moved keeps its name. */
function likeNamedFirst(fits: readonly CorpusText[], gone: string): CorpusText[] {
	const name = gone.slice(gone.lastIndexOf('/') + 1);
	const isNamed = (text: CorpusText): number => (text.uri.endsWith(`/${name}`) ? 0 : 1);
	return [...fits].sort((a, b) => isNamed(a) - isNamed(b) || (a.path < b.path ? -1 : 1));
}
