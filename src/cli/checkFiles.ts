import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { CheckedText } from '../core/annotations/checkText';
import { type Codebook, parseCodebook } from '../core/codebook/codebook';
import { CORPUS_FILE, type Corpus, parseCorpus } from '../core/corpus/corpus';
import { isSidecarName, readSidecarName } from '../core/corpus/sidecarNames';
import { parseRecord } from '../core/record/recordFile';
import type { Problem } from '../core/model/problem';

/** What there is to check under the paths given: texts with their sidecars, and what is wrong with the files around them. */
export interface FilesToCheck {
	readonly texts: readonly CheckedText[];
	readonly problems: readonly Problem[];
}

/** The corpus and codebook that hold for a folder, with the path of the folder they stand in. */
interface Surroundings {
	/** Absent where no folder above has either file. */
	readonly folder?: string;
	readonly corpus: Corpus;
	readonly codebook: Codebook | null;
}

/** Reads what is needed to check the given files and folders. Writes nothing. */
export class CheckFiles {
	readonly #surroundings = new Map<string, Surroundings>();
	readonly #problems: Problem[] = [];

	collect(paths: readonly string[]): FilesToCheck {
		const texts = new Map<string, CheckedText>();
		for (const path of [...paths].sort()) {
			const stat = statSync(path, { throwIfNoEntry: false });
			if (stat === undefined) this.#report('no-such-file', 'is not there', path);
			else if (stat.isDirectory()) for (const text of this.#folder(path)) texts.set(text.file, text);
			else {
				const file = isSidecarName(path) ? (readSidecarName(path, existsSync)?.text ?? path) : path;
				texts.set(file, this.#text(file, sidecarsOf(file)));
			}
		}
		return { texts: [...texts.values()], problems: this.#problems };
	}

	#folder(folder: string): CheckedText[] {
		const files = filesBelow(folder);
		const present = new Set(files);
		const sidecars = new Map<string, string[]>();
		for (const file of files.filter(isSidecarName)) {
			const text = readSidecarName(file, (name) => present.has(name))?.text;
			if (text === undefined) continue;
			sidecars.set(text, [...(sidecars.get(text) ?? []), file]);
		}
		const { corpus, folder: root = resolve(folder) } = this.#around(folder);
		const isMember = (file: string): boolean =>
			corpus.membership.isMember(relative(root, resolve(file)).split(sep).join('/'));
		const texts = new Set([...files.filter((file) => !isSidecarName(file) && isMember(file)), ...sidecars.keys()]);
		return [...texts].sort().map((file) => this.#text(file, sidecars.get(file) ?? []));
	}

	#text(file: string, sidecars: readonly string[]): CheckedText {
		const { corpus, codebook } = this.#around(dirname(file));
		const read: { file: string; text: string }[] = [];
		for (const sidecar of sidecars) {
			const text = this.#read(sidecar, 'utf-8');
			if (text === null) continue;
			if (readSidecarName(sidecar, existsSync)?.kind === 'annotations') read.push({ file: sidecar, text });
			else this.#problems.push(...parseRecord(text, sidecar).problems);
		}
		if (existsSync(file))
			return { file, text: read.length > 0 ? this.#read(file, corpus.encoding) : null, sidecars: read, codebook };
		for (const sidecar of sidecars) this.#report('no-text', `there is no text ${basename(file)} beside it`, sidecar);
		return { file, text: null, sidecars: read, codebook };
	}

	/** The corpus and codebook that hold for a folder: those of the nearest folder, going up, that has either file. */
	#around(folder: string): Surroundings {
		const start = resolve(folder);
		const known = this.#surroundings.get(start);
		if (known !== undefined) return known;
		const has = (name: string): boolean => existsSync(join(start, name));
		const top = dirname(start) === start || has('.git');
		const ours = has(CORPUS_FILE) || has('codebook.yaml');
		const nothing: Surroundings = { corpus: parseCorpus('', CORPUS_FILE), codebook: null };
		const found = ours ? this.#readSurroundings(start, folder) : top ? nothing : this.#around(dirname(start));
		this.#surroundings.set(start, found);
		return found;
	}

	#readSurroundings(folder: string, given: string): Surroundings {
		const corpusFile = join(given, CORPUS_FILE);
		const corpus = parseCorpus(existsSync(corpusFile) ? (this.#read(corpusFile, 'utf-8') ?? '') : '', corpusFile);
		const codebookFile = join(given, corpus.codebook);
		const text = existsSync(codebookFile) ? this.#read(codebookFile, 'utf-8') : null;
		const codebook = text === null ? null : parseCodebook(text, codebookFile);
		this.#problems.push(...corpus.problems, ...(codebook?.problems ?? []));
		return { folder, corpus, codebook };
	}

	#read(file: string, encoding: string): string | null {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(readFileSync(file));
		} catch (error) {
			this.#report('unreadable', (error as Error).message, file);
			return null;
		}
	}

	#report(code: string, message: string, file: string): void {
		this.#problems.push({ severity: 'error', code, message, file, line: 1, column: 1 });
	}
}

/** All files of a folder and of those in it, hidden ones and dependencies left out, in path order. */
function filesBelow(folder: string): string[] {
	const entries = readdirSync(folder, { withFileTypes: true }).filter(
		({ name }) => !name.startsWith('.') && name !== 'node_modules',
	);
	return entries
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? filesBelow(path) : [path];
		});
}

/** The sidecars that stand beside a text. */
function sidecarsOf(file: string): string[] {
	const folder = dirname(file);
	const beside = existsSync(folder) ? readdirSync(folder) : [];
	return beside
		.filter((name) => isSidecarName(name))
		.map((name) => (folder === '.' && !file.startsWith('.') ? name : join(folder, name)))
		.filter((path) => readSidecarName(path, existsSync)?.text === file)
		.sort();
}
