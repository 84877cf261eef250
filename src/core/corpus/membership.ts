import { Minimatch } from 'minimatch';

/** Which texts belong when corpus.yaml does not say. */
export const defaultInclude: readonly string[] = ['**/*.{txt,md}'];

/** What is left out when corpus.yaml does not say: files about the folder, and people's own notes. */
export const defaultExclude: readonly string[] = [
	'**/{README,CHANGELOG,LICENSE,LICENCE}*',
	'**/{notes,memos}/**',
	'**/node_modules/**',
];

/** The rule by which a path belongs to a corpus. Globs are compiled once. */
export class Membership {
	readonly #include: readonly Minimatch[];
	readonly #exclude: readonly Minimatch[];

	constructor(include: readonly string[] = defaultInclude, exclude: readonly string[] = defaultExclude) {
		this.#include = include.map(compile);
		this.#exclude = exclude.map(compile);
	}

	/**
	 * Whether a path, relative to the corpus' folder and with `/` between its parts, is that of a text of the corpus.
	 * Case does not matter, as it does not on many disks. Hidden files and folders belong only where a glob names them.
	 */
	isMember(relativePath: string): boolean {
		if (relativePath === '' || relativePath.startsWith('/') || /(?:^|\/)\.\.(?:\/|$)/.test(relativePath)) return false;
		return (
			this.#include.some((glob) => glob.match(relativePath)) && !this.#exclude.some((glob) => glob.match(relativePath))
		);
	}
}

function compile(glob: string): Minimatch {
	const fromFolder = glob.replace(/^\.?\//, '');
	return new Minimatch(fromFolder, { nocase: true, nonegate: true, nocomment: true, platform: 'linux' });
}
