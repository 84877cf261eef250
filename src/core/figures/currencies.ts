import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { MORE_NAMES, NAMES } from './currencyNames';

/** Signs, codes and names of currencies, resolved to ISO 4217 codes. */

const SIGNS: Readonly<Record<string, string>> = {
	$: 'USD',
	'＄': 'USD',
	'€': 'EUR',
	'£': 'GBP',
	'￡': 'GBP',
	'¥': 'JPY',
	'￥': 'CNY',
	'₹': 'INR',
	'₽': 'RUB',
	'₩': 'KRW',
	'₪': 'ILS',
	'₺': 'TRY',
	'₫': 'VND',
	'₴': 'UAH',
	'₦': 'NGN',
	'₱': 'PHP',
	'฿': 'THB',
	'₡': 'CRC',
	'₲': 'PYG',
	'₸': 'KZT',
	'₵': 'GHS',
	'₾': 'GEL',
	'₭': 'LAK',
	'₿': 'XBT',
	'₮': 'MNT',
	'¢': 'USc',
	'￠': 'USc',
};

/** Letters right before a dollar sign: "US$", "HK$", "C$". */
const DOLLARS: Readonly<Record<string, string>> = {
	us: 'USD',
	u: 'USD',
	s: 'SGD',
	hk: 'HKD',
	c: 'CAD',
	ca: 'CAD',
	can: 'CAD',
	cdn: 'CAD',
	a: 'AUD',
	au: 'AUD',
	aus: 'AUD',
	nz: 'NZD',
	sg: 'SGD',
	nt: 'TWD',
	r: 'BRL',
	mex: 'MXN',
	mx: 'MXN',
	j: 'JMD',
	tt: 'TTD',
	fj: 'FJD',
	z: 'ZWL',
	n: 'NAD',
	b: 'BND',
};

const CODES = new Set(
	(
		'USD EUR GBP CNY JPY CHF CAD AUD NZD HKD SGD INR RUB KRW BRL MXN ZAR SEK NOK DKK PLN CZK HUF TRY ILS SAR AED QAR KWD ' +
		'BHD OMR THB MYR IDR PHP VND TWD PKR BDT LKR NPR EGP NGN KES GHS ETB TZS UGX MAD DZD TND ARS CLP COP PEN UAH KZT UZS ' +
		'GEL RON BGN RSD ISK DEM FRF ITL ESP NLG BEF ATS XAF XOF BTC'
	).split(' '),
);
const ALIASES: Readonly<Record<string, string>> = {
	RMB: 'CNY',
	CNH: 'CNY',
	YUAN: 'CNY',
	BTC: 'XBT',
	NTD: 'TWD',
	UKP: 'GBP',
	SFR: 'CHF',
	EURO: 'EUR',
	DM: 'DEM',
};

/** A country's adjective or name before the name of the money: "Canadian dollars", "Hong Kong dollars", "Swiss francs". */
const COUNTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	dollar: {
		american: 'USD',
		us: 'USD',
		canadian: 'CAD',
		australian: 'AUD',
		singapore: 'SGD',
		zealand: 'NZD',
		kong: 'HKD',
		taiwan: 'TWD',
		jamaican: 'JMD',
		fijian: 'FJD',
		guyanese: 'GYD',
		bahamian: 'BSD',
		barbados: 'BBD',
		liberian: 'LRD',
		namibian: 'NAD',
		bermuda: 'BMD',
	},
	franc: { swiss: 'CHF', french: 'FRF', belgian: 'BEF', cfa: 'XAF', luxembourg: 'LUF', rwandan: 'RWF' },
	pound: {
		british: 'GBP',
		sterling: 'GBP',
		egyptian: 'EGP',
		lebanese: 'LBP',
		syrian: 'SYP',
		sudanese: 'SDG',
		irish: 'IEP',
	},
	rupee: { indian: 'INR', pakistani: 'PKR', pakistan: 'PKR', nepalese: 'NPR', lankan: 'LKR', mauritian: 'MUR' },
	peso: {
		mexican: 'MXN',
		philippine: 'PHP',
		argentine: 'ARS',
		chilean: 'CLP',
		colombian: 'COP',
		cuban: 'CUP',
		uruguayan: 'UYU',
	},
	crown: { czech: 'CZK', swedish: 'SEK', norwegian: 'NOK', danish: 'DKK', icelandic: 'ISK', estonian: 'EEK' },
	krona: { swedish: 'SEK', icelandic: 'ISK' },
	krone: { norwegian: 'NOK', danish: 'DKK' },
	dinar: {
		kuwaiti: 'KWD',
		iraqi: 'IQD',
		jordanian: 'JOD',
		algerian: 'DZD',
		tunisian: 'TND',
		serbian: 'RSD',
		bahraini: 'BHD',
		libyan: 'LYD',
	},
	dirham: { emirati: 'AED', uae: 'AED', moroccan: 'MAD' },
	riyal: { saudi: 'SAR', qatari: 'QAR', omani: 'OMR', yemeni: 'YER', iranian: 'IRR' },
	rial: { iranian: 'IRR', omani: 'OMR', yemeni: 'YER' },
	won: { korean: 'KRW' },
	yuan: { chinese: 'CNY' },
	yen: { japanese: 'JPY' },
	real: { brazilian: 'BRL' },
	rand: { african: 'ZAR' },
	ruble: { russian: 'RUB', belarusian: 'BYN' },
	lira: { turkish: 'TRY', italian: 'ITL' },
	shilling: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS', somali: 'SOS' },
	markka: { finnish: 'FIM' },
	guilder: { dutch: 'NLG' },
	mark: { german: 'DEM', deutsche: 'DEM' },
	koruna: { czech: 'CZK' },
	peseta: { spanish: 'ESP' },
};

