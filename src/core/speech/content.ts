import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import type { Cue } from './cues';
import { Form, forms } from './cueWords';
import { pastLink } from './links';
import { clauseFollows, opensPhrase } from './finite';
import { behindNoun } from './nounCues';
import { phraseAfter } from './nounPhrases';
import { pastOccasion, thatAhead, thatBehindSetting } from './occasions';
import type { Subject } from './subjects';
import { asSaying } from './verbContext';
import { Char, endsIn, fn, isAdverb, isChar, isFinite, isMark, isNameWord, isWord } from './words';

export type ContentKind = 'clause' | 'directive' | 'act';

/** Where that which a cue governs begins, to the right of it. */
export interface Content {
	readonly start: number;
	readonly kind: ContentKind;
}

const THAT = english.id('that');
const TO = english.id('to');
const NOT = english.id('not');
const IF = english.id('if');
const AS = english.id('as');
const THE = english.id('the');
const FACT = english.id('fact');
const WHAT = english.id('what');
const THERE = english.id('there');
const FOR = english.id('for');
const asking = new Set(['ask', 'asks', 'asked', 'asking'].map((word) => english.id(word)));
const clauseAt = (start: number): Content => ({ start, kind: 'clause' });

/**
 * What the cue governs to its right, null when that is nothing: a clause after "that" (which may stand behind an
 * addressee, a time, a place, an aside), a clause without it, a directive, or the object of an act. Looks no farther
 * than `to`, and a window of tokens for the beginning.
 */
export function contentAfter(tokens: Tokens, cue: Cue, subject: Subject, from: number, to: number): Content | null {
	const takes = cue.takes;
	if (subject.relation === 'right') return afterThat(tokens, subject.end, to);
	let at = cue.form === 'noun' ? behindNoun(tokens, cue, subject) : pastLink(tokens, cue.end, to);
	if (
		subject.start > from &&
		isMark(tokens, subject.start - 1) &&
		subject.relation === 'left' &&
		!isMark(tokens, cue.end)
	) {
		// Behind a quotation stands its attribution; only a clause with "that" is reported beside it.
		return afterThat(tokens, at, to) ?? afterOccasion(tokens, cue, at, to, true);
	}
	if (isChar(tokens, at, Char.Colon)) return afterColon(tokens, cue, at, to);
	if (subject.start > from && tokens.id[subject.start - 1] === WHAT && isWord(tokens, subject.start - 1))
		return afterCleft(tokens, at, to);
	while (at < to && isAdverb(tokens, at) && tokens.id[at] !== THERE && !(fn(tokens, at) & opensInstead)) at += 1;
	if (at >= to) return null;
	if (takes & (Takes.Clause | Takes.That)) {
		const clause = afterThat(tokens, at, to) ?? afterOccasion(tokens, cue, at, to);
		if (clause !== null) return clause;
	}
	// `the ports that you mentioned are …`: the verb of the clause around it.
	if (isAuxiliary(tokens, at)) return null;
	const fact = afterFact(tokens, at, to);
	if (fact !== null) return fact;
	const bits = fn(tokens, at);
	if (
		takes & (Takes.Question | Takes.Clause) &&
		bits & Fn.Question &&
		(takes & Takes.Question || tokens.id[at] !== IF)
	) {
		return clauseAt(at);
	}
	if (takes & Takes.Commissive && infinitive(tokens, at, to))
		return staysSilent(tokens, cue, at, to) ? null : { start: at, kind: 'act' };
	if (takes & Takes.Addressee) {
		const clause = afterAddressee(tokens, cue, at, to);
		if (clause !== null) return clause;
	}
	if (takes & Takes.Directive) {
		const told = phraseAfter(tokens, at, to);
		if (told !== null && infinitive(tokens, told.end, to)) return { start: at, kind: 'directive' };
		if (cue.end - cue.start > 1 && told !== null) return { start: at, kind: 'directive' };
		if (told !== null && tokens.id[told.end] === FOR && asking.has(tokens.id[cue.start] as number))
			return { start: at, kind: 'directive' };
	}
	if (takes & Takes.Outcome && outcome(tokens, at, to)) return { start: at, kind: 'directive' };
	if (takes & Takes.Clause && !(takes & (Takes.That | Takes.Told))) {
		if (clauseWithoutThat(tokens, cue, subject, at, to)) return clauseAt(at);
	}
	// "A survey found 58% thought it worse": polls tell shares.
	if (takes & Takes.Evidence && tokens.kind[at] === TokenKind.Number && clauseFollows(tokens, at, to))
		return clauseAt(at);
	if (takes & Takes.Clause && takes & Takes.That && bits & Fn.Subject && !(bits & Fn.Determiner)) {
		return takesUp(tokens, at, to) ? null : clauseAt(at);
	}
	if (takes & Takes.Act && fn(tokens, at) & (Fn.Preposition | Fn.Time)) at = Math.max(at, pastOccasion(tokens, at, to));
	if (!opensPhrase(tokens, at) || takesUp(tokens, at, to)) return null;
	if (fn(tokens, at) & Fn.Time && (at + 1 >= to || !isWord(tokens, at + 1))) return null;
	if (takes & Takes.Gerund && !cue.irrealis && endsIn(tokens, at, 'ing') && tokens.shape[at] === Shape.Lower)
		return { start: at, kind: 'act' };
	if (reflexives.has(tokens.id[at] as number) || asSaying(tokens, at, to)) return null;
	if (takes & Takes.Act && !cue.irrealis && (!(takes & Takes.Topic) || stance(tokens, at, to)))
		return { start: at, kind: 'act' };
	if (takes & Takes.Naming && names(tokens, at, to)) return { start: at, kind: 'act' };
	return null;
}

