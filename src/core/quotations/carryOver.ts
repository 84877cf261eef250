/**
 * The pass over a text that gives quotations their speakers: by the cue of their paragraph, or carried over from what
 * was said before (a quotation that runs over paragraphs, a paragraph in marks after an attributed one, a label).
 */
import { Fn } from '../language/en/functionWords';
import type { Quotation } from '../model/document';
import { type Span, shift } from '../model/span';
import type { Cue } from '../speech/cues';
import { Char, fn, isChar } from '../speech/words';
import { displayName } from '../speakers/displayName';
import type { Resolution } from '../speakers/discourse';
import { type Entities, NOBODY } from '../speakers/entities';
import type { NameFact } from '../speakers/nameFacts';
import type { Sentences } from '../text/sentences';
import { sentenceAt } from '../text/sentences';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { Tie } from './attribution';
import type { MarkStyle } from './marks';
import type { QuotationFact, Quotations } from './quotations';

/** A source with the words that name it, in characters of the whole text. */
export interface Voice {
	readonly entity: number;
	readonly span: Span;
}

export interface CarryState {
	/** Who was quoted or reported last, and how many paragraphs ago. */
	readonly voice: Voice | null;
	readonly age: number;
	/** A quotation left open by the paragraph before, and its group. */
	readonly open: MarkStyle | -1;
	readonly openVoice: Voice | null;
	/** The paragraph before ended with a colon after a reporting word, or is nothing but a name. */
	readonly announces: boolean;
	/** How many groups were numbered so far. */
	readonly groups: number;
}

export const CARRY_START: CarryState = { voice: null, age: 0, open: -1, openVoice: null, announces: false, groups: 0 };

export interface QuotingParagraph {
	readonly start: number;
	readonly tokens: Tokens;
	readonly sentences: Sentences;
	readonly cues: readonly Cue[];
	readonly names: readonly NameFact[];
	readonly found: Quotations;
	readonly resolution: Resolution;
	readonly reporter: string | null;
	/** The next paragraph is a dash and this name, which signs the quotation. */
	readonly signer: Voice | null;
	/** The next paragraph opens with a mark of this style, else -1. */
	readonly nextOpensWith: MarkStyle | -1;
}

export interface Carried {
	readonly state: CarryState;
	readonly quotations: readonly Quotation[];
	/** Who is quoted in each quotation fact of the paragraph, by entity, else `NOBODY`. */
	readonly quoted: readonly number[];
}

/** Quotations of one paragraph with their speakers. Linear in its quotations and cues. */
export function carryOver(entities: Entities, paragraph: QuotingParagraph, state: CarryState): Carried {
	const { start, tokens, found, resolution } = paragraph;
	const voices = reportedVoices(paragraph);
	const quotations: Quotation[] = [];
	const quoted = found.quotations.map(() => NOBODY);
	let groups = state.groups;
	let last: { readonly fact: QuotationFact; readonly voice: Voice | null; group: string | null; at: number } | null =
		null;
	let current: Voice | null = null;
	let opened: MarkStyle | -1 = -1;
	let openVoice: Voice | null = null;
	let v = 0;
	for (let f = 0; f < found.quotations.length; f += 1) {
		const fact = found.quotations[f]!;
		const runsOn = !fact.closed;
		if (runsOn && paragraph.nextOpensWith !== fact.style) continue;
		while (v < voices.length && voices[v]!.at < fact.open) {
			current = voices[v]!.voice;
			v += 1;
		}
		let voice: Voice | null = null;
		let kind = fact.kind;
		let cue: Span | null = null;
		const opensParagraph = fact.open === 0;
		if (fact.tie === Tie.Continued && last !== null) {
			voice = last.voice;
			if (voice !== null) cue = fact.cue;
		} else if (fact.tie !== Tie.None && fact.source >= 0) {
			cue = fact.cue;
			voice = voiceOf(paragraph, fact.source);
			if (voice === null && fact.tie === Tie.Before) voice = current ?? state.voice;
		} else if (opensParagraph && state.open === fact.style) {
			voice = state.openVoice;
			kind = 'direct';
		} else if (kind !== 'term') {
			if (paragraph.signer !== null && fact === found.quotations[found.quotations.length - 1]) voice = paragraph.signer;
			else if (last !== null && last.voice !== null) voice = last.voice;
			else if (current !== null) voice = current;
			else if (fact.alone && (state.age <= 1 || state.announces)) voice = state.voice;
		}
		if (kind === 'term') voice = null;
		let group: string | null = null;
		const together =
			last !== null &&
			voice !== null &&
			last.voice !== null &&
			last.voice.entity === voice.entity &&
			sameUtterance(paragraph.sentences, last.fact, fact);
		if (together && last !== null) {
			if (last.group === null) {
				groups += 1;
				last.group = `g${groups}`;
				quotations[last.at] = { ...quotations[last.at]!, group: last.group };
			}
			group = last.group;
		}
		const end = fact.closed ? fact.end : tokens.text.length;
		quotations.push({
			start: start + fact.start,
			end: start + end,
			kind,
			speaker: voice === null || voice.entity < 0 ? null : displayName(entities.all[voice.entity]!),
			speakerSpan: voice === null ? null : voice.span,
			cue: kind === 'term' || cue === null ? null : shift(cue, start),
			reporter: paragraph.reporter,
			group,
		});
		if (voice !== null) {
			current = voice;
			quoted[f] = voice.entity;
		}
		if (runsOn) {
			opened = fact.style;
			openVoice = voice;
		}
		if (kind !== 'term') last = { fact, voice, group, at: quotations.length - 1 };
	}
	while (v < voices.length) current = voices[v++]!.voice;
	const label = labelVoice(entities, paragraph, resolution);
	const announcer = found.announcer < 0 ? null : voiceOf(paragraph, found.announcer);
	const announces = label !== null || isChar(tokens, tokens.count - 1, Char.Colon);
	const voice = label ?? announcer ?? current ?? state.voice;
	return {
		state: {
			voice,
			age: label !== null || announcer !== null || current !== null ? 1 : state.age + 1,
			open: opened,
			openVoice,
			announces,
			groups,
		},
		quotations,
		quoted,
	};
}

