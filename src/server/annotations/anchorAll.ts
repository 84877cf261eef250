import { type Anchor, AnchoringText } from '../../core/anchoring/anchor';
import type { Annotation } from '../../core/annotations/annotation';

export type Anchoring = Anchor;

/** Finds the places of annotations in a text by the rule of core's anchoring: in doubt an annotation is not attached. */
export function anchorAll(text: string, annotations: readonly Annotation[]): Anchoring[] {
	return new AnchoringText(text).anchorAll(annotations);
}
