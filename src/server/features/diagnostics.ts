import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import type { Problem, Severity } from '../../core/model/problem';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** Shows problems of the user's files at their place; files without problems any more are cleared. */
export class ProblemList {
	readonly #connection: Connection;
	#shown = new Map<string, string>();

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	show(problems: readonly Problem[]): void {
		const byFile = new Map<string, Diagnostic[]>();
		for (const problem of problems)
			byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), diagnostic(problem)]);
		const shown = new Map<string, string>();
		for (const [uri, diagnostics] of byFile) {
			const key = JSON.stringify(diagnostics);
			shown.set(uri, key);
			if (this.#shown.get(uri) !== key) void this.#connection.sendDiagnostics({ uri, diagnostics });
		}
		for (const uri of this.#shown.keys()) {
			if (!shown.has(uri)) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
		}
		this.#shown = shown;
	}
}

/** What the flaw is about, or from its place to the end of the line. */
function diagnostic(problem: Problem): Diagnostic {
	return {
		range: rangeOf(problem),
		severity: severities[problem.severity],
		code: problem.code,
		source: 'policy-annotator',
		message: problem.message,
		...(problem.code === 'unused-code' && { tags: [DiagnosticTag.Unnecessary] }),
		...(problem.related && {
			relatedInformation: problem.related.map((place) => ({
				location: { uri: place.file, range: rangeOf(place) },
				message: place.message,
			})),
		}),
	};
}

function rangeOf({ line: counted, column, length }: Pick<Problem, 'line' | 'column' | 'length'>): Range {
	const line = counted - 1;
	const start = { line, character: column - 1 };
	const end = length === undefined ? { line: line + 1, character: 0 } : { line, character: start.character + length };
	return { start, end };
}
