import { AnchoringText } from '../anchoring/anchor';
import type {
	DocumentAnalysis,
	DocumentDate,
	Figure,
	Metadata,
	Quotation,
	ReportedSpeech,
	Turn,
} from '../model/document';
import { overlap, type Span } from '../model/span';
import { type TurnChange, withoutTurn, withSpeaker, withTurn } from './correctedTurns';
import type { Correction, CorrectionKind, RecordFields } from './record';

/** An analysis with what people have said of the document and corrected of the finds. */
export interface CorrectedAnalysis {
	readonly analysis: DocumentAnalysis;
	/** The corrections that made each find what it is; finds that are gone, and untouched ones, are not in it. */
	readonly corrections: ReadonlyMap<object, readonly Correction[]>;
	readonly flaws: readonly CorrectionFlaw[];
	/** Where each correction stands that is attached. */
	readonly places: ReadonlyMap<Correction, Span>;
}

/** Why a correction does not simply hold. */
export interface CorrectionFlaw {
	readonly correction: Correction;
	/** Where its words stand, if anywhere. */
	readonly place: Span | null;
	/** `contradiction`: `other` says something else of the same find; `lost`: its words, or the find, are not there. */
	readonly code: 'contradiction' | 'lost';
	readonly other: Correction | null;
}

/**
 * Overrides metadata by the record and applies its corrections, each to the find that its words cover best. Of two that
 * contradict, the later in the file counts until somebody decides. Pure; linear in finds times corrections.
 */
export function corrected(
	analysis: DocumentAnalysis,
	text: string,
	fields: RecordFields,
	corrections: readonly Correction[],
): CorrectedAnalysis {
	const metadata = overridden(analysis.metadata, fields);
	if (corrections.length === 0)
		return { analysis: { ...analysis, metadata }, corrections: new Map(), flaws: [], places: new Map() };
	const work = new Correcting({ ...analysis, metadata });
	const anchoring = new AnchoringText(text);
	for (const correction of corrections) work.apply(correction, anchoring.anchor(correction).span);
	return work.result();
}

/** The metadata with what the record says in its place; a date that the text does not give stands at its beginning. */
export function overridden(found: Metadata, fields: RecordFields): Metadata {
	const { title, authors, agency, publisher, published, event, language, part } = fields;
	const dates = found.dates.filter(
		({ role }) =>
			!(role === 'published' && published !== undefined) && !(role === 'event' && event?.date !== undefined),
	);
	return {
		title: title ?? found.title,
		date: published ?? found.date,
		dates: [...saidDates(fields), ...dates],
		source: agency ?? publisher ?? found.source,
		author: authors === undefined || authors.length === 0 ? found.author : authors.join(', '),
		// Who is said to have written a speech is credited with it.
		speaker: authors === undefined || authors.length === 0 ? found.speaker : null,
		place: event?.place ?? found.place,
		language: language ?? found.language,
		part: part === undefined ? found.part : { number: part.number, of: part.of ?? null },
	};
}

/** The dates that a record says, as if they stood at the beginning of the text. */
export function saidDates({ published, event }: RecordFields): DocumentDate[] {
	const said = (role: DocumentDate['role'], value: string | undefined): DocumentDate[] =>
		value === undefined ? [] : [{ role, value, start: 0, end: 0 }];
	return [...said('event', event?.date), ...said('published', published)];
}

type Find = Quotation | ReportedSpeech | Figure | Turn;

class Correcting {
	#analysis: DocumentAnalysis;
	readonly #made = new Map<object, readonly Correction[]>();
	readonly #flaws: CorrectionFlaw[] = [];
	readonly #places = new Map<Correction, Span>();
	/** Corrections by the place of their find, to see which contradict: the find itself is replaced as they apply. */
	readonly #byPlace = new Map<string, Correction[]>();

	constructor(analysis: DocumentAnalysis) {
		this.#analysis = analysis;
	}

