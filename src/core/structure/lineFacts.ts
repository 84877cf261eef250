import { endsAsCredit, isCaption, opensCaption } from './captionShape';
import { isDigit, isHan, isLower, isSpace, isUpper } from './characters';
import { furnitureOf, opensFurniture } from './furnitureShape';
import type { FurnitureKind } from './furnitureWords';
import { type LabelShape, opensAsMember, readLabel } from './labelShape';

/** How a paragraph is made, before anything around it is known. */
export const enum LineForm {
	/** Sentences. */
	Prose,
	/** A short line without a sentence: a title, a heading, a name, an item of navigation. */
	Short,
	/** A Markdown or bold heading. */
	Heading,
	ListItem,
	/** A clock time alone, as transcripts begin and end with. */
	Clock,
}

/**
 * What can be said of a paragraph from its text alone. Cacheable by the paragraph's text; offsets are relative to it.
 */
export interface LineFacts {
	readonly length: number;
	readonly form: LineForm;
	/** Words, counted up to 40; Chinese characters count as half a word each. */
	readonly words: number;
	readonly label: LabelShape | null;
	readonly furniture: FurnitureKind | null;
}

const MOST_COUNTED = 40;
/** Longer paragraphs are sentences, whatever else. */
const LONG = 300;
const CLOCK =
	/^\W*(?:(?:END|End|BEGIN|Begin|START|Start)\b)?[\s:-]*\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\.?)?,? ?(?:\(?(?:[A-Z]{2,5}|local time|GMT ?[+-]?\d{0,2})\)?)?\W*$/;

/** Reads one paragraph. Pure; looks at its first and last hundred characters and, when short, at the whole. */
export function readLine(paragraph: string): LineFacts {
	const length = paragraph.length;
	if (length > LEAST_PROSE && isPlainProse(paragraph))
		return { length, form: LineForm.Prose, words: MOST_COUNTED, label: null, furniture: null };
	const furniture = furnitureOf(paragraph) ?? (isCaption(paragraph) ? 'caption' : null);
	const label = furniture === null || furniture === 'nav' || furniture === 'contact' ? readLabel(paragraph) : null;
	if (length > LONG)
		return {
			length,
			form: isList(paragraph) ? LineForm.ListItem : LineForm.Prose,
			words: MOST_COUNTED,
			label,
			furniture,
		};
	const count = countWords(paragraph);
	return { length, form: formOf(paragraph, count), words: count.words, label, furniture };
}

/** Shorter paragraphs are read with care. */
const LEAST_PROSE = 120;
const HEAD = 140;
const TAIL = 60;

/**
 * Most paragraphs of most texts: sentences that open with no word furniture opens with, hold no colon early on and no
 * credit at the end. Told by a walk over head and tail, so that the rules are tried on the others alone.
 */
function isPlainProse(text: string): boolean {
	const length = text.length;
	const last = text.charCodeAt(length - 1);
	// . ! ? and closing quotation marks
	if (last !== 0x2e && last !== 0x22 && last !== 0x201d && last !== 0x27 && last !== 0x3f && last !== 0x21)
		return false;
	for (let i = length - 1; i > length - TAIL; i -= 1) {
		const code = text.charCodeAt(i);
		if (code === 0x2f || code === 0x7c || code === 0x3a || code === 0x40 || code === 0xa9) return false;
		if ((code === 0x29 || code === 0x5d) && i >= length - 2) return false;
	}
	if (endsAsCredit(text)) return false;
	const first = text.charCodeAt(0);
	if (first === 0x22 || first === 0x201c || (first === 0x27 && text.charCodeAt(1) === 0x27)) return true;
	if (first < 65 || first > 90) return false;
	const second = text.charCodeAt(1);
	if (!(second >= 97 && second <= 122) && !(second === 32 && isLower(text.charCodeAt(2)))) return false;
	let word = 1;
	while (word < 20 && text.charCodeAt(word) >= 97 && text.charCodeAt(word) <= 122) word += 1;
	if (opensFurniture(text, 0, text.slice(0, word).toLowerCase()) || opensCaption(text)) return false;
	let before = 0;
	for (let i = word; i < HEAD && i < length; i += 1) {
		const code = text.charCodeAt(i);
		if (code === 0x3a || code === 0xff1a) return false;
		// Two capitals in the second word, or a dash after a full stop, may close a label without a colon.
		if (before === 0x2e && (code === 0x2d || code === 0x2212 || (code >= 0x2010 && code <= 0x2015))) return false;
		if (code !== 32) before = code;
	}
	if (text.charCodeAt(word) === 0x2e) word += 1;
	if (!isUpper(text.charCodeAt(word + 1))) return true;
	return !isUpper(text.charCodeAt(word + 2)) && !opensAsMember(text);
}

interface Count {
	words: number;
	lower: number;
	upper: number;
	han: number;
}

function countWords(text: string): Count {
	const count = { words: 0, lower: 0, upper: 0, han: 0 };
	let inside = false;
	for (let i = 0; i < text.length && count.words < MOST_COUNTED; i += 1) {
		const code = text.charCodeAt(i);
		if (code === 32 || isSpace(code)) inside = false;
		else if (isHan(code)) {
			count.han += 1;
			inside = false;
		} else if (!inside) {
			inside = true;
			count.words += 1;
			if (isLower(code)) count.lower += 1;
			else if (isUpper(code)) count.upper += 1;
		}
	}
	count.words = Math.min(MOST_COUNTED, count.words + Math.round(count.han * 0.6));
	return count;
}

function formOf(text: string, count: Count): LineForm {
	const first = text.charCodeAt(0);
	if (first === 0x23 && /^#{1,6}\s/.test(text)) return LineForm.Heading;
	if (
		first === 0x2a &&
		text.startsWith('**') &&
		text.length < 160 &&
		/\*\*[:：]?$/.test(text) &&
		text.indexOf('**', 2) >= text.length - 3
	)
		return LineForm.Heading;
	if (isList(text)) return LineForm.ListItem;
	if (text.length < 50 && CLOCK.test(text)) return LineForm.Clock;
	const last = text.charAt(text.length - 1);
	const ended = /[.!?。！？…"”’)\]）』」;；—]/.test(last) || /[.!?]["”’)\]*_]*$/.test(text);
	if (count.han > 0 && count.han * 2 > text.length)
		return (ended && count.han > 18) || count.han > 60 || /[。！？]./.test(text) ? LineForm.Prose : LineForm.Short;
	if (count.words >= 30 && (ended || count.lower > count.upper)) return LineForm.Prose;
	// Title case is no sentence, even with a full stop; a few words with one may be (`He agreed.`).
	if (ended && (count.lower > count.upper || (count.lower >= 4 && count.lower * 2 >= count.upper)))
		return LineForm.Prose;
	if (ended && count.words <= 6 && /^["“]?(?:I|We|You|He|She|They|It|Yes|No|Thank|Thanks)\b/.test(text))
		return LineForm.Prose;
	if (count.words >= 12 && count.lower > count.upper && /[a-z\d][.!?]["”]?\s+[A-Z]/.test(text)) return LineForm.Prose;
	if (!ended && count.words >= 25) return LineForm.Prose;
	return LineForm.Short;
}

function isList(text: string): boolean {
	const first = text.charCodeAt(0);
	if (isDigit(first)) return /^\d{1,3}[.)]\s/.test(text);
	return (
		(first === 0x2d ||
			first === 0x2a ||
			first === 0x2b ||
			first === 0x2022 ||
			first === 0xb7 ||
			first === 0x25aa ||
			first === 0x25e6) &&
		isSpace(text.charCodeAt(1))
	);
}
