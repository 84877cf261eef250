/** Nouns of speech with what is said behind them: `the claim that`, `warnings from the guild that`, `its pledge to`. */
import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { Shape, type Tokens } from '../text/tokens';
import { type Cue, plainCue } from './cue';
import { Form, forms } from './cueWords';
import { endsIn, fn, isAdverb, isFinite, isNameWord, isWord } from './words';

const TO = english.id('to');
const BY = english.id('by');
const FROM = english.id('from');
const THAT = english.id('that');

/** `the statement that they put out`: behind a pronoun and a verb of issuing "that" tells which statement. */
function tellsWhich(tokens: Tokens, at: number, to: number): boolean {
	if (!(fn(tokens, at) & Fn.Subject)) return false;
	let verb = at + 1;
	while (verb < to && (isAdverb(tokens, verb) || fn(tokens, verb) & (Fn.Have | Fn.Modal))) verb += 1;
	return verb < to && issuing.has(tokens.id[verb] as number);
}
const issuing = new Set(
	['put', 'made', 'make', 'issued', 'released', 'gave', 'published', 'sent', 'delivered', 'submitted', 'offered'].map(
		(w) => english.id(w),
	),
);

export function readNoun(
	tokens: Tokens,
	i: number,
	form: number,
	sentence: number,
	from: number,
	to: number,
): Cue | null {
	let at = i + 1;
	const maker = at < to && isWord(tokens, at) && (tokens.id[at] === BY || tokens.id[at] === FROM);
	if (tokens.shape[i] !== Shape.Lower && !(maker && i === from)) return null;
	if (maker) {
		// "the claim by the ministry that": the source stands between.
		const limit = Math.min(to, at + 12);
		while (at < limit && !(isWord(tokens, at) && tokens.id[at] === THAT)) {
			if (isFinite(tokens, at)) return null;
			at += 1;
		}
		if (at === limit) return null;
	}
	if (at + 1 >= to || !isWord(tokens, at)) return null;
	const infinitive = form & Form.InfinitiveNoun && tokens.id[at] === TO && !endsIn(tokens, at + 1, 'ing');
	if (!infinitive && (tokens.id[at] !== THAT || fn(tokens, at + 1) & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal))) return null;
	if (!infinitive && tellsWhich(tokens, at + 1, to)) return null;
	if (!infinitive && (isFinite(tokens, at + 1) || forms.of(tokens.id[at + 1] as number) & Form.S)) return null;
	let group = i;
	while (
		group > from &&
		i - group < 4 &&
		isWord(tokens, group - 1) &&
		fn(tokens, group - 1) === 0 &&
		!isNameWord(tokens, group - 1)
	)
		group -= 1;
	const takes = infinitive ? Takes.Commissive : Takes.Clause;
	return plainCue(i, i + 1, group, sentence, 'noun', takes);
}
