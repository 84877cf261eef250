import * as l10n from '@vscode/l10n';
import { selectorsOf } from '../../core/anchoring/selectors';
import { TextUnits } from '../../core/anchoring/textUnits';
import type { JournalStep } from '../../core/annotations/journal';
import { failed, type Result } from '../../core/model/problem';
import type { Span } from '../../core/model/span';
import { paragraphAround, sentenceAround } from '../../core/text/around';
import type { HitExtent } from '../../protocol/search';
import type { Anchored } from '../annotations/anchored';
import type { AnnotationService } from '../annotations/annotationService';
import type { CorpusText } from '../corpus/corpusText';
import type { FoundHit } from './foundHits';

/** A passage to be tagged. */
export interface Passage {
	/** Number of the first hit in it. */
	readonly hit: number;
	readonly text: CorpusText;
	readonly span: Span;
	/** The user's annotation of exactly this passage, which gets the codes. */
	readonly there: Anchored | null;
}

export interface PlannedPassages {
	readonly passages: readonly Passage[];
	/** Hits whose passage carries the codes already. */
	readonly coded: number;
	/** Hits whose words no longer stand where they were found. */
	readonly changed: number;
}

/** What tagging hits would do: hits in one passage are one. Annotation files of the texts are read. */
export async function planPassages(
	hits: readonly { readonly number: number; readonly hit: FoundHit }[],
	extent: HitExtent,
	codes: readonly string[],
	annotations: AnnotationService,
): Promise<PlannedPassages> {
	const seen = new Set<string>();
	const passages: Passage[] = [];
	let [coded, changed] = [0, 0];
	for (const { number, hit } of hits) {
		const { text } = hit;
		if (text.slice(hit.span) !== hit.match) {
			changed += 1;
			continue;
		}
		const span = extentOf(text.text, hit.span, extent);
		const key = `${text.uri} ${span.start} ${span.end}`;
		if (seen.has(key)) continue;
		seen.add(key);
		await annotations.load(text);
		const own = annotations.shown(text).filter((each) => each.own && each.span !== null);
		const carries = own.some(
			(each) =>
				codes.every((code) => each.codes.includes(code)) &&
				(each.span as Span).start <= span.start &&
				span.end <= (each.span as Span).end,
		);
		if (carries) {
			coded += 1;
			continue;
		}
		const there = own.find((each) => each.span?.start === span.start && each.span.end === span.end) ?? null;
		passages.push({ hit: number, text, span, there });
	}
	return { passages, coded, changed };
}

/** Tags passages as one action, which one undo takes back. */
export async function tagPassages(
	passages: readonly Passage[],
	codes: readonly string[],
	names: readonly string[],
	annotations: AnnotationService,
): Promise<Result<{ readonly count: number; readonly texts: readonly string[] }>> {
	const units = new Map<CorpusText, TextUnits>();
	const steps: JournalStep[] = [];
	const now = new Date().toISOString().replace(/\.\d{3}Z$/, 'Z');
	for (const { text, span, there } of passages) {
		const known = units.get(text) ?? new TextUnits(text.text);
		units.set(text, known);
		if (there === null) {
			const after = { id: annotations.newId(), codes: [...codes], ...selectorsOf(known, span), created: now };
			steps.push({ sidecar: annotations.ownSidecar(text), before: null, after });
			continue;
		}
		const found = annotations.find(text, there.id);
		if (!found.ok) return found;
		const { sidecar, annotation } = found.value;
		const after = { ...annotation, codes: [...new Set([...annotation.codes, ...codes])], modified: now };
		steps.push({ sidecar, before: annotation, after });
	}
	const texts = [...units.keys()].map(({ uri }) => uri);
	if (steps.length === 0) {
		const message = l10n.t('There is nothing to tag: the passages carry the code already, or have changed.');
		return failed({ severity: 'error', code: 'refused', message, file: '', line: 1, column: 1 });
	}
	const what = l10n.t('tag {0} passages found as “{1}”', steps.length, names.join(', '));
	const done = await annotations.act({ what, texts, steps });
	return done.ok ? { ok: true, value: { count: steps.length, texts } } : done;
}

function extentOf(text: string, span: Span, extent: HitExtent): Span {
	if (extent === 'sentence') return sentenceAround(text, span);
	return extent === 'paragraph' ? paragraphAround(text, span) : span;
}
