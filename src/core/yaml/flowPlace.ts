import type { Span } from '../model/span';
import { lineEndAt, lineStartAt } from './lines';
import { lineShape } from './lineShape';

/** Lines that a flow list or mapping may run over before a place in it is no longer understood. */
const MOST_LINES = 40;

interface FlowPlace {
	readonly path: readonly string[];
	readonly kind: 'key' | 'value';
	readonly word: Span;
	readonly quoted: boolean;
	readonly siblings: readonly string[];
}

/** Where the flow list or mapping opens that an offset stands in, and the line of its key or dash; null outside of one. */
export function flowStart(text: string, offset: number): { readonly line: number; readonly open: number } | null {
	let line = lineStartAt(text, offset);
	// What runs over several lines stands deeper than its key: so an unclosed list does not swallow the keys below it.
	let depth = Number.MAX_SAFE_INTEGER;
	for (let n = 0; n < MOST_LINES; n += 1) {
		const shape = lineShape(text.slice(line, lineEndAt(text, line)));
		if (shape.key !== null || shape.dashes.length > 0) {
			const open = line + (shape.key === null ? shape.column : shape.valueStart);
			const opens = /^[[{]/.test(text.slice(open, open + 1)) && open < offset && shape.column < depth;
			if (opens && frames(text, open, offset).length > 0) return { line, open };
			if (n > 0 || shape.column === 0) return null;
		}
		if (n === 0) depth = shape.column;
		if (line === 0) return null;
		line = lineStartAt(text, line - 1);
	}
	return null;
}

/** What an offset means inside the flow list or mapping that opens at `open`. Linear in the stretch. */
export function flowPlace(text: string, open: number, offset: number): FlowPlace {
	const stack = frames(text, open, offset);
	const path = stack.flatMap((frame, i) => {
		if (frame.list) return ['-'];
		return frame.key === null || (i === stack.length - 1 && frame.key === null) ? [] : [frame.key];
	});
	const top = stack.at(-1) as Frame;
	const end = tokenEnd(text, top.token, offset);
	const raw = text.slice(top.token, end);
	const start = top.token + (raw.length - raw.trimStart().length);
	const stop = Math.max(start, top.token + raw.trimEnd().length);
	const mark = text.charAt(start);
	const quoted = (mark === '"' || mark === "'") && start < stop;
	const closed = quoted && stop - start > 1 && text.charAt(stop - 1) === mark;
	const word = quoted
		? { start: start + 1, end: closed ? stop - 1 : stop }
		: { start: Math.min(start, Math.max(offset, top.token)), end: stop };
	if (!top.list && top.key === null) return { path, kind: 'key', word, quoted, siblings: top.keys };
	return { path, kind: 'value', word, quoted, siblings: [] };
}

interface Frame {
	readonly list: boolean;
	/** Of a mapping: the key whose value is being read. */
	key: string | null;
	readonly keys: string[];
	/** Where the scalar begins that is being read. */
	token: number;
}

/** The lists and mappings that are open at an offset. */
function frames(text: string, open: number, offset: number): readonly Frame[] {
	const stack: Frame[] = [];
	let mark = '';
	for (let i = open; i < offset; i += 1) {
		const char = text.charAt(i);
		const top = stack.at(-1);
		if (mark !== '') {
			if (char === '\\' && mark === '"') i += 1;
			else if (char === mark) mark = '';
		} else if (char === '"' || char === "'") {
			if (top !== undefined && text.slice(top.token, i).trim() === '') mark = char;
		} else if (char === '[' || char === '{') stack.push({ list: char === '[', key: null, keys: [], token: i + 1 });
		else if (char === ']' || char === '}') stack.pop();
		else if (top === undefined) continue;
		else if (char === ',') {
			top.key = null;
			top.token = i + 1;
		} else if (char === ':' && !top.list && top.key === null && /[\s[{"']|^$/.test(text.charAt(i + 1))) {
			top.key = text
				.slice(top.token, i)
				.trim()
				.replace(/^["']|["']$/g, '');
			top.keys.push(top.key);
			top.token = i + 1;
		}
	}
	return stack;
}

function tokenEnd(text: string, token: number, offset: number): number {
	const lead = /^\s*/.exec(text.slice(token, token + 200))?.[0].length ?? 0;
	const mark = text.charAt(token + lead);
	if (mark === '"' || mark === "'") {
		const close = text.indexOf(mark, token + lead + 1);
		const line = lineEndAt(text, offset);
		return close >= 0 && close <= line && close + 1 >= offset ? close + 1 : offset;
	}
	let end = offset;
	while (
		end < text.length &&
		!/[,\]}\n#]/.test(text.charAt(end)) &&
		!(text.charAt(end) === ':' && /\s/.test(text.charAt(end + 1)))
	)
		end += 1;
	return end;
}
