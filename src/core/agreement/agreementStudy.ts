import type { Span } from '../model/span';
import { type CodedText, passagesByCode } from './codedText';
import { type Coefficient, undefinedFor } from './coefficient';
import { Continuum } from './continuum';
import { LevelTally, type Measures } from './levels';
import { sentencesAndParagraphs } from './textUnits';
import { unitizedAlpha, type UnitizedDisagreement, unitizedDisagreement } from './unitized';

/** The kinds of units that a text is taken by. */
export const unitKinds = ['character', 'sentence', 'paragraph'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Agreement on one code; on all together where `code` is null. */
export interface CodeAgreement extends Readonly<Record<UnitKind, Measures>> {
	readonly code: string | null;
	/** Passages of each coder, in the order of the coders. */
	readonly passages: readonly number[];
	/** Krippendorff's alpha for unitizing: agreement on where passages begin and end. */
	readonly unitized: Coefficient;
}

export interface AgreementReport {
	readonly coders: readonly string[];
	/** Texts that two or more of them marked done. */
	readonly texts: number;
	/** Texts that all of them marked done: those that unitized alpha is computed on. */
	readonly textsOfAll: number;
	/** Characters compared, and characters of furniture that were left out. */
	readonly characters: number;
	readonly charactersLeftOut: number;
	readonly overall: CodeAgreement;
	/** In the order of their ids. */
	readonly codes: readonly CodeAgreement[];
}

interface PassagesOnContinuum {
	/** Of each coder, in texts that all coded, joined end to end. */
	readonly joined: Span[][];
	/** Of each coder, in all texts compared. */
	readonly counts: number[];
}

/**
 * Measures how far coders agree, over texts that are added one by one and not kept: space is that of the passages. Takes
 * those coders into account whom it is given, in texts that at least two of them marked done.
 */
export class AgreementStudy {
	readonly #coders: readonly string[];
	readonly #levels: Readonly<Record<UnitKind, LevelTally>>;
	readonly #passages = new Map<string, PassagesOnContinuum>();
	#texts = 0;
	#textsOfAll = 0;
	#length = 0;
	#lengthOfAll = 0;
	#leftOut = 0;

	constructor(coders: readonly string[]) {
		this.#coders = coders;
		const tally = (): LevelTally => new LevelTally(coders.length);
		this.#levels = { character: tally(), sentence: tally(), paragraph: tally() };
	}

	/** Adds a text; one that fewer than two of the coders marked done is passed over. */
	add({ text, leftOut, codings }: CodedText): void {
		const continuum = new Continuum(text.length, leftOut);
		const placed = (spans: readonly Span[]): Span[] => spans.flatMap((span) => continuum.place(span) ?? []);
		const byCoder = this.#coders.map((coder) => {
			const coding = codings.find((one) => one.coder === coder);
			if (coding === undefined) return null;
			const passages = coding.passages.flatMap(({ codes, span }) => {
				const place = continuum.place(span);
				return place === null ? [] : [{ codes, span: place }];
			});
			return passagesByCode(passages);
		});
		const present = byCoder.filter((coder) => coder !== null).length;
		if (present < 2) return;
		const { sentences, paragraphs } = sentencesAndParagraphs(text);
		this.#levels.character.addCharacters(byCoder, continuum.length);
		this.#levels.sentence.addUnits(byCoder, placed(sentences));
		this.#levels.paragraph.addUnits(byCoder, placed(paragraphs));
		const all = present === this.#coders.length;
		byCoder.forEach((byCode, coder) => {
			for (const [code, spans] of byCode ?? []) {
				const known = this.#passagesOf(code);
				known.counts[coder] = (known.counts[coder] ?? 0) + spans.length;
				const at = this.#lengthOfAll;
				if (all) for (const { start, end } of spans) known.joined[coder]?.push({ start: at + start, end: at + end });
			}
		});
		this.#texts += 1;
		this.#length += continuum.length;
		this.#leftOut += text.length - continuum.length;
		if (!all) return;
		this.#textsOfAll += 1;
		this.#lengthOfAll += continuum.length;
	}

	get report(): AgreementReport {
		const codes = [...this.#passages].sort(([a], [b]) => (a < b ? -1 : 1));
		const disagreements = codes.map(([, { joined }]) => unitizedDisagreement(joined, this.#lengthOfAll));
		const measures = (of: (level: LevelTally) => Measures): Readonly<Record<UnitKind, Measures>> => ({
			character: of(this.#levels.character),
			sentence: of(this.#levels.sentence),
			paragraph: of(this.#levels.paragraph),
		});
		return {
			coders: this.#coders,
			texts: this.#texts,
			textsOfAll: this.#textsOfAll,
			characters: this.#length,
			charactersLeftOut: this.#leftOut,
			overall: {
				code: null,
				passages: this.#coders.map((_, coder) => codes.reduce((sum, [, { counts }]) => sum + (counts[coder] ?? 0), 0)),
				...measures((level) => level.overall),
				unitized: this.#unitized(disagreements),
			},
			codes: codes.map(([code, { counts }], i) => ({
				code,
				passages: counts,
				...measures((level) => level.of(code)),
				unitized: this.#unitized([disagreements[i] as UnitizedDisagreement]),
			})),
		};
	}

	#unitized(disagreements: readonly UnitizedDisagreement[]): Coefficient {
		if (this.#texts === 0) return undefinedFor('nothing to compare');
		if (this.#textsOfAll === 0) return undefinedFor('the coders did not code the same texts');
		return unitizedAlpha(disagreements);
	}

	#passagesOf(code: string): PassagesOnContinuum {
		let known = this.#passages.get(code);
		if (known === undefined) {
			known = { joined: this.#coders.map(() => []), counts: this.#coders.map(() => 0) };
			this.#passages.set(code, known);
		}
		return known;
	}
}
