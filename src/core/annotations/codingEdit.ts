import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import { failed, type Result } from '../model/problem';
import type { Splice } from '../model/splice';
import { applySplices } from '../model/splice';
import { eolOf, lineEndAt } from '../yaml/lines';
import type { Coding } from './annotation';
import { parseSidecar, type Sidecar } from './sidecar';
import { newSidecarText, type SidecarEdit } from './sidecarEdits';

/** Sets how far the coding of a text is. Changes the line that says so, or adds one under the version. */
export function setCoding(sidecar: Sidecar, coding: Coding): Result<SidecarEdit> {
	if (sidecar.unwritable !== null) return failed(sidecar.unwritable);
	const { text, uri, layout } = sidecar;
	if (sidecar.coding?.status === coding.status) return { ok: true, value: { sidecar, splices: [] } };
	const splice =
		text.trim() === '' ? { start: 0, end: text.length, text: newSidecarText(coding) } : spliceOf(text, layout, coding);
	const after = splice === null ? null : parseSidecar(applySplices(text, [splice]), uri, sidecar);
	const kept = after !== null && after.unwritable === null && after.annotations.length === sidecar.annotations.length;
	if (splice === null || !kept || after.coding?.status !== coding.status) {
		const message = 'the coding status stands in a form we do not edit';
		return failed({ severity: 'error', code: 'sidecar-form', message, file: uri, line: 1, column: 1 });
	}
	return { ok: true, value: { sidecar: after, splices: [splice] } };
}

function spliceOf(text: string, layout: Sidecar['layout'], coding: Coding): Splice | null {
	// The lines of the annotations are left out: they may be many, and none of them is of interest here.
	const block = layout.kind === 'block' ? layout : { start: text.length, end: text.length };
	const frame = text.slice(0, block.start) + text.slice(block.end);
	const placed = (offset: number): number => (offset < block.start ? offset : offset + block.end - block.start);
	const root = parseDocument(frame, { logLevel: 'silent' }).contents;
	if (!isMap(root)) return root === null ? { start: 0, end: 0, text: newSidecarText(coding) } : null;
	const status: unknown = root.getIn(['coding', 'status'], true);
	if (isScalar(status) && status.range) {
		return { start: placed(status.range[0]), end: placed(status.range[1]), text: coding.status };
	}
	if (root.flow === true || root.has('coding')) return null;
	const line = `coding: { status: ${coding.status} }${eolOf(text)}`;
	const version = root.items.find((pair) => isScalar(pair.key) && pair.key.value === 'version')?.value as
		| Node
		| undefined;
	const at = version?.range ? placed(lineEndAt(frame, version.range[1])) + 1 : (root.range?.[0] ?? 0);
	return at > text.length
		? { start: text.length, end: text.length, text: eolOf(text) + line }
		: { start: at, end: at, text: line };
}
