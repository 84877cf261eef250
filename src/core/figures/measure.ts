import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import type { Change } from './change';
import type { Draft } from './draft';
import { type Reader, Sign } from './reader';
import { nounPhraseEnd, nounPhraseStart } from './shareOf';

const OF = english.id('of');
const OF_IN_FOR_ETC = new WordSet('of in for worth');
const WITH_OF_IN_ETC = new WordSet('with of in for from on under at across without among to');

/**
 * A short phrase for what a figure measures, in the words of the sentence: the subject of a change, the thing counted
 * with what follows it, the noun before "of", the noun behind a hyphen. Null where the sentence gives none at hand.
 */
export function measureOf(
	r: Reader,
	draft: Draft,
	change: Change | null,
	opens: number,
	closes: number,
): string | null {
	if (draft.dates !== null) return null;
	if (change !== null && change.cue < draft.from) {
		const subject = subjectBefore(r, change.cue, opens);
		if (subject !== null) return subject;
		const object = nounPhraseEnd(r, change.cue + 1);
		if (object > change.cue + 1 && object < draft.from) return bare(r, change.cue + 1, object);
	}
	switch (draft.kind) {
		case 'count':
			return counted(r, draft, closes);
		case 'ordinal': {
			const end = nounPhraseEnd(r, draft.to);
			return end > draft.to ? bare(r, draft.to, end) : null;
		}
		case 'percent':
		case 'fraction':
			return share(r, draft, opens);
		default:
			return amount(r, draft, opens);
	}
}

function bare(r: Reader, from: number, to: number): string | null {
	let at = from;
	while (
		at < to &&
		(phraseClasses.of(r.word(at)) & (PhraseClass.Determiner | PhraseClass.Possessive) || !r.isWord(at))
	) {
		// A phrase that opens with another figure measures nothing.
		if (r.isNumber(at)) return null;
		at += 1;
	}
	for (let word = at; word < to; word += 1) {
		if (
			r.isWord(word) &&
			r.length(word) > 2 &&
			!EMPTY.has(r.word(word)) &&
			!(phraseClasses.of(r.word(word)) & NO_NOUN)
		) {
			return r.phrase(at, to).replace(/[[\]*]/g, '');
		}
	}
	return null;
}

/** Words that say nothing of what is measured. */
const EMPTY = new WordSet(
	'higher lower more less fewer faster slower later earlier long ago respectively only year years month months percent ' +
		'per day days week weeks apart alone each total average rate it them they this that these those ' +
		'longer shorter bigger smaller greater so far others other another one same level levels time times',
);
const NO_NOUN =
	PhraseClass.Preposition |
	PhraseClass.Pronoun |
	PhraseClass.Auxiliary |
	PhraseClass.Conjunction |
	PhraseClass.Relative;

/** The subject of a verb: the noun phrase before it, auxiliaries and adverbs stepped over. */
function subjectBefore(r: Reader, verb: number, opens: number): string | null {
	let at = verb;
	while (
		at > opens &&
		(phraseClasses.of(r.word(at - 1)) & (PhraseClass.Auxiliary | PhraseClass.Adverb) || r.text(at - 1).endsWith('ly'))
	)
		at -= 1;
	if (r.sign(at - 1) === Sign.Comma) at -= 1;
	const from = nounPhraseStart(r, at, opens);
	return from < at ? bare(r, from, at) : null;
}

/** "provincial towns with distinctive features": the unit and one phrase behind it. */
function counted(r: Reader, draft: Draft, closes: number): string | null {
	const from = draft.unit === null ? draft.to : draft.numberTo;
	let to = draft.to;
	if (WITH_OF_IN_ETC.has(r.word(to))) {
		const end = nounPhraseEnd(r, to + 1);
		if (end > to + 1 && end <= closes) to = end;
	}
	return from < to ? bare(r, from, to) : draft.unit;
}

/** "of Shanxi's spending", or the noun behind ("5 percent unemployment"), or the subject before "is", "was", "accounts for". */
function share(r: Reader, draft: Draft, opens: number): string | null {
	const of = r.word(draft.to) === OF;
	const end = nounPhraseEnd(r, of ? draft.to + 1 : draft.to);
	if (of && end > draft.to + 1) return bare(r, draft.to + 1, end);
	if (!of && end > draft.to && r.isWord(draft.to)) return bare(r, draft.to, end);
	return amount(r, draft, opens);
}

/** "a lifting capacity of 550 tons", "the budget was $5 million", "$5 million for schools", "8-inch pipes". */
function amount(r: Reader, draft: Draft, opens: number): string | null {
	const before = r.text(draft.from - 1).toLowerCase();
	if (
		/^(?:of|at|is|was|were|are|reached|hit|to|be|totaled|totalled|exceeded|averaged|averages|from|between|stood)$/.test(
			before,
		)
	) {
		const subject = subjectBefore(r, draft.from - 1, opens);
		if (subject !== null) return subject;
	}
	if (OF_IN_FOR_ETC.has(r.word(draft.to))) {
		const end = nounPhraseEnd(r, draft.to + 1);
		if (end > draft.to + 1) return bare(r, draft.to + 1, end);
	}
	const end = nounPhraseEnd(r, draft.to);
	return end > draft.to ? bare(r, draft.to, end) : null;
}
