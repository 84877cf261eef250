/** Where a run of name words ends: initials, particles, hyphens and "of" inside it, not what follows. */
import { Body, bodyWords } from '../language/en/bodyWords';
import { Office, officeWords } from '../language/en/officeWords';
import { Name, nameWords } from '../language/en/personNames';
import { english } from '../language/en/vocabulary';
import { acronymEnd } from '../text/acronyms';
import { isPluralPossessive } from '../text/possessive';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { isAbbreviationStop, isInitial, isNameWord, isPunctuation, Sign, touches } from './nameTokens';

const OF = english.id('of');
const AND = english.id('and');
const THE = english.id('the');
const FOR = english.id('for');
const ON = english.id('on');
const TO = english.id('to');

/** The longest run looked at as one; longer ones (a megabyte in capitals) are cut. */
const LONGEST_RUN = 24;

/** The token behind the run of name words that starts at `from`. */
export function runEnd(tokens: Tokens, from: number): number {
	const letters = acronymEnd(tokens, from);
	if (letters > from + 4 && !isNameWord(tokens, letters)) return letters;
	let i = from + 1;
	const limit = Math.min(tokens.count, from + LONGEST_RUN);
	let body = isBodyHead(tokens, from) || isOfficeHead(tokens, from);
	while (i < limit) {
		if (isNameWord(tokens, i)) {
			body ||= isBodyHead(tokens, i) || isOfficeHead(tokens, i);
			i += 1;
			continue;
		}
		if (
			isAbbreviationStop(tokens, i) &&
			(isNameWord(tokens, i + 1) || (isInitial(tokens, i - 1) && isAcronymGo(tokens, i)))
		) {
			i += 1;
			continue;
		}
		if (
			isPunctuation(tokens, i, Sign.Hyphen) &&
			touches(tokens, i) &&
			i + 1 < limit &&
			touches(tokens, i + 1) &&
			tokens.kind[i + 1] === TokenKind.Word
		) {
			if (
				!isNameWord(tokens, i + 1) &&
				tokens.shape[i + 1] === Shape.Lower &&
				!(nameWords.of(tokens.id[i - 1]!) & Name.SurnameFirst) &&
				i - from < 2
			)
				break;
			i += 2;
			continue;
		}
		if (isPluralPossessive(tokens, i) && isNameWord(tokens, i + 1) && i + 1 < limit && isBodyHead(tokens, i + 1)) {
			i += 2;
			continue;
		}
		if (isPunctuation(tokens, i, Sign.Ampersand) && isNameWord(tokens, i + 1)) {
			i += 2;
			continue;
		}
		const id = tokens.kind[i] === TokenKind.Word ? tokens.id[i]! : 0;
		if (id !== 0 && (nameWords.of(id) & Name.Particle) !== 0 && tokens.shape[i] === Shape.Lower) {
			let k = i + 1;
			while (
				k < limit &&
				k < i + 3 &&
				tokens.kind[k] === TokenKind.Word &&
				(nameWords.of(tokens.id[k]!) & Name.Particle) !== 0 &&
				tokens.shape[k] === Shape.Lower
			)
				k += 1;
			if (isPunctuation(tokens, k, Sign.Hyphen)) k += 1;
			if (isNameWord(tokens, k) && !isNameWord(tokens, i)) {
				i = k + 1;
				continue;
			}
		}
		if (body && (id === OF || id === FOR || id === ON || id === AND || id === TO)) {
			const next = i + 1 < limit && tokens.id[i + 1] === THE && tokens.shape[i + 1] === Shape.Lower ? i + 2 : i + 1;
			if (id === TO && !isOfficeHead(tokens, i - 1)) break;
			if (id === AND && !isBodyChain(tokens, from, i)) break;
			if (isNameWord(tokens, next) && next < limit) {
				i = next + 1;
				continue;
			}
		}
		break;
	}
	return i;
}

/** After `U.` another letter goes on the acronym; after its last stop nothing does. */
function isAcronymGo(tokens: Tokens, stop: number): boolean {
	return stop + 1 < tokens.count && touches(tokens, stop + 1) && tokens.kind[stop + 1] === TokenKind.Word;
}

/** `Ministry of Health and | Welfare`: "and" joins inside a name that already has an "of" or "for". */
function isBodyChain(tokens: Tokens, from: number, at: number): boolean {
	for (let i = at - 1; i > from; i -= 1) {
		const id = tokens.kind[i] === TokenKind.Word ? tokens.id[i]! : 0;
		if (id === OF || id === FOR || id === ON) return i + 3 >= at;
	}
	return false;
}

function isBodyHead(tokens: Tokens, i: number): boolean {
	return (bodyWords.of(tokens.id[i]!) & Body.Head) !== 0;
}

function isOfficeHead(tokens: Tokens, i: number): boolean {
	return (officeWords.of(tokens.id[i]!) & Office.Head) !== 0;
}
