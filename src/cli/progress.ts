/** Milliseconds between two looks at how far a long command is. */
const REST = 200;

/** Says on stderr how far a command is: in one line that is written over at a terminal, else at the end alone. */
export class Progress {
	readonly #what: string;
	readonly #all: number;
	#at = 0;
	#last = 0;

	constructor(what: string, all: number) {
		this.#what = what;
		this.#all = all;
	}

	step(): void {
		this.#at += 1;
		if (!process.stderr.isTTY || Date.now() - this.#last < REST) return;
		this.#last = Date.now();
		process.stderr.write(`\r${this.#what}: ${this.#at} of ${this.#all}`);
	}

	/** Ends the line. */
	done(message: string): void {
		process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${message}\n`);
	}
}

/** A count with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
