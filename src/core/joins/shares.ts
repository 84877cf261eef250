import type { FigureSide } from './figureRelation';
import type { JoinedText } from './joinedTexts';
import { isSame } from './sides';
import type { FigureStatement } from './statements';
import { shared } from './words';

/** A percentage with the part that it is and the whole that it is of, as far as the text says them. */
export interface Share {
	readonly share: FigureStatement;
	readonly part: FigureStatement | null;
	readonly base: FigureStatement | null;
	/** What follows from the two that are said, in the unit of `like`; null where nothing does. */
	readonly computed: {
		readonly what: 'whole' | 'part';
		readonly value: number;
		readonly low: number;
		readonly high: number;
		readonly like: FigureStatement;
	} | null;
}

/** The share that a figure is, or is the part or whole of; null for all others. Linear in the text's figures. */
export function shareOf({ text, statement }: FigureSide): Share | null {
	const figures = [...text.statements.figures];
	const at = (start: number | null): FigureStatement | null =>
		start === null ? null : (figures.find((each) => each.start === start) ?? null);
	const share =
		statement.part !== null || statement.base !== null
			? statement
			: figures.find(({ part, base }) => part === statement.start || base === statement.start);
	if (!share || typeof share.value !== 'number' || share.value === 0) return null;
	const part = at(share.part);
	const base = at(share.base);
	return part === null && base === null ? null : { share, part, base, computed: computed(share, part, base) };
}

function computed(
	share: FigureStatement,
	part: FigureStatement | null,
	base: FigureStatement | null,
): Share['computed'] {
	const rate = ((share.value as number) * share.factor) / 100;
	const [least, most] = [(share.low ?? 0) / 100, (share.high ?? Infinity) / 100];
	if (part !== null && base === null && typeof part.value === 'number' && least > 0) {
		const [low, high] = [part.low ?? 0, part.high ?? Infinity].map((value) => value / part.factor) as [number, number];
		return { what: 'whole', value: part.value / rate, low: low / most, high: high / least, like: part };
	}
	if (base !== null && part === null && typeof base.value === 'number') {
		const [low, high] = [base.low ?? 0, base.high ?? Infinity].map((value) => value / base.factor) as [number, number];
		return { what: 'part', value: base.value * rate, low: low * least, high: high * most, like: base };
	}
	return null;
}

/** A statement that says what was computed: of the same dimension, within what the rounding allows, in a sentence of like words. */
export function saidElsewhere(side: FigureSide, share: Share, texts: Iterable<JoinedText>): FigureSide | null {
	const { computed: wanted } = share;
	if (wanted === null) return null;
	const words = new Set([
		...share.share.measure,
		...share.share.context,
		...wanted.like.measure,
		...wanted.like.context,
	]);
	let best: FigureSide | null = null;
	let most = 1;
	for (const text of texts) {
		for (const statement of text.statements.figures) {
			if (statement.dimension !== wanted.like.dimension || typeof statement.value !== 'number') continue;
			const value = (statement.value * statement.factor) / wanted.like.factor;
			if (value < wanted.low || value > wanted.high || isSame(side, { text, statement })) continue;
			const both = shared([...words], [...statement.measure, ...statement.context]);
			if (both > most) [best, most] = [{ text, statement }, both];
		}
	}
	return best;
}
