import { shortestForm } from '../../core/topics/inflection';

const SMALL = new Set(
	'a an the of in on at to for and or by with from its their his her our per this that total s'.split(' '),
);

/** The form of each word met so far, which a corpus has many times; so many words at most. */
const forms = new Map<string, string>();
const MOST = 20_000;

/**
 * The content words of a measure, in lower case and one number, so that two ways to name it can be compared: "output of
 * lignite" has the words of "lignite output" in their order.
 */
export function measureWords(phrase: string): string[] {
	const parts = phrase.toLowerCase().split(/\sof\s/u);
	const words = parts.reduceRight<string[]>((before, part) => before.concat(part.match(/[\p{L}\p{N}]+/gu) ?? []), []);
	return words.filter((word) => !SMALL.has(word)).map(formOf);
}

function formOf(word: string): string {
	const known = forms.get(word);
	if (known !== undefined) return known;
	if (forms.size >= MOST) forms.clear();
	const form = shortestForm(word);
	forms.set(word, form);
	return form;
}