	result(): CorrectedAnalysis {
		return { analysis: this.#analysis, corrections: this.#made, flaws: this.#flaws, places: this.#places };
	}

	apply(correction: Correction, span: Span | null): void {
		const lost = (): void => {
			this.#flaws.push({ correction, place: span, code: 'lost', other: null });
		};
		if (span === null) return lost();
		this.#places.set(correction, span);
		const key = `${subjectOf(correction.kind)} ${span.start} ${span.end}`;
		const earlier = this.#byPlace.get(key) ?? [];
		const other = earlier.find((each) => contradict(each, correction));
		if (other) this.#flaws.push({ correction, place: span, code: 'contradiction', other });
		this.#byPlace.set(key, [...earlier, correction]);
		if (correction.kind === 'turn') this.#setTurns(withTurn(this.#analysis, correction, span));
		else if (correction.kind === 'not-turn') this.#setTurns(withoutTurn(this.#analysis, correction, span));
		else if (correction.kind === 'quotation') this.#addQuotation(correction, span);
		else if (correction.kind === 'speaker' || correction.kind === 'no-speaker') {
			if (!this.#setSpeaker(correction, span) && !other) lost();
		} else if (correction.kind === 'figure') {
			if (!this.#setFigure(correction, span) && !other) lost();
		} else if (correction.kind === 'not-figure') {
			const figure = best(this.#analysis.figures, span);
			if (figure) this.#analysis = { ...this.#analysis, figures: this.#analysis.figures.filter((f) => f !== figure) };
		} else this.#removeSpeech(span);
	}

	#setSpeaker(correction: Correction, span: Span): boolean {
		const { quotations, reported } = this.#analysis;
		const quotation = best(quotations, span);
		const report = best(reported, span);
		const name = correction.speaker ?? null;
		if (!quotation && !report) return false;
		const target = quotation && (!report || cover(quotation, span) >= cover(report, span)) ? quotation : report;
		const old = target?.speaker ?? null;
		const group = target && 'group' in target ? target.group : null;
		const concerned = (each: Quotation | ReportedSpeech): boolean =>
			each === target || (group !== null && 'group' in each && each.group === group);
		const places: Span[] = [];
		const change = <T extends Quotation | ReportedSpeech>(each: T): T => {
			if (!concerned(each)) return each;
			places.push(each);
			return this.#replaced(
				each,
				{ ...each, speaker: name, speakerSpan: name === old ? each.speakerSpan : null },
				correction,
			);
		};
		this.#analysis = {
			...this.#analysis,
			quotations: quotations.map(change),
			reported: reported.map(change),
			speakers: withSpeaker(this.#analysis.speakers, name),
		};
		// Figures inside are credited to whom the words are.
		const inside = (figure: Figure): boolean =>
			figure.speaker === old && figure.voice !== 'turn' && places.some((place) => overlap(place, figure) > 0);
		const figures = this.#analysis.figures.map((figure) =>
			inside(figure) ? this.#replaced(figure, { ...figure, speaker: name }, correction) : figure,
		);
		this.#analysis = { ...this.#analysis, figures };
		return true;
	}

	#removeSpeech(span: Span): void {
		const { quotations, reported, figures } = this.#analysis;
		const quotation = best(quotations, span);
		const report = best(reported, span);
		const gone = quotation && (!report || cover(quotation, span) >= cover(report, span)) ? quotation : report;
		if (!gone) return;
		const turn = this.#analysis.turns.find((each) => each.start <= gone.start && gone.end <= each.end);
		const voice = turn ? ('turn' as const) : ('narration' as const);
		this.#analysis = {
			...this.#analysis,
			quotations: quotations.filter((each) => each !== gone),
			reported: reported.filter((each) => each !== gone),
			figures: figures.map((figure) =>
				overlap(gone, figure) > 0 && figure.speaker === gone.speaker
					? { ...figure, speaker: turn?.speaker ?? null, voice }
					: figure,
			),
		};
	}

	#setFigure(correction: Correction, span: Span): boolean {
		const figure = best(this.#analysis.figures, span);
		if (!figure) return false;
		const { value, unit, measure, credit } = correction;
		const after: Figure = {
			...figure,
			...(value !== undefined && { value }),
			...(unit !== undefined && { unit }),
			...(measure !== undefined && { measure, of: null }),
			...(credit !== undefined && { source: credit, speaker: null }),
		};
		const figures = this.#analysis.figures.map((each) =>
			each === figure ? this.#replaced(figure, after, correction) : each,
		);
		this.#analysis = { ...this.#analysis, figures };
		return true;
	}

	/** A quotation that the analyser missed; where it found one since, the correction only says who speaks. */
	#addQuotation(correction: Correction, span: Span): void {
		const speaker = correction.speaker ?? null;
		const { quotations, reported, turns, figures } = this.#analysis;
		const known = best(quotations, span);
		if (known) {
			const said = this.#replaced(
				known,
				{ ...known, ...(speaker !== null && { speaker, speakerSpan: null }) },
				correction,
			);
			this.#analysis = { ...this.#analysis, quotations: quotations.map((each) => (each === known ? said : each)) };
			return;
		}
		const turn = turns.find((each) => each.start <= span.start && span.end <= each.end);
		const none = { speakerSpan: null, cue: null, group: null };
		const made: Quotation = { ...span, ...none, kind: 'direct', speaker, reporter: turn?.speaker ?? null };
		this.#made.set(made, [correction]);
		const within = (each: Figure): boolean => overlap(made, each) > 0 && each.voice !== 'quotation';
		const report = best(reported, span);
		this.#analysis = {
			...this.#analysis,
			quotations: [...quotations, made].sort((x, y) => x.start - y.start),
			reported: reported.filter((each) => each !== report),
			figures: figures.map((each) => (within(each) ? { ...each, voice: 'quotation', speaker } : each)),
			speakers: withSpeaker(this.#analysis.speakers, speaker),
		};
	}

	#setTurns(change: TurnChange): void {
		this.#analysis = change.analysis;
		for (const [before, after] of change.replaced) if (before) this.#made.set(after, this.#made.get(before) ?? []);
		const { made, by } = change;
		if (made) this.#made.set(made, [...(this.#made.get(made) ?? []), by]);
	}

	#replaced<T extends Find>(before: T, after: T, correction: Correction): T {
		this.#made.set(after, [...(this.#made.get(before) ?? []), correction]);
		this.#made.delete(before);
		return after;
	}
}

