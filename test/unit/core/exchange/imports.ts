import { annotationIds } from '../../../../src/core/annotations/annotationIds';
import { insertAll } from '../../../../src/core/exchange/importing/applyImport';
import { parseSidecar } from '../../../../src/core/annotations/sidecar';
import { annotationsName } from '../../../../src/core/corpus/sidecarNames';
import type { ImportFormat } from '../../../../src/core/exchange/formats';
import { type ImportOptions, type ImportPlan, planImport } from '../../../../src/core/exchange/importing/planImport';
import { readImport } from '../../../../src/core/exchange/importing/readImport';
import type { MemoryCorpus } from './corpora';

/** What the import of a file into a corpus in memory would write. */
export function planned(
	format: ImportFormat,
	bytes: Uint8Array | string,
	{ frame, texts }: MemoryCorpus,
	options: Partial<ImportOptions> = {},
): ImportPlan {
	const read = readImport(
		format,
		typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
		`given.${format}`,
	);
	if (!read.ok) throw new Error(read.problem.message);
	const text = (path: string) => texts.find((each) => each.path === path) ?? null;
	const target = { frame, paths: texts.map(({ path }) => path), text };
	const nextId = annotationIds({ now: () => 1_800_000_000_000, random: () => 0.5 });
	return planImport(read.value, target, { texts: false, nextId, ...options });
}

/** The files that a plan makes, of sidecars that were not there. */
export function sidecarsOf(plan: ImportPlan): Record<string, string> {
	return Object.fromEntries(
		plan.sidecars.map(({ text, coder, annotations, status }) => {
			const name = annotationsName(text, coder);
			const edit = insertAll(parseSidecar('', name), annotations, status);
			if (!edit.ok) throw new Error(edit.problem.message);
			return [name, edit.value.sidecar.text];
		}),
	);
}
