import { failed, type Problem, type Result } from '../model/problem';
import { type Splice, spliceBetween } from '../model/splice';
import { eolOf, lineEndAt } from '../yaml/lines';
import { type Annotation, type Coding, SIDECAR_VERSION } from './annotation';
import { editItem, sameAnnotation } from './itemEditor';
import { defaultItemStyle, type ItemStyle, writeFlowItem, writeItem } from './itemWriter';
import { respliced } from './respliced';
import { parseSidecar, type Sidecar, type SidecarItem } from './sidecar';
import type { BlockLayout } from './sidecarLayout';

/** A changed sidecar, and the splices that lead from the old text to its text. */
export interface SidecarEdit {
	readonly sidecar: Sidecar;
	readonly splices: readonly Splice[];
}

/** The text of a new sidecar without annotations. */
export function newSidecarText(coding: Coding = { status: 'in-progress' }): string {
	return `version: ${SIDECAR_VERSION}\ncoding: { status: ${coding.status} }\nannotations: []\n`;
}

/**
 * Adds an annotation at its place: before the first one that begins later in the text. `lines`, if given, are the lines
 * it had before it was removed: they are used as they are if they still say the same. No line of another annotation
 * changes. An id that is there already is a problem.
 */
export function insertAnnotation(sidecar: Sidecar, annotation: Annotation, lines?: string): Result<SidecarEdit> {
	if (sidecar.unwritable !== null) return failed(sidecar.unwritable);
	const taken = sidecar.items.find((item) => item.id === annotation.id);
	if (taken !== undefined) return refused(sidecar, 'duplicate-id', `the id ${annotation.id} is taken`);
	const base = sidecar.text.trim() === '' ? parseSidecar(newSidecarText(), sidecar.uri) : sidecar;
	const written = (text: string | undefined): SidecarEdit | null => {
		const splices = insertion(base, annotation, text);
		return splices === null ? null : checked(base, splices, annotation.id, annotation);
	};
	const edit = (lines === undefined ? null : written(lines)) ?? written(undefined);
	if (edit === null) return refused(sidecar, 'sidecar-form', 'the list of annotations stands in a form we do not edit');
	if (base === sidecar) return { ok: true, value: edit };
	return { ok: true, value: { sidecar: edit.sidecar, splices: [spliceBetween(sidecar.text, edit.sidecar.text)] } };
}

/** Takes an annotation out, with the blank line that parted it. Comments between annotations stay. */
export function removeAnnotation(sidecar: Sidecar, id: string): Result<SidecarEdit> {
	const found = find(sidecar, id);
	if (!found.ok) return found;
	const edit = checked(sidecar, removal(sidecar, found.value), id, null);
	return edit === null
		? refused(sidecar, 'sidecar-form', `${id} cannot be taken out by line`)
		: { ok: true, value: edit };
}

/**
 * Changes the annotation of the same id to what is given. Only values that differ are rewritten; comments, key order and
 * unknown keys stay. It moves to its place when the order of the list asks for it.
 */
export function replaceAnnotation(sidecar: Sidecar, annotation: Annotation): Result<SidecarEdit> {
	const found = find(sidecar, annotation.id);
	if (!found.ok) return found;
	const item = sidecar.items[found.value] as SidecarItem;
	const text = editItem(sidecar.text.slice(item.start, item.end), annotation, eolOf(sidecar.text));
	const splices = text === null ? null : [{ start: item.start, end: item.end, text }];
	const edit = splices === null ? null : checked(sidecar, splices, annotation.id, annotation);
	if (edit === null) return refused(sidecar, 'sidecar-form', `${annotation.id} stands in a form we do not edit`);
	if (inOrder(edit.sidecar, found.value)) {
		const fine = spliceBetween(sidecar.text.slice(item.start, item.end), text ?? '');
		const splice = { ...fine, start: fine.start + item.start, end: fine.end + item.start };
		return { ok: true, value: { sidecar: edit.sidecar, splices: [splice] } };
	}
	const removed = removeAnnotation(edit.sidecar, annotation.id);
	if (!removed.ok) return removed;
	const moved = insertAnnotation(removed.value.sidecar, annotation, itemText(edit.sidecar, found.value));
	if (!moved.ok) return moved;
	const { sidecar: after } = moved.value;
	return { ok: true, value: { sidecar: after, splices: [spliceBetween(sidecar.text, after.text)] } };
}

