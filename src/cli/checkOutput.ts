import type { CheckedAnnotation } from '../core/annotations/checkText';
import type { Problem, Severity } from '../core/model/problem';
import { githubCommand } from './githubCommands';
import { print, type RowFormat, Rows, rowFormats } from './output';

export const checkFormats = [...rowFormats, 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** What was found of one file. */
export interface CheckLine {
	readonly file: string;
	readonly annotations: readonly CheckedAnnotation[];
	readonly problems: readonly Problem[];
}

/** Prints what was found: whole in JSON, problems or annotations as rows of a table, problems alone for GitHub. */
export class CheckOutput {
	readonly #format: CheckFormat;
	readonly #kind: 'problems' | 'annotations';
	readonly #rows: Rows;
	readonly #counts = new Map<Severity, number>();
	#annotations = 0;

	constructor(format: CheckFormat, kind: 'problems' | 'annotations') {
		this.#format = format;
		this.#kind = kind;
		this.#rows = new Rows(format === 'github' ? 'jsonl' : (format satisfies RowFormat));
	}

	async add({ file, annotations, problems }: CheckLine): Promise<void> {
		this.#annotations += annotations.length;
		for (const { severity } of problems) this.#counts.set(severity, (this.#counts.get(severity) ?? 0) + 1);
		if (this.#format === 'github') {
			const root = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
			for (const problem of problems) await print(`${githubCommand(problem, root)}\n`);
		} else if (this.#format === 'json' || this.#format === 'jsonl')
			await this.#rows.add({ file, annotations, problems });
		else if (this.#kind === 'annotations')
			for (const { id, sidecar, state, start, end } of annotations)
				await this.#rows.add({ file, start, end, state, id, sidecar });
		else
			for (const { severity, code, message, file: where, line, column } of problems)
				await this.#rows.add({ severity, file: where, line, column, code, message });
	}

	/** Says the sums on the standard error output. */
	async end(): Promise<void> {
		if (this.#format !== 'github') await this.#rows.end();
		const sums = [...this.#counts].map(([severity, count]) => `${count} ${severity}${plural(severity, count)}`);
		process.stderr.write(
			`${this.#annotations} annotation${plural('', this.#annotations)} checked: ${sums.join(', ') || 'nothing is wrong'}\n`,
		);
	}
}

function plural(severity: Severity | '', count: number): string {
	return count === 1 || severity === 'information' ? '' : 's';
}
