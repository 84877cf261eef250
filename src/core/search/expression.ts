import type { Expression } from './expressionRunner';
import type { Wanted } from './query';

const BORDER_BEFORE = '(?<!(?!\\p{Script=Han})[\\p{L}\\p{N}])';
const BORDER_BEHIND = '(?!(?!\\p{Script=Han})[\\p{L}\\p{N}])';

/** Signs that people type in one way and texts print in several. */
const spellings: Readonly<Record<string, string>> = {
	"'": "['’‘]",
	'’': "['’‘]",
	'"': '["“”]',
	'“': '["“”]',
	'”': '["“”]',
	'-': '[-‐‑]',
};

/**
 * The expression that finds words as they stand: blanks match any white space, quotation marks and hyphens those of
 * other keyboards. It looks at each character of a text a bounded number of times.
 */
export function expressionOfWords(words: string, wholeWords: boolean): string {
	const source = words
		.trim()
		.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
		.replaceAll(/['’"“”-]/g, (sign) => spellings[sign] ?? sign)
		.replaceAll(/\s+/g, '\\s+');
	if (!wholeWords || source === '') return source;
	const edge = (char: string): boolean => /[\p{L}\p{N}]/u.test(char) && !/\p{Script=Han}/u.test(char);
	const letters = Array.from(words.trim());
	return `${edge(letters[0] ?? '') ? BORDER_BEFORE : ''}${source}${edge(letters.at(-1) ?? '') ? BORDER_BEHIND : ''}`;
}

/** The regular expression that a person wrote: `^` and `$` stand at the ends of lines. Throws when it is none. */
export function expressionOf({ words, matchCase }: Wanted): Expression {
	const flags = matchCase ? 'gmu' : 'gimu';
	const { source } = new RegExp(words, flags);
	return { source, flags };
}
