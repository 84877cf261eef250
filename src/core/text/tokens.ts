/**
 * Words, numbers and marks of one paragraph in flat arrays: the one pass over characters that all rules share.
 * Linear in the paragraph; no rule needs to look at characters again except inside a token.
 */
import { fold, hashStep, type Vocabulary } from '../language/vocabulary';
import { Signal } from './signals';

export const enum TokenKind {
	/** Letters, with inner apostrophes (`don't`, `O'Brien`) and digits after letters (`PM2.5`, `COVID19`). */
	Word = 1,
	/** Digits with inner `.` and `,` before digits (`88.4`, `2,900`). Letters may follow at once (`5G`, `21st`, `10km`). */
	Number = 2,
	/** `'s` or a bare `'` after a word. */
	Clitic = 3,
	/** A quotation mark of any style, apostrophes inside words excluded. */
	Mark = 4,
	/** Any other single character that is not white space. */
	Punctuation = 5,
	/** A run of CJK characters. */
	Han = 6,
}

/** How a word is written. */
export const enum Shape {
	None = 0,
	Lower = 1,
	/** First letter a capital, the rest lower case; a single capital letter as well. */
	Capital = 2,
	/** Two or more letters, all capitals. */
	Upper = 3,
	/** Capitals inside, or digits. */
	Mixed = 4,
}

export interface Tokens {
	/** The paragraph's text; offsets are UTF-16 code units into it. */
	readonly text: string;
	readonly count: number;
	readonly start: Int32Array;
	readonly end: Int32Array;
	/** `TokenKind` of each. */
	readonly kind: Uint8Array;
	/** `Shape` of each word, else `None`. */
	readonly shape: Uint8Array;
	/** Vocabulary number of a word; the code unit of a mark or punctuation; 0 for unknown words and for numbers. */
	readonly id: Int32Array;
	/** `Signal` bits of each: what can begin there. */
	readonly signal: Uint8Array;
	/** The signals of all together. */
	readonly signals: number;
}

const enum Class {
	Space = 0,
	Lower = 1,
	Upper = 2,
	Digit = 3,
	Mark = 4,
	Punctuation = 5,
	Apostrophe = 6,
	Han = 7,
}

const MARKS = '"“”„‟«»‹›「」『』〝〞＂';
const classes = new Uint8Array(0x10000).fill(Class.Punctuation);
{
	// Letters as Unicode has them, computed once when the module loads. Above U+3000 by block, which keeps the load short.
	const chars = String.fromCharCode(...Array.from({ length: 0x3000 }, (_, code) => code));
	for (const [runs, cls] of [
		[/[\p{L}\p{M}]+/gu, Class.Lower],
		[/[\p{Lu}\p{Lt}]+/gu, Class.Upper],
		[/\s+|\u200b/g, Class.Space],
	] as const)
		for (const { 0: run, index } of chars.matchAll(runs)) classes.fill(cls, index, index + run.length);
	classes[0x3000] = Class.Space;
	classes[0xfeff] = Class.Space;
	classes.fill(Class.Han, 0x2e80, 0x2fe0);
	// 〇, the nought of 二〇二四, stands among the punctuation of its block.
	classes[0x3007] = Class.Han;
	classes.fill(Class.Han, 0x3041, 0x3100);
	classes.fill(Class.Han, 0x3400, 0xa000);
	classes.fill(Class.Han, 0xf900, 0xfb00);
	classes.fill(Class.Lower, 0xac00, 0xd7a4);
	for (let code = 48; code <= 57; code += 1) classes[code] = Class.Digit;
	for (const mark of MARKS) classes[mark.charCodeAt(0)] = Class.Mark;
	for (const mark of "'‘’") classes[mark.charCodeAt(0)] = Class.Apostrophe;
}

// The tokens of one paragraph are collected here and copied out at their exact size.
let capacity = 1 << 12;
let starts = new Int32Array(capacity);
let ends = new Int32Array(capacity);
let kinds = new Uint8Array(capacity);
let shapes = new Uint8Array(capacity);
let ids = new Int32Array(capacity);
let noted = new Uint8Array(capacity);

