/** What XML 1.0 cannot hold, whatever way it is written: control characters, halves of pairs. */
const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What a text must hold to be written in another way: seldom there, and found in one pass. */
const special = /[^\t\n -%'-;=?-\ud7ff\ue000-\ufffd]/;

/** Whether a text can stand in XML as it is. */
export function fitsXml(text: string): boolean {
	return !special.test(text) || text.search(forbidden) < 0;
}

export function xmlText(text: string): string {
	return special.test(text) ? escapedText(text) : text;
}

function escapedText(text: string): string {
	return clean(text).replace(/[&<>\r]/g, escaped);
}

/** For values in double quotes; white space is written so that no reader joins it to blanks. */
export function xmlAttribute(text: string): string {
	return clean(text).replace(/[&<>"\t\n\r]/g, escaped);
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element with its content, already written; attributes that are null or undefined are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
	let out = `<${name}`;
	for (const [key, value] of Object.entries(attributes))
		if (value !== null && value !== undefined) out += ` ${key}="${xmlAttribute(String(value))}"`;
	return content === '' ? `${out}/>` : `${out}>${content}</${name}>`;
}

/** An element that holds others, each on a line of its own. */
export function parent(name: string, attributes: Attributes, children: readonly string[]): string {
	const inner = children.filter((child) => child !== '').join('\n');
	return element(name, attributes, inner === '' ? '' : `\n${inner}\n`);
}

export const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

function clean(text: string): string {
	return text.replace(forbidden, '\ufffd');
}

function escaped(char: string): string {
	if (char === '&') return '&amp;';
	if (char === '<') return '&lt;';
	if (char === '>') return '&gt;';
	return char === '"' ? '&quot;' : `&#${char.charCodeAt(0)};`;
}
