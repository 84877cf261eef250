import type { Corpus } from '../corpus/corpus';
import type { RecordFields } from '../record/record';
import type { TextLinks } from './joinedTexts';

/** A corpus around a text: where it is, and how its texts are called among those that are joined. */
export interface CorpusOfTexts {
	/** Names the corpus among others. */
	readonly name: string;
	readonly corpus: Corpus;
	/** Key of the text at a path of the corpus; null where it has none there. */
	readonly keyOf: (path: string) => string | null;
}

/** What corpus.yaml and the record of a text say of its place among the others. `path`: as corpus.yaml names it. */
export function textLinks(path: string, fields: RecordFields | null, around: CorpusOfTexts | null): TextLinks {
	const work = around?.corpus.works.find(({ parts }) => parts.includes(path));
	const translation = fields?.translation;
	return {
		work: work === undefined ? null : `${around?.name ?? ''} ${work.title}`,
		translationOf: translation?.of === undefined ? null : (around?.keyOf(translation.of) ?? null),
		machine: translation?.kind === 'machine',
	};
}
