import { english } from '../../language/en/vocabulary';
import { WordSet } from '../../language/en/wordSet';
import { Shape, TokenKind } from '../../text/tokens';
import { readSuperscript } from '../digits';
import { isDash, isHyphen, type Reader, Sign } from '../reader';
import { readTradeUnit } from './tradeUnits';
import { OWN_POWERS } from './unitTable';
import { opensUnit, type Unit, unitByName, unitBySymbol, unitOfWord, unitPhrases } from './units';

/** A unit expression: tokens up to `to`, with the code of the whole compound. */
export interface UnitPhrase {
	readonly to: number;
	readonly code: string;
	/** All factors are times ("two and a half hours"), so the figure is a duration. */
	readonly time: boolean;
	/** Multiplies the value: a century is 100 years. */
	readonly scale: number;
	/** Written with a symbol or behind a hyphen, so that nothing counted follows. */
	readonly symbol: boolean;
}

/** Behind "a year" these make a time of it, and no rate: "5 tons a year earlier". */
const BACK_OR_ON = new WordSet('earlier ago later previously');

interface Factor {
	readonly to: number;
	readonly unit: Unit;
	readonly power: number;
}

const SPANS: ReadonlyMap<number, number> = new Map(
	Object.entries({ decade: 10, decades: 10, century: 100, centuries: 100, millennium: 1000, millennia: 1000 }).map(
		([word, years]) => [english.id(word), years],
	),
);
const A_AN_PER = new WordSet('a an per');
const A_AN_EACH = new WordSet('a an each');
const CUBED = english.id('cubed');
const DEGREES = new WordSet('deg degree degrees');
const PER = english.id('per');
const POWERS = new WordSet('square cubic sq cu');
const SQUARE = english.id('square');
const SQUARED = english.id('squared');
const SQUARES = new WordSet('square sq');

/** Symbols that are words or labels too: accepted only where a unit can hardly be anything else. */
const TIMID = new Set([
	'in',
	'A',
	'a',
	'b',
	'B',
	'C',
	'F',
	'K',
	'M',
	'T',
	'ha',
	'm',
	't',
	'd',
	'"',
	"'",
	'pc',
	'min',
	'bar',
	'MT',
	'cd',
	'S',
	'l',
	'L',
	'g',
	'h',
	's',
	'V',
	'W',
	'N',
	'J',
	'kn',
	'mi',
	'ac',
	'gal',
	'am',
	'as',
	'pm',
	'at',
	'mo',
	'Pa',
	'EA',
	'PA',
	'TV',
	'GB',
	'Mt',
	'PJ',
	'TA',
	'MA',
	'cal',
	'ms',
	'mm',
	'cm',
	'dB',
	'oz',
]);
const WEAK_WITH_GAP = new Set(['in', 'A', 'a', 'as', 'am', 'at', 'pm', 'MA', 'PA', 'EA', 'TV', 'b', 'B', 'T', "'"]);

/** Reads the unit that stands at token `i`, right after a number; compounds and rates included. Null when none. */
export function readUnit(r: Reader, i: number, glued: boolean): UnitPhrase | null {
	if (!mayOpenUnit(r, i)) return null;
	// `"one in five"`: behind a number word the mark closes a quotation.
	if (r.kind(i) === TokenKind.Mark && r.isWord(i - 1)) return null;
	const span = readSpan(r, i);
	if (span !== null) return span;
	const trade = readTradeUnit(r, i);
	if (trade !== null) return { ...trade, time: false, symbol: true };
	const first = readFactor(r, i, glued);
	if (first === null) return null;
	let { to } = first;
	let code = power(first);
	const load = readLoad(r, to);
	if (load !== null) return { to: load.to, code: `${code}.${load.unit.code}`, time: false, scale: 1, symbol: false };
	let time = first.unit.dimension === 's' && first.power === 1;
	const symbol = first.unit.symbol;
	// Products and quotients of symbols: "kg m−2", "g/cm3", "mol L−1", "W/m2/K".
	for (let parts = 0; parts < 4; parts += 1) {
		const per = readPer(r, to, first.unit.symbol);
		if (per !== null) {
			code += `/${per.code}`;
			to = per.to;
			time = false;
			continue;
		}
		const next = symbol ? (readProduct(r, to) ?? readProduct(r, afterSubstance(r, to))) : null;
		if (next === null) break;
		code += next.power < 0 ? `/${power({ ...next, power: -next.power })}` : `.${power(next)}`;
		to = next.to;
		time = false;
	}
	return { to, code, time, scale: 1, symbol };
}

