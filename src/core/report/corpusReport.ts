import { isDateLike } from '../figures/dateLike';
import { unitInWords } from '../figures/units/unitWords';
import type { Figure } from '../model/document';
import { keyOf, type KnownName, SpeakerNames } from '../speakers/acrossTexts';
import { voiceKind } from '../speakers/voiceKind';
import { conflictRows, type StatedFigure } from './conflicts';
import { Counts } from './counts';
import { type ReportText, yearOf } from './reportText';
import type { Table } from './table';
import { NO_YEAR, usesIn } from './uses';

/** What a report says of the program and the files it was made with. */
export interface ReportFrame {
	/** Version of the analyser. */
	readonly version: string;
	/** How many codes the codebook has; null without one. */
	readonly codes: number | null;
	/** The commit checked out; null where the texts do not lie in git. */
	readonly commit: string | null;
	/** Name of a code for people. */
	readonly codeName: (id: string) => string;
}

/**
 * Counts what was found and coded in a corpus. Texts are added one by one and not kept: space is that of what is counted,
 * not of the texts.
 */
export class CorpusReport {
	readonly #frame: ReportFrame;
	readonly #years = new Counts(2);
	readonly #speakers = new Counts(5, true);
	readonly #topics = new Counts();
	readonly #figures = new Counts();
	/** How measures are shown that differ by capitals alone. */
	readonly #measures = new Map<string, string>();
	#unmeasured = 0;
	readonly #codes = new Counts();
	readonly #codeUse = new Counts(1, true);
	readonly #topicUse = new Counts(1, true);
	readonly #together = new Counts();
	/** What the corpora of the texts say of speakers. */
	readonly #known = new Set<readonly KnownName[]>();
	readonly #coders = new Map<string, { files: number; done: number; passages: number }>();
	#texts = 0;
	#characters = 0;
	#corrections = 0;
	#corrected = 0;
	#unattached = 0;
	#passages = 0;

	constructor(frame: ReportFrame) {
		this.#frame = frame;
	}

	/** `known`: speakers that the corpus of the text names beforehand; the finds bear these names already. */
	add(text: ReportText & { readonly known?: readonly KnownName[] }): void {
		const { file, analysis, passages, known = [] } = text;
		if (known.length > 0) this.#known.add(known);
		this.#texts += 1;
		this.#characters += analysis.length;
		this.#unattached += text.unattached;
		this.#corrections += text.corrections;
		if (text.corrections > 0) this.#corrected += 1;
		const year = yearOf(analysis) ?? NO_YEAR;
		this.#years.add(file, [year], 0, analysis.length);
		this.#years.add(file, [year], 1, passages.length);
		this.#addFinds(text);
		for (const [coder, done] of text.coders) {
			const known = this.#coders.get(coder) ?? { files: 0, done: 0, passages: 0 };
			known.files += 1;
			if (done) known.done += 1;
			this.#coders.set(coder, known);
		}
		this.#addPassages(text);
	}

