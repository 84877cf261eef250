import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { CalendarClass, calendarClasses } from '../language/en/calendarWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape } from '../text/tokens';
import type { Change } from './change';
import type { Draft } from './draft';
import { startsNumber } from './numeral';
import { isHyphen, type Reader, Sign } from './reader';
import { nounPhraseEnd } from './shareOf';
import { bare, isNoNoun, nounBeforeOf, subjectBefore, verbSubject } from './subject';

const OF = english.id('of');
const TO = english.id('to');
const FOR = english.id('for');
const OF_FOR_WORTH = new WordSet('of for worth');
const OF_IN = new WordSet('of in');
const WITH_OF_IN_ETC = new WordSet('with of in for from on under at across without among to');
const PER = english.id('per');
/** Units that say nothing of what has so many of them. */
const SCORES = new WordSet('points times units marks');
const ODD_PLUS = new WordSet('odd plus');
const AND_OR = new WordSet('and or');
const AUXILIARIES = new WordSet('was were is are be been will');
const ON = english.id('on');
const ON_IN_INTO = new WordSet('on in into');
/** Words of time, which a place or purpose of money does not go on with. */
const TIME =
	CalendarClass.Month |
	CalendarClass.Period |
	CalendarClass.Past |
	CalendarClass.Present |
	CalendarClass.Future |
	CalendarClass.Each |
	CalendarClass.Day |
	CalendarClass.Season;
const SPENDING = new WordSet('spend spends spent spending invest invests invested investing');
/** How far before the last amount of a row its verb may stand, in tokens. */
const SPENT_REACH = 16;
const A_PER = new WordSet('a per each every');

/**
 * A short phrase for what a figure measures, in the words of the sentence: the subject of a change, the thing counted
 * with what follows it, the noun before "of", the subject of the verb, the noun behind a hyphen. Null where the sentence
 * gives none at hand.
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
		const moved = movedBy(r, change.cue, draft.from, opens);
		if (moved !== null) return moved;
	}
	switch (draft.kind) {
		case 'count':
			return counted(r, draft, opens, closes);
		case 'ordinal': {
			const end = nounPhraseEnd(r, draft.to);
			return end > draft.to ? bare(r, draft.to, end) : null;
		}
		case 'percent':
		case 'fraction':
			return share(r, draft, opens);
		case 'rank':
			return null;
		default:
			if (
				draft.kind === 'range' &&
				draft.unit !== null &&
				draft.unit !== 'percent' &&
				r.phrase(draft.numberTo, draft.to) === draft.unit
			)
				return counted(r, draft, opens, closes);
			return amount(r, draft, opens);
	}
}

/** Where the clause of a figure opens: behind the last semicolon within reach, else with the sentence. */
export function clauseStart(r: Reader, figure: number, opens: number): number {
	for (let at = figure - 1; at > Math.max(opens, figure - 30); at -= 1)
		if (r.sign(at) === Sign.Semicolon) return at + 1;
	return opens;
}

/** What changes: the object of "raise the fund to", what stands behind "a rise in", else the subject of "rose". */
function movedBy(r: Reader, cue: number, figure: number, opens: number): string | null {
	let from = cue + 1;
	if (OF_IN.has(r.word(from))) from += 1;
	let end = Math.min(untilNumber(r, from, nounPhraseEnd(r, from)), figure);
	while (end > from && phraseClasses.of(r.word(end - 1)) & GOVERNS) end -= 1;
	const object = end > from ? bare(r, from, end) : null;
	return object ?? (EXPECTING.has(r.word(cue - 1)) ? null : subjectBefore(r, cue, opens));
}

/** Verbs of those who foresee a change: "the board forecasts growth of". */
const EXPECTING = new WordSet(
	'expect expects expected forecast forecasts project projects projected predict predicts predicted see sees target targets ' +
		'want wants plan plans report reports reported record recorded post posted show shows showed',
);

/** The part of the phrase [from, to) before a number in it, without an "of" or article left over at its end. */
function untilNumber(r: Reader, from: number, to: number): number {
	let at = from;
	while (at < to && !r.isNumber(at)) at += 1;
	if (at === to) return to;
	while (at > from && !(r.isWord(at - 1) && !(phraseClasses.of(r.word(at - 1)) & GOVERNS))) at -= 1;
	return at;
}

const GOVERNS =
	PhraseClass.Determiner |
	PhraseClass.Possessive |
	PhraseClass.Preposition |
	PhraseClass.Conjunction |
	PhraseClass.Verb |
	PhraseClass.Adverb;

/** "provincial towns with distinctive features": the unit and one phrase behind it; "miners" of "1,800 of 2,400 miners". */
function counted(r: Reader, draft: Draft, opens: number, closes: number): string | null {
	if (r.word(draft.numberTo) === OF && draft.numberTo <= draft.to) {
		let from = draft.numberTo + 1;
		const end = nounPhraseEnd(r, from);
		while (
			from < end &&
			(r.isNumber(from) || phraseClasses.of(r.word(from)) & (PhraseClass.Determiner | PhraseClass.Possessive))
		)
			from += 1;
		// "of the country's 7.5 million registered voters"
		for (let at = end - 1; at >= from; at -= 1) if (startsNumber(r, at)) from = Math.max(from, at + 1);
		if (phraseClasses.of(r.word(from)) & PhraseClass.Pronoun) return null;
		return end > from ? bare(r, from, end) : null;
	}
	if (draft.unit === null) return nounBeforeOf(r, draft.from, opens) ?? verbSubject(r, draft.from, opens);
	if (SCORES.has(r.word(draft.to - 1)) || r.word(draft.to) === PER) {
		const subject = verbSubject(r, draft.from, opens);
		if (subject !== null) return subject;
	}
	const odd = isHyphen(r.sign(draft.numberTo)) && ODD_PLUS.has(r.word(draft.numberTo + 1));
	const from = odd ? draft.numberTo + 2 : draft.numberTo;
	let to = draft.to;
	if (WITH_OF_IN_ETC.has(r.word(to)) && (r.word(to) !== TO || isGoal(r, to + 1))) {
		const end = nounPhraseEnd(r, to + 1);
		if (end > to + 1 && end <= closes && untilNumber(r, to + 1, end) === end) to = end;
	}
	return from < to ? bare(r, from, to) : draft.unit;
}

