import { FigureClaims } from './figureClaims';
import { areInConflict, type FigureRelation, type FigureSide, relationOf, sameValue, timesOf } from './figureRelation';
import { sharedWords } from './figureWords';
import type { JoinedText, JoinedTexts } from './joinedTexts';
import { isOnePassage, sharedNumbers, sharedPassages } from './origins';
import { Postings } from './postings';
import { isSame, nameOf } from './sides';
import { StatementIndex } from './statementIndex';
import type { FigureStatement } from './statements';
import { significantDigits } from './valueRange';
import { likeness, numberOf, shared } from './words';

/** Another statement of what a figure measures. */
export interface JoinedFigure extends FigureSide {
	readonly relation: FigureRelation;
}

/** Postings looked at for one figure. */
const BUDGET = 1500;
/** The same in search of the values that others of its kind give. */
const SMALL_BUDGET = 200;
/** Statements of which those that give the same number are looked for as well. */
const MOST_FOLLOWED = 8;
/** Statements answered for one figure. */
const MOST = 200;
/** Statements offered to a person. */
const MOST_NEAR = 40;
/** From here on two names of a measure are one. */
const SAME_MEASURE = 0.6;

/** Pairs that people have joined or parted by hand. */
export interface FigureChoices {
	/** true: joined, false: parted, undefined: nobody has said. */
	chosen(a: FigureSide, b: FigureSide): boolean | undefined;
	/** Statements joined with one by hand. */
	joinedWith(side: FigureSide): readonly FigureSide[];
}

const NO_CHOICES: FigureChoices = { chosen: () => undefined, joinedWith: () => [] };

/**
 * Figures of all texts, found by what they measure and by their value. Nothing is compared when a text is added; a question
 * walks the postings of the figure's rarest words, bounded, so that it costs the same however many texts there are.
 */
export class FigureJoins extends StatementIndex<FigureStatement> {
	choices: FigureChoices = NO_CHOICES;
	#postings = new Postings(BUDGET);
	#claims: FigureClaims;

	constructor(texts: JoinedTexts) {
		super(texts, ({ statements }) => statements.figures);
		this.#claims = new FigureClaims(texts);
	}

	protected note(side: FigureSide, id: number): void {
		this.#postings.add(id, featuresOf(side.statement));
		this.#claims.note(side, id);
	}

	protected forget(): void {
		this.#postings = new Postings(BUDGET);
		this.#claims = new FigureClaims(this.texts);
	}

	/** The figure of a text that begins at an offset. */
	at(key: string, start: number): FigureSide | undefined {
		const text = this.texts.get(key);
		if (text)
			for (const statement of text.statements.figures) if (statement.start === start) return { text, statement };
		return undefined;
	}

	/**
	 * The other statements of what a figure measures, in time order: those whose measure reads the same, those that give the
	 * same telling number in like words, and those that give the number of one of the former. Bounded.
	 */
	others(side: FigureSide): readonly JoinedFigure[] {
		const found = new Map<string, FigureSide>();
		const direct = this.#joined(side);
		for (const other of direct) found.set(nameOf(other), other);
		for (const other of direct.slice(0, MOST_FOLLOWED)) {
			if (timesOf(side, other, this.texts) === 'other' && !sameValue(side.statement, other.statement)) continue;
			for (const next of this.#joined(other, SMALL_BUDGET)) {
				if (isSame(next, side) || this.choices.chosen(side, next) === false) continue;
				if (sameValue(next.statement, other.statement)) found.set(nameOf(next), next);
			}
		}
		const joined = [...found.values()].map((other) => ({ ...other, relation: relationOf(side, other, this.texts) }));
		// Of a text that gives the value, its other values of like measures tell nothing.
		const near = joined.filter(({ relation }) => relation === 'agrees' || relation === 'compatible');
		const answered = new Set([side.text, ...near.map(({ text }) => text)]);
		const conflicts = joined.filter(({ relation }) => relation === 'conflict');
		return joined
			.filter((other) => other.relation !== 'differs' || !answered.has(other.text))
			.map((other) =>
				other.relation === 'differs' && this.#takesSides(other, conflicts)
					? { ...other, relation: 'conflict' as const }
					: other,
			)
			.sort(
				(a, b) =>
					compare(this.texts.dateOf(a.text), this.texts.dateOf(b.text)) ||
					compare(a.text.key, b.text.key) ||
					a.statement.start - b.statement.start,
			)
			.slice(0, MOST);
	}

	/** Statements of like words or the same number that are not joined with a figure, for a person to choose from. Bounded. */
	near(side: FigureSide): readonly FigureSide[] {
		const joined = new Set([side, ...this.others(side)].map(nameOf));
		const sharing = this.#postings.sharing(featuresOf(side.statement), BUDGET);
		const hits = [...sharing.owners].sort((a, b) => sharing.count(b) - sharing.count(a));
		return hits
			.flatMap((id) => this.side(id) ?? [])
			.filter((other) => !joined.has(nameOf(other)))
			.filter(({ statement }) => statement.dimension === side.statement.dimension)
			.slice(0, MOST_NEAR);
	}

