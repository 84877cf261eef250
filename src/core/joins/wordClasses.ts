/** What single words tell of their sentence, as bits. */

/** It speaks of a plan, a target, a forecast or an estimate. */
export const EXPECTS = 1;
/** It does so before `to`, `be`, `aside` or a year, the word behind it: "are to", "to be", "set aside", "by 2035". */
const AUXILIARY = 2;
const TO = 4;
const BE = 8;
const BY = 16;
const SET = 32;
const ASIDE = 64;
/** It may be part of the time when something was said. */
export const TELLS_TIME = 128;

const LISTS: readonly (readonly [bits: number, words: string])[] = [
	[
		EXPECTS,
		'will shall would target targets targeted planned plans aim aims aimed expect expects expected intend intends ' +
			'projected forecast forecasts estimate estimates estimated propose proposes proposed proposal proposals goal goals ' +
			'reckon reckons revised preliminary provisional',
	],
	[AUXILIARY, 'is are was were'],
	[TO, 'to'],
	[BE, 'be'],
	[BY, 'by'],
	[SET, 'set'],
	[ASIDE, 'aside'],
	[
		TELLS_TIME,
		'january february march april may june july august september october november december monday tuesday wednesday ' +
			'thursday friday saturday sunday year month week today yesterday',
	],
];
const CLASSES = new Map(LISTS.flatMap(([bits, words]) => words.split(' ').map((word) => [word, bits] as const)));

/** What a word in lower case tells. */
export function wordClass(lower: string): number {
	const known = CLASSES.get(lower);
	if (known !== undefined) return known;
	return /^(?:19|20)\d\d$/.test(lower) ? TELLS_TIME : 0;
}

/** What a character of Han script tells, together with the one behind it. */
export function hanClass(code: number, next: number): number {
	// 将, 计划, 预计, 目标, 力争
	if (code === 0x5c06 || next === 0x5c06) return EXPECTS;
	if (code === 0x8ba1 && next === 0x5212) return EXPECTS;
	if (code === 0x9884 && next === 0x8ba1) return EXPECTS;
	if (code === 0x76ee && next === 0x6807) return EXPECTS;
	return code === 0x529b && next === 0x4e89 ? EXPECTS : 0;
}

/** Whether two words that stand side by side tell of a plan: `text` has the second of them at a place. */
export function expectTogether(first: number, second: number, text: string, start: number, end: number): boolean {
	if ((first & BY) !== 0) return isYearAhead(text, start, end);
	if ((second & TO) !== 0) return (first & AUXILIARY) !== 0;
	return ((first & TO) !== 0 && (second & BE) !== 0) || ((first & SET) !== 0 && (second & ASIDE) !== 0);
}

/** 2030 to 2099. */
function isYearAhead(text: string, start: number, end: number): boolean {
	return end - start === 4 && text.startsWith('20', start) && /^[3-9]\d$/.test(text.slice(start + 2, end));
}
