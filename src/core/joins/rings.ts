import type { Sharing } from './sharing';

/** Numbers of one piece of memory, and the least that a ring has room for, as powers of two. */
const PIECE_BITS = 12;
const PIECE = 1 << PIECE_BITS;
const LEAST_BITS = 2;

/**
 * Lists of numbers that keep the last of what is added to each: room is taken in pieces, a list moves to one of twice its
 * size when it is full, and what it leaves is given to the next of that size. Four to eight bytes a number.
 */
export class Rings {
	/** Numbers that a ring keeps; a power of two. */
	readonly most: number;
	readonly #pieces: Int32Array[] = [];
	/** By the size of a ring, as the power of two that it is: rings that were left, and the rest of the last piece. */
	readonly #left: number[][] = [];
	readonly #next: number[] = [];

	/** `most`: numbers that each list must keep at least; at most 4,096. */
	constructor(most: number) {
		this.most = 1 << Math.max(LEAST_BITS, bitsFor(most));
	}

	/** Adds to a list of so many numbers that stands at a place. Answers where it stands now. Constant, amortised. */
	add(place: number, count: number, number: number): number {
		let at = place;
		if (count === 0) at = this.#take(LEAST_BITS);
		else if (count >= 1 << LEAST_BITS && count < this.most && (count & (count - 1)) === 0) at = this.#moved(at, count);
		this.#set(at + (count & (this.most - 1)), number);
		return at;
	}

	/** Meets the last numbers of a list of so many, the last first: at most `limit`, and no more than it keeps. */
	meetLast(place: number, count: number, limit: number, sharing: Sharing): void {
		const piece = this.#pieces[place >> PIECE_BITS] as Int32Array;
		const start = place & (PIECE - 1);
		const end = Math.max(0, count - Math.min(limit, this.most));
		for (let i = count - 1; i >= end; i -= 1) sharing.meet(piece[start + (i & (this.most - 1))] as number);
	}

	#set(place: number, number: number): void {
		(this.#pieces[place >> PIECE_BITS] as Int32Array)[place & (PIECE - 1)] = number;
	}

	/** A ring that is full, in one of twice its size. */
	#moved(place: number, size: number): number {
		const bits = 31 - Math.clz32(size);
		const to = this.#take(bits + 1);
		const start = place & (PIECE - 1);
		const from = this.#pieces[place >> PIECE_BITS] as Int32Array;
		(this.#pieces[to >> PIECE_BITS] as Int32Array).set(from.subarray(start, start + size), to & (PIECE - 1));
		(this.#left[bits] ??= []).push(place);
		return to;
	}

	#take(bits: number): number {
		const left = this.#left[bits]?.pop();
		if (left !== undefined) return left;
		let next = this.#next[bits] ?? 0;
		if ((next & (PIECE - 1)) === 0) next = PIECE * (this.#pieces.push(new Int32Array(PIECE)) - 1);
		this.#next[bits] = next + (1 << bits);
		return next;
	}
}

function bitsFor(count: number): number {
	return 32 - Math.clz32(Math.max(1, count) - 1);
}
