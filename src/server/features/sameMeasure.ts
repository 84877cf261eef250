import type { DocumentAnalysis, Figure } from '../../core/model/document';
import { orderingDate } from '../corpus/documentLabel';
import type { CorpusText } from '../corpus/corpusText';
import { isDateLike } from '../text/figureText';
import { measureWords } from '../text/measureWords';

export interface OtherStatement {
	readonly text: CorpusText;
	readonly figure: Figure;
	/** The sentence's words around the figure. */
	readonly words: string;
	/** ISO date of the text, or `n.d.`. */
	readonly date: string;
}

/**
 * Statements of what seems the same measure in other places: the same unit and kind, and content words of the measure
 * that agree. In time order. Linear in the texts and in their figures of that unit.
 */
export function sameMeasure(text: CorpusText, figure: Figure, texts: Iterable<CorpusText>): OtherStatement[] {
	const key = wordsOf(figure);
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
			const measured = { figure, words: wordsOf(figure) };
			const same = index.get(figure.unit);
			if (same) same.push(measured);
			else index.set(figure.unit, [measured]);
		}
		indexes.set(analysis, index);
	}
	return index.get(unit) ?? [];
}

function wordsOf(figure: Figure): ReadonlySet<string> {
	return new Set(measureWords(`${figure.measure ?? ''} ${figure.of ?? ''}`));
}

/** Jaccard likeness of two sets of words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared += 1;
	return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
