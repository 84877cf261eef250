import { english } from '../language/en/vocabulary';
import { NumberClass, numberClasses, numberWordValue } from '../language/en/numberWords';
import type { Draft } from './draft';
import type { Reader } from './reader';

const FROM = english.id('from');
const TO = english.id('to');

/** How many times larger the one number may be than the other, both as written, to be counted in the same scale. */
const ALIKE = 20;
/** How far apart the two may stand, in tokens: "from 600 in May to 800 million". */
const APART = 6;

/**
 * A start that leaves its scale to the level reached takes it over: "from 600 to 800 million" starts at 600 million, "from
 * 900 to 1.2 million" does not. Linear in the drafts.
 */
export function carryScale(r: Reader, drafts: readonly Draft[]): readonly Draft[] {
	let carried: Draft[] | null = null;
	let next: Draft | null = null;
	for (let i = drafts.length - 1; i >= 0; i -= 1) {
		const draft = drafts[i] as Draft;
		if (draft.dates !== null) continue;
		const scale = next === null ? 1 : sharedScale(r, draft, next);
		if (scale !== 1) {
			carried ??= [...drafts];
			carried[i] = { ...draft, value: Number((Number(draft.value) * scale).toPrecision(15)) };
		}
		next = draft;
	}
	return carried ?? drafts;
}

function sharedScale(r: Reader, draft: Draft, next: Draft): number {
	if (r.word(draft.from - 1) !== FROM || r.word(next.from - 1) !== TO || next.from - draft.to > APART) return 1;
	if (typeof draft.value !== 'number' || typeof next.value !== 'number') return 1;
	if (draft.kind !== next.kind && draft.unit !== null) return 1;
	const word = r.word(next.numberTo - 1);
	if (!isPlain(r, draft) || !(numberClasses.of(word) & NumberClass.Scale) || numberWordValue(word) < 1000) return 1;
	const written = Number(r.phrase(next.numberFrom, next.numberTo - 1).replaceAll(',', ''));
	if (!(written > 0) || draft.value <= 0) return 1;
	const ratio = draft.value / written;
	return ratio > ALIKE || ratio < 1 / ALIKE ? 1 : next.value / written;
}

/** Digits alone, fewer than a thousand: larger numbers are written out. */
function isPlain(r: Reader, { numberFrom, numberTo, value }: Draft): boolean {
	return numberTo - numberFrom === 1 && r.isNumber(numberFrom) && Number(value) < 1000;
}
