import { withEvenBlanks } from '../text/blanks';
import { CodeSet } from '../text/codeSet';
import { isDigit, isHan, isLower, isUpper } from './characters';
import { type FurnitureKind, rulesFor } from './furnitureWords';
import { readPagination } from './pagination';

const LONGEST = 1200;

/**
 * The kind of furniture a line is by itself, or null. Pure; looks at the first word, and at the whole line only when
 * some furniture begins so. Lines longer than 1,200 characters are prose.
 */
export function furnitureOf(line: string): FurnitureKind | null {
	const length = line.length;
	if (length > LONGEST) return null;
	if (length <= 80) {
		const marks = marksOnly(line);
		if (marks !== null) return marks;
		if ((isDigit(line.charCodeAt(0)) || PAGING.has(line[0] as string)) && readPagination(line) !== null)
			return 'pagination';
	}
	if (line.startsWith('<!--')) return line.endsWith('-->') ? 'markup_comment' : null;
	if (isHan(line.charCodeAt(0)) || (line.charCodeAt(0) >= 0x2000 && length < 160)) {
		const han = hanFurniture(line);
		if (han !== null) return han;
	}
	if (length <= MOST_CRUMBS && isBreadcrumb(line)) return 'nav';
	if (length <= 80 && isDigit(line.charCodeAt(length - 1)) && CALL.test(line))
		return HOTLINE.test(line) ? 'hotline' : 'contact';
	const start = skipEdges(line);
	const first = firstWord(line, start);
	const rules = rulesFor(first);
	if (rules !== undefined && length <= longest(rules) && isFollowed(line, start, first)) {
		const lower = plainOf(line, start).toLowerCase();
		for (const rule of rules) if (length <= rule.most && rule.shape.test(lower)) return rule.kind;
	}
	return OPENS_NOTE.has(first) ? endNote(line) : null;
}

/** Whether a line may be furniture by its first word, which stands at `start`, lower-cased in `first`. */
export function opensFurniture(line: string, start: number, first: string): boolean {
	const rules = rulesFor(first);
	const longestKind = rules === undefined ? 0 : longest(rules);
	return (
		(line.length <= longestKind || (line.length <= MOST_NOTE && OPENS_NOTE.has(first))) &&
		isFollowed(line, start, first)
	);
}

/** Common words open furniture only before certain others. */
function isFollowed(line: string, start: number, first: string): boolean {
	const next = NEXT.get(first);
	if (next === undefined || line.length < SHORT) return true;
	const from = start + first.length + 1;
	return next.has(firstWord(line, from));
}
const SHORT = 80;
const ARTICLE = 'story article post report piece interview op-ed commentary transcript page';
const NEXT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries({
		the: `views opinions ${ARTICLE}`,
		this: `site website ${ARTICLE} document release`,
		in: 'english chinese french spanish russian arabic german',
		we: 'use and value may collect store would',
		our: 'site website partners use',
		by: 'continuing using clicking browsing',
		to: 'give provide improve make view see',
		if: 'you',
		more: 'on from in about news stories articles like info information videos photos to coverage',
		most: 'read popular viewed shared recent commented',
		other: 'news stories articles links languages',
		what: 'to',
		all: 'rights content',
		with: 'reporting files file input inputs contribution contributions',
		you: 'are may might can',
		also: 'read see on in available',
		for: 'media press more further additional interview',
		have: 'a you',
		was: 'this',
		is: 'this',
		did: 'you',
	}).map(([word, next]) => [word, new Set(next.split(' '))]),
);

function longest(rules: readonly { readonly most: number }[]): number {
	let most = 0;
	for (const rule of rules) if (rule.most > most) most = rule.most;
	return most;
}

const MOST_CRUMBS = 160;
/** Names of pages with arrows between them: `Ministry > Documents > Reports`. */
function isBreadcrumb(line: string): boolean {
	let arrows = 0;
	for (let i = 1; i < line.length; i += 1) {
		const code = line.charCodeAt(i);
		if (code === 0x3e || code === 0xbb || code === 0x203a || code === 0x2192) arrows += 1;
		else if (code === 0x3a || code === 0x3f || code === 0x201c || code === 0x22) return false;
	}
	if (arrows === 0 || /[.。]$|[<=]/.test(line)) return false;
	return line.split(/[>»›→]+/).every((part) => part.trim().split(/\s+/).length <= 7);
}

