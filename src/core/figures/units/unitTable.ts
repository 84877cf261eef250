/**
 * The units that policy and science texts use: one table for recognition, conversion and description.
 *
 * A row: UCUM-like code, factor to the coherent SI unit, dimension (exponents of m kg s K A mol cd, then bit), names
 * (singular, `|` between), symbols (blank between), prefixes that apply.
 */
export interface UnitRow {
	readonly code: string;
	readonly factor: number;
	readonly dimension: string;
	readonly names: string;
	readonly symbols: string;
	/** `metric`: all metric prefixes; `large`: kilo and above; `small`: milli and below; none. */
	readonly prefixes: 'metric' | 'large' | 'small' | 'none';
	/** Offset to kelvin for temperatures on scales with a zero of their own. */
	readonly offset?: number;
}

const row = (
	code: string,
	factor: number,
	dimension: string,
	names: string,
	symbols = '',
	prefixes: UnitRow['prefixes'] = 'none',
	offset?: number,
): UnitRow => ({ code, factor, dimension, names, symbols, prefixes, ...(offset === undefined ? {} : { offset }) });

const INCH = 0.0254;
const FOOT = 0.3048;
const MILE = 1609.344;
const POUND = 0.45359237;
const DAY = 86_400;
const YEAR = 31_557_600;
const CALORIE = 4.184;

