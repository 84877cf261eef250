import { selectorsOf } from '../../../../src/core/anchoring/selectors';
import { TextUnits } from '../../../../src/core/anchoring/textUnits';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import { defaultItemStyle, writeItem } from '../../../../src/core/annotations/itemWriter';
import { newSidecarText } from '../../../../src/core/annotations/sidecarEdits';

/** A text of many short paragraphs, and the sidecar of a coder who has coded a passage in each of them. */
export function manyAnnotations(count: number): { readonly text: string; readonly sidecar: string } {
	const paragraphs = Array.from(
		{ length: count },
		(_, i) =>
			`In ward ${i + 1} the council of Ostrava Bend spent ${i + 0.5} million crowns on weir number ${i + 1}.\n\n`,
	);
	const text = paragraphs.join('');
	const units = new TextUnits(text);
	let at = 0;
	const items = paragraphs.map((paragraph, i) => {
		const start = at + paragraph.indexOf('spent');
		const selectors = selectorsOf(units, { start, end: at + paragraph.length - 3 });
		at += paragraph.length;
		const annotation: Annotation = { id: `id${i}`, codes: ['weir'], ...selectors, note: 'Compare with the budget.\n' };
		return writeItem(annotation, defaultItemStyle);
	});
	return { text, sidecar: newSidecarText().replace('annotations: []\n', `annotations:\n${items.join('\n')}`) };
}