/** `the share of wind in the grid | to rise`: a noun phrase, what belongs to it, and an infinitive. */
function outcome(tokens: Tokens, at: number, to: number): boolean {
	let phrase = phraseAfter(tokens, at, to);
	for (let more = 0; phrase !== null && more < 3; more += 1) {
		const next = phrase.end;
		if (infinitive(tokens, next, to)) return isBareVerb(tokens, tokens.id[next] === NOT ? next + 2 : next + 1);
		if (next >= to || !inside.has(tokens.id[next] as number)) return false;
		phrase = phraseAfter(tokens, next + 1, to);
	}
	return false;
}
const inside = new Set(['in', 'on', 'at', 'between', 'among'].map((word) => english.id(word)));

/** No plural (`access to firearms`) and no conjunction (`more than she wants it to but less`). */
function isBareVerb(tokens: Tokens, at: number): boolean {
	if (fn(tokens, at) & ~(Fn.Be | Fn.Have | Fn.Do | Fn.NotAdverb | Fn.Adverb | Fn.Numeral)) return false;
	return !endsIn(tokens, at, 's') || endsIn(tokens, at, 'ss') || endsIn(tokens, at, 'us');
}

/** What a passive verb governs: a clause with "that", a question, what somebody was told to do. */
export function afterPassive(tokens: Tokens, cue: Cue, agent: Subject | null, to: number): Content | null {
	const { takes } = cue;
	if (cue.irrealis) return null;
	let at = agent !== null && agent.start > cue.end && agent.start - cue.end < 3 ? agent.end : cue.end;
	while (at < to && isAdverb(tokens, at) && !(fn(tokens, at) & opensInstead)) at += 1;
	if (at >= to || !(takes & (Takes.Clause | Takes.Addressee | Takes.Directive))) return null;
	const that = afterThat(tokens, at, to);
	if (that !== null) return that;
	const past = pastOccasion(tokens, at, to);
	if (past >= 0 && afterThat(tokens, past, to) !== null) return afterThat(tokens, past, to);
	if (takes & (Takes.Question | Takes.Addressee) && fn(tokens, at) & Fn.Question && tokens.id[at] !== AS)
		return clauseAt(at);
	return takes & Takes.Directive && infinitive(tokens, at, to) ? { start: at, kind: 'directive' } : null;
}

