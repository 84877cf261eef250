import type { FigureModifier } from '../../model/document';

/** Words right before a number, longest first. */
const BEFORE: readonly (readonly [string, FigureModifier])[] = [
	['不少于', 'at-least'],
	['不低于', 'at-least'],
	['不超过', 'at-most'],
	['不高于', 'at-most'],
	['至少', 'at-least'],
	['最多', 'at-most'],
	['至多', 'at-most'],
	['超过', 'more-than'],
	['多于', 'more-than'],
	['高于', 'more-than'],
	['大约', 'about'],
	['接近', 'nearly'],
	['将近', 'nearly'],
	['不足', 'less-than'],
	['不到', 'less-than'],
	['低于', 'less-than'],
	['少于', 'less-than'],
	['约', 'about'],
	['近', 'nearly'],
	['超', 'more-than'],
	['逾', 'more-than'],
];

const BEHIND: readonly (readonly [string, FigureModifier])[] = [
	['以上', 'at-least'],
	['以下', 'at-most'],
	['左右', 'about'],
	['上下', 'about'],
];

/** A modifier in Chinese and where it opens or ends, in code units. */
export interface HanModifier {
	readonly edge: number;
	readonly modifier: FigureModifier;
}

/** The modifier that ends at code unit `at` of the text, after `floor`; null when there is none. */
export function hanModifierBefore(text: string, at: number, floor: number): HanModifier | null {
	for (const [word, modifier] of BEFORE) {
		if (at - word.length >= floor && text.startsWith(word, at - word.length))
			return { edge: at - word.length, modifier };
	}
	// 超过了, 至少有: a particle between a word of two signs and its number.
	if (at - 1 <= floor || !PARTICLES.includes(text.charAt(at - 1))) return null;
	for (const [word, modifier] of BEFORE) {
		const edge = at - 1 - word.length;
		if (word.length > 1 && edge >= floor && text.startsWith(word, edge)) return { edge, modifier };
	}
	return null;
}

const PARTICLES = '了有为是达';

/** The modifier that starts at code unit `at`: 以上, 左右. */
export function hanModifierBehind(text: string, at: number): HanModifier | null {
	for (const [word, modifier] of BEHIND) if (text.startsWith(word, at)) return { edge: at + word.length, modifier };
	return null;
}

const RISING = ['增长', '上升', '增加', '提高', '上涨', '提升', '扩大', '增幅', '涨幅'];
const FALLING = ['下降', '减少', '降低', '下跌', '回落', '缩小', '下滑', '降幅', '跌幅'];
/** Between the word of change and its number: 了, 为, 达, and of levels 至 and 到. */
const BY = '了为达';
const TO = '至到';

/** How Chinese words right before code unit `at` say that a value moves; null when they do not. */
export function hanChangeBefore(
	text: string,
	at: number,
): { readonly change: 'increase' | 'decrease'; readonly form: 'by' | 'to' } | null {
	let end = at;
	let form: 'by' | 'to' = 'by';
	const joint = text.charAt(end - 1);
	if (TO.includes(joint)) form = 'to';
	if (BY.includes(joint) || form === 'to') end -= 1;
	const word = text.slice(Math.max(0, end - 2), end);
	if (word.length < 2) return null;
	if (RISING.includes(word)) return { change: 'increase', form };
	return FALLING.includes(word) ? { change: 'decrease', form } : null;
}

/** How far before a number 同比 and 环比 stand, in code units. */
const NEAR = 10;

/** What a change is compared with: 同比 (a year before), 环比 (the period before); null when nothing is said. */
export function hanPeriodBefore(text: string, at: number): string | null {
	const before = text.slice(Math.max(0, at - NEAR), at);
	const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')) + 1);
	return clause.includes('同比') ? '同比' : clause.includes('环比') ? '环比' : null;
}
