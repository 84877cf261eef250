/**
 * Speech in Chinese: verbs that report, who speaks before them, what they report. Works on the characters of a
 * paragraph, since a run of characters is one token.
 */
import { HanTakes, hanCues } from '../../language/zh/speechSigns';
import type { QuotationKind } from '../../model/document';
import type { Span } from '../../model/span';
import { CodeSet } from '../../text/codeSet';
import { Signal } from '../../text/signals';
import type { Tokens } from '../../text/tokens';
import { dottedNames, type HanName, isHan, sourceIn, titledNames } from './hanSources';

/** Reported speech; spans relative to the paragraph. */
export interface HanReport extends Span {
	readonly cue: Span;
	/** Number among the paragraph's sources. */
	readonly source: number;
}

/** What Chinese rules say of a quotation of the paragraph. */
export interface HanQuotation {
	/** Where it starts, which tells which it is. */
	readonly start: number;
	readonly kind: QuotationKind;
	readonly cue: Span | null;
	/** Number among the paragraph's sources, -1 for none. */
	readonly source: number;
}

export interface HanSpeech {
	readonly sources: readonly HanName[];
	readonly reported: readonly HanReport[];
	readonly quotations: readonly HanQuotation[];
	/** Persons named, sources among them; in text order, not overlapping. */
	readonly names: readonly HanName[];
	/** Places of 他 and 她 that mean one person. */
	readonly pronouns: readonly number[];
}

const LONGEST_CLAUSE = 60;
const LONGEST_CONTENT = 1000;
const SHORTEST_CONTENT = 4;
const LONGEST_TERM = 10;
const ENDS = '。！？!?\n';
const BREAKS = new CodeSet(`，,；;：:${ENDS}“”「」『』"（）()`);

/** Null for a paragraph without Chinese characters. Linear: each look to a side is bounded by a window or the sentence. */
export function findHanSpeech(tokens: Tokens, quotations: readonly Span[]): HanSpeech | null {
	if (!(tokens.signals & Signal.Han)) return null;
	return new Reading(tokens.text, quotations).read();
}

/** Signs that make other words with a verb of one sign: 称赞, 问题, 答案. */
const wordsOn: ReadonlyMap<string, string> = new Map([
	['称', '赞为作号谓呼颂得职'],
	['说', '明服法客'],
	['问', '题责卷世候津鼎'],
	['答', '案辩谢卷题应'],
	['讲', '话座台师课究解述好清'],
]);

class Reading {
	readonly #text: string;
	readonly #quotations: readonly Span[];
	readonly #sources: HanName[] = [];
	readonly #reported: HanReport[] = [];
	readonly #told = new Map<number, HanQuotation>();
	/** The source of the sentence so far, which its further verbs share; -1 without one. */
	#shared = -1;
	#sentenceEnd = 0;

	constructor(text: string, quotations: readonly Span[]) {
		this.#text = text;
		this.#quotations = quotations;
	}

	read(): HanSpeech {
		const text = this.#text;
		let q = 0;
		for (let i = 0; i < text.length; i += 1) {
			while (q < this.#quotations.length && this.#quotations[q]!.end <= i) q += 1;
			const inside = this.#quotations[q];
			if (inside !== undefined && inside.start <= i) {
				i = inside.end - 1;
				continue;
			}
			if (!isHan(text.charCodeAt(i))) continue;
			if (i >= this.#sentenceEnd) {
				this.#shared = -1;
				this.#sentenceEnd = this.#endOfSentence(i, q);
			}
			i = this.#at(i, q);
		}
		return {
			sources: this.#sources,
			reported: this.#reported,
			quotations: this.#quotations.map((span) => this.#told.get(span.start) ?? this.#untold(span)),
			names: this.#names(),
			pronouns: pronounsIn(text),
		};
	}

	/** Reads a verb or source phrase that begins here; the place to go on from. */
	#at(i: number, q: number): number {
		const text = this.#text;
		const sign = text.charAt(i);
		if (sign === '据' && (i === 0 || BREAKS.has(text.charCodeAt(i - 1)))) return this.#according(i);
		const cue = hanCues.get(sign)?.find(([word]) => text.startsWith(word, i));
		if (cue === undefined) return i;
		const [word, takes] = cue;
		// 发言人, 说明书: the verb is part of a noun.
		if ('人者书稿词权团法性'.includes(text.charAt(i + word.length) || ' ')) return i + word.length - 1;
		if (wordsOn.get(sign)?.includes(text.charAt(i + word.length) || ' ') && word.length === 1) return i;
		this.#cue({ start: i, end: i + word.length }, takes, q);
		return i + word.length - 1;
	}

