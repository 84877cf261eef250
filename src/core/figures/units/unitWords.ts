import { OWN_POWERS } from './unitTable';
import { unitNameByCode } from './units';

const POWERED = new Map(Object.entries(OWN_POWERS).map(([power, code]) => [code, power]));

/**
 * The words for a unit code: `km2` is "square kilometres", `ug/m3` "micrograms per cubic metre". Null where the code is
 * none of the table, as for counted nouns and money.
 */
export function unitInWords(code: string): string | null {
	const parts = code.split('/');
	const above = product(parts[0] as string, true);
	if (above === null) return null;
	let words = above;
	for (const part of parts.slice(1)) {
		const below = product(part, false);
		if (below === null) return null;
		words += ` per ${below}`;
	}
	return words;
}

/** "newton metres": only the last factor of a product has a plural. */
function product(code: string, plural: boolean): string | null {
	const factors = code.split(/\.(?![^{[]*[}\]])/);
	const words = factors.map((factor, i) => power(factor, plural && i === factors.length - 1));
	return words.includes(null) ? null : words.join(' ');
}

function power(code: string, plural: boolean): string | null {
	const whole = POWERED.has(code) ? null : unitNameByCode(code);
	if (whole !== null) return plural ? whole.plural : whole.singular;
	const match = /^(.+?)([2-9])$/.exec(POWERED.get(code) ?? code);
	const unit = match === null ? null : unitNameByCode(match[1] as string);
	if (match === null || unit === null) return null;
	const name = plural ? unit.plural : unit.singular;
	return match[2] === '2' ? `square ${name}` : match[2] === '3' ? `cubic ${name}` : `${name} to the ${match[2]}th`;
}
