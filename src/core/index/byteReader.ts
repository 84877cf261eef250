/** Reads what `ByteWriter` has written. Throws `RangeError` at the end of the bytes. */
export class ByteReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	byte(): number {
		const value = this.#bytes[this.#at];
		if (value === undefined) throw new RangeError('the bytes end too early');
		this.#at += 1;
		return value;
	}

	count(): number {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = this.byte();
			value |= (byte & 127) << shift;
			if (byte < 128) return value >>> 0;
		}
	}

	float(): number {
		const { buffer, byteOffset } = this.#bytes;
		const value = new DataView(buffer, byteOffset, this.#bytes.length).getFloat64(this.#at);
		this.#at += 8;
		return value;
	}

	/** The next bytes, not copied. */
	take(count: number): Uint8Array {
		if (this.#at + count > this.#bytes.length) throw new RangeError('the bytes end too early');
		this.#at += count;
		return this.#bytes.subarray(this.#at - count, this.#at);
	}
}
