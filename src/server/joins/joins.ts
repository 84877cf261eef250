import type { JoinChoice } from '../../core/corpus/corpusSchema';
import { Choices } from '../../core/joins/choices';
import { type Conflict, Conflicts } from '../../core/joins/conflicts';
import { FigureJoins, type JoinedFigure } from '../../core/joins/figureJoins';
import type { FigureSide } from '../../core/joins/figureRelation';
import { type JoinedText, JoinedTexts, type TextLinks } from '../../core/joins/joinedTexts';
import type { FigureStatement, UtteranceStatement } from '../../core/joins/statements';
import { UtteranceJoins } from '../../core/joins/utteranceJoins';
import type { UtteranceSide } from '../../core/joins/utteranceLikeness';
import type { Span } from '../../core/model/span';
import type { CorpusText } from '../corpus/corpusText';
import type { Work } from '../turns';

/** Milliseconds that a question may spend on texts which are not joined yet. */
const AT_ONCE = 15;
/** So many texts that are not joined yet are too many for a question to wait for. */
const MANY = 200;

/** Conflicts kept of one text; nobody reads more. */
const MOST_CONFLICTS = 30;

/** A choice of corpus.yaml, with how the texts that it names by their path are called here. */
export interface JoinedByHand {
	/** URI of the folder whose corpus.yaml says so. */
	readonly folder: string;
	readonly choice: JoinChoice;
	readonly keyOf: (path: string) => string;
}

/** A text as it was joined last. */
interface Known {
	readonly of: CorpusText;
	readonly version: number;
	readonly links: string;
	/** What `JoinSources.linksHold` said of it. */
	hold: object | null;
}

/** Where the joins learn of texts. */
export interface JoinSources {
	texts(): Iterable<CorpusText>;
	text(uri: string): CorpusText | undefined;
	/** How many texts there are, those that are not read yet among them. */
	count(): number;
	/** What records and corpus.yaml say of a text. */
	linksOf(text: CorpusText): TextLinks;
	/** Another object whenever `linksOf` may say something else of a text that has not changed; null: it always may. */
	linksHold(text: CorpusText): object | null;
	/** What people have joined and parted by hand. */
	choices(): readonly JoinedByHand[];
	/** Lets other work have its turn. */
	readonly work: Work;
	/** One name for each speaker however texts name them. */
	speakerKey(name: string): string;
	/** All texts are joined, and something has changed since they were last. */
	joined(): void;
	failed(error: unknown): void;
}

/**
 * What the texts say of the same things, followed in the background: each text's statements are drawn from its analysis
 * and added in slices, so that nothing waits for it. A question about a text joins that text first.
 */
