import * as v from 'valibot';
import { isMap, isNode, type Node, parseDocument } from 'yaml';
import { syntaxFlaws } from '../yaml/values';
import { type Coding, codingSchema, SIDECAR_VERSION } from './annotation';

/** What a sidecar says beside its annotations, and what is wrong with that. */
export interface SidecarFrame {
	readonly coding: Coding | null;
	readonly flaws: readonly FrameFlaw[];
}

export interface FrameFlaw {
	readonly code: 'yaml-syntax' | 'schema' | 'newer-version';
	readonly message: string;
	/** Offset in the text that was parsed. */
	readonly offset: number;
}

/** Reads the frame from the text of a sidecar without the lines of its annotations. */
export function readFrame(text: string): SidecarFrame {
	const document = parseDocument(text, { logLevel: 'silent' });
	if (document.errors.length === 0) return frameOf(document.contents);
	return { coding: null, flaws: syntaxFlaws(document) };
}

/** Reads the frame from the parsed root of a sidecar; an empty file has none and no flaws. */
export function frameOf(root: Node | null): SidecarFrame {
	if (root === null) return { coding: null, flaws: [] };
	const offset = root.range?.[0] ?? 0;
	if (!isMap(root)) {
		const message = 'a sidecar is a mapping with the keys version and annotations';
		return { coding: null, flaws: [{ code: 'yaml-syntax', message, offset }] };
	}
	const flaws: FrameFlaw[] = [];
	const placeOf = (key: string): number => {
		const node: unknown = root.get(key, true);
		return (isNode(node) ? node.range?.[0] : undefined) ?? offset;
	};
	const version: unknown = root.get('version');
	if (typeof version === 'number' && version > SIDECAR_VERSION) {
		const message = `version ${version} is newer than this program knows (${SIDECAR_VERSION})`;
		flaws.push({ code: 'newer-version', message, offset: placeOf('version') });
	} else if (version !== SIDECAR_VERSION) {
		flaws.push({ code: 'schema', message: `version must be ${SIDECAR_VERSION}`, offset: placeOf('version') });
	}
	const coding: unknown = root.get('coding');
	if (coding === undefined || coding === null) return { coding: null, flaws };
	const read = v.safeParse(codingSchema, isMap(coding) ? coding.toJSON() : coding);
	if (read.success) return { coding: read.output, flaws };
	const message = `coding: ${read.issues[0].message}`;
	return { coding: null, flaws: [...flaws, { code: 'schema', message, offset: placeOf('coding') }] };
}
