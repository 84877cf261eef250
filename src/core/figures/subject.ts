import { english } from '../language/en/vocabulary';
import { CalendarClass, calendarClasses } from '../language/en/calendarWords';
import { WordSet } from '../language/en/wordSet';
import { NUMBER_START, NumberClass, numberClasses } from '../language/en/numberWords';
import { commonVerbs, VerbForm } from '../language/en/commonVerbs';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape } from '../text/tokens';
import { isPerson } from './people';
import { isDash, isHyphen, type Reader, Sign } from './reader';
import { nounPhraseEnd, nounPhraseStart, PLAIN_VERBS } from './shareOf';

const AT = english.id('at');
const BE = new WordSet('be been is was are were being');
const COMPARED = english.id('compared');
const OF = english.id('of');
const TO = english.id('to');

/** Verbs that say how much of their subject there is, beside those of the phrase words. */
const AMOUNT_VERBS = new WordSet(
	'flow flows flowed stretch stretches stretched extend extends extended lasts lasted weigh weighs weighed totaled ' +
		'totalled amount amounts amounted exceed exceeds exceeded averages averaged hit supplied sends generate generates ' +
		'generated yielded earn earns earned equals equaled equalled employ employs employed harvested exported imported ' +
		'handled shipped edged ticked inched crept jumped climbed stay stays stayed last close closes settled traded trading',
);
const BASE_VERBS = new WordSet('average total equal yield employ generate earn');
const EXCEEDING = new WordSet('exceed exceeds exceeded exceeding surpassing surpassed surpass topped topping top tops');
const AT_TO_FOR_ETC = new WordSet('at to for with by up down between from');
const WITH_AT_FROM_ETC = new WordSet('with at from by between to for against');
const GIVING = new WordSet('sent send sends gave give gives supplied paid pay pays lent lend lends granted owed');

/** Who does this with an amount is not what it measures. */
const GRANTING = new WordSet(
	'pledge pledges pledged promise promises promised donate donates donated contribute contributes contributed allocate ' +
		'allocates allocated earmark earmarks earmarked commit commits committed offer offers offered provide provides ' +
		'provided approve approves approved request requests requested seek seeks sought demand demands demanded announce ' +
		'announces announced borrow borrows borrowed receive receives received spend spends spent invest invests invested',
);

const cls = (r: Reader, i: number): number => phraseClasses.of(r.word(i));

/** Words that say nothing of what is measured. */
const EMPTY = new WordSet(
	'higher lower more less fewer faster slower later earlier long ago respectively only year years month months percent ' +
		'per day days week weeks apart alone each total average rate it them they this that these those ' +
		'longer shorter bigger smaller greater so far others other another one same level levels time times last next ' +
		'previous past today now yesterday plain number numbers figure figures thick wide tall high deep target something old new ones ' +
		'increase rise growth fall decline drop every third half quarter amount apiece',
);
const NO_NOUN =
	PhraseClass.Preposition |
	PhraseClass.Pronoun |
	PhraseClass.Auxiliary |
	PhraseClass.Conjunction |
	PhraseClass.Relative |
	PhraseClass.Adverb;

const PASSING = CalendarClass.Past | CalendarClass.Present | CalendarClass.Future;
const NAMED_TIME =
	CalendarClass.Period | CalendarClass.Weekday | CalendarClass.Month | CalendarClass.Day | CalendarClass.Season;