	/**
	 * Statements that cannot hold together with a figure, in texts in which they are wanted. Empty for nearly all. Bounded.
	 */
	conflictsOf(side: FigureSide, isWanted: (text: JoinedText) => boolean = () => true): readonly JoinedFigure[] {
		const found: JoinedFigure[] = [];
		for (const id of this.#claims.rivalsOf(side)) {
			const other = this.side(id);
			if (!other || !isWanted(other.text) || !areInConflict(side, other, this.texts)) continue;
			if (this.choices.chosen(side, other) ?? this.#areJoined(side, other))
				found.push({ ...other, relation: 'conflict' });
		}
		return found;
	}

	/** Statements of the same measure in the figure's own text. Bounded. */
	inSameText(side: FigureSide): readonly FigureStatement[] {
		return this.#joined(side)
			.filter(({ text }) => text === side.text)
			.map(({ statement }) => statement);
	}

	/** Whether a statement whose time is not said gives the number of one that is in conflict. */
	#takesSides(other: FigureSide, conflicts: readonly FigureSide[]): boolean {
		return conflicts.some(
			({ statement }) =>
				sameValue(statement, other.statement) &&
				((typeof statement.value === 'number' && significantDigits(statement.value) > 2) ||
					shared(statement.measure, other.statement.measure) > 1),
		);
	}

	#joined(side: FigureSide, budget = BUDGET): FigureSide[] {
		const joined: FigureSide[] = [...this.choices.joinedWith(side)];
		const known = new Set(joined.map(nameOf));
		for (const id of this.#postings.sharing(featuresOf(side.statement), budget).owners) {
			const other = this.side(id);
			if (!other || isSame(other, side) || (known.size > 0 && known.has(nameOf(other)))) continue;
			const chosen = this.choices.chosen(side, other);
			if (chosen ?? this.#areJoined(side, other)) joined.push(other);
			if (joined.length >= MOST) break;
		}
		return joined;
	}

	#areJoined(a: FigureSide, b: FigureSide): boolean {
		const [x, y] = [a.statement, b.statement];
		if (x.dimension !== y.dimension || (x.rate !== y.rate && x.rate !== null && y.rate !== null)) return false;
		if (x.place !== null && y.place !== null && x.place !== y.place && placesApart(x, y)) return false;
		return isSameMeasure(x, y) || (hasOneNumber(x, y) && this.#isSameContext(a, b));
	}

	/** Whether a number that two statements share tells enough, together with the words around it. */
	#isSameContext(a: FigureSide, b: FigureSide): boolean {
		const [x, y] = [a.statement, b.statement];
		const isOther = isOtherLanguage(a.text, b.text);
		const both = isOther ? 0 : sharedWords(x, y);
		if (both === 0 && !isOther) return false;
		const digits = typeof x.value === 'number' ? significantDigits(x.value) : 4;
		if (isOther) return digits > 2 && timesOf(a, b, this.texts) !== 'other' && sharedNumbers(a.text, b.text) > 2;
		if (digits > 2) return both > 1;
		if (isOnePassage(x, y)) return true;
		const inMeasures = shared(x.measure, y.measure);
		const measure = 2 * inMeasures + shared(x.measure, y.context) + shared(y.measure, x.context);
		if (digits > 1) return both > 2 && measure > 0;
		return measure > 1 && both > 0 && sharedPassages(a.text, b.text) > 2;
	}
}

function isOtherLanguage(a: JoinedText, b: JoinedText): boolean {
	const base = ({ facts }: JoinedText): string => facts.language?.slice(0, 2) ?? '';
	return base(a) !== '' && base(b) !== '' && base(a) !== base(b);
}

/** Two places of which neither sentence names the other's. */
function placesApart(x: FigureStatement, y: FigureStatement): boolean {
	const named = (place: string | null, names: readonly number[]): boolean =>
		(place ?? '')
			.toLowerCase()
			.split(/\s+/)
			.some((word) => names.includes(numberOf(word)));
	return !named(x.place, y.names) && !named(y.place, x.names);
}

/** Whether the names of what is measured are nearly one, or one of three words and more is part of the other. */
function isSameMeasure(x: FigureStatement, y: FigureStatement): boolean {
	const both = shared(x.measure, y.measure);
	const least = Math.min(x.measure.length, y.measure.length);
	if (both === 0) return false;
	if ((x.ofWhole || y.ofWhole) && shared(x.context, y.context) < 2) return false;
	if (least === 1)
		return x.measure.length === y.measure.length && (shared(x.context, y.context) > 1 || hasOneNumber(x, y));
	return likeness(x.measure, y.measure) >= SAME_MEASURE || (both === least && least > 2);
}

function hasOneNumber(x: FigureStatement, y: FigureStatement): boolean {
	if (typeof x.value !== 'number' || typeof y.value !== 'number') return x.value === y.value;
	const [a, b] = [x.value * x.factor, y.value * y.factor];
	return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/** Under what a figure is found: its dimension with each word of its measure, with pairs of them, and with its value. */
function featuresOf({ dimension, measure, value, factor }: FigureStatement): number[] {
	const kind = numberOf(dimension);
	const features = measure.map((word) => mixed(kind, word));
	const sorted = measure.length < 2 ? measure : [...measure].sort((a, b) => a - b);
	for (let i = 0; i + 1 < sorted.length; i += 1)
		features.push(mixed(kind, sorted[i] as number, sorted[i + 1] as number));
	features.push(mixed(kind, typeof value === 'number' ? sixDigits(value * factor) : numberOf(value), 7));
	return features;
}

function mixed(kind: number, a: number, b = 0): number {
	return (Math.imul(a ^ Math.imul(b, 31), 0x9e3779b1) ^ kind) & 0x3fffffff;
}

/** One number for values that have the same six first digits. */
function sixDigits(value: number): number {
	if (value === 0 || !Number.isFinite(value)) return 0;
	let exponent = Math.floor(Math.log10(Math.abs(value)));
	let digits = Math.round(value * 10 ** (5 - exponent));
	if (Math.abs(digits) >= 1e6) {
		digits = Math.round(digits / 10);
		exponent += 1;
	}
	return (Math.imul(digits, 0x85ebca6b) ^ exponent) & 0x3fffffff;
}

function compare(a: string | null, b: string | null): number {
	if (a === b) return 0;
	if (a === null) return 1;
	return b === null || a < b ? -1 : 1;
}
