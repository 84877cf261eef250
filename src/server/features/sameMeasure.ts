import type { DocumentAnalysis, Figure } from '../../core/model/document';
import { orderingDate } from '../corpus/documentLabel';
import type { CorpusText } from '../corpus/corpusText';
import { isDateLike } from '../text/figureText';

export interface OtherStatement {
	readonly text: CorpusText;
	readonly figure: Figure;
	/** The sentence's words around the figure. */
	readonly words: string;
	/** ISO date of the text, or `n.d.`. */
	readonly date: string;
}

const SMALL = new Set(
	'a an the of in on at to for and or by with from its their his her our per this that total'.split(' '),
);

/**
 * Statements of what seems the same measure in other places: the same unit and kind, and content words of the measure
 * that agree. In time order. Linear in the texts and in their figures of that unit.
 */
export function sameMeasure(text: CorpusText, figure: Figure, texts: Iterable<CorpusText>): OtherStatement[] {
	const key = measureWords(figure);
	if (key.size < 2 || isDateLike(figure)) return [];
	const found: OtherStatement[] = [];
	for (const other of texts) {
		for (const { figure: candidate, words } of measuredIn(other.analysis, figure.unit)) {
			if (other === text && candidate.start === figure.start) continue;
			if (candidate.kind !== figure.kind || (candidate.changeForm === 'by') !== (figure.changeForm === 'by')) continue;
			if (likeness(key, words) < 0.6) continue;
			found.push({
				text: other,
				figure: candidate,
				words: `${other.slice(candidate)} ${candidate.of ?? candidate.measure ?? ''}`.trim(),
				date: orderingDate(other.analysis)?.value.slice(0, 10) ?? 'n.d.',
			});
		}
	}
	return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

interface Measured {
	readonly figure: Figure;
	readonly words: ReadonlySet<string>;
}

/** Figures of each analysis by unit; goes with the analysis. */
const indexes = new WeakMap<DocumentAnalysis, Map<string | null, Measured[]>>();

function measuredIn(analysis: DocumentAnalysis, unit: string | null): readonly Measured[] {
	let index = indexes.get(analysis);
	if (!index) {
		index = new Map();
		for (const figure of analysis.figures) {
			const measured = { figure, words: measureWords(figure) };
			const same = index.get(figure.unit);
			if (same) same.push(measured);
			else index.set(figure.unit, [measured]);
		}
		indexes.set(analysis, index);
	}
	return index.get(unit) ?? [];
}

function measureWords(figure: Figure): ReadonlySet<string> {
	const phrase = `${figure.measure ?? ''} ${figure.of ?? ''}`.toLowerCase();
	return new Set((phrase.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)));
}

/** Jaccard likeness of two sets of words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared += 1;
	return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