/** A name and a number to call, and nothing else. */
const CALL = /^[^\d:：]{2,48}[:：]\s*(?:\+|\()?\d[\d ()./-]{5,}\d$/;
const HOTLINE = /report|complain|hotline|helpline|false|misinformation|whistle|tip|举报|投诉|监督|热线/i;

const MOST_NOTE = 400;
const PAGING = new Set(['<', '>', '‹', '›', '«', '»', 'P', 'p', '[', '上', '第', '首']);

/** Lines without a letter or digit: separators and end marks. */
function marksOnly(line: string): FurnitureKind | null {
	const code = line.charCodeAt(0);
	// A letter begins none of these but `END`.
	if (isLower(code) || (isUpper(code) && (code !== 0x45 || line.length > 12))) return null;
	const squeezed = line.replace(/\s+/g, '');
	if (/^[-–—_=*~|·•.…+#\\/<>«»‹›↑→←▲▼■□◆●\u2500-\u257F]+$/.test(squeezed)) {
		if (/^\\?#{2,}$|^(?:\\?\*){5,}$/.test(squeezed)) return 'end_mark';
		return 'separator';
	}
	if (/^[-–—(（[【*#]*(?:30|END|ENDS|End|Ends|ENDITEM|Enditem|完|终|全文完|結束)[-–—)）\]】*#.]*$/.test(squeezed))
		return 'end_mark';
	return null;
}

/** The first character that is no bracket, markup, arrow or bullet. */
function skipEdges(line: string): number {
	let start = 0;
	while (start < line.length && EDGES.has(line.charCodeAt(start))) start += 1;
	return start;
}

/** The word at `start` in lower case; empty for words longer than any that opens furniture. */
function firstWord(line: string, start: number): string {
	let stop = start;
	while (stop < line.length && stop - start < 20 && !BREAKS.has(line.charCodeAt(stop))) stop += 1;
	return stop - start < 20 ? line.slice(start, stop).toLowerCase() : '';
}

/** The line without brackets, markup, arrows and stops round it, blanks folded. */
function plainOf(line: string, start: number): string {
	let end = line.length;
	while (end > start && CLOSES.has(line.charCodeAt(end - 1))) end -= 1;
	return withEvenBlanks(line.slice(start, end));
}
const EDGES = new CodeSet(' \t\u00a0([（【<>»›→↑•·▪■►▶*_#|-–—ㄑ');
const CLOSES = new CodeSet(' \t\u00a0)]）】<>»›→↑*_|.:：…-');
const BREAKS = new CodeSet(' \t\n\u00a0.,:：;!?)|/');

const END_NOTES =
	/^[\s(*_\\[（]*(?:web editor|editor|editors|reporting by|writing by|editing by|additional reporting|with (?:reporting|files|inputs?|contributions?) (?:by|from)|contributed by|(?:this|the) (?:story|article|post|report|piece|interview|op-ed|commentary|transcript|page) (?:has been|was|is|will be|first|originally|appeared|may)|©|copyright|translated)\b/i;
const END_TEXT =
	/\b(?:contributed (?:to this (?:report|story|article)|reporting)|(?:has been|was|is) (?:updated|corrected|edited|republished|adapted|originally published|published under|based on)|originally appeared|first appeared|all rights reserved|may not be (?:published|reproduced)|reported from|reach (?:him|her|them) at|on (?:twitter|facebook|x) (?:at|@)|follow (?:him|her|them|us)\b)/i;

/** First words of such notes. */
const OPENS_NOTE = new Set(
	'web editor editors reporting writing editing additional with contributed this the © copyright translated'.split(' '),
);

/** Notes at the end of an article: who reported, what was changed, where it first came out. */
function endNote(line: string): FurnitureKind | null {
	if (line.length > MOST_NOTE || !END_NOTES.test(line)) return null;
	if (/web editor|^[\s(*_]*editors?\s*[:：]/i.test(line)) return 'web_editor';
	if (/translated/i.test(line)) return 'translator_credits';
	if (/©|copyright/i.test(line)) return 'copyright';
	return END_TEXT.test(line) || CREDITED.test(line) ? 'credits' : null;
}
const CREDITED =
	/(?:reporting|writing|editing) by|with (?:reporting|files|inputs?|contributions?) (?:by|from)|contributed by|additional reporting/i;

const HAN_KINDS: readonly (readonly [RegExp, FurnitureKind])[] = [
	[/许可证|ICP备|ICP证|公网安备|备案号|网安备/, 'licence'],
	[
		/^(?:举报|违法和不良信息举报|投诉|监督|热线)?.{0,12}(?:举报电话|举报热线|热线|举报邮箱|举报)[：:].{0,40}$/,
		'hotline',
	],
	[/版权所有|All Rights Reserved|未经授权|不得转载|版权声明/i, 'copyright'],
	[/^[（(【[]?\s*(?:责任编辑|责编|编辑|校对|审核|网络编辑|值班编辑|监制|统筹|终审|编审)\s*[：:].{1,60}$/, 'web_editor'],
	[/^[（(【[]?\s*(?:翻译|译者|编译)\s*[：:].{1,60}$/, 'translator_credits'],
	[
		/^(?:分享到?|分享至|转发|收藏|点赞|微信|微博|朋友圈|扫一扫.{0,20}|扫码.{0,20}|复制链接)(?:[：:\s|].{0,40})?$/,
		'share',
	],
	[/^(?:打印|打印本页|字号|字体|大字|中字|小字|关闭窗口|关闭|【?大 ?中 ?小】?)(?:[：:\s|【].{0,40})?$/, 'controls'],
	[
		/^(?:首页|当前位置|您的位置|您现在的位置|所在位置|网站地图|返回首页|返回顶部|联系我们|关于我们|搜索|登录|注册)(?:[：:\s>|》].{0,80})?$/,
		'nav',
	],
	[/^(?:上一篇|下一篇|上一条|下一条|上一页|下一页)(?:[：:\s].{0,80})?$/, 'nav'],
	[
		/^(?:相关(?:阅读|链接|新闻|报道|文章|稿件|文档|专题)|延伸阅读|推荐阅读|热点推荐|更多(?:新闻|内容|>>)?|阅读更多|热门(?:文章|新闻)|猜你喜欢|为您推荐)(?:[：:\s>].{0,120})?$/,
		'related',
	],
	[
		/^(?:简体|繁體|繁体|中文|简体中文|繁體中文|繁体中文|English|选择语言)(?:[\s|/·]+(?:简体|繁體|繁体|中文|English|EN|简体中文|繁体中文|繁體中文|Français|Русский|Español|日本語|한국어|العربية))*$/,
		'language_chooser',
	],
	[/^(?:评论|网友评论|发表评论|我要评论|暂无评论|查看评论)(?:[（(：:\s\d].{0,30})?$/, 'comments'],
	[/^(?:广告|推广|赞助)$/, 'advertisement'],
	[/^(?:订阅|关注我们|关注微信).{0,40}$/, 'newsletter'],
	[/^[（(]?(?:完|全文完|终)[）)]?$/, 'end_mark'],
	[/^(?:联系电话|电话|传真|联系人|邮箱|电子邮箱|地址|邮编|咨询电话|联系方式)\s*[：:].{2,80}$/, 'contact'],
	[/^(?:图为|图片来源|资料图|供图|摄影)[：:，,]?.{1,160}$/, 'caption'],
	[
		/^.{2,200}[（(](?:新华社|中新社|人民网|本报)?(?:记者|通讯员|实习生)?\s*[\u4e00-\u9fff ]{2,10}\s*摄[）)]?。?$|^.{2,200}新华社(?:记者.{2,8}摄|发(?:（.{2,12}摄）)?)$/,
		'caption',
	],
	[/^[↑→←ㄑㄟㄥ﹤〈<»›]/, 'nav'],
];

function hanFurniture(line: string): FurnitureKind | null {
	if (line.length > 240) return null;
	for (const [shape, kind] of HAN_KINDS) if (shape.test(line)) return kind;
	return null;
}

const EDGE_KINDS: readonly (readonly [RegExp, FurnitureKind])[] = [
	[
		/\b(?:[Pp]rint(?:ed)? (?:run|on|by|in)\b|ISSN\b|ISBN\b|[Dd]ocument [Nn]o\b|[Rr]eg(?:istration|istered)? (?:[Nn]o|number)\b|recycled\b|[Ee]nquiries:)[^]{0,120}$/,
		'imprint',
	],
	[
		/\bcookies?\b[^]*\b(?:consent|polic(?:y|ies)|browser|experience|settings|preferences|agree|accept|website|site)\b|\b(?:consent|agree|accept|use)\b[^]*\bcookies\b/i,
		'cookie_banner',
	],
	[
		/\b(?:if|want|wish|like) (?:you )?(?:want |would like |wish )?to (?:contribute|submit|write (?:for|to)|pitch)\b[^]*(?:@|contact|email|e-mail|send)|\b(?:submit|send) (?:your |an? |us )?(?:op-?eds?|articles?|letters?|contributions?|pitches)\b[^]*(?:@|contact|to us)/i,
		'contribution_note',
	],
	[
		/\b(?:texts?|versions?) (?:differ|diverge)\b[^]{0,60}\b(?:prevail|appl|authoritative)|\bin (?:the )?(?:case|event) of (?:any )?(?:discrepanc|inconsisten|conflict|ambiguit|divergence)|\b(?:official|authoritative) (?:version|text) (?:is|shall be) the\b|\bunofficial translation\b|\bfor reference only\b/i,
		'translator_credits',
	],
	[
		/(?:^|[\s(])©|\ball rights reserved\b|\bcopyright (?:\(c\)|\d{4}|©)|\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed)\b|\bpublished under (?:a|the|an) [^.]{0,60}licen[cs]e\b|\bcreative commons\b/i,
		'copyright',
	],
	[
		/\b(?:views?|opinions?) (?:and opinions? )?(?:expressed|presented|contained|reflected|stated|here|in this)\b[^]*\b(?:not necessarily|do not|are (?:those|solely|his|her))|\bdoes not (?:constitute|necessarily reflect)\b/i,
		'disclaimer',
	],
	[
		/\b(?:sign up|subscribe|subscribing)\b[^]{0,120}\b(?:newsletter|inbox|updates|email|alerts|channel|podcast|today|free|briefing)\b/i,
		'newsletter',
	],
	[
		/^[^]{0,30}\bcontributed (?:to this (?:report|story|article|piece)|reporting)\b|\bcontributed (?:to this (?:report|story|article|piece)|reporting)\.?$/i,
		'credits',
	],
	[
		/\b(?:follow|like|find|join) (?:us|him|her|them|@\w+|the [\w ]{2,40}|[A-Z]\w+(?: [A-Z]\w+){0,3}) on (?:X\b|Twitter|Facebook|Instagram|LinkedIn|YouTube|TikTok|WeChat|Weibo|Telegram|WhatsApp|Threads|Bluesky)/,
		'share',
	],
	// A paragraph that also tells to call one is the matter itself.
	[/^(?=[^]{0,200}$)[^]*?(?:\b(?:hotline|helpline)\s*[:：]|举报电话|举报热线)/i, 'hotline'],
	[
		/\bto (?:view|see|download|watch) the [^.]{2,80}(?:slides?|pdf|document|video|report|transcript)[^.]{0,40}\b(?:visit|click|here|see)\b|^you can (?:view|read|find|download|watch)\b[^]{0,80}\bhere\b/i,
		'download',
	],
];

/** A word without which no such note is made, so that prose is walked once. */
const EDGE_GATE =
	/rint|ISSN|ISBN|ecycled|ookie|COOKIE|contribut|submi|write (?:for|to)|differ|diverge|©|ights [Rr]eserved|opyright|icen[cs]e|ublished|iscrepan|nconsisten|nofficial|uthoritative|reference only|iews|pinion|necessarily|onstitute|ewsletter|inbox|ign up|ubscri|ollow|ike |oin |otline|elpline|举报|slides?|[Pp][Dd][Ff]|\bhere\b/;

/**
 * The kind of furniture of a longer note before or after the body: what it says decides, wherever in the note. Only for
 * paragraphs at the edges of a text, for in the body the same words may be the matter itself.
 */
export function edgeFurnitureOf(line: string): FurnitureKind | null {
	if (line.length > LONGEST) return null;
	if (!EDGE_GATE.test(line)) return null;
	for (const [shape, kind] of EDGE_KINDS) if (shape.test(line)) return kind;
	return null;
}