/** The lines of an annotation as they stand, to bring it back by `insertAnnotation` with all that people wrote there. */
export function linesOf(sidecar: Sidecar, id: string): string | null {
	const index = sidecar.items.findIndex((item) => item.id === id);
	return index < 0 ? null : itemText(sidecar, index);
}

function itemText(sidecar: Sidecar, index: number): string {
	const { start, end } = sidecar.items[index] as SidecarItem;
	return sidecar.text.slice(start, end);
}

function find(sidecar: Sidecar, id: string): Result<number> {
	if (sidecar.unwritable !== null) return failed(sidecar.unwritable);
	const index = sidecar.items.findIndex((item) => item.id === id);
	if (index < 0) return refused(sidecar, 'no-such-annotation', `there is no annotation ${id}`);
	const second = sidecar.items.findLastIndex((item) => item.id === id);
	return second === index ? { ok: true, value: index } : refused(sidecar, 'duplicate-id', `${id} stands here twice`);
}

function refused(sidecar: Sidecar, code: string, message: string): Result<never> {
	const problem: Problem = { severity: 'error', code, message, file: sidecar.uri, line: 1, column: 1 };
	return failed(problem);
}

/** Applies the splices and looks whether all other items are as they were and this one is as wanted; else null. */
function checked(
	sidecar: Sidecar,
	splices: readonly Splice[],
	id: string,
	wanted: Annotation | null,
): SidecarEdit | null {
	const after = respliced(sidecar, splices);
	if (after.unwritable !== null) return null;
	if (!sameOthers(sidecar, after, id)) return null;
	const written = after.items.filter((item) => item.id === id);
	if (wanted === null) return written.length === 0 ? { sidecar: after, splices } : null;
	const [only] = written;
	const fine = written.length === 1 && only?.annotation != null && sameAnnotation(only.annotation, wanted);
	return fine ? { sidecar: after, splices } : null;
}

/** Whether all items but those of an id are as they were. */
function sameOthers(before: Sidecar, after: Sidecar, id: string): boolean {
	const others = (one: Sidecar): readonly SidecarItem[] => one.items.filter((item) => item.id !== id);
	const linesIn = ({ text }: Sidecar, { start, end }: SidecarItem): string => text.slice(start, end).trimEnd();
	const now = others(after);
	const then = others(before);
	if (now.length !== then.length) return false;
	return then.every((item, i) => {
		const same = now[i] as SidecarItem;
		// A reading that was taken over is of the same lines.
		if (item.annotation !== null && item.annotation === same.annotation) return true;
		return linesIn(before, item) === linesIn(after, same);
	});
}

function startOf(annotation: Annotation | null): number | undefined {
	return annotation?.position?.start;
}

/** Whether an item stands between its nearest placed neighbours. */
function inOrder(sidecar: Sidecar, index: number): boolean {
	const place = startOf(sidecar.items[index]?.annotation ?? null);
	if (place === undefined) return true;
	const before = startOf(sidecar.items[index - 1]?.annotation ?? null) ?? place;
	const after = startOf(sidecar.items[index + 1]?.annotation ?? null) ?? place;
	return before <= place && place <= after;
}

function indexFor(sidecar: Sidecar, annotation: Annotation): number {
	const place = startOf(annotation);
	if (place === undefined) return sidecar.items.length;
	const later = sidecar.items.findIndex((item) => (startOf(item.annotation) ?? -1) > place);
	return later < 0 ? sidecar.items.length : later;
}

