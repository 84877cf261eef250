import * as l10n from '@vscode/l10n';
import { URI, Utils } from 'vscode-uri';
import type { FileStore } from '../../core/files/fileStore';
import { failed, type Result } from '../../core/model/problem';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';

/** Where memos are kept: in files that people write as they write all others, so that git and any editor know them. */
export const MEMOS = 'memos';

/**
 * The memo on a text, or on the corpus for null: a Markdown file of the coder, made with a heading when there is none.
 * Refused where corpus.yaml counts such files among the texts.
 */
export async function memo(
	files: FileStore,
	folder: CorpusFolder,
	text: CorpusText | null,
	coder: string | null,
): Promise<Result<string>> {
	const name = `${text?.path ?? 'corpus'}${coder === null ? '' : `.${coder}`}.md`;
	const path = `${MEMOS}/${name}`;
	const uri = Utils.joinPath(URI.parse(folder.uri), ...path.split('/')).toString();
	if (folder.holds(path)) {
		const message = l10n.t('corpus.yaml counts {0} among the texts; add "memos/**" to its exclude first.', path);
		return failed({ severity: 'error', code: 'refused', message, file: uri, line: 1, column: 1 });
	}
	const title = text ? l10n.t('Memo on {0}', text.label) : l10n.t('Memo on the corpus {0}', folder.name);
	const there = await files.makeFolderOf(uri);
	if (!there.ok) return there;
	return files.exclusively<string>(uri, async () => {
		const file = await files.read(uri);
		if (!file.ok) return file;
		if (file.value !== null) return { ok: true, value: uri };
		const written = await files.replace(uri, `# ${title.replace(/\s+/g, ' ')}\n\n`, null);
		return written.ok ? { ok: true, value: uri } : written;
	});
}
