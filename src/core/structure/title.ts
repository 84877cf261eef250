import type { Span } from '../model/span';
import { isHan } from './characters';
import { readLabelName, titled } from './labelName';
import { LineForm, type LineFacts } from './lineFacts';
import type { Zone } from './zones';

/**
 * Chooses the title among the short lines of the head, or none: a title has the words of one, stands first, is marked
 * as a heading, or is followed by a byline, a date or a deck. A name of a section does not become a title for want of one.
 */
export function chooseTitle(
	shorts: readonly number[],
	facts: readonly LineFacts[],
	zones: readonly Zone[],
	at: (i: number) => string,
	bodyStart: number,
	paragraphs: readonly Span[],
): number | null {
	let best: number | null = null;
	let most = 0;
	shorts.forEach((i, order) => {
		const fact = facts[i] as LineFacts;
		const line = at(i);
		let score = fact.words >= 4 ? 3 : fact.words === 3 ? 1 : 0;
		if (fact.words >= 6) score += 1;
		if (GENRE.test(line)) score += 2;
		if (isInstitution(line)) score -= 4;
		// The name of a site and that of its section.
		if (SITE_AND_SECTION.test(line)) score -= 4;
		// The kind of text and its number, the minutes of who met when, notes in brackets.
		if (NUMBERED_KIND.test(line) || MET.test(line) || /^\[.*\]$/.test(line)) score -= 5;
		// A member with seat and party, as proceedings name who speaks.
		if (MEMBER.test(line)) score -= 4;
		// "The Hon. Orla Venn" above or below the office: who speaks, not what of.
		if (fact.words <= 5 && isAddressed(line) && readLabelName(line).person) score -= 5;
		if (/^#\s/.test(line)) score += 4;
		else if (fact.form === LineForm.Heading) score += 1;
		if (order === 0) score += 1;
		if (fact.length > 220) score -= 3;
		if (/[:：,，]$/.test(line)) score -= 3;
		if (line.endsWith('.') && fact.words < 4) score -= 2;
		if (!/\p{L}/u.test(line) || fact.length < 4) score -= 4;
		// Lines of a list of links stand one under another and are short.
		const before = paragraphs[i - 1];
		const listed =
			shorts.includes(i - 1) &&
			(facts[i - 1] as LineFacts).words <= 3 &&
			shorts.includes(i + 1) &&
			(facts[i + 1] as LineFacts).words <= 3;
		if (listed && fact.words <= 3 && before !== undefined) score -= 2;
		const next = nextInHead(zones, i, bodyStart);
		if (next === 'source_line' || next === 'byline' || next === 'deck' || next === 'event_date') score += 1;
		// Titles stand at the body or at the head of the head; far from both is a stray line.
		if (score > most) {
			most = score;
			best = i;
		}
	});
	return most >= 2 ? best : null;
}

/** A line that opens as a name with an address does. */
export function isAddressed(line: string): boolean {
	return ADDRESSED.test(line);
}

/** Words that say what kind of text this is. */
const GENRE =
	/\b(?:address|remarks|speech|statement|fact sheet|readout|report on|notice|communiqu[eé]|declaration|press (?:conference|briefing|release)|interview|transcript|testimony|letter to|keynote|lecture|minutes of|summary of|message (?:from|of|to)|bulletin|white paper|work report|plan|proclamation|executive order|memorandum)\b|(?:讲话|致辞|通知|公告|声明|公报|答记者问|报告|意见|办法|发布会|实录|通报|决定|批复|白皮书|谈话|演讲|倡议|宣言|规划)(?:[（(].*[)）])?$/i;
const HAN_INSTITUTION = /^[^，。：:？]{2,24}(?:局|部|委|委员会|办公室|院|府|厅|处|署|网|社|报|中心|协会|大使馆)$/;

const SITE_AND_SECTION = /^[^\s|›»]+(?: [^\s|›»]+){0,2} [|›»] [^\s|›»]+(?: [^\s|›»]+){0,2}$/;
const NUMBERED_KIND =
	/^(?:press release|news release|media release|press statement|communiqu[eé]|bulletin|memo(?:randum)?|notice|report)(?: no\.?| n°)? ?[\dA-Z]*\d[\d/.-]*$/i;
const MET =
	/^The (?:House|Senate|Council|Committee|Assembly|Board|Parliament|meeting|session|committee|sitting)\b.{0,60}\b(?:met|sat|convened|was called to order|was opened|began|resumed)\b|^The .{3,60} was asked ?[—–-]?$/;
const ADDRESSED = /^(?:The )?(?:Rt\.? |Right )?(?:Hon(?:\.|ou?rable)|Mr|Mrs|Ms|Dr|Sir|Dame|H\.E\.)/;
const MEMBER = /^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} \([^)]+\)(?: \([^)]+\))?$/;

/** Whether a line is only the name of a public body or an outlet: a letterhead, no title. */
export function isInstitution(line: string): boolean {
	const words = line.replace(/[*_#]/g, '').trim();
	const parted = words.includes(', ') || /\s[-–—|·]\s/.test(words);
	const [plain = '', ...rest] = parted
		? words.split(/\s+[-–—|·]\s+|, (?=(?:the )?(?:\p{Lu}[\p{L}'’-]+(?: of)? ?){1,4}$)/u)
		: [words];
	if (rest.length > 1 || (rest[0] ?? '').split(/\s+/).length > 3) return false;
	if (isHan(plain.charCodeAt(plain.length - 1)) && HAN_INSTITUTION.test(plain)) return true;
	if (plain.split(/\s+/).length > 10 || /[.!?:]/.test(plain)) return false;
	const name = plain === plain.toUpperCase() ? titled(plain).replace(SMALL, (word) => word.toLowerCase()) : plain;
	return (
		INSTITUTION.test(name) && !/\b(?:to|is|are|on|with|says?|plans?|calls?|will|by|as|after|over|from|at)\b/.test(plain)
	);
}
const SMALL = /(?<= )(?:Of|The|And|For|On)(?= )/g;
const INSTITUTION =
	/^(?:The )?(?:[A-Z][\w’'-]+ ){0,3}(?:Office|Ministry|Department|Bureau|Government|Council|Commission|Embassy|Parliament|Congress|Senate|Assembly|Secretariat|Agency|Authority|Administration|Press (?:Office|Room|Cent(?:er|re))|Newsroom|News Agency|White House|House of [A-Z]\w+|United Nations|European (?:Union|Commission|Council|Parliament)|Bank of [A-Z]\w+|Central Bank|Federal Reserve(?: Board)?|Institute|University|Foundation|(?:Supreme |High |Constitutional )?Court|Tribunal)\b(?: (?:of|for|on|and|the|&) (?:the )?(?:[A-Z][\w’'-]*|of|and|the|,)(?: (?:[A-Z][\w’'-]*|of|and|for|the))*)?(?: [A-Z][\w’'-]*){0,2}$/;

function nextInHead(zones: readonly Zone[], i: number, bodyStart: number): Zone | null {
	for (let j = i + 1; j < Math.min(bodyStart, i + 4); j += 1)
		if (zones[j] !== 'furniture' && zones[j] !== 'heading' && zones[j] !== 'caption') return zones[j] as Zone;
	return null;
}
