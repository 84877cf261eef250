import { AnchoringText } from '../anchoring/anchor';
import type {
	DocumentAnalysis,
	DocumentDate,
	Figure,
	Metadata,
	Quotation,
	ReportedSpeech,
	Speaker,
	Turn,
} from '../model/document';
import { overlap, type Span } from '../model/span';
import type { Correction, RecordFields } from './record';

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
		const key = `${correction.kind.endsWith('figure') ? 'figure' : correction.kind === 'turn' ? 'turn' : 'speech'} ${span.start} ${span.end}`;
		const earlier = this.#byPlace.get(key) ?? [];
		const other = earlier.find((each) => contradict(each, correction));
		if (other) this.#flaws.push({ correction, place: span, code: 'contradiction', other });
		this.#byPlace.set(key, [...earlier, correction]);
		if (correction.kind === 'turn') this.#addTurn(correction, span);
		else if (correction.kind === 'speaker') {
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

	/** A turn that the analyser missed: it takes the rest of the turn it stands in, up to the next one. */
	#addTurn(correction: Correction, label: Span): void {
		const { turns, length } = this.#analysis;
		if (turns.some((turn) => overlap(turn.label, label) > 0)) {
			const named = (turn: Turn): Turn =>
				overlap(turn.label, label) > 0
					? this.#replaced(turn, { ...turn, speaker: correction.speaker ?? turn.speaker }, correction)
					: turn;
			this.#analysis = { ...this.#analysis, turns: turns.map(named) };
			return;
		}
		const next = turns.find((turn) => turn.start >= label.end);
		const before = turns.findLast((turn) => turn.start < label.start);
		const end = before && before.end > label.end ? before.end : (next?.start ?? length);
		const speaker = correction.speaker ?? correction.exact.replace(/[\s:：*]+$/, '');
		const made: Turn = { kind: 'speaker', speaker, label, start: label.start, end };
		this.#made.set(made, [correction]);
		const shortened = turns.map((turn) =>
			turn === before && turn.end > label.start ? { ...turn, end: label.start } : turn,
		);
		const at = shortened.findIndex((turn) => turn.start > made.start);
		const all = at < 0 ? [...shortened, made] : [...shortened.slice(0, at), made, ...shortened.slice(at)];
		const within = (find: Span): boolean => made.start <= find.start && find.end <= made.end;
		const quoted = <T extends Quotation | ReportedSpeech>(each: T): T =>
			within(each) ? { ...each, reporter: speaker } : each;
		const said = (figure: Figure): Figure => {
			if (!within(figure)) return figure;
			if (figure.voice === 'narration') return { ...figure, voice: 'turn', speaker };
			return figure.voice === 'turn' ? { ...figure, speaker } : figure;
		};
		this.#analysis = {
			...this.#analysis,
			turns: all,
			quotations: this.#analysis.quotations.map(quoted),
			reported: this.#analysis.reported.map(quoted),
			figures: this.#analysis.figures.map(said),
			speakers: withSpeaker(this.#analysis.speakers, speaker),
		};
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

function contradict(a: Correction, b: Correction): boolean {
	const denies = (each: Correction): boolean => each.kind.startsWith('not-');
	if (denies(a) !== denies(b)) return true;
	const differ = (x: unknown, y: unknown): boolean => x !== undefined && y !== undefined && x !== y;
	return (
		differ(a.speaker, b.speaker) ||
		differ(a.value, b.value) ||
		differ(a.unit, b.unit) ||
		differ(a.measure, b.measure) ||
		differ(a.credit, b.credit)
	);
}

function withSpeaker(speakers: readonly Speaker[], name: string | null): readonly Speaker[] {
	const known = name === null || speakers.some((each) => each.name === name || each.aliases.includes(name));
	return known ? speakers : [...speakers, { name: name as string, role: null, aliases: [], mentions: [] }];
}