	#addFinds({ file, analysis }: ReportText): void {
		const spoken = [analysis.turns, analysis.quotations, analysis.reported, analysis.figures] as const;
		spoken.forEach((finds, column) => {
			for (const { speaker } of finds) if (speaker !== null) this.#speakers.add(file, [speaker], column);
		});
		for (const { name, mentions } of analysis.speakers)
			if (mentions.length > 0) this.#speakers.add(file, [name], 4, mentions.length);
		for (const { topic } of analysis.topics) this.#topics.add(file, [topic, this.#frame.codeName(topic)]);
		for (const figure of analysis.figures) {
			if (isDateLike(figure)) continue;
			if (figure.measure === null) this.#unmeasured += 1;
			else this.#figures.add(file, [this.#measureKey(figure.measure), unitShown(figure)]);
		}
	}

	/** One key for a measure however it is capitalised; within a sentence it shows which capitals are its own. */
	#measureKey(measure: string): string {
		const key = measure.toLowerCase();
		const shown = this.#measures.get(key);
		if (shown === undefined || (measure[0] === key[0] && shown[0] !== key[0])) this.#measures.set(key, measure);
		return key;
	}

	#addPassages(text: ReportText): void {
		const { file, passages } = text;
		for (const { coder, codes } of passages) {
			this.#passages += 1;
			const known = this.#coders.get(coder);
			if (known !== undefined) known.passages += 1;
			for (const code of new Set(codes)) this.#codes.add(file, [code, this.#frame.codeName(code)]);
		}
		for (const { key } of usesIn('code-speaker-year', text)) this.#codeUse.add(file, key);
		for (const { key } of usesIn('topic-speaker-year', text)) this.#topicUse.add(file, key);
		for (const { key } of usesIn('co-occurrence', text)) this.#together.add(file, key);
	}

	/** One name for a speaker whom some texts name by the surname alone, or with another case, as in the editor. */
	#speakerNames(): (name: string) => string {
		const found = this.#speakers.keys.map(([name]) => name ?? '');
		const names = new SpeakerNames([...this.#known].flat(), found);
		const shown = new Map<string, string>();
		for (const name of found) {
			const one = names.of(name);
			if (!shown.has(keyOf(one))) shown.set(keyOf(one), one);
		}
		return (name) => shown.get(keyOf(names.of(name))) ?? name;
	}

	/** What was read and with what, in one sentence or two, to be put into a paper. */
	get methods(): string {
		const { version, codes, commit } = this.#frame;
		const years = this.#years
			.rowsByKey()
			.map(([year]) => String(year))
			.filter((year) => year !== NO_YEAR);
		const span = years.length === 0 ? '' : ` of ${years.length === 1 ? years[0] : `${years[0]} to ${years.at(-1)}`}`;
		const coders = [...this.#coders].sort(([a], [b]) => (a < b ? -1 : 1));
		const who = coders.map(
			([coder, { files, done, passages }]) =>
				`${coder} (${counted(passages, 'passage')} in ${counted(files, 'text')}, ${done} done)`,
		);
		const lost =
			this.#unattached === 0
				? ''
				: ` Not counted: ${counted(this.#unattached, 'annotation')} that lost ${this.#unattached === 1 ? 'its' : 'their'} place.`;
		const corrected =
			this.#corrections === 0
				? ''
				: ` ${counted(this.#corrections, 'correction')} of what was found, in ${counted(this.#corrected, 'text')}, ${this.#corrections === 1 ? 'was' : 'were'} made by hand.`;
		return (
			`${counted(this.#texts, 'text')}${span}, ${this.#characters} characters, ${this.#texts === 1 ? 'was' : 'were'} analysed with policy-annotator ${version}` +
			`${codes === null ? ', without a codebook' : ` and a codebook of ${counted(codes, 'code')}`}${commit === null ? '' : `, at commit ${commit.slice(0, 12)}`}.${corrected} ` +
			(coders.length === 0
				? 'Nothing was coded.'
				: `Coded by ${who.join(', ')}: ${counted(this.#passages, 'passage')}.`) +
			lost
		);
	}

	/** All tables, each cut to `most` rows where it is long; `conflicts`: figures that contradict each other across texts. */
	tables(conflicts: readonly StatedFigure[], most = Number.POSITIVE_INFINITY): Table[] {
		const table = (
			name: string,
			title: string,
			note: string,
			columns: readonly string[],
			rows: Table['rows'],
		): Table => {
			const left = rows.length - most;
			const more = left > 0 ? `${note === '' ? '' : ' '}${most} of ${rows.length} rows.` : '';
			return { name, title, note: note + more, columns, rows: left > 0 ? rows.slice(0, most) : rows };
		};
		const speakerName = this.#speakerNames();
		const bySpeaker = ([first = '', speaker = '', ...rest]: readonly string[]): readonly string[] => [
			first,
			speakerName(speaker),
			...rest,
		];
		return [
			table(
				'years',
				'Texts by year',
				'By the date of the event, else the dateline, else of publication.',
				['year', 'characters', 'passages', 'texts'],
				this.#years.rowsByKey(),
			),
			table(
				'speakers',
				'Speakers',
				'Unnamed are sources that are no one in particular.',
				['speaker', 'kind', 'turns', 'quotations', 'reported', 'figures', 'mentions', 'texts'],
				this.#speakers.joined(([name = '']) => [speakerName(name), voiceKind(speakerName(name))]).rows(),
			),
			table(
				'topics',
				'Topics',
				'Mentions of the terms of the codebook.',
				['topic', 'name', 'mentions', 'texts'],
				this.#topics.rows(),
			),
			table(
				'figures',
				'Figures',
				`By what they measure; things counted have no unit. Left out: dates, years, ordinals and ages, and ${counted(this.#unmeasured, 'figure')} whose measure the text does not say.`,
				['measure', 'unit', 'figures', 'texts'],
				this.#figures.rows().map(([measure, ...row]) => [this.#measures.get(String(measure)) ?? null, ...row]),
			),
			table(
				'conflicts',
				'Figures that may conflict',
				'Of different texts: the same measure, time and place, and values that cannot both hold. A person has to look.',
				['conflict', 'measure', 'time', 'value', 'unit', 'text', 'line'],
				conflictRows(conflicts),
			),
			table('codes', 'Codes', '', ['code', 'name', 'passages', 'texts'], this.#codes.rows()),
			table(
				'code-speaker-year',
				'Codes by speaker and year',
				'The speaker of the quotation or turn in which a passage begins.',
				['code', 'speaker', 'year', 'passages', 'texts'],
				this.#codeUse.joined(bySpeaker).rowsByKey(),
			),
			table(
				'topic-speaker-year',
				'Topics by speaker and year',
				'Mentions, with the speaker of the quotation or turn in which they stand.',
				['topic', 'speaker', 'year', 'mentions', 'texts'],
				this.#topicUse.joined(bySpeaker).rowsByKey(),
			),
			table(
				'co-occurrence',
				'Codes that occur together',
				'Paragraphs that carry both codes.',
				['code', 'other code', 'paragraphs', 'texts'],
				this.#together.rows(),
			),
		];
	}
}

/** A count with what is counted, in the singular for one. */
function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The unit in words; empty where things are counted and the unit only says again what is measured. */
function unitShown({ measure, unit }: Figure): string {
	if (unit === null || measure?.toLowerCase() === unit.toLowerCase()) return '';
	return unit === '1' ? 'fraction' : (unitInWords(unit) ?? unit);
}
