import * as l10n from '@vscode/l10n';
import type { AnnotationState, CodeSummary } from '../../protocol/annotations';
import type { Anchored } from '../annotations/anchored';
import { needsReview } from '../annotations/review';
import type { CorpusText } from '../corpus/corpusText';
import { escapeMarkdown, shorten } from '../text/markdown';
import { type Branch, BranchTree } from './tree';

interface Place {
	readonly text: CorpusText;
	readonly annotation: Anchored;
}

/** The user's annotations; what needs review stands on top. */
export class AnnotationsTree extends BranchTree {
	readonly #places: () => Iterable<Place>;
	readonly #code: (text: CorpusText, id: string) => CodeSummary;
	readonly #decisions: () => readonly Branch[];

	/** `decisions`: other things that a person must decide on, shown on top as well. */
	constructor(
		places: () => Iterable<Place>,
		code: (text: CorpusText, id: string) => CodeSummary,
		decisions: () => readonly Branch[],
	) {
		super();
		this.#decisions = decisions;
		this.#places = places;
		this.#code = code;
	}

	protected roots(): readonly Branch[] {
		const all = [...this.#places()];
		const review = all.filter(({ annotation }) => needsReview(annotation));
		const respelled = all.filter(({ annotation }) => annotation.own && annotation.state === 'respelled');
		const groups = new Map<string, { label: string; color: string | undefined; places: Place[] }>();
		for (const place of all) {
			for (const [key, label, color] of this.#groupsOf(place)) {
				const group = groups.get(key) ?? { label, color, places: [] };
				group.places.push(place);
				groups.set(key, group);
			}
		}
		const roots: Branch[] = [...groups]
			.sort(([, a], [, b]) => (a.label < b.label ? -1 : 1))
			.map(([key, { label, color, places }]) => ({
				key,
				node: {
					label,
					description: String(places.length),
					...(color === undefined ? { icon: this.#icon() } : { color }),
					expanded: groups.size <= 8,
				},
				below: () => places.map((place) => this.#leaf(place)),
			}));
		if (respelled.length > 0) {
			roots.unshift({
				key: 'respelled',
				node: {
					label: l10n.t('Respelled in the text'),
					description: String(respelled.length),
					icon: 'case-sensitive',
					context: 'respelledGroup',
				},
				below: () => respelled.map((place) => this.#leaf(place)),
			});
		}
		if (review.length > 0) {
			roots.unshift({
				key: 'review',
				node: {
					label: l10n.t('Needs review'),
					description: String(review.length),
					icon: 'warning',
					expanded: true,
					context: 'reviewGroup',
				},
				below: () => review.map((place) => this.#leaf(place)),
			});
		}
		return [...this.#decisions(), ...roots];
	}

	#icon(): string {
		return this.grouping === 'coder' ? 'person' : this.grouping === 'state' ? 'info' : 'file-text';
	}

	#groupsOf({ text, annotation }: Place): [key: string, label: string, color?: string][] {
		if (this.grouping === 'text') return [[text.path, text.label]];
		if (this.grouping === 'coder') return [[annotation.coder ?? '', annotation.coder ?? l10n.t('(no coder)')]];
		if (this.grouping === 'state') return [[annotation.state, stateName(annotation.state)]];
		if (annotation.codes.length === 0) return [['', l10n.t('Notes without a code'), '#808080']];
		return annotation.codes.map((id) => {
			const code = this.#code(text, id);
			// Two corpora in one window may mean different things by one id.
			return [`${id} ${code.name}`, code.name, code.color];
		});
	}

	#leaf({ text, annotation }: Place): Branch {
		const codes = annotation.codes.map((id) => this.#code(text, id));
		const names = codes.length === 0 ? l10n.t('note') : codes.map((code) => code.name).join(', ');
		const place = annotation.span ?? annotation.proposed;
		const label = shorten(annotation.exact, 100);
		const byCode = this.grouping === '' || this.grouping === 'code';
		const description = [
			annotation.span === null ? (annotation.kept ? l10n.t('kept without a place') : stateName(annotation.state)) : '',
			byCode ? shorten(text.label, 40) : names,
			annotation.note === '' ? '' : `“${shorten(annotation.note, 40)}”`,
		]
			.filter(Boolean)
			.join(' · ');
		return {
			// Read by the client's commands: the last two parts name the text and the annotation.
			key: `|${text.uri}|${annotation.id}`,
			node: {
				label,
				description,
				...(annotation.span === null
					? { icon: annotation.kept ? 'circle-slash' : 'warning' }
					: codes[0]
						? { color: codes[0].color }
						: {}),
				context: contextOf(annotation),
				...(place && { location: { uri: text.uri, range: text.range(place) } }),
				spoken: `${label}, ${names}, ${description}`,
			},
			tooltip: () =>
				[
					`**${escapeMarkdown(names)}** · ${stateName(annotation.state)}`,
					escapeMarkdown(shorten(annotation.exact, 400)),
					...(annotation.note === '' ? [] : [`${l10n.t('Note')}: ${escapeMarkdown(annotation.note)}`]),
					...(annotation.coder === null ? [] : [`${l10n.t('Coder')}: ${escapeMarkdown(annotation.coder)}`]),
				].join('\n\n'),
		};
	}
}

/** What commands apply to an annotation: those of its state, and changes of it only where it is the user's own. */
function contextOf({ own, state, span, kept }: Anchored): string {
	const review = span !== null ? '' : kept ? '.kept' : '.review';
	return `${own ? 'annotation' : 'foreignAnnotation'}.${state}${review}`;
}

/** A state of the anchoring promise, in words. */
export function stateName(state: AnnotationState): string {
	const names: Readonly<Record<AnnotationState, () => string>> = {
		exact: () => l10n.t('in place'),
		moved: () => l10n.t('moved with its words'),
		respelled: () => l10n.t('respelled'),
		changed: () => l10n.t('words changed'),
		ambiguous: () => l10n.t('several equal places'),
		orphaned: () => l10n.t('words not found'),
	};
	return names[state]();
}
