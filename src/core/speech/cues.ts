import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import type { Sentences } from '../text/sentences';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { Form, forms, governs, phrases } from './cueWords';
import { opensLink, pastLink } from './links';
import { isTitled } from './titledSentences';
import { Char, endsIn, fn, isAdverb, isChar, isFinite, isJoiningHyphen, isMark, isNameWord, isWord } from './words';

/**
 * `finite` (said, has said, may say, is saying), `participle` (saying; proposed by), `infinitive` (to say), `noun`
 * (the claim that), `source` (according to).
 */
export type CueForm = 'finite' | 'participle' | 'infinitive' | 'noun' | 'source';

/** A word or phrase that can report speech, where it stands; in tokens of the paragraph, half-open. */
export interface Cue {
	/** The word with its particle, without auxiliaries and adverbs. */
	readonly start: number;
	readonly end: number;
	/** First token of the verb group: auxiliaries, negation and adverbs included. */
	readonly group: number;
	/** Number of its sentence. */
	readonly sentence: number;
	readonly form: CueForm;
	readonly voice: 'active' | 'passive';
	/** `Takes` bits: what it can govern. */
	readonly takes: number;
	readonly negated: boolean;
	/** Under a modal or in the future: not said yet, or only perhaps. */
	readonly irrealis: boolean;
	readonly perfect: boolean;
	/** Present tense without auxiliary, which in the first person makes a performative (`I note that`). */
	readonly present: boolean;
}

const TO = english.id('to');
const BY = english.id('by');
const THAT = english.id('that');
const OF = english.id('of');
const ONE = english.id('one');
const THANK = english.id('thank');
const YOU = english.id('you');
const THINK = english.id('think');
const TANK = english.id('tank');
const TANKS = english.id('tanks');
const USED = english.id('used');
const VALUE = english.id('value');
const ASKED = english.id('asked');
const PERCENT = 37;

/**
 * Reporting cues of a paragraph in text order, as facts: whether one governs anything is for the rules that read
 * them. Nouns that look like verbs (`claims`, `a report`) and adjectives (`the proposed plan`) are left out where the
 * neighbouring words tell. Linear in the tokens: a token that can be no cue costs one array read.
 */
export function findCues(tokens: Tokens, sentences: Sentences): Cue[] {
	const cues: Cue[] = [];
	const { id, kind, count } = tokens;
	let sentence = 0;
	for (let i = 0; i < count; i += 1) {
		if (kind[i] !== TokenKind.Word) continue;
		const form = forms.of(id[i] as number);
		if (form === 0) continue;
		while (i >= (sentences.end[sentence] as number)) sentence += 1;
		const from = sentences.start[sentence] as number;
		const to = sentences.end[sentence] as number;
		const cue = readCue(tokens, i, form, sentence, from, to);
		if (cue === null) continue;
		cues.push(cue);
		i = cue.end - 1;
	}
	return cues;
}

function readCue(tokens: Tokens, i: number, form: number, sentence: number, from: number, to: number): Cue | null {
	if (form & Form.Source) {
		const phrase = phraseAt(tokens, i, to);
		if (phrase !== null && opensSource(tokens, phrase.end, to)) {
			const takes = phrase.takes;
			return plainCue(i, phrase.end, i, sentence, 'source', takes);
		}
	}
	if (form & (Form.Base | Form.S | Form.Past | Form.Participle | Form.Ing)) {
		const cue = readVerb(tokens, i, form, sentence, from, to);
		if (cue !== null) return cue;
	}
	return form & Form.Noun ? readNoun(tokens, i, form, sentence, from, to) : null;
}

/** A cue that is no verb. Written out key by key: spreading objects costs more than all the reading together. */
function plainCue(start: number, end: number, group: number, sentence: number, form: CueForm, takes: number): Cue {
	return {
		start,
		end,
		group,
		sentence,
		form,
		voice: 'active',
		takes,
		negated: false,
		irrealis: false,
		perfect: false,
		present: false,
	};
}

/** The longest phrase that starts with token `i`; one adverb may stand after the first word (`called again for`). */
function phraseAt(tokens: Tokens, i: number, to: number): { readonly end: number; readonly takes: number } | null {
	const candidates = phrases.get(tokens.id[i] as number);
	if (candidates === undefined) return null;
	for (const { words, takes } of candidates) {
		for (let at = i + 1; at <= i + 2; at += 1) {
			if (at === i + 2 && !(at < to && isAdverb(tokens, i + 1))) break;
			let k = 0;
			while (k < words.length && at + k < to && isWord(tokens, at + k) && tokens.id[at + k] === words[k]) k += 1;
			if (k === words.length) return { end: at + k, takes };
		}
	}
	return null;
}

