/** What a file's bytes say as text, or why they say nothing. */
export type Decoded =
	| { readonly ok: true; readonly text: string; readonly encoding: string }
	| { readonly ok: false; readonly reason: 'binary' | 'encoding' };

/** What Windows-1252 has where Latin-1 has control characters; five of them it leaves alone. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * The bytes as text in an encoding, by a label of the web platform. Some versions of Node read Windows-1252 as Latin-1,
 * which loses quotation marks and dashes: what they leave is put right. Throws for an unknown label; with `fatal`, also for
 * bytes that are not in the encoding.
 */
export function decodedAs(bytes: Uint8Array, label: string, fatal: boolean): string {
	const decoder = new TextDecoder(label, { fatal });
	const text = decoder.decode(bytes);
	if (decoder.encoding !== 'windows-1252') return text;
	return text.replaceAll(/[\x80-\x9f]/g, (sign) => windows.charAt(sign.charCodeAt(0) - 0x80));
}

/**
 * Decodes the bytes of a text. A byte order mark decides and is not part of the text; else the encoding given counts (a
 * label of the web platform's decoder), and where the bytes are not in it another is not guessed. Bytes with NUL characters are no text. Linear in the bytes.
 */
export function decodeText(bytes: Uint8Array, otherwise = 'utf-8'): Decoded {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? 'utf-16le'
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? 'utf-16be'
				: otherwise;
	if (!encoding.toLowerCase().startsWith('utf-16') && bytes.subarray(0, 1 << 16).includes(0))
		return { ok: false, reason: 'binary' };
	try {
		return { ok: true, text: decodedAs(bytes, encoding, true), encoding };
	} catch {
		return { ok: false, reason: 'encoding' };
	}
}
