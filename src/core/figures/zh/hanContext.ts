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
	['大于', 'more-than'],
	['突破', 'more-than'],
	['超出', 'more-than'],
	['高于', 'more-than'],
	['大约', 'about'],
	['接近', 'nearly'],
	['将近', 'nearly'],
	['不足', 'less-than'],
	['不到', 'less-than'],
	['低于', 'less-than'],
	['少于', 'less-than'],
	['小于', 'less-than'],
	['不及', 'less-than'],
	['约', 'about'],
	['近', 'nearly'],
	['超', 'more-than'],
	['逾', 'more-than'],
];

const BEHIND: readonly (readonly [string, FigureModifier])[] = [
	['及以上', 'at-least'],
	['及以下', 'at-most'],
	['以上', 'at-least'],
	['以下', 'at-most'],
	['以内', 'at-most'],
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
	// 超过了, 至少有, 最多可达, 约占: particles between the word and its number.
	if (at - 1 <= floor || !PARTICLES.includes(text.charAt(at - 1))) return null;
	const last = at - 1 - (text.charAt(at - 2) === CAN ? 1 : 0);
	for (const [word, modifier] of BEFORE) {
		const edge = last - word.length;
		if ((word.length > 1 || word === ABOUT) && edge >= floor && text.startsWith(word, edge)) return { edge, modifier };
	}
	return null;
}

const PARTICLES = '了有为是达占需';
const CAN = '可';
const ABOUT = '约';

/** The modifier that starts at code unit `at`: 以上, 左右. */
export function hanModifierBehind(text: string, at: number): HanModifier | null {
	for (const [word, modifier] of BEHIND) if (text.startsWith(word, at)) return { edge: at + word.length, modifier };
	return null;
}

const RISING = ['增长', '上升', '增加', '提高', '上涨', '提升', '扩大', '增幅', '涨幅', '上调', '增速', '增高', '多增'];
const FALLING = [
	'下降',
	'减少',
	'降低',
	'下跌',
	'回落',
	'缩小',
	'下滑',
	'降幅',
	'跌幅',
	'下调',
	'收窄',
	'压减',
	'缩减',
	'少增',
];
/** Between the word of change and its number: 了, 为, 达, and of levels 至 and 到. */
const BY = '了为达';
const TO = '至到';

/** One sign alone says that a value moves, where the level follows or the line is short: 降至4.9%, 同比增5.3%. */
const RISES = '增升涨';
const FALLS = '降减跌';
/** 新增10个: what is new, without a level before. */
const NEW = '新';

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
	if (FALLING.includes(word)) return { change: 'decrease', form };
	if (word.charAt(0) === NEW) return null;
	if (RISES.includes(word.charAt(1))) return { change: 'increase', form };
	return FALLS.includes(word.charAt(1)) ? { change: 'decrease', form } : null;
}

/** How far before a number 同比 and 环比 stand, in code units. */
const NEAR = 10;

/** What a change is compared with: 同比 (a year before), 环比 (the period before); null when nothing is said. */
export function hanPeriodBefore(text: string, at: number): string | null {
	const before = text.slice(Math.max(0, at - NEAR), at);
	const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')) + 1);
	return clause.includes('同比') ? '同比' : clause.includes('环比') ? '环比' : null;
}

/** What ends the words before a number that tell what is measured. */
const PARTS = '，。；：、！？,;:!?“”（）()';
/** Words between what is measured and its number, as they may stand in a row. */
const LINKS =
	/(?:同比|环比|首次|稳定在|保持在|控制在|维持在|平均|分别|共计|总计|接近|名义|实际|累计|合计|达到|高达|可达|已达|达|为|是|至|到|了|均|已|将|约|占|突破|超过|完成|实现|增长|上升|增加|提高|上涨|提升|扩大|下降|减少|降低|下跌|回落|缩小|下滑|上调|下调|收窄|新增|[比较](?:上年|去年|上月|上季度|年初|前年)(?:末|底|同期)?[高低多少]?|[增升涨降减跌])+$/;
/** Times and turns of phrase that open a clause. */
const OPENERS =
	/^(?:[0-9]{4}年(?:末|底)?|[0-9]{1,2}月(?:份|末|底)?|[0-9]{1,2}日|连续[一二三四五六七八九十]+年|其中|预计|截至|至|目前|今年以来|今年|去年|明年|全年|当年|上半年|下半年|[一二三四]季度|前[一二三四]季度|本月|上月|使|让|将|\s)+/;
const HAN_WORDS = /^[\u4e00-\u9fff·]{2,14}$/;
const LONGEST_MEASURE = 28;

/** What the words before a figure say of it. */
export interface HanMeasure {
	readonly measure: string | null;
	/** Nothing but links stands in the clause, so that what was measured before goes on. */
	readonly bare: boolean;
	/** What it is a share of. */
	readonly of: string | null;
}

/**
 * The words before a Chinese figure that tell what it measures: 煤炭产量 of "煤炭产量达6.8亿吨"; null where they are none, or
 * too many to be a name.
 */
export function hanMeasureBefore(text: string, at: number): HanMeasure {
	let from = at;
	while (from > 0 && at - from < LONGEST_MEASURE && !PARTS.includes(text.charAt(from - 1))) from -= 1;
	const words = text.slice(from, at);
	const share = SHARE.exec(words);
	const plain = (share === null ? words : words.slice(0, share.index)).replace(LINKS, '').replace(OPENERS, '');
	return {
		measure: HAN_WORDS.test(plain) && !DEEDS.test(plain) ? plain : null,
		bare: plain === '' && from < at && !ENDS.includes(text.charAt(from - 1)),
		of: share?.[1] ?? null,
	};
}
/** 占全国的四分之一: what it is a share of. */
const SHARE = /占([\u4e00-\u9fff]{2,10})的$/;
/** What is done, or compared, is no measure: 全省将投入, 高于全国. */
const DEEDS =
	/将|高于|低于|多于|少于|^(?:建设|建成|新建|投入|新增|安排|支持|为|对|在|每)|(?:建设|建成|新建|新增|安排|有|由)$/;
const ENDS = '。；！？;!?';
