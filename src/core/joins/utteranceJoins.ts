import type { JoinedText, JoinedTexts } from './joinedTexts';
import { Postings } from './postings';
import type { UtteranceStatement } from './statements';
import { type SpeakerKey, tieOf, type UtteranceSide } from './utteranceLikeness';

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
export class UtteranceJoins {
	choices: UtteranceChoices = NO_CHOICES;
	readonly #texts: JoinedTexts;
	readonly #speakerKey: SpeakerKey;
	#postings = new Postings();
	#sides: (UtteranceSide | null)[] = [];
	#edges = new Map<number, Set<number>>();
	readonly #ids = new Map<string, Map<number, number>>();
	#removed = 0;

	constructor(texts: JoinedTexts, speakerKey: SpeakerKey) {
		this.#texts = texts;
		this.#speakerKey = speakerKey;
	}

	/** Adds the utterances of a text, which must not be there yet. Linear in them. */
	put(text: JoinedText): void {
		const ids = new Map<number, number>();
		for (const [index, statement] of text.statements.utterances.entries()) {
			const id = this.#sides.length;
			const side = { text, statement };
			this.#sides.push(side);
			ids.set(index, id);
			for (const [other, tie] of this.#ties(side, id)) if (tie === 'family') this.#tie(id, other);
			this.#postings.add(id, sketchOf(statement));
		}
		this.#ids.set(text.key, ids);
	}

	/** Takes the utterances of a text out. Linear in them and their edges, amortised. */
	remove(key: string): void {
		const ids = this.#ids.get(key);
		if (!ids) return;
		for (const id of ids.values()) {
			this.#sides[id] = null;
			for (const other of this.#edges.get(id) ?? []) this.#edges.get(other)?.delete(id);
			this.#edges.delete(id);
		}
		this.#ids.delete(key);
		this.#removed += ids.size;
		if (this.#removed > 1000 && this.#removed * 2 > this.#sides.length) this.#rebuild();
	}

	/** The innermost utterance at an offset of a text. Linear in the text's utterances. */
	at(key: string, offset: number): UtteranceSide | undefined {
		const text = this.#texts.get(key);
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
			const here = this.#sides[id];
			if (!here) continue;
			for (const other of this.#edges.get(id) ?? []) {
				const there = this.#sides[other];
				if (there && this.choices.chosen(side, there) !== false && this.choices.chosen(here, there) !== false)
					seen.add(other);
			}
			for (const joined of this.choices.joinedWith(here)) {
				const other = this.#idOf(joined);
				if (other !== undefined) seen.add(other);
			}
		}
		const members = [...seen].flatMap((id) => this.#sides[id] ?? []);
		return members.sort((a, b) => this.#compare(a, b));
	}

	/** Utterances of the same speaker on the same theme that are of no family with it; the likest first. Bounded. */
	sameTheme(side: UtteranceSide): readonly UtteranceSide[] {
		const id = this.#idOf(side);
		const family = new Set(this.family(side).map(({ statement }) => statement));
		const found: UtteranceSide[] = [];
		for (const [other] of this.#ties(side, id ?? -1)) {
			const there = this.#sides[other];
			if (there && !family.has(there.statement)) found.push(there);
		}
		return found;
	}

	/** Utterances that share words and are of no family with one, for a person to choose from. Bounded. */
	near(side: UtteranceSide): readonly UtteranceSide[] {
		const family = new Set(this.family(side).map(({ statement }) => statement));
		const hits = [...this.#postings.sharing(sketchOf(side.statement), BUDGET)].sort((a, b) => b[1] - a[1]);
		return hits
			.flatMap(([id]) => this.#sides[id] ?? [])
			.filter(({ statement }) => !family.has(statement))
			.slice(0, MOST_CANDIDATES);
	}

	/** Candidates with how they are tied to an utterance, those with most words in common first. */
	*#ties(side: UtteranceSide, own: number): Generator<[id: number, tie: 'family' | 'theme']> {
		const sketch = sketchOf(side.statement);
		// One word in common of many tells nothing.
		const least = sketch.length > 3 ? 2 : 1;
		const hits: [number, number][] = [];
		for (const hit of this.#postings.sharing(sketch, BUDGET))
			if (hit[1] >= Math.min(least, this.#sides[hit[0]]?.statement.said.length ?? 0)) hits.push(hit);
		hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
		let left = MOST_CANDIDATES;
		for (const [id] of hits) {
			const other = this.#sides[id];
			if (!other || id === own) continue;
			left -= 1;
			if (left < 0) return;
			const tie = tieOf(side, other, this.#texts, this.#speakerKey);
			if (tie !== null) yield [id, tie];
		}
	}

	#tie(a: number, b: number): void {
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const) {
			const known = this.#edges.get(from);
			if (known) known.add(to);
			else this.#edges.set(from, new Set([to]));
		}
	}

	#idOf({ text, statement }: UtteranceSide): number | undefined {
		const index = text.statements.utterances.indexOf(statement);
		return this.#texts.get(text.key) === text ? this.#ids.get(text.key)?.get(index) : undefined;
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

	#rebuild(): void {
		const kept = [...this.#ids.keys()];
		this.#postings = new Postings();
		this.#sides = [];
		this.#edges = new Map();
		this.#removed = 0;
		this.#ids.clear();
		for (const key of kept) {
			const text = this.#texts.get(key);
			if (text) this.put(text);
		}
	}
}

function sketchOf({ said, all }: UtteranceStatement): readonly number[] {
	return [...(said.length > 0 ? said : new Set(all))].sort((a, b) => a - b).slice(0, SKETCH);
}
