import { countEnding } from '../model/span';
import { applySplices, type Splice } from '../model/splice';
import { readItem } from './itemReader';
import { parseSidecar, type Sidecar, type SidecarItem } from './sidecar';
import { type BlockLayout, findItems } from './sidecarLayout';

/**
 * The sidecar as it reads after splices. Where one splice changes items of a list that was read without a flaw, only the
 * items beside it are read; that says the same as reading the whole. Everything else is read anew.
 */
export function respliced(sidecar: Sidecar, splices: readonly Splice[]): Sidecar {
	const text = applySplices(sidecar.text, splices);
	const [splice] = splices;
	const isOne = splice !== undefined && splices.length === 1;
	return (isOne ? inside(sidecar, splice, text) : null) ?? parseSidecar(text, sidecar.uri, sidecar);
}

/** Linear in the items beside the splice, but for the offsets of those behind it; null if it reaches beyond the list. */
function inside(sidecar: Sidecar, splice: Splice, text: string): Sidecar | null {
	const { layout, items, problems, uri } = sidecar;
	if (layout.kind !== 'block' || problems.length > 0) return null;
	if (splice.start < layout.start || splice.end > layout.end) return null;
	const by = splice.text.length - (splice.end - splice.start);
	// The item before may take in lines that follow it: it is read as well.
	const first = Math.max(0, countEnding(items, splice.start) - 1);
	const behind = items.findIndex((item, i) => i >= first && item.start >= splice.end);
	const rest = behind < 0 ? items.length : behind;
	const from = first === 0 ? layout.start : (items[first] as SidecarItem).start;
	const to = (items[rest]?.start ?? layout.end) + by;
	const lines = text.slice(from, to);
	// Where another document begins, or the list ends, all of it is looked at.
	if (/^(?:---|\.\.\.)/m.test(lines)) return null;
	const block = findItems(lines, 0);
	if (block === null || block.end < lines.length || block.items.length === 0 || block.dash !== layout.dash) return null;
	const read: SidecarItem[] = [];
	for (const { start, end } of block.items) {
		const { annotation, id, flaws } = readItem(lines.slice(start, end));
		if (flaws.length > 0) return null;
		read.push({ start: from + start, end: from + end, annotation, id });
	}
	const moved = ({ start, end, annotation, id }: SidecarItem): SidecarItem => ({
		start: start + by,
		end: end + by,
		annotation,
		id,
	});
	const all = [...items.slice(0, first), ...read, ...items.slice(rest).map(moved)];
	const isDouble = (item: SidecarItem): boolean => read.some((one) => one !== item && one.id === item.id);
	if (all.some(isDouble)) return null;
	const annotations = all.flatMap(({ annotation }) => annotation ?? []);
	const after: BlockLayout = { ...layout, end: layout.end + by, items: all };
	return { ...sidecar, uri, text, layout: after, items: all, annotations };
}
