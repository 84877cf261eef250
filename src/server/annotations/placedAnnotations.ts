import type { TextEdit } from '../../core/analysis/textAnalysis';
import { type Anchor, AnchoringText } from '../../core/anchoring/anchor';
import { AnchoredText } from '../../core/anchoring/anchoredText';
import type { Annotation } from '../../core/annotations/annotation';
import type { Sidecar } from '../../core/annotations/sidecar';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import type { Span } from '../../core/model/span';
import type { Anchored } from './anchored';

/** The annotations of one text, from all its sidecars, with their places; kept until words or sidecars change. */
export class PlacedAnnotations {
	#words: string | null = null;
	#sidecars: readonly Sidecar[] = [];
	#own = '';
	#placed: readonly Anchored[] = [];
	/** While the text is open its annotations ride on the edits. */
	#riding: AnchoredText | null = null;
	/** The sidecars whose annotations ride. */
	#ridden: readonly Sidecar[] = [];
	/** What was last said of annotations that the last reading of their file left as they were. */
	readonly #known = new WeakMap<Annotation, Anchored>();
	readonly #keyed = new KeyedAnnotations();

	/** The open text changes by this edit, from these words; annotations that were not asked for since ride along too. */
	edit(edit: TextEdit, words: string, sidecars: readonly Sidecar[]): void {
		this.#ride(words, sidecars).edit(edit);
	}

	/** The open text was read from disk again: all annotations are anchored from their files, as on opening. */
	reread(): void {
		this.#riding?.anchorAnew(() => true);
		this.#words = null;
	}

	/** Where annotations of a sidecar stand, in the open text, whose lines in the file would not find them there again. */
	outdated(sidecar: Sidecar): { readonly annotation: Annotation; readonly span: Span }[] {
		const spans = this.#riding?.outdated;
		if (spans === undefined || spans.size === 0) return [];
		return sidecar.annotations.flatMap((annotation) => {
			const span = spans.get(this.#keyed.of(sidecar, annotation).id);
			return span === undefined ? [] : [{ annotation, span }];
		});
	}

	/** The open text was saved: the annotations of files that we do not write are anchored from these, as for any reader. */
	saved(own: string): void {
		this.#riding?.anchorAnew((id) => !id.startsWith(`${own} `));
		this.#words = null;
	}

	/** The annotations in text order; those without a place last. `own`: the sidecar that the user writes to. */
	of(words: string, open: boolean, sidecars: readonly Sidecar[], own: string): readonly Anchored[] {
		if (!open) this.#riding = null;
		const sameSidecars = sameList(this.#sidecars, sidecars) && own === this.#own;
		if (this.#words === words && sameSidecars) return this.#placed;
		const anchorOf = open ? this.#anchorOf(this.#ride(words, sidecars)) : fresh(words);
		const placed = sidecars.flatMap((sidecar) => {
			const name = readSidecarName(sidecar.uri);
			const coder = name?.kind === 'annotations' ? name.coder : null;
			const isOwn = sidecar.uri === own;
			return sidecar.annotations.map((annotation) => {
				const anchor = anchorOf(sidecar, annotation);
				const known = this.#known.get(annotation);
				if (known !== undefined && known.own === isOwn && known.sidecar === sidecar.uri && saysSame(known, anchor))
					return known;
				const now = anchored(sidecar.uri, coder, isOwn, annotation, anchor);
				this.#known.set(annotation, now);
				return now;
			});
		});
		placed.sort((a, b) => startOf(a) - startOf(b));
		this.#words = words;
		this.#sidecars = sidecars;
		this.#own = own;
		this.#placed = placed;
		return placed;
	}

	#anchorOf(riding: AnchoredText): AnchorOf {
		return (sidecar, annotation) => riding.ridingOf(this.#keyed.of(sidecar, annotation).id) ?? nowhere;
	}

	/** The open text with these words, its annotations riding; made or brought up to date where it must be. */
	#ride(words: string, sidecars: readonly Sidecar[]): AnchoredText {
		const keyed = (): Annotation[] =>
			sidecars.flatMap((sidecar) => sidecar.annotations.map((annotation) => this.#keyed.of(sidecar, annotation)));
		if (this.#riding === null) this.#riding = new AnchoredText(words, keyed());
		else {
			if (this.#riding.text !== words) this.#riding.replaceAll(words);
			if (!sameList(this.#ridden, sidecars)) this.#riding.setAnnotations(keyed());
		}
		this.#ridden = sidecars;
		return this.#riding;
	}
}

const nowhere: Anchor = { state: 'orphaned', span: null, proposed: null };

/** Annotations under ids that say their file too, since two coders' files may hold the same id. */
class KeyedAnnotations {
	/** Thousands stay the same objects when one is added. */
	readonly #made = new WeakMap<Annotation, { readonly uri: string; readonly keyed: Annotation }>();

	of({ uri }: Sidecar, annotation: Annotation): Annotation {
		const made = this.#made.get(annotation);
		if (made?.uri === uri) return made.keyed;
		const keyed = { ...annotation, id: `${uri} ${annotation.id}` };
		this.#made.set(annotation, { uri, keyed });
		return keyed;
	}
}

type AnchorOf = (sidecar: Sidecar, annotation: Annotation) => Anchor;

function fresh(words: string): AnchorOf {
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
	const { id, codes, exact, note, place, decision, replyTo = null, created = null } = annotation;
	const kept = place === 'none';
	const rejected = decision === 'rejected';
	const said = { note: note?.trimEnd() ?? '', replyTo, created };
	return { id, sidecar, coder, own, codes, exact, ...said, state, kept, rejected, span, proposed };
}

function saysSame(known: Anchored, { state, span, proposed }: Anchor): boolean {
	return known.state === state && sameSpan(known.span, span) && sameSpan(known.proposed, proposed);
}

function sameSpan(a: Span | null, b: Span | null): boolean {
	return a?.start === b?.start && a?.end === b?.end;
}

function startOf(annotation: Anchored): number {
	return annotation.span?.start ?? Number.MAX_SAFE_INTEGER;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((item, i) => item === b[i]);
}