/** The words of tokens [from, to) without articles and markup; null when none of them says what is measured. */
export function bare(r: Reader, from: number, to: number): string | null {
	let at = from;
	while (at < to && (cls(r, at) & (PhraseClass.Determiner | PhraseClass.Possessive) || !r.isWord(at))) {
		// A phrase that opens with another figure measures nothing.
		if (r.isNumber(at)) return null;
		at += 1;
	}
	// "this year's harvest" is the harvest.
	if (r.isPossessive(at + 1) && calendarClasses.of(r.word(at)) & CalendarClass.Period) at += 2;
	if (numberClasses.of(r.word(at)) & NUMBER_START) return null;
	// "unchanged at 8 percent last Thursday"
	if (calendarClasses.of(r.word(at)) & PASSING && calendarClasses.of(r.word(at + 1)) & NAMED_TIME && at + 2 >= to)
		return null;
	if (holdsAmount(r, at, to)) return null;
	const end = nounsEnd(r, at, to);
	for (let word = at; word < end; word += 1) {
		if (
			r.isWord(word) &&
			r.length(word) > 2 &&
			!EMPTY.has(r.word(word)) &&
			!(cls(r, word) & NO_NOUN) &&
			!isFold(r, word)
		) {
			return r.plainPhrase(at, end);
		}
	}
	return null;
}

/** The end of the phrase [from, to) without what no noun phrase ends in; `from` where its only word is no noun. */
function nounsEnd(r: Reader, from: number, to: number): number {
	let end = to;
	while (end > from && (r.isWord(end - 1) ? isTrailing(r, end - 1) : isStray(r, end - 1))) end -= 1;
	if (end === from + 1 && isNoNoun(r, from)) return from;
	return end;
}

/** A sign that no name ends in: a dash; not the dot of "U.S.", the bracket of a link. */
function isStray(r: Reader, i: number): boolean {
	const sign = r.sign(i);
	return isDash(sign) || sign === Sign.Comma || sign === Sign.Slash;
}

/** "stake and |also|", "a little |Tuesday|", "strong |enough|" */
function isTrailing(r: Reader, i: number): boolean {
	const bits = cls(r, i);
	if (isHyphen(r.sign(i - 1)) && r.glued(i)) return false;
	if (bits & NO_NOUN || bits & PhraseClass.Determiner) return true;
	if (COSTING.has(r.word(i)) && (r.isNumber(i + 1) || (!r.isWord(i + 1) && r.isNumber(i + 2)))) return true;
	return TRAILING.has(r.word(i)) || Boolean(calendarClasses.of(r.word(i)) & CalendarClass.Weekday) || isAdverb(r, i);
}
const COSTING = new WordSet('costs cost weighs sells sold');
const TRAILING = new WordSet('enough both much also just little certainly somewhat whose');

/** "certainly", "roughly": not "supply", "family". */
function isAdverb(r: Reader, i: number): boolean {
	return r.shape(i) === Shape.Lower && r.endsInLy(i) && r.length(i) > 5 && !LY_NOUNS.has(r.word(i));
}
const LY_NOUNS = new WordSet(
	'supply family assembly monopoly anomaly daily weekly monthly oversupply homily butterfly firefly',
);

/** One word that is a verb or an adjective by its form: "13 percent |supporting| another", "compared with 103 million |raised| by". */
export function isNoNoun(r: Reader, i: number): boolean {
	if (r.shape(i) !== Shape.Lower || isHyphen(r.sign(i - 1)) || r.isNumber(i - 1)) return false;
	if (ADJECTIVES.has(r.word(i)) || commonVerbs.of(r.word(i)) !== 0) return true;
	// "50 percent |believe| that"
	if (PLAIN_VERBS.has(r.word(i)) && cls(r, i + 1) & OPENS_OBJECT) return true;
	if (r.endsInEd(i)) return r.length(i) > 4 && !ED_NOUNS.has(r.word(i));
	return r.endsInIng(i) && r.length(i) > 5 && !GOVERNING.has(r.word(i - 1)) && !ING_NOUNS.has(r.word(i));
}
const OPENS_OBJECT = PhraseClass.Determiner | PhraseClass.Possessive | PhraseClass.Pronoun | PhraseClass.Relative;
/** What an activity stands behind: "5 million for |restructuring|". */
const GOVERNING = new WordSet('of for in on into from');
const ADJECTIVES = new WordSet(
	'favorable favourable unfavorable unfavourable negative positive former latter likely unlikely undecided unsure opposed strong ' +
		'certain sure lasting same previous current',
);
const ED_NOUNS = new WordSet('speed breed creed greed seabed watershed hundred rapeseed linseed seaweed');
const ING_NOUNS = new WordSet(
	'spending housing manufacturing mining farming shipping trading lending borrowing funding building training fishing heating ' +
		'planning financing clothing banking warming logging parking drinking smoking outsourcing hearing meeting engineering ' +
		'refining processing catering retailing savings saving earnings easing printing publishing advertising marketing ' +
		'recycling lighting cooling irrigating sequencing testing screening wellbeing offering dwelling tightening crossing ' +
		'landing sitting ruling filing rating pricing quarrying poaching trafficking cycling swimming nursing teaching dumping',
);

