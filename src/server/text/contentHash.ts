/**
 * SHA-256 of a text as its document record stores it, in hexadecimal digits: over UTF-8 without byte order mark and with
 * line ends as LF, so that a checkout with other line ends is the same text.
 */
export async function contentHash(text: string): Promise<string> {
	const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plain));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
