/** Interviews in which no label tells who speaks: each question is a paragraph of its own, mostly in bold. */
import type { TurnParagraph } from './turnGroups';

/** Where questions begin and where answers do, by index; the first of all is a question. */
export interface Interview {
	readonly questions: readonly number[];
	readonly answers: readonly number[];
}

const FEWEST = 3;
const LONGEST_QUESTION = 600;
/** Titles and leads lie among so many paragraphs. */
const HEAD = 10;
const ANNOUNCED =
	/\b(?:interview(?:ed|s)?|q ?& ?a|q and a|in conversation with|questions? (?:for|to)|spoke (?:to|with)|talks? to|answers? questions)\b/i;

/** How a paragraph can ask: all of it in bold, or with a question mark at its end; 0 where it does neither. */
const enum Asks {
	No,
	Plainly,
	InBold,
	/** In bold, without a question mark: `So no regrets.` */
	BoldOnly,
}

/** Whether a paragraph is all in bold, or ends as a question does. Looks at its ends alone. */
function asksAs({ words, label, furniture }: TurnParagraph): Asks {
	const { length } = words;
	if (furniture || length < 4 || length > LONGEST_QUESTION) return Asks.No;
	if (words.startsWith('**') && words.endsWith('**') && words.indexOf('**', 2) === length - 2)
		return words[length - 3] === '?' ? Asks.InBold : Asks.BoldOnly;
	return label === null && words[length - 1] === '?' ? Asks.Plainly : Asks.No;
}

/** Whether a paragraph of the head announces an interview. */
function announces(words: string): boolean {
	return words.length < LONGEST_QUESTION && ANNOUNCED.test(words);
}

/**
 * Tells questions from answers in a text without labels: where three paragraphs in bold or more are questions for the
 * most part, or where the head announces an interview and three paragraphs or more are nothing but a question, each
 * before one that is none. Null for other texts. Linear in the paragraphs, of which the ends are looked at.
 */
export function readInterview(paragraphs: readonly TurnParagraph[]): Interview | null {
	const asked = paragraphs.map(asksAs);
	const first = asked.indexOf(Asks.InBold);
	const bold =
		first < 0 ? null : inTurns(paragraphs, asked, first, (ask) => ask === Asks.InBold || ask === Asks.BoldOnly);
	if (bold !== null) {
		const marked = bold.questions.filter((at) => asked[at] === Asks.InBold).length;
		const told = isAnnounced(paragraphs) ? 1 : FEWEST - 1;
		return marked >= FEWEST - 1 && marked * 2 > bold.questions.length && isTalk(paragraphs, bold, told) ? bold : null;
	}
	if (!asked.includes(Asks.Plainly) || !isAnnounced(paragraphs)) return null;
	const plain = inTurns(paragraphs, asked, 0, (ask) => ask === Asks.Plainly);
	return plain !== null && isTalk(paragraphs, plain, FEWEST - 1) ? plain : null;
}

function isAnnounced(paragraphs: readonly TurnParagraph[]): boolean {
	return paragraphs.slice(0, HEAD).some(({ words }) => announces(words));
}

/** Whether so many questions are put to somebody and so many answers given of oneself: those of a leaflet are not. */
function isTalk(paragraphs: readonly TurnParagraph[], { questions, answers }: Interview, fewest: number): boolean {
	const told = (indices: readonly number[], person: Person): number =>
		indices.filter((at) => persons(paragraphs[at] as TurnParagraph) & person).length;
	return told(questions, Person.Second) >= fewest && told(answers, Person.First) >= fewest;
}

const enum Person {
	First = 1,
	Second = 2,
}
const FIRST = /\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Ww]e|[Oo]ur|me|us)\b/;
const SECOND = /\b(?:[Yy]ou|[Yy]our|[Yy]ours)\b/;

/** Which persons a paragraph speaks in, as far as its beginning tells. */
function persons({ words }: TurnParagraph): number {
	const beginning = words.slice(0, LONGEST_QUESTION);
	return (FIRST.test(beginning) ? Person.First : 0) | (SECOND.test(beginning) ? Person.Second : 0);
}

/** Whether two paragraphs that stand in one place say the same of who asks and who answers. */
export function asksAlike(one: TurnParagraph, other: TurnParagraph): boolean {
	return (
		asksAs(one) === asksAs(other) && persons(one) === persons(other) && announces(one.words) === announces(other.words)
	);
}

function inTurns(
	paragraphs: readonly TurnParagraph[],
	asked: readonly Asks[],
	from: number,
	isQuestion: (ask: Asks) => boolean,
): Interview | null {
	const questions: number[] = [];
	const answers: number[] = [];
	for (let at = from; at < paragraphs.length; at += 1) {
		if ((paragraphs[at] as TurnParagraph).furniture) continue;
		if (isQuestion(asked[at] as Asks)) {
			// Two paragraphs can make one question.
			if (questions.length === answers.length) questions.push(at);
		} else if (answers.length < questions.length) answers.push(at);
	}
	if (questions.length > answers.length) questions.pop();
	return questions.length >= FEWEST ? { questions, answers } : null;
}
