/**
 * The words of a passage as far as they carry meaning: words, numbers with their inner separators, single Chinese and
 * Japanese characters, and the signs that change what a number says. Spacing, quotation marks and the other
 * punctuation leave no token; neither does the way dashes, apostrophes and full-width letters are drawn.
 */
export function wordTokens(passage: string): string[] {
	const tokens = Array.from((ascii.test(passage) ? passage.match(asciiToken) : evened(passage).match(token)) ?? []);
	for (let at = tokens.indexOf('cent', 1); at > 0; at = tokens.indexOf('cent', at + 1)) {
		if (tokens[at - 1] === 'per') tokens.splice(at - 1, 2, 'percent');
	}
	return tokens;
}

/** The passage with what is drawn in several ways drawn in one. */
function evened(passage: string): string {
	return passage
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
		.replace(/[‘’‛ʼ]/g, "'")
		.replace(/[‐‑‒–—―−－]/g, '-')
		.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** Whether a token is written with digits or stands for a sign of a number. */
export function isFigure(one: string): boolean {
	return /[\p{N}\p{S}%‰/&@#-]/u.test(one);
}

const east = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const letter = `(?:(?![${east}])[\\p{L}\\p{N}]\\p{M}*)`;
const token = new RegExp(
	[
		`\\p{N}+(?:[.,:/\\-]\\p{N}+)*${letter}*`,
		`${letter}+(?:[.'](?=\\p{N}|\\p{L}{2,}|s\\b|t\\b|d\\b|m\\b)${letter}+)*`,
		`[${east}]`,
		'-(?=\\s*[\\p{Sc}]?\\s*\\p{N})',
		'[\\p{S}%‰/&@#]',
	].join('|'),
	'gu',
);

// The same for plain ASCII, which most passages are: a tenth of the time.
const ascii = /^[\n\r\t -~]*$/;
const asciiToken =
	/[0-9]+(?:[.,:/-][0-9]+)*[A-Za-z0-9]*|[A-Za-z0-9]+(?:[.'](?=[0-9]|[A-Za-z]{2,}|s\b|t\b|d\b|m\b)[A-Za-z0-9]+)*|-(?=\s*\$?\s*[0-9])|[$+<=>^`|~%/&@#]/g;
