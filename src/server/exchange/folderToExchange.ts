import { URI, Utils } from 'vscode-uri';
import { checkedOutCommit } from '../../core/exchange/commit';
import { CorpusTextToExchange } from '../../core/exchange/corpusText';
import type { ExchangeFrame } from '../../core/exchange/model';
import type { AnnotationService } from '../annotations/annotationService';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';
import type { TextFiles } from '../host';

/** What holds for a folder as a whole when it is exchanged. */
export async function frameOf(folder: CorpusFolder, files: TextFiles): Promise<ExchangeFrame> {
	const { corpus, codebook } = folder.corpus;
	const commit = await checkedOutCommit(async (path) => {
		const uri = /^(?:\/|[a-z]:)/i.test(path) ? URI.file(path) : Utils.joinPath(URI.parse(folder.uri), path);
		return files.read(uri.toString()).then(
			(bytes) => new TextDecoder().decode(bytes),
			() => null,
		);
	});
	const analyser = process.env['POLICY_ANNOTATOR_VERSION'] ?? '0.0.0';
	return { corpus, title: corpus.title ?? folder.name, codebook, analyser, commit };
}

/**
 * A text with the annotations that are to be seen now: what blind coding, or a choice of coders, keeps from view is not
 * handed out either. `hidden` is told how many annotations that are; null: all are taken, seen or not. The annotations
 * must have been loaded.
 */
export function textToExchange(
	folder: CorpusFolder,
	text: CorpusText,
	annotations: AnnotationService,
	hidden: ((count: number) => void) | null,
): CorpusTextToExchange {
	const seen = new Set([...annotations.shown(text), ...annotations.replies(text)]);
	const unseen = hidden === null ? [] : annotations.of(text).filter((each) => !seen.has(each));
	if (unseen.length > 0) hidden?.(unseen.length);
	const closed = new Set(unseen.map(({ sidecar }) => sidecar));
	const uris = [...(folder.sidecars.get(text.uri) ?? [])].filter((uri) => !closed.has(uri)).sort();
	return new CorpusTextToExchange({
		path: text.path,
		raw: text.text,
		corpus: folder.corpus.corpus,
		sidecars: uris.flatMap((uri) => annotations.files.all.get(uri) ?? []),
		said: text.record?.fields ?? {},
		analyse: () => text.analysis,
	});
}
