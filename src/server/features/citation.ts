import type { Corpus } from '../../core/corpus/corpus';
import { citePassage, defaultStyle } from '../../core/exchange/citations/citation';
import { documentFacts } from '../../core/exchange/facts';
import type { Span } from '../../core/model/span';
import { underKnownNames } from '../../core/speakers/underKnownNames';
import type { CorpusText } from '../corpus/corpusText';
import { localWording } from './wording';

/** Words of a text with who is credited, the text's label, its source and date, ready for a note or a manuscript. */
export function citation(text: CorpusText, span: Span, corpus: Corpus): string {
	const { path } = text;
	const analysis = underKnownNames(text.analysis, corpus.speakers, path);
	const facts = documentFacts(path, text.text, analysis, corpus, text.record?.fields ?? {});
	return citePassage({ path, raw: text.text, analysis, facts }, span, { ...defaultStyle, wording: localWording });
}
