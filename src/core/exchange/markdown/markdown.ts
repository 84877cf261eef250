import { citeDocument, citeLostWords, citePassage, type CitationStyle } from '../citations/citation';
import { codePath } from '../codes';
import type { ExchangeAnnotation, ExchangeFrame, ExchangeText } from '../model';
import { codebookMarkdown } from './codebookMarkdown';
import { blockquote, plainMarkdown } from './markdownText';

export interface MarkdownOptions {
	readonly style: CitationStyle;
	/** Passages below their text, or below their codes. */
	readonly by: 'text' | 'code';
	/** The codebook at the end. */
	readonly appendix: boolean;
}

/** The annotated passages with their citations, to be read or written up. */
export function* markdown(
	frame: ExchangeFrame,
	texts: Iterable<ExchangeText>,
	options: MarkdownOptions,
): Generator<string> {
	yield `# ${plainMarkdown(frame.title)}\n`;
	yield* options.by === 'text' ? byText(frame, texts, options.style) : byCode(frame, texts, options.style);
	if (options.appendix) yield `\n## Codebook\n\n${codebookMarkdown(frame, 3)}`;
	const commit = frame.commit === null ? '' : `, commit ${frame.commit}`;
	yield `\n---\n\nMade by Policy Annotator ${frame.analyser}${commit}.\n`;
}

function* byText(frame: ExchangeFrame, texts: Iterable<ExchangeText>, style: CitationStyle): Generator<string> {
	for (const text of texts) {
		if (text.annotations.length === 0) continue;
		yield `\n## ${plainMarkdown(text.facts.label)}\n\n${plainMarkdown(citeDocument(text, style))}\n`;
		for (const each of text.annotations) if (isPassage(each)) yield passage(frame, text, each, style);
	}
}

/** In the order of the codebook; a passage with several codes stands below each. */
function* byCode(frame: ExchangeFrame, texts: Iterable<ExchangeText>, style: CitationStyle): Generator<string> {
	const passages = new Map<string, string[]>();
	const none: string[] = [];
	for (const text of texts) {
		for (const each of text.annotations.filter(isPassage)) {
			const written = passage(frame, text, each, style);
			const codes = new Set(each.annotation.codes.map((id) => frame.codebook.find(id)?.id ?? id));
			if (codes.size === 0) none.push(written);
			for (const id of codes) passages.set(id, [...(passages.get(id) ?? []), written]);
		}
	}
	const known = frame.codebook.codes.map(({ id }) => id);
	const unknown = [...passages.keys()].filter((id) => !known.includes(id)).sort();
	for (const id of [...known, ...unknown]) {
		const written = passages.get(id);
		if (written !== undefined) yield `\n## ${plainMarkdown(codePath(frame, id))}\n${written.join('')}`;
	}
	if (none.length > 0) yield `\n## Without a code\n${none.join('')}`;
}

/** A reply stands with what it answers. */
function isPassage({ annotation }: ExchangeAnnotation): boolean {
	return annotation.replyTo === undefined;
}

function passage(
	frame: ExchangeFrame,
	text: ExchangeText,
	{ annotation, coder, anchor }: ExchangeAnnotation,
	style: CitationStyle,
): string {
	const { span, state } = anchor;
	const cited = span === null ? citeLostWords(text, annotation.exact, style) : citePassage(text, span, style);
	const codes = annotation.codes.map((id) => plainMarkdown(codePath(frame, id)));
	const by = coder === null ? null : plainMarkdown(frame.corpus.coders.get(coder)?.name ?? coder);
	const about = [codes.join('; '), by, state === 'exact' ? null : state].filter((part) => part !== null && part !== '');
	const replies = text.annotations
		.filter((other) => other.annotation.replyTo === annotation.id)
		.map(
			(other) =>
				`- ${plainMarkdown(`${other.coder ?? ''}: ${other.annotation.note?.trim() ?? ''}`.replace(/^: /, ''))}`,
		);
	const parts = [
		blockquote(plainMarkdown(cited)),
		about.join(' · '),
		plainMarkdown(annotation.note?.trim() ?? ''),
		replies.join('\n'),
	];
	return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
