import { Edges } from './edges';
import type { JoinedTexts } from './joinedTexts';
import { Postings } from './postings';
import { isAt, isSame } from './sides';
import { StatementIndex } from './statementIndex';
import type { UtteranceStatement } from './statements';
import { type SpeakerKey, speakerTies, tieOf, type UtteranceSide } from './utteranceLikeness';

/** Words by which an utterance is found: those with the smallest numbers, so that two alike choose alike. */
const SKETCH = 14;
/** Postings looked at, and candidates compared, for one utterance. */
const BUDGET = 300;
const MOST_CANDIDATES = 10;
/** Utterances of one family; a phrase of every speech would tie all of them together. */
const MOST_FAMILY = 300;

/** Pairs that people have joined or parted by hand. */
export interface UtteranceChoices {
	/** true: joined, false: parted, undefined: nobody has said. */
	chosen(a: UtteranceSide, b: UtteranceSide): boolean | undefined;
	/** Utterances joined with one by hand. */
	joinedWith(side: UtteranceSide): readonly UtteranceSide[];
}

const NO_CHOICES: UtteranceChoices = { chosen: () => undefined, joinedWith: () => [] };

/**
 * Utterances of all texts as a graph: an edge where two are one. A text is added by comparing each of its utterances with a
 * bounded number of others that share rare words, so adding is linear in the text however many there are; a family is what
 * can be reached over edges.
 */
export class UtteranceJoins extends StatementIndex<UtteranceStatement> {
	choices: UtteranceChoices = NO_CHOICES;
	readonly #speakerKey: SpeakerKey;
	#postings = new Postings(BUDGET);
	/** Of those that are told by a single word: one word in common is all that they can have. */
	#ofOneWord = new Postings(MOST_CANDIDATES);
	#edges = new Edges();

	constructor(texts: JoinedTexts, speakerKey: SpeakerKey) {
		super(texts, ({ statements }) => statements.utterances);
		this.#speakerKey = speakerKey;
	}

	protected note(side: UtteranceSide, id: number): void {
		const sketch = sketchOf(side.statement);
		for (const [other, tie] of this.#ties(side, id, sketch)) if (tie === 'family') this.#edges.add(id, other);
		this.#postings.add(id, sketch);
		if (side.statement.said.length === 1) this.#ofOneWord.add(id, sketch);
	}

	protected forget(): void {
		this.#postings = new Postings(BUDGET);
		this.#ofOneWord = new Postings(MOST_CANDIDATES);
		this.#edges = new Edges();
	}

	/** The innermost utterance at an offset of a text. Linear in the text's utterances. */
	at(key: string, offset: number): UtteranceSide | undefined {
		const text = this.texts.get(key);
		let found: UtteranceStatement | undefined;
		for (const statement of text?.statements.utterances ?? []) {
			const within = statement.parts.some(({ start, end }) => start <= offset && offset < end);
			if (within && (!found || statement.end - statement.start <= found.end - found.start)) found = statement;
		}
		return text && found ? { text, statement: found } : undefined;
	}

	/** All wordings of an utterance, itself among them: the first wording first. Linear in them and their edges. */
	family(side: UtteranceSide): readonly UtteranceSide[] {
		const start = this.#idOf(side);
		if (start === undefined) return [side];
		const seen = new Set([start]);
		for (const id of seen) {
			if (seen.size >= MOST_FAMILY) break;
			const here = this.side(id);
			if (!here) continue;
			for (const other of this.#edges.of(id)) {
				if (seen.has(other)) continue;
				const there = this.side(other);
				if (there && this.choices.chosen(side, there) !== false && this.choices.chosen(here, there) !== false)
					seen.add(other);
			}
			for (const joined of this.choices.joinedWith(here)) {
				const other = this.#idOf(joined);
				if (other !== undefined) seen.add(other);
			}
		}
		const members = [...seen].flatMap((id) => this.side(id) ?? []);
		return members.sort((a, b) => this.#compare(a, b));
	}

	/** Utterances of the same speaker on the same theme that are of no family with it; the likest first. Bounded. */
	sameTheme(side: UtteranceSide): readonly UtteranceSide[] {
		const id = this.#idOf(side);
		const family = this.family(side);
		const found: UtteranceSide[] = [];
		for (const [other] of this.#ties(side, id ?? -1)) {
			const there = this.side(other);
			if (there && !family.some((member) => isSame(member, there))) found.push(there);
		}
		return found;
	}

	/** Utterances that share words and are of no family with one, for a person to choose from. Bounded. */
	near(side: UtteranceSide): readonly UtteranceSide[] {
		const family = this.family(side);
		const sharing = this.#postings.sharing(sketchOf(side.statement), BUDGET);
		const hits = [...sharing.owners].sort((a, b) => sharing.count(b) - sharing.count(a));
		return hits
			.flatMap((id) => this.side(id) ?? [])
			.filter((other) => !family.some((member) => isSame(member, other)))
			.slice(0, MOST_CANDIDATES);
	}

	/** Candidates with how they are tied to an utterance, those with most words in common first. */
	*#ties(
		side: UtteranceSide,
		own: number,
		sketch = sketchOf(side.statement),
	): Generator<[id: number, tie: 'family' | 'theme']> {
		const speakerOf = speakerTies(side, this.#speakerKey);
		for (const [id, other] of this.#candidates(own, sketch)) {
			const tie = tieOf(side, other, this.texts, speakerOf(other));
			if (tie !== null) yield [id, tie];
		}
	}

	/** Utterances other than one that share words with it, those with most words in common first. Bounded. */
	#candidates(own: number, sketch: readonly number[]): readonly (readonly [id: number, side: UtteranceSide])[] {
		// One word in common of many tells nothing.
		const least = sketch.length > 3 ? 2 : 1;
		const found: [number, UtteranceSide][] = [];
		const add = (ids: readonly number[]): boolean => {
			for (const id of ids) {
				const other = id === own ? null : this.side(id);
				if (other && found.push([id, other]) === MOST_CANDIDATES) return true;
			}
			return false;
		};
		const sharing = this.#postings.sharing(sketch, BUDGET);
		// Some may be of texts that are gone.
		const best = sharing.best(least, 2 * MOST_CANDIDATES);
		if (add(best)) return found;
		if (best.length === 2 * MOST_CANDIDATES && add(sharing.best(least, BUDGET).slice(best.length))) return found;
		if (least > 1) add(this.#ofOneWord.sharing(sketch, MOST_CANDIDATES).best(1, MOST_CANDIDATES));
		return found;
	}

	#idOf({ text, statement }: UtteranceSide): number | undefined {
		let id = this.firstOf(text);
		if (id === undefined) return undefined;
		for (const each of text.statements.utterances) {
			if (isAt(each, statement)) return id;
			id += 1;
		}
		return undefined;
	}

	/** Machine translations stand behind all others, for they are nobody's wording; else the day decides. */
	#compare(a: UtteranceSide, b: UtteranceSide): number {
		if (a.text.machine !== b.text.machine) return a.text.machine ? 1 : -1;
		const [x, y] = [a, b].map(({ text }) => text.facts.published ?? text.facts.date ?? text.facts.event ?? '9999');
		return (x as string) < (y as string)
			? -1
			: x === y
				? a.text.key < b.text.key
					? -1
					: a.text === b.text
						? a.statement.start - b.statement.start
						: 1
				: 1;
	}
}

function sketchOf({ said, all }: UtteranceStatement): readonly number[] {
	return [...(said.length > 0 ? said : new Set(all))].sort((a, b) => a - b).slice(0, SKETCH);
}
