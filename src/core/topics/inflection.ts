/**
 * The forms in which a term of a codebook is met in running text: its head noun in the singular and the plural, and
 * hyphenated words written as one. Hyphen against blank is no variant: the matcher reads both as the same sign.
 */

/** All forms of a term, the term itself first. Acronyms and words of other scripts have no other forms than an `s`. */
export function formsOf(term: string): string[] {
	const forms = [term, ...numberForms(term)];
	const joined = forms.map((form) => form.replace(/([a-z])-(?=[a-z])/gi, '$1'));
	return [...new Set([...forms, ...joined])];
}

/** One form for a word in both numbers: the shorter of the two. */
export function shortestForm(word: string): string {
	return formsOf(word).reduce((shortest, form) => (form.length < shortest.length ? form : shortest));
}

/** The head is the last word, or the word before the first preposition (`ministers of finance`). */
function numberForms(term: string): string[] {
	const headed = /^(.*?)([a-z]+)( (?:of|for|in|on|against|to|with) .*)?$/i.exec(term);
	if (headed === null) return [];
	const [, before = '', head = '', after = ''] = headed;
	return otherNumber(head).map((form) => before + form + after);
}

/** Plural forms of a singular noun and the singular of a plural one; both where the ending does not tell. */
function otherNumber(noun: string): string[] {
	if (/^[A-Z]{2,}$/.test(noun)) return [`${noun}s`];
	const word = noun.toLowerCase();
	if (word.length < 3) return [];
	const cut = (count: number): string => noun.slice(0, noun.length - count);
	if (/(?:^|wo)man$/.test(word) || /[a-z]{3}man$/.test(word)) return [`${cut(2)}en`];
	if (/(?:^|wo)men$/.test(word) || /[a-z]{3}men$/.test(word)) return [`${cut(2)}an`];
	if (word.endsWith('child')) return [`${noun}ren`];
	if (word.endsWith('children')) return [cut(3)];
	if (/[^aeiou]ies$/.test(word) && word.length > 4) return [`${cut(3)}y`, cut(1)];
	if (/(?:ss|x|zz|ch|sh)es$/.test(word)) return [cut(2)];
	if (/(?:ss|us|is|x|zz|ch|sh)$/.test(word)) return [`${noun}es`];
	if (word.endsWith('s')) return [cut(1)];
	if (/[^aeiou]y$/.test(word)) return [`${cut(1)}ies`];
	return [`${noun}s`];
}
