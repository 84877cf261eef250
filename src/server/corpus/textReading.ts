import * as l10n from '@vscode/l10n';
import { type Decoded, decodeText } from '../../core/text/decode';
import { decodeInTheWild } from '../../core/text/guessEncoding';
import type { TextFiles } from '../host';
import type { TextBytes } from './textTasks';

/** A larger file is no text of a corpus; bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** Why a file is not among the texts; `gone`: it is no longer there, which is no flaw. */
export type LeftOut = 'binary' | 'encoding' | 'large' | 'unreadable' | 'gone';

export type TextRead =
	| ({ readonly ok: true; readonly text: string } & TextBytes)
	| { readonly ok: false; readonly reason: LeftOut };

/**
 * Reads a text in the encoding of its corpus, unless a byte order mark names another, or nothing is said and the bytes
 * are likely to be in one of those found in the wild. Never rejects.
 */
export function readText(uri: string, files: TextFiles, encoding: string): Promise<TextRead> {
	return read(uri, files, (bytes) => decodeInTheWild(bytes, encoding));
}

/** Reads one of our own files, which are UTF-8: nothing is guessed of what will be written to. Never rejects. */
export function readOwnFile(uri: string, files: TextFiles): Promise<TextRead> {
	return read(uri, files, decodeText);
}

async function read(uri: string, files: TextFiles, decode: (bytes: Uint8Array) => Decoded): Promise<TextRead> {
	try {
		const bytes = await files.read(uri);
		if (bytes.length > MOST_BYTES) return { ok: false, reason: 'large' };
		const decoded = decode(bytes);
		return decoded.ok ? { ...decoded, bytes } : decoded;
	} catch {
		return { ok: false, reason: (await files.exists(uri)) ? 'unreadable' : 'gone' };
	}
}
/** Files left out, or too long to be searched, with what helps; empty when there are none. Paths below the folder. */
export function leftOutMessage(leftOut: ReadonlyMap<string, LeftOut>, tooLong: readonly string[]): string {
	const sentences = (Object.keys(hints) as (keyof typeof hints)[]).flatMap((reason) => {
		const paths = [...leftOut].filter(([, r]) => r === reason).map(([path]) => path);
		return paths.length === 0 ? [] : [l10n.t('Not shown: {0}', hints[reason](someOf(paths)))];
	});
	if (tooLong.length > 0)
		sentences.push(l10n.t('Too long to look for quotations and figures, split it into parts: {0}', someOf(tooLong)));
	return sentences.join(' · ');
}

function someOf(paths: readonly string[]): string {
	const more = paths.length > NAMED ? l10n.t(' and {0} more', paths.length - NAMED) : '';
	return paths.slice(0, NAMED).join(', ') + more;
}

/** Files named of each reason. */
const NAMED = 3;

const hints = {
	encoding: (names: string) => l10n.t('{0}: not in the encoding of the corpus; set encoding in corpus.yaml', names),
	binary: (names: string) => l10n.t('{0}: no text', names),
	large: (names: string) => l10n.t('{0}: larger than 64 MB', names),
	unreadable: (names: string) => l10n.t('{0}: could not be read', names),
} satisfies Partial<Record<LeftOut, (names: string) => string>>;
