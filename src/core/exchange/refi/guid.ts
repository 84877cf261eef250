/** Names our identifiers among all others: GUIDs of ours are made from it and from what they stand for (RFC 9562, version 5). */
const NAMESPACE = '6f1d2c7e-90a4-5b3f-8e52-4c1b7a9d03f6';
const guid = /^\{?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\}?$/i;

export type GuidKind =
	| 'project'
	| 'user'
	| 'code'
	| 'text'
	| 'annotation'
	| 'coding'
	| 'note'
	| 'speaker'
	| 'variable'
	| 'work';

/** The GUID of a thing of ours: the same on every export. A key that is a GUID, because it came from elsewhere, stays. */
export function guidOf(kind: GuidKind, key: string): string {
	return (kind === 'annotation' ? plainGuid(key) : null) ?? uuid5(NAMESPACE, `${kind}:${key}`);
}

/** A GUID in lower case and without braces; null for other text. */
export function plainGuid(text: string): string | null {
	return guid.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** The name-based UUID of version 5. */
export function uuid5(namespace: string, name: string): string {
	const space = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
	const text = new TextEncoder().encode(name);
	const both = new Uint8Array(space.length + text.length);
	both.set(space);
	both.set(text, space.length);
	const hash = sha1(both).slice(0, 16);
	hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
	hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
	const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** SHA-1 by FIPS 180-4. It guards nothing here: version 5 asks for it. */
function sha1(message: Uint8Array): Uint8Array {
	const blocks = (message.length + 9 + 63) >> 6;
	const padded = new Uint8Array(blocks * 64);
	padded.set(message);
	padded[message.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
	view.setUint32(padded.length - 4, message.length << 3);
	const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
	const words = new Uint32Array(80);
	for (let block = 0; block < blocks; block += 1) {
		for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(block * 64 + i * 4);
		for (let i = 16; i < 80; i += 1)
			words[i] = turned(at(words, i - 3) ^ at(words, i - 8) ^ at(words, i - 14) ^ at(words, i - 16), 1);
		let [a, b, c, d, e] = state as unknown as [number, number, number, number, number];
		for (let i = 0; i < 80; i += 1) {
			const [mix, constant] =
				i < 20
					? [(b & c) | (~b & d), 0x5a827999]
					: i < 40
						? [b ^ c ^ d, 0x6ed9eba1]
						: i < 60
							? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
							: [b ^ c ^ d, 0xca62c1d6];
			const next = (turned(a, 5) + mix + e + constant + at(words, i)) >>> 0;
			[a, b, c, d, e] = [next, a, turned(b, 30), c, d];
		}
		[a, b, c, d, e].forEach((value, i) => {
			state[i] = at(state, i) + value;
		});
	}
	const out = new DataView(new ArrayBuffer(20));
	state.forEach((value, i) => out.setUint32(i * 4, value));
	return new Uint8Array(out.buffer);
}

function at(words: Uint32Array, index: number): number {
	return words[index] as number;
}

function turned(value: number, by: number): number {
	return ((value << by) | (value >>> (32 - by))) >>> 0;
}
