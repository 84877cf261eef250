import { type Decoded, decodedAs, decodeText } from './decode';

/** Bytes looked at to tell one encoding from another. */
const LOOKED_AT = 1 << 18;

/**
 * Decodes the bytes of a text whose encoding nobody has named for certain. What `decodeText` can read counts; where the
 * bytes are not in UTF-8, the other encodings of texts in the wild are tried: UTF-16 without byte order mark, GB18030, and
 * Windows-1252. Each has to be likely, not merely possible: Windows-1252 can read nearly any bytes. Linear in the bytes.
 */
export function decodeInTheWild(bytes: Uint8Array, otherwise = 'utf-8'): Decoded {
	const decoded = decodeText(bytes, otherwise);
	if (decoded.ok || !/^utf-?8$/i.test(otherwise)) return decoded;
	const guess = guessed(bytes.subarray(0, LOOKED_AT));
	if (guess === null) return decoded;
	try {
		return { ok: true, text: decodedAs(bytes, guess, true), encoding: guess };
	} catch {
		return decoded;
	}
}

function guessed(bytes: Uint8Array): string | null {
	if (bytes.includes(0)) return likelyUtf16(bytes);
	if (likelyGb18030(bytes)) return 'gb18030';
	return likelyWindows1252(bytes) ? 'windows-1252' : null;
}

/** NUL bytes of text in UTF-16 stand on one side of their characters: those of blanks, digits, line ends, Latin letters. */
function likelyUtf16(bytes: Uint8Array): string | null {
	if (bytes.length < 4) return null;
	const nul = [0, 0];
	for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) nul[i % 2] = (nul[i % 2] as number) + 1;
	const [even, odd] = nul as [number, number];
	const encoding = odd > 20 * even ? 'utf-16le' : even > 20 * odd ? 'utf-16be' : null;
	if (encoding === null) return null;
	const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length & ~1));
	let strange = 0;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffd || (code >= 0xe000 && code < 0xf900))
			strange += 1;
	}
	return strange * 200 < text.length ? encoding : null;
}

/** Characters of Chinese texts are nearly all pairs of bytes from the old core of the encoding, and come in runs. */
function likelyGb18030(bytes: Uint8Array): boolean {
	let core = 0;
	let other = 0;
	for (let i = 0; i < bytes.length; i += 1) {
		const lead = bytes[i] as number;
		if (lead < 0x80) continue;
		const trail = bytes[i + 1];
		if (trail === undefined) break;
		const isCore = lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe;
		if (isCore) core += 1;
		else other += 1;
		// A four-byte character begins with a byte and a digit.
		i += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
	}
	return core > 1 && core > 9 * other;
}

/** Letters with accents stand between letters of the alphabet, and quotation marks and dashes are few. */
function likelyWindows1252(bytes: Uint8Array): boolean {
	let high = 0;
	let likely = 0;
	for (let i = 0; i < bytes.length; i += 1) {
		const byte = bytes[i] as number;
		if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 0x7f) return false;
		if (byte < 0x80) continue;
		if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) return false;
		high += 1;
		const isSign = (byte >= 0x80 && byte <= 0xbf) || byte === 0xd7 || byte === 0xf7;
		if (isSign || isLetter(bytes[i - 1]) || isLetter(bytes[i + 1])) likely += 1;
	}
	return likely * 10 >= high * 9 && high * 4 < bytes.length;
}

function isLetter(byte: number | undefined): boolean {
	return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}
