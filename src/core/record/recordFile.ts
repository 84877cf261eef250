import * as v from 'valibot';
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { LinePlaces } from '../model/linePlaces';
import type { Problem } from '../model/problem';
import { validate } from '../yaml/validation';
import { offsetAt, offsetOf, plainValue, syntaxFlaws, type YamlFlaw } from '../yaml/values';
import { type Correction, correctionSchema, RECORD_VERSION, type RecordFields, recordFieldsSchema } from './record';

/** A correction in its place in the file. */
export interface PlacedCorrection {
	readonly correction: Correction;
	/** Offset of its mapping. */
	readonly offset: number;
}

/** A document record as text and as what it says. */
export interface DocumentRecord {
	readonly uri: string;
	readonly text: string;
	readonly fields: RecordFields;
	/** Each valid correction, in file order. */
	readonly corrections: readonly PlacedCorrection[];
	readonly problems: readonly Problem[];
	/** Why the file must not be written to, or null. */
	readonly unwritable: Problem | null;
}

const numeric: ReadonlySet<string> = new Set(['version', 'number', 'of', 'start', 'end', 'value']);

/**
 * Reads a document record. Never throws for what stands in it: a flawed key or correction is reported with its place and
 * counts as absent, so that the others hold. Linear in the text.
 */
export function parseRecord(text: string, uri: string): DocumentRecord {
	const document = parseDocument(text, { logLevel: 'silent' });
	const flaws: Flaw[] = syntaxFlaws(document);
	const root = document.contents;
	let fields: RecordFields = {};
	let corrections: PlacedCorrection[] = [];
	if (flaws.length === 0 && root !== null) {
		if (isMap(root)) {
			checkVersion(root.get('version'), offsetAt(root as Node, ['version']), flaws);
			fields = readFields(root as Node, document, flaws);
			corrections = readCorrections(root.get('corrections', true), document, flaws);
		} else flaws.push({ code: 'yaml-syntax', message: 'a document record is a mapping', offset: offsetOf(root) });
	}
	const places = new LinePlaces(text);
	const problems = flaws
		.sort((a, b) => a.offset - b.offset)
		.map((flaw) => places.problem('error', flaw.code, flaw.message, uri, flaw.offset));
	const unwritable = problems.find(({ code }) => code === 'yaml-syntax' || code === 'newer-version') ?? null;
	return { uri, text, fields, corrections, problems, unwritable };
}

type Flaw = Omit<YamlFlaw, 'code'> & { readonly code: YamlFlaw['code'] | 'newer-version' | 'duplicate-id' };

function checkVersion(version: unknown, offset: number, flaws: Flaw[]): void {
	if (version === RECORD_VERSION) return;
	if (typeof version === 'number' && version > RECORD_VERSION) {
		const message = `version ${version} is newer than this program knows (${RECORD_VERSION})`;
		flaws.push({ code: 'newer-version', message, offset });
	} else flaws.push({ code: 'schema', message: `version must be ${RECORD_VERSION}`, offset });
}

/** Validates key by key. */
function readFields(root: Node, document: Document, flaws: Flaw[]): RecordFields {
	const whole = validate(recordFieldsSchema, root, document, numeric);
	if (whole.value !== null) return whole.value;
	flaws.push(...whole.flaws);
	const raw = whole.raw as Record<string, unknown>;
	const entries = Object.entries(recordFieldsSchema.entries).flatMap(([key, schema]) => {
		const result = v.safeParse(schema, raw[key]);
		return result.success && result.output !== undefined ? [[key, result.output] as const] : [];
	});
	return Object.fromEntries(entries) as RecordFields;
}

function readCorrections(list: unknown, document: Document, flaws: Flaw[]): PlacedCorrection[] {
	if (list === undefined || list === null || (isScalar(list) && list.value === null)) return [];
	if (!isSeq(list)) {
		flaws.push({ code: 'yaml-syntax', message: 'corrections must be a list', offset: offsetOf(list) });
		return [];
	}
	const seen = new Set<string>();
	return (list.items as Node[]).flatMap((node): PlacedCorrection[] => {
		const offset = offsetOf(node);
		if (!isMap(node)) {
			flaws.push({ code: 'schema', message: 'a correction is a mapping with id, kind and exact', offset });
			return [];
		}
		const read = validate(correctionSchema, node as Node, document, numeric);
		flaws.push(...read.flaws);
		if (read.value === null) return [];
		const lacks = lacking(read.value);
		if (lacks !== null) flaws.push({ code: 'schema', message: lacks, offset });
		if (seen.has(read.value.id))
			flaws.push({ code: 'duplicate-id', message: `the id ${read.value.id} stands here a second time`, offset });
		seen.add(read.value.id);
		return lacks === null ? [{ correction: read.value, offset }] : [];
	});
}

/** What a correction of its kind must say and does not. */
function lacking({ kind, speaker, value, unit, measure, credit }: Correction): string | null {
	if (kind === 'speaker' && speaker === undefined) return 'a correction of the speaker needs the key speaker';
	const says = [value, unit, measure, credit].some((each) => each !== undefined);
	return kind === 'figure' && !says ? 'a correction of a figure needs value, unit, measure or credit' : null;
}

/** The value that a YAML node has for people; for checks of what was written. */
export function valueOf(node: Node | null, document: Document): unknown {
	return plainValue(node, document, [], numeric);
}