/** Whether what stands behind "to" is a thing or place and no verb. */
function isGoal(r: Reader, i: number): boolean {
	return (
		Boolean(phraseClasses.of(r.word(i)) & (PhraseClass.Determiner | PhraseClass.Possessive)) ||
		r.shape(i) === Shape.Capital
	);
}

/** The subject where a verb of amount has one, else the base, or the noun behind ("5 percent unemployment"). */
function share(r: Reader, draft: Draft, opens: number): string | null {
	const subject = verbSubject(r, draft.from, opens);
	if (subject !== null && draft.kind === 'percent' && isWhole(r, subject, opens)) return subject;
	if (r.word(draft.to) === OF) {
		const from = draft.to + 1;
		const base = bare(r, from, untilNumber(r, from, nounPhraseEnd(r, from)));
		if (base !== null) return base;
	}
	return nounBeforeOf(r, draft.from, opens) ?? subject ?? nounBehind(r, draft);
}

/** Whether a subject opens its clause, so that nothing of it was cut off by a comma. */
function isWhole(r: Reader, subject: string, opens: number): boolean {
	for (let at = opens; at < opens + 3; at += 1) if (r.isWord(at) && subject.startsWith(r.text(at))) return true;
	return false;
}

function nounBehind(r: Reader, draft: Draft): string | null {
	const first = phraseClasses.of(r.word(draft.to));
	// "58% a decade earlier"
	const noun = first & PhraseClass.Determiner ? draft.to + 1 : draft.to;
	if (calendarClasses.of(r.word(noun)) & CalendarClass.Period) return null;
	// "5 million |buying| shares", "15 percent |backed| Senator Roy"
	if (isNoNoun(r, noun) && (r.endsInIng(noun) || r.shape(noun + 1) === Shape.Capital)) return null;
	if (!r.isWord(draft.to) || first & (PhraseClass.Verb | PhraseClass.Adverb | PhraseClass.Preposition)) return null;
	return bare(r, draft.to, untilNumber(r, draft.to, nounPhraseEnd(r, draft.to)));
}

/** "a capacity of 550 tons", "5 tons of coal to the coast", "$5 million for schools", "the budget was $5 million", "8-inch pipes". */
function amount(r: Reader, draft: Draft, opens: number): string | null {
	const named = nounBeforeOf(r, draft.from, opens);
	if (named !== null) return named;
	const forWhom = draft.kind === 'duration' && r.word(draft.to) === FOR;
	if (OF_FOR_WORTH.has(r.word(draft.to)) && !forWhom) {
		const from = draft.to + 1;
		const to = untilNumber(r, from, nounPhraseEnd(r, from));
		const thing = bare(r, from, to);
		const goal = thing === null ? null : goalOf(r, to);
		if (thing !== null) return goal === null ? thing : `${thing} ${goal}`;
	}
	const spent = spentOn(r, draft);
	if (spent !== null) return spent;
	const subject = verbSubject(r, draft.from, opens);
	if (subject !== null) return subject;
	const joined = draft.kind === 'money' || r.phrase(draft.from, draft.to).includes('-');
	return joined ? nounBehind(r, draft) : null;
}

/** What money goes to: "spent 5 million euros on roads", "invested $2 million in ferries", "was spent on roads". */
function spentOn(r: Reader, draft: Draft): string | null {
	let at = draft.to;
	if (SPENDING.has(r.word(at)) && !r.isNumber(at + 1)) at += 1;
	else if (AUXILIARIES.has(r.word(at)) && SPENDING.has(r.word(at + 1))) at += 2;
	else if (!SPENDING.has(r.word(draft.from - 1)) && !carriesOn(r, draft)) return null;
	if (!ON_IN_INTO.has(r.word(at))) return null;
	const from = at + 1;
	const end = untilNumber(r, from, nounPhraseEnd(r, from));
	let to = from;
	while (to < end && !(calendarClasses.of(r.word(to)) & TIME)) to += 1;
	return bare(r, from, to);
}

/** "spent 3 million on roads and 2 million on schools": the verb stands before the first of a row. */
function carriesOn(r: Reader, draft: Draft): boolean {
	if (!AND_OR.has(r.word(draft.from - 1)) && r.sign(draft.from - 1) !== Sign.Comma) return false;
	for (let at = draft.from - 2; at > draft.from - SPENT_REACH; at -= 1) {
		if (SPENDING.has(r.word(at))) return r.word(draft.to) === ON;
		if (r.sign(at) === Sign.Semicolon || r.sign(at) === Sign.Dot) return false;
	}
	return false;
}

/** "to the northern region", a phrase of period before it stepped over; null when nothing is sent anywhere. */
export function goalOf(r: Reader, i: number): string | null {
	const at = A_PER.has(r.word(i)) ? i + 2 : i;
	if (r.word(at) !== TO || !isGoal(r, at + 1)) return null;
	const end = untilNumber(r, at + 1, nounPhraseEnd(r, at + 1));
	return end > at + 1 ? r.phrase(at, end) : null;
}
