/** Code units that one call can take as arguments. */
const STEP = 0x8000;

/** Bytes as base 64, by what both Node and browsers have. */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
	return btoa(text);
}

export function fromBase64(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
