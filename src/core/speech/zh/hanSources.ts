/** Who speaks in a Chinese clause: the name, office or body that stands before the verb. Characters, not tokens. */
import {
	hanAdverbials,
	hanBodies,
	hanDocuments,
	hanFamilies,
	hanOpeners,
	hanSpelling,
	hanTitleEnds,
	hanTitles,
} from '../../language/zh/speechSigns';
import type { Span } from '../../model/span';

export type HanSourceKind = 'pronoun' | 'person' | 'office' | 'body' | 'document' | 'other';

/** A source or a person named; the span has the office, `name` is bare. Offsets in the paragraph. */
export interface HanName extends Span {
	readonly kind: HanSourceKind;
	readonly name: Span;
	/** The office beside the name, else null. */
	readonly title: string | null;
}

const LONGEST_PART = 8;
/** The longest office before a name, with the place and body it belongs to. */
const LONGEST_TITLE = 24;

/** A Chinese character. */
export function isHan(code: number): boolean {
	return code >= 0x4e00 && code < 0xa000;
}

/** The names with dots of a stretch (`塔温·奥尔索莱茨`), with the offices beside them. Linear. */
export function dottedNames(text: string): HanName[] {
	const found: HanName[] = [];
	let reach = 0;
	for (let dot = 1; dot < text.length; dot += 1) {
		if (!isDot(text.charCodeAt(dot))) continue;
		let start = dot;
		while (start > reach && dot - start < LONGEST_PART && hanSpelling.has(text.charAt(start - 1))) start -= 1;
		let end = dot + 1;
		while (end < text.length && end - dot <= LONGEST_PART && hanSpelling.has(text.charAt(end))) {
			end += 1;
			if (isDot(text.charCodeAt(end)) && hanSpelling.has(text.charAt(end + 1))) end += 1;
		}
		if (start < dot && end > dot + 1) {
			const name = withTitle(text, reach, { start, end });
			found.push(name);
			reach = name.end;
			dot = reach - 1;
		}
	}
	return found;
}

/** The dots that part the halves of a foreign name, in their several codes. */
export function isDot(code: number): boolean {
	return code === 0xb7 || code === 0x30fb || code === 0x2022 || code === 0x2027;
}

/** The name with the office before it, else behind it. */
function withTitle(text: string, least: number, name: Span): HanName {
	const before = titleBefore(text, least, name.start);
	if (before < name.start)
		return { start: before, end: name.end, kind: 'person', name, title: text.slice(before, name.start) };
	const title = titleAt(text, name.end);
	const end = name.end + title.length;
	return { start: name.start, end, kind: 'person', name, title: title === '' ? null : title };
}

function titleAt(text: string, at: number): string {
	return wordAt(hanTitles, text, at, text.length) ?? '';
}

/** The longest of the words that begins at `at` and ends before `to`. */
function wordAt(
	words: ReadonlyMap<number, readonly string[]>,
	text: string,
	at: number,
	to: number,
): string | undefined {
	return words.get(text.charCodeAt(at))?.find((word) => at + word.length <= to && text.startsWith(word, at));
}

/** The longest of the words that ends at `end` and begins at `least` or behind it. */
function wordBefore(
	words: ReadonlyMap<number, readonly string[]>,
	text: string,
	least: number,
	end: number,
): string | undefined {
	return words.get(text.charCodeAt(end - 1))?.find((word) => end - word.length >= least && text.endsWith(word, end));
}

/** Where the office that ends at `end` begins, with its place and body; `end` when none ends there. */
function titleBefore(text: string, least: number, end: number): number {
	const title = wordBefore(hanTitleEnds, text, least, end);
	if (title === undefined) return end;
	let start = end - title.length;
	const farthest = Math.max(least, end - LONGEST_TITLE);
	while (start > farthest && isHan(text.charCodeAt(start - 1)) && !cutsAt(text, start - 1)) start -= 1;
	return start;
}

/** Whether the sign belongs to no office: 据 does in 数据 alone. */
function cutsAt(text: string, at: number): boolean {
	const sign = text.charAt(at);
	return cuts.has(sign) || (sign === '据' && text.charAt(at - 1) !== '数');
}

/** Characters that belong to no office: what stands before them is another word. */
const cuts = new Set('请由与和及邀同对向在的是了给让被把将从到为以');

/**
 * The source of a verb that begins at `to`, in the clause that begins at `from`: `塔温·奥尔索莱茨总统今年3月在该省考察时`
 * names its first eleven characters. Null when no person, body or document stands there.
 */
export function sourceIn(text: string, from: number, to: number): HanName | null {
	let start = pastOpeners(text, from, to);
	// 有专家认为: some expert, who is not named.
	if (text.charAt(start) === '有' && to - start > 2 && PERSONS.has(text.charAt(to - 1))) start += 1;
	if (start >= to) return null;
	const first = text.charAt(start);
	if ((first === '他' || first === '她') && text.charAt(start + 1) !== '们') {
		const span = { start, end: start + 1 };
		return { ...span, kind: 'pronoun', name: span, title: null };
	}
	let end = beforeAdverbials(text, start, to);
	// 正如他所说: the particle before the verb, which ends names of bodies as well (研究所).
	if (text.charAt(end - 1) === '所' && PERSONS.has(text.charAt(end - 2))) end -= 1;
	if (end <= start || end - start > 40 || SOME.has(text.slice(start, start + 2))) return null;
	return person(text, start, end) ?? body(text, start, end);
}

