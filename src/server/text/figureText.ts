import * as l10n from '@vscode/l10n';
import { convert } from '../../core/figures/units/conversion';
export { isDateLike } from '../../core/figures/dateLike';
import { unitInWords } from '../../core/figures/units/unitWords';
import type { Figure, FigureModifier } from '../../core/model/document';

/** What a figure measures, for a heading: its measure, else the thing counted, else its unit. */
export function measureName(figure: Pick<Figure, 'measure' | 'of' | 'kind' | 'unit'>): string {
	if (figure.measure !== null) return figure.measure;
	if (figure.of !== null && figure.kind !== 'quantity') return l10n.t('share of {0}', figure.of);
	return unitName(figure);
}

/** The unit in words people use. */
export function unitName(figure: Pick<Figure, 'kind' | 'unit'>): string {
	if (figure.unit === null) return l10n.t('plain numbers');
	if (figure.kind === 'range' && figure.unit === '') return l10n.t('plain numbers');
	return unitWords(figure.unit);
}

/** Units that are none of measurement; words for these are in the table of units. */
const unitNames: Readonly<Record<string, () => string>> = {
	percent: () => l10n.t('percent'),
	'percentage point': () => l10n.t('percentage points'),
	'1': () => l10n.t('fractions'),
	ordinal: () => l10n.t('ordinals'),
	year: () => l10n.t('years'),
	a: () => l10n.t('years (duration)'),
};

function unitWords(unit: string): string {
	const own = Object.hasOwn(unitNames, unit) ? unitNames[unit] : undefined;
	if (own !== undefined) return own();
	const words = unitInWords(unit);
	return words === null ? unit : l10n.t(words);
}

/** The modifier in words; empty for an exact figure. */
export function modifierName(modifier: FigureModifier): string {
	const names: Readonly<Record<FigureModifier, () => string>> = {
		exact: () => '',
		about: () => l10n.t('about'),
		nearly: () => l10n.t('nearly'),
		'more-than': () => l10n.t('more than'),
		over: () => l10n.t('over'),
		'less-than': () => l10n.t('less than'),
		'at-least': () => l10n.t('at least'),
		'at-most': () => l10n.t('at most'),
	};
	return names[modifier]();
}

/** Whether the value is the amount of a change or the level after it, in words; only for figures with a change. */
export function changeName({ change, changeForm }: Figure): string {
	if (change === 'increase') return changeForm === 'to' ? l10n.t('after an increase') : l10n.t('increase');
	return changeForm === 'to' ? l10n.t('after a decrease') : l10n.t('decrease');
}

/** The value with digits grouped, as a plain number; the string itself for dates and ranges. */
export function plainValue(value: Figure['value']): string {
	if (value === null) return l10n.t('not said exactly');
	if (typeof value === 'number') return new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value);
	const parts = value.split('/');
	const numbers = parts.map(Number);
	if (parts.length === 2 && numbers.every((n) => Number.isFinite(n)) && !/\d{4}-/.test(value)) {
		return numbers.map((n) => plainValue(n)).join('–');
	}
	return value;
}

/** The value in the other system of units that readers know, or null where that adds nothing. */
export function conversion(figure: Figure): string | null {
	if (typeof figure.value !== 'number' || figure.unit === null) return null;
	const unit = Object.hasOwn(otherUnits, figure.unit) ? otherUnits[figure.unit] : undefined;
	const value = unit === undefined ? null : convert(figure.value, figure.unit, unit);
	if (unit === undefined || value === null) return null;
	const digits = Math.abs(value) >= 100 ? 0 : 1;
	return `${new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value)} ${unitWords(unit)}`;
}

/** Units that readers of the other system of units, or of a Chinese text, know by another one. */
const otherUnits: Readonly<Record<string, string>> = {
	km: '[mi_i]',
	'[mi_i]': 'km',
	m: '[ft_i]',
	'[ft_i]': 'm',
	cm: '[in_i]',
	'[in_i]': 'cm',
	'[yd_i]': 'm',
	'[nmi_i]': 'km',
	km2: '[smi_us]',
	'[smi_us]': 'km2',
	har: '[acr_us]',
	'[acr_us]': 'har',
	m2: '[sft_i]',
	'[sft_i]': 'm2',
	kg: '[lb_av]',
	'[lb_av]': 'kg',
	'[oz_av]': 'g',
	L: '[gal_us]',
	'[gal_us]': 'L',
	'[bbl_us]': 'm3',
	Cel: '[degF]',
	'[degF]': 'Cel',
	'km/h': '[mi_i]/h',
	'[mi_i]/h': 'km/h',
	'[mu]': 'har',
	'[jin]': 'kg',
	'[li]': 'km',
};