/** "set |aside 90 million in loans| at": a phrase that says how much there is of something else. */
function holdsAmount(r: Reader, from: number, to: number): boolean {
	for (let at = from; at < to - 1; at += 1)
		if (r.isNumber(at) && numberClasses.of(r.word(at + 1)) & NumberClass.Scale) return true;
	return false;
}

/** "eightfold": how much, and nothing of what. */
function isFold(r: Reader, i: number): boolean {
	return r.length(i) > 6 && r.text(i).endsWith('fold');
}

/** The subject of the verb at token `verb`: the noun phrase before it, auxiliaries, adverbs and verbs of motion stepped over. */
export function subjectBefore(r: Reader, verb: number, opens: number): string | null {
	let at = verb;
	while (at > opens && isVerbal(r, at - 1)) at -= 1;
	if (cls(r, at - 1) & PhraseClass.Relative) at -= 1;
	const inserted = at;
	at = beforeInsertion(r, at, opens);
	const from = nounPhraseStart(r, at, opens);
	if (from >= at || cls(r, at - 1) & (PhraseClass.Conjunction | PhraseClass.Preposition)) return null;
	// "310,000 voted by |mail|, up 70,000"
	if (at < inserted && cls(r, from - 1) & PhraseClass.Preposition) return null;
	if (isPredicate(r, from) || isPerson(r, from, at)) return null;
	const whole = withHead(r, from, at, opens);
	return whole ?? bare(r, from, untilAmount(r, from, at));
}

/** "profit before tax", "the stock of bonds |held for policy|": the noun that a phrase with a preposition belongs to. */
function withHead(r: Reader, from: number, to: number, opens: number): string | null {
	let joint = from - 1;
	while (joint > opens && cls(r, joint) & (PhraseClass.Determiner | PhraseClass.Possessive)) joint -= 1;
	if (!(cls(r, joint) & PhraseClass.Preposition) || joint <= opens) return null;
	const held = r.endsInEd(joint - 1) || Boolean(commonVerbs.of(r.word(joint - 1)) & VerbForm.Past);
	const end = held ? joint - 1 : joint;
	const start = nounPhraseStart(r, end, opens);
	if (start >= end || to - start > LONGEST_WHOLE || isPredicate(r, start)) return null;
	for (let at = start; at < to; at += 1) if (at !== joint - 1 && isClausal(r, at)) return null;
	return bare(r, start, held ? end : to);
}

/** The longest phrase of a noun and what belongs to it, in tokens. */
const LONGEST_WHOLE = 10;

/** A word by its form a verb, so that the phrase is a clause: "poll |puts| approval during", "language |highlighting| concerns". */
function isClausal(r: Reader, i: number): boolean {
	if (r.shape(i) !== Shape.Lower || isHyphen(r.sign(i - 1)) || isHyphen(r.sign(i + 1))) return false;
	return commonVerbs.of(r.word(i)) !== 0 || (r.endsInIng(i) && r.length(i) > 5 && !ING_NOUNS.has(r.word(i)));
}