/** `per` and the like need a noun phrase that can be a source; `per capita`, `per year` have none. */
function opensSource(tokens: Tokens, at: number, to: number): boolean {
	if (at >= to) return false;
	if (at - 1 >= 0 && tokens.id[at - 1] === TO) return true;
	if (tokens.id[at - 1] === OF) return true;
	return (fn(tokens, at) & (Fn.Determiner | Fn.Possessive)) !== 0 || isNameWord(tokens, at);
}

function readVerb(tokens: Tokens, i: number, form: number, sentence: number, from: number, to: number): Cue | null {
	if (tokens.shape[i] !== Shape.Lower && !(i === from || isMark(tokens, i - 1))) {
		// Verbs have capitals in headings alone, where the third person and the past are the forms to trust.
		if (!(form & (Form.S | Form.Past)) || !isTitled(tokens, from, to)) return null;
	}
	if (isJoined(tokens, i, from, to) || (isWord(tokens, i + 1) && isIdiom(tokens, i))) return null;
	let seen = 0;
	let negated = false;
	let infinitive = false;
	let p = i - 1;
	if (p >= from && opensLink(tokens, p)) p -= 1;
	for (; p >= from && isWord(tokens, p); p -= 1) {
		const bits = fn(tokens, p);
		if (tokens.id[p] === TO) {
			// `used to say`
			if (p > from && tokens.id[p - 1] === USED) {
				seen |= Fn.Do;
				p -= 1;
				continue;
			}
			infinitive = true;
			break;
		}
		const auxiliary = bits & (Fn.Be | Fn.Have | Fn.Do | Fn.Modal);
		if (bits & Fn.Negation) negated = true;
		if (auxiliary) seen |= auxiliary;
		else if (!(bits & Fn.Negation) && !isAdverb(tokens, p)) break;
		if (bits & Fn.Subject) break;
	}
	const before = p;
	// A contraction (`he's`, `they've`) is subject and auxiliary at once: the group starts after it.
	const group = before + 1;
	const left = before >= from && isWord(tokens, before) ? fn(tokens, before) : 0;
	const nominal = before >= from && adjectival(tokens, before, left);
	const content = pastLink(tokens, i + 1, to);
	const next = content < to ? fn(tokens, content) : 0;
	let passive = false;
	let cueForm: CueForm = 'finite';
	let present = false;
	if (form & Form.Ing) {
		if (!(seen & Fn.Be)) {
			if (nominal || (left & Fn.Preposition && form & Form.NounLike)) return null;
			if (governs.of(tokens.id[i] as number) & Takes.Mental && before >= from && isWord(tokens, before) && left === 0)
				return null;
			cueForm = 'participle';
		}
	} else if (form & (Form.Past | Form.Participle) && !(form & Form.Base && (infinitive || seen & (Fn.Modal | Fn.Do)))) {
		if (seen & Fn.Be) {
			passive = true;
		} else if (seen & Fn.Have) {
			if (!(form & Form.Participle)) return null;
		} else {
			if (infinitive || seen & (Fn.Modal | Fn.Do)) return null;
			if (nominal || (left & Fn.Preposition && !(left & Fn.Subordinator))) return null;
			if (before >= from && isAttributive(tokens, i, before)) return null;
			if (!(form & Form.Past) || (i + 1 < to && tokens.id[i + 1] === BY) || isAsked(tokens, i, before, from)) {
				passive = true;
				cueForm = 'participle';
			}
		}
	} else if (form & Form.Base) {
		if (seen & (Fn.Modal | Fn.Do)) cueForm = 'finite';
		else if (infinitive) cueForm = 'infinitive';
		else {
			if (seen & (Fn.Be | Fn.Have) || before < from) return null;
			if (nominal || left & (Fn.Preposition | Fn.Object) || !isWord(tokens, before)) {
				const counted = tokens.kind[before] === TokenKind.Number || isChar(tokens, before, PERCENT);
				if (!counted && !isChar(tokens, before, Char.Comma) && !isChar(tokens, before, Char.Close)) return null;
				if (form & Form.NounLike) return null;
			}
			if (form & Form.NounLike && !(pluralSubject(tokens, before, left) && opensContent(tokens, content, to, next)))
				return null;
			present = true;
		}
	} else {
		if (seen || infinitive) return null;
		// "three points": so many of them.
		if (tokens.kind[before] === TokenKind.Number || (left & Fn.Numeral && tokens.id[before] !== ONE)) return null;
		if (nominal || (left & Fn.Preposition && !(left & Fn.Relative))) return null;
		if (form & Form.NounLike && !opensContent(tokens, content, to, next)) return null;
		present = true;
	}
	let end = i + 1;
	let takes = governs.of(tokens.id[i] as number);
	if (form & Form.Phrase) {
		const phrase = phraseAt(tokens, i, to);
		if (phrase !== null) {
			end = phrase.end;
			takes = phrase.takes;
		}
	}
	if (takes === 0) return null;
	return {
		start: i,
		end,
		group,
		sentence,
		form: cueForm,
		voice: passive ? 'passive' : 'active',
		takes,
		negated,
		irrealis: (seen & Fn.Modal) !== 0,
		perfect: (seen & Fn.Have) !== 0,
		present: present || (form & Form.Ing && seen & Fn.Be) !== 0,
	};
}

