import type { Turn, TurnKind } from '../model/document';
import { fullerNames } from './fullerNames';
import type { Span } from '../model/span';
import { type LabelName, readLabelName } from './labelName';
import type { LabelShape } from './labelShape';

/** One paragraph as the pass over labels sees it. */
export interface TurnParagraph {
	readonly span: Span;
	readonly label: LabelShape | null;
	/** Page furniture, a clock line, an end mark: nothing anybody said. */
	readonly furniture: boolean;
}

/** A person known from a roster, with whether the roster sets the person apart as the host. */
export interface Known {
	readonly name: string;
	readonly host: boolean;
}

/** All labels of one wording. */
interface Group {
	readonly key: string;
	readonly who: LabelName;
	/** How the label is written: groups written alike vouch for each other. */
	readonly form: string;
	readonly places: number[];
	ownLine: number;
	/** How many of its places were listened to, and how many sound spoken. */
	heard: number;
	spoken: number;
	strength: number;
	accepted: boolean;
}

/** So many turns of one label tell what kind of turns they are. */
const MOST_HEARD = 8;
const SPEECH = /\b(?:I|we|you|your|our|us|my|thank|thanks|please|hello|hi|welcome)\b|\?|[我您你]|谢谢|大家|？/;
const SPEECH_START =
	/^(?:["“]?)(?:We|You|Your|Our|My|Thank|Thanks|Please|Hello|Hi|Good|Welcome|Yes|No|Yeah|Okay|OK|Well|So|Ladies|Dear|Let)\b/;

/**
 * Finds the turns of a transcript. A label counts by its words, by how often it comes again, by whether what follows
 * sounds like somebody speaking, and by the roster; a text with fewer than two turns is no transcript. Linear in the
 * paragraphs; the texts behind labels are looked at for some hundred characters each.
 */
export function readTurns(text: string, paragraphs: readonly TurnParagraph[], roster: readonly Known[]): Turn[] {
	const groups = collect(text, paragraphs);
	if (groups.size === 0) return [];
	accept(groups, roster);
	const starts: { at: number; group: Group }[] = [];
	for (const group of groups.values()) if (group.accepted) for (const at of group.places) starts.push({ at, group });
	if (starts.length < 2 && !(starts.length === 1 && (starts[0] as { group: Group }).group.strength >= 7)) return [];
	starts.sort((a, b) => a.at - b.at);
	const names = fullerNames(
		text,
		[...groups.values()].filter((g) => g.accepted && g.who.person).map((g) => g.who.name),
		[
			...roster.map((r) => r.name),
			...[...groups.values()]
				.filter((g) => g.accepted && g.who.person && g.who.name.includes(' '))
				.map((g) => g.who.name),
		],
	);
	const spans = starts.map(({ at }, i) => turnSpan(paragraphs, at, starts[i + 1]?.at ?? paragraphs.length));
	const kinds = kindsOf(
		text,
		starts.map((s) => s.group),
		spans,
		roster,
		names,
	);
	return starts.map(({ at, group }, i) => {
		const { span, label } = paragraphs[at] as TurnParagraph & { label: LabelShape };
		return {
			...(spans[i] as Span),
			kind: kinds.get(group) ?? 'speaker',
			speaker: names.get(group.who.name) ?? group.who.name,
			label: { start: span.start + label.start, end: span.start + label.end },
		};
	});
}

function collect(text: string, paragraphs: readonly TurnParagraph[]): Map<string, Group> {
	const groups = new Map<string, Group>();
	for (let at = 0; at < paragraphs.length; at += 1) {
		const { span, label, furniture } = paragraphs[at] as TurnParagraph;
		if (label === null || furniture) continue;
		const words = text.slice(span.start + label.start, span.start + label.end);
		const key = `${words
			.replace(/\s*[(（].*$/, '')
			.replace(/[\s*_]+/g, ' ')
			.replace(/[.\s]+$/, '')
			.toLowerCase()}${label.style === 'stop' ? '.' : ''}`;
		let group = groups.get(key);
		if (group === undefined) {
			const who = readLabelName(words);
			group = {
				key,
				who,
				form: formOf(text, span, label),
				places: [],
				ownLine: 0,
				heard: 0,
				spoken: 0,
				strength: strengthOf(who, label),
				accepted: false,
			};
			groups.set(key, group);
		}
		if (group.strength === 0) continue;
		group.places.push(at);
		const own = span.start + label.body >= span.end;
		if (own) group.ownLine += 1;
		if (group.places.length > MOST_HEARD) continue;
		group.heard += 1;
		const next = paragraphs[at + 1];
		// A label alone at the end of the text, or before another label, says nothing of itself.
		if (own && next === undefined) continue;
		const from = own ? (next as TurnParagraph).span.start : span.start + label.body;
		const said = text.slice(from, Math.min(from + 240, own ? (next as TurnParagraph).span.end : span.end));
		if (SPEECH_START.test(said) || SPEECH.test(said)) group.spoken += 1;
	}
	return groups;
}

function strengthOf(who: LabelName, label: LabelShape): number {
	if (label.bracketed) return 3;
	if (who.strength === 0) return label.timed ? 1 : 0;
	let strength = who.strength;
	if (label.bold) strength += 1;
	if (label.timed) strength += 3;
	// Without a colon the words and their number must do.
	if (label.style === 'stop') strength -= 1;
	return strength;
}

function accept(groups: Map<string, Group>, roster: readonly Known[]): void {
	const known = new Set(
		roster.flatMap((r) => [r.name.toLowerCase(), (r.name.split(' ').at(-1) as string).toLowerCase()]),
	);
	const score = (g: Group): number => {
		const n = g.places.length;
		if (n === 0 || g.strength === 0) return 0;
		const spoken = g.spoken / Math.max(1, g.heard);
		return (
			g.strength +
			(n >= 3 ? 2 : n >= 2 ? 1 : 0) +
			(known.has(g.who.name.toLowerCase()) ? 3 : 0) +
			(spoken > 0.6 ? 2 : spoken > 0.2 ? 1 : 0) +
			(g.ownLine > n / 2 ? 1 : 0)
		);
	};
	const turnsOfForm = new Map<string, number>();
	let turns = 0;
	for (const g of groups.values()) {
		// A label followed by nothing that sounds spoken may be a key with a value.
		g.accepted =
			score(g) >= 5 &&
			(g.spoken > 0 || g.places.length >= 3 || g.strength >= 4) &&
			!(g.who.strength === 1 && g.places.length < 2);
		if (!g.accepted) continue;
		turns += g.places.length;
		turnsOfForm.set(g.form, (turnsOfForm.get(g.form) ?? 0) + g.places.length);
	}
	const asked = [...groups.values()].some((g) => g.accepted && g.who.kind === 'question');
	for (const g of groups.values()) {
		if (g.accepted || g.places.length === 0) continue;
		const likely = (turns >= 2 || asked) && score(g) >= 4 && (g.spoken > 0 || g.ownLine > 0 || g.strength >= 3);
		g.accepted = likely || ((turnsOfForm.get(g.form) ?? 0) >= 3 && g.strength >= 2);
	}
	// `A` needs its `Q`.
	for (const g of groups.values()) if (g.who.name === 'A' && !asked) g.accepted = false;
}

function formOf(text: string, span: Span, label: LabelShape): string {
	const words = text.slice(span.start + label.start, span.start + label.end);
	const wide = text[span.start + label.end] === '：';
	const own = span.start + label.body >= span.end;
	return `${label.style}${label.bold ? 'b' : ''}${wide ? 'w' : ''}${own ? 'o' : ''}${/[A-Z]{2}/.test(words) ? 'C' : ''}`;
}

function turnSpan(paragraphs: readonly TurnParagraph[], from: number, to: number): Span {
	const first = paragraphs[from] as TurnParagraph & { label: LabelShape };
	let last = to - 1;
	while (last > from && (paragraphs[last] as TurnParagraph).furniture) last -= 1;
	return { start: first.span.start + first.label.start, end: (paragraphs[last] as TurnParagraph).span.end };
}

const HOSTING =
	/\b(?:give the floor to|floor is (?:now )?(?:open|yours)|welcome to (?:this|today['’]s|our|the) (?:press|news|media|SCIO|policy|special|regular|background)|(?:that |this )?concludes? (?:today['’]s|this|our|the) (?:press|news|briefing|conference|call|session|event|panel|meeting|webinar|hearing)|(?:identify|state|introduce) (?:yourself|yourselves|the (?:media|news)|your (?:media|news|name|outlet|organi[sz]ation))|open (?:it |the floor |this )?(?:up )?(?:for|to) (?:your )?questions|(?:conference|briefing|meeting|session|call) is (?:now |hereby )?(?:closed|over|adjourned|concluded)|first question,? please|next question,? please|pleased to invite|(?:today['’]s|this|the) (?:press conference|briefing|call) is (?:now over|hereby concluded|on background|on the record))|提问请举手|现在开始提问|发布会(?:到此)?结束|欢迎(?:大家)?出席/i;
const FROM_MEDIA = /\b(?:from|with|of|at) (?:the )?([A-Z][\w'’-]*(?:[ ,.]{1,2}[A-Z][\w'’-]*){0,4})/;

/** The kind of each group: by its words, by the roster, or by what it does: host, ask, answer. */
function kindsOf(
	text: string,
	groups: readonly Group[],
	spans: readonly Span[],
	roster: readonly Known[],
	names: ReadonlyMap<string, string>,
): Map<Group, TurnKind> {
	const hosts = new Set(roster.filter((r) => r.host).map((r) => r.name));
	const known = new Set(roster.map((r) => r.name));
	const volume = new Map<Group, number>();
	let whole = 0;
	groups.forEach((g, i) => {
		const size = (spans[i] as Span).end - (spans[i] as Span).start;
		volume.set(g, (volume.get(g) ?? 0) + size);
		whole += size;
	});
	const kinds = new Map<Group, TurnKind>();
	const hosting = new Set<Group>();
	const asking = new Map<Group, number>();
	const seen = new Map<Group, number>();
	groups.forEach((g, i) => {
		const times = (seen.get(g) ?? 0) + 1;
		seen.set(g, times);
		// The first turns and the last of a host tell.
		if (!g.who.person || g.who.kind !== null || (times > MOST_HEARD && times < g.places.length - 1)) return;
		const { start, end } = spans[i] as Span;
		const head = text.slice(start, Math.min(end, start + 900));
		const tail = text.slice(Math.max(start, end - 300), end);
		if (HOSTING.test(head) || HOSTING.test(tail)) hosting.add(g);
		const media = FROM_MEDIA.exec(head.slice(0, 220));
		if (/[?？]["”]?\s*(?:Thank(?:s| you)[^?]{0,20})?$/.test(tail.trim()))
			asking.set(
				g,
				(asking.get(g) ?? 0) +
					(media !== null && readLabelName((media[1] as string).replace(/[,. ]+$/, '')).kind === 'question' ? 3 : 1),
			);
	});
	const asks = groups.some((g) => g.who.kind === 'question' && g.who.name.length > 1);
	for (const g of new Set(groups)) {
		const name = names.get(g.who.name) ?? g.who.name;
		if (g.who.kind !== null) kinds.set(g, g.who.kind);
		else if (hosts.has(name)) kinds.set(g, 'moderator');
		else if (
			hosting.has(g) &&
			[...volume].some(([other, size]) => other.who.kind === null && size > (volume.get(g) ?? 0))
		)
			kinds.set(g, 'moderator');
		else if (
			!known.has(name) &&
			g.who.role === null &&
			(asking.get(g) ?? 0) >= (g.who.strength === 1 || asks ? Math.min(3, g.places.length) : 3) &&
			(volume.get(g) ?? 0) < whole * 0.2
		)
			kinds.set(g, 'question');
	}
	return kinds;
}
