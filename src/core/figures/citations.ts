import { english } from '../language/en/vocabulary';
import { Shape } from '../text/tokens';
import { type Reader, Sign } from './reader';

const AL = english.id('al');
const ET = english.id('et');

/**
 * Whether the year at token `i` belongs to a reference to literature: "(Okafor et al., 2011; Lindqvist, 1998a)",
 * "Okafor et al. (2011)", "Okafor and Lindqvist (2003)". It says when a work appeared, and nothing of the matter.
 */
export function isCitedYear(r: Reader, i: number): boolean {
	if (!r.isNumber(i) || r.length(i) !== 4) return false;
	const lettered = r.isWord(i + 1) && r.glued(i + 1) && r.length(i + 1) === 1;
	const after = r.sign(lettered ? i + 2 : i + 1);
	const before = r.sign(i - 1);
	if (before === Sign.Open) return (after === Sign.Close || after === Sign.Comma) && isAuthor(r, i - 2, false);
	if (after !== Sign.Close && after !== Sign.Semicolon && after !== Sign.Comma) return false;
	let at = i;
	// Several works of one author: "2008, 2005, 2011b".
	while (r.sign(at - 1) === Sign.Comma && isYearBefore(r, at - 2)) at = r.isNumber(at - 2) ? at - 2 : at - 3;
	if (r.sign(at - 1) === Sign.Open && at < i) return isAuthor(r, at - 2, false);
	const comma = r.sign(at - 1) === Sign.Comma ? at - 2 : at - 1;
	return isInBrackets(r, comma) && isAuthor(r, comma, true);
}

function isYearBefore(r: Reader, i: number): boolean {
	if (r.isNumber(i)) return r.length(i) === 4;
	return r.isWord(i) && r.length(i) === 1 && r.glued(i) && r.isNumber(i - 1) && r.length(i - 1) === 4;
}

/** Whether a name of an author ends at token `i`: "al.", "and Name", and inside brackets any name. */
function isAuthor(r: Reader, i: number, inside: boolean): boolean {
	if (r.sign(i) === Sign.Dot && r.word(i - 1) === AL) return true;
	if (r.word(i) === AL && r.word(i - 1) === ET) return true;
	if (r.shape(i) !== Shape.Capital && r.shape(i) !== Shape.Mixed) return false;
	if (!inside) return /^(?:and|&)$/.test(r.text(i - 1)) && r.shape(i - 2) === Shape.Capital;
	const before = r.sign(i - 1);
	return (
		before === Sign.Open ||
		before === Sign.Semicolon ||
		before === Sign.Minus ||
		/^(?:and|&|see|in|e|cf|also|from|after)$/.test(r.text(i - 1)) ||
		r.shape(i - 1) === Shape.Capital
	);
}

/** Whether an opening bracket stands before token `i`, near enough for a list of references. */
function isInBrackets(r: Reader, i: number): boolean {
	for (let at = i; at > i - 40 && at >= 0; at -= 1) {
		const sign = r.sign(at);
		if (sign === Sign.Open || sign === Sign.OpenBracket) return true;
		if (sign === Sign.Close && at < i) return false;
	}
	return false;
}
