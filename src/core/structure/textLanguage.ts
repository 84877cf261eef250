import type { Span } from '../model/span';

const SAMPLE = 3000;
/** Votes by which a language is taken without reading on. */
const ENOUGH = 9;
const WORDS: Readonly<Record<string, string>> = {
	en: 'the of and to in is that for with was on are this have be by from we has will not it as',
	fr: 'le la les des et est une dans pour que qui sur avec par au du nous sont plus ce cette aux pas',
	de: 'der die das und ist nicht mit den von für auf ein eine dem des sich wir auch werden im zu sind',
	es: 'el la los las que y en un una por con para del se es al como más su este ha lo son',
	pt: 'o a os as que e em um uma para com por do da dos não se é ao como mais sua no na são foi',
	it: 'il la le gli che di e un una per con del della sono non si è al come più nel dei anche',
	nl: 'de het een en van is dat die in op te voor met zijn niet aan ook wordt bij door naar er',
	sv: 'och att det som en är på för av med till den har inte om ett vi de kan från ska',
	pl: 'w i na z do że się jest nie to o od za po przez dla oraz są był który jako',
	tr: 've bir bu için ile olarak da de en çok olan daha gibi ise ancak sonra kadar türkiye',
	id: 'yang dan di untuk dengan ini dari pada dalam adalah tidak akan oleh kami itu ke sebagai para',
	vi: 'và của là các trong cho với được những một không này có đã về tại người khi đến',
};
const BY_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS))
	for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language]);

const LONGEST_WORD = 6;
const SCRIPT_SAMPLE = 300;
/** Scripts by ranges of code units, with the language most texts in them have. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
	[0x3040, 0x30ff, 'ja'],
	[0xac00, 0xd7a3, 'ko'],
	[0x4e00, 0x9fff, 'zh'],
	[0x0400, 0x052f, 'ru'],
	[0x0600, 0x06ff, 'ar'],
	[0x0590, 0x05ff, 'he'],
	[0x0900, 0x097f, 'hi'],
	[0x0370, 0x03ff, 'el'],
	[0x0e00, 0x0e7f, 'th'],
];

/** The stretch of a body by which its language is told. The middle is free of furniture; a short body is read whole. */
export function languageSample(body: Span): Span {
	const { start: from, end: to } = body;
	const start = to - from > SAMPLE * 2 ? from + ((to - from - SAMPLE) >> 2) : from;
	return { start, end: Math.min(to, start + SAMPLE) };
}

/**
 * The language of a text as a BCP 47 tag, from the script and the function words of a sample of it; null when neither
 * tells. Linear in the sample.
 */
export function readLanguage(sample: string): string | null {
	const counts = new Map<string, number>();
	let latin = 0;
	for (let i = 0; i < Math.min(sample.length, SCRIPT_SAMPLE); i += 1) {
		const code = sample.charCodeAt(i);
		if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x250)) latin += 1;
		else if (code >= 0x370)
			for (const [low, high, language] of SCRIPTS)
				if (code >= low && code <= high) counts.set(language, (counts.get(language) ?? 0) + 1);
	}
	const kana = counts.get('ja') ?? 0;
	const han = counts.get('zh') ?? 0;
	if (kana > 0 && kana * 6 > han) return 'ja';
	const other = [...counts].sort((a, b) => b[1] - a[1])[0];
	// A character of Chinese carries what several letters do.
	if (other !== undefined && other[1] * (other[0] === 'zh' || other[0] === 'ko' ? 4 : 1) > latin) {
		if (other[0] === 'ru' && /[іїєґ]/i.test(sample)) return 'uk';
		if (other[0] === 'ar' && /[پچژگ]/.test(sample)) return 'fa';
		return other[0];
	}
	const votes = new Map<string, number>();
	let words = 0;
	let wordStart = -1;
	for (let i = 0; i <= sample.length; i += 1) {
		const code = i < sample.length ? sample.charCodeAt(i) : 32;
		const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x1f00);
		if (letter && wordStart < 0) wordStart = i;
		if (letter || wordStart < 0) continue;
		words += 1;
		const languages = i - wordStart <= LONGEST_WORD ? BY_WORD.get(sample.slice(wordStart, i).toLowerCase()) : undefined;
		wordStart = -1;
		if (languages === undefined) continue;
		for (const language of languages) {
			const n = (votes.get(language) ?? 0) + 1;
			votes.set(language, n);
			if (n >= ENOUGH && [...votes].every(([other, m]) => other === language || m * 2 <= n)) return language;
		}
	}
	const best = [...votes].sort((a, b) => b[1] - a[1])[0];
	return best !== undefined && best[1] >= 2 && best[1] * 12 >= words ? best[0] : null;
}
