import { AnchoringText } from '../../anchoring/anchor';
import type { Anchorable } from '../../anchoring/quote';
import { selectorsOf, selectorsOfNormal } from '../../anchoring/selectors';
import type { CorpusTextToExchange } from '../corpusText';
import type { Losses } from '../losses';
import type { ImportedAnnotation, ImportedText } from './imported';
import { countedPositions } from './positions';

/** How an imported annotation finds its words in a text of the corpus. */
export interface PlacedImport extends Anchorable {
	readonly firstExact?: string;
}

/**
 * Finds the words of the annotations of a text in our text. Positions are counted as the words say; words that stand
 * elsewhere in our text are anchored by the rule for all annotations; what has no sure place keeps the words it came with,
 * for review, and is noted. Null for an annotation of which nothing is known but a place that the text does not have.
 */
export function placeAnnotations(
	imported: ImportedText,
	text: CorpusTextToExchange,
	losses: Losses,
): (PlacedImport | null)[] {
	const { annotations } = imported;
	const base = imported.text === null ? text.anchoring : new AnchoringText(imported.text);
	const foreign = base.units.normal !== text.units.normal;
	const withPosition = annotations.filter((each) => each.position !== null);
	const counted = countedPositions(
		base.units.normal,
		withPosition.map(({ position, exact, name }) => ({ position: position ?? { start: 0, end: 0 }, exact, name })),
	);
	if (counted.doubtful)
		losses.add('texts whose positions could be counted in several ways, with no words to tell which', imported.name);
	const index = new Map(withPosition.map((each, i) => [each, i]));
	return annotations.map((annotation) => {
		const i = index.get(annotation);
		const span = i === undefined ? null : (counted.spans[i] ?? null);
		const verified = i === undefined ? null : (counted.verified[i] ?? null);
		const label = `${snippet(annotation)} in ${imported.name}`;
		let known: Anchorable | null = null;
		if (span !== null && (annotation.exact === null || verified === true)) {
			known = selectorsOfNormal(base.units, {
				start: base.units.snap(span.start),
				end: base.units.snap(span.end),
			});
			if (verified === false) losses.add('selections whose name is not the words at their place; look at them', label);
		} else if (annotation.exact !== null) known = quoteOf(annotation);
		if (known === null) {
			losses.add('annotations whose place lies outside of the text', label);
			return null;
		}
		if (known.position !== undefined && !foreign) return known;
		return anchored(known, text, label, losses);
	});
}

function anchored(known: Anchorable, text: CorpusTextToExchange, label: string, losses: Losses): PlacedImport {
	const { span, state } = text.anchoring.anchor(known);
	const only = span ?? onlyPlace(text, known);
	if (only === null) {
		losses.add(
			`annotations whose words are ${state === 'ambiguous' ? 'in several places' : 'not in the text'}, to be reviewed`,
			label,
		);
		return known;
	}
	const selectors = selectorsOf(text.units, only);
	return { ...selectors, ...(selectors.exact !== known.exact && { firstExact: known.exact }) };
}

/** The place of words that came without context and stand once in the text. */
function onlyPlace(
	{ units }: CorpusTextToExchange,
	{ exact, prefix, suffix }: Anchorable,
): { start: number; end: number } | null {
	if (prefix !== undefined || suffix !== undefined) return null;
	const at = units.normal.indexOf(exact);
	if (at < 0 || units.normal.includes(exact, at + 1)) return null;
	return { start: units.normalToRaw(at), end: units.normalToRaw(at + exact.length) };
}

function quoteOf({ exact, prefix, suffix }: ImportedAnnotation): Anchorable {
	const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
	return {
		exact: lines(exact ?? ''),
		...(prefix !== null && { prefix: lines(prefix) }),
		...(suffix !== null && { suffix: lines(suffix) }),
	};
}

function snippet({ id, exact, name }: ImportedAnnotation): string {
	const words = (exact ?? name ?? '').replace(/\s+/g, ' ').slice(0, 40);
	return words === '' ? (id ?? 'an annotation') : `“${words}”`;
}
