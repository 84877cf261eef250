/**
 * Pairs the marks of a paragraph into quotations.
 *
 * A stack of open marks, never deeper than a few: a closing mark closes the nearest open one of its style. What is left
 * open at the end is dropped, so that a lost mark costs its own quotation and not all that follow.
 */
import { Signal } from '../text/signals';
import type { Tokens } from '../text/tokens';
import { type Mark, MarkStyle, readMarks } from './marks';

/** A quotation in marks, in tokens of its paragraph. */
export interface Pair {
	/** First token of the opening mark, and the token behind it. */
	readonly open: number;
	readonly inside: number;
	/** First token of the closing mark, and the token behind it; both the paragraph's end when it is not closed. */
	readonly close: number;
	readonly behind: number;
	readonly style: MarkStyle;
	readonly closed: boolean;
}

export interface Pairs {
	/** Outermost quotations in text order; a last one may be unclosed. */
	readonly pairs: readonly Pair[];
	/** Style of a double mark that opens the paragraph, else -1. */
	readonly opensWith: MarkStyle | -1;
	/** Token of a closing mark before which nothing was opened, else -1. */
	readonly strayClose: number;
}

const DEEPEST = 4;
const NONE: Pairs = { pairs: [], opensWith: -1, strayClose: -1 };

/** Finds the quotations of a paragraph. Linear in its tokens. */
export function pairMarks(tokens: Tokens): Pairs {
	if (!(tokens.signals & Signal.Mark)) return NONE;
	const marks = readMarks(tokens);
	if (marks.length === 0) return NONE;
	const found: Pair[] = [];
	const stack: Mark[] = [];
	let strayClose = -1;
	const furtherClose = furtherCloses(marks);
	for (let m = 0; m < marks.length; m += 1) {
		const mark = marks[m] as Mark;
		const top = stack.length === 0 ? undefined : stack[stack.length - 1];
		if (mark.style === MarkStyle.Single) {
			// Inside a double quotation single marks are of no interest; else only one level of them counts.
			if (top !== undefined && top.style !== MarkStyle.Single) continue;
			if (top !== undefined && (mark.closes === 2 || (mark.closes === 1 && !furtherClose[m]))) {
				stack.pop();
				found.push(pairOf(top, mark));
			} else if (top === undefined && mark.opens > 0) stack.push(mark);
			else if (top !== undefined && mark.opens > 0) stack[stack.length - 1] = mark;
			continue;
		}
		const partner = mark.closes > 0 && mark.closes >= mark.opens ? partnerOf(stack, mark) : -1;
		if (partner >= 0) {
			found.push(pairOf(stack[partner] as Mark, mark));
			stack.length = partner;
		} else if (mark.opens > 0) {
			if (stack.length === DEEPEST) stack.shift();
			stack.push(mark);
		} else if (strayClose < 0 && found.length === 0 && stack.length === 0) strayClose = mark.token;
	}
	const open = stack.find((mark) => mark.style !== MarkStyle.Single);
	if (open !== undefined) found.push(unclosed(open, tokens));
	const first = marks[0] as Mark;
	return {
		pairs: outermost(found),
		opensWith: first.token === 0 && first.style !== MarkStyle.Single && first.opens > 0 ? first.style : -1,
		strayClose,
	};
}

/** For each mark whether a sure closing single mark follows before the next opening one. */
function furtherCloses(marks: readonly Mark[]): boolean[] {
	const further = marks.map(() => false);
	let seen = false;
	for (let m = marks.length - 1; m >= 0; m -= 1) {
		further[m] = seen;
		const mark = marks[m] as Mark;
		if (mark.style !== MarkStyle.Single) continue;
		if (mark.closes === 2) seen = true;
		else if (mark.opens > 0) seen = false;
	}
	return further;
}

/** Place in the stack of the open mark that this one closes, or -1. Straight and curly are kept apart while both are open. */
function partnerOf(stack: readonly Mark[], mark: Mark): number {
	let other = -1;
	for (let k = stack.length - 1; k >= 0; k -= 1) {
		const open = stack[k] as Mark;
		if (open.style !== mark.style) continue;
		if (open.straight === mark.straight && open.length === mark.length) return k;
		if (other < 0) other = k;
	}
	return other;
}

function pairOf(open: Mark, close: Mark): Pair {
	return {
		open: open.token,
		inside: open.token + open.length,
		close: close.token,
		behind: close.token + close.length,
		style: open.style,
		closed: true,
	};
}

function unclosed(open: Mark, tokens: Tokens): Pair {
	return {
		open: open.token,
		inside: open.token + open.length,
		close: tokens.count,
		behind: tokens.count,
		style: open.style,
		closed: false,
	};
}

/** Leaves out what stands inside another closed quotation, and empty ones. */
function outermost(found: readonly Pair[]): Pair[] {
	const sorted = found
		.filter((pair) => pair.close > pair.inside)
		.sort((a, b) => a.open - b.open || b.behind - a.behind);
	const outer: Pair[] = [];
	let reach = 0;
	for (const pair of sorted) {
		if (pair.open < reach) continue;
		outer.push(pair);
		if (pair.closed) reach = pair.behind;
	}
	return outer;
}
