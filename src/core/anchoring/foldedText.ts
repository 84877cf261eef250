/**
 * A text with everything evened out that is writing alone and never wording: runs of white space become one space,
 * curly and straight quotation marks and dashes one each, letters with separate accents composed letters (NFC),
 * invisible characters nothing. Every folded code unit knows where it came from.
 *
 * Digits, letters, case, superscripts and all other signs stay as they are.
 */
export class FoldedText {
	/** The folded text. */
	readonly text: string;
	/** The text it was made from. */
	readonly source: string;
	/** Offset in the source at which each folded code unit begins; one more entry for the end. */
	readonly #starts: Int32Array;

	/** Linear in the source. */
	constructor(source: string) {
		this.source = source;
		const starts = new Int32Array(source.length + 1);
		const parts: string[] = [];
		let count = 0;
		let run = 0;
		let at = 0;
		const flush = (): void => {
			if (run < at) parts.push(source.slice(run, at));
		};
		while (at < source.length) {
			const code = source.charCodeAt(at);
			// Most characters stand for themselves and are copied by the run.
			if (code > SPACE && code < 0x7f && !(at + 1 < source.length && source.charCodeAt(at + 1) >= 0x300)) {
				starts[count++] = at++;
				continue;
			}
			if (
				code === SPACE &&
				at + 1 < source.length &&
				source.charCodeAt(at + 1) > SPACE &&
				source.charCodeAt(at + 1) < 0x7f
			) {
				starts[count++] = at++;
				continue;
			}
			flush();
			const from = at;
			at = clusterEnd(source, from);
			const folded = foldCluster(source.slice(from, at));
			parts.push(folded);
			for (let i = 0; i < folded.length; i += 1) starts[count++] = from;
			run = at;
		}
		flush();
		this.text = parts.join('');
		starts[count] = source.length;
		this.#starts = starts.subarray(0, count + 1);
	}

	/** Where a folded offset lies in the source. */
	sourceOf(folded: number): number {
		return this.#starts[folded] as number;
	}

	/** The first folded offset that comes from `offset` of the source or from behind it. Logarithmic. */
	foldedOf(offset: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] as number) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** Whether the folded unit is white space that holds a line end in the source. */
	breaksLine(folded: number): boolean {
		if (this.text.charCodeAt(folded) !== SPACE) return false;
		return this.source.slice(this.sourceOf(folded), this.sourceOf(folded + 1)).includes('\n');
	}
}

const SPACE = 32;
const space = /^\s+/;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const accent = /\p{M}/u;

/** End of what is folded together: a run of white space, or a character with its accents. */
function clusterEnd(text: string, from: number): number {
	let at = from + (isPair(text, from) ? 2 : 1);
	if (isSpace(text.charCodeAt(from))) {
		while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
		return at;
	}
	while (at < text.length) {
		const next = text.charCodeAt(at);
		if (next < 0x300) break;
		const cluster = text.slice(from, at + (isPair(text, at) ? 2 : 1));
		const joins =
			accent.test(text.slice(at, at + 2)) && accent.test(String.fromCodePoint(text.codePointAt(at) as number));
		// Korean syllables are composed of letters that are no accents.
		if (!joins && !(next >= 0x1160 && next <= 0x11ff && cluster.normalize('NFC').length < cluster.length)) break;
		at += isPair(text, at) ? 2 : 1;
	}
	return at;
}

function isPair(text: string, at: number): boolean {
	return (text.codePointAt(at) as number) > 0xffff;
}

function isSpace(code: number): boolean {
	return code === SPACE || (code >= 9 && code <= 13) || (code >= 0xa0 && space.test(String.fromCharCode(code)));
}

function foldCluster(cluster: string): string {
	if (isSpace(cluster.charCodeAt(0))) return ' ';
	if (cluster.length === 1) return single.get(cluster) ?? cluster.replace(invisible, '');
	return cluster.normalize('NFC').replace(invisible, '');
}

const single = new Map(
	Object.entries({ '"': '“”„‟«»＂', "'": '‘’‚‛ʼ', '-': '‐‑‒–—―−－' }).flatMap(([to, from]) =>
		Array.from(from, (char) => [char, to] as const),
	),
);
