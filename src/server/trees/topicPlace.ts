import type { Span } from '../../core/model/span';
import type { CorpusText } from '../corpus/corpusText';

/** Where a topic is coded or mentioned. */
export interface TopicPlace {
	readonly text: CorpusText;
	readonly span: Span;
}
