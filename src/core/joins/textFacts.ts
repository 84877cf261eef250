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
	while (words.next()) {
		if ((words.classes & NAMES_FIRST) === 0) continue;
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
	const weights = new Map(names);
	eachName(title ?? '', 0, title?.length ?? 0, (number) => {
		const weight = weights.get(number);
		if (weight !== undefined) weights.set(number, weight + 3);
	});
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
		subjects: [...weights]
			.filter(([, weight]) => weight > 1)
			.sort((a, b) => b[1] - a[1] || a[0] - b[0])
			.slice(0, MOST_SUBJECTS)
			.map(([name]) => name),
		machineLike: hasOddHyphens(text),
	};
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
	for (let at = text.indexOf(' -'); at >= 0 && at + 2 < READ; at = text.indexOf(' -', at + 1)) {
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
