import type { TurnKind } from '../model/document';
import { isHan } from './characters';
import {
	HONORIFICS,
	isHeadingWord,
	MEDIA_NAMES,
	MEDIA_TITLES,
	MEDIA_WORDS,
	OFFICE_MODIFIERS,
	OFFICES,
	PARTICLES,
	ROLES,
} from './labelWords';

/** What the words of a label say about who speaks. */
export interface LabelName {
	/** How likely the words name a speaker: 0 (a heading) to 4 (`MS. LEE`, `MODERATOR`, `Reuters`). */
	readonly strength: number;
	/** The personal name without address and office; the whole label for organisations and roles. */
	readonly name: string;
	/** What stands beside the name: an office before it, or an affiliation after a comma or in brackets. */
	readonly role: string | null;
	/** Set when the words alone tell the kind of turn. */
	readonly kind: TurnKind | null;
	/** Whether `name` is that of a person, so that a fuller form of it may stand elsewhere. */
	readonly person: boolean;
	/** Whether `name` stands in brackets behind the office it holds. */
	readonly held?: boolean;
}

const NOBODY: LabelName = { strength: 0, name: '', role: null, kind: null, person: false };

/** Reads the words of a label. Pure; callers keep the answer for labels that come again. */
export function readLabelName(label: string): LabelName {
	const plain = label
		.replace(/[*_\\[\]]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	if (isHan(plain.charCodeAt(0)) || plain.startsWith('《')) return hanName(plain);
	const brackets = /\s*[(（]([^()（）]*)[)）]/.exec(plain);
	const outside = (brackets === null ? plain : plain.replace(/\s*[(（][^()（）]*[)）]/g, '')).trim();
	const comma = outside.indexOf(',');
	const head = comma < 0 ? outside : outside.slice(0, comma).trim();
	const tail = comma < 0 ? (brackets?.[1] ?? null) : outside.slice(comma + 1).trim();
	const words = head.split(' ').filter(Boolean);
	const bare = words.map((w) =>
		w
			.toLowerCase()
			.replace(/’/g, "'")
			.replace(/[.,]+$/, ''),
	);
	if (words.length === 0) return NOBODY;
	// `Ana Roy -- Chief Executive Officer`, as records of earnings calls have it.
	const dash = words.findIndex((word) => DASH.test(word));
	if (dash > 0 && dash + 1 < words.length) return withOffice(readLabelName(words.slice(0, dash).join(' ')), plain);
	if (comma >= 0 && !isAffiliation(tail as string)) return NOBODY;
	const holder = brackets === null || comma >= 0 ? null : holderOf(brackets[1] as string, head);
	if (holder !== null) return holder;
	if (SEVERAL.test(head)) return { strength: 4, name: titled(head), role: tail, kind: null, person: false };
	if (PASSERS_BY.test(head)) return { strength: 4, name: titled(head), role: tail, kind: 'question', person: false };
	const affiliated = tail !== null && isMedia(tail);
	const first = bare[0] as string;
	const numbered = /^[#\d]+$/.test(bare.at(-1) as string);
	const role = ROLES.get(numbered && bare.length === 2 ? first : bare.length === 1 ? first.replace(/\d+$/, '') : '');
	if (role !== undefined) {
		const letter = first.length <= 2;
		return {
			strength: 4,
			name: letter ? first.charAt(0).toUpperCase() : titled(head),
			role: tail,
			kind: affiliated ? 'question' : role,
			person: false,
		};
	}
	if (isMedia(head)) return { strength: 4, name: head, role: tail, kind: 'question', person: false };
	// Address and offices before the name.
	let at = first === 'the' ? 1 : 0;
	while (at < bare.length && HONORIFICS.has(bare[at] as string)) at += 1;
	const addressed = at > 0 && first !== 'the';
	const officeFrom = at;
	while (
		at < bare.length &&
		(OFFICES.has(bare[at] as string) || (PARTICLES.has(bare[at] as string) && OFFICES.has(bare[at + 1] ?? '')))
	)
		at += 1;
	const offices = words.slice(officeFrom, at);
	let rest = words.slice(at);
	let restBare = bare.slice(at);
	let place: string | null = null;
	const of = restBare.indexOf('of');
	if (of > 0) {
		place = rest.slice(of + 1).join(' ');
		rest = rest.slice(0, of);
		restBare = restBare.slice(0, of);
	}
	const note =
		[offices.length > 0 ? titled(offices.join(' ')) : null, tail, place]
			.filter((x) => x !== null && x !== '')
			.join(', ') || null;
	if (rest.length === 0) {
		if (offices.length === 0 || OFFICE_MODIFIERS.has(bare[at - 1] as string)) return NOBODY;
		const chairs = /\b(?:moderator|host|facilitator|operator)\b/i.test(head);
		return {
			strength: head === head.toUpperCase() || first === 'the' || offices.length > 1 ? 4 : 2,
			name: titled(head),
			role: tail,
			kind: affiliated ? 'question' : chairs ? 'moderator' : null,
			person: false,
		};
	}
	if (restBare.some((w) => isHeadingWord(w)) && !(addressed && rest.length === 1)) {
		// `Ministry of Health`, `Department of Trade` speak; `Economic growth` does not.
		return INSTITUTION.test(head) ? { strength: 2, name: head, role: tail, kind: null, person: false } : NOBODY;
	}
	if (INSTITUTION.test(head) && !addressed) return { strength: 2, name: head, role: tail, kind: null, person: false };
	if (
		rest.length > 5 ||
		rest.some((w, i) => !/^[A-Z\u00C0-\u024F\u0400-\u052F]/.test(w) && !PARTICLES.has(restBare[i] as string))
	)
		return NOBODY;
	if (restBare.includes('and') || restBare.includes('the') || restBare.includes('to')) return NOBODY;
	const name = titled(rest.join(' '));
	const caps = rest.every((w) => w === w.toUpperCase() || /^(?:Ma?c|De|Di|La|Le|Van|O['’])[A-Z]/.test(w));
	const strength =
		addressed || offices.length > 0 ? (caps ? 4 : 3) : caps ? (rest.length > 1 ? 3 : 2) : rest.length > 1 ? 2 : 1;
	return {
		strength: Math.min(4, strength + (tail === null ? 0 : 1)),
		name,
		role: note,
		kind: affiliated ? 'question' : null,
		person: true,
	};
}

const DASH = /^(?:--|[–—])$/;

/** A name with what stands behind its dash. */
function withOffice(who: LabelName, label: string): LabelName {
	if (who.strength === 0) return who;
	const office = label.replace(/^.*? (?:--|[–—]) /, '').replace(/ (?:--|[–—]) /g, ', ');
	return { ...who, strength: Math.min(4, who.strength + 1), role: who.role ?? office };
}

/** `The Minister for Trade (Dame Ana Roy)`, `The Minister for Trade (Ana Roy)`: who holds the office before the brackets. */
function holderOf(inside: string, office: string): LabelName | null {
	const addressed = HONORIFICS.has((inside.split(/[ .]/, 1)[0] as string).toLowerCase());
	if (!addressed && !(office.startsWith('The ') && FULL_NAME.test(inside) && !OF_COUNTRIES.test(inside))) return null;
	const holds = office
		.split(/[ ,]+/)
		.some((word) => OFFICES.has(word.toLowerCase()) && !OFFICE_MODIFIERS.has(word.toLowerCase()));
	const who = holds ? readLabelName(inside) : NOBODY;
	if (!who.person || who.strength < (addressed ? 3 : 2)) return null;
	return { ...who, strength: 4, role: titled(office), held: true };
}
const FULL_NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;
/** Words with which countries of two words are named: `The President (New Zealand)`. */
const OF_COUNTRIES =
	/\b(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Saint|San|Costa|Saudi|Sri|United|Great|Sierra|El|Hong|Papua|Burkina|Cape|Cabo|Central|Equatorial|Czech|Dominican|Marshall|Solomon|Republic|Kingdom|States|Islands|Coast|Leste|Faso|Verde)\b/;

/** A house that speaks as one. */
const SEVERAL = /^(?:(?:several |some )?hon(?:\.|ourable|orable)? )(?:members|senators|friends|lords|delegates)$/i;

/** Those who ask without a name. */
const PASSERS_BY =
	/^(?:audience member|member of (?:the )?audience|(?:unidentified|unknown|off-camera) (?:speaker|reporter|participant|male|female|man|woman|voice|questioner))s?(?: \d+)?$/i;

const INSTITUTION =
	/\b(?:Ministry|Department|Bureau|Commission|Administration|Council|Institute|University|Embassy|Delegation|Committee|Federation|Association|Union|Authority|Secretariat|Foundation|Bank|Board)\b/i;

/** Whether what stands after a comma is an office or an institution, not the rest of a sentence. */
function isAffiliation(text: string): boolean {
	let odd = 0;
	for (const word of text.split(/[\s,]+/)) {
		const lower = word.toLowerCase();
		if (word !== lower || OFFICES.has(lower) || PARTICLES.has(lower) || MEDIA_WORDS.has(lower)) continue;
		odd += 1;
	}
	return odd <= 1 && /[A-Z]|minister|president|director|head|chair/.test(text);
}

/** Whether a name is one of a news organisation. */
export function isMedia(text: string): boolean {
	const lower = text.toLowerCase().replace(/’/g, "'");
	const words = lower.split(/[\s,/]+/).filter(Boolean);
	if (words.length === 0 || words.length > 8) return false;
	if (MEDIA_TITLES.has(words.join('-'))) return true;
	const last = words.at(-1) as string;
	if (words.length === 1)
		return MEDIA_NAMES.has(last) || (/(?:news|tv|times|post|daily)$/.test(last) && last.length > 5);
	if (words.some((w) => MEDIA_NAMES.has(w) && w.length > 2 && w !== 'now' && w !== 'fox' && w !== 'mail')) return true;
	if (ENERGY_AGENCY.test(lower)) return false;
	return (
		MEDIA_WORDS.has(last) ||
		words.some(
			(w) =>
				w === 'news' || w === 'television' || w === 'radio' || w === 'tv' || w === 'broadcasting' || w === 'newspaper',
		)
	);
}
/** Agencies of government end in the same word as those of news. */
const ENERGY_AGENCY =
	/\b(?:energy|space|protection|development|intelligence|environment|food|health|national|international|federal|european|security|atomic|refugee) (?:\w+ )?agency$/;

const HAN_ROLES: readonly (readonly [RegExp, TurnKind])[] = [
	[/(?:主持人|主席)$/, 'moderator'],
	[/^(?:问|记者|提问|听众|观众)\d*$|(?:记者|通讯社|社|报|电视台|广播|台|网|新闻|日报|周刊|卫视)$/, 'question'],
	[/^答$|(?:发言人|部长|总理|主席|局长|司长|省长|市长|主任|院长|行长|书记|先生|女士)/, 'speaker'],
];
const HAN_HEADINGS =
	/(?:来源|时间|地点|日期|编辑|责编|作者|标题|图片|摄影|电话|地址|邮箱|网址|注|说明|备注|例如|导读|摘要|关键词|目录|附件|链接|分享|内容|目标|原则|要求|意见|方面|如下|包括|指出|强调|表示|认为)$|^(?:关于|第[一二三四五六七八九十]|一是|二是|三是|其中|同时)/;

/** 记者问, 新华社记者提问, 李明答: who asks and who answers, with what they do. */
const HAN_ASKS = /^(.{2,}?)(?:提?问|答)$/;

function hanName(label: string): LabelName {
	const does = label.startsWith('答') ? null : HAN_ASKS.exec(label);
	if (does !== null) {
		const asker = hanName(does[1] as string);
		if (asker.strength > 0) return { ...asker, kind: label.endsWith('问') ? 'question' : asker.kind };
	}
	for (const [shape, kind] of HAN_ROLES)
		if (shape.test(label))
			return {
				strength: 4,
				name: label,
				role: null,
				kind: kind === 'speaker' && label !== '答' ? null : kind,
				person: false,
			};
	if (HAN_HEADINGS.test(label)) return NOBODY;
	// A personal name has two to four characters, an office may stand before it after a blank.
	const name = label.split(/[\s　]/).at(-1) as string;
	return {
		strength: name.length >= 2 && name.length <= 4 ? (name === label ? 2 : 3) : label.includes('·') ? 2 : 0,
		name,
		role: name === label ? null : label.slice(0, label.length - name.length).trim(),
		kind: null,
		person: true,
	};
}

/** `JEAN-PIERRE` → `Jean-Pierre`, `THE PRESIDENT` → `The President`; words in mixed case stay as they are. */
export function titled(words: string): string {
	return words
		.split(' ')
		.map((word) => {
			if (!/[A-Z\u00C0-\u00DE]/.test(word.charAt(0)) && !/^[a-z]/.test(word)) return word;
			if (/^(?:Mc|Mac)[A-Z]+$/.test(word)) return word.replace(/(?<=Ma?c.).*/, (r) => r.toLowerCase());
			if (word.includes('.') || (word !== word.toUpperCase() && word !== word.toLowerCase())) return word;
			if (word === word.toLowerCase()) return PARTICLES.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
			return word.toLowerCase().replace(/(?:^|[-'’])\p{L}/gu, (m) => m.toUpperCase());
		})
		.join(' ');
}
