import type { TextEdit } from '../../core/analysis/textAnalysis';
import { type Anchor, AnchoringText } from '../../core/anchoring/anchor';
import { AnchoredText } from '../../core/anchoring/anchoredText';
import type { Annotation } from '../../core/annotations/annotation';
import type { Sidecar } from '../../core/annotations/sidecar';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import type { Anchored } from './anchored';

/** The annotations of one text, from all its sidecars, with their places; kept until words or sidecars change. */
export class PlacedAnnotations {
	#words: string | null = null;
	#sidecars: readonly Sidecar[] = [];
	#own = '';
	#placed: readonly Anchored[] = [];
	/** While the text is open its annotations ride on the edits. */
	#riding: AnchoredText | null = null;

	/** The open text changes by this edit. */
	edit(edit: TextEdit): void {
		this.#riding?.edit(edit);
	}

	/** The annotations in text order; those without a place last. `own`: the sidecar that the user writes to. */
	of(words: string, open: boolean, sidecars: readonly Sidecar[], own: string): readonly Anchored[] {
		if (!open) this.#riding = null;
		const sameSidecars = sameList(this.#sidecars, sidecars) && own === this.#own;
		if (this.#words === words && sameSidecars) return this.#placed;
		const anchorOf = open ? this.#ride(words, sidecars, sameSidecars) : fresh(words);
		const placed = sidecars.flatMap((sidecar) => {
			const name = readSidecarName(sidecar.uri);
			const coder = name?.kind === 'annotations' ? name.coder : null;
			return sidecar.annotations.map((annotation) => {
				const anchor = anchorOf(sidecar, annotation);
				return anchored(sidecar.uri, coder, sidecar.uri === own, annotation, anchor);
			});
		});
		placed.sort((a, b) => startOf(a) - startOf(b));
		this.#words = words;
		this.#sidecars = sidecars;
		this.#own = own;
		this.#placed = placed;
		return placed;
	}

	#ride(
		words: string,
		sidecars: readonly Sidecar[],
		sameSidecars: boolean,
	): (sidecar: Sidecar, annotation: Annotation) => Anchor {
		const keyed = (): (Annotation & { readonly id: string })[] =>
			sidecars.flatMap((sidecar) =>
				sidecar.annotations.map((annotation) => ({ ...annotation, id: key(sidecar, annotation) })),
			);
		if (this.#riding === null) this.#riding = new AnchoredText(words, keyed());
		else {
			if (this.#riding.text !== words) this.#riding.replaceAll(words);
			if (!sameSidecars) this.#riding.setAnnotations(keyed());
		}
		const { anchors } = this.#riding;
		return (sidecar, annotation) => anchors.get(key(sidecar, annotation)) ?? nowhere;
	}
}

const nowhere: Anchor = { state: 'orphaned', span: null, proposed: null };

/** Two coders' files may hold the same id. */
function key(sidecar: Sidecar, annotation: Annotation): string {
	return `${sidecar.uri} ${annotation.id}`;
}

function fresh(words: string): (sidecar: Sidecar, annotation: Annotation) => Anchor {
	const text = new AnchoringText(words);
	return (_sidecar, annotation) => text.anchor(annotation);
}

function anchored(
	sidecar: string,
	coder: string | null,
	own: boolean,
	annotation: Annotation,
	{ state, span, proposed }: Anchor,
): Anchored {
	const { id, codes, exact, note } = annotation;
	return { id, sidecar, coder, own, codes, exact, note: note?.trimEnd() ?? '', state, span, proposed };
}

function startOf(annotation: Anchored): number {
	return annotation.span?.start ?? Number.MAX_SAFE_INTEGER;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((item, i) => item === b[i]);
}
