import * as v from 'valibot';
import { type Document, isMap, type Node, parseDocument } from 'yaml';
import { LinePlaces } from '../model/linePlaces';
import type { Problem } from '../model/problem';
import { validate } from '../yaml/validation';
import { offsetAt, offsetOf, syntaxFlaws, type YamlFlaw } from '../yaml/values';
import {
	CORPUS_VERSION,
	type Coder,
	type CorpusFields,
	corpusSchema,
	type JoinChoice,
	type KnownSpeaker,
	numericKeys,
	type ReferenceValue,
	type RequiredCode,
	type Work,
} from './corpusSchema';
import { Membership } from './membership';

/** What corpus.yaml says, with defaults where it says nothing or cannot be read. */
export interface Corpus {
	readonly uri: string;
	readonly title: string | null;
	/** Path of the codebook from the corpus' folder. */
	readonly codebook: string;
	/** A label of the web platform's text decoder. */
	readonly encoding: string;
	/** By their short names. */
	readonly coders: ReadonlyMap<string, Coder>;
	readonly speakers: readonly KnownSpeaker[];
	readonly works: readonly Work[];
	readonly required: readonly RequiredCode[];
	readonly references: readonly ReferenceValue[];
	/** Statements joined or parted by hand. */
	readonly joins: readonly JoinChoice[];
	readonly membership: Membership;
	readonly problems: readonly Problem[];
}

/** The file that makes a folder a corpus. */
export const CORPUS_FILE = 'corpus.yaml';

/**
 * Reads corpus.yaml. Never throws for what stands in it: a flawed key counts as absent, so that the others hold, and is
 * reported with line and column.
 */
export function parseCorpus(text: string, uri: string): Corpus {
	const document = parseDocument(text, { logLevel: 'silent' });
	const flaws: YamlFlaw[] = syntaxFlaws(document);
	const root = document.contents;
	let fields: Partial<CorpusFields> = {};
	if (flaws.length === 0 && root !== null) {
		if (!isMap(root)) flaws.push({ code: 'schema', message: 'corpus.yaml is a mapping', offset: offsetOf(root) });
		else fields = readFields(root as Node, flaws, document);
	}
	const encoding = fields.encoding ?? 'utf-8';
	if (root !== null && !isKnownEncoding(encoding)) {
		flaws.push({
			code: 'schema',
			message: `the encoding ${encoding} is not known`,
			offset: offsetAt(root, ['encoding']),
		});
	}
	const places = new LinePlaces(text);
	return {
		uri,
		title: fields.title ?? null,
		codebook: fields.codebook ?? 'codebook.yaml',
		encoding: isKnownEncoding(encoding) ? encoding : 'utf-8',
		coders: new Map(Object.entries(fields.coders ?? {})),
		speakers: fields.speakers ?? [],
		works: fields.works ?? [],
		required: fields.required ?? [],
		references: fields.references ?? [],
		joins: fields.joins ?? [],
		membership: new Membership(fields.include, fields.exclude),
		problems: flaws
			.sort((a, b) => a.offset - b.offset)
			.map((flaw) => places.problem('error', flaw.code, flaw.message, uri, flaw.offset)),
	};
}

/** The short name of the coder who writes from this e-mail address, whatever its case; null when unknown. */
export function coderOf(corpus: Corpus, email: string): string | null {
	const wanted = email.toLowerCase();
	for (const [id, coder] of corpus.coders) {
		if (coder.emails.some((own) => own.toLowerCase() === wanted)) return id;
	}
	return null;
}

/** The text of a new corpus.yaml, with the defaults written out to be changed. */
export function newCorpusText(title: string): string {
	return `version: ${CORPUS_VERSION}
title: ${JSON.stringify(title)}
include: ["**/*.{txt,md}"]
exclude: ["**/{README,CHANGELOG,LICENSE,LICENCE}*", "**/{notes,memos}/**", "**/node_modules/**"]
codebook: codebook.yaml
coders: {}
`;
}

/** Validates key by key. */
function readFields(root: Node, flaws: YamlFlaw[], document: Document): Partial<CorpusFields> {
	const whole = validate(corpusSchema, root, document, numericKeys);
	if (whole.value !== null) return whole.value;
	flaws.push(...whole.flaws);
	const raw = whole.raw as Record<string, unknown>;
	const entries = Object.entries(corpusSchema.entries).flatMap(([key, schema]) => {
		const result = v.safeParse(schema, raw[key]);
		return result.success ? [[key, result.output] as const] : [];
	});
	return Object.fromEntries(entries) as Partial<CorpusFields>;
}

function isKnownEncoding(label: string): boolean {
	try {
		return new TextDecoder(label).encoding !== '';
	} catch {
		return false;
	}
}