/** `thank you`, `think tank`. */
function isIdiom(tokens: Tokens, i: number): boolean {
	const next = tokens.id[i + 1];
	return (tokens.id[i] === THANK && next === YOU) || (tokens.id[i] === THINK && (next === TANK || next === TANKS));
}

/** `Asked whether …, he said`, `when asked about it`: who is asked is the speaker, who asks is not named. */
function isAsked(tokens: Tokens, i: number, before: number, from: number): boolean {
	if (tokens.id[i] !== ASKED || i + 1 >= tokens.count) return false;
	if (before >= from && isWord(tokens, before) && !(fn(tokens, before) & Fn.Subordinator)) return false;
	return (fn(tokens, i + 1) & (Fn.Question | Fn.Preposition)) !== 0;
}

/** Part of a compound (`value-added`, `so-called`). */
function isJoined(tokens: Tokens, i: number, from: number, to: number): boolean {
	return (i > from && isJoiningHyphen(tokens, i - 1)) || (i + 1 < to && isJoiningHyphen(tokens, i + 1));
}

/** `300 pledged delegates`, `value added tax`: the past form stands before its noun. */
function isAttributive(tokens: Tokens, i: number, before: number): boolean {
	if (tokens.id[before] === VALUE && isWord(tokens, before)) return true;
	if (tokens.kind[before] !== TokenKind.Number || !isWord(tokens, i + 1)) return false;
	return (
		fn(tokens, i + 1) === 0 &&
		!isNameWord(tokens, i + 1) &&
		(tokens.text[(tokens.end[i + 1] as number) - 1] ?? '') === 's'
	);
}

/** After this word a form is an adjective or a noun: `the claims`, `its stated aim`, `Wei's report`. */
function adjectival(tokens: Tokens, before: number, left: number): boolean {
	if (tokens.kind[before] === TokenKind.Clitic) return true;
	if (left & Fn.Possessive || (isWord(tokens, before) && adjectives.has(tokens.id[before] as number))) return true;
	if (!(left & Fn.Determiner)) return false;
	// Pronouns too: `this shows`, `many say`, `all said`.
	return !(left & (Fn.Indefinite | Fn.Subordinator)) && !standsAlone.has(tokens.id[before] as number);
}
/** `the main projected targets`: none of these names anybody by itself. */
const adjectives = new Set(
	['main', 'key', 'major', 'overall', 'total', 'current', 'previous', 'initial'].map((w) => english.id(w)),
);
const standsAlone = new Set(
	['this', 'these', 'those', 'many', 'some', 'others', 'most', 'few', 'several'].map((w) => english.id(w)),
);

/** `they`, `who`, `officials`, `people`: what a bare present form can follow. */
function pluralSubject(tokens: Tokens, before: number, left: number): boolean {
	if (left & (Fn.Subject | Fn.Relative | Fn.Indefinite | Fn.Coordinator)) return true;
	if (left !== 0 || !isWord(tokens, before)) return false;
	const last = tokens.text.charCodeAt((tokens.end[before] as number) - 1);
	return last === 115 || plurals.has(tokens.id[before] as number);
}
const plurals = new Set(
	['people', 'men', 'women', 'police', 'children', 'media', 'data', 'leadership', 'staff'].map((w) => english.id(w)),
);

/** Something that a verb can govern stands here, so the word before it was a verb. */
function opensContent(tokens: Tokens, at: number, to: number, bits: number): boolean {
	if (at >= to) return false;
	if (isMark(tokens, at)) return true;
	if (!isWord(tokens, at)) return tokens.kind[at] === TokenKind.Number;
	if (bits & (Fn.Determiner | Fn.Possessive | Fn.Subject | Fn.Object | Fn.Question)) return true;
	return isNameWord(tokens, at);
}

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

function readNoun(tokens: Tokens, i: number, form: number, sentence: number, from: number, to: number): Cue | null {
	if (tokens.shape[i] !== Shape.Lower) return null;
	let at = i + 1;
	if (at < to && tokens.id[at] === BY && isWord(tokens, at)) {
		// "the claim by the ministry that": the source stands between.
		const limit = Math.min(to, at + 12);
		while (at < limit && !(isWord(tokens, at) && tokens.id[at] === THAT)) at += 1;
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
