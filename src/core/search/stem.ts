/**
 * Stems of English words by the algorithm of M. F. Porter (1980, "An algorithm for suffix stripping"): endings come off
 * by rules that count how many syllable-like steps the rest still has, so that all forms of a word share a stem.
 */

const VOWEL = /[aeiou]/;

function isConsonant(word: string, at: number): boolean {
	const letter = word.charAt(at);
	if (VOWEL.test(letter)) return false;
	return letter !== 'y' || at === 0 || !isConsonant(word, at - 1);
}

/** How often a vowel is followed by a consonant. */
function measure(word: string): number {
	let count = 0;
	let vowel = false;
	for (let i = 0; i < word.length; i += 1) {
		const consonant = isConsonant(word, i);
		if (consonant && vowel) count += 1;
		vowel = !consonant;
	}
	return count;
}

function hasVowel(word: string): boolean {
	for (let i = 0; i < word.length; i += 1) if (!isConsonant(word, i)) return true;
	return false;
}

function endsDoubled(word: string): boolean {
	const last = word.length - 1;
	return last > 0 && word.charAt(last) === word.charAt(last - 1) && isConsonant(word, last);
}

/** Ends in consonant, vowel, consonant, the last none of w, x, y: `hop`, not `how`. */
function endsShort(word: string): boolean {
	const last = word.length - 1;
	return (
		last >= 2 &&
		isConsonant(word, last) &&
		!isConsonant(word, last - 1) &&
		isConsonant(word, last - 2) &&
		!/[wxy]$/.test(word)
	);
}

type Rules = readonly (readonly [ending: string, by: string])[];

const derivations: Rules = [
	['ational', 'ate'],
	['tional', 'tion'],
	['enci', 'ence'],
	['anci', 'ance'],
	['izer', 'ize'],
	['iser', 'ise'],
	['bli', 'ble'],
	['alli', 'al'],
	['entli', 'ent'],
	['eli', 'e'],
	['ousli', 'ous'],
	['ization', 'ize'],
	['isation', 'ise'],
	['ation', 'ate'],
	['ator', 'ate'],
	['alism', 'al'],
	['iveness', 'ive'],
	['fulness', 'ful'],
	['ousness', 'ous'],
	['aliti', 'al'],
	['iviti', 'ive'],
	['biliti', 'ble'],
];

const qualities: Rules = [
	['icate', 'ic'],
	['ative', ''],
	['alize', 'al'],
	['alise', 'al'],
	['iciti', 'ic'],
	['ical', 'ic'],
	['ful', ''],
	['ness', ''],
];

const remains: readonly string[] = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize ise'
	.split(' ')
	.sort((a, b) => b.length - a.length);

function replaceEnding(word: string, rules: Rules): string {
	const rule = longest(word, rules);
	if (rule === undefined) return word;
	const rest = word.slice(0, -rule[0].length);
	return measure(rest) > 0 ? rest + rule[1] : word;
}

function longest(word: string, rules: Rules): Rules[number] | undefined {
	let best: Rules[number] | undefined;
	for (const rule of rules) if (word.endsWith(rule[0]) && rule[0].length > (best?.[0].length ?? 0)) best = rule;
	return best;
}

function withoutPlural(word: string): string {
	if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
	return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
	if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
	const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
	const rest = word.slice(0, word.length - ending);
	if (ending === 0 || !hasVowel(rest)) return word;
	if (/(?:at|bl|i[sz])$/.test(rest)) return `${rest}e`;
	if (endsDoubled(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
	return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

function withoutRemains(word: string): string {
	const ending = remains.find((each) => word.endsWith(each));
	if (ending === undefined) return word;
	const rest = word.slice(0, -ending.length);
	if (measure(rest) < 2 || (ending === 'ion' && !/[st]$/.test(rest))) return word;
	return rest;
}

function withoutFinal(word: string): string {
	let rest = word;
	if (rest.endsWith('e')) {
		const before = rest.slice(0, -1);
		if (measure(before) > 1 || (measure(before) === 1 && !endsShort(before))) rest = before;
	}
	return measure(rest) > 1 && endsDoubled(rest) && rest.endsWith('l') ? rest.slice(0, -1) : rest;
}

/** The stem of a word in small letters. Words with other letters than a to z, and very short ones, are their own stem. */
export function stem(word: string): string {
	if (word.length < 3 || word.length > 40 || !/^[a-z]+$/.test(word)) return word;
	let rest = withoutTense(withoutPlural(word));
	if (rest.endsWith('y') && hasVowel(rest.slice(0, -1))) rest = `${rest.slice(0, -1)}i`;
	rest = replaceEnding(replaceEnding(rest, derivations), qualities);
	return withoutFinal(withoutRemains(rest));
}
