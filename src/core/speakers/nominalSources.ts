/** Sources that are no names known before: firms, unnamed officials, documents, and the remarks of somebody. */
import { Fn } from '../language/en/functionWords';
import { Office, officeWords } from '../language/en/officeWords';
import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';
import type { Subject } from '../speech/subjects';
import { opensLink } from '../speech/links';
import { endsIn, fn, isChar, isNameWord, isWord } from '../speech/words';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import type { SourceKind } from './entity';
import { Gender, type NameFact, NameKind } from './nameFacts';

export interface NominalSource {
	readonly name: string;
	readonly kind: SourceKind;
	readonly gender: Gender;
	readonly from: number;
	readonly to: number;
}

const SAYING = 1;
const DOCUMENT = 2;
const sayings = new WordClasses(english)
	.tag(
		'comments comment remarks remark words statement statements speech address message tweet tweets post answer reply response',
		SAYING,
	)
	.tag(
		`report study survey poll article letter statement law bill order plan paper document memo book editorial resolution
		communique indictment filing lawsuit complaint ruling census bulletin treaty agreement declaration constitution
		analysis notice guidelines budget audit review release newspaper magazine post charter strategy blueprint`,
		DOCUMENT,
	);
const OF = english.id('of');

/** What names the source: the name it holds, else its noun and what belongs to it with "of" (`sister of one of the Marines`). */
export function nominalSource(tokens: Tokens, subject: Subject, fact: NameFact | null): NominalSource {
	const named = fact !== null && fact.kind !== NameKind.Office;
	const from = named ? fact.from : pastTime(tokens, subject);
	const to = fact !== null ? (linkEnd(tokens, fact.from) ?? fact.to) : nominalEnd(tokens, subject);
	const office = isWord(tokens, subject.head) ? officeWords.of(tokens.id[subject.head]!) : 0;
	return {
		name: tokens.text.slice(tokens.start[from], tokens.end[to - 1]),
		kind: kindOf(tokens, subject, fact),
		gender: office & Office.Woman ? Gender.Female : office & Office.Man ? Gender.Male : Gender.Unknown,
		from,
		to,
	};
}

/** What kind of source the noun names: several and unnamed persons, and things, are "other". */
function kindOf(tokens: Tokens, subject: Subject, fact: NameFact | null): SourceKind {
	if (fact !== null && fact.kind !== NameKind.Office)
		return fact.kind !== NameKind.Unknown || fact.words.length === 1 ? 'body' : 'other';
	const last = subject.headEnd - 1;
	if (!isWord(tokens, last)) return 'other';
	const id = tokens.id[last]!;
	if (sayings.of(id) & DOCUMENT) return 'document';
	const office = officeWords.of(id);
	if (office & Office.Head && !(office & Office.Unnamed) && (office & Office.Title || !endsIn(tokens, last, 's')))
		return 'role';
	return subject.kind === 'organisation' ? 'body' : 'other';
}

/** Behind the time that owns it: `this year's | work report`. */
function pastTime(tokens: Tokens, { start, head }: Subject): number {
	for (let i = start + 1; i < head; i += 1)
		if (tokens.kind[i] === TokenKind.Clitic && fn(tokens, i - 1) & Fn.Time) return i + 1;
	return start;
}

/** The end of the words of a Markdown link that the name opens: they are a title as a whole. */
function linkEnd(tokens: Tokens, from: number): number | null {
	if (from === 0 || !opensLink(tokens, from - 1)) return null;
	const last = Math.min(tokens.count, from + LONGEST_LINK);
	for (let i = from; i < last; i += 1) if (isChar(tokens, i, CLOSE)) return i;
	return null;
}
const LONGEST_LINK = 20;
const CLOSE = 0x5d;

function nominalEnd(tokens: Tokens, subject: Subject): number {
	let end = subject.headEnd;
	for (let i = subject.headEnd; i < subject.end; i += 1) {
		const bits = fn(tokens, i);
		if (i === end && bits & Fn.Preposition && tokens.id[i] !== OF && !isNameWord(tokens, i + 1)) break;
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
