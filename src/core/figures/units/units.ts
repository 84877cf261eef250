import { english } from '../../language/en/vocabulary';
import { WordSet } from '../../language/en/wordSet';
import { TRADE_STARTS } from './tradeUnits';
import { PREFIXES, UNIT_TABLE, type UnitRow } from './unitTable';

/** A unit as recognised: its code and what is needed to convert it. */
export interface Unit {
	readonly code: string;
	readonly factor: number;
	/** Exponents of the base units, in the form of the table. */
	readonly dimension: string;
	readonly offset: number;
	/** Written as a symbol ("km"), not as a name ("kilometre"): products and powers apply to symbols alone. */
	readonly symbol: boolean;
}

/** A unit name of several words, by their vocabulary numbers. */
export interface UnitName {
	readonly words: readonly number[];
	readonly unit: Unit;
}

const names = new Map<string, Unit>();
const symbols = new Map<string, Unit>();
const codes = new Map<string, Unit>();
/** Names of several words, by their first word, longest first. */
const phrases = new Map<string, UnitName[]>();

const IRREGULAR: Readonly<Record<string, string>> = {
	inch: 'inches',
	foot: 'feet',
	hertz: 'hertz',
	stone: 'stone',
	siemens: 'siemens',
	lux: 'lux',
	mu: 'mu',
	li: 'li',
	jin: 'jin',
	horsepower: 'horsepower',
};

function plural(name: string): string {
	return IRREGULAR[name] ?? `${name}s`;
}

/** How a unit is written out. */
export interface WrittenUnit {
	readonly singular: string;
	readonly plural: string;
}

const written = new Map<string, WrittenUnit>();
/** Codes that have a name, and no symbol in its place. */
const named = new Set<string>();

/** The name of a unit, in the spelling with "re" where there are two; a symbol, then the code, where it has none. */
function nameOf(row: UnitRow, prefix: (typeof PREFIXES)[number] | null, code: string): WrittenUnit {
	const choices = row.names.split('|').filter(Boolean);
	const choice = choices.find((n) => /(?:re|tonne)$/.test(n)) ?? choices[0];
	if (choice === undefined) {
		const symbol = row.symbols.split(' ')[0] ?? '';
		const sign = symbol === '' ? code.replaceAll(/[[\]]/g, '') : (prefix?.[1][0] ?? '') + symbol;
		return { singular: sign, plural: sign };
	}
	if (choice.startsWith('part ')) return { singular: choice, plural: `parts${choice.slice(4)}` };
	if (row.offset !== undefined) {
		const scale = choice.charAt(0).toUpperCase() + choice.slice(1);
		return { singular: `degree ${scale}`, plural: `degrees ${scale}` };
	}
	const singular = (prefix?.[0] ?? '') + choice.replace(' hour', '-hour');
	const cut = singular.length - Math.min(singular.length, (/[a-zåö]+$/.exec(choice)?.[0] ?? '').length);
	return { singular, plural: singular.slice(0, cut) + plural(singular.slice(cut)) };
}

/** How the unit of a single code is written out, prefix included; null when the code is none. */
export function unitNameByCode(code: string): WrittenUnit | null {
	return written.get(code) ?? null;
}

function addName(name: string, unit: Unit): void {
	for (const form of name.includes(' ') ? [name, plural(name)] : [name, plural(name)]) {
		const words = form.split(/[ -]/);
		if (words.length === 1) {
			if (!names.has(form)) names.set(form, unit);
			continue;
		}
		const first = words[0] as string;
		const list = phrases.get(first) ?? [];
		list.push({ words: words.map((word) => english.id(word)), unit });
		list.sort((a, b) => b.words.length - a.words.length);
		phrases.set(first, list);
	}
}