/** Steps over what is put in between subject and verb: "(CPI)", ", which excludes food,", and a comma by itself. */
function beforeInsertion(r: Reader, i: number, opens: number): number {
	const sign = r.sign(i - 1);
	const least = Math.max(opens, i - INSERTED);
	if (sign === Sign.Close) {
		for (let at = i - 2; at > least; at -= 1) if (r.sign(at) === Sign.Open) return at;
		return i;
	}
	if (sign !== Sign.Comma) return i;
	for (let at = i - 2; at > least; at -= 1) {
		if (r.sign(at) === Sign.Semicolon) break;
		if (r.sign(at) === Sign.Comma && (cls(r, at + 1) & PhraseClass.Relative || NAMING_PARTS.has(r.word(at + 1))))
			return at;
	}
	return i - 1;
}

/** Words that name parts of the subject between commas. */
const NAMING_PARTS = new WordSet('including excluding notably especially particularly namely like such');

/** The longest insertion stepped over, in tokens. */
const INSERTED = 20;

/** Where a verb with its amount begins in the phrase [from, to): "concentrations |averaged 31 micrograms, down|"; else `to`. */
function untilAmount(r: Reader, from: number, to: number): number {
	for (let at = from + 1; at < to - 1; at += 1)
		if (r.isNumber(at + 1) && (isVerb(r, at) || isPresent(r, at) || (r.endsInEd(at) && r.isWord(at - 1)))) return at;
	return to;
}

/** "ship |displaces| 4,200 tonnes": between a noun and a number, a word that ends in s is its verb. */
function isPresent(r: Reader, i: number): boolean {
	return r.isWord(i) && r.shape(i) === Shape.Lower && r.endsIn(i, 115) && r.isWord(i - 1) && !cls(r, i);
}

/** Whether the phrase that starts at token `i` is said of another subject: "which can be |dug at a profit|". */
function isPredicate(r: Reader, i: number): boolean {
	let at = i - 1;
	while (at >= i - 4 && cls(r, at) & (PhraseClass.Determiner | PhraseClass.Preposition | PhraseClass.Adverb)) at -= 1;
	if (r.endsInEd(at) || commonVerbs.of(r.word(at)) & VerbForm.Past) return BE.has(r.word(at - 1));
	return Boolean(cls(r, at) & (PhraseClass.Auxiliary | PhraseClass.Pronoun));
}

/** Whether a word belongs to the verb behind the subject: "is to", "has been", "went", "still". */
function isVerbal(r: Reader, i: number): boolean {
	if (!r.isWord(i) || r.shape(i) !== Shape.Lower || (isHyphen(r.sign(i - 1)) && r.glued(i))) return false;
	if (cls(r, i) & (PhraseClass.Auxiliary | PhraseClass.Adverb) || r.endsInLy(i)) return true;
	if (r.word(i) === TO) return isVerb(r, i - 1) || Boolean(cls(r, i - 1) & PhraseClass.Auxiliary);
	return MOTION.has(r.word(i));
}

const MOTION = new WordSet(
	'went gone go goes come came edged ticked inched crept dipped slipped drifted nudged trended shot moved expected set ' +
		'planned forecast projected likely',
);

function isVerb(r: Reader, i: number): boolean {
	if (!r.isWord(i) || r.shape(i) !== Shape.Lower || cls(r, i) & PhraseClass.Preposition) return false;
	if (AMOUNT_VERBS.has(r.word(i))) return true;
	// "costs 300 euros"; not "put the cost at"
	if (COSTING.has(r.word(i)) && !r.isWord(i + 1)) return true;
	// "are expected to average"
	if (BASE_VERBS.has(r.word(i)) && (r.word(i - 1) === TO || cls(r, i - 1) & PhraseClass.Auxiliary)) return true;
	// "is running at"
	if (cls(r, i) & PhraseClass.Verb) return !r.endsInIng(i) || Boolean(cls(r, i - 1) & PhraseClass.Auxiliary);
	// "is priced at", "will be shortened to"
	return r.endsInEd(i) && Boolean(cls(r, i - 1) & (PhraseClass.Auxiliary | PhraseClass.Adverb));
}

