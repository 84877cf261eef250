import * as l10n from '@vscode/l10n';
import { decodedAs } from '../../core/text/decode';
import { decodeInTheWild } from '../../core/text/guessEncoding';
import { failed, type Result } from '../../core/model/problem';
import type { TextFiles } from '../host';
import type { CorpusText } from './corpusText';
import type { CorpusWorkspace } from './workspace';

/** Encodings that editors take for another one. */
const mistaken = ['utf-8', 'windows-1252', 'gb18030', 'utf-16le', 'utf-16be', 'iso-8859-2', 'shift_jis', 'big5'];

/** What stands in an editor although the file says something else: an editor read it in another encoding. */
export interface Misread {
	/** A label of the web platform's decoder: how the file is written. */
	readonly encoding: string;
}

/** Finds texts that an editor has opened in another encoding than they are written in, so that nobody tags scrambled words. */
export class MisreadTexts {
	readonly #workspace: CorpusWorkspace;
	readonly #files: TextFiles;

	constructor(workspace: CorpusWorkspace, files: TextFiles) {
		this.#workspace = workspace;
		this.#files = files;
	}

	/**
	 * How the file of an open text is written, if the words in the editor are what another encoding makes of its bytes. Null
	 * for a text that is read right, that was edited since, or that is not open. Linear in the file.
	 */
	async find(text: CorpusText): Promise<Misread | null> {
		if (!text.isOpen) return null;
		const words = text.text;
		// English in any encoding is the same: most texts are settled by this.
		if (!/[^\t\n\r -~]/.test(words)) return null;
		const bytes = await this.#files.read(text.uri).catch(() => null);
		if (bytes === null) return null;
		const said = this.#workspace.folderOf(text.uri)?.corpus.corpus.encoding ?? 'utf-8';
		const decoded = decodeInTheWild(bytes, said);
		const shown = plain(words);
		if (!decoded.ok || plain(decoded.text) === shown) return null;
		const misread = mistaken.some((encoding) => plain(decodedAs(bytes, encoding, false)) === shown);
		return misread ? { encoding: decoded.encoding } : null;
	}

	/** Refuses to write beside a text whose words are scrambled in the editor. */
	async check(text: CorpusText): Promise<Result<null>> {
		const misread = await this.find(text);
		if (misread === null) return { ok: true, value: null };
		const message = l10n.t(
			'This text is written in {0}, but the editor reads it in another encoding, so its words are scrambled. Reopen it with the right encoding, then tag.',
			misread.encoding.toUpperCase(),
		);
		return failed({ severity: 'error', code: 'encoding', message, file: text.uri, line: 1, column: 1 });
	}
}

function plain(text: string): string {
	return text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
}