/** Fragments in one sentence, or split by their attribution. */
function sameUtterance(sentences: Sentences, a: QuotationFact, b: QuotationFact): boolean {
	if (b.tie === Tie.Continued) return sentenceAt(sentences, b.open) <= sentenceAt(sentences, a.behind - 1) + 1;
	return sentenceAt(sentences, a.behind - 1) === sentenceAt(sentences, b.open);
}

function voiceOf(paragraph: QuotingParagraph, cue: number): Voice | null {
	const subject = paragraph.resolution.subjects[cue] ?? null;
	return subject === null ? null : { entity: subject.entity, span: shift(subject, paragraph.start) };
}

/** Sources of the cues outside marks, in text order: who was last said to have said something. */
function reportedVoices(paragraph: QuotingParagraph): { readonly at: number; readonly voice: Voice }[] {
	const voices: { readonly at: number; readonly voice: Voice }[] = [];
	const { quotations } = paragraph.found;
	let q = 0;
	for (let c = 0; c < paragraph.cues.length; c += 1) {
		const cue = paragraph.cues[c] as Cue;
		while (q < quotations.length && quotations[q]!.behind <= cue.start) q += 1;
		if (q < quotations.length && quotations[q]!.closed && quotations[q]!.open <= cue.start) continue;
		if (cue.form !== 'finite' && cue.form !== 'source') continue;
		const voice = voiceOf(paragraph, c);
		if (voice !== null) voices.push({ at: cue.start, voice });
	}
	return voices;
}

const LONGEST_LABEL = 14;

/** A line of capitalised words before a paragraph in marks: the label of what follows. */
function labelVoice(entities: Entities, paragraph: QuotingParagraph, resolution: Resolution): Voice | null {
	const { tokens, names, start } = paragraph;
	if (tokens.count > LONGEST_LABEL || names.length === 0 || paragraph.nextOpensWith < 0) return null;
	let from = -1;
	let to = -1;
	for (let i = 0; i < tokens.count; i += 1) {
		if (tokens.kind[i] !== TokenKind.Word) continue;
		if (tokens.shape[i] === Shape.Lower && (fn(tokens, i) & (Fn.Preposition | Fn.Coordinator | Fn.Determiner)) === 0)
			return null;
		if (from < 0) from = i;
		to = i + 1;
	}
	if (from < 0 || (isChar(tokens, to, Char.Stop) && to === tokens.count - 1)) return null;
	const span = shift({ start: tokens.start[from]!, end: tokens.end[to - 1]! }, start);
	const known = resolution.mentions.find((one) => one.from === from && one.to === to);
	return {
		entity: known?.entity ?? entities.source(tokens.text.slice(tokens.start[from], tokens.end[to - 1]), 'body'),
		span,
	};
}