/** The "-kilometres" of "tonne-kilometres": what a load is multiplied with. */
function readLoad(r: Reader, i: number): Factor | null {
	if (!isHyphen(r.sign(i)) || !r.glued(i) || !r.glued(i + 1)) return null;
	const factor = readFactor(r, i + 1, true);
	return factor !== null && factor.power === 1 && LOAD_LENGTHS.has(factor.unit.code) ? factor : null;
}
const LOAD_LENGTHS = new Set(['km', '[mi_i]']);

/** In a table for look-ups: codes as they are put together here are no names of an object's properties yet. */
const ownPowers: ReadonlyMap<string, string> = new Map(Object.entries(OWN_POWERS));

function power(factor: Factor): string {
	const code = plainPower(factor);
	return ownPowers.get(code) ?? code;
}

function plainPower(factor: Factor): string {
	return factor.unit.code + (factor.power === 1 ? '' : String(factor.power));
}

/** A known word, a word with digits or Greek letters in it, or one of the few signs: all that a unit can begin with. */
function mayOpenUnit(r: Reader, i: number): boolean {
	if (r.isWord(i))
		return (
			opensUnit(r.word(i)) ||
			(r.length(i) < 9 && (r.shape(i) === Shape.Mixed || r.tokens.text.charCodeAt(r.start(i)) > 127))
		);
	const sign = r.sign(i);
	return sign > 127 || sign === 34 || sign === 39;
}

function readSpan(r: Reader, i: number): UnitPhrase | null {
	const scale = SPANS.get(r.word(i));
	return scale === undefined ? null : { to: i + 1, code: 'a', time: true, scale, symbol: false };
}

/** "per cubic meter", "a day", "/kg", "-per-hour". */
function readPer(r: Reader, i: number, symbol: boolean): { readonly to: number; readonly code: string } | null {
	let at = i;
	const word = r.word(at);
	if (r.sign(at) === Sign.Slash) at += 1;
	else if (word === PER) at += 1;
	else if (isHyphen(r.sign(at)) && r.glued(at) && A_AN_PER.has(r.word(at + 1))) {
		at += 2;
		if (isHyphen(r.sign(at))) at += 1;
	} else if (A_AN_EACH.has(word) && !symbol) {
		const unit = unitOfWord(r.word(at + 1));
		return unit !== null && unit.dimension === 's' && !isDash(r.sign(at + 2)) && !BACK_OR_ON.has(r.word(at + 2))
			? { to: at + 2, code: unit.code }
			: null;
	} else return null;
	// "186 bushels per harvested acre"
	if (word === PER && r.endsInEd(at) && readFactor(r, at + 1, false) !== null) at += 1;
	const factor = readFactor(r, at, true);
	if (factor !== null) return { to: factor.to, code: power({ ...factor, power: Math.abs(factor.power) }) };
	const span = readSpan(r, at);
	return span === null ? null : { to: at + 1, code: span.code };
}

/** A further symbol of a product: it must have a power, or be joined by a dot, so that words are not taken for units. */
function readProduct(r: Reader, i: number): Factor | null {
	const sign = r.sign(i);
	const dotted = sign === 0xb7 || sign === 0x22c5;
	const factor = readFactor(r, dotted ? i + 1 : i, true);
	if (factor === null || !factor.unit.symbol) return null;
	return dotted || factor.power < 0 ? factor : null;
}

/** "t C ha−1", "kg N/ha": the token behind the sign of what is weighed; `i` itself when none stands there. */
function afterSubstance(r: Reader, i: number): number {
	return r.isWord(i) && !r.glued(i) && SUBSTANCES.test(r.text(i)) ? i + 1 : i;
}
const SUBSTANCES = /^(?:[CNPKS]|CO2e?q?|CH4|N2O|SO2|NOx|DM)$/;

function readFactor(r: Reader, i: number, bold: boolean): Factor | null {
	const word = r.word(i);
	if (POWERS.has(word)) {
		let at = i + 1;
		if (r.sign(at) === Sign.Dot || isHyphen(r.sign(at))) at += 1;
		const base = readBase(r, at, true);
		return base === null ? null : { ...base, power: SQUARES.has(word) ? 2 : 3 };
	}
	const base = readBase(r, i, bold);
	return base === null ? null : withPower(r, base);
}