/** The last signs of nouns for persons. */
const PERSONS = new Set('家者人们员生民长席记他她');
/** One of several, who is not named. */
const SOME = new Set(['一位', '一名', '一个', '有人', '某位', '某个']);

function pastOpeners(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && /\s/.test(text.charAt(at))) at += 1;
	for (;;) {
		const opener = wordAt(hanOpeners, text, at, to);
		if (opener === undefined) return at;
		at += opener.length;
	}
}

function beforeAdverbials(text: string, start: number, to: number): number {
	for (let i = start + 1; i < to; i += 1) {
		const code = text.charCodeAt(i);
		if (code >= 48 && code <= 57) return i;
		if (i - start >= 2 && wordAt(hanAdverbials, text, i, to) !== undefined) return i;
	}
	return to;
}

/** A dotted name, a family name behind or before an office, or a name alone. */
function person(text: string, start: number, end: number): HanName | null {
	const stretch = text.slice(start, end);
	const dotted = dottedNames(stretch).at(-1);
	if (dotted !== undefined) return moved(dotted, start);
	// Behind the last office inside the stretch.
	for (let at = end - 1; at > start && end - at <= 8; at -= 1) {
		if (titleBefore(text, start, at) === at) continue;
		const name = { start: at, end };
		return isPersonal(text, name) ? { start, end, kind: 'person', name, title: text.slice(start, at) } : null;
	}
	const title = wordBefore(hanTitleEnds, text, start, end);
	if (title !== undefined) {
		const name = { start, end: end - title.length };
		if (isPersonal(text, name)) return { start, end, kind: 'person', name, title };
		return { start, end, kind: 'office', name: { start, end }, title };
	}
	return isPersonal(text, { start, end }) ? { start, end, kind: 'person', name: { start, end }, title: null } : null;
}

/** Two to four characters, the family name first, or a foreign name spelt in characters. */
function isPersonal(text: string, { start, end }: Span): boolean {
	const length = end - start;
	if (length < 2 || length > LONGEST_PART) return false;
	for (let i = start; i < end; i += 1) if (!isHan(text.charCodeAt(i))) return false;
	const name = text.slice(start, end);
	if ((wordBefore(hanBodies, text, start, end)?.length ?? 0) > 1) return false;
	const double = hanFamilies.has(name.slice(0, 2));
	if (length <= 3 && hanFamilies.has(name.charAt(0)) && !'方国省市党'.includes(name.charAt(length - 1))) return true;
	if (length <= 4 && double) return true;
	for (const sign of name) if (!hanSpelling.has(sign)) return false;
	return true;
}

function body(text: string, start: number, end: number): HanName | null {
	const name = text.slice(start, end);
	const ending = wordBefore(hanBodies, text, start, end);
	if (ending === undefined || name.length < 2) return null;
	// Meetings are said to stress and to decide; who spoke there is not told.
	const kind = /(?:会议|议程)$/.test(name) ? 'other' : hanDocuments.test(name) ? 'document' : 'body';
	return { start, end, kind, name: { start, end }, title: null };
}

function moved(name: HanName, by: number): HanName {
	const shifted = { start: name.name.start + by, end: name.name.end + by };
	return { ...name, start: name.start + by, end: name.end + by, name: shifted };
}

/** Persons named right behind an office (`省长金平`), as far as the character behind tells where the name ends. */
export function titledNames(text: string): HanName[] {
	const found: HanName[] = [];
	for (let i = 0; i < text.length; i += 1) {
		if (!hanTitleEnds.has(text.charCodeAt(i))) continue;
		const at = i + 1;
		const title = titleBefore(text, found.at(-1)?.end ?? 0, at);
		if (title === at) continue;
		const end = personalEnd(text, at);
		if (end > at) {
			const name = { start: at, end };
			found.push({ start: title, end, kind: 'person', name, title: text.slice(title, at) });
			i = end - 1;
		}
	}
	return found;
}

/** The end of a family and given name at `at`, or of the last part of a foreign name; `at` when none stands there. */
function personalEnd(text: string, at: number): number {
	let spelt = at;
	while (spelt < text.length && spelt - at < LONGEST_PART && hanSpelling.has(text.charAt(spelt))) spelt += 1;
	if (spelt - at >= 3) return spelt;
	if (!hanFamilies.has(text.charAt(at)) && !hanFamilies.has(text.slice(at, at + 2))) return at;
	for (const length of [2, 3]) {
		const end = at + length;
		if (!isHan(text.charCodeAt(end - 1)) || closing.has(text.charAt(end - 1))) return at;
		if (end >= text.length || !isHan(text.charCodeAt(end)) || closing.has(text.charAt(end))) return end;
	}
	return at;
}

/** Characters that follow names and are not part of given names. */
const closing = new Set('的在将对和与说表指强称认介出主会于向就等也还并则又及同为率到来是今昨当答应参宣');
