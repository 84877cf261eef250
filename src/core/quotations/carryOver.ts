/**
 * The pass over a text that gives quotations their speakers: by the cue of their paragraph, or carried over from what
 * was said before (a quotation that runs over paragraphs, a paragraph in marks after an attributed one, a label).
 */
import { Fn } from '../language/en/functionWords';
import type { QuotationKind } from '../model/document';
import type { Span } from '../model/span';
import type { Cue } from '../speech/cues';
import { Char, fn, isChar } from '../speech/words';
import type { Resolution } from '../speakers/resolution';
import type { Entities } from '../speakers/entities';
import type { Entity, UsedSource } from '../speakers/entity';
import type { NameFact } from '../speakers/nameFacts';
import { spelled } from '../speakers/nameForms';
import type { Sentences } from '../text/sentences';
import { sentenceAt } from '../text/sentences';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { Tie } from './attribution';
import type { MarkStyle } from './marks';
import type { QuotationFact, Quotations } from './quotations';

/** A source with the words that name it. */
export interface Voice {
	/** Null where the words are a pronoun for nobody known. */
	readonly entity: Entity | null;
	/** Characters of the paragraph that names it. */
	readonly span: Span;
	/** How many paragraphs back that one stands; -1 for the next. */
	readonly back: number;
}

export interface CarryState {
	/** Who was quoted or reported last, and how many paragraphs ago; forgotten after some. */
	readonly voice: Voice | null;
	readonly age: number;
	/** A quotation left open by the paragraph before, and whose it is. */
	readonly open: MarkStyle | -1;
	readonly openVoice: Voice | null;
	/** The paragraph before ended with a colon after a reporting word, or is nothing but a name. */
	readonly announces: boolean;
}

export const CARRY_START: CarryState = { voice: null, age: 0, open: -1, openVoice: null, announces: false };

/** So many paragraphs after he last spoke, nobody goes on speaking without being named. */
const FORGOTTEN = 20;

/** Whether what follows is read alike after both. */
export function sameCarry(a: CarryState, b: CarryState): boolean {
	return (
		a.age === b.age &&
		a.open === b.open &&
		a.announces === b.announces &&
		sameVoice(a.voice, b.voice) &&
		sameVoice(a.openVoice, b.openVoice)
	);
}

export function sameVoice(a: Voice | null, b: Voice | null): boolean {
	if (a === null || b === null || a === b) return a === b;
	return a.entity === b.entity && a.back === b.back && a.span.start === b.span.start && a.span.end === b.span.end;
}

export interface QuotingParagraph {
	readonly tokens: Tokens;
	readonly sentences: Sentences;
	readonly cues: readonly Cue[];
	readonly names: readonly NameFact[];
	/** What is said to have been said without marks, in the order of its cues. */
	readonly reported: readonly (Span & { readonly cueIndex: number; readonly cue: Span })[];
	readonly found: Quotations;
	readonly resolution: Resolution;
	/** The next paragraph is a dash and this name, which signs the quotation. */
	readonly signer: Voice | null;
	/** The next paragraph opens with a mark of this style, else -1. */
	readonly nextOpensWith: MarkStyle | -1;
}

/** A quotation with its speaker; spans are relative to the paragraph. */
export interface VoicedQuotation extends Span {
	readonly kind: QuotationKind;
	readonly voice: Voice | null;
	readonly cue: Span | null;
	/** Fragments of one utterance share the number of the first among the quotations of the paragraph; else -1. */
	readonly group: number;
}

export interface Carried {
	readonly state: CarryState;
	readonly quotations: readonly VoicedQuotation[];
	readonly sources: readonly UsedSource[];
	/** Who is quoted in each quotation fact of the paragraph. */
	readonly quoted: readonly (Entity | null)[];
}

const NOBODY: null[] = [];