function withPower(r: Reader, base: Factor): Factor {
	const { to } = base;
	const word = r.word(to);
	if (word === SQUARE) return base;
	if (word === SQUARED) return { ...base, to: to + 1, power: 2 };
	if (word === CUBED) return { ...base, to: to + 1, power: 3 };
	const superscript = r.glued(to) ? readSuperscript(r, to) : null;
	if (superscript !== null) return { ...base, to: superscript.to, power: superscript.value };
	if (!base.unit.symbol) return base;
	const caret = r.sign(to) === Sign.Caret && r.glued(to);
	const at = caret ? to + 1 : to;
	const minus = r.sign(at) === Sign.TrueMinus || r.sign(at) === Sign.Minus || (caret && isDash(r.sign(at)));
	const digits = minus ? at + 1 : at;
	if ((caret || minus) && r.glued(at) && r.isNumber(digits) && r.length(digits) === 1) {
		const value = Number(r.text(digits));
		if (value >= 1 && value <= 4) return { ...base, to: digits + 1, power: minus ? -value : value };
	}
	return base;
}

function readBase(r: Reader, i: number, bold: boolean): Factor | null {
	if (i >= r.count) return null;
	const id = r.word(i);
	const phrases = unitPhrases(id);
	if (phrases !== null) {
		for (const phrase of phrases) {
			const to = matchWords(r, i, phrase.words);
			if (to > 0) return { to, unit: phrase.unit, power: 1 };
		}
	}
	if (r.sign(i) === Sign.Degree || DEGREES.has(id)) return readDegrees(r, i);
	const named = unitOfWord(id);
	// Names longer than any symbol need no further look.
	if (named !== null && r.length(i) > LONGEST_SYMBOL) return { to: i + 1, unit: named, power: 1 };
	const word = r.text(i);
	const symbol = unitBySymbol(word);
	if (symbol !== null && isLetterUnit(r, i, word) && (bold || !TIMID.has(word) || fitsWithGap(r, i, word)))
		return { to: i + 1, unit: symbol, power: 1 };
	// "km2", "m3", "s2": the power stands in the word itself.
	const match = r.shape(i) === Shape.Mixed ? /^([a-zA-Zμµ]+)([23])$/.exec(word) : null;
	if (match !== null) {
		const unit = unitBySymbol(match[1] as string);
		if (unit !== null) return { to: i + 1, unit, power: Number(match[2]) };
	}
	const unit = named ?? (r.isWord(i) && id === 0 ? unitByName(word) : null);
	return unit === null ? null : { to: i + 1, unit, power: 1 };
}

const LONGEST_SYMBOL = 4;

/** One letter is a name more often than a unit: not before a hyphen ("F-Series"), a capital ("F Block"), and no "13F". */
function isLetterUnit(r: Reader, i: number, word: string): boolean {
	if (word.length > 1 || !/[A-Z]/.test(word)) return true;
	if (isHyphen(r.sign(i + 1)) && r.glued(i + 1) && (r.isWord(i + 2) || r.isNumber(i + 2))) return false;
	if (!r.glued(i)) return !(r.isWord(i + 1) && r.shape(i + 1) === Shape.Capital) || /^[KWVJ]$/.test(word);
	return word !== 'F' || r.isWord(i + 1);
}

/** Whether a one-letter symbol apart from its number is one: what follows must not make it a word. */
function fitsWithGap(r: Reader, i: number, word: string): boolean {
	const next = r.text(i + 1);
	if (WEAK_WITH_GAP.has(word)) {
		if (r.start(i) - r.end(i - 1) > 1) return false;
		return (
			word === 'in' &&
			(i + 1 >= r.count ||
				(/^[.);x,]$/.test(next) && !r.isWord(i + 2)) ||
				/^(?:thick|wide|long|tall|deep|high)$/.test(next))
		);
	}
	if (r.sign(i) !== 0) return r.glued(i);
	return r.start(i) - r.end(i - 1) <= 1;
}

/** "degrees Celsius", "°C", "deg F", "° Celsius", "degrees" alone. */
function readDegrees(r: Reader, i: number): Factor {
	const next = r.text(i + 1);
	const scale =
		/^[CF]$/.test(next) || (/^[cf]$/.test(next) && r.sign(i + 2) !== Sign.Dot)
			? unitBySymbol(next.toUpperCase())
			: unitByName(next);
	const unit = scale !== null && (scale.offset !== 0 || scale.code === 'K') ? scale : null;
	const plain = unitBySymbol('°') as Unit;
	return unit === null ? { to: i + 1, unit: plain, power: 1 } : { to: i + 2, unit, power: 1 };
}

/** The token after the words when they stand at `i`, hyphens between them allowed; 0 when they do not. */
function matchWords(r: Reader, i: number, words: readonly number[]): number {
	let at = i;
	for (let k = 0; k < words.length; k += 1) {
		// Glued to one of the words at least: translating machines write "kilowatt -hours".
		if (k > 0 && isHyphen(r.sign(at)) && (r.glued(at) || r.glued(at + 1))) at += 1;
		if (r.word(at) !== words[k]) return 0;
		at += 1;
	}
	return at;
}
