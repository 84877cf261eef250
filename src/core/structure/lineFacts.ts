import { isCaption } from './captionShape';
import { isDigit, isHan, isLower, isSpace, isUpper } from './characters';
import { furnitureOf } from './furnitureShape';
import type { FurnitureKind } from './furnitureWords';
import { type LabelShape, readLabel } from './labelShape';

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
const LONG = 400;
const CLOCK =
	/^\W*(?:(?:END|End|BEGIN|Begin|START|Start)\b)?[\s:-]*\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\.?)?,? ?(?:\(?(?:[A-Z]{2,5}|local time|GMT ?[+-]?\d{0,2})\)?)?\W*$/;

/** Reads one paragraph. Pure; looks at its first and last hundred characters and, when short, at the whole. */
export function readLine(paragraph: string): LineFacts {
	const length = paragraph.length;
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

interface Count {
	words: number;
	lower: number;
	upper: number;
	han: number;
}

function countWords(text: string): Count {
	const count = { words: 0, lower: 0, upper: 0, han: 0 };
	let inside = false;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		if (isSpace(code)) inside = false;
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
	count.words = Math.min(MOST_COUNTED, count.words + (count.han >> 1));
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
	if (ended && count.lower > count.upper) return LineForm.Prose;
	if (ended && count.words <= 12 && /^["“]?(?:I|We|You|He|She|They|It|Yes|No|Thank|Thanks)\b/.test(text))
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
