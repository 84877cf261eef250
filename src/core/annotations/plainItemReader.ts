import { isPlainScalar } from '../yaml/scalars';

/**
 * Reads an item that stands in the form in which we write items: a block mapping, one key a line, values plain, in
 * double quotes, as a flow list of words, as a position, or as a literal block. Null for anything else (comments,
 * anchors, other styles), which is then for a YAML parser. What it reads, a YAML parser reads to the same value.
 */
export function readPlainItem(text: string): Record<string, unknown> | null {
	const lines = text.split(/\r?\n/);
	const opening = /^( *-( +))[^\s]/.exec(lines[0] ?? '');
	if (opening === null) return null;
	const column = (opening[1] as string).length;
	const pad = ' '.repeat(column);
	const item: Record<string, unknown> = {};
	for (let at = 0; at < lines.length; ) {
		const line = lines[at] as string;
		at += 1;
		if (line === '' && at > 1) {
			if (lines.slice(at).some((rest) => rest !== '')) return null;
			break;
		}
		if (at > 1 && !line.startsWith(pad)) return null;
		const parts = /^([a-zA-Z]\w*):(?: (.+))?$/.exec(line.slice(column));
		if (parts === null) return null;
		const [, key, written] = parts as unknown as [string, string, string | undefined];
		if (key in item || written === undefined) return null;
		if (written === '|') {
			const from = at;
			while (at < lines.length && (lines[at] === '' || (lines[at] as string).startsWith(`${pad} `))) at += 1;
			while (at > from && lines[at - 1] === '') at -= 1;
			const block = literalText(lines.slice(from, at));
			if (block === null) return null;
			item[key] = block;
			continue;
		}
		const value = readValue(written);
		if (value === null) return null;
		item[key] = value;
	}
	return item;
}

function readValue(written: string): unknown {
	if (isPlainScalar(written)) return written;
	if (written.startsWith('"')) return readQuoted(written);
	if (written.startsWith('[')) {
		if (written === '[]') return [];
		const words = /^\[ ?(.+?) ?\]$/.exec(written)?.[1]?.split(', ');
		return words?.every((word) => isPlainScalar(word, true)) === true ? words : null;
	}
	const position = /^\{ ?start: (\d{1,15}), end: (\d{1,15}) ?\}$/.exec(written);
	return position === null ? null : { start: Number(position[1]), end: Number(position[2]) };
}

function readQuoted(written: string): string | null {
	try {
		const value: unknown = JSON.parse(written);
		return typeof value === 'string' ? value : null;
	} catch {
		return null;
	}
}

function literalText(lines: readonly string[]): string | null {
	const indent = /^ */.exec(lines[0] ?? '')?.[0] ?? '';
	if (lines.length === 0 || indent.length === (lines[0] as string).length) return null;
	let out = '';
	for (const line of lines) {
		if (line !== '' && !line.startsWith(indent)) return null;
		const content = line.slice(indent.length);
		if (/[\p{Cc}\u2028\u2029\ufeff]/u.test(content)) return null;
		out += `${content}\n`;
	}
	return out;
}
