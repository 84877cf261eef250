import * as l10n from '@vscode/l10n';
import { selectorsOf } from '../../core/anchoring/selectors';
import { TextUnits } from '../../core/anchoring/textUnits';
import type { JournalStep } from '../../core/annotations/journal';
import type { Code } from '../../core/codebook/codebook';
import { failed, type Result } from '../../core/model/problem';
import { overlap, type Span } from '../../core/model/span';
import { sentenceAround } from '../../core/text/around';
import type { MentionExtent } from '../../protocol/codebook';
import type { AnnotationService } from '../annotations/annotationService';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';
import type { TopicPlace } from '../trees/topicPlace';
import type { CodeUsage } from './codeUsage';

/** Mentions of a code's terms as suggestions: a person accepts them as annotations, or rejects them for good. */
export class Mentions {
	readonly #annotations: AnnotationService;
	readonly #usage: CodeUsage;

	constructor(annotations: AnnotationService, usage: CodeUsage) {
		this.#annotations = annotations;
		this.#usage = usage;
	}

	/** The mentions of a code that nobody has decided on: not within a passage that carries it, not rejected. */
	async open(folder: CorpusFolder, code: Code): Promise<TopicPlace[]> {
		await this.#usage.load(folder);
		const { codebook } = folder.corpus;
		const decided = new Map<CorpusText, readonly Span[]>();
		return this.#usage.mentions(folder, codebook, code).filter(({ text, span }) => {
			let spans = decided.get(text);
			if (!spans) {
				const all = [...this.#annotations.shown(text), ...this.#annotations.rejected(text)];
				const carries = (id: string): boolean => codebook.find(id)?.id === code.id;
				spans = all.flatMap((each) => (each.span && each.codes.some(carries) ? [each.span] : []));
				decided.set(text, spans);
			}
			return !spans.some((each) => overlap(each, span) > 0);
		});
	}

	/**
	 * Makes mentions annotations, or remembers that they are none, as one action. What is tagged is the words themselves or
	 * the sentence around them; a sentence with two mentions is tagged once. Answers how many annotations were written.
	 */
	async decide(
		folder: CorpusFolder,
		code: Code,
		mentions: readonly TopicPlace[],
		decision: 'accepted' | 'rejected',
		extent: MentionExtent,
	): Promise<Result<{ readonly count: number; readonly texts: readonly string[] }>> {
		await this.#usage.load(folder);
		const units = new Map<CorpusText, TextUnits>();
		const seen = new Set<string>();
		const steps: JournalStep[] = [];
		for (const { text, span } of mentions) {
			const wanted = extent === 'sentence' && decision === 'accepted' ? sentenceAround(text.text, span) : span;
			const key = `${text.uri} ${wanted.start}`;
			if (seen.has(key)) continue;
			seen.add(key);
			const known = units.get(text) ?? new TextUnits(text.text);
			units.set(text, known);
			const after = {
				id: this.#annotations.newId(),
				codes: [code.id],
				...selectorsOf(known, wanted),
				term: text.slice(span),
				decision,
				created: new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
			};
			steps.push({ sidecar: this.#annotations.ownSidecar(text), before: null, after });
		}
		const texts = [...units.keys()].map(({ uri }) => uri);
		if (steps.length === 0) {
			const message = l10n.t('There is no mention to decide on.');
			return failed({ severity: 'error', code: 'refused', message, file: folder.uri, line: 1, column: 1 });
		}
		const what =
			decision === 'accepted'
				? l10n.t('tag {0} mentions as “{1}”', steps.length, code.name)
				: l10n.t('reject {0} mentions of “{1}”', steps.length, code.name);
		const done = await this.#annotations.act({ what, texts, steps });
		return done.ok ? { ok: true, value: { count: steps.length, texts } } : done;
	}
}
