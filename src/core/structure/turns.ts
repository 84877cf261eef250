import type { TurnKind } from '../model/document';
import { type LabelName, readLabelName } from './labelName';
import type { LabelShape } from './labelShape';

/** One paragraph as the pass over labels sees it. */
export interface TurnParagraph {
	readonly words: string;
	readonly label: LabelShape | null;
	/** Page furniture, a clock line, an end mark: nothing anybody said. */
	readonly furniture: boolean;
}

/** Who speaks behind the labels of one wording. */
export interface TurnLabel {
	readonly kind: TurnKind;
	readonly speaker: string;
	/** Whether the label names a person, of whom the text may know a fuller name. */
	readonly person: boolean;
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
 * Finds the labels that open the turns of a transcript: for each its paragraph and who speaks. A label counts by its
 * words, by how often it comes again, by whether what follows sounds like somebody speaking, and by the roster; a text
 * with fewer than two turns is no transcript. Linear in the paragraphs; the texts behind labels are looked at for some
 * hundred characters each.
 */
export function readTurns<P extends TurnParagraph>(
	paragraphs: readonly P[],
	roster: readonly Known[],
): Map<P, TurnLabel> {
	const groups = collect(paragraphs);
	if (groups.size === 0) return new Map();
	accept(groups, roster);
	const starts: Start[] = [];
	for (const group of groups.values()) if (group.accepted) for (const at of group.places) starts.push({ at, group });
	if (starts.length < 2 && !(starts.length === 1 && (starts[0] as Start).group.strength >= 7)) return new Map();
	starts.sort((a, b) => a.at - b.at);
	const names = rosterNames(starts, roster);
	const kinds = kindsOf(paragraphs, starts, roster, names);
	const labels = new Map<Group, TurnLabel>();
	return new Map(
		starts.map(({ at, group }) => {
			let label = labels.get(group);
			if (label === undefined) {
				const { name, person } = group.who;
				label = { kind: kinds.get(group) ?? 'speaker', speaker: names.get(group) ?? name, person };
				labels.set(group, label);
			}
			return [paragraphs[at] as P, label];
		}),
	);
}

interface Start {
	readonly at: number;
	readonly group: Group;
}

/** The name that the roster, or the label of another turn, gives to those whom a label names less fully. */
function rosterNames(starts: readonly Start[], roster: readonly Known[]): Map<Group, string> {
	const groups = new Set(starts.map(({ group }) => group));
	const full = roster.map(({ name }) => name);
	for (const { who } of groups) if (who.person && who.name.includes(' ')) full.push(who.name);
	const byWord = new Map<string, string>();
	for (const name of full) {
		for (const key of [name, `…${name.slice(name.lastIndexOf(' ') + 1)}`, `${name.split(' ')[0] as string}…`])
			if (!byWord.has(key)) byWord.set(key, name);
	}
	const names = new Map<Group, string>();
	for (const group of groups) {
		const { name, person } = group.who;
		if (!person) continue;
		const known = byWord.get(name) ?? byWord.get(`…${name}`) ?? byWord.get(`${name}…`);
		if (known !== undefined) names.set(group, known);
	}
	return names;
}

function collect(paragraphs: readonly TurnParagraph[]): Map<string, Group> {
	const groups = new Map<string, Group>();
	for (let at = 0; at < paragraphs.length; at += 1) {
		const { words: text, label, furniture } = paragraphs[at] as TurnParagraph;
		if (label === null || furniture) continue;
		const words = text.slice(label.start, label.end);
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
				form: formOf(text, label),
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
		const own = label.body >= text.length;
		if (own) group.ownLine += 1;
		if (group.places.length > MOST_HEARD) continue;
		group.heard += 1;
		const next = paragraphs[at + 1];
		// A label alone at the end of the text, or before another label, says nothing of itself.
		if (own && next === undefined) continue;
		const said = own ? (next as TurnParagraph).words.slice(0, 240) : text.slice(label.body, label.body + 240);
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

function formOf(text: string, label: LabelShape): string {
	const words = text.slice(label.start, label.end);
	const wide = text[label.end] === '：';
	const own = label.body >= text.length;
	return `${label.style}${label.bold ? 'b' : ''}${wide ? 'w' : ''}${own ? 'o' : ''}${/[A-Z]{2}/.test(words) ? 'C' : ''}`;
}

const HEAD = 900;
const TAIL = 300;

/** The paragraph of a turn that ends it: furniture behind it is not its own. */
function lastOf(paragraphs: readonly TurnParagraph[], from: number, to: number): number {
	let last = to - 1;
	while (last > from && (paragraphs[last] as TurnParagraph).furniture) last -= 1;
	return last;
}

/** The first words of a turn, the label included. */
function headOf(paragraphs: readonly TurnParagraph[], from: number, last: number): string {
	const { words, label } = paragraphs[from] as TurnParagraph;
	let head = words.slice(label?.start ?? 0, HEAD);
	for (let i = from + 1; i <= last && head.length < HEAD; i += 1)
		head += `\n\n${(paragraphs[i] as TurnParagraph).words}`;
	return head.slice(0, HEAD);
}

function tailOf(paragraphs: readonly TurnParagraph[], from: number, last: number): string {
	let tail = '';
	for (let i = last; i >= from && tail.length < TAIL; i -= 1) {
		const { words, label } = paragraphs[i] as TurnParagraph;
		tail = `${i === from ? words.slice(label?.start ?? 0) : words}\n\n${tail}`;
	}
	return tail.trimEnd().slice(-TAIL);
}

const HOSTING =
	/\b(?:give the floor to|floor is (?:now )?(?:open|yours)|welcome to (?:this|today['’]s|our|the) (?:press|news|media|SCIO|policy|special|regular|background)|(?:that |this )?concludes? (?:today['’]s|this|our|the) (?:press|news|briefing|conference|call|session|event|panel|meeting|webinar|hearing)|(?:identify|state|introduce) (?:yourself|yourselves|the (?:media|news)|your (?:media|news|name|outlet|organi[sz]ation))|open (?:it |the floor |this )?(?:up )?(?:for|to) (?:your )?questions|(?:conference|briefing|meeting|session|call) is (?:now |hereby )?(?:closed|over|adjourned|concluded)|first question,? please|next question,? please|pleased to invite|(?:today['’]s|this|the) (?:press conference|briefing|call) is (?:now over|hereby concluded|on background|on the record))|提问请举手|现在开始提问|发布会(?:到此)?结束|欢迎(?:大家)?出席/i;
const FROM_MEDIA = /\b(?:from|with|of|at) (?:the )?([A-Z][\w'’-]*(?:[ ,.]{1,2}[A-Z][\w'’-]*){0,4})/;

/** The kind of each group: by its words, by the roster, or by what it does: host, ask, answer. */
function kindsOf(
	paragraphs: readonly TurnParagraph[],
	starts: readonly Start[],
	roster: readonly Known[],
	names: ReadonlyMap<Group, string>,
): Map<Group, TurnKind> {
	const hosts = new Set(roster.filter((r) => r.host).map((r) => r.name));
	const known = new Set(roster.map((r) => r.name));
	const volume = new Map<Group, number>();
	let whole = 0;
	const kinds = new Map<Group, TurnKind>();
	const hosting = new Set<Group>();
	const asking = new Map<Group, number>();
	const seen = new Map<Group, number>();
	for (let s = 0; s < starts.length; s += 1) {
		const { at, group } = starts[s] as Start;
		const end = starts[s + 1]?.at ?? paragraphs.length;
		let size = 0;
		for (let i = at; i < end; i += 1) size += paragraphs[i]!.furniture ? 0 : paragraphs[i]!.words.length;
		volume.set(group, (volume.get(group) ?? 0) + size);
		whole += size;
		const times = (seen.get(group) ?? 0) + 1;
		seen.set(group, times);
		// The first turns and the last of a host tell.
		if (!group.who.person || group.who.kind !== null || (times > MOST_HEARD && times < group.places.length - 1))
			continue;
		const last = lastOf(paragraphs, at, end);
		const head = headOf(paragraphs, at, last);
		const tail = tailOf(paragraphs, at, last);
		if (HOSTING.test(head) || HOSTING.test(tail)) hosting.add(group);
		if (!/[?？]["”]?\s*(?:Thank(?:s| you)[^?]{0,20})?$/.test(tail)) continue;
		const media = FROM_MEDIA.exec(head.slice(0, 220));
		const sent = media !== null && readLabelName((media[1] as string).replace(/[,. ]+$/, '')).kind === 'question';
		asking.set(group, (asking.get(group) ?? 0) + (sent ? 3 : 1));
	}
	let most = 0;
	let asks = false;
	for (const [{ who }, size] of volume) {
		if (who.kind === null) most = Math.max(most, size);
		asks ||= who.kind === 'question' && who.name.length > 1;
	}
	for (const [group, size] of volume) {
		const { kind, name, role, strength } = group.who;
		const full = names.get(group) ?? name;
		if (kind !== null) kinds.set(group, kind);
		else if (hosts.has(full)) kinds.set(group, 'moderator');
		else if (hosting.has(group) && most > size) kinds.set(group, 'moderator');
		else if (
			!known.has(full) &&
			role === null &&
			(asking.get(group) ?? 0) >= (strength === 1 || asks ? Math.min(3, group.places.length) : 3) &&
			size < whole * 0.2
		)
			kinds.set(group, 'question');
	}
	return kinds;
}
