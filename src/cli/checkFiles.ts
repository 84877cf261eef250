import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { analyse } from '../core/analysis/analyse';
import type { CheckedText } from '../core/annotations/checkText';
import { type Codebook, parseCodebook } from '../core/codebook/codebook';
import { CORPUS_FILE, type Corpus, parseCorpus } from '../core/corpus/corpus';
import { RequiredCodes, unknownNames } from '../core/corpus/requiredCodes';
import { isSidecarName, readSidecarName } from '../core/corpus/sidecarNames';
import type { Problem } from '../core/model/problem';
import { checkRecord } from '../core/record/checkRecord';
import { parseRecord } from '../core/record/recordFile';
import { decodeText } from '../core/text/decode';
import { decodeInTheWild } from '../core/text/guessEncoding';

/** A text with its sidecars, and what is wrong with the files themselves. */
export interface FileToCheck extends CheckedText {
	readonly problems: readonly Problem[];
}

/** The corpus and codebook that hold for a folder. */
interface Surroundings {
	/** Absolute path of the folder they stand in; null where no folder above has either file. */
	readonly root: string | null;
	readonly corpus: Corpus;
	readonly codebook: Codebook | null;
	readonly required: RequiredCodes;
}

/** Reads what is needed to check files and folders, one text at a time. Writes nothing. */
export class CheckFiles {
	readonly #surroundings = new Map<string, Surroundings>();
	readonly #report: (problem: Problem) => void;

	/** `report` is told what is wrong with files that belong to no text: corpus.yaml, codebook, paths that are not there. */
	constructor(report: (problem: Problem) => void) {
		this.#report = report;
	}

	/** The texts of files and folders, those of a folder in path order; a folder is listed when it is its turn. */
	*texts(paths: Iterable<string>): Generator<FileToCheck> {
		const met = new Set<string>();
		for (const path of paths) {
			const stat = statSync(path, { throwIfNoEntry: false });
			if (stat === undefined) this.#report(flaw('no-such-file', 'is not there', path));
			else if (stat.isDirectory()) yield* this.#folder(path, path);
			else {
				const file = isSidecarName(path) ? (readSidecarName(path, existsSync)?.text ?? path) : path;
				// A text and its sidecars may all be named, as those who check what has changed do.
				if (met.has(file)) continue;
				met.add(file);
				yield this.#text(file, sidecarsOf(file));
			}
		}
	}

	*#folder(folder: string, given: string): Generator<FileToCheck> {
		const entries = readdirSync(folder, { withFileTypes: true });
		const names = new Set(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name));
		const sidecars = new Map<string, string[]>();
		for (const name of [...names].sort()) {
			const text = readSidecarName(name, (each) => names.has(each))?.text;
			if (text !== undefined) sidecars.set(text, [...(sidecars.get(text) ?? []), inFolder(folder, given, name)]);
		}
		const { corpus, root } = this.#around(folder);
		const path = relative(root ?? resolve(given), resolve(folder))
			.split(sep)
			.join('/');
		const isMember = (name: string): boolean =>
			!isSidecarName(name) && corpus.membership.isMember(path === '' ? name : `${path}/${name}`);
		const folders = entries.filter(
			(entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
		);
		const texts = new Set([...[...names].filter(isMember), ...sidecars.keys()]);
		const all = [
			...folders.map(({ name }) => ({ name, deep: true })),
			...Array.from(texts, (name) => ({ name, deep: false })),
		];
		for (const { name, deep } of all.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			if (deep) yield* this.#folder(inFolder(folder, given, name), given);
			else yield this.#text(inFolder(folder, given, name), sidecars.get(name) ?? []);
		}
	}

	#text(file: string, sidecars: readonly string[]): FileToCheck {
		const { corpus, codebook, root, required } = this.#around(dirname(file));
		const problems: Problem[] = [];
		const read: { file: string; text: string }[] = [];
		const path = root === null ? basename(file) : relative(root, resolve(file)).split(sep).join('/');
		const there = existsSync(file);
		const text = there ? contentOf(file, problems, corpus.encoding) : null;
		const whole = (): { text: string; analysis: ReturnType<typeof analyse> } | null =>
			text === null ? null : { text, analysis: analyse(text) };
		const exists = (name: string): boolean => existsSync(resolve(root ?? dirname(file), name));
		for (const sidecar of sidecars) {
			const content = contentOf(sidecar, problems);
			if (content === null) continue;
			if (readSidecarName(sidecar, existsSync)?.kind === 'annotations') read.push({ file: sidecar, text: content });
			else problems.push(...checkRecord(parseRecord(content, sidecar), whole, exists));
			if (!there) problems.push(flaw('no-text', `there is no text ${basename(file)} beside it`, sidecar));
		}
		return { file, text, sidecars: read, codebook, required: required.of(path), problems };
	}

	/** The corpus and codebook that hold for a folder: those of the nearest folder, going up, that has either file. */
	#around(folder: string, absolute = isAbsolute(folder)): Surroundings {
		const start = resolve(folder);
		const known = this.#surroundings.get(start);
		if (known !== undefined) return known;
		const has = (name: string): boolean => existsSync(join(start, name));
		const top = dirname(start) === start || has('.git');
		const ours = has(CORPUS_FILE) || has('codebook.yaml');
		const corpus = parseCorpus('', CORPUS_FILE);
		const nothing: Surroundings = { root: null, corpus, codebook: null, required: new RequiredCodes(corpus) };
		const found = ours
			? this.#readSurroundings(start, absolute ? start : relative('.', start))
			: top
				? nothing
				: this.#around(dirname(start), absolute);
		this.#surroundings.set(start, found);
		return found;
	}

	/** `shown`: the folder as messages are to name it. */
	#readSurroundings(root: string, shown: string): Surroundings {
		const problems: Problem[] = [];
		const corpusFile = join(shown, CORPUS_FILE);
		const said = existsSync(corpusFile) ? (contentOf(corpusFile, problems) ?? '') : '';
		const corpus = parseCorpus(said, corpusFile);
		const codebookFile = join(shown, corpus.codebook);
		const text = existsSync(codebookFile) ? contentOf(codebookFile, problems) : null;
		const codebook = text === null ? null : parseCodebook(text, codebookFile);
		const unknown = unknownNames(corpus, said, codebook, (path) => existsSync(join(root, path)));
		for (const problem of [...problems, ...corpus.problems, ...unknown, ...(codebook?.problems ?? [])])
			this.#report(problem);
		return { root, corpus, codebook, required: new RequiredCodes(corpus) };
	}
}

/** `encoding`: of a text of the user; our own files are UTF-8 and nothing else. */
function contentOf(file: string, problems: Problem[], encoding?: string): string | null {
	try {
		const bytes = readFileSync(file);
		const decoded = encoding === undefined ? decodeText(bytes) : decodeInTheWild(bytes, encoding);
		if (decoded.ok) return decoded.text;
		const message =
			decoded.reason === 'binary' ? 'this is no text' : `this is not in the encoding ${encoding ?? 'utf-8'}`;
		problems.push(flaw('unreadable', message, file));
	} catch (error) {
		problems.push(flaw('unreadable', (error as Error).message, file));
	}
	return null;
}

function flaw(code: string, message: string, file: string): Problem {
	return { severity: 'error', code, message, file, line: 1, column: 1 };
}

/** `./a` where the path given begins so, else `a`. */
function inFolder(folder: string, given: string, name: string): string {
	return folder === '.' && !given.startsWith('.') ? name : join(folder, name);
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
