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
/** It begins with a digit. */
export const NUMERAL = 256;
/** It has a capital that two small letters follow, or begins so. */
export const NAMES = 512;
export const NAMES_FIRST = 1024;

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

/** What a word tells. */
export function wordClass(word: string): number {
	const known = CLASSES.get(word.toLowerCase());
	if (known !== undefined) return known | nameClass(word);
	if (word.charCodeAt(0) > 0x39) return nameClass(word);
	return NUMERAL | (/^(?:19|20)\d\d$/.test(word) ? TELLS_TIME : 0) | nameClass(word);
}

function nameClass(word: string): number {
	const at = word.search(/[A-Z][a-z]{2}/);
	return at < 0 ? 0 : at === 0 ? NAMES | NAMES_FIRST : NAMES;
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

/** What a word must tell for the one behind it to matter. */
export const BEFORE_OTHERS = AUXILIARY | TO | BY | SET;

/** Whether a word tells of a plan behind one that tells something by itself. */
export function expectTogether(
	before: number,
	word: { readonly text: string; readonly start: number; readonly end: number; readonly classes: number },
): boolean {
	if ((before & BY) !== 0) return isYearAhead(word.text.slice(word.start, word.end));
	if ((word.classes & TO) !== 0) return (before & AUXILIARY) !== 0;
	return ((before & TO) !== 0 && (word.classes & BE) !== 0) || ((before & SET) !== 0 && (word.classes & ASIDE) !== 0);
}

function isYearAhead(word: string): boolean {
	return /^20[3-9]\d$/.test(word);
}
