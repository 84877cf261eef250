import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { NO_CORPUS } from '../core/analysis/options';
import { documentName } from '../core/corpus/sidecarNames';
import { Choices } from '../core/joins/choices';
import { Conflicts } from '../core/joins/conflicts';
import { FigureJoins } from '../core/joins/figureJoins';
import { JoinedTexts } from '../core/joins/joinedTexts';
import { PackedStatements, packStatements } from '../core/joins/packedStatements';
import { nameOf } from '../core/joins/sides';
import type { FigureStatement } from '../core/joins/statements';
import { statementsOf } from '../core/joins/statementsOf';
import { type CorpusOfTexts, textLinks } from '../core/joins/textLinks';
import type { DocumentAnalysis } from '../core/model/document';
import { LinePlaces } from '../core/model/linePlaces';
import { type DocumentRecord, parseRecord } from '../core/record/recordFile';
import { saidAnalysis } from '../core/record/saidAnalysis';
import type { StatedFigure } from '../core/report/conflicts';
import { readText } from '../platform/node/texts';
import { Corpora } from './corpora';

/** A figure while those against it are gathered. */
interface Figure extends StatedFigure {
	readonly against: Figure[];
}

/** A corpus on the disk. */
interface FolderOfTexts extends CorpusOfTexts {
	readonly keyOf: (path: string) => string;
}

/**
 * Finds figures of different texts that cannot both hold, by the rule of the editor, with what records, works and choices
 * of a corpus say. Keeps a few numbers of each figure and no text: those in conflict are read again at the end.
 */
export class FigureConflicts {
	readonly #corpora = new Corpora(() => undefined);
	readonly #texts = new JoinedTexts();
	readonly #figures = new FigureJoins(this.#texts);
	readonly #choices = new Choices<FigureStatement>(this.#texts, ({ statements }) => statements.figures);
	readonly #conflicts = new Conflicts(this.#figures);
	/** Corpora met, by the path of their folder. */
	readonly #around = new Map<string, FolderOfTexts>();
	/** Files as they were given, by their absolute path. */
	readonly #files = new Map<string, string>();

	constructor() {
		this.#figures.choices = this.#choices;
	}

	/** Adds a text; one that comes again counts once. Linear in it. `found`: its finds with its record, where at hand. */
	add(file: string, text: string, found?: DocumentAnalysis): void {
		const key = resolve(file);
		if (this.#files.has(key)) return;
		this.#files.set(key, file);
		const around = this.#corpusOf(file);
		const path = around === null ? file : relative(around.name, key).split(sep).join('/');
		const record = this.#recordOf(file);
		const { facts, figures } = statementsOf(found ?? saidAnalysis(text, record, NO_CORPUS), text);
		const kept = new PackedStatements(packStatements({ facts, figures, utterances: [] }));
		this.#figures.put(this.#texts.put(key, kept, textLinks(path, record?.fields ?? null, around)));
	}

	/** The figures that others contradict, as people read them, text by text. Reads those texts again; throws where that fails. */
	get stated(): StatedFigure[] {
		for (const text of this.#texts.all())
			for (const statement of text.statements.figures) this.#conflicts.look({ text, statement });
		const known = new Map<string, Figure>();
		const pairs = new Map([...this.#conflicts.keys].sort().map((key) => [key, this.#conflicts.in(key)]));
		for (const [key, own] of pairs) {
			const read = this.#reader(key);
			for (const { from } of own) if (!known.has(nameOf(from))) known.set(nameOf(from), read(from.statement));
		}
		for (const { from, to } of [...pairs.values()].flat()) {
			const other = known.get(nameOf(to));
			if (other) known.get(nameOf(from))?.against.push(other);
		}
		return [...known.values()];
	}

	/** Reads a text again, for the words of its figures. */
	#reader(key: string): (statement: FigureStatement) => Figure {
		const file = this.#files.get(key) ?? key;
		const text = readText(file, this.#corpora.around(dirname(file)).corpus.encoding);
		const places = new LinePlaces(text);
		const { figures } = saidAnalysis(text, this.#recordOf(file), NO_CORPUS);
		return ({ start, end, time, value, unit }) => ({
			place: { file, ...places.at(start), length: end - start },
			words: text.slice(start, end),
			measure: figures.find((figure) => figure.start === start)?.measure ?? '',
			time,
			value,
			unit,
			against: [],
		});
	}

	#recordOf(file: string): DocumentRecord | null {
		const path = documentName(file);
		return existsSync(path) ? parseRecord(readText(path), path) : null;
	}

	/** The corpus around a file; with a new one come the choices that people made there. */
	#corpusOf(file: string): FolderOfTexts | null {
		const { root, corpus } = this.#corpora.around(dirname(file));
		if (root === null) return null;
		const known = this.#around.get(root);
		if (known !== undefined) return known;
		const keyOf = (path: string): string => resolve(root, path);
		const around = { name: root, corpus, keyOf };
		this.#around.set(root, around);
		this.#choices.use(
			[...this.#around.values()].flatMap(({ corpus: { joins }, keyOf: key }) =>
				joins.filter(({ kind }) => kind === 'figure').map((choice) => ({ choice, keyOf: key })),
			),
		);
		return around;
	}
}
