import { WordSet } from '../language/en/wordSet';
import { english } from '../language/en/vocabulary';
import type { Change } from './change';
import type { Draft } from './draft';
import { goalOf } from './measure';
import { isHyphen, type Reader, Sign } from './reader';
import { bare } from './subject';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';

const AND = english.id('and');
const TO_BY_AT = new WordSet('to by at');
const FROM = english.id('from');
const OF = english.id('of');
const TO = english.id('to');
const WHILE_BUT = new WordSet('while but whereas');

/** How far apart two figures of one thing may stand, in tokens. */
const APART = 14;

/**
 * What a figure measures where only its neighbour in the sentence says it: both ends of "from 5 to 8 percent", the
 * amount of change behind a level (", an increase of 4 percent"), a part of the same unit (", including 5 tons to the
 * coast"). Linear in the drafts.
 */
export function carryMeasures(
	r: Reader,
	drafts: readonly Draft[],
	changes: readonly (Change | null)[],
	measures: (string | null)[],
): void {
	let last = -1;
	for (let i = 0; i < drafts.length; i += 1) {
		const draft = drafts[i] as Draft;
		if (draft.dates !== null || draft.kind === 'ordinal') continue;
		const next = drafts[i + 1];
		const unsaid = measures[i] === null || (draft.kind === 'count' && measures[i] === draft.unit);
		if (unsaid && next !== undefined && r.word(draft.from - 1) === FROM && r.word(next.from - 1) === TO)
			measures[i] = measures[i + 1] ?? measures[i] ?? null;
		// "4.6 million of the country's 7.5 million voters"
		else if (measures[i] === null && next !== undefined && isPartOf(r, draft, next))
			measures[i] = measures[i + 1] ?? null;
		const before = last < 0 ? undefined : drafts[last];
		const measure = last < 0 ? null : (measures[last] ?? null);
		const shared = measures[i] === null || (last >= 0 && changes[i] != null && changes[i]?.cue === changes[last]?.cue);
		if (before !== undefined && shared) measures[i] = gapped(r, before, draft) ?? measures[i] ?? null;
		if (
			measures[i] === null &&
			before !== undefined &&
			measure !== null &&
			mayCarry(r, before, draft, changes[i] ?? null)
		) {
			const goal = goalOf(r, draft.to);
			measures[i] = goal === null || measure.includes(' to ') ? measure : `${measure} ${goal}`;
		}
		last = i;
	}
}

/** "Receipts came to 34 million and |spending| to 50 million": what is measured where the verb is said once. */
function gapped(r: Reader, before: Draft, draft: Draft): string | null {
	const end = draft.from - 1;
	if (!TO_BY_AT.has(r.word(end))) return null;
	for (let at = end - 1; at >= before.to && at > end - LONGEST; at -= 1) {
		if (r.word(at) === AND) return at + 1 < end ? bare(r, at + 1, end) : null;
		const bits = phraseClasses.of(r.word(at));
		if (
			(!r.isWord(at) && !isHyphen(r.sign(at))) ||
			bits & (PhraseClass.Auxiliary | PhraseClass.Pronoun | PhraseClass.Adverb)
		)
			return null;
		if (bits & PhraseClass.Verb || r.endsInEd(at)) return null;
	}
	return null;
}
/** The longest name of what is measured there, in tokens. */
const LONGEST = 10;

function isPartOf(r: Reader, part: Draft, whole: Draft): boolean {
	return r.word(part.to) === OF && whole.kind === 'count' && whole.from - part.to < 6;
}

function mayCarry(r: Reader, before: Draft, draft: Draft, change: Change | null): boolean {
	if (draft.from - before.to > APART || isFormer(r, before)) return false;
	for (let at = before.to; at < draft.from; at += 1) {
		if (r.sign(at) === Sign.Semicolon || r.sign(at) === Sign.Colon || WHILE_BUT.has(r.word(at))) return false;
	}
	// "61 million (+9.8%)"
	if (draft.kind === 'percent' && draft.from - before.to <= 2 && r.sign(before.to) === Sign.Open) return true;
	if (change !== null && change.form === 'by' && draft.from - before.to < 6) return true;
	// "rose to 310 from 280": the level and what it was before.
	if (r.word(draft.from - 1) === FROM && draft.from - before.to < 3 && draft.unit === before.unit) return true;
	return draft.unit !== null && draft.unit === before.unit && draft.kind !== 'count';
}

/** "from a peak of |180,000 tonnes|, would be restored": what was once, and not what the next figure measures. */
function isFormer(r: Reader, { from }: Draft): boolean {
	return r.word(from - 1) === OF && (r.word(from - 3) === FROM || r.word(from - 4) === FROM);
}