const opensInstead = Fn.Determiner | Fn.Question | Fn.Subordinator | Fn.Negation | Fn.Subject | Fn.Time;

function afterThat(tokens: Tokens, at: number, to: number): Content | null {
	if (at + 1 >= to || !isWord(tokens, at) || tokens.id[at] !== THAT || demonstrative(tokens, at, to)) return null;
	return clauseAt(isChar(tokens, at + 1, Char.Comma) ? at + 2 : at + 1);
}

/** `said that .`, `said that was`: a pronoun, not a conjunction. */
function demonstrative(tokens: Tokens, at: number, to: number): boolean {
	const next = at + 1;
	if (next >= to || tokens.kind[next] === TokenKind.Clitic || isAuxiliary(tokens, next)) return true;
	// "I have said that from the first day"
	return (fn(tokens, next) & Fn.Preposition) !== 0 && to - next < 8 && !clauseFollows(tokens, next, to);
}

/** `are`, `has`, `will`, without a subject in it (`they're`). */
function isAuxiliary(tokens: Tokens, at: number): boolean {
	const bits = isWord(tokens, at) ? fn(tokens, at) : 0;
	return (bits & (Fn.Be | Fn.Modal | Fn.Do | Fn.Have)) !== 0 && (bits & Fn.Subject) === 0;
}

/** `noted the fact that …`: the clause is what is said. */
function afterFact(tokens: Tokens, at: number, to: number): Content | null {
	return at + 3 < to && tokens.id[at] === THE && tokens.id[at + 1] === FACT ? afterThat(tokens, at + 2, to) : null;
}

/** `said: the plan works`: no marks, but a clause of its own. */
function afterColon(tokens: Tokens, cue: Cue, colon: number, to: number): Content | null {
	const at = colon + 1;
	if (at >= to || isMark(tokens, at) || !(cue.takes & Takes.Quotation)) return null;
	return opensPhrase(tokens, at) && clauseFollows(tokens, at, to) ? clauseAt(at) : null;
}

/** `What X said (on Monday) is that …`; what else `what X said` is, it tells nothing of it. */
function afterCleft(tokens: Tokens, at: number, to: number): Content | null {
	const past = pastOccasion(tokens, at, to);
	const be = past < 0 ? at : past;
	return fn(tokens, be) & Fn.Be ? afterThat(tokens, be + 1, to) : null;
}

/** `said on Monday that …`, `said, however, that …`, `said in a statement the plan works`. */
function afterOccasion(tokens: Tokens, cue: Cue, at: number, to: number, thatOnly = false): Content | null {
	const far = thatBehindSetting(tokens, at, to);
	if (far >= 0) return afterThat(tokens, far, to);
	const past = pastOccasion(tokens, at, to);
	if (past < 0) return null;
	const that = afterThat(tokens, past, to);
	if (that !== null) return that;
	const plain = !thatOnly && cue.takes & Takes.Quotation && !(cue.takes & (Takes.That | Takes.Told));
	return plain && isWord(tokens, at) && opensPhrase(tokens, past) && clauseFollows(tokens, past, to)
		? clauseAt(past)
		: null;
}

/** `told reporters (that) …`, `asked them whether …`. */
function afterAddressee(tokens: Tokens, cue: Cue, at: number, to: number): Content | null {
	const told = phraseAfter(tokens, at, to);
	if (told === null || told.end >= to) return null;
	const that = afterThat(tokens, told.end, to) ?? nearThat(tokens, cue, told.end, to);
	if (that !== null) return that;
	if (fn(tokens, told.end) & Fn.Question) return clauseAt(told.end);
	const past = pastOccasion(tokens, told.end, to);
	const start = past < 0 ? told.end : past;
	const late = afterThat(tokens, start, to);
	if (late !== null) return late;
	if (!(cue.takes & Takes.Told) || isMark(tokens, start)) return null;
	if (isFinite(tokens, start) && !(fn(tokens, start) & Fn.Subject)) return null;
	// "told the guild nothing that it does not know"
	if (smallTalk.has(tokens.id[start] as number)) return null;
	return opensPhrase(tokens, start) && clauseFollows(tokens, start, to) ? clauseAt(start) : null;
}

