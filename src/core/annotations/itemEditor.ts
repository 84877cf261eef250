import { isMap, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { applySplices, type Splice } from '../model/splice';
import { type Annotation, type AnnotationKey, annotationKeys } from './annotation';
import { readItemNode } from './itemReader';
import { type ItemStyle, writeFlowValue, writeValue } from './itemWriter';
import { columnAt, lineEndAt, lineStartAt, trimmedEnd } from '../yaml/lines';
import { quoted, scalar } from '../yaml/scalars';

/**
 * The text of an item (its lines in a block sequence, or its flow mapping) with those values changed that differ from
 * `wanted`; keys that we do not know, comments, key order and the style of each value stay. Null when the item is not
 * readable. The caller checks that the result reads as wanted.
 */
export function editItem(text: string, wanted: Annotation, eol: string): string | null {
	let edited = text;
	for (const key of annotationKeys) {
		// One key at a time, each on the text as it then stands: a removed key may be the neighbour of an added one.
		const mapping = readMapping(edited);
		if (mapping === null) return null;
		if (sameValue(mapping.annotation, wanted, key)) continue;
		const editor = new MappingEditor(edited, mapping.map, eol);
		edited = applySplices(edited, [wanted[key] === undefined ? editor.remove(key) : editor.set(key, wanted)]);
	}
	return edited;
}

function readMapping(text: string): { map: YAMLMap<Node, Node | null>; annotation: Annotation } | null {
	const document = parseDocument(text, { logLevel: 'silent' });
	const root = document.contents;
	const map: unknown = isSeq(root) && root.items.length === 1 ? root.items[0] : root;
	if (document.errors.length > 0 || !isMap(map)) return null;
	const { annotation } = readItemNode(map as Node, document);
	return annotation === null ? null : { map: map as YAMLMap<Node, Node | null>, annotation };
}

/** Whether two annotations say the same in every key. */
export function sameAnnotation(a: Annotation, b: Annotation): boolean {
	return annotationKeys.every((key) => sameValue(a, b, key));
}

function sameValue(a: Annotation, b: Annotation, key: AnnotationKey): boolean {
	return a[key] === b[key] || JSON.stringify(sortedValue(a[key])) === JSON.stringify(sortedValue(b[key]));
}

function sortedValue(value: Annotation[AnnotationKey]): unknown {
	return typeof value === 'object' && 'start' in value ? [value.start, value.end] : value;
}

type Entry = Pair<Node, Node | null>;

/** Makes the splices that set and remove keys of one mapping. */
class MappingEditor {
	readonly #text: string;
	readonly #map: YAMLMap<Node, Node | null>;
	readonly #style: ItemStyle;

	constructor(text: string, map: YAMLMap<Node, Node | null>, eol: string) {
		this.#text = text;
		this.#map = map;
		const first = start(map.items[0]?.key ?? map);
		this.#style = { dash: 0, key: columnAt(text, first), eol, blankBetween: false };
	}

	set(key: AnnotationKey, wanted: Annotation): Splice {
		const entry = this.#entry(key);
		if (entry === undefined) return this.#insertion(key, wanted);
		const to = this.#valueEnd(entry);
		if (isEmpty(entry)) return { start: to, end: to, text: ` ${this.#written(key, wanted)}` };
		const old = entry.value as Node;
		return { start: start(old), end: to, text: this.#rewritten(key, wanted, old, to) };
	}

	remove(key: AnnotationKey): Splice {
		const index = this.#map.items.findIndex((entry) => nameOf(entry) === key);
		const entry = this.#map.items[index] as Entry;
		const next = this.#map.items[index + 1];
		const before = this.#map.items[index - 1];
		const text = this.#text;
		if (next !== undefined && (this.#map.flow === true || before === undefined)) {
			return { start: start(entry.key), end: start(next.key), text: '' };
		}
		if (this.#map.flow === true && before !== undefined) {
			return { start: this.#valueEnd(before), end: this.#valueEnd(entry), text: '' };
		}
		const lineEnd = lineEndAt(text, this.#valueEnd(entry));
		const lineStart = lineStartAt(text, start(entry.key));
		if (lineEnd < text.length) return { start: lineStart, end: lineEnd + 1, text: '' };
		return { start: text[lineStart - 2] === '\r' ? lineStart - 2 : lineStart - 1, end: lineEnd, text: '' };
	}

	#insertion(key: AnnotationKey, wanted: Annotation): Splice {
		const rank = annotationKeys.indexOf(key);
		const before = this.#map.items.findLast((entry) => {
			const other = annotationKeys.indexOf(nameOf(entry) as AnnotationKey);
			return other >= 0 && other < rank;
		});
		const written = `${key}: ${this.#written(key, wanted)}`;
		if (before === undefined) throw new Error('an annotation without an id cannot be edited');
		const valueEnd = this.#valueEnd(before);
		if (this.#map.flow === true) return { start: valueEnd, end: valueEnd, text: `, ${written}` };
		let lineEnd = lineEndAt(this.#text, valueEnd);
		if (this.#text[lineEnd - 1] === '\r') lineEnd -= 1;
		return { start: lineEnd, end: lineEnd, text: `${this.#style.eol}${' '.repeat(this.#style.key)}${written}` };
	}

	#written(key: AnnotationKey, wanted: Annotation): string {
		return this.#map.flow === true ? writeFlowValue(wanted, key) : writeValue(wanted, key, this.#style);
	}

	/** The new value in the style of the old one where that matters: block lists stay so, no block before a comment. */
	#rewritten(key: AnnotationKey, wanted: Annotation, old: Node, end: number): string {
		const value = wanted[key];
		if (isSeq(old) && old.flow !== true && Array.isArray(value) && value.length > 0) {
			const column = columnAt(this.#text, start(old));
			return value.map((code) => `- ${scalar(code)}`).join(`${this.#style.eol}${' '.repeat(column)}`);
		}
		const commented = this.#text.slice(end, lineEndAt(this.#text, end)).trim() !== '';
		return commented && typeof value === 'string' ? quoted(value) : this.#written(key, wanted);
	}

	#entry(key: string): Entry | undefined {
		return this.#map.items.find((entry) => nameOf(entry) === key);
	}

	#afterColon(entry: Entry): number {
		return this.#text.indexOf(':', entry.key.range?.[1] ?? 0) + 1;
	}

	#valueEnd(entry: Entry): number {
		if (isEmpty(entry)) return this.#afterColon(entry);
		const from = start(entry.value as Node);
		return trimmedEnd(this.#text, from, entry.value?.range?.[1] ?? from);
	}
}

function start(node: Node): number {
	return node.range?.[0] ?? 0;
}

function nameOf(entry: Entry): unknown {
	return 'value' in entry.key ? entry.key.value : null;
}

/** Whether a key stands without a value. */
function isEmpty(entry: Entry): boolean {
	const range = entry.value?.range;
	return range === undefined || range === null || range[0] === range[1];
}
