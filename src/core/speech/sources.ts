import { Fn } from '../language/en/functionWords';
import { Takes } from '../language/en/reportingVerbs';
import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import type { Tokens } from '../text/tokens';
import type { ContentKind } from './content';
import type { Cue } from './cues';
import type { Subject } from './subjects';
import { endsIn, fn, isNameWord, isWord } from './words';

const IT = english.id('it');
const ONE = english.id('one');
const NO = english.id('no');
/** What points back at a fact: `this shows that`. */
const pointers = new WordSet('this that these those it which');
const noOne = new WordSet('nobody nothing none no-one');

/** Bodies that their ending would take for abstract things. */
const bodies = new WordSet(
	`administration commission organization organisation association corporation delegation federation foundation
	institution union nation coalition congregation government parliament department establishment management
	community authority university party embassy ministry agency committee council leadership membership opposition
	faction station constitution legislation declaration publication resolution presentation editorial statement document
	announcement assessment judgment judgement`,
);
/** Nouns of things done, thought and wanted, which cannot speak. */
const things = new WordSet(
	`effort efforts campaign project projects initiative visit visits tour inspection trip vision concept idea approach
	strategy drive trend move step event events experience success failure progress growth rise fall change changes
	river sea lake water wind weather storm flood forest land ground soil road bridge building room market machine
	number numbers sentence history life work practice meeting surveys fact facts reality situation crisis system process economy market`,
);

/** What proves things and speaks for nobody, also with the capital of a sentence: `History has proved that`. */
const lessons = new WordSet('history practice experience facts reality events time life');

/** Verbs that a thing or a text can be the subject of without speaking: `it stresses`, `it demands`. */
function shows(cue: Cue): boolean {
	return (cue.takes & (Takes.Clause | Takes.Evidence | Takes.Naming | Takes.Stance)) !== 0 || cue.end - cue.start > 1;
}

/** Whether the subject can be the source of speech of this kind: a person, a body or a document, not a thing or an idea. */
export function canSpeak(tokens: Tokens, cue: Cue, subject: Subject, kind: ContentKind): boolean {
	const last = subject.headEnd - 1;
	if (kind === 'act' && tokens.id[subject.head] === ONE && subject.end - subject.start === 1) return false;
	if (noOne.has(tokens.id[subject.head] as number) || tokens.id[subject.start] === NO) return false;
	if (cue.takes & Takes.Evidence && pointers.has(tokens.id[last] as number)) return false;
	if (cue.takes & Takes.Evidence && subject.headEnd - subject.start === 1 && lessons.has(tokens.id[last] as number))
		return false;
	if (cue.form === 'infinitive' && tokens.id[subject.head] === IT) return false;
	if (subject.kind === 'pronoun') {
		const bits = fn(tokens, subject.head);
		if (tokens.id[subject.head] === IT && kind !== 'clause' && shows(cue)) return false;
		// "her" is an object as well, but not before a noun.
		return subject.relation === 'possessive' || (bits & Fn.Object) === 0 || (bits & Fn.Subject) !== 0;
	}
	if (subject.kind !== 'noun' || !isWord(tokens, last) || isNameWord(tokens, last)) return true;
	const id = tokens.id[last] as number;
	if (things.has(id)) return false;
	if (bodies.has(id) || kind === 'clause') return true;
	const abstract =
		endsIn(tokens, last, 'tion') ||
		endsIn(tokens, last, 'ment') ||
		endsIn(tokens, last, 'ness') ||
		endsIn(tokens, last, 'ity') ||
		endsIn(tokens, last, 'ism') ||
		endsIn(tokens, last, 'ing');
	return !abstract && !(cue.takes & Takes.Evidence && kind === 'act');
}
