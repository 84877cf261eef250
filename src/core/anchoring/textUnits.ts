/**
 * The one place that converts between the three ways to count a text:
 *
 * - *raw*: UTF-16 code units of the text as it was decoded or as an editor holds it, with its own line ends, perhaps with
 *   a byte order mark;
 * - *normal*: UTF-16 code units of the same text with line ends as LF and without byte order mark: what is searched;
 * - *points*: Unicode code points of the normal text: what sidecars and the exchange formats count in.
 *
 * Offsets between the halves of a surrogate pair or of a CRLF are moved to their start. Offsets outside the text are
 * moved to its edge. Building is linear, each conversion is logarithmic in the number of line ends or pairs.
 */
export class TextUnits {
	/** The text with line ends as LF and without byte order mark. */
	readonly normal: string;
	readonly #mark: number;
	readonly #rawLength: number;
	/** Raw offsets (behind the mark) of the CR of each CRLF. */
	readonly #returns: Int32Array;
	/** Normal offsets of the first half of each surrogate pair. */
	readonly #pairs: Int32Array;

	constructor(raw: string) {
		this.#mark = raw.charCodeAt(0) === 0xfeff ? 1 : 0;
		this.#rawLength = raw.length;
		const text = this.#mark === 0 ? raw : raw.slice(1);
		if (text.includes('\r')) {
			this.#returns = offsetsOf(text, 0x0d, 0x0d, 0x0a, 0x0a);
			this.normal = text.replace(/\r\n?/g, '\n');
		} else {
			this.#returns = none;
			this.normal = text;
		}
		// Most texts have none, which this sees at once.
		this.#pairs = /[\ud800-\udbff]/.test(this.normal) ? offsetsOf(this.normal, 0xd800, 0xdbff, 0xdc00, 0xdfff) : none;
	}

	/** Length of the normal text in code points. */
	get points(): number {
		return this.normal.length - this.#pairs.length;
	}

	rawToNormal(offset: number): number {
		const behindMark = clamp(offset - this.#mark, this.#rawLength - this.#mark);
		return behindMark - below(this.#returns, behindMark, 0);
	}

	normalToRaw(offset: number): number {
		const inside = clamp(offset, this.normal.length);
		return inside + below(this.#returns, inside, 1) + this.#mark;
	}

	normalToPoints(offset: number): number {
		const inside = clamp(offset, this.normal.length);
		return inside - below(this.#pairs, inside, 0);
	}

	pointsToNormal(point: number): number {
		const inside = clamp(point, this.points);
		return inside + below(this.#pairs, inside, 1);
	}

	/** The start of the character that `offset` (normal) stands in: itself, except within a surrogate pair. */
	snap(offset: number): number {
		return this.pointsToNormal(this.normalToPoints(offset));
	}
}

const none = new Int32Array(0);

function clamp(offset: number, length: number): number {
	return Math.max(0, Math.min(offset, length));
}

/** Offsets of each code unit between the first two bounds that is followed by one between the last two. */
function offsetsOf(text: string, low: number, high: number, nextLow: number, nextHigh: number): Int32Array {
	const found: number[] = [];
	for (let i = 0; i + 1 < text.length; i += 1) {
		const code = text.charCodeAt(i);
		if (code < low || code > high) continue;
		const next = text.charCodeAt(i + 1);
		if (next >= nextLow && next <= nextHigh) found.push(i);
	}
	return found.length === 0 ? none : Int32Array.from(found);
}

/** How many of the sorted offsets, the k-th of them lowered by `k * step`, lie below `limit`. */
function below(offsets: Int32Array, limit: number, step: number): number {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] as number) - middle * step < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
