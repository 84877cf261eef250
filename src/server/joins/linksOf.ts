import type { TextLinks } from '../../core/joins/joinedTexts';
import { textLinks } from '../../core/joins/textLinks';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';

/** What corpus.yaml and the record of a text say of its place among the others. */
export function linksOf({ path, record }: CorpusText, folder: CorpusFolder | undefined): TextLinks {
	const around = folder && {
		name: folder.uri,
		corpus: folder.corpus.corpus,
		keyOf: (of: string) => [...folder.texts.values()].find((text) => text.path === of)?.uri ?? null,
	};
	return textLinks(path, record?.fields ?? null, around ?? null);
}

/** Another object whenever `linksOf` may say something else of a text that stays as it is; null: it always may. */
export function linksHold({ record }: CorpusText, folder: CorpusFolder | undefined): object | null {
	// The text that it translates may come or go.
	return record?.fields.translation?.of === undefined ? (folder?.corpus.corpus ?? nowhere) : null;
}

const nowhere = {};
