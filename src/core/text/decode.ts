/** What a file's bytes say as text, or why they say nothing. */
export type Decoded =
	| { readonly ok: true; readonly text: string; readonly encoding: string }
	| { readonly ok: false; readonly reason: 'binary' | 'encoding' };

/**
 * Decodes the bytes of a text. A byte order mark decides and is not part of the text; else UTF-8, and where the bytes are
 * no UTF-8 the encoding is not guessed here. Bytes with NUL characters are no text. Linear in the bytes.
 */
export function decodeText(bytes: Uint8Array): Decoded {
	const encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
	if (encoding === 'utf-8' && bytes.subarray(0, 1 << 16).includes(0)) return { ok: false, reason: 'binary' };
	try {
		return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
	} catch {
		return { ok: false, reason: 'encoding' };
	}
}
