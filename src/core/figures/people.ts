import { Name, nameWords } from '../language/en/personNames';
import { Office, officeWords } from '../language/en/officeWords';
import { PhraseClass, phraseClasses } from '../language/en/phraseWords';
import { Shape, TokenKind } from '../text/tokens';
import { type Reader, Sign } from './reader';

const GIVEN = Name.Male | Name.Female;
const HONORIFIC = Name.Honorific | Name.HonorificMale | Name.HonorificFemale | Name.ShortTitle;

/**
 * Whether the noun phrase in tokens [from, to) names a person and no thing: "Mayor Lindholm", "Ms. Orvik", "the minister",
 * "farmers of the coast". Who was paid, or who owns, is not what an amount measures.
 */
export function isPerson(r: Reader, from: number, to: number): boolean {
	let head = from;
	while (head + 1 < to && !(phraseClasses.of(r.word(head + 1)) & PhraseClass.Preposition)) head += 1;
	if (!r.isWord(head)) return false;
	if (officeWords.of(r.word(head)) & Office.Head && r.kind(head - 1) !== TokenKind.Punctuation) return true;
	if (r.shape(head) !== Shape.Capital) return false;
	if (r.sign(from - 1) === Sign.Dot && nameWords.of(r.word(from - 2)) & HONORIFIC) return true;
	for (let at = from; at < head; at += 1) {
		if (r.kind(at) === TokenKind.Clitic) return false;
		const name = nameWords.of(r.word(at));
		if (name & HONORIFIC) return true;
		if (name & GIVEN && !(name & Name.Doubtful) && r.shape(at) === Shape.Capital) return true;
		if (officeWords.of(r.word(at)) & Office.Title && at + 1 === head) return true;
	}
	return false;
}
