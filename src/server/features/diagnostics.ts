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
	#ofFiles = new Map<string, Diagnostic[]>();
	readonly #conflicts = new Map<string, readonly Diagnostic[]>();
	readonly #shown = new Map<string, string>();

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** All problems but conflicts of figures. Linear in them. */
	show(problems: readonly Problem[]): void {
		const byFile = new Map<string, Diagnostic[]>();
		for (const problem of problems) {
			const known = byFile.get(problem.file);
			if (known) known.push(diagnostic(problem));
			else byFile.set(problem.file, [diagnostic(problem)]);
		}
		const files = new Set([...this.#ofFiles.keys(), ...byFile.keys()]);
		this.#ofFiles = byFile;
		for (const uri of files) this.#send(uri);
	}

	/** The conflicts of one text, which are found text by text. */
	showConflicts(uri: string, problems: readonly Problem[]): void {
		if (problems.length === 0) this.#conflicts.delete(uri);
		else this.#conflicts.set(uri, problems.map(diagnostic));
		this.#send(uri);
	}

	#send(uri: string): void {
		const diagnostics = [...(this.#ofFiles.get(uri) ?? []), ...(this.#conflicts.get(uri) ?? [])];
		const key = diagnostics.length === 0 ? '' : JSON.stringify(diagnostics);
		if ((this.#shown.get(uri) ?? '') === key) return;
		if (key === '') this.#shown.delete(uri);
		else this.#shown.set(uri, key);
		void this.#connection.sendDiagnostics({ uri, diagnostics });
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
