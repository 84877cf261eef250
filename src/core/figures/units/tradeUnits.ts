import { english } from '../../language/en/vocabulary';
import { type Reader, Sign } from '../reader';

/** A short form of a unit that is a multiple of another, as the trades write it: tokens up to `to`. */
export interface TradeUnit {
	readonly to: number;
	readonly code: string;
	readonly scale: number;
}

const OIL = '[bbl_us]/d';
/** Whole words: volumes of gas, rates of oil. Short scale: b is billion, t trillion, m million before "cm" and "mcf" thousand. */
const WORDS: ReadonlyMap<number, readonly [string, number]> = new Map(
	(
		[
			['bcm', 'm3', 1e9],
			['mcm', 'm3', 1e6],
			['tcm', 'm3', 1e12],
			['mcf', '[cft_i]', 1e3],
			['mmcf', '[cft_i]', 1e6],
			['bcf', '[cft_i]', 1e9],
			['tcf', '[cft_i]', 1e12],
			['bpd', OIL, 1],
			['bopd', OIL, 1],
			['kbpd', OIL, 1e3],
			['mbpd', OIL, 1e6],
			['mbd', OIL, 1e6],
			['mmbtu', '[Btu]', 1e6],
		] as const
	).map(([word, code, scale]) => [english.id(word), [code, scale]]),
);
/** Barrels before "/d": mb is million here, as the agencies have it. */
const BARRELS: ReadonlyMap<number, number> = new Map(
	(
		[
			['b', 1],
			['bbl', 1],
			['kb', 1e3],
			['mb', 1e6],
			['mmb', 1e6],
			['mmbbl', 1e6],
		] as const
	).map(([word, scale]) => [english.id(word), scale]),
);
const D = english.id('d');
const DAY = english.id('day');

/** Words that such a unit opens with. */
export const TRADE_STARTS = 'bcm mcm tcm mcf mmcf bcf tcf bpd bopd kbpd mbpd mbd mmbtu b bbl kb mb mmb mmbbl';

/** The short form that stands at token `i`: "bcm", "mb/d"; null when none does. */
export function readTradeUnit(r: Reader, i: number): TradeUnit | null {
	const word = r.word(i);
	const whole = WORDS.get(word);
	if (whole !== undefined) return { to: i + 1, code: whole[0], scale: whole[1] };
	const barrels = BARRELS.get(word);
	if (barrels === undefined || r.sign(i + 1) !== Sign.Slash || !r.glued(i + 1)) return null;
	return r.word(i + 2) === D || r.word(i + 2) === DAY ? { to: i + 3, code: OIL, scale: barrels } : null;
}
