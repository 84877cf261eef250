import { orderingDate } from '../corpus/documentName';
import type { DocumentAnalysis } from '../model/document';
import type { TextFacts } from './statements';
import type { TextWords } from './textWords';
import { NAMES_FIRST } from './wordClasses';
import { numberOf, numberOfLetters } from './words';

/** Characters of a text that are searched for its names. */
const READ = 40_000;
const MOST_SUBJECTS = 8;
const MOST_NAMES = 12;
/** How often in the text a name counts that the title has. */
const TITLE_WEIGHT = 3;
const CALENDAR = new Set(
	(
		'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
		'september october november december'
	)
		.split(' ')
		.map(numberOf),
);

/**
 * Names by their number, with how often the text has them: words with a capital behind a small letter or one of `,;:)` and
 * blanks, so that none begins its sentence; without short forms.
 */
export function namesIn(words: TextWords): Map<number, number> {
	const { text } = words;
	const names = new Map<number, number>();
	const end = Math.min(text.length, READ);
	let free = 0;
	words.over(0, end);
	while (words.nextTelling(NAMES_FIRST)) {
		const at = words.start;
		let before = at - 1;
		while (before >= free && isBlank(text.charCodeAt(before))) before -= 1;
		if (before < free || before === at - 1 || !leadsOn(text.charCodeAt(before))) continue;
		const behind = behindName(text, at, end);
		if (behind < end && text.charCodeAt(behind) === 0x2e) continue;
		free = behind;
		const number = numberOfLetters(text, at, behind);
		if (!CALENDAR.has(number)) names.set(number, (names.get(number) ?? 0) + 1);
	}
	return names;
}

/** What the joins know of a text itself. Linear in the text up to a bound. */
export function textFacts(analysis: DocumentAnalysis, text: string, names: ReadonlyMap<number, number>): TextFacts {
	const { title, source, author, part, language } = analysis.metadata;
	const titled: number[] = [];
	eachName(title ?? '', 0, title?.length ?? 0, (number) => titled.push(number));
	const day = (role: string): string | null =>
		analysis.metadata.dates.find((date) => date.role === role)?.value.slice(0, 21) ?? null;
	return {
		language,
		title,
		source,
		author,
		part,
		event: day('event'),
		published: analysis.metadata.date ?? day('published'),
		date: orderingDate(analysis)?.value ?? null,
		subjects: subjectsOf(names, titled),
		machineLike: hasOddHyphens(text),
	};
}

/** The names that come most often; once more in the title is as good as three times in the text. */
function subjectsOf(names: ReadonlyMap<number, number>, titled: readonly number[]): number[] {
	const weighed: (readonly [name: number, weight: number])[] = [];
	for (const [name, times] of names) {
		let weight = times;
		for (const each of titled) if (each === name) weight += TITLE_WEIGHT;
		if (weight > 1) weighed.push([name, weight]);
	}
	return weighed
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, MOST_SUBJECTS)
		.map(([name]) => name);
}

/** Adds the names of a text that a word of it holds. */
export function addNames(found: number[], { text, start, end }: TextWords, names: ReadonlyMap<number, number>): void {
	eachName(text, start, end, (number) => {
		if (found.length < MOST_NAMES && names.has(number) && !found.includes(number)) found.push(number);
	});
}

function eachName(text: string, start: number, end: number, visit: (number: number) => void): void {
	for (let at = nameFrom(text, start, end); at < end; ) {
		const behind = behindName(text, at, end);
		visit(numberOfLetters(text, at, behind));
		at = nameFrom(text, behind, end);
	}
}

/** Where the next capital stands that two small letters follow; the end where there is none. */
function nameFrom(text: string, start: number, end: number): number {
	for (let i = start; i + 2 < end; i += 1) {
		const code = text.charCodeAt(i);
		if (code < 0x41 || code > 0x5a) continue;
		if (isSmall(text.charCodeAt(i + 1)) && isSmall(text.charCodeAt(i + 2))) return i;
	}
	return end;
}

function behindName(text: string, at: number, end: number): number {
	let i = at + 3;
	while (i < end && isSmall(text.charCodeAt(i))) i += 1;
	return i;
}

/** Whether a text has hyphens with a blank on one side only, as translating machines put them: "high -quality". */
function hasOddHyphens(text: string): boolean {
	let count = 0;
	let free = 0;
	// Blanks are many, hyphens few.
	for (let hyphen = text.indexOf('-'); hyphen >= 0 && hyphen + 1 < READ; hyphen = text.indexOf('-', hyphen + 1)) {
		const at = hyphen - 1;
		if (text.charCodeAt(at) !== 0x20) continue;
		if (at - 1 < free || !isSmall(text.charCodeAt(at - 1)) || !isSmall(text.charCodeAt(at + 2))) continue;
		count += 1;
		if (count > 1) return true;
		free = at + 3;
	}
	return false;
}

function isSmall(code: number): boolean {
	return code >= 0x61 && code <= 0x7a;
}

function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x09;
}

/** Whether a sentence goes on behind a character and blanks. */
function leadsOn(code: number): boolean {
	// , ; : )
	return isSmall(code) || code === 0x2c || code === 0x3b || code === 0x3a || code === 0x29;
}
