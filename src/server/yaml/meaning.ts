import * as l10n from '@vscode/l10n';
import type { AnchorState } from '../../core/anchoring/anchor';
import type { Annotation } from '../../core/annotations/annotation';
import { placeOfCode } from '../../core/annotations/codePlaces';
import type { Sidecar } from '../../core/annotations/sidecar';
import type { Codebook } from '../../core/codebook/codebook';
import { LinePlaces } from '../../core/model/linePlaces';
import type { Problem } from '../../core/model/problem';
import { stateName } from '../trees/annotationsTree';

/**
 * Codes of an annotation file that the codebook does not know, each at its place. None while the codebook has no codes:
 * then everything would be unknown. Linear in the annotations.
 */
export function unknownCodes(sidecar: Sidecar, codebook: Codebook): Problem[] {
	if (codebook.codes.length === 0) return [];
	let places: LinePlaces | null = null;
	return sidecar.items.flatMap((item) =>
		(item.annotation?.codes ?? [])
			.filter((id) => codebook.find(id) === undefined)
			.map((id): Problem => {
				places ??= new LinePlaces(sidecar.text);
				const span = placeOfCode(sidecar, item, id);
				const message = l10n.t('the code {0} is not in the codebook', id);
				return places.problem('warning', 'unknown-code', message, sidecar.uri, span.start, span.end - span.start);
			}),
	);
}

/** Codes that go by another id now. */
export function formerCodes(sidecar: Sidecar, codebook: Codebook): Problem[] {
	let places: LinePlaces | null = null;
	return sidecar.items.flatMap((item) =>
		(item.annotation?.codes ?? []).flatMap((id) => {
			const code = codebook.find(id);
			if (code === undefined || code.id === id) return [];
			places ??= new LinePlaces(sidecar.text);
			const span = placeOfCode(sidecar, item, id);
			const message = l10n.t('the code {0} is called {1} now', id, code.id);
			return [places.problem('hint', 'former-code', message, sidecar.uri, span.start, span.end - span.start)];
		}),
	);
}

/** Annotations of a file that do not stand on their words any more. */
export function brokenAnchors(sidecar: Sidecar, stateOf: (annotation: Annotation) => AnchorState): Problem[] {
	let places: LinePlaces | null = null;
	return sidecar.items.flatMap((item) => {
		const state = item.annotation === null ? null : stateOf(item.annotation);
		if (state !== 'changed' && state !== 'ambiguous' && state !== 'orphaned') return [];
		places ??= new LinePlaces(sidecar.text);
		const message = l10n.t('not attached to the text: {0}', stateName(state));
		const dash = item.start + sidecar.text.slice(item.start, item.end).search(/\S/);
		return [places.problem('warning', state, message, sidecar.uri, dash)];
	});
}

/** Codes that no annotation carries, neither they nor one below them. */
export function unusedCodes(codebook: Codebook, used: ReadonlySet<string>): Problem[] {
	const needed = new Set<string>();
	for (const code of codebook.codes)
		if (used.has(code.id)) for (const above of codebook.pathOf(code)) needed.add(above.id);
	const places = new LinePlaces(codebook.text);
	return codebook.codes
		.filter(({ id }) => !needed.has(id))
		.map(({ id, idOffset }) =>
			places.problem(
				'hint',
				'unused-code',
				l10n.t('no annotation carries the code {0}', id),
				codebook.uri,
				idOffset,
				id.length,
			),
		);
}