/** The subject of the verb right before a figure: "capacity stood at", "the river flows for", "trade came to", "it is". */
export function verbSubject(r: Reader, from: number, opens: number): string | null {
	// "sales |topped 17 million|": the verb is taken for a modifier.
	if (EXCEEDING.has(r.word(from))) return subjectBefore(r, from, opens);
	// "is only about 60 percent"
	let at = from;
	while (at > opens && cls(r, at - 1) === PhraseClass.Adverb) at -= 1;
	const figure = at;
	while (at > opens && AT_TO_FOR_ETC.has(r.word(at - 1)) && at > figure - 2) at -= 1;
	// "74 percent, compared with 58": the value before tells.
	if (r.word(at - 1) === COMPARED) return null;
	if (isVerb(r, at - 1)) return GRANTING.has(r.word(at - 1)) ? null : subjectBefore(r, at - 1, opens);
	if (cls(r, at - 1) & PhraseClass.Auxiliary) return subjectBefore(r, at, opens);
	// "Infant mortality, at 3.7", "put the cost at", "sent the northern region 5 million kilowatt-hours"
	if (at < from && r.word(at) === AT && !r.endsInEd(at - 1))
		return subjectBefore(r, commonVerbs.of(r.word(at - 1)) === 0 ? at : at - 1, opens);
	if (at !== from) return null;
	for (let verb = from - 2; verb >= Math.max(opens, from - 8); verb -= 1) {
		if (!r.isWord(verb)) return null;
		if (!GIVING.has(r.word(verb))) continue;
		if (nounPhraseEnd(r, verb + 1) !== from && !endsAt(r, verb + 1, from)) return null;
		// "sent it 5 million": the one who is given something is no measure of it, and the giver neither.
		if (cls(r, verb + 1) & PhraseClass.Pronoun || isPerson(r, verb + 1, from)) return null;
		return bare(r, verb + 1, from) ?? subjectBefore(r, verb, opens);
	}
	return null;
}

function endsAt(r: Reader, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1) {
		if (!r.isWord(at) || cls(r, at) & (PhraseClass.Preposition | PhraseClass.Conjunction | PhraseClass.Auxiliary))
			return false;
	}
	return from < to;
}

/** "the board |forecasts| growth of" */
const FORESEEING = new WordSet('forecasts expects predicts projects sees wants targets reports records');

/** "a lifting capacity of 550 tons", "at a cost of": the noun before "of", without what it is part of. */
export function nounBeforeOf(r: Reader, from: number, opens: number): string | null {
	if (r.word(from - 1) !== OF) return null;
	const start = nounPhraseStart(r, from - 1, opens);
	let at = from - 1;
	while (at > start && !WITH_AT_FROM_ETC.has(r.word(at - 1)) && !(at < from - 1 && FORESEEING.has(r.word(at - 1))))
		at -= 1;
	return at < from - 1 && !(cls(r, at - 1) & PhraseClass.Auxiliary) ? bare(r, at, from - 1) : null;
}

/** The words before the colon of a line such as "- Output of lignite: 31 million tons in 2024"; null when it has none. */
export function labelBefore(r: Reader, figure: number, opens: number): string | null {
	const colon = figure - 1;
	if (r.sign(colon) !== Sign.Colon) return null;
	let from = opens;
	// "(positivity rate: 48.8%)"
	for (let at = colon - 1; at > Math.max(opens, colon - INSERTED); at -= 1) {
		if (r.sign(at) === Sign.Close) break;
		if (r.sign(at) === Sign.Open) {
			from = at + 1;
			break;
		}
	}
	while (from < colon && !r.isWord(from) && !r.isNumber(from)) from += 1;
	let to = from;
	for (; to < colon && r.sign(to) !== Sign.Comma; to += 1) {
		if (cls(r, to) & (PhraseClass.Auxiliary | PhraseClass.Pronoun | PhraseClass.Relative)) return null;
	}
	// A date behind the noun is the time of the value: "Grid investment in 2024".
	if (r.isNumber(to - 1) && cls(r, to - 2) & PhraseClass.Preposition) to -= 2;
	return to > from && to - from <= 14 ? bare(r, from, to) : null;
}
