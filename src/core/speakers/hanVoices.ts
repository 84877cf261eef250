/**
 * Who speaks in the Chinese paragraphs of a text: names joined under their fullest form, 他 and 她 resolved to the person
 * named last, quotations and reported speech given their speakers.
 */
import type { Mention, Quotation, ReportedSpeech, Speaker, Turn } from '../model/document';
import { type Span, shift } from '../model/span';
import { type HanName, isDot } from '../speech/zh/hanSources';
import type { HanSpeech } from '../speech/zh/hanSpeech';

export interface HanParagraph extends Span {
	readonly facts: { readonly tokens: { readonly text: string }; readonly han: HanSpeech | null };
}

export interface HanVoices {
	readonly speakers: readonly Speaker[];
	readonly reported: readonly ReportedSpeech[];
	/** Kinds, speakers and cues of quotations, by their start in the text. */
	readonly quotations: ReadonlyMap<number, Pick<Quotation, 'kind' | 'speaker' | 'speakerSpan' | 'cue' | 'group'>>;
}

interface Known {
	readonly name: string;
	role: string | null;
	readonly aliases: Set<string>;
	readonly mentions: Map<number, Mention>;
}

/** Null for a text without Chinese speech. Linear in the facts. */
export function findHanVoices(paragraphs: readonly HanParagraph[], turns: readonly Turn[]): HanVoices | null {
	if (!paragraphs.some(({ facts }) => facts.han !== null)) return null;
	const fuller = fullerForms(paragraphs);
	const known = new Map<string, Known>();
	const reported: ReportedSpeech[] = [];
	const quotations = new Map<number, Pick<Quotation, 'kind' | 'speaker' | 'speakerSpan' | 'cue' | 'group'>>();
	const add = (name: string, mention: Mention, role: string | null): void => {
		const full = fuller.get(name) ?? name;
		const one = known.get(full) ?? {
			name: full,
			role: null,
			aliases: new Set<string>(),
			mentions: new Map<number, Mention>(),
		};
		known.set(full, one);
		if (full !== name) one.aliases.add(name);
		one.role ??= role;
		if (!one.mentions.has(mention.start)) one.mentions.set(mention.start, mention);
	};
	let last: string | null = null;
	let t = 0;
	let groups = 0;
	for (const { start, end, facts } of paragraphs) {
		const { han, tokens } = facts;
		if (han === null) continue;
		while (t < turns.length && turns[t]!.end <= start) t += 1;
		const turn = turns[t];
		const reporter = turn !== undefined && turn.start < end && turn.start <= start ? turn.speaker : null;
		if (turn !== undefined && turn.speaker !== null && turn.label.start >= start && turn.label.end <= end)
			add(turn.speaker, { ...turn.label, pronoun: false }, null);
		const meant = new Map<number, string>();
		// Names and pronouns in text order, so that a pronoun means the person named last before it.
		let n = 0;
		for (const pronoun of han.pronouns) {
			for (; n < han.names.length && han.names[n]!.start < pronoun; n += 1)
				last = named(tokens.text, han.names[n]!, fuller);
			if (last === null) continue;
			meant.set(pronoun, last);
			add(last, { start: start + pronoun, end: start + pronoun + 1, pronoun: true }, null);
		}
		for (; n < han.names.length; n += 1) last = named(tokens.text, han.names[n]!, fuller);
		for (const name of han.names)
			add(slice(tokens.text, name.name), { ...shift(bounds(name), start), pronoun: false }, name.title);
		const speaker = (source: HanName): string | null =>
			source.kind === 'pronoun' ? (meant.get(source.start) ?? null) : named(tokens.text, source, fuller);
		for (const source of heard(han))
			if (source.kind !== 'pronoun' && source.kind !== 'person' && source.kind !== 'other')
				add(slice(tokens.text, source.name), { ...shift(bounds(source), start), pronoun: false }, null);
		for (const { source, cue, ...span } of han.reported) {
			const one = han.sources[source]!;
			// 记者问：opens a turn, whose words are its own.
			if (turn !== undefined && start + cue.start < turn.label.end && turn.label.start <= start + cue.start) continue;
			reported.push({
				...shift(span, start),
				speaker: speaker(one),
				speakerSpan: shift(bounds(one), start),
				cue: shift(cue, start),
				reporter,
			});
		}
		for (let q = 0; q < han.quotations.length; q += 1) {
			const { start: at, kind, cue, source } = han.quotations[q]!;
			const one = source < 0 ? null : han.sources[source]!;
			// Parted by the verb that both have.
			const opens = cue !== null && cue.start === han.quotations[q + 1]?.cue?.start;
			const closes = cue !== null && cue.start === han.quotations[q - 1]?.cue?.start;
			if (opens && !closes) groups += 1;
			quotations.set(start + at, {
				kind,
				speaker: one === null ? null : speaker(one),
				speakerSpan: one === null ? null : shift(bounds(one), start),
				cue: cue === null ? null : shift(cue, start),
				group: opens || closes ? `zh${groups}` : null,
			});
		}
	}
	const speakers = [...known.values()].map(({ name, role, aliases, mentions }) => ({
		name,
		role,
		aliases: [...aliases],
		mentions: [...mentions.values()].sort((a, b) => a.start - b.start),
	}));
	return { speakers, reported, quotations };
}

/** The sources of which something is reported. */
function heard({ sources, reported, quotations }: HanSpeech): HanName[] {
	const numbers = new Set([...reported, ...quotations].map(({ source }) => source));
	return sources.filter((_, number) => numbers.has(number));
}

/** The last part of a foreign name stands for all of it: 奥尔索莱茨 for 塔温·奥尔索莱茨. */
function fullerForms(paragraphs: readonly HanParagraph[]): ReadonlyMap<string, string> {
	const fuller = new Map<string, string>();
	for (const { facts } of paragraphs) {
		for (const name of facts.han?.names ?? []) {
			const full = slice(facts.tokens.text, name.name);
			let dot = full.length - 1;
			while (dot > 0 && !isDot(full.charCodeAt(dot))) dot -= 1;
			if (dot > 0 && !fuller.has(full.slice(dot + 1))) fuller.set(full.slice(dot + 1), full);
		}
	}
	return fuller;
}

function named(text: string, name: HanName, fuller: ReadonlyMap<string, string>): string {
	const bare = slice(text, name.name);
	return fuller.get(bare) ?? bare;
}

function slice(text: string, { start, end }: Span): string {
	return text.slice(start, end);
}

function bounds({ start, end }: Span): Span {
	return { start, end };
}
