import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';
import { FIRST_WORD } from '../language/wordRows';
import { CalendarClass, calendarClasses } from '../language/en/calendarWords';
import { NUMBER_START, NumberClass, numberClasses } from '../language/en/numberWords';
import type { Sentences } from '../text/sentences';
import { Signal } from '../text/signals';
import { Shape, TokenKind, type Tokens } from '../text/tokens';
import { finish } from './attachModifier';
import { readJoinedMoney } from './joinedMoney';
import { ADDRESS_SCHEMES, skipAddress, skipCode } from './codes';
import { isVulgarFraction } from './digits';
import type { Draft } from './draft';
import { describe } from './describe';
import type { FigureFact } from './fact';
import { readFigure } from './readFigure';
import { isHyphen, Reader } from './reader';
import { joinHanRanges } from './zh/hanRanges';
import { readHan, readHanShare } from './zh/readHan';
import { readHanRun } from './zh/hanRun';

export type { FigureFact } from './fact';

/** Finds the number expressions of a paragraph. A pure function of its tokens; linear in their count. */
export function findFigures(tokens: Tokens, sentences: Sentences): FigureFact[] {
	if (!(tokens.signals & Signal.Figure)) return [];
	const r = new Reader(tokens, sentences);
	const drafts = findDrafts(r);
	return drafts.length === 0 ? [] : describe(r, drafts);
}

/** What a word can open for a figure. */
const enum Opens {
	Number = 1,
	/** A month, or a unit of time behind an article ("nearly a year"). */
	Calendar = 2,
	Period = 4,
	Address = 8,
}

const openings = new WordClasses(english).tag(ADDRESS_SCHEMES, Opens.Address);
for (let id = FIRST_WORD; id < english.size; id += 1) {
	const number = numberClasses.of(id) & NUMBER_START ? Opens.Number : 0;
	const calendar = calendarClasses.of(id);
	const month = calendar & CalendarClass.Month ? Opens.Calendar : 0;
	const period = calendar & CalendarClass.Period ? Opens.Period : 0;
	if (number | month | period) openings.tag([english.word(id)], number | month | period);
}
openings.signal(~0, Signal.Figure);

/** The figures themselves, in text order and without overlap. */
function findDrafts(r: Reader): Draft[] {
	const { kind, id, shape, signal, count } = r.tokens;
	const drafts: Draft[] = [];
	let floor = 0;
	let chinese = false;
	for (let i = 0; i < count; ) {
		if (!((signal[i] as number) & Signal.Figure)) {
			i += 1;
			continue;
		}
		let at = i;
		const number = kind[i] === TokenKind.Number;
		if (kind[i] === TokenKind.Word) {
			const word = id[i] as number;
			if (word === 0) {
				const joined = shape[i] === Shape.Mixed && r.length(i) > 3 ? readJoinedMoney(r, i) : null;
				if (joined !== null) {
					const draft = finish(r, joined, floor);
					drafts.push(draft);
					floor = draft.to;
				}
				i = joined === null ? i + 1 : floor;
				continue;
			}
			const opens = openings.of(word);
			if (opens === 0 || (opens === Opens.Period && !mayBeSpan(r, i))) {
				i += 1;
				continue;
			}
			if (opens & Opens.Address) {
				const address = skipAddress(r, i);
				i = address > i ? address : i + 1;
				continue;
			}
			if (opens & Opens.Number && i > floor && numberClasses.of(r.word(i - 1)) & NumberClass.Article) at = i - 1;
		} else if (kind[i] === TokenKind.Han) {
			chinese = true;
			if (i >= floor) readHanRun(r, i, r.start(i), drafts);
			i += 1;
			continue;
		} else if (!number && !(kind[i] === TokenKind.Punctuation && isVulgarFraction(id[i] as number))) {
			i += 1;
			continue;
		}
		if (number) {
			const han = readHanShare(r, i) ?? readHan(r, i);
			if (han !== null) {
				chinese = true;
				drafts.push({ ...han.draft, end: han.end });
				floor = han.draft.to;
				i = floor;
				// The signs behind the unit: "3亿元建成五十个".
				if (r.isHan(i - 1) && han.end < r.end(i - 1)) readHanRun(r, i - 1, han.end, drafts);
				continue;
			}
			const code = skipCode(r, i);
			if (code > i) {
				i = code;
				continue;
			}
		}
		let reading = readFigure(r, at, floor);
		if (reading.draft === null && at < i) reading = readFigure(r, i, floor);
		if (reading.draft !== null && reading.draft.to > i) {
			drafts.push(reading.draft);
			floor = reading.draft.to;
		}
		i = Math.max(i + 1, reading.next);
	}
	return chinese ? joinHanRanges(r, drafts) : drafts;
}

/** Whether a unit of time can stand for an amount by itself: "nearly a year", "century-old". */
function mayBeSpan(r: Reader, i: number): boolean {
	return Boolean(numberClasses.of(r.word(i - 1)) & NumberClass.Article) || isHyphen(r.sign(i + 1));
}
