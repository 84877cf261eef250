import type { Code, Codebook } from '../../core/codebook/codebook';
import type { Anchored } from '../annotations/anchored';
import type { AnnotationService } from '../annotations/annotationService';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';
import type { TopicIndex } from '../corpus/topicIndex';
import type { TopicPlace } from '../trees/topicPlace';

/** An annotation with its text. */
export interface CodedPassage {
	readonly text: CorpusText;
	readonly annotation: Anchored;
}

/** Where the codes of a folder are used and mentioned. */
export class CodeUsage {
	readonly #annotations: AnnotationService;
	readonly #topics: TopicIndex;

	constructor(annotations: AnnotationService, topics: TopicIndex) {
		this.#annotations = annotations;
		this.#topics = topics;
	}

	/** Reads the annotation files of all texts of a folder that were not read yet. */
	async load(folder: CorpusFolder): Promise<void> {
		// A folder that nobody declared a corpus is read only when a view asks for it.
		if (folder.corpus.declared) await folder.open();
		await this.#annotations.loadAll(folder.texts.values());
		await this.#topics.prepare(folder.corpus.codebook, folder.texts.values());
	}

	/** The annotations of a folder, of those that are to be seen, that carry a code, by one of its ids. Linear in them. */
	passages(folder: CorpusFolder, codebook: Codebook, code: Code): CodedPassage[] {
		return [...folder.texts.values()].flatMap((text) =>
			this.#annotations
				.shown(text)
				.filter((annotation) => annotation.codes.some((id) => codebook.find(id)?.id === code.id))
				.map((annotation) => ({ text, annotation })),
		);
	}

	/** Where the terms of a code are mentioned. */
	mentions(folder: CorpusFolder, codebook: Codebook, code: Code): TopicPlace[] {
		return [...folder.texts.values()].flatMap((text) => this.#topics.mentions(text, codebook, code.id));
	}

	/** The code one of whose terms stands at an offset of a text. */
	termAt(text: CorpusText, codebook: Codebook, offset: number): Code | undefined {
		return this.#topics.codeAt(text, codebook, offset);
	}

	/** Ids of the codes that annotations of a folder carry. Linear in the annotations. */
	used(folder: CorpusFolder, codebook: Codebook): ReadonlySet<string> {
		const used = new Set<string>();
		for (const text of folder.texts.values())
			for (const { codes } of this.#annotations.of(text)) for (const id of codes) used.add(codebook.find(id)?.id ?? id);
		return used;
	}
}
