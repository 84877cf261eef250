import { commonVerbs } from '../language/en/commonVerbs';
import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import { Shape, type Tokens } from '../text/tokens';
import { Form, forms } from './cueWords';
import { Char, endsIn, fn, isChar, isMark, isNameWord, isWord } from './words';

const auxiliary = Fn.Be | Fn.Have | Fn.Do | Fn.Modal;
const WINDOW = 30;
const unbound = new Set(['be', 'been', 'being', 'having'].map((word) => english.id(word)));

/** An auxiliary or modal that carries a tense. */
export function isAuxiliary(tokens: Tokens, i: number): boolean {
	return (fn(tokens, i) & auxiliary) !== 0 && !unbound.has(tokens.id[i] as number);
}

/** Likely a finite verb, by list or ending and by the word before it. */
export function isFinite(tokens: Tokens, i: number): boolean {
	if (!isWord(tokens, i)) return false;
	if (isAuxiliary(tokens, i)) return true;
	if (tokens.shape[i] !== Shape.Lower) return false;
	const id = tokens.id[i] as number;
	const form = forms.of(id);
	const listed = commonVerbs.of(id) !== 0 || ((form & (Form.Past | Form.S)) !== 0 && !(form & Form.NounLike));
	if (!listed && !endsIn(tokens, i, 'ed')) return false;
	if (i === 0) return true;
	const before = fn(tokens, i - 1);
	return (
		(before & (Fn.Determiner | Fn.Possessive | Fn.Preposition)) === 0 || (before & (Fn.Relative | Fn.Indefinite)) !== 0
	);
}

/** A finite verb stands within 30 tokens after `at`: a clause can have begun there. */
export function clauseFollows(tokens: Tokens, at: number, to: number): boolean {
	const limit = Math.min(to, at + WINDOW);
	if (fn(tokens, at) & Fn.Subject && at + 1 < to) return true;
	for (let i = at + 1; i < limit; i += 1) {
		if (isChar(tokens, i, Char.Semicolon)) return false;
		if (isFinite(tokens, i)) return true;
		// "said the plan she backs": a further subject makes a clause as well.
		if (fn(tokens, i) & Fn.Subject) return true;
	}
	return isAuxiliary(tokens, at);
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
