import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import type { FigureModifier } from '../model/document';
import { startsNumber } from './numeral';
import { type Reader, Sign } from './reader';

const AN_A = new WordSet('an a');
const AN_A_ESTIMATED_ETC = new WordSet('an a estimated additional another further the reported');

/** "spread over 7 districts": in all of them, and no more than 7. */
const SPREAD = new WordSet('spread scattered distributed strewn dispersed staggered');

const ABOUT = english.id('about');
const AND = english.id('and');
const THE = english.id('the');

/** A modifier of a number: the tokens it takes, before the number or after it. */
export interface Modifier {
	readonly modifier: FigureModifier;
	/** First token of it when it stands before, the token after it when it stands behind. */
	readonly edge: number;
}

interface Phrase {
	/** Vocabulary numbers of its words; a dot is `DOT`. */
	readonly words: readonly number[];
	readonly modifier: FigureModifier;
}

const DOT = -1;

const phrases = (modifier: FigureModifier, ...texts: string[]): Phrase[] =>
	texts.map((text) => ({ words: text.split(' ').map((word) => (word === '.' ? DOT : english.id(word))), modifier }));

function stands(r: Reader, i: number, words: readonly number[]): boolean {
	for (let k = 0; k < words.length; k += 1) {
		const word = words[k] as number;
		if (word === DOT ? r.sign(i + k) !== Sign.Dot : r.word(i + k) !== word) return false;
	}
	return true;
}

/** By the last word, longest first, since a modifier is read backwards from its number. */
const BEFORE = index(
	[
		...phrases(
			'about',
			'about',
			'around',
			'approximately',
			'approx',
			'approx .',
			'roughly',
			'some',
			'circa',
			'c .',
			'ca',
			'ca .',
			'in the region of',
		),
		...phrases(
			'about',
			'in the order of',
			'on the order of',
			'of the order of',
			'somewhere around',
			'an average of around',
		),
		...phrases(
			'nearly',
			'nearly',
			'almost',
			'close to',
			'approaching',
			'nearing',
			'just shy of',
			'not quite',
			'virtually',
			'as close to',
		),
		...phrases(
			'more-than',
			'more than',
			'greater than',
			'larger than',
			'higher than',
			'bigger than',
			'in excess of',
			'upwards of',
			'upward of',
			'above',
		),
		...phrases(
			'more-than',
			'exceeding',
			'exceeded',
			'exceeds',
			'exceed',
			'surpassing',
			'surpassed',
			'topping',
			'topped',
			'longer than',
			'older than',
			'better than',
			'much more than',
			'far more than',
			'slightly more than',
			'just more than',
			'a little more than',
			'well more than',
		),
		...phrases('over', 'over', 'well over', 'just over', 'slightly over', 'a little over'),
		...phrases(
			'less-than',
			'less than',
			'fewer than',
			'lower than',
			'smaller than',
			'under',
			'below',
			'just under',
			'well under',
			'just below',
			'well below',
			'slightly less than',
			'slightly under',
			'a little less than',
			'a little under',
			'much less than',
			'younger than',
			'shorter than',
			'far fewer than',
			'far less than',
			'short of',
		),
		...phrases(
			'at-least',
			'at least',
			'no less than',
			'no fewer than',
			'not less than',
			'not fewer than',
			'a minimum of',
			'minimum of',
			'at the very least',
			'minimum',
		),
		...phrases(
			'at-most',
			'at most',
			'up to',
			'as much as',
			'as many as',
			'as high as',
			'as long as',
			'no more than',
			'not more than',
			'no greater than',
			'not exceeding',
			'a maximum of',
			'maximum of',
			'at the most',
			'no later than',
			'no longer than',
			'no higher than',
			'within',
		),
		...phrases('at-least', 'as little as', 'as few as', 'as low as'),
	],
	(phrase) => phrase.words.at(-1) as number,
);

const AFTER = index(
	[
		...phrases(
			'at-least',
			'or more',
			'or above',
			'or over',
			'or higher',
			'or greater',
			'or older',
			'or longer',
			'or better',
			'and above',
			'and over',
			'and older',
			'and up',
			'and more',
			'or later',
			'and higher',
		),
		...phrases(
			'at-most',
			'or less',
			'or fewer',
			'or below',
			'or under',
			'or lower',
			'or younger',
			'and under',
			'and younger',
			'and below',
			'at most',
			'or shorter',
			'or smaller',
		),
		...phrases('about', 'or so'),
		...phrases('at-least', 'at least'),
	],
	(phrase) => phrase.words[0] as number,
);

