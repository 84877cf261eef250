import { Fn } from '../language/en/functionWords';
import { TokenKind, type Tokens } from '../text/tokens';
import { Char, endsIn, fn, isAdverb, isAuxiliary, isChar, isFinite, isMark, isNameWord, isWord } from './words';

const auxiliary = Fn.Be | Fn.Have | Fn.Do | Fn.Modal;
const WINDOW = 30;

/** A finite verb stands within 30 tokens after `at`: a clause can have begun there. */
export function clauseFollows(tokens: Tokens, at: number, to: number): boolean {
	const limit = Math.min(to, at + WINDOW);
	if (fn(tokens, at) & Fn.Subject && at + 1 < to) return !(fn(tokens, at) & Fn.Object) || hasVerb(tokens, at + 1);
	for (let i = at + 1; i < limit; i += 1) {
		if (isChar(tokens, i, Char.Semicolon)) return false;
		// "the letter that was lost": the verb right behind a relative is that of its own clause.
		if (fn(tokens, i) & Fn.Relative && isFinite(tokens, i + 1)) {
			i += 1;
			while (i + 1 < limit && (isFinite(tokens, i + 1) || isAdverb(tokens, i + 1))) i += 1;
			continue;
		}
		if (isChar(tokens, i, Char.Comma) && fn(tokens, i + 1) & Fn.Coordinator) return false;
		if (fn(tokens, i) & Fn.Coordinator && (isFinite(tokens, i + 1) || isAdverb(tokens, i + 1))) return false;
		if (isFinite(tokens, i)) return true;
		// "said the plan she backs": a further subject makes a clause as well.
		if (fn(tokens, i) & Fn.Subject) return true;
	}
	return isAuxiliary(tokens, at);
}

/** Behind `you` and `it`, which may be objects too: a verb, perhaps with an adverb before it, or its clitic. */
function hasVerb(tokens: Tokens, at: number): boolean {
	if (tokens.kind[at] === TokenKind.Clitic || isFinite(tokens, at)) return true;
	return isAdverb(tokens, at) && (isFinite(tokens, at + 1) || fn(tokens, at + 1) === 0);
}

/** A noun phrase, a gerund or a number can begin here. */
export function opensPhrase(tokens: Tokens, at: number): boolean {
	if (isMark(tokens, at)) return true;
	if (!isWord(tokens, at)) {
		const char = tokens.text[tokens.start[at] as number] as string;
		return (
			(char >= '0' && char <= '9') || char === '$' || char === '[' || char === '#' || char === '@' || char > '\u2e80'
		);
	}
	const bits = fn(tokens, at);
	if (bits & (Fn.Determiner | Fn.Possessive | Fn.Subject | Fn.Object | Fn.Indefinite | Fn.Numeral)) return true;
	if (isNameWord(tokens, at)) return true;
	return (bits & (Fn.Preposition | Fn.Subordinator | Fn.Coordinator | auxiliary)) === 0 || endsIn(tokens, at, 'ing');
}
