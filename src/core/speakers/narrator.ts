/** Who says "I" in a text that has no turns: the speaker of a speech, the author of an article. */
import { Office, officeWords } from '../language/en/officeWords';
import { english } from '../language/en/vocabulary';
import type { Metadata } from '../model/document';
import { Char, isChar, isDash, isWord } from '../speech/words';
import type { Zone } from '../structure/zones';
import type { Tokens } from '../text/tokens';
import { type NameFact, NameKind } from './nameFacts';

export interface Narrator {
	readonly name: NameFact;
	/** The text is a speech, not an article. */
	readonly speaks: boolean;
}

/** The head of a text as far as it can name who speaks. */
export interface HeadParagraph {
	readonly facts: { readonly tokens: Tokens; readonly names: readonly NameFact[] };
}

/** A title of words once spoken: what follows "by" or stands in front is their speaker. */
const SPOKEN =
	/\b(?:speech|address|remarks|lecture|keynote|testimony|toast|sermon|eulogy|message|statement|talk|report on|report to|opening words|farewell)\b/i;
const LONGEST_HEAD = 16;
const LONGEST_LINE = 24;
const BY = english.id('by');
const OF = english.id('of');
const FROM = english.id('from');

/**
 * The name of the speaker or author in the head of a text: in its title (`Address by President X`, `X's remarks at …`),
 * in a line of its own between the title and the body (`X, Governor of Y`), or as the author known otherwise. Null when
 * the text does not say. Looks at no more than the first paragraphs.
 */
export function narratorOf(
	paragraphs: readonly HeadParagraph[],
	zones: readonly Zone[],
	metadata: Metadata,
): Narrator | null {
	let line: NameFact | null = null;
	let speaks = false;
	const last = Math.min(paragraphs.length, LONGEST_HEAD);
	for (let p = 0; p < last; p += 1) {
		const zone = zones[p];
		const { tokens, names } = paragraphs[p]!.facts;
		if (metadata.author !== null) {
			const author = names.find((name) => name.name === metadata.author);
			if (author !== undefined) return { name: author, speaks };
		} else if (zone === 'body') break;
		if (zone === 'title' && SPOKEN.test(tokens.text)) {
			speaks = true;
			const name = inTitle(tokens, names);
			if (name !== null) return { name, speaks };
		}
		if (zone === 'section_label' && speaks) line ??= aboveOffice(tokens, names, paragraphs[p + 1]?.facts.tokens);
		if (zone === 'byline' || zone === 'heading' || zone === 'source_line' || zone === 'deck')
			line ??= ownLine(tokens, names);
	}
	return line === null ? null : { name: line, speaks };
}

/** `Remarks by X`, `Speech of X at …`, `X's address`, `X: Address to …`. */
function inTitle(tokens: Tokens, names: readonly NameFact[]): NameFact | null {
	for (const name of names) {
		if (name.kind !== NameKind.Person && name.kind !== NameKind.Office) continue;
		const before = name.from - 1;
		if (before < 0) return name;
		const id = isWord(tokens, before) ? tokens.id[before] : 0;
		if (id === BY || id === FROM || (id === OF && name.kind === NameKind.Person)) return name;
	}
	return null;
}

/** `Orla Venn` on a line, and on the next `Governor of Dorrow`. */
function aboveOffice(tokens: Tokens, names: readonly NameFact[], next: Tokens | undefined): NameFact | null {
	const name = names[0];
	if (name === undefined || next === undefined || name.from !== 0 || name.to !== tokens.count) return null;
	if (name.kind !== NameKind.Person && (name.kind !== NameKind.Unknown || name.words.length < 2)) return null;
	const office = next.count <= LONGEST_HEAD && isWord(next, 0) && officeWords.of(next.id[0]!) & Office.Title;
	return office ? name : null;
}

/** A short line that is a name of two words or more and an office, or a name behind "by". */
function ownLine(tokens: Tokens, names: readonly NameFact[]): NameFact | null {
	const name = names[0];
	if (name === undefined || tokens.count > LONGEST_LINE) return null;
	// "Fellow Deputies,": those spoken to.
	if (isChar(tokens, tokens.count - 1, Char.Comma)) return null;
	if (name.kind !== NameKind.Person && (name.kind !== NameKind.Unknown || name.words.length < 2)) return null;
	const by = isWord(tokens, 0) && tokens.id[0] === BY;
	if (name.from !== (by ? 1 : 0)) return null;
	if (by || (name.kind === NameKind.Person && name.to === tokens.count)) return name;
	if (!isChar(tokens, name.to, Char.Comma) && !isDash(tokens, name.to) && name.nameFrom === name.from) return null;
	for (let i = name.from; i < tokens.count; i += 1)
		if (isWord(tokens, i) && officeWords.of(tokens.id[i]!) & Office.Head) return name;
	return null;
}
