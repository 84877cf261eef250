import type { Membership } from '../../corpus/membership';
import type { CorpusTextToExchange } from '../corpusText';
import type { ExchangeFrame } from '../model';
import { guidOf } from '../refi/guid';
import type { ImportedText } from './imported';

/** The corpus that something is imported into. */
export interface ImportTarget {
	readonly frame: ExchangeFrame;
	/** Paths of its texts. */
	readonly paths: readonly string[];
	/** A text with its annotations; null when it cannot be read. */
	text(path: string): CorpusTextToExchange | null;
}

/** Finds the text of the corpus that a text of a file is: by its GUID, its path or name, at last by its words. */
export function findText(target: ImportTarget, imported: ImportedText): string | null {
	const { paths } = target;
	const name = normal(imported.name);
	const last = name.split('/').at(-1) ?? name;
	const only = (found: readonly string[]): string | null => (found.length === 1 ? (found[0] ?? null) : null);
	return (
		paths.find((path) => imported.guid !== null && guidOf('text', path) === imported.guid) ??
		paths.find((path) => normal(path) === name) ??
		only(paths.filter((path) => normal(path).split('/').at(-1) === last)) ??
		only(paths.filter((path) => stem(normal(path)) === stem(last))) ??
		(imported.text === null ? null : byWords(target, imported.text))
	);
}

function byWords(target: ImportTarget, text: string): string | null {
	const words = text.replace(/\r\n?/g, '\n').trim();
	return words === '' ? null : (target.paths.find((path) => target.text(path)?.units.normal.trim() === words) ?? null);
}

/** A path for a text that the corpus does not have, inside its folder and among its members; null: there is none. */
export function pathForNew(name: string, membership: Membership, taken: ReadonlySet<string>): string | null {
	const parts = normal(name)
		.split('/')
		.map((part) =>
			part
				.replace(/[<>:"|?*\p{Cc}]/gu, '-')
				.replace(/[. ]+$/, '')
				.replace(/^\.+/, '')
				.slice(0, 120),
		)
		.filter((part) => part !== '');
	const path = parts.join('/');
	const found = [path, `${path}.txt`].find((each) => path !== '' && membership.isMember(each));
	return found === undefined || taken.has(found.toLowerCase()) ? null : found;
}

function normal(path: string): string {
	return path.normalize('NFC').replaceAll('\\', '/');
}

/** The name without folders and ending. */
function stem(path: string): string {
	return (path.split('/').at(-1) ?? path).replace(/\.(?:txt|md|docx?|pdf|rtf|html?|odt)$/i, '').toLowerCase();
}
