/** What a file's bytes say as text, or why they say nothing. */
export type Decoded =
	| { readonly ok: true; readonly text: string; readonly encoding: string }
	| { readonly ok: false; readonly reason: 'binary' | 'encoding' };

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
		return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
	} catch {
		return { ok: false, reason: 'encoding' };
	}
}
