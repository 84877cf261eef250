import { type LabelName, readLabelName } from './labelName';
import type { LabelShape } from './labelShape';

/** One paragraph as the pass over labels sees it. */
export interface TurnParagraph {
	readonly words: string;
	readonly label: LabelShape | null;
	/** Page furniture, a clock line, an end mark: nothing anybody said. */
	readonly furniture: boolean;
}

/** A person known from a roster, with whether the roster sets the person apart as the host. */
export interface Known {
	readonly name: string;
	readonly host: boolean;
	/** Office and affiliation as the roster has them. */
	readonly role?: string | null;
}

/** All labels of one wording. */
export interface Group {
	readonly key: string;
	readonly who: LabelName;
	/** The label names in brackets who holds its office. */
	readonly held: boolean;
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
export const MOST_HEARD = 8;
const BRACKETS = /[(（]/;
const SPEECH = /\b(?:I|we|you|your|our|us|my|thank|thanks|please|hello|hi|welcome)\b|\?|[我您你]|谢谢|大家|？/;
const SPEECH_START =
	/^(?:["“]?)(?:We|You|Your|Our|My|Thank|Thanks|Please|Hello|Hi|Good|Welcome|Yes|No|Yeah|Okay|OK|Well|So|Ladies|Dear|Let)\b/;

/** The labels of a text by their wording. Linear in the paragraphs; of what is said behind a label the beginning counts. */
export function collectGroups(paragraphs: readonly TurnParagraph[]): Map<string, Group> {
	const groups = new Map<string, Group>();
	for (let at = 0; at < paragraphs.length; at += 1) {
		const paragraph = paragraphs[at] as TurnParagraph;
		const { words: text, label, furniture } = paragraph;
		if (label === null || furniture) continue;
		const words = text.slice(label.start, label.end);
		let key = `${words
			.replace(/\s*[(（].*$/, '')
			.replace(/[\s*_]+/g, ' ')
			.replace(/[.\s]+$/, '')
			.toLowerCase()}${label.style === 'stop' ? '.' : ''}`;
		let group = groups.get(key);
		// The same office in other hands: `The Deputy Speaker (Dame Ana Roy)`.
		const held = group?.held === true && BRACKETS.test(words) ? readLabelName(words) : null;
		if (held?.held === true && held.name !== group?.who.name) {
			key = words.toLowerCase();
			group = groups.get(key);
		}
		if (group === undefined) {
			const who = held?.held === true ? held : readLabelName(words);
			group = {
				key,
				who,
				held: who.held === true,
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
		if (standsAlone(text, label)) group.ownLine += 1;
		if (group.places.length > MOST_HEARD) continue;
		group.heard += 1;
		if (soundsSpoken(paragraph, paragraphs[at + 1])) group.spoken += 1;
	}
	return groups;
}

/** Whether nothing stands behind a label in its paragraph. */
function standsAlone(text: string, label: LabelShape): boolean {
	return label.body >= text.length;
}

/** Whether what stands behind the label of a paragraph sounds like somebody speaking. */
function soundsSpoken({ words, label }: TurnParagraph, next: TurnParagraph | undefined): boolean {
	if (label === null) return false;
	const own = standsAlone(words, label);
	// A label alone at the end of the text, or before another label, says nothing of itself.
	if (own && next === undefined) return false;
	const said = own ? (next as TurnParagraph).words.slice(0, 240) : words.slice(label.body, label.body + 240);
	return SPEECH_START.test(said) || SPEECH.test(said);
}

/** What stands at a place of a text, and behind it, before an edit or after it. */
export interface Neighbours {
	readonly before: TurnParagraph | undefined;
	readonly here: TurnParagraph;
	readonly next: TurnParagraph | undefined;
}

/** Whether a paragraph and the one before it say the same of labels as they did: no group changes by the edit. */
export function saysTheSame(then: Neighbours, now: Neighbours): boolean {
	if (then.here.furniture !== now.here.furniture || !sameLabel(then.here, now.here)) return false;
	if (then.here.label !== null && soundsSpoken(then.here, then.next) !== soundsSpoken(now.here, now.next)) return false;
	const { before } = now;
	if (before === undefined || before.label === null || then.before?.label == null) return true;
	return soundsSpoken(then.before, then.here) === soundsSpoken(before, now.here);
}

function sameLabel(a: TurnParagraph, b: TurnParagraph): boolean {
	const [one, other] = [a.label, b.label];
	if (one === null || other === null) return one === other;
	return (
		one.style === other.style &&
		one.bold === other.bold &&
		one.timed === other.timed &&
		one.bracketed === other.bracketed &&
		a.words[one.end] === b.words[other.end] &&
		standsAlone(a.words, one) === standsAlone(b.words, other) &&
		a.words.slice(one.start, one.end) === b.words.slice(other.start, other.end)
	);
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

/** Decides which labels count: by their words, how often they come again, what is said behind them, and the roster. */
export function acceptGroups(groups: Map<string, Group>, roster: readonly Known[]): void {
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
		// `Mr Venn:` speaks once where others speak, whatever he says.
		const addressed = turns >= 3 && g.strength >= 3 && g.who.person;
		g.accepted = likely || addressed || ((turnsOfForm.get(g.form) ?? 0) >= 3 && g.strength >= 2);
	}
	// `Q1.` among turns of people with names numbers a question that is put in writing.
	for (const g of groups.values())
		if (NUMBERED.test(g.key) && g.places.length === 1 && people(groups) > 1) g.accepted = false;
	// `A` needs its `Q`.
	for (const g of groups.values()) if (g.who.name === 'A' && !asked) g.accepted = false;
}

const NUMBERED = /^q\d+$/;

/** How many accepted labels are names of people. */
function people(groups: Map<string, Group>): number {
	let count = 0;
	for (const g of groups.values()) if (g.accepted && g.who.person) count += 1;
	return count;
}

function formOf(text: string, label: LabelShape): string {
	const words = text.slice(label.start, label.end);
	const wide = text[label.end] === '：';
	const own = standsAlone(text, label);
	return `${label.style}${label.bold ? 'b' : ''}${wide ? 'w' : ''}${own ? 'o' : ''}${/[A-Z]{2}/.test(words) ? 'C' : ''}`;
}
