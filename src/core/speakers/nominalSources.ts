/** Sources that are no names known before: firms, unnamed officials, documents, and the remarks of somebody. */
import { Fn } from '../language/en/functionWords';
import { Office, officeWords } from '../language/en/officeWords';
import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';
import type { Subject } from '../speech/subjects';
import { endsIn, fn, isNameWord, isWord } from '../speech/words';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { Gender, type NameFact, NameKind } from './nameFacts';

export interface NominalSource {
	readonly name: string;
	readonly kind: 'body' | 'other';
	readonly gender: Gender;
	readonly from: number;
	readonly to: number;
}

const SAYING = 1;
const sayings = new WordClasses(english).tag(
	'comments comment remarks remark words statement statements speech address message tweet tweets post answer reply response',
	SAYING,
);
const OF = english.id('of');

/** What names the source: the name it holds, else its noun and what belongs to it with "of" (`sister of one of the Marines`). */
export function nominalSource(tokens: Tokens, subject: Subject, fact: NameFact | null): NominalSource {
	const named = fact !== null && fact.kind !== NameKind.Office;
	const from = named ? fact.from : subject.start;
	const to = fact !== null ? fact.to : nominalEnd(tokens, subject);
	const body =
		fact === null ? subject.kind === 'organisation' : fact.kind !== NameKind.Unknown || fact.words.length === 1;
	const office = isWord(tokens, subject.head) ? officeWords.of(tokens.id[subject.head]!) : 0;
	return {
		name: tokens.text.slice(tokens.start[from], tokens.end[to - 1]),
		kind: body ? 'body' : 'other',
		gender: office & Office.Woman ? Gender.Female : office & Office.Man ? Gender.Male : Gender.Unknown,
		from,
		to,
	};
}

function nominalEnd(tokens: Tokens, subject: Subject): number {
	let end = subject.headEnd;
	for (let i = subject.headEnd; i < subject.end; i += 1) {
		const bits = fn(tokens, i);
		if (i === end && bits & Fn.Preposition && tokens.id[i] !== OF) break;
		if (tokens.shape[i] === Shape.Lower && endsIn(tokens, i, 'ed')) break;
		end = i + 1;
	}
	return end;
}

/** The name before `'s` and a noun of saying (`Venn's remarks`); null when the subject is no such phrase. */
export function possessor(tokens: Tokens, subject: Subject, names: readonly NameFact[], at: number): NameFact | null {
	const last = subject.headEnd - 1;
	if (!isWord(tokens, last) || isNameWord(tokens, last) || (sayings.of(tokens.id[last]!) & SAYING) === 0) return null;
	const name = names[at];
	if (name === undefined || name.to < subject.start || name.to >= tokens.count) return null;
	return tokens.kind[name.to] === TokenKind.Clitic ? name : null;
}