export const UNIT_TABLE: readonly UnitRow[] = [
	// length
	row('m', 1, 'm', 'meter|metre', 'm', 'metric'),
	row('[in_i]', INCH, 'm', 'inch', 'in "', 'none'),
	row('[ft_i]', FOOT, 'm', 'foot', 'ft', 'none'),
	row('[yd_i]', 0.9144, 'm', 'yard', 'yd yds', 'none'),
	row('[mi_i]', MILE, 'm', 'mile', 'mi', 'none'),
	row('[nmi_i]', 1852, 'm', 'nautical mile|sea mile', 'nmi', 'none'),
	row('[li]', 500, 'm', 'li', '', 'none'),
	row('Ao', 1e-10, 'm', 'angstrom|ångström', 'Å', 'none'),
	row('um', 1e-6, 'm', 'micron', '', 'none'),
	row('AU', 149_597_870_700, 'm', 'astronomical unit', 'AU', 'none'),
	row('[ly]', 9.4607304725808e15, 'm', 'light year|lightyear', 'ly', 'none'),
	row('pc', 3.085677581491367e16, 'm', 'parsec', 'pc kpc', 'none'),
	// area, volume
	row('har', 1e4, 'm2', 'hectare', 'ha', 'none'),
	row('[acr_us]', 4046.8564224, 'm2', 'acre', 'ac', 'none'),
	row('[mu]', 1e4 / 15, 'm2', 'mu', '', 'none'),
	row('[sft_i]', FOOT ** 2, 'm2', '', 'sqft', 'none'),
	row('[sin_i]', INCH ** 2, 'm2', '', '', 'none'),
	row('[syd_i]', 0.9144 ** 2, 'm2', '', '', 'none'),
	row('[smi_us]', MILE ** 2, 'm2', '', '', 'none'),
	row('[cft_i]', FOOT ** 3, 'm3', '', 'cuft', 'none'),
	row('[cin_i]', INCH ** 3, 'm3', '', '', 'none'),
	row('[cyd_i]', 0.9144 ** 3, 'm3', '', '', 'none'),
	row('b', 1e-28, 'm2', 'barn', '', 'none'),
	row('L', 1e-3, 'm3', 'liter|litre', 'L l', 'metric'),
	row('mL', 1e-6, 'm3', '', 'cc', 'none'),
	row('[gal_us]', 3.785411784e-3, 'm3', 'gallon', 'gal', 'none'),
	row('[bbl_us]', 0.158987294928, 'm3', 'barrel', 'bbl bbls', 'none'),
	row('[pt_us]', 4.73176473e-4, 'm3', 'pint', '', 'none'),
	row('[qt_us]', 9.46352946e-4, 'm3', 'quart', '', 'none'),
	row('[bu_us]', 0.03523907016688, 'm3', 'bushel', 'bu', 'none'),
	row('[foz_us]', 2.95735295625e-5, 'm3', 'fluid ounce', '', 'none'),
	row('[tsp_us]', 4.92892159375e-6, 'm3', 'teaspoon', 'tsp', 'none'),
	row('[tbs_us]', 1.478676478125e-5, 'm3', 'tablespoon', 'tbsp', 'none'),
	row('[cup_us]', 2.365882365e-4, 'm3', 'cup', '', 'none'),
	row('[acft]', 1233.48183754752, 'm3', 'acre foot', '', 'none'),
	// mass
	row('g', 1e-3, 'kg', 'gram|gramme', 'g gm', 'metric'),
	row('t', 1e3, 'kg', 'tonne|ton|metric ton|metric tonne', 't MT', 'large'),
	row('[ston_av]', 907.18474, 'kg', 'short ton', '', 'none'),
	row('[lton_av]', 1016.0469088, 'kg', 'long ton', '', 'none'),
	row('[lb_av]', POUND, 'kg', 'pound', 'lb lbs', 'none'),
	row('[oz_av]', POUND / 16, 'kg', 'ounce', 'oz', 'none'),
	row('[oz_tr]', 0.0311034768, 'kg', 'troy ounce', '', 'none'),
	row('[stone_av]', 14 * POUND, 'kg', 'stone', '', 'none'),
	row('[car_m]', 2e-4, 'kg', 'carat', '', 'none'),
	row('[jin]', 0.5, 'kg', 'jin|catty', '', 'none'),
	row('q', 100, 'kg', 'quintal', '', 'none'),
	row('t{CO2e}', 1e3, 'kg', '', 'tCO2e tCO2eq tCO2-eq', 'large'),
	row('t{CO2}', 1e3, 'kg', '', 'tCO2', 'large'),
	row('t{C}', 1e3, 'kg', '', 'tC', 'large'),
	row('t{ce}', 29.3076e9, 'kg m2 s-2', '', 'tce', 'large'),
	row('t{oe}', 41.868e9, 'kg m2 s-2', '', 'toe', 'large'),
	row('Da', 1.6605390666e-27, 'kg', 'dalton', 'Da kDa', 'none'),
	// time
	row('s', 1, 's', 'second|sec', 's', 'small'),
	row('min', 60, 's', 'minute', 'min mins', 'none'),
	row('h', 3600, 's', 'hour', 'h hr hrs', 'none'),
	row('d', DAY, 's', 'day', '', 'none'),
	row('wk', 7 * DAY, 's', 'week', 'wk wks', 'none'),
	row('mo', YEAR / 12, 's', 'month', 'mo mos', 'none'),
	row('a', YEAR, 's', 'year|annum', 'yr yrs', 'none'),
	row('ka', 1e3 * YEAR, 's', 'kiloannum', 'ka kyr', 'none'),
	row('Ma', 1e6 * YEAR, 's', 'megaannum', 'Ma Myr myr', 'none'),
	row('Ga', 1e9 * YEAR, 's', 'gigaannum', 'Ga Gyr byr', 'none'),
	// temperature
	row('K', 1, 'K', 'kelvin', 'K', 'small'),
	row('Cel', 1, 'K', 'celsius|centigrade|celcius', 'C ℃', 'none', 273.15),
	row('[degF]', 5 / 9, 'K', 'fahrenheit|farenheit', 'F ℉', 'none', 459.67),
	// energy, power, pressure, force
	row('J', 1, 'kg m2 s-2', 'joule', 'J', 'metric'),
	row('Wh', 3600, 'kg m2 s-2', 'watt hour|watthour', 'Wh', 'metric'),
	row('eV', 1.602176634e-19, 'kg m2 s-2', 'electronvolt|electron volt', 'eV', 'large'),
	row('cal', CALORIE, 'kg m2 s-2', 'calorie', 'cal', 'large'),
	row('[Btu]', 1055.05585262, 'kg m2 s-2', 'british thermal unit|btu', 'Btu BTU', 'none'),
	row('[therm]', 105_505_585.262, 'kg m2 s-2', 'therm', '', 'none'),
	row('W', 1, 'kg m2 s-3', 'watt', 'W Wp', 'metric'),
	row('[HP]', 745.69987158227, 'kg m2 s-3', 'horsepower', 'hp', 'none'),
	row('Pa', 1, 'kg m-1 s-2', 'pascal', 'Pa', 'metric'),
	row('bar', 1e5, 'kg m-1 s-2', 'bar', 'bar', 'metric'),
	row('atm', 101_325, 'kg m-1 s-2', 'atmosphere', 'atm', 'none'),
	row('mm[Hg]', 133.322387415, 'kg m-1 s-2', '', 'mmHg', 'none'),
	row('[psi]', 6894.757293168, 'kg m-1 s-2', '', 'psi', 'none'),
	row('N', 1, 'kg m s-2', 'newton', 'N', 'metric'),
	// electricity, light, waves
	row('V', 1, 'kg m2 s-3 A-1', 'volt', 'V', 'metric'),
	row('A', 1, 'A', 'ampere|amp', 'A', 'small'),
	row('Ah', 3600, 'A s', 'ampere hour|amp hour', 'Ah', 'small'),
	row('Ohm', 1, 'kg m2 s-3 A-2', 'ohm', 'Ω Ω', 'large'),
	row('F', 1, 'kg-1 m-2 s4 A2', 'farad', '', 'small'),
	row('C', 1, 'A s', 'coulomb', '', 'small'),
	row('T', 1, 'kg s-2 A-1', 'tesla', 'T', 'small'),
	row('S', 1, 'kg-1 m-2 s3 A2', 'siemens', '', 'small'),
	row('Hz', 1, 's-1', 'hertz', 'Hz', 'metric'),
	row('lm', 1, 'cd', 'lumen', 'lm', 'none'),
	row('lx', 1, 'cd m-2', 'lux', 'lx', 'none'),
	row('cd', 1, 'cd', 'candela', 'cd', 'none'),
	row('dB', 1, '', 'decibel', 'dB', 'none'),
	row('dB(A)', 1, '', '', 'dBA', 'none'),
	// speed
	row('[kn_i]', 1852 / 3600, 'm s-1', 'knot', 'kn kts', 'none'),
	row('[mi_i]/h', MILE / 3600, 'm s-1', '', 'mph', 'none'),
	row('km/h', 1 / 3.6, 'm s-1', '', 'kph kmph', 'none'),
	// radiation
	row('Bq', 1, 's-1', 'becquerel', 'Bq', 'metric'),
	row('Sv', 1, 'm2 s-2', 'sievert', 'Sv', 'small'),
	row('Gy', 1, 'm2 s-2', 'gray', 'Gy', 'small'),
	row('Ci', 3.7e10, 's-1', 'curie', 'Ci', 'small'),
	row('rem', 0.01, 'm2 s-2', 'rem', '', 'small'),
	// amount, concentration, ratio
	row('mol', 1, 'mol', 'mole', 'mol', 'small'),
	row('mol/L', 1e3, 'mol m-3', 'molar', 'M', 'small'),
	row('kat', 1, 'mol s-1', 'katal', 'kat', 'none'),
	row('[ppm]', 1e-6, '', 'part per million|parts per million', 'ppm ppmv', 'none'),
	row('[ppb]', 1e-9, '', 'part per billion|parts per billion', 'ppb ppbv', 'none'),
	row('[pptr]', 1e-12, '', 'part per trillion|parts per trillion', 'ppt', 'none'),
	row('[pH]', 1, '', '', '', 'none'),
	row('[iU]', 1, '', 'international unit', 'IU', 'none'),
	// information
	row('bit', 1, 'bit', 'bit', 'b', 'large'),
	row('By', 8, 'bit', 'byte', 'B', 'large'),
	row('KiBy', 8 * 1024, 'bit', 'kibibyte', 'KiB', 'none'),
	row('MiBy', 8 * 1024 ** 2, 'bit', 'mebibyte', 'MiB', 'none'),
	row('GiBy', 8 * 1024 ** 3, 'bit', 'gibibyte', 'GiB', 'none'),
	row('[dpi]', 1 / INCH, 'm-1', '', 'dpi', 'none'),
	// angle
	row('deg', Math.PI / 180, '', 'degree|deg', '°', 'none'),
	row("'", Math.PI / 10_800, '', 'arcminute|minute of arc', '′', 'none'),
	row("''", Math.PI / 648_000, '', 'arcsecond|second of arc', '″', 'none'),
	row('rad', 1, '', 'radian', 'rad', 'small'),
	row('[dwt]', 1016.0469088, 'kg', 'deadweight ton|dead weight ton', 'dwt DWT', 'none'),
	row('[TEU]', 38.5, 'm3', 'twenty-foot equivalent unit', 'TEU TEUs', 'none'),
];

