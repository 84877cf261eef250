import type { Problem } from '../../model/problem';
import type { Applied } from './applyImport';
import type { ImportPlan } from './planImport';

/** What an import has done and not done, a line each, for people. `applied` is null when it was only planned. */
export function importReport(plan: ImportPlan, applied: Applied | null): readonly string[] {
	const planned = plan.sidecars.reduce((sum, { annotations }) => sum + annotations.length, 0);
	const done = applied ?? { annotations: planned, texts: plan.texts.map(({ path }) => path), codes: plan.codes };
	const documents = applied?.documents ?? plan.records.map(({ text }) => text);
	const verb = applied === null ? 'would be added' : 'added';
	const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
	const named = (list: readonly string[]): string =>
		list.length === 0 ? '' : ` (${list.slice(0, 5).join(', ')}${list.length > 5 ? ', …' : ''})`;
	return [
		`${verb}: ${count(done.annotations, 'annotation')}, ${count(done.codes.length, 'code')}${named(done.codes)}, ${count(done.texts.length, 'text')}${named(done.texts)}`,
		...(documents.length === 0
			? []
			: [`${verb} to what is known of documents: ${count(documents.length, 'text')}${named(documents)}`]),
		...(plan.unchanged === 0 ? [] : [`there already: ${count(plan.unchanged, 'annotation')}`]),
		...plan.conflicts.map((conflict) => `conflict: ${conflict}`),
		...((applied?.left ?? 0) === 0 ? [] : [`stopped: ${count(applied?.left ?? 0, 'annotation file')} not written`]),
		...(applied?.problems ?? []).map((problem) => `not written: ${where(problem)}: ${problem.message}`),
		...plan.losses.lines.map((line) => `not carried, or to be looked at: ${line}`),
	];
}

function where({ file, line }: Problem): string {
	const name = file.startsWith('file:') ? decodeURIComponent(file.slice(file.lastIndexOf('/') + 1)) : file;
	return line > 1 ? `${name}, line ${line}` : name;
}
