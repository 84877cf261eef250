/** Where a personal name ends, and which words can be family names. */
import { Body, bodyWords } from '../language/en/bodyWords';
import { Office, officeWords } from '../language/en/officeWords';
import { Name, nameWords } from '../language/en/personNames';
import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { isInitial, isNameWord, isPunctuation, Sign } from './nameTokens';

const AND = english.id('and');

/** Whether a word can be a family name: no body, office, people or month, but for those that are. */
export function canBeSurname(tokens: Tokens, i: number): boolean {
	if (!isNameWord(tokens, i) || isInitial(tokens, i)) return false;
	const id = tokens.id[i]!;
	if (NO_SURNAMES.has(id)) return false;
	const body = bodyWords.of(id);
	if (body & (Body.Demonym | Body.Calendar)) return false;
	if (body & Body.Head && !(body & Body.Place)) return SURNAME_BODIES.has(id);
	if (officeWords.of(id) & Office.Title) return SURNAME_OFFICES.has(id);
	return true;
}

const SURNAME_BODIES = new WordSet('bank church house banks club post mission group young league front');
const NO_SURNAMES = new WordSet(
	'order directive memorandum decree branch privilege act bill deputies delegates citizens countrymen members senators colleagues friends comrades',
);
export const SURNAME_OFFICES = new WordSet(
	'bishop king prince pope marshal judge chair cardinal major dean baron duke lord duke speaker',
);

/** The token behind a personal name that begins at `from`. */
export function personEnd(
	tokens: Tokens,
	from: number,
	end: number,
	headline: boolean,
	known: boolean,
	familyFirst: boolean,
): number {
	let i = from + 1;
	let words = 1;
	let most = headline ? 2 : 4;
	if (familyFirst)
		most = tokens.end[from + 1]! - tokens.start[from + 1]! > 4 || isPunctuation(tokens, from + 2, Sign.Hyphen) ? 2 : 3;
	if (!known && headline) most = endsAfterTwo(tokens, from, end) ? 2 : 1;
	while (i < end) {
		if (isPunctuation(tokens, i, Sign.Stop) || isPunctuation(tokens, i, Sign.Hyphen)) {
			// A hyphen joins two halves of one word.
			if (isPunctuation(tokens, i, Sign.Hyphen)) {
				i += 2;
				continue;
			}
			if (i + 1 >= end) break;
			i += 1;
			continue;
		}
		if (tokens.kind[i] !== TokenKind.Word) break;
		const id = tokens.id[i]!;
		const name = nameWords.of(id);
		if (name & Name.Suffix) {
			i += 1;
			break;
		}
		if (isInitial(tokens, i)) {
			i += 1;
			continue;
		}
		if (tokens.shape[i] === Shape.Lower) {
			if ((name & Name.Particle) === 0) break;
			i += 1;
			continue;
		}
		if (words === most || !isNameWord(tokens, i)) break;
		if (words > 0 && !canBeSurname(tokens, i)) break;
		if (words >= 2 && bodyWords.of(id) & (Body.Place | Body.Thing | Body.Known | Body.Media | Body.Group)) break;
		i += 1;
		words += 1;
	}
	while (
		i > from + 1 &&
		!isNameWord(tokens, i - 1) &&
		!(isPunctuation(tokens, i - 1, Sign.Stop) && isInitial(tokens, i - 2)) &&
		!(tokens.start[i - 1] === tokens.end[i - 2] && isPunctuation(tokens, i - 2, Sign.Hyphen))
	)
		i -= 1;
	return i;
}

/** Two words, and then a bracket, a comma or "and": `Mr. Anneke Vos (Norland)` ends its name also among capitals. */
function endsAfterTwo(tokens: Tokens, from: number, end: number): boolean {
	let second = from + 1;
	while (isPunctuation(tokens, second, Sign.Hyphen)) second += 2;
	if (!canBeSurname(tokens, second)) return false;
	if (second + 1 < end && tokens.shape[second + 1] === Shape.Lower && BEHIND.has(tokens.id[second + 1]!))
		return from > 0 && officeBefore(tokens, from) && !likeVerb(tokens, second);
	if (second + 1 !== end) return false;
	// "Governor Orla Venn" ends the line; "Governor Venn Resigns" does so with its verb.
	if (end < tokens.count && (tokens.kind[end] === TokenKind.Clitic || BEHIND.has(tokens.id[end]!)))
		return from > 0 && officeBefore(tokens, from) && !likeVerb(tokens, second);
	if (end >= tokens.count) return from > 0 && officeBefore(tokens, from) && !likeVerb(tokens, second);
	return (
		isPunctuation(tokens, end, Sign.OpenBracket) ||
		isPunctuation(tokens, end, Sign.Comma) ||
		(tokens.kind[end] === TokenKind.Word && tokens.id[end] === AND)
	);
}

/** What may stand behind a whole name in a title: `President Orla Venn of Norland`. */
const BEHIND = new WordSet('of at on');

function officeBefore(tokens: Tokens, from: number): boolean {
	return (officeWords.of(tokens.id[from - 1]!) & Office.Title) !== 0;
}

/** In its letters the third person or the past of a verb. */
function likeVerb(tokens: Tokens, i: number): boolean {
	const end = tokens.end[i]!;
	return tokens.text.startsWith('s', end - 1) || tokens.text.startsWith('ed', end - 2);
}
