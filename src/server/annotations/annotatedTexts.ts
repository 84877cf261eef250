import * as l10n from '@vscode/l10n';
import type { CodeMarks } from '../../protocol/protocol';
import type { Span } from '../../core/model/span';
import { codeOf } from '../corpus/codes';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { TextFiles } from '../host';
import { MemoIndex } from '../notes/memoIndex';
import type { CodedSpan } from '../features/marks';
import type { TopicPlace } from '../trees/topicPlace';
import type { Anchored } from './anchored';
import type { AnnotationService } from './annotationService';
import { Strays } from './strays';

/** The annotations of the workspace as features ask for them. */
export class AnnotatedTexts {
	readonly #workspace: CorpusWorkspace;
	readonly #service: AnnotationService;
	/** Files whose text is gone. */
	readonly strays: Strays;
	readonly memos: MemoIndex;

	constructor(workspace: CorpusWorkspace, service: AnnotationService, files: TextFiles) {
		this.strays = new Strays(workspace, service.files, files);
		this.memos = new MemoIndex(workspace, files);
		this.#workspace = workspace;
		this.#service = service;
	}

	/** Every annotation of every text. */
	*all(): Generator<{ readonly text: CorpusText; readonly annotation: Anchored }> {
		for (const text of this.#workspace.texts())
			for (const annotation of this.#service.shown(text)) yield { text, annotation };
	}

	/** What is painted: each attached annotation in the colour of its first code. */
	coded(text: CorpusText): CodedSpan[] {
		const codebook = this.#workspace.codebookOf(text);
		return this.#service.shown(text).flatMap((annotation) => {
			const [first] = annotation.codes;
			const code: CodeMarks['code'] = first === undefined ? withoutCode() : codeOf(codebook, first);
			return annotation.span ? [{ code, span: annotation.span }] : [];
		});
	}

	/** Where annotations are attached in a text. */
	spans(text: CorpusText): Span[] {
		return this.#service.shown(text).flatMap((annotation) => annotation.span ?? []);
	}

	/** Coded passages of the corpus by code. */
	byCode(): Map<string, TopicPlace[]> {
		const places = new Map<string, TopicPlace[]>();
		for (const { text, annotation } of this.all()) {
			if (annotation.span === null) continue;
			const codebook = this.#workspace.codebookOf(text);
			for (const id of annotation.codes) {
				const known = codebook.find(id)?.id ?? id;
				const list = places.get(known);
				if (list) list.push({ text, span: annotation.span });
				else places.set(known, [{ text, span: annotation.span }]);
			}
		}
		return places;
	}
}

/** How a note without a code is painted and listed. */
export function withoutCode(): CodeMarks['code'] {
	return { id: '', name: l10n.t('note'), color: '#808080', definition: '', key: '', path: [] };
}