/** Metric prefixes: name, symbols, factor, code. */
export const PREFIXES: readonly (readonly [string, readonly string[], number, string])[] = [
	['exa', ['E'], 1e18, 'E'],
	['peta', ['P'], 1e15, 'P'],
	['tera', ['T'], 1e12, 'T'],
	['giga', ['G'], 1e9, 'G'],
	['mega', ['M'], 1e6, 'M'],
	['kilo', ['k'], 1e3, 'k'],
	['hecto', ['h'], 1e2, 'h'],
	['deci', ['d'], 1e-1, 'd'],
	['centi', ['c'], 1e-2, 'c'],
	['milli', ['m'], 1e-3, 'm'],
	['micro', ['μ', 'µ', 'u'], 1e-6, 'u'],
	['nano', ['n'], 1e-9, 'n'],
	['pico', ['p'], 1e-12, 'p'],
	['femto', ['f'], 1e-15, 'f'],
];

/** Squares and cubes with a code of their own. */
export const OWN_POWERS: Readonly<Record<string, string>> = {
	'[ft_i]2': '[sft_i]',
	'[in_i]2': '[sin_i]',
	'[yd_i]2': '[syd_i]',
	'[mi_i]2': '[smi_us]',
	'[ft_i]3': '[cft_i]',
	'[in_i]3': '[cin_i]',
	'[yd_i]3': '[cyd_i]',
};