/** Quotations of one paragraph with their speakers. Linear in its quotations and cues. */
export function carryOver(entities: Entities, paragraph: QuotingParagraph, state: CarryState): Carried {
	const { tokens, found } = paragraph;
	const voices = reportedVoices(paragraph);
	const quotations: VoicedQuotation[] = [];
	const sources: UsedSource[] = [];
	const quoted: (Entity | null)[] = found.quotations.length === 0 ? NOBODY : found.quotations.map(() => null);
	let last: { readonly fact: QuotationFact; readonly voice: Voice | null; group: number; readonly at: number } | null =
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
		let group = -1;
		const together =
			last !== null &&
			voice !== null &&
			last.voice !== null &&
			last.voice.entity === voice.entity &&
			sameUtterance(paragraph.sentences, last.fact, fact);
		if (together && last !== null) {
			if (last.group < 0) {
				last.group = last.at;
				quotations[last.at] = { ...quotations[last.at]!, group: last.at };
			}
			group = last.group;
		}
		quotations.push({
			start: fact.start,
			end: fact.closed ? fact.end : tokens.text.length,
			kind,
			voice,
			cue: kind === 'term' ? null : cue,
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
	const label = labelVoice(entities, paragraph, sources);
	const announcer = found.announcer < 0 ? null : voiceOf(paragraph, found.announcer);
	const announces = label !== null || isChar(tokens, tokens.count - 1, Char.Colon);
	const heard = label ?? announcer ?? current;
	const age = heard !== null ? 1 : Math.min(state.age + 1, FORGOTTEN);
	const voice = heard ?? (age < FORGOTTEN ? state.voice : null);
	return {
		state: {
			voice: farther(voice),
			age,
			open: opened,
			openVoice: farther(openVoice),
			announces,
		},
		quotations,
		sources,
		quoted,
	};
}

/** The voice as the next paragraph sees it. */
function farther(voice: Voice | null): Voice | null {
	return voice === null ? null : { entity: voice.entity, span: voice.span, back: voice.back + 1 };
}

/** Fragments in one sentence, or split by their attribution. */
function sameUtterance(sentences: Sentences, a: QuotationFact, b: QuotationFact): boolean {
	if (b.tie === Tie.Continued) return sentenceAt(sentences, b.open) <= sentenceAt(sentences, a.behind - 1) + 1;
	return sentenceAt(sentences, a.behind - 1) === sentenceAt(sentences, b.open);
}

function voiceOf(paragraph: QuotingParagraph, cue: number): Voice | null {
	const subject = paragraph.resolution.subjects[cue] ?? null;
	return subject === null
		? null
		: { entity: subject.entity, span: { start: subject.start, end: subject.end }, back: 0 };
}

/** Sources of the cues outside marks, in text order: who was last said to have said something. */
function reportedVoices(paragraph: QuotingParagraph): readonly { readonly at: number; readonly voice: Voice }[] {
	if (paragraph.cues.length === 0) return NO_VOICES;
	const voices: { readonly at: number; readonly voice: Voice }[] = [];
	const { quotations } = paragraph.found;
	const { reported, tokens } = paragraph;
	let q = 0;
	let r = 0;
	let told = -1;
	for (let c = 0; c < paragraph.cues.length; c += 1) {
		const cue = paragraph.cues[c] as Cue;
		while (q < quotations.length && quotations[q]!.behind <= cue.start) q += 1;
		if (q < quotations.length && quotations[q]!.closed && quotations[q]!.open <= cue.start) continue;
		const at = tokens.start[cue.start] as number;
		// "Venn said that the ministry had refused": who speaks inside what is said has not got the floor.
		const nested = at < told;
		while (r < reported.length && reported[r]!.cueIndex <= c) {
			if (!nested && reported[r]!.cueIndex === c && reported[r]!.start > at) told = Math.max(told, reported[r]!.end);
			r += 1;
		}
		if (nested || (cue.form !== 'finite' && cue.form !== 'source')) continue;
		const voice = voiceOf(paragraph, c);
		if (voice !== null) voices.push({ at: cue.start, voice });
	}
	return voices;
}

const NO_VOICES: readonly never[] = [];

const LONGEST_LABEL = 14;

/** A line of capitalised words before a paragraph in marks: the label of what follows. */
function labelVoice(entities: Entities, paragraph: QuotingParagraph, sources: UsedSource[]): Voice | null {
	const { tokens, names, resolution } = paragraph;
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
	const span = { start: tokens.start[from]!, end: tokens.end[to - 1]! };
	const known = resolution.mentions.find((one) => one.from === from && one.to === to);
	if (known !== undefined) return { entity: known.entity, span, back: 0 };
	const words = tokens.text.slice(span.start, span.end);
	const entity = entities.source(words);
	sources.push({ entity, spelling: spelled(words), kind: 'body' });
	return { entity, span, back: 0 };
}
