import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import { LinePlaces } from '../model/linePlaces';
import type { Problem } from '../model/problem';
import type { Span } from '../model/span';
import type { Annotation, Coding } from './annotation';
import { type ItemReading, readItem, readItemNode } from './itemReader';
import { type FrameFlaw, frameOf, readFrame, type SidecarFrame } from './sidecarFrame';
import { findLayout, type SidecarLayout } from './sidecarLayout';

/** One item of the list of annotations, readable or not, with its place in the sidecar's text. */
export interface SidecarItem extends Span {
	readonly annotation: Annotation | null;
	/** Known of some items whose other keys are broken. */
	readonly id: string | null;
}

/** A sidecar as text and as what it says. */
export interface Sidecar {
	readonly uri: string;
	readonly text: string;
	readonly coding: Coding | null;
	/** Each valid annotation, in file order. */
	readonly annotations: readonly Annotation[];
	readonly items: readonly SidecarItem[];
	readonly problems: readonly Problem[];
	readonly layout: SidecarLayout | FlowLayout;
	/** Why the file must not be written to, or null: what cannot be read is not written over. */
	readonly unwritable: Problem | null;
}

/** The annotations stand in a flow list: from its opening to behind its closing bracket. */
export interface FlowLayout extends Span {
	readonly kind: 'flow';
}

/**
 * Reads a sidecar. Never throws for what stands in it: each valid annotation is returned even when others are broken,
 * and each flaw as a problem with line and column. Linear in the text. Items that stand in `previous`, an earlier reading
 * of the same file, before or after all that changed are taken from there: 5,000 annotations then take a few ms.
 */
export function parseSidecar(text: string, uri: string, previous?: Sidecar): Sidecar {
	const layout = findLayout(text);
	if (layout.kind === 'other') return parseWhole(text, uri);
	if (layout.kind !== 'block') return assemble(text, uri, layout, [], [], readFrame(text));
	const readings = readItems(text, layout.items, previous);
	if (readings.some((reading) => reading.flaws.some((flaw) => flaw.code === 'yaml-syntax'))) {
		// Anchors and aliases across items are whole only together; if even so it does not parse, the flaws stand.
		const whole = parseWhole(text, uri);
		if (whole.unwritable === null) return whole;
	}
	const { coding, flaws } = readFrame(text.slice(0, layout.start) + text.slice(layout.end));
	const moved = flaws.map((flaw) =>
		flaw.offset < layout.start ? flaw : { ...flaw, offset: flaw.offset + layout.end - layout.start },
	);
	return assemble(text, uri, layout, layout.items, readings, { coding, flaws: moved });
}

function readItems(text: string, spans: readonly Span[], previous: Sidecar | undefined): ItemReading[] {
	const known = previous?.layout.kind === 'block' ? previous.items : [];
	const reused = (item: SidecarItem | undefined, span: Span | undefined): ItemReading | null => {
		if (item?.annotation == null || span === undefined || item.end - item.start !== span.end - span.start) return null;
		const same = previous?.text.slice(item.start, item.end) === text.slice(span.start, span.end);
		return same ? { annotation: item.annotation, id: item.id, flaws: [] } : null;
	};
	const readings: ItemReading[] = [];
	for (let at = 0; at < spans.length; at += 1) {
		const reading = reused(known[at], spans[at]);
		if (reading === null) break;
		readings.push(reading);
	}
	const tail: ItemReading[] = [];
	for (let at = spans.length - 1; at >= readings.length; at -= 1) {
		const reading = reused(known[known.length - spans.length + at], spans[at]);
		if (reading === null) break;
		tail.push(reading);
	}
	for (const span of spans.slice(readings.length, spans.length - tail.length)) {
		readings.push(readItem(text.slice(span.start, span.end)));
	}
	return [...readings, ...tail.toReversed()];
}

/** Reads a sidecar whose list stands in a form of which only a YAML parser knows the bounds. */
function parseWhole(text: string, uri: string): Sidecar {
	const document = parseDocument(text, { logLevel: 'silent' });
	const other: SidecarLayout = { kind: 'other' };
	if (document.errors.length > 0) return assemble(text, uri, other, [], [], readFrame(text));
	const root = document.contents;
	const list: unknown = isMap(root) ? root.get('annotations', true) : null;
	const frame = frameOf(root);
	if (!isSeq(list)) {
		const offset = root?.range?.[0] ?? 0;
		const flaw: FrameFlaw = { code: 'yaml-syntax', message: 'annotations must be a list', offset };
		return assemble(text, uri, other, [], [], { ...frame, flaws: [...frame.flaws, flaw] });
	}
	const nodes = list.items as Node[];
	const spans = nodes.map((node) => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 }));
	const readings = nodes.map((node, i) => relative(readItemNode(node, document), (spans[i] as Span).start));
	const layout: Sidecar['layout'] =
		list.flow === true ? { kind: 'flow', start: list.range?.[0] ?? 0, end: list.range?.[1] ?? 0 } : other;
	return assemble(text, uri, layout, spans, readings, frame);
}

function relative(reading: ItemReading, start: number): ItemReading {
	return { ...reading, flaws: reading.flaws.map((flaw) => ({ ...flaw, offset: flaw.offset - start })) };
}

function assemble(
	text: string,
	uri: string,
	layout: Sidecar['layout'],
	spans: readonly Span[],
	readings: readonly ItemReading[],
	frame: SidecarFrame,
): Sidecar {
	let places: LinePlaces | null = null;
	const problems: Problem[] = [];
	let unwritable: Problem | null = null;
	const report = (code: string, message: string, offset: number): void => {
		places ??= new LinePlaces(text);
		const problem = places.problem('error', code, message, uri, offset);
		problems.push(problem);
		if (code === 'yaml-syntax' || code === 'newer-version') unwritable ??= problem;
	};
	for (const flaw of frame.flaws) report(flaw.code, flaw.message, flaw.offset);
	const seen = new Set<string>();
	const items = readings.map((reading, i): SidecarItem => {
		const { start, end } = spans[i] as Span;
		for (const flaw of reading.flaws) report(flaw.code, flaw.message, start + flaw.offset);
		const { annotation, id } = reading;
		if (id !== null && seen.has(id)) report('duplicate-id', `the id ${id} stands here a second time`, start);
		if (id !== null) seen.add(id);
		return { start, end, annotation, id };
	});
	const annotations = items.flatMap((item) => item.annotation ?? []);
	problems.sort((a, b) => a.line - b.line || a.column - b.column);
	return { uri, text, coding: frame.coding, annotations, items, problems, layout, unwritable };
}
