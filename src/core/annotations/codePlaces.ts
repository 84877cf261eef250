import type { Span } from '../model/span';
import type { Sidecar, SidecarItem } from './sidecar';

/** Where a code stands in the list of codes of an annotation; the item's first line when it is not found. */
export function placeOfCode(sidecar: Sidecar, item: SidecarItem, code: string): Span {
	const lines = sidecar.text.slice(item.start, item.end);
	const list = /(?:^|[\s{,-])(?:codes|"codes"|'codes')\s*:/m.exec(lines);
	const from = list === null ? lines.length : list.index + list[0].length;
	for (let at = lines.indexOf(code, from); at >= 0; at = lines.indexOf(code, at + 1)) {
		const alone = !isPart(lines.charAt(at - 1)) && !isPart(lines.charAt(at + code.length));
		if (alone) return { start: item.start + at, end: item.start + at + code.length };
	}
	const end = sidecar.text.indexOf('\n', item.start);
	return { start: item.start, end: end < 0 ? sidecar.text.length : end };
}

/** Whether a character may stand in an id of a code. */
function isPart(char: string): boolean {
	return /[\p{L}\p{M}\p{N}_.-]/u.test(char);
}