/** Countries and adjectives that can stand before a name of money. */
const COUNTRY_WORDS = new WordSet(
	Object.values(COUNTRIES)
		.flatMap((group) => Object.keys(group))
		.join(' '),
);

/** More than there are words in the vocabulary. */
const WORDS = 1 << 20;

/** Hundredths and tenths, given as a fraction of the currency. */
const FRACTIONS: Readonly<Record<string, readonly [string, number]>> = {
	USc: ['USD', 0.01],
	USd: ['USD', 0.1],
	GBp: ['GBP', 0.01],
	CNf: ['CNY', 0.01],
	CNj: ['CNY', 0.1],
};

export interface Currency {
	readonly code: string;
	/** Value of one in units of `code`: 0.01 for cents. */
	readonly factor: number;
}

function currency(code: string | undefined): Currency | null {
	if (code === undefined) return null;
	const part = FRACTIONS[code];
	return part === undefined ? { code, factor: 1 } : { code: part[0], factor: part[1] };
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
	Object.hasOwn(table, key) ? table[key] : undefined;

const signs = new Map(Object.entries(SIGNS).map(([sign, code]) => [sign.charCodeAt(0), currency(code)]));

/** The currency that a sign stands for, by its code unit. */
export function currencyBySign(sign: number): Currency | null {
	return signs.get(sign) ?? null;
}

/** The currency that letters before a dollar sign give: "HK" of "HK$"; codes too ("USD$"). */
export function dollarOf(letters: string): Currency | null {
	return currency(own(DOLLARS, letters.toLowerCase())) ?? currencyByCode(letters.toUpperCase());
}

/** The currency of a code in capitals, with common names that look like codes ("RMB"). */
export function currencyByCode(code: string): Currency | null {
	const alias = own(ALIASES, code);
	if (alias !== undefined) return currency(alias);
	return CODES.has(code) ? currency(code) : null;
}

const NAME_WORDS = new WordSet(
	[
		...Object.keys(NAMES),
		...MORE_NAMES.map(([name]) => name),
		...Object.values(COUNTRIES).flatMap((names) => Object.keys(names)),
		'hong',
		'new',
		'south',
		'sri',
		'united',
		'saudi',
		'u',
		'usd',
		'rmb',
		'eur',
		'gbp',
	]
		.filter((word) => /^[a-z]+$/.test(word))
		.join(' '),
);

/** Whether a word can open the name of a currency, by its vocabulary number. */
export function opensCurrency(id: number): boolean {
	return NAME_WORDS.has(id);
}

const PLURALS: Readonly<Record<string, string>> = { krona: 'kronor', krone: 'kroner', real: 'reais' };
const names = new Map(
	[...Object.entries(NAMES), ...MORE_NAMES].map(([name, code]) => [english.id(name), currency(code)]),
);
const nationals = new Map<number, Currency | null>();
for (const [name, group] of Object.entries(COUNTRIES)) {
	for (const form of [name, `${name}s`, PLURALS[name] ?? name]) {
		for (const [country, code] of Object.entries(group)) {
			nationals.set(english.id(country) * WORDS + english.id(form), currency(code));
		}
	}
}

/**
 * The currency that a word names ("yuan"), by vocabulary numbers; `country` is the word before it, or 0. A country that
 * has no money of that name changes nothing.
 */
export function currencyByName(name: number, country: number): Currency | null {
	return (country === 0 ? undefined : nationals.get(country * WORDS + name)) ?? names.get(name) ?? null;
}

/** Whether a word can stand before the name of a currency to say whose it is. */
export function isCurrencyCountry(word: number): boolean {
	return COUNTRY_WORDS.has(word);
}
