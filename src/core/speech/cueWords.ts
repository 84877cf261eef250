import { inflect } from '../language/en/inflection';
import {
	claimingNouns,
	infinitiveNouns,
	nounLike,
	reportingNouns,
	sourcePhrases,
	Takes,
	verbGroups,
	verbPhrases,
} from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';
import { Signal } from '../text/signals';

/** Which form of a reporting verb (or noun) a word can be, as bits; a word can be several (`said`: past and participle). */
export const enum Form {
	Base = 1 << 0,
	S = 1 << 1,
	Past = 1 << 2,
	Participle = 1 << 3,
	Ing = 1 << 4,
	/** A noun such as `statement`. */
	Noun = 1 << 5,
	/** The form is as often a noun. */
	NounLike = 1 << 6,
	/** First word of a phrase such as `according to`. */
	Source = 1 << 7,
	/** First word of a verb with particle. */
	Phrase = 1 << 8,
	/** The noun's content is an infinitive. */
	InfinitiveNoun = 1 << 9,
	/** The noun can do without "that" before its clause. */
	ClaimingNoun = 1 << 10,
}

export interface Phrase {
	/** Vocabulary numbers of the words after the first. */
	readonly words: readonly number[];
	readonly takes: number;
}

/** `Form` bits of words that can be cues: one array read tells that a token cannot be one. */
export const forms = new WordClasses(english);
/** `Takes` bits of the same words, without particle. */
export const governs = new WordClasses(english);
/** Verbs with particle and source phrases by their first word, longest first. */
export const phrases = new Map<number, Phrase[]>();

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const nounLikes = new Set(words(nounLike));

function addForms(verb: string, extra: number, each: (form: string) => void): void {
	const { base, s, past, participle, ing } = inflect(verb);
	const noun = nounLikes.has(verb) ? Form.NounLike : 0;
	forms.tag([base], Form.Base | noun | extra).tag([s], Form.S | noun | extra);
	forms
		.tag([past], Form.Past | extra)
		.tag([participle], Form.Participle | extra)
		.tag([ing], Form.Ing | extra);
	for (const form of new Set([base, s, past, participle, ing])) each(form);
}

function addPhrase(first: string, rest: string, takes: number): void {
	const id = english.id(first);
	const list = phrases.get(id) ?? [];
	if (list.length === 0) phrases.set(id, list);
	list.push({ words: words(rest).map((word) => english.id(word)), takes });
	list.sort((a, b) => b.words.length - a.words.length);
}

for (const { takes, verbs } of verbGroups)
	for (const verb of words(verbs)) addForms(verb, 0, (form) => governs.tag([form], takes));
for (const { verb, particle, takes } of verbPhrases)
	addForms(verb, Form.Phrase, (form) => addPhrase(form, particle, takes));
for (const noun of words(reportingNouns)) forms.tag([noun, `${noun}s`], Form.Noun);
for (const noun of words(infinitiveNouns)) forms.tag([noun, `${noun}s`], Form.Noun | Form.InfinitiveNoun);
for (const noun of words(claimingNouns)) forms.tag([noun, `${noun}s`], Form.Noun | Form.ClaimingNoun);
for (const phrase of sourcePhrases) {
	const [first = '', ...rest] = phrase.split(' ');
	forms.tag([first], Form.Source);
	addPhrase(first, rest.join(' '), Takes.Clause);
}
forms.signal(~0, Signal.Cue);
