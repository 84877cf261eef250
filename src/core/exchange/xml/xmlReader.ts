import { SaxesParser } from 'saxes';
import { done, failed, type Result } from '../../model/problem';

/** An element of XML, whatever its namespace: names are without prefix. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlElement[];
	/** The characters directly in it. */
	readonly text: string;
}

interface Draft extends XmlElement {
	readonly children: Draft[];
	text: string;
}

const MOST_DEPTH = 500;

/**
 * Reads XML into a tree. Document types are refused, and with them every entity but the five of XML itself: nothing is
 * fetched and nothing multiplies. Linear in the text.
 */
export function readXml(text: string, file: string): Result<XmlElement> {
	const parser = new SaxesParser({ position: true });
	const open: Draft[] = [];
	let root: Draft | null = null;
	const refuse = (code: string, message: string): never => {
		throw new Refusal(code, message, parser.line, parser.column + 1);
	};
	parser.on('doctype', () => refuse('xml-doctype', 'a document type is not read: it could define entities'));
	parser.on('error', (error) => refuse('xml', error.message.replace(/^\d+:\d+: /, '')));
	parser.on('opentag', ({ name, attributes }) => {
		if (open.length >= MOST_DEPTH) refuse('xml-depth', `elements stand more than ${MOST_DEPTH} deep`);
		const own = Object.entries(attributes).map(([key, value]) => [localName(key), String(value)] as const);
		const element: Draft = { name: localName(name), attributes: new Map(own), children: [], text: '' };
		open.at(-1)?.children.push(element);
		root ??= element;
		open.push(element);
	});
	const characters = (more: string): void => {
		const element = open.at(-1);
		if (element !== undefined) element.text += more;
	};
	parser.on('text', characters);
	parser.on('cdata', characters);
	parser.on('closetag', () => {
		open.pop();
	});
	try {
		parser.write(text.startsWith('\ufeff') ? text.slice(1) : text).close();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { code, message, line, column } = error;
		return failed({ severity: 'error', code, message, file, line, column });
	}
	return root === null
		? failed({ severity: 'error', code: 'xml', message: 'there is no element in it', file, line: 1, column: 1 })
		: done<XmlElement>(root);
}

/** The children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
	return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
	return element?.children.find((child) => child.name === name);
}

class Refusal extends Error {
	constructor(
		readonly code: string,
		message: string,
		readonly line: number,
		readonly column: number,
	) {
		super(message);
	}
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
