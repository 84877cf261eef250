import { AnchoringText } from '../anchoring/anchor';
import type { TextUnits } from '../anchoring/textUnits';
import type { CodingStatus } from '../annotations/annotation';
import type { Sidecar } from '../annotations/sidecar';
import type { Corpus } from '../corpus/corpus';
import { readSidecarName } from '../corpus/sidecarNames';
import type { DocumentAnalysis } from '../model/document';
import type { RecordFields } from '../record/record';
import { underKnownNames } from '../speakers/underKnownNames';
import { documentFacts } from './facts';
import type { DocumentFacts, ExchangeAnnotation, ExchangeText } from './model';

/** A text and the files beside it, as read from disk or held by an editor. */
export interface TextSources {
	/** From the folder of the corpus, with `/`. */
	readonly path: string;
	readonly raw: string;
	readonly corpus: Corpus;
	readonly sidecars: readonly Sidecar[];
	/** What the document record says. */
	readonly said: RecordFields;
	/** Makes the analysis with what people have corrected in it. Called at most once. */
	readonly analyse: () => DocumentAnalysis;
}

/** A text of a corpus, ready to be exchanged: the same for the command line and the language server. */
export class CorpusTextToExchange implements ExchangeText {
	readonly path: string;
	readonly raw: string;
	readonly #sources: TextSources;
	#anchoring: AnchoringText | null = null;
	#analysis: DocumentAnalysis | null = null;
	#facts: DocumentFacts | null = null;
	#annotations: readonly ExchangeAnnotation[] | null = null;

	constructor(sources: TextSources) {
		this.path = sources.path;
		this.raw = sources.raw;
		this.#sources = sources;
	}

	get units(): TextUnits {
		return this.anchoring.units;
	}

	/** For anchoring what comes in from elsewhere. */
	get anchoring(): AnchoringText {
		this.#anchoring ??= new AnchoringText(this.raw);
		return this.#anchoring;
	}

	get analysis(): DocumentAnalysis {
		this.#analysis ??= underKnownNames(this.#sources.analyse(), this.#sources.corpus.speakers, this.path);
		return this.#analysis;
	}

	get facts(): DocumentFacts {
		const { corpus, said } = this.#sources;
		this.#facts ??= documentFacts(this.path, this.raw, this.analysis, corpus, said);
		return this.#facts;
	}

	/** The keys under which the record says something; a dot leads to a key of a key. */
	get saidKeys(): ReadonlySet<string> {
		return new Set(
			Object.entries(this.#sources.said).flatMap(([key, value]) =>
				typeof value === 'object' && !Array.isArray(value)
					? Object.keys(value).map((inner) => `${key}.${inner}`)
					: [key],
			),
		);
	}

	get annotations(): readonly ExchangeAnnotation[] {
		this.#annotations ??= this.#sources.sidecars
			.flatMap((sidecar) => {
				const coder = coderOfSidecar(sidecar.uri, this.path);
				// Rejected suggestions are a memory of this program alone.
				const said = sidecar.annotations.filter(({ decision }) => decision !== 'rejected');
				return said.map((annotation) => ({
					annotation,
					coder,
					anchor: this.anchoring.anchor(annotation),
				}));
			})
			.sort((a, b) => startOf(a) - startOf(b));
		return this.#annotations;
	}

	get coding(): ReadonlyMap<string | null, CodingStatus> {
		return new Map(
			this.#sources.sidecars.flatMap(({ uri, coding }) =>
				coding === null ? [] : [[coderOfSidecar(uri, this.path), coding.status] as const],
			),
		);
	}
}

function startOf({ anchor }: ExchangeAnnotation): number {
	return anchor.span?.start ?? Number.MAX_SAFE_INTEGER;
}

/** Whose file a sidecar is, by its name, which may be a URI or a path. */
function coderOfSidecar(uri: string, path: string): string | null {
	const name = readSidecarName(decoded(uri), (text) => text === path || text.endsWith(`/${path}`));
	return name?.kind === 'annotations' ? name.coder : null;
}

function decoded(uri: string): string {
	try {
		return uri.startsWith('file:') ? decodeURIComponent(uri) : uri;
	} catch {
		return uri;
	}
}
