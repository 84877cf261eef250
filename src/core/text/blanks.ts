/** A text with each run of white space as one blank. Linear; a text that has single blanks only is given back as it is. */
export function withEvenBlanks(text: string): string {
	let blank = false;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		if (code !== 32) {
			if (isOtherSpace(code)) return text.replace(/\s+/g, ' ');
			blank = false;
		} else if (blank) return text.replace(/\s+/g, ' ');
		else blank = true;
	}
	return text;
}

/** White space other than the blank, as regular expressions have it. */
function isOtherSpace(code: number): boolean {
	if (code < 0x1680) return code === 0xa0 || (code >= 9 && code <= 13);
	if (code >= 0x2000 && code <= 0x205f)
		return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
	return code === 0x1680 || code === 0x3000 || code === 0xfeff;
}