export class Joins {
	readonly texts = new JoinedTexts();
	readonly figures = new FigureJoins(this.texts);
	readonly utterances = new UtteranceJoins(this.texts, (_, name) => this.#sources.speakerKey(name));
	readonly #sources: JoinSources;
	readonly #figureChoices = new Choices<FigureStatement>(this.texts, ({ statements }) => statements.figures);
	readonly #utteranceChoices = new Choices<UtteranceStatement>(this.texts, ({ statements }) => statements.utterances);
	#chosen = '[]';
	readonly #of = new Map<string, Known>();
	readonly #conflicts = new Conflicts(this.figures, MOST_CONFLICTS);
	#running = false;
	#again = false;
	/** Texts that are joined, but not yet searched for conflicts. */
	readonly #uncompared = new Set<JoinedText>();
	/** Whether all texts were joined and none has changed since, as far as is known. */
	#complete = false;

	constructor(sources: JoinSources) {
		this.#sources = sources;
		this.figures.choices = this.#figureChoices;
		this.utterances.choices = this.#utteranceChoices;
	}

	/** Texts that are still to be read, or to be compared with the others; 0 when all are. */
	get left(): number {
		return Math.max(0, this.#sources.count() - this.#of.size);
	}

	/** Texts have come, changed or gone: joins what is new in the background. */
	refresh(): void {
		this.#complete = false;
		if (this.#running) this.#again = true;
		else void this.#run().catch((error: unknown) => this.#sources.failed(error));
	}

	/** The figure of a text as it is now, with its text joined; undefined where it cannot be compared. */
	figureAt(text: CorpusText, span: Span): FigureSide | undefined {
		this.#join(text);
		this.#catchUp();
		return this.figures.at(text.uri, span.start);
	}

	/** The utterance at an offset of a text as it is now, with its text joined. */
	utteranceAt(text: CorpusText, offset: number): UtteranceSide | undefined {
		this.#join(text);
		this.#catchUp();
		return this.utterances.at(text.uri, offset);
	}

	/** A text, if it still is as it was joined: else statements of it stand elsewhere by now. */
	textOf(uri: string): CorpusText | undefined {
		const text = this.#sources.text(uri);
		const known = this.#of.get(uri);
		return known?.of === text && known?.version === text?.version ? text : undefined;
	}

	/** The other statements of what a figure of a text measures, in time order. */
	othersOf(side: FigureSide): readonly JoinedFigure[] {
		return this.figures.others(side);
	}

	/** Pairs of statements found in conflict so far, each in the text of its `from`. */
	conflictsIn(uri: string): readonly Conflict[] {
		return this.#conflicts.in(uri);
	}

	/** Where figures of a text stand that are found to be in conflict with others. */
	conflictPlaces(uri: string): ReadonlySet<number> {
		return this.#conflicts.places(uri);
	}

	/** URIs of the texts with such figures. */
	get textsInConflict(): Iterable<string> {
		return this.#conflicts.keys;
	}

	/** Whether a text has figures that are found to be in conflict with others. */
	isInConflict(uri: string): boolean {
		return this.#conflicts.has(uri);
	}

	/** Texts whose conflicts have come, changed or gone since this was last asked. */
	changedConflicts(): ReadonlySet<string> {
		return this.#conflicts.takeChanged();
	}

	/** Joins what can be joined at once, so that a question in a small corpus is answered from all of it. */
	#catchUp(): void {
		if ((!this.#running && this.#complete) || this.left > MANY) return;
		const end = Date.now() + AT_ONCE;
		this.#useChoices();
		for (const text of this.#sources.texts()) {
			if (text.isRead) this.#join(text);
			if (Date.now() > end) break;
		}
		if (this.#uncompared.size > 0) this.refresh();
	}

	async #run(): Promise<void> {
		this.#running = true;
		let changed = false;
		try {
			do {
				this.#again = false;
				const texts = [...this.#sources.texts()];
				changed = this.#useChoices() || changed;
				changed = this.#forget(texts) || changed;
				if (this.figures.isWorn || this.utterances.isWorn) this.#startAnew();
				for (const text of texts) {
					await this.#sources.work.pause();
					if (!text.isRead || !this.#join(text)) continue;
					changed = true;
					await this.#compare();
				}
				// A question may have joined some meanwhile.
				await this.#compare();
			} while (this.#again);
		} finally {
			this.#running = false;
		}
		this.#complete = true;
		if (changed) this.#sources.joined();
	}

	/** Joins a text as it is now. Answers whether it was not yet. Linear in its statements. */
	#join(text: CorpusText): boolean {
		const { version, uri } = text;
		const known = this.#of.get(uri);
		const same = known?.of === text && known.version === version;
		const hold = this.#sources.linksHold(text);
		if (same && hold !== null && known.hold === hold) return false;
		const links = this.#sources.linksOf(text);
		const named = JSON.stringify(links);
		if (same && known.links === named) {
			known.hold = hold;
			return false;
		}
		this.#remove(uri);
		this.#of.set(uri, { of: text, version, links: named, hold });
		const joined = this.texts.put(uri, text.statements, links);
		this.figures.put(joined);
		this.utterances.put(joined);
		this.#uncompared.add(joined);
		return true;
	}

	/** Looks for conflicts of what was joined since; each figure is a step, for together they would hold everything up. */
	async #compare(): Promise<void> {
		for (const joined of this.#uncompared) {
			for (const statement of joined.statements.figures) {
				// It may have been joined anew meanwhile.
				if (!this.#uncompared.has(joined)) break;
				this.#conflicts.look({ text: joined, statement });
				await this.#sources.work.pause();
			}
			this.#uncompared.delete(joined);
		}
	}

	/** Takes over what people have chosen since; answers whether that is something new. */
	#useChoices(): boolean {
		const choices = this.#sources.choices();
		const chosen = JSON.stringify(choices.map(({ folder, choice }) => [folder, choice]));
		if (chosen === this.#chosen) return false;
		this.#chosen = chosen;
		const of = (kind: JoinChoice['kind']): JoinedByHand[] => choices.filter(({ choice }) => choice.kind === kind);
		this.#figureChoices.use(of('figure'));
		this.#utteranceChoices.use(of('utterance'));
		// Conflicts were looked for under the former choices.
		this.#startAnew();
		return true;
	}

	/** Forgets all texts, so that they are joined again one by one. */
	#startAnew(): void {
		for (const uri of this.#of.keys()) {
			this.texts.remove(uri);
			this.#conflicts.remove(uri);
		}
		this.figures.clear();
		this.utterances.clear();
		this.#uncompared.clear();
		this.#of.clear();
	}

	#remove(uri: string): void {
		const joined = this.texts.get(uri);
		if (joined) this.#uncompared.delete(joined);
		this.figures.remove(uri);
		this.utterances.remove(uri);
		this.texts.remove(uri);
		this.#conflicts.remove(uri);
	}

	/** Takes out texts that are no longer there. */
	#forget(texts: readonly CorpusText[]): boolean {
		const there = new Set(texts.map(({ uri }) => uri));
		const gone = [...this.#of.keys()].filter((uri) => !there.has(uri));
		for (const uri of gone) {
			this.#remove(uri);
			this.#of.delete(uri);
		}
		return gone.length > 0;
	}
}
