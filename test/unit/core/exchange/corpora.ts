import { analyse } from '../../../../src/core/analysis/analyse';
import { parseSidecar } from '../../../../src/core/annotations/sidecar';
import { parseCodebook } from '../../../../src/core/codebook/codebook';
import { parseCorpus } from '../../../../src/core/corpus/corpus';
import { isSidecarName, readSidecarName } from '../../../../src/core/corpus/sidecarNames';
import { defaultStyle } from '../../../../src/core/exchange/citations/citation';
import { CorpusTextToExchange } from '../../../../src/core/exchange/corpusText';
import { type ExportOptions, exportCorpus } from '../../../../src/core/exchange/exportCorpus';
import type { ExportFormat } from '../../../../src/core/exchange/formats';
import { corrected } from '../../../../src/core/record/corrected';
import type { RecordFields } from '../../../../src/core/record/record';
import type { ExchangeFrame } from '../../../../src/core/exchange/model';

export interface MemoryCorpus {
	readonly frame: ExchangeFrame;
	readonly texts: readonly CorpusTextToExchange[];
}

/** A corpus of files held in memory, by their paths. */
export function corpusOf(
	files: Readonly<Record<string, string>>,
	said: Readonly<Record<string, RecordFields>> = {},
): MemoryCorpus {
	const corpus = parseCorpus(files['corpus.yaml'] ?? '', 'corpus.yaml');
	const codebook = parseCodebook(files['codebook.yaml'] ?? '', 'codebook.yaml');
	const paths = Object.keys(files).sort();
	const isText = (path: string): boolean => path in files && !isSidecarName(path);
	const texts = paths
		.filter((path) => isText(path) && corpus.membership.isMember(path))
		.map((path) => {
			const sidecars = paths
				.filter((other) => readSidecarName(other, isText)?.text === path)
				.map((other) => parseSidecar(files[other] as string, other));
			const raw = files[path] as string;
			return new CorpusTextToExchange({
				path,
				raw,
				corpus,
				sidecars,
				said: said[path] ?? {},
				analyse: () => corrected(analyse(raw), raw, said[path] ?? {}, []).analysis,
			});
		});
	return { frame: { corpus, title: 'Test', codebook, analyser: '1.2.3', commit: 'c0ffee' }, texts };
}

export const exportOptions: ExportOptions = {
	rows: 'segments',
	rowPerCode: false,
	dates: false,
	texts: false,
	finds: true,
	by: 'text',
	style: defaultStyle,
};

/** The bytes of an export, and what was lost. */
export function exported(
	format: ExportFormat,
	{ frame, texts }: MemoryCorpus,
	options: Partial<ExportOptions> = {},
): { readonly bytes: Buffer; readonly losses: readonly string[] } {
	const { pieces, losses } = exportCorpus(format, frame, texts, { ...exportOptions, ...options });
	const bytes = Buffer.concat([...pieces]);
	return { bytes, losses: losses.lines };
}