function add(row: UnitRow, prefix: (typeof PREFIXES)[number] | null): void {
	const factor = row.factor * (prefix?.[2] ?? 1);
	const code = (prefix?.[3] ?? '') + row.code;
	const unit: Unit = { code, factor, dimension: row.dimension, offset: prefix ? 0 : (row.offset ?? 0), symbol: false };
	if (!codes.has(code)) codes.set(code, unit);
	if (row.names !== '' ? !named.has(code) : !written.has(code)) written.set(code, nameOf(row, prefix, code));
	if (row.names !== '') named.add(code);
	for (const name of row.names.split('|').filter(Boolean)) addName((prefix?.[0] ?? '') + name, unit);
	const short = { ...unit, symbol: true };
	for (const symbol of row.symbols.split(' ').filter(Boolean)) {
		for (const sign of prefix?.[1] ?? ['']) if (!symbols.has(sign + symbol)) symbols.set(sign + symbol, short);
	}
}

for (const row of UNIT_TABLE) add(row, null);
for (const row of UNIT_TABLE) {
	if (row.prefixes === 'none') continue;
	for (const prefix of PREFIXES) {
		if (row.prefixes === 'large' && prefix[2] < 1e3) continue;
		if (row.prefixes === 'small' && prefix[2] > 1e3) continue;
		add(row, prefix);
	}
}
// Written without respect to case: "Km", "KM", "KWh", "GWH", "kgs", "mcg".
for (const [loose, exact] of [
	['Km', 'km'],
	['KM', 'km'],
	['kms', 'km'],
	['KG', 'kg'],
	['Kg', 'kg'],
	['kgs', 'kg'],
	['KWh', 'kWh'],
	['KWH', 'kWh'],
	['kwh', 'kWh'],
	['kw', 'kW'],
	['KW', 'kW'],
	['mw', 'MW'],
	['GWH', 'GWh'],
	['mcg', 'μg'],
	['cms', 'cm'],
	['sqkm', 'km2'],
	['Mhz', 'MHz'],
	['Ghz', 'GHz'],
	['KB', 'kB'],
	['gb', 'GB'],
	['hz', 'Hz'],
	['khz', 'kHz'],
	['ML', 'ML'],
	['gms', 'g'],
	['Mbps', 'Mb'],
	['Gbps', 'Gb'],
	['kbps', 'kb'],
	['msec', 'ms'],
	['kcals', 'kcal'],
	['mmol', 'mmol'],
] as const) {
	const unit = symbols.get(exact);
	if (unit !== undefined && !symbols.has(loose)) symbols.set(loose, unit);
}

/** Names by vocabulary number. */
const unitsOfWords = byWord(names);
const phrasesOfWords = byWord(phrases);

function byWord<T>(table: ReadonlyMap<string, T>): readonly (T | null)[] {
	const words = [...table].filter(([name]) => /^[a-zåö]+$/.test(name));
	const ids = words.map(([name]) => english.id(name));
	const list: (T | null)[] = Array.from({ length: Math.max(...ids) + 1 }, () => null);
	words.forEach(([, value], k) => {
		list[ids[k] as number] = value;
	});
	return list;
}

/** The unit that a word names, by its vocabulary number; null when none. */
export function unitOfWord(id: number): Unit | null {
	return unitsOfWords[id] ?? null;
}

const known = new WordSet(
	[...names.keys(), ...phrases.keys(), ...[...symbols.keys()].map((symbol) => symbol.toLowerCase())]
		.filter((word) => /^[a-zåö]+$/.test(word))
		.concat(TRADE_STARTS.split(' '))
		.concat('square cubic sq cu degree degrees deg decade decades century centuries millennium millennia'.split(' '))
		.join(' '),
);

/** Whether a word can open a unit at all, by its vocabulary number; a quick look before any string is made. */
export function opensUnit(id: number): boolean {
	return known.has(id);
}

/** The unit a single word names, whatever its case ("Kilometers"); null when none. */
export function unitByName(word: string): Unit | null {
	return names.get(word) ?? names.get(word.toLowerCase()) ?? null;
}

/** The unit a symbol stands for; case counts ("MW" is not "mW"). */
export function unitBySymbol(symbol: string): Unit | null {
	return symbols.get(symbol) ?? null;
}

/** Unit names of several words that begin with the word of this vocabulary number, longest first; null when none. */
export function unitPhrases(firstWord: number): readonly UnitName[] | null {
	return phrasesOfWords[firstWord] ?? null;
}

/** The unit of a single UCUM-like code as figures carry it, prefix included. */
export function unitByCode(code: string): Unit | null {
	return codes.get(code) ?? null;
}
