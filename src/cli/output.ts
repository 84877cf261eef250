import { once } from 'node:events';
import type { Problem } from '../core/model/problem';
import { type Cell, csvLine, plainLines } from '../core/report/table';

/** Forms of output that hold rows: objects a line, one list, comma-separated, columns for the eye. */
export const rowFormats = ['table', 'json', 'jsonl', 'csv'] as const;
export type RowFormat = (typeof rowFormats)[number];

/** Rows of a table for the eye that columns are measured by before it is printed. */
const MEASURED = 1000;

/** Writes to the standard output and waits while its reader is slower than we are, so that nothing piles up. */
export async function print(text: string): Promise<void> {
	if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A problem in the form that editors and terminals make links of. */
export function warn({ file, line, severity, message }: Problem): void {
	process.stderr.write(`${file}:${line}: ${severity}: ${message}\n`);
}

/** Prints objects one after the other in one of the formats; the columns are the keys of the first. */
export class Rows {
	readonly #format: RowFormat;
	readonly #right: readonly string[];
	#columns: string[] = [];
	#count = 0;
	#waiting: Cell[][] = [];
	#header = true;

	/** `right`: columns of the table for the eye whose words end at one place. */
	constructor(format: RowFormat, right: readonly string[] = []) {
		this.#format = format;
		this.#right = right;
	}

	get count(): number {
		return this.#count;
	}

	async add(row: object): Promise<void> {
		this.#count += 1;
		const first = this.#count === 1;
		if (first) this.#columns = Object.keys(row);
		switch (this.#format) {
			case 'jsonl':
				return print(`${JSON.stringify(row)}\n`);
			case 'json':
				return print(`${first ? '[' : ','}\n${JSON.stringify(row)}`);
			case 'csv':
				return print(`${first ? `${csvLine(this.#columns)}\r\n` : ''}${csvLine(this.#cells(row))}\r\n`);
			default:
				this.#waiting.push(this.#cells(row));
				if (this.#waiting.length >= MEASURED) await this.#flush();
		}
	}

	async end(): Promise<void> {
		if (this.#format === 'json') await print(this.#count === 0 ? '[]\n' : '\n]\n');
		if (this.#format === 'table') await this.#flush();
	}

	#cells(row: object): Cell[] {
		return this.#columns.map((column) => cellOf((row as Record<string, unknown>)[column]));
	}

	async #flush(): Promise<void> {
		if (this.#waiting.length === 0) return;
		const lines = plainLines(this.#columns, this.#waiting, this.#right);
		if (!this.#header) lines.shift();
		this.#header = false;
		this.#waiting = [];
		await print(`${lines.join('\n')}\n`);
	}
}

function cellOf(value: unknown): Cell {
	if (value === undefined || value === null) return null;
	return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

/** Milliseconds between two looks at how far a long command is. */
const REST = 500;

/** Says on the standard error output how many texts have been read: at a terminal while it goes on, else not at all. */
export class Count {
	#at = 0;
	#last = Date.now();
	#shown = false;

	step(): void {
		this.#at += 1;
		if (!process.stderr.isTTY || Date.now() - this.#last < REST) return;
		this.#last = Date.now();
		this.#shown = true;
		process.stderr.write(`\r${this.#at} texts`);
	}

	done(): void {
		if (this.#shown) process.stderr.write('\r\u001b[K');
	}
}