/** The find that shares most of its words with a span: more than half of both. */
function best<T extends Span>(finds: readonly T[], span: Span): T | undefined {
	let found: T | undefined;
	for (const find of finds) if (cover(find, span) > (found ? cover(found, span) : 0.5)) found = find;
	return found;
}

function cover(find: Span, span: Span): number {
	return overlap(find, span) / Math.max(find.end - find.start, span.end - span.start, 1);
}

/** What kind of find a correction is about. */
function subjectOf(kind: CorrectionKind): 'figure' | 'turn' | 'speech' {
	if (kind.endsWith('figure')) return 'figure';
	return kind.endsWith('turn') ? 'turn' : 'speech';
}

function contradict(a: Correction, b: Correction): boolean {
	const denies = (each: Correction): boolean => each.kind.startsWith('not-');
	if (denies(a) !== denies(b)) return true;
	// Who marks a quotation that was missed says with it who speaks; a correction of the speaker may follow.
	if (a.kind === 'quotation' || b.kind === 'quotation') return false;
	const differ = (x: unknown, y: unknown): boolean => x !== undefined && y !== undefined && x !== y;
	const named = ({ kind, speaker }: Correction): string | undefined => (kind === 'no-speaker' ? '' : speaker);
	return (
		differ(named(a), named(b)) ||
		differ(a.value, b.value) ||
		differ(a.unit, b.unit) ||
		differ(a.measure, b.measure) ||
		differ(a.credit, b.credit)
	);
}