	/** 据X，… or 据X报道，…: the source is X. */
	#according(i: number): number {
		const text = this.#text;
		const comma = this.#next(i, '，,');
		if (comma < 0) return i;
		let end = comma;
		const ending = /(?:消息)?(?:报道|介绍|统计|透露|称|预测|估算|测算|分析|预计|显示)?$/.exec(text.slice(i, comma));
		if (ending !== null) end -= ending[0].length;
		const source = end > i + 1 ? sourceIn(text, i + 1, end) : null;
		if (source === null) return i;
		this.#report(this.#add(source), { start: i, end: i + 1 }, comma + 1);
		return comma;
	}

	#cue(cue: Span, takes: number, q: number): void {
		const text = this.#text;
		let from = cue.start;
		while (from > 0 && cue.start - from < LONGEST_CLAUSE && !BREAKS.has(text.charCodeAt(from - 1))) from -= 1;
		const own = sourceIn(text, from, cue.start);
		const joined = own === null && /^(?:并|还|也|同时|又|再次|进一步|特别|，)*$/.test(text.slice(from, cue.start));
		const before = this.#quotations[q - 1];
		const after = this.#quotations[q];
		const next = cue.end + (/^[道说]?[：:，,]/.exec(text.slice(cue.end, cue.end + 2))?.[0].length ?? 0);
		const opens = after !== undefined && after.start === next;
		// `“……，”他说。`
		const trails =
			before !== undefined &&
			!this.#told.has(before.start) &&
			/^[，,]?$/.test(text.slice(before.end, from)) &&
			own !== null;
		if (
			trails &&
			(opens || next >= text.length || /[。，,：:！？]/.test(text.charAt(next - 1) + text.charAt(cue.end)))
		) {
			const source = this.#add(own);
			this.#told.set(before.start, { start: before.start, kind: 'direct', cue, source });
			if (opens) this.#told.set(after.start, { start: after.start, kind: 'direct', cue, source });
			return;
		}
		const source = own !== null ? this.#add(own) : joined ? this.#shared : -1;
		if (source < 0 && !(opens && next > cue.end)) return;
		if (opens) {
			const set = next > cue.end;
			const kind = set || ENDS.includes(text.charAt(after.end - 2)) ? 'direct' : 'partial';
			this.#told.set(after.start, { start: after.start, kind, cue, source });
			if (kind === 'direct') return;
		}
		const plain = next === cue.end;
		if (plain && !(takes & (HanTakes.Clause | HanTakes.Directive))) return;
		if (plain && '的了过着，、。'.includes(text.charAt(next))) return;
		if (opens && after.end >= this.#sentenceEnd - 1) return;
		this.#report(source, cue, next);
	}

	/** Adds what is reported from `start` on, up to the end of its sentence or the next verb of the same source. */
	#report(source: number, cue: Span, start: number): void {
		const text = this.#text;
		let end = Math.min(this.#sentenceEnd, start + LONGEST_CONTENT);
		while (end > start && ENDS.includes(text.charAt(end - 1))) end -= 1;
		const again =
			/，(?:并|还|同时|也)(?:要求|强调|指出|表示|呼吁|希望|敦促|说|称)|，(?:他|她)(?:还|也)?(?:说|表示|指出|强调|称|认为)/.exec(
				text.slice(start, end),
			);
		if (again !== null) end = start + again.index;
		while (start < end && /\s/.test(text.charAt(start))) start += 1;
		if (end - start >= SHORTEST_CONTENT && source >= 0) this.#reported.push({ start, end, cue, source });
	}

	#add(source: HanName): number {
		this.#sources.push(source);
		this.#shared = this.#sources.length - 1;
		return this.#shared;
	}

	#endOfSentence(from: number, first: number): number {
		const text = this.#text;
		let q = first;
		for (let i = from; i < text.length; i += 1) {
			const span = this.#quotations[q];
			if (span !== undefined && span.start <= i) {
				i = span.end - 1;
				q += 1;
				if (ENDS.includes(text.charAt(i - 1)) && !'，、；和与等的'.includes(text.charAt(i + 1))) return i + 1;
				continue;
			}
			if (ENDS.includes(text.charAt(i))) return i + 1;
		}
		return text.length;
	}

	/** The next of these characters in the clause, else -1. */
	#next(from: number, signs: string): number {
		const limit = Math.min(this.#sentenceEnd, from + LONGEST_CLAUSE + 1);
		for (let i = from; i < limit; i += 1) if (signs.includes(this.#text.charAt(i))) return i;
		return -1;
	}

	/** A quotation without a verb: a term when it is short and no sentence. */
	#untold({ start, end }: Span): HanQuotation {
		const inner = this.#text.slice(start + 1, end - 1);
		const alone = start === 0 && end >= this.#text.length - 1;
		const sentence = /[。！？]/.test(inner);
		const kind = alone && sentence ? 'direct' : sentence || inner.length > LONGEST_TERM ? 'partial' : 'term';
		return { start, kind, cue: null, source: -1 };
	}

	/** Persons in text order, the sources among them, without overlaps. */
	#names(): HanName[] {
		const sources = this.#sources.filter((source) => source.kind === 'person');
		const all = [...sources, ...dottedNames(this.#text), ...titledNames(this.#text)].sort(
			(a, b) => a.start - b.start || b.end - a.end,
		);
		const kept: HanName[] = [];
		for (const name of all) if (kept.length === 0 || name.start >= kept.at(-1)!.end) kept.push(name);
		return kept;
	}
}

function pronounsIn(text: string): number[] {
	const found: number[] = [];
	for (let i = 0; i < text.length; i += 1) {
		const sign = text.charCodeAt(i);
		if (sign !== 0x4ed6 && sign !== 0x5979) continue;
		if (text.charAt(i - 1) === '其' || '们国人乡日杀'.includes(text.charAt(i + 1) || ' ')) continue;
		found.push(i);
	}
	return found;
}
