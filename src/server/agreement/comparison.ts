import type { Coding } from '../../core/agreement/codedText';
import { type Disagreement, disagreements } from '../../core/agreement/disagreements';
import { overlap } from '../../core/model/span';
import type { AnnotationService } from '../annotations/annotationService';
import type { CorpusText } from '../corpus/corpusText';
import { progressOf } from '../team/codingProgress';

/** A text with the passages that its coders coded differently. */
export interface ComparedText {
	readonly text: CorpusText;
	/** What each of them coded, under the ids of today's codebook. */
	readonly codings: readonly Coding[];
	readonly disagreements: readonly DecidedDisagreement[];
}

export interface DecidedDisagreement extends Disagreement {
	/** Whether the user, who is none of the coders, has something in this place. */
	readonly decided: boolean;
}

/** Compares the coders who marked a text done; null where fewer than two did. Replies and rejected suggestions are part of no coding. */
export function compare(
	text: CorpusText,
	annotations: AnnotationService,
	name: (id: string) => string,
): ComparedText | null {
	const done = progressOf(annotations, text).filter(({ status }) => status === 'done');
	if (done.length < 2) return null;
	const all = annotations.of(text).filter(({ replyTo, rejected }) => replyTo === null && !rejected);
	const codings = done.map(({ coder }) => ({
		coder: coder ?? '',
		passages: all.flatMap((one) =>
			one.coder === coder && one.span !== null
				? [{ id: one.id, codes: one.codes.map(name), span: one.span, note: one.note }]
				: [],
		),
	}));
	const found = disagreements(codings);
	const own = done.some((coder) => coder.own) ? [] : all.filter((one) => one.own);
	return {
		text,
		codings,
		disagreements: found.map((one) => ({
			...one,
			decided: own.some(({ span }) => span !== null && overlap(span, one.span) > 0),
		})),
	};
}
