/**
 * Finds names in a paragraph: runs of capitalised words, cut into offices, persons, bodies and the rest.
 *
 * What a run is, is decided here only as far as its own words say so. A family name alone, or a name without a known
 * given name, stays "unknown" until the names of the whole text are joined.
 */
import { functionWords } from '../language/en/functionWords';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import type { NameFact } from './nameFacts';
import { runEnd } from './nameRuns';
import { isNameWord } from './nameTokens';
import { officeMention, readOther } from './otherNames';
import { readPerson, startsPerson } from './personalNames';

/** Names of a paragraph in text order, not overlapping. Linear in its tokens. */
export function findNames(tokens: Tokens): NameFact[] {
	const found: NameFact[] = [];
	const headline = isHeadline(tokens);
	let reach = 0;
	for (let i = 0; i < tokens.count; ) {
		if (!isNameWord(tokens, i)) {
			const office = officeMention(tokens, i);
			if (office !== null) {
				found.push(office);
				i = office.to;
				reach = i;
			} else i += 1;
			continue;
		}
		const end = runEnd(tokens, i);
		cutRun(tokens, i, end, reach, headline, found);
		const last = found[found.length - 1];
		reach = Math.max(reach, last === undefined ? 0 : last.to);
		i = Math.max(end, i + 1);
	}
	return found;
}

/** A line in which all words but the small ones have capitals. */
function isHeadline(tokens: Tokens): boolean {
	let lower = 0;
	let capital = 0;
	const last = Math.min(tokens.count, 40);
	for (let i = 0; i < last; i += 1) {
		if (tokens.kind[i] !== TokenKind.Word) continue;
		if (tokens.shape[i] !== Shape.Lower) capital += 1;
		else if (functionWords.of(tokens.id[i]!) === 0) lower += 1;
	}
	return capital >= 4 && capital > lower * 12;
}

/** Cuts a run into mentions and adds them to `found`. */
function cutRun(tokens: Tokens, from: number, end: number, reach: number, headline: boolean, found: NameFact[]): void {
	let at = from;
	while (at < end) {
		const person = readPerson(tokens, at, end, reach, headline);
		if (person !== null) {
			found.push(person);
			at = person.to;
			reach = at;
			while (at < end && !isNameWord(tokens, at)) at += 1;
			continue;
		}
		// Else everything up to the next given name is one name of another kind.
		let stop = at + 1;
		while (stop < end && !startsPerson(tokens, stop, end)) stop += 1;
		const other = readOther(tokens, at, stop, headline);
		if (other !== null) found.push(other);
		at = stop;
	}
}