/** The code units of the paragraph being read, and two blanks behind: reading a string costs more than an array. */
let buffer = new Uint16Array(1 << 13);

function readCodes(text: string): Uint16Array {
	const { length } = text;
	if (length + 2 > buffer.length) buffer = new Uint16Array(2 * length + 2);
	const codes = buffer;
	for (let i = 0; i < length; i += 1) codes[i] = text.charCodeAt(i);
	codes[length] = 32;
	codes[length + 1] = 32;
	return codes;
}

function grow(): void {
	capacity *= 2;
	const larger = <T extends Int32Array | Uint8Array>(old: T, made: T): T => {
		made.set(old);
		return made;
	};
	starts = larger(starts, new Int32Array(capacity));
	ends = larger(ends, new Int32Array(capacity));
	kinds = larger(kinds, new Uint8Array(capacity));
	shapes = larger(shapes, new Uint8Array(capacity));
	ids = larger(ids, new Int32Array(capacity));
	noted = larger(noted, new Uint8Array(capacity));
}

/**
 * Splits a paragraph into tokens. Time and memory linear in its length; white space yields none. Full-width digits are
 * read as digits: the text of the tokens has them in ASCII, at the same places.
 */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
	let count = 0;
	let i = 0;
	let wide = false;
	let signals: number = Signal.None;
	const length = text.length;
	const codes = readCodes(text);
	while (i < length) {
		const code = codes[i] as number;
		let cls = classes[code] as number;
		if (cls === Class.Space) {
			i += 1;
			continue;
		}
		if (count === capacity) grow();
		const start = i;
		let kind = TokenKind.Punctuation;
		let shape = Shape.None;
		let signal: number = Signal.None;
		let id = code;
		if (cls === Class.Lower || cls === Class.Upper) {
			kind = TokenKind.Word;
			let hash = 0;
			let uppers = 0;
			let lowers = false;
			let digits = false;
			const first = cls;
			let at = code;
			for (;;) {
				hash = hashStep(hash, fold(at));
				if (cls === Class.Upper) uppers += 1;
				else if (cls === Class.Lower) lowers = true;
				else if (cls === Class.Digit) digits = true;
				i += 1;
				at = codes[i] as number;
				if (at >= 97 && at <= 122) {
					// Nearly all letters are these.
					lowers = true;
					do {
						hash = hashStep(hash, at);
						i += 1;
						at = codes[i] as number;
					} while (at >= 97 && at <= 122);
				}
				cls = classes[at] as number;
				if (cls === Class.Space) break;
				if (cls === Class.Lower || cls === Class.Upper || cls === Class.Digit) continue;
				if (cls === Class.Apostrophe) {
					// `'s` at the end of a word is a token of its own; inside (`don't`, `O'Brien`) it belongs to the word.
					if (!isLetter(codes[i + 1] as number)) break;
					if (((codes[i + 1] as number) | 32) === 115 && !isLetter(codes[i + 2] as number)) break;
					continue;
				}
				if (at === 46 && digits && classes[codes[i + 1] as number] === Class.Digit) continue;
				break;
			}
			if (digits) shape = Shape.Mixed;
			else if (uppers === 0) shape = Shape.Lower;
			else if (first === Class.Upper && uppers === 1) shape = Shape.Capital;
			else shape = lowers ? Shape.Mixed : Shape.Upper;
			id = vocabulary.find(codes, start, i, hash);
			if (id !== 0) signal = vocabulary.signalsOf(id);
			// Letters and digits in one may be an amount of money: `US$5m`, `Rs500`.
			else if (shape === Shape.Mixed) signal = Signal.Figure;
			if (shape !== Shape.Lower) signal |= Signal.Name;
		} else if (cls === Class.Digit) {
			kind = TokenKind.Number;
			signal = Signal.Figure;
			id = 0;
			i += 1;
			for (;;) {
				const at = codes[i] as number;
				if (at >= 48 && at <= 57) i += 1;
				else if ((at === 46 || at === 44) && classes[codes[i + 1] as number] === Class.Digit) i += 2;
				else break;
			}
		} else if (cls === Class.Apostrophe) {
			const before = start > 0 ? (classes[codes[start - 1] as number] as number) : Class.Space;
			i += 1;
			if (
				(before === Class.Lower || before === Class.Upper || before === Class.Digit) &&
				((codes[i] as number) | 32) === 115 &&
				!isLetter(codes[i + 1] as number)
			) {
				kind = TokenKind.Clitic;
				i += 1;
			} else {
				kind = TokenKind.Mark;
				signal = Signal.Mark;
			}
		} else if (cls === Class.Mark) {
			kind = TokenKind.Mark;
			signal = Signal.Mark;
			i += 1;
		} else if (cls === Class.Han) {
			kind = TokenKind.Han;
			signal = Signal.Han | Signal.Figure;
			id = 0;
			while (classes[codes[i] as number] === Class.Han) i += 1;
		} else {
			wide ||= isWide(code);
			signal = signalOfSign(code);
			i += 1;
		}
		starts[count] = start;
		ends[count] = i;
		kinds[count] = kind;
		shapes[count] = shape;
		ids[count] = id;
		noted[count] = signal;
		signals |= signal;
		count += 1;
	}
	return wide ? tokenise(narrow(text), vocabulary) : stored(text, count, signals);
}