function insertion(sidecar: Sidecar, annotation: Annotation, lines: string | undefined): Splice[] | null {
	const { text, layout, items } = sidecar;
	const index = indexFor(sidecar, annotation);
	const eol = eolOf(text);
	if (layout.kind === 'flow') {
		const item = lines ?? writeFlowItem(annotation);
		if (items.length === 0) return [at(layout.start + 1, item)];
		const next = items[index];
		return [next === undefined ? at((items[index - 1] as SidecarItem).end, `, ${item}`) : at(next.start, `${item}, `)];
	}
	if (layout.kind === 'block') {
		const style = styleOf(text, layout, eol);
		const item = ended(lines ?? writeItem(annotation, style), eol);
		const gap = style.blankBetween ? eol : '';
		const next = items[index];
		if (next !== undefined) return [at(aboveComments(text, next.start, layout.start), item + gap)];
		const end = (items[index - 1] as SidecarItem).end;
		if (text[end - 1] === '\n') return [at(end, gap + item)];
		return [at(end, eol + gap + item.slice(0, -eol.length))];
	}
	const item = ended(lines ?? writeItem(annotation, { ...defaultItemStyle, eol }), eol);
	if (layout.kind === 'empty') {
		const value: Splice = { ...layout.rest, text: '' };
		const lineEnd = lineEndAt(text, layout.rest.end);
		if (lineEnd < text.length) return [value, at(lineEnd + 1, item)];
		return [value, at(lineEnd, eol + item.slice(0, -eol.length))];
	}
	if (layout.kind === 'other') return null;
	const head = text.endsWith('\n') ? '' : eol;
	const version = /^version[ \t]*:/m.test(text) ? '' : `version: ${SIDECAR_VERSION}${eol}`;
	return [at(text.length, `${head}${version}annotations:${eol}${item}`)];
}

function removal(sidecar: Sidecar, index: number): Splice[] {
	const { text, layout, items } = sidecar;
	const { start, end } = items[index] as SidecarItem;
	const next = items[index + 1];
	const before = items[index - 1];
	if (layout.kind !== 'block') {
		if (next !== undefined) return [{ start, end: next.start, text: '' }];
		return [{ start: before?.end ?? start, end, text: '' }];
	}
	if (items.length === 1) {
		const colon = text.lastIndexOf('annotations', layout.start - 1) + 'annotations'.length;
		const behind = text.indexOf(':', colon) + 1;
		return [at(behind, ' []'), { start, end, text: '' }];
	}
	if (next !== undefined) {
		const blank = /^[ \t]*\r?\n/.exec(text.slice(end, next.start))?.[0].length ?? 0;
		return [{ start, end: end + blank, text: '' }];
	}
	const blank = /\n([ \t]*\r?\n)$/.exec(text.slice((before as SidecarItem).end - 1, start))?.[1]?.length ?? 0;
	const eol = text[end - 1] === '\n' ? 0 : eolOf(text).length;
	return [{ start: start - blank - eol, end, text: '' }];
}

function at(offset: number, text: string): Splice {
	return { start: offset, end: offset, text };
}

function ended(lines: string, eol: string): string {
	return lines.endsWith('\n') ? lines : lines + eol;
}

function styleOf(text: string, layout: BlockLayout, eol: string): ItemStyle {
	const [first, second] = layout.items;
	const opening = /^ *- +(?=\S)/.exec(text.slice(first?.start, first?.end));
	const key = opening?.[0].length ?? layout.dash + 2;
	const blankBetween = second === undefined || /(?:^|\n)[ \t]*\r?\n/.test(text.slice(first?.end, second.start));
	return { dash: layout.dash, key, eol, blankBetween };
}

/** Goes up from the start of a line over the comment lines directly above it, not above `limit`. */
function aboveComments(text: string, lineStart: number, limit: number): number {
	let at = lineStart;
	while (at > limit) {
		const above = text.lastIndexOf('\n', at - 2) + 1;
		if (!/^ *#/.test(text.slice(above, at))) break;
		at = above;
	}
	return at;
}
