import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { WordSet } from '../language/en/wordSet';
import { english } from '../language/en/vocabulary';
import type { Sentences } from '../text/sentences';
import { Signal } from '../text/signals';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { type Cue, type CueForm, plainCue } from './cue';
import { Form, forms, governs, phrases } from './cueWords';
import { opensLink, pastLink } from './links';
import { readNoun } from './nounCues';
import { isTitled } from './titledSentences';
import {
	adjectival,
	compares,
	contracted,
	gauges,
	isAside,
	isAsked,
	isAttributive,
	isCited,
	isIdiom,
	isJoined,
	opensContent,
	pluralSubject,
	setsFigure,
	trails,
} from './verbContext';
import { Char, fn, isAdverb, isChar, isMark, isNameWord, isWord } from './words';

export type { Cue, CueForm } from './cue';

const TO = english.id('to');
const BY = english.id('by');
const OF = english.id('of');
const ONE = english.id('one');
const USED = english.id('used');
const CENT = english.id('cent');
const WORTH = english.id('worth');
const PERCENT = 37;
/** "down 0.1 percentage point to 5.2 percent", "15 basis points to 4.3 percent": no verbs. */
const OF_POINTS = new WordSet('percentage basis');

/**
 * Reporting cues of a paragraph in text order, as facts: whether one governs anything is for the rules that read
 * them. Nouns that look like verbs (`claims`, `a report`) and adjectives (`the proposed plan`) are left out where the
 * neighbouring words tell. Linear in the tokens: a token that can be no cue costs one array read.
 */
export function findCues(tokens: Tokens, sentences: Sentences): Cue[] {
	const cues: Cue[] = [];
	if (!(tokens.signals & Signal.Cue)) return cues;
	const { id, signal, count } = tokens;
	let sentence = 0;
	for (let i = 0; i < count; i += 1) {
		if (!((signal[i] as number) & Signal.Cue)) continue;
		const form = forms.of(id[i] as number);
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

function isOfPoints(tokens: Tokens, i: number): boolean {
	return isWord(tokens, i) && OF_POINTS.has(tokens.id[i] as number);
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
	// `2.1 PER CENT`
	if (tokens.id[at] === CENT) return false;
	if ((fn(tokens, at) & (Fn.Determiner | Fn.Possessive)) !== 0) return true;
	return isNameWord(tokens, at) && !isRate(tokens, at - 1);
}

/** `$3.90 per MMBtu`, `40 cents per GJ`: right behind an amount, for each of a unit. */
function isRate(tokens: Tokens, per: number): boolean {
	const before = per - 1;
	if (before < 0) return false;
	if (tokens.kind[before] === TokenKind.Number) return true;
	return before > 0 && isWord(tokens, before) && tokens.kind[before - 1] === TokenKind.Number;
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
	let group = before + 1;
	const left = before >= from && isWord(tokens, before) ? fn(tokens, before) : 0;
	const nominal = before >= from && adjectival(tokens, before, left);
	const content = pastLink(tokens, i + 1, to);
	const next = content < to ? fn(tokens, content) : 0;
	let passive = false;
	let cueForm: CueForm = 'finite';
	let present = false;
	if (form & Form.Ing) {
		if (isCited(tokens, before, from)) {
			group = before - 2;
			seen |= Fn.Be;
		} else if (contracted(tokens, before, from)) {
			group = before;
			seen |= Fn.Be;
		}
		if (!(seen & Fn.Be)) {
			if (before >= from && isWord(tokens, before) && (compares(tokens, before) || tokens.id[before] === WORTH))
				return null;
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
			if (seen & (Fn.Be | Fn.Have) || before < from || isOfPoints(tokens, before)) return null;
			if (nominal || left & (Fn.Preposition | Fn.Object) || !isWord(tokens, before)) {
				const counted = tokens.kind[before] === TokenKind.Number || isChar(tokens, before, PERCENT);
				if (!counted && !isChar(tokens, before, Char.Comma) && !isChar(tokens, before, Char.Close)) return null;
				if (form & Form.NounLike) return null;
			}
			const governing = opensContent(tokens, content, to, next) || isAside(tokens, i, before, from);
			if (form & Form.NounLike && !(governing && pluralSubject(tokens, before, left))) return null;
			present = true;
		}
	} else {
		if (seen || infinitive) return null;
		// "three points": so many of them.
		if (isOfPoints(tokens, before)) return null;
		if (tokens.kind[before] === TokenKind.Number || (left & Fn.Numeral && tokens.id[before] !== ONE)) return null;
		if (nominal || (left & Fn.Preposition && !(left & Fn.Relative))) return null;
		if (form & Form.NounLike && !opensContent(tokens, content, to, next) && !trails(tokens, i, from)) return null;
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
	if (gauges.has(tokens.id[i] as number) && setsFigure(tokens, end, to)) takes |= Takes.Act;
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