/** What a sign signals: an end of a sentence, a backtick (of two for a mark), a fraction such as `½`. */
function signalOfSign(code: number): Signal {
	if (code === 0x2e || code === 0x21 || code === 0x3f) return Signal.Stop;
	if (code === 0x60) return Signal.Mark;
	if (code === 0x3b) return Signal.Context;
	if (code < 0x80) return Signal.None;
	if (code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b) return Signal.Stop;
	return (code >= 0xbc && code <= 0xbe) || (code >= 0x2150 && code <= 0x2189) ? Signal.Figure : Signal.None;
}

/** Whether a code unit is a full-width digit or percent sign. */
function isWide(code: number): boolean {
	return (code >= 0xff10 && code <= 0xff19) || code === 0xff05;
}

/** The text with full-width digits, and the points, commas and percent signs at them, as ASCII has them. Of equal length. */
function narrow(text: string): string {
	return text
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
		.replace(/(?<=\d)．(?=\d)/g, '.')
		.replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
		.replace(/％/g, '%');
}

function isLetter(code: number): boolean {
	const cls = classes[code] as number;
	return cls === Class.Lower || cls === Class.Upper;
}

/** Bytes a token takes: three numbers of four bytes, three of one. */
const TOKEN_BYTES = 15;
const STORE_BYTES = 1 << 18;
let store = new ArrayBuffer(STORE_BYTES);
let used = 0;

/**
 * Copies the collected tokens out. The arrays of many paragraphs share one buffer: a buffer of its own for each array
 * costs more than reading the paragraph does. A buffer is freed when no paragraph in it is held any more.
 */
function stored(text: string, count: number, signals: number): Tokens {
	const bytes = (count * TOKEN_BYTES + 3) & ~3;
	if (used + bytes > STORE_BYTES) {
		store = new ArrayBuffer(Math.max(STORE_BYTES, bytes));
		used = 0;
	}
	const at = used;
	used += bytes;
	const start = new Int32Array(store, at, count);
	const end = new Int32Array(store, at + 4 * count, count);
	const id = new Int32Array(store, at + 8 * count, count);
	const kind = new Uint8Array(store, at + 12 * count, count);
	const shape = new Uint8Array(store, at + 13 * count, count);
	const signal = new Uint8Array(store, at + 14 * count, count);
	for (let i = 0; i < count; i += 1) {
		start[i] = starts[i] as number;
		end[i] = ends[i] as number;
		id[i] = ids[i] as number;
		kind[i] = kinds[i] as number;
		shape[i] = shapes[i] as number;
		signal[i] = noted[i] as number;
	}
	return { text, count, start, end, kind, shape, id, signal, signals };
}
