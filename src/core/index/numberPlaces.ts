const ROOM = 1 << 11;
/** Slots beyond which room is given back. */
const MOST_ROOM = 1 << 16;

/** Numbers below 2^32 in the order in which they were first asked for; made to be used again and again. */
export class NumberPlaces {
	/** The numbers, each at its place. */
	numbers: number[] = [];
	/** The place of the number in each slot that is of this round; half of the slots at least are free. */
	#places = new Int32Array(ROOM);
	#rounds = new Int32Array(ROOM);
	#round = 1;

	clear(): void {
		this.numbers = [];
		this.#round += 1;
		if (this.#places.length > MOST_ROOM || this.#round > 0x3fffffff) this.#make(ROOM);
	}

	/** The place of a number. Constant, amortised. */
	placeOf(number: number): number {
		const { numbers } = this;
		const places = this.#places;
		const rounds = this.#rounds;
		const mask = places.length - 1;
		let slot = (number ^ (number >>> 13)) & mask;
		while (rounds[slot] === this.#round) {
			const place = places[slot] as number;
			if (numbers[place] === number) return place;
			slot = (slot + 1) & mask;
		}
		const place = numbers.length;
		places[slot] = place;
		rounds[slot] = this.#round;
		numbers.push(number);
		if (2 * numbers.length > places.length) this.#make(2 * places.length);
		return place;
	}

	#make(room: number): void {
		this.#places = new Int32Array(room);
		this.#rounds = new Int32Array(room);
		this.#round = 1;
		this.numbers.forEach((number, place) => {
			let slot = (number ^ (number >>> 13)) & (room - 1);
			while (this.#rounds[slot] === 1) slot = (slot + 1) & (room - 1);
			this.#places[slot] = place;
			this.#rounds[slot] = 1;
		});
	}
}
