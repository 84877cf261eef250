import type { TextLinks } from '../../core/joins/joinedTexts';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';

/** What corpus.yaml and the record of a text say of its place among the others. */
export function textLinks(text: CorpusText, folder: CorpusFolder | undefined): TextLinks {
	const work = folder?.corpus.corpus.works.find(({ parts }) => parts.includes(text.path));
	const translation = text.record?.fields.translation;
	const original =
		translation?.of === undefined || folder === undefined
			? undefined
			: [...folder.texts.values()].find(({ path }) => path === translation.of);
	return {
		work: work === undefined ? null : `${folder?.uri ?? ''} ${work.title}`,
		translationOf: original?.uri ?? null,
		machine: translation?.kind === 'machine',
	};
}
