/** Pronouns that can stand for a speaker. */
import { Fn, functionWords } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';
import { acronymEnd } from '../text/acronyms';
import { Signal } from '../text/signals';
import { Shape, TokenKind, type Tokens } from '../text/tokens';

export const enum Pronoun {
	He = 1 << 0,
	She = 1 << 1,
	It = 1 << 2,
	They = 1 << 3,
	I = 1 << 4,
	We = 1 << 5,
	/** Stands as a subject. */
	Subject = 1 << 6,
}

const pronouns = new WordClasses(english)
	.tag('he him his himself', Pronoun.He)
	.tag("he's he'd he'll", Pronoun.He)
	.tag("she her hers herself she's she'd she'll", Pronoun.She)
	.tag("it its itself it's it'll", Pronoun.It)
	.tag("they them their theirs themselves they're they've they'd they'll", Pronoun.They)
	.tag("i me my mine myself i'm i've i'd i'll", Pronoun.I)
	.tag("we us our ours ourselves we're we've we'd we'll", Pronoun.We)
	.tag("he she it they i we he's he'd he'll she's she'd she'll i'm i've i'd i'll", Pronoun.Subject)
	.signal(Pronoun.He | Pronoun.She | Pronoun.I, Signal.Person);

/** `Pronoun` bits of a token, 0 for other words. */
export function pronounAt(tokens: Tokens, i: number): number {
	return tokens.kind[i] === TokenKind.Word ? pronouns.of(tokens.id[i] as number) : 0;
}

const MINE = english.id('mine');
const I = english.id('i');

/** `a friend of mine`, `it is mine.`: elsewhere coal is dug in it. */
function isPossessiveMine(tokens: Tokens, i: number): boolean {
	if (tokens.shape[i] !== Shape.Lower) return false;
	const before = i > 0 && tokens.kind[i - 1] === TokenKind.Word ? functionWords.of(tokens.id[i - 1] as number) : 0;
	const after = i + 1 < tokens.count && tokens.kind[i + 1] === TokenKind.Word ? (tokens.id[i + 1] as number) : -1;
	return (before & (Fn.Preposition | Fn.Be)) !== 0 && (after < 0 || functionWords.of(after) !== 0);
}

/** `I. The past year`: the number of a heading. */
function isNumeral(tokens: Tokens, i: number): boolean {
	if (tokens.id[i] !== I || i + 1 >= tokens.count || tokens.kind[i + 1] !== TokenKind.Punctuation) return false;
	const sign = tokens.id[i + 1];
	return i === 0 && (sign === 0x2e || sign === 0x29);
}

/** `F.B.I.`, `A.I.`: a letter with a stop right before it, or with another letter right behind its own. */
function isLetter(tokens: Tokens, i: number): boolean {
	if (tokens.id[i] !== I) return false;
	if (i > 0 && tokens.id[i - 1] === STOP && tokens.kind[i - 1] === TokenKind.Punctuation)
		return tokens.end[i - 1] === tokens.start[i];
	return acronymEnd(tokens, i) > i;
}
const STOP = 0x2e;

/** Tokens of the pronouns that stand for one person: he, she, I in all cases. Linear in the tokens. */
export function findPronouns(tokens: Tokens): readonly number[] {
	if (!(tokens.signals & Signal.Person)) return NONE;
	const { signal, count } = tokens;
	let found: number[] | null = null;
	for (let i = 0; i < count; i += 1) {
		if (!((signal[i] as number) & Signal.Person)) continue;
		if (tokens.id[i] === MINE && !isPossessiveMine(tokens, i)) continue;
		if (isNumeral(tokens, i) || isLetter(tokens, i)) continue;
		if (found === null) found = [i];
		else found.push(i);
	}
	return found ?? NONE;
}

const NONE: readonly number[] = [];

/** Whether a sentence that opens with this word is about nobody in particular. */
export function isAnybody(id: number): boolean {
	return generic.has(id);
}
const generic = new Set(
	['a', 'an', 'any', 'every', 'each', 'no', 'nobody', 'anyone', 'anybody', 'everyone', 'everybody', 'whoever'].map(
		(word) => english.id(word),
	),
);
