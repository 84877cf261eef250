import * as l10n from '@vscode/l10n';
import type { Conflict } from '../../core/joins/conflicts';
import type { FigureSide } from '../../core/joins/figureRelation';
import type { Problem } from '../../core/model/problem';
import type { CorpusText } from '../corpus/corpusText';
import { shorten } from '../text/markdown';
import type { Work } from '../turns';
import type { Joins } from './joins';

/** Conflicts told of one text; more would hide each other. */
const MOST = 50;
/** Texts that no editor shows and whose conflicts are told; of thousands nobody reads the list. */
const MOST_TEXTS = 200;

/** Where conflicts are found, and where they are told. */
export interface ConflictsToTell {
	readonly joins: Joins;
	textOf(uri: string): CorpusText | undefined;
	show(uri: string, problems: readonly Problem[]): void;
	/** Lets other work have its turn. */
	readonly work: Work;
}

/** Tells conflicts of figures as problems: of the texts that editors show and of some others, as they come and go. */
export class ConflictProblems {
	readonly #to: ConflictsToTell;
	readonly #told = new Set<string>();
	/** Texts whose conflicts are not told for want of room. */
	readonly #untold = new Set<string>();
	#waiting = new Set<string>();
	#running = false;

	constructor(to: ConflictsToTell) {
		this.#to = to;
	}

	/** Tells what has changed since it was last told, with other work in between. Linear in the texts concerned. */
	async refresh(): Promise<void> {
		for (const uri of this.#to.joins.changedConflicts()) this.#waiting.add(uri);
		if (this.#running) return;
		this.#running = true;
		try {
			while (this.#waiting.size > 0) {
				const waiting = this.#waiting;
				this.#waiting = new Set();
				await this.#tell(waiting);
				if (this.#told.size < MOST_TEXTS) for (const uri of this.#untold) this.#waiting.add(uri);
			}
		} finally {
			this.#running = false;
		}
	}

	/** An editor shows a text: its conflicts are told, however many others have some. */
	async opened(uri: string): Promise<void> {
		if (this.#untold.has(uri)) this.#waiting.add(uri);
		await this.refresh();
	}

	async #tell(uris: ReadonlySet<string>): Promise<void> {
		for (const uri of uris) {
			await this.#to.work.pause();
			const text = this.#to.textOf(uri);
			this.#untold.delete(uri);
			if (text && !text.isOpen && !this.#told.has(uri) && this.#told.size >= MOST_TEXTS) {
				if (this.#to.joins.isInConflict(uri)) this.#untold.add(uri);
				continue;
			}
			const problems = text ? await this.#problemsIn(text) : [];
			if (problems === null) {
				this.#waiting.add(uri);
				continue;
			}
			if (problems.length > 0) this.#told.add(uri);
			else this.#told.delete(uri);
			this.#to.show(uri, problems);
		}
	}

	/** Statements that cannot hold together with one elsewhere: each takes the words of several texts. Null: it has changed. */
	async #problemsIn(text: CorpusText): Promise<Problem[] | null> {
		const { joins, work } = this.#to;
		const { version } = text;
		const byFigure = new Map<number, Conflict[]>();
		for (const conflict of joins.conflictsIn(text.uri)) {
			const known = byFigure.get(conflict.from.statement.start);
			if (known) known.push(conflict);
			else byFigure.set(conflict.from.statement.start, [conflict]);
		}
		const problems: Problem[] = [];
		for (const conflicts of [...byFigure.values()].slice(0, MOST)) {
			const problem = problemOf(conflicts, text, (uri) => joins.textOf(uri));
			if (problem !== null) problems.push(problem);
			await work.pause();
			if (text.version !== version) return null;
		}
		return problems;
	}
}

/** What is told of a figure and those that it cannot hold together with; null where these are not there any more. */
function problemOf(
	conflicts: readonly Conflict[],
	text: CorpusText,
	textOf: (uri: string) => CorpusText | undefined,
): Problem | null {
	const [first] = conflicts;
	const other = first && textOf(first.to.text.key);
	if (!first || !other) return null;
	const related = conflicts.flatMap(({ to }) => {
		const there = textOf(to.text.key);
		return there ? [{ ...placeOf(there, to), message: shorten(there.slice(to.statement), 80) }] : [];
	});
	const said = shorten(other.slice(first.to.statement), 60);
	const message = l10n.t(
		'“{0}” here, “{1}” in {2}: the same measure, time and place.',
		shorten(text.slice(first.from.statement), 60),
		said,
		shorten(other.label, 60),
	);
	return { severity: 'information', code: 'figure-conflict', message, related, ...placeOf(text, first.from) };
}

function placeOf(text: CorpusText, { statement }: FigureSide): Pick<Problem, 'file' | 'line' | 'column' | 'length'> {
	const { start, end } = text.range(statement);
	const place = { file: text.uri, line: start.line + 1, column: start.character + 1 };
	return start.line === end.line ? { ...place, length: end.character - start.character } : place;
}