/** `told a lunch group of the guild that`: the addressee goes on with words that nothing else explains. */
function nearThat(tokens: Tokens, cue: Cue, at: number, to: number): Content | null {
	if (!(cue.takes & Takes.Told)) return null;
	const that = thatAhead(tokens, at, Math.min(to, at + 16));
	return that < 0 ? null : afterThat(tokens, that, to);
}

/** After a form of "say" whatever is no small talk is a clause, even where no verb can be told. */
const saying = new Set(['say', 'says', 'said', 'saying'].map((word) => english.id(word)));
const smallTalk = new Set(
	'nothing something anything little much more less so no yes not thanks goodbye hello few lot same such things thing'
		.split(' ')
		.map((word) => english.id(word)),
);

function saysClause(tokens: Tokens, cue: Cue, at: number, to: number): boolean {
	const titled = tokens.shape[cue.start] !== Shape.Lower;
	if (!titled && !saying.has(tokens.id[cue.start] as number)) return false;
	if (to - at < 4 || fn(tokens, at) & Fn.Time || smallTalk.has(tokens.id[at] as number)) return false;
	return !smallTalk.has(tokens.id[at + 1] as number);
}

function clauseWithoutThat(tokens: Tokens, cue: Cue, subject: Subject, at: number, to: number): boolean {
	const bits = fn(tokens, at);
	if (takesUp(tokens, at, to)) return false;
	// "said Friday afternoon, as the row grew"
	const trailing = isChar(tokens, subject.start - 1, Char.Comma) && subject.relation === 'left';
	if ((bits & Fn.Time || trailing) && isChar(tokens, pastOccasion(tokens, at, to), Char.Comma)) return false;
	if (opensPhrase(tokens, at)) {
		return (
			clauseFollows(tokens, at, relativeEnd(tokens, subject, at, to)) ||
			takenUp(tokens, subject, at) ||
			saysClause(tokens, cue, at, to)
		);
	}
	if (!(cue.takes & Takes.Quotation)) return false;
	if (takenUp(tokens, subject, at)) return true;
	// "said if elected he would", "said under the plan rents would fall": the clause has a fronted part.
	// "As Venn said in Dorrow, rents fall": there the clause behind the comma is the main one, and reads as it.
	const compared = tokens.id[subject.start - 1] === AS && isWord(tokens, subject.start - 1);
	if (bits & (Fn.Subordinator | Fn.Preposition) && tokens.id[at] !== TO && tokens.id[at] !== AS && !compared) {
		for (let i = at + 1; i < Math.min(to, at + 24); i += 1) {
			if (isChar(tokens, i, Char.Comma))
				return opensPhrase(tokens, i + 1) && i + 1 < to && clauseFollows(tokens, i + 1, to);
			if (isMark(tokens, i) || isChar(tokens, i, Char.Semicolon)) return false;
		}
	}
	return false;
}

/** `Lang, who advised the guild, said it works`: the clause between the commas ends before the verb of the sentence. */
function relativeEnd(tokens: Tokens, subject: Subject, at: number, to: number): number {
	if (subject.relation !== 'relative' || !isChar(tokens, subject.end, Char.Comma)) return to;
	const last = Math.min(to - 1, at + 30);
	for (let i = at + 1; i < last; i += 1) if (isChar(tokens, i, Char.Comma) && isFinite(tokens, i + 1)) return i;
	return to;
}

