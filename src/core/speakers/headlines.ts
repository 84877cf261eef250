/** Headlines that set who speaks apart by a colon: `Minister: Mine to close`, `Mine to close: Orla Venn`. */
import { Body, bodyWords } from '../language/en/bodyWords';
import { Fn } from '../language/en/functionWords';
import { Office, officeWords } from '../language/en/officeWords';
import { WordSet } from '../language/en/wordSet';
import type { Span } from '../model/span';
import { Char, fn, isChar, isMark, isWord } from '../speech/words';
import { TokenKind, type Tokens } from '../text/tokens';
import type { Entities } from './entities';
import type { Entity, SourceKind } from './entity';
import { type NameFact, NameKind } from './nameFacts';
import type { NameForm } from './nameForms';
import { lastWithin } from './ordered';

/** Who says what a headline tells; characters of its paragraph. */
export interface HeadlineVoice {
	readonly entity: Entity;
	/** The words that name the source. */
	readonly who: Span;
	readonly said: Span;
}

/** What is read of the headline, and how an entity for a source without a name is made. */
export interface Headline {
	readonly tokens: Tokens;
	readonly names: readonly NameFact[];
	readonly forms: readonly NameForm[];
	readonly source: (words: string, kind: SourceKind) => Entity;
}

/** Longer paragraphs are no headlines, and longer names no sources; in tokens. */
const LONGEST = 40;
const LONGEST_SOURCE = 7;
const SHORTEST_SAID = 3;

const papers = new WordSet('study survey poll report audit newspaper paper research inquiry');
/** Columns and series, which name what is told and not who tells it. */
const columns = new WordSet(
	'watch focus global international front business forum lines initiative program programme update',
);
const settings = new WordSet('to at on');

/** Who is set apart by a colon in a headline; null for nobody. Linear in its tokens, of which there are 40 at most. */
export function headlineVoice(entities: Entities, headline: Headline): HeadlineVoice | null {
	const { tokens } = headline;
	let end = tokens.count;
	if (end > LONGEST) return null;
	while (end > 0 && (isChar(tokens, end - 1, Char.Stop) || isChar(tokens, end - 1, Char.Semicolon))) end -= 1;
	const first = colonIn(tokens, 1, Math.min(end, LONGEST_SOURCE + 3), 1);
	if (first > 0) {
		let to = 1;
		while (to < first && !settings.has(tokens.id[to] as number)) to += 1;
		const voice = voiceOf(entities, headline, 0, to, first + 1, end);
		if (voice !== null) return voice;
	}
	const last = colonIn(tokens, Math.max(1, end - LONGEST_SOURCE), end, -1);
	return last > 0 ? voiceOf(entities, headline, last + 1, end, 0, last) : null;
}

/** The first colon in tokens [from, to), or the last one (`step` -1); -1 without. */
function colonIn(tokens: Tokens, from: number, to: number, step: 1 | -1): number {
	for (let i = step > 0 ? from : to - 1; i >= from && i < to; i += step) if (isChar(tokens, i, Char.Colon)) return i;
	return -1;
}

/** The source of tokens [from, to) where these can name one, of what stands in tokens [start, end). */
function voiceOf(
	entities: Entities,
	{ tokens, names, forms, source }: Headline,
	from: number,
	to: number,
	start: number,
	end: number,
): HeadlineVoice | null {
	if (to <= from || to - from > LONGEST_SOURCE || end - start < SHORTEST_SAID) return null;
	// Nothing but a quotation is attributed as one.
	if (isMark(tokens, start) && isMark(tokens, end - 1)) return null;
	const voice = (entity: Entity, first: number): HeadlineVoice => ({
		entity,
		who: { start: tokens.start[first] as number, end: tokens.end[to - 1] as number },
		said: { start: tokens.start[start] as number, end: tokens.end[end - 1] as number },
	});
	const n = lastWithin(names, to - 1);
	const name = names[n];
	if (name !== undefined && name.to === to && name.from >= from) {
		const entity = entities.resolve(forms[n] as NameForm, []);
		if (entity?.person === true && !isJoined(tokens, from, name.from)) return voice(entity, name.from);
		if (name.kind === NameKind.Body && name.from === from && isBody(tokens, to - 1))
			return voice(entity ?? source(name.name, 'body'), from);
	}
	const kind = nominalKind(tokens, from, to);
	return kind === null ? null : voice(source(textOf(tokens, from, to), kind), from);
}

/** `Big day for | Venn`, `Lund and | Venn`: the name is not all that stands before the colon. */
function isJoined(tokens: Tokens, from: number, name: number): boolean {
	for (let i = from; i < name; i += 1) if (fn(tokens, i) & (Fn.Preposition | Fn.Coordinator)) return true;
	return false;
}

/** What the noun of a phrase without preposition or article, bar one before it, names; null for what cannot speak. */
function nominalKind(tokens: Tokens, from: number, to: number): SourceKind | null {
	for (let i = from; i < to; i += 1) {
		if (!isWord(tokens, i)) {
			if (tokens.kind[i] !== TokenKind.Punctuation || !isChar(tokens, i, Char.Hyphen)) return null;
		} else if (i > from && fn(tokens, i) !== 0) return null;
	}
	const last = tokens.id[to - 1] as number;
	if (papers.has(last)) return 'document';
	const office = officeWords.of(last);
	if (office & (Office.Head | Office.Unnamed)) return office & Office.Unnamed ? 'other' : 'role';
	return isBody(tokens, to - 1) ? 'body' : null;
}

function isBody(tokens: Tokens, i: number): boolean {
	const id = tokens.id[i] as number;
	return (bodyWords.of(id) & (Body.Head | Body.Known | Body.Media)) !== 0 && !columns.has(id);
}

function textOf(tokens: Tokens, from: number, to: number): string {
	const start = from + 1 < to && fn(tokens, from) & Fn.Determiner ? from + 1 : from;
	return tokens.text.slice(tokens.start[start], tokens.end[to - 1]);
}
