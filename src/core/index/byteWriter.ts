const ROOM = 1 << 12;
/** Bytes beyond which room is given back. */
const MOST_ROOM = 1 << 18;

/** Bytes that grow as they are written; made to be used again and again. */
export class ByteWriter {
	#bytes = new Uint8Array(ROOM);
	#length = 0;

	/** Forgets what was written. */
	clear(): void {
		this.#length = 0;
		if (this.#bytes.length > MOST_ROOM) this.#bytes = new Uint8Array(ROOM);
	}

	/** Bytes written so far. */
	get length(): number {
		return this.#length;
	}

	byte(value: number): void {
		if (this.#length === this.#bytes.length) this.#grow(1);
		this.#bytes[this.#length] = value;
		this.#length += 1;
	}

	/** A whole number from 0 below 2^32, seven bits a byte, the lowest first. */
	count(value: number): void {
		let rest = value;
		while (rest > 127) {
			this.byte((rest & 127) | 128);
			rest >>>= 7;
		}
		this.byte(rest);
	}

	/** A number as it is kept in memory, eight bytes. */
	float(value: number): void {
		float.setFloat64(0, value);
		this.add(floatBytes);
	}

	add(bytes: Uint8Array): void {
		if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
		this.#bytes.set(bytes, this.#length);
		this.#length += bytes.length;
	}

	/** What was written so far, not copied: good until more is written. */
	get written(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}

	#grow(by: number): void {
		const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by));
		larger.set(this.#bytes);
		this.#bytes = larger;
	}
}

const floatBytes = new Uint8Array(8);
const float = new DataView(floatBytes.buffer);
