/** Classes of single characters, without regular expressions: these run on every paragraph. */

export function isUpper(code: number): boolean {
	if (code < 128) return code >= 65 && code <= 90;
	if (code >= 0x2000 && code < 0xa000) return false;
	const char = String.fromCharCode(code);
	return char !== char.toLowerCase();
}

export function isLower(code: number): boolean {
	if (code < 128) return code >= 97 && code <= 122;
	if (code >= 0x2000 && code < 0xa000) return false;
	const char = String.fromCharCode(code);
	return char === char.toLowerCase() && char !== char.toUpperCase();
}

export function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

export function isHan(code: number): boolean {
	return (code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00);
}

export function isSpace(code: number): boolean {
	return (
		code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b
	);
}

/** The first place at or after `from` that holds no white space. */
export function skipSpace(text: string, from: number): number {
	let i = from;
	while (i < text.length && isSpace(text.charCodeAt(i))) i += 1;
	return i;
}
