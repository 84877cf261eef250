import { isMap, isSeq, type Document, type Node, parseDocument } from 'yaml';
import { LinePlaces } from '../model/linePlaces';
import type { Problem } from '../model/problem';
import { validate } from '../yaml/validation';
import { offsetAt, offsetOf, syntaxFlaws, type YamlFlaw } from '../yaml/values';
import { CODEBOOK_VERSION, type CodeFields, codeSchema } from './code';
import { defaultColours } from './codeColours';

/** A code in its place in the tree. */
export interface Code extends Omit<CodeFields, 'name' | 'colour'> {
	/** Its name, else its id. */
	readonly name: string;
	/** Its own colour, else one of the palette. */
	readonly colour: string;
	/** Whether the colour is its own. */
	readonly ownColour: boolean;
	/** Id of the code above it. */
	readonly parent: string | null;
	/** 0 at the top. */
	readonly depth: number;
	/** Offset of its mapping in the file. */
	readonly offset: number;
	/** Offset of its id in the file, without quotation mark. */
	readonly idOffset: number;
}

/** A codebook as text and as what it says. */
export class Codebook {
	readonly #byId = new Map<string, Code>();
	readonly #children = new Map<string | null, Code[]>();

	constructor(
		readonly uri: string,
		readonly text: string,
		/** Each valid code, a code before the codes below it, in file order. */
		readonly codes: readonly Code[],
		readonly problems: readonly Problem[],
		/** Why the file must not be written to, or null. */
		readonly unwritable: Problem | null,
	) {
		for (const code of codes) {
			if (!this.#byId.has(code.id)) this.#byId.set(code.id, code);
			const siblings = this.#children.get(code.parent);
			if (siblings === undefined) this.#children.set(code.parent, [code]);
			else siblings.push(code);
		}
		for (const code of codes) for (const former of code.was) if (!this.#byId.has(former)) this.#byId.set(former, code);
	}

	/** The code of an id, present or former; undefined when there is none. */
	find(id: string): Code | undefined {
		return this.#byId.get(id);
	}

	/** The codes directly below one, or at the top for null. */
	childrenOf(id: string | null): readonly Code[] {
		return this.#children.get(id) ?? [];
	}

	/** The codes from the top down to this one, itself last. */
	pathOf(code: Code): readonly Code[] {
		const above = code.parent === null ? undefined : this.#byId.get(code.parent);
		return above === undefined ? [code] : [...this.pathOf(above), code];
	}
}

/**
 * Reads a codebook. Never throws for what stands in it: each valid code is returned even when others are broken, and
 * each flaw as a problem with line and column.
 */
export function parseCodebook(text: string, uri: string): Codebook {
	const document = parseDocument(text, { logLevel: 'silent' });
	const flaws: (YamlFlaw | Flaw)[] = syntaxFlaws(document);
	const codes: Draft[] = [];
	const root = document.contents;
	if (flaws.length === 0 && root !== null) readRoot(root, { text, document, codes, flaws });
	const colours = defaultColours(codes);
	const named = codes.map(
		(code, i): Code => ({
			...code,
			name: code.name ?? code.id,
			colour: colours[i] as string,
			ownColour: code.colour !== undefined,
		}),
	);
	reportClashes(named, flaws);
	const places = new LinePlaces(text);
	const problems = flaws
		.sort((a, b) => a.offset - b.offset)
		.map((flaw) => {
			const severity = 'severity' in flaw ? (flaw.severity ?? 'error') : 'error';
			return places.problem(severity, flaw.code, flaw.message, uri, flaw.offset);
		});
	const unwritable = problems.find((p) => p.code === 'yaml-syntax' || p.code === 'newer-version') ?? null;
	return new Codebook(uri, text, named, problems, unwritable);
}

type Draft = CodeFields & Pick<Code, 'parent' | 'depth' | 'offset' | 'idOffset'>;

interface Flaw {
	readonly code: 'newer-version' | 'duplicate-id' | 'duplicate-key';
	/** An error where nothing is said. */
	readonly severity?: 'warning';
	readonly message: string;
	readonly offset: number;
}

function readRoot(root: Node, reading: Reading): void {
	const { flaws } = reading;
	const offset = offsetOf(root);
	if (!isMap(root)) {
		flaws.push({ code: 'yaml-syntax', message: 'a codebook is a mapping with the key codes', offset });
		return;
	}
	const version: unknown = root.get('version');
	if (version !== undefined && version !== CODEBOOK_VERSION) {
		const message = `only version ${CODEBOOK_VERSION} of codebooks is known to this program`;
		flaws.push({ code: 'newer-version', message, offset });
	}
	readList(root.get('codes', true), null, 0, reading);
}

interface Reading {
	readonly text: string;
	readonly document: Document;
	readonly codes: Draft[];
	readonly flaws: (YamlFlaw | Flaw)[];
}

function readList(list: unknown, parent: string | null, depth: number, reading: Reading): void {
	if (!isSeq(list)) {
		const empty =
			list === undefined || list === null || (typeof list === 'object' && 'value' in list && list.value === null);
		if (!empty) reading.flaws.push({ code: 'schema', message: 'codes and children are lists', offset: offsetOf(list) });
		return;
	}
	for (const node of list.items as Node[]) {
		const result = validate(codeSchema, node, reading.document);
		reading.flaws.push(...result.flaws);
		// Below a broken code its children still count, under the code above it.
		if (result.value !== null) {
			const { key } = result.value;
			const owner = key === undefined ? undefined : reading.codes.find((other) => other.key === key);
			if (owner !== undefined) {
				const message = `the key ${key} is that of ${owner.id} already`;
				reading.flaws.push({ code: 'duplicate-key', message, offset: offsetAt(node, ['key']), severity: 'warning' });
			}
			const id = offsetAt(node, ['id']);
			const idOffset = /["']/.test(reading.text.charAt(id)) ? id + 1 : id;
			reading.codes.push({ ...result.value, parent, depth, offset: offsetOf(node), idOffset });
		}
		const children: unknown = isMap(node) ? node.get('children', true) : undefined;
		const below = result.value === null ? ([parent, depth] as const) : ([result.value.id, depth + 1] as const);
		if (children !== undefined) readList(children, below[0], below[1], reading);
	}
}

function reportClashes(codes: readonly Code[], flaws: (YamlFlaw | Flaw)[]): void {
	const owners = new Map<string, Code>();
	for (const code of codes) {
		if (owners.has(code.id)) {
			flaws.push({ code: 'duplicate-id', message: `the id ${code.id} stands here a second time`, offset: code.offset });
		} else owners.set(code.id, code);
	}
	for (const code of codes) {
		for (const former of code.was) {
			const owner = owners.get(former);
			if (owner === undefined) owners.set(former, code);
			else if (owner.id !== code.id) {
				const message = `the former id ${former} of ${code.id} belongs to ${owner.id}`;
				flaws.push({ code: 'duplicate-id', message, offset: code.offset });
			}
		}
	}
}