function index(list: readonly Phrase[], key: (phrase: Phrase) => number): readonly (readonly Phrase[] | null)[] {
	const map = new Map<number, Phrase[]>();
	for (const phrase of list) map.set(key(phrase), [...(map.get(key(phrase)) ?? []), phrase]);
	for (const group of map.values()) group.sort((a, b) => b.words.length - a.words.length);
	// By the number of a word; the dot has the last place.
	return Array.from({ length: english.size + 1 }, (_, id) => map.get(id === english.size ? DOT : id) ?? null);
}

const SIGNS: ReadonlyMap<number, FigureModifier> = new Map(
	(
		[
			['~', 'about'],
			['∼', 'about'],
			['～', 'about'],
			['≈', 'about'],
			['≃', 'about'],
			['≅', 'about'],
			['>', 'more-than'],
			['≳', 'more-than'],
			['<', 'less-than'],
			['≲', 'less-than'],
			['≥', 'at-least'],
			['⩾', 'at-least'],
			['≧', 'at-least'],
			['≤', 'at-most'],
			['⩽', 'at-most'],
			['≦', 'at-most'],
		] as const
	).map(([sign, modifier]) => [sign.charCodeAt(0), modifier]),
);

/** The modifier that ends right before token `i`; markup between the two is stepped over. Null when there is none. */
export function modifierBefore(r: Reader, i: number): Modifier | null {
	let at = i - 1;
	const sign = r.sign(at) === 0 ? undefined : SIGNS.get(r.sign(at));
	if (sign !== undefined) {
		const equals = r.sign(at) === 0x3e && r.sign(at - 1) === Sign.Equals;
		return { modifier: sign, edge: equals ? at - 1 : at };
	}
	if (r.sign(at) === Sign.Equals && r.glued(at) && SIGNS.has(r.sign(at - 1))) {
		return { modifier: r.sign(at - 1) === 0x3c ? 'at-most' : 'at-least', edge: at - 1 };
	}
	while (r.sign(at) === Sign.OpenBracket || (r.sign(at) === Sign.Star && at > i - 3)) at -= 1;
	// "more than a", "nearly an estimated": words between that belong to the number phrase.
	if (AN_A_ESTIMATED_ETC.has(r.word(at))) {
		const skip = AN_A.has(r.word(at)) || !AN_A.has(r.word(at - 1)) ? 1 : 2;
		if (r.word(at) !== THE) {
			const through = longest(r, at - skip);
			if (through !== null && through.modifier !== 'about') return through;
			if (through !== null && r.word(at - skip) !== ABOUT) return through;
		}
		return null;
	}
	return longest(r, at);
}

function longest(r: Reader, last: number): Modifier | null {
	const candidates = r.sign(last) === Sign.Dot ? BEFORE.at(-1) : BEFORE[r.word(last)];
	if (!candidates) return null;
	for (const { words, modifier } of candidates) {
		const first = last - words.length + 1;
		if (!stands(r, first, words)) continue;
		return modifier === 'over' && SPREAD.has(r.word(first - 1)) ? null : { modifier, edge: first };
	}
	return null;
}

/** The plus sign of "10+ years", "100+": this many or more. */
export function isOpenEnded(r: Reader, i: number): boolean {
	return r.sign(i) === Sign.Plus && r.glued(i) && !(r.glued(i + 1) && (r.isNumber(i + 1) || r.isWord(i + 1)));
}

/** The modifier that starts at token `i`, behind a number ("or more"); null when there is none. */
export function modifierAfter(r: Reader, i: number): Modifier | null {
	const candidates = AFTER[r.word(i)];
	if (!candidates) return null;
	for (const { words, modifier } of candidates) {
		// "640 firefighters and over 3,000 volunteers"
		if (words[0] === AND && startsNumber(r, i + words.length)) continue;
		if (stands(r, i, words)) return { modifier, edge: i + words.length };
	}
	return null;
}