/** `which the probe said were covered up`: the verb's own subject is the relative before its source. */
function takenUp(tokens: Tokens, subject: Subject, at: number): boolean {
	if (subject.relation !== 'left' || subject.start === 0) return false;
	return (fn(tokens, subject.start - 1) & Fn.Relative) !== 0 && isFinite(tokens, at);
}

/** `said it in Dorrow`, `heard this`: the pronoun takes up what was said elsewhere, and no verb follows it. */
function takesUp(tokens: Tokens, at: number, to: number): boolean {
	if (!anaphors.has(tokens.id[at] as number) || !isWord(tokens, at)) return false;
	let next = at + 1;
	while (next < to && isAdverb(tokens, next)) next += 1;
	if (tokens.kind[next] === TokenKind.Clitic || forms.of(tokens.id[next] as number) & (Form.S | Form.Past))
		return false;
	return next >= to || !isWord(tokens, next) || !isFinite(tokens, next);
}
const reflexives = new Set(
	['himself', 'herself', 'itself', 'themselves', 'ourselves', 'myself', 'yourself'].map((word) => english.id(word)),
);
const anaphors = new Set(['it', 'this', 'that', 'so', 'them'].map((word) => english.id(word)));

/** `to` and a verb, `not to` and a verb. */
function infinitive(tokens: Tokens, at: number, to: number): boolean {
	let i = at;
	if (i < to && tokens.id[i] === NOT) i += 1;
	if (i + 1 >= to || !isWord(tokens, i) || tokens.id[i] !== TO) return false;
	const next = i + 1;
	if (!isWord(tokens, next) || isNameWord(tokens, next)) return false;
	return (fn(tokens, next) & (Fn.Determiner | Fn.Possessive | Fn.Object)) === 0;
}

/** `declined to comment`, `refused to answer the question`: that nothing was said is no speech. */
function staysSilent(tokens: Tokens, cue: Cue, at: number, to: number): boolean {
	// "asked not to be named"
	if (tokens.id[at] === NOT) return at + 3 < to && hiding.has(tokens.id[at + 3] as number);
	const verb = at + 1;
	return verb < to && refusals.has(tokens.id[cue.start] as number) && answering.has(tokens.id[verb] as number);
}
const refusals = new Set(
	['decline', 'declines', 'declined', 'declining', 'refuse', 'refuses', 'refused', 'refusing'].map((w) =>
		english.id(w),
	),
);
const hiding = new Set(['named', 'identified', 'quoted', 'disclosed'].map((w) => english.id(w)));
const answering = new Set(
	['comment', 'answer', 'respond', 'reply', 'speculate', 'elaborate', 'say', 'speak'].map((w) => english.id(w)),
);

/** `called the plan a failure`, `described it as bold`: a second noun phrase or an `as` follows the first. */
function names(tokens: Tokens, at: number, to: number): boolean {
	const phrase = phraseAfter(tokens, at, to);
	if (phrase === null || phrase.end >= to) return false;
	const next = phrase.end;
	return (fn(tokens, next) & Fn.Determiner) !== 0 || (tokens.id[next] === AS && !isMark(tokens, next + 1));
}

const stances = new Set(
	`importance need necessity urgency significance value role dangers risks commitment concern concerns support
	congratulations condolences thanks greetings gratitude appreciation sympathy wishes regards
	desire interest intention readiness willingness priority priorities opposition hope determination`
		.split(/\s+/)
		.map((word) => english.id(word)),
);

/** `the importance of`, `the essential role of`: the object says what the speaker holds of the topic. */
function stance(tokens: Tokens, at: number, to: number): boolean {
	const limit = Math.min(to, at + 6);
	for (let i = at; i < limit; i += 1) {
		if (!isWord(tokens, i)) return false;
		if (stances.has(tokens.id[i] as number)) return true;
		if (fn(tokens, i) & Fn.Preposition) return false;
	}
	return false;
}
