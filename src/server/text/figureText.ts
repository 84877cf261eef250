import * as l10n from '@vscode/l10n';
import type { Figure, FigureModifier } from '../../core/model/document';

/** Dates, years, ordinals and ages: found, but no statistics. */
export function isDateLike(figure: Figure): boolean {
	if (figure.kind === 'range') return typeof figure.value === 'string' && /\d{4}-\d{2}/.test(figure.value);
	return figure.kind === 'date' || figure.kind === 'year' || figure.kind === 'ordinal' || figure.kind === 'age';
}

/** What a figure measures, for a heading: its measure, else the thing counted, else its unit. */
export function measureName(figure: Figure): string {
	if (figure.measure !== null) return figure.measure;
	if (figure.of !== null && figure.kind !== 'quantity') return l10n.t('share of {0}', figure.of);
	return unitName(figure);
}

/** The unit in words people use. */
export function unitName(figure: Figure): string {
	if (figure.unit === null) return l10n.t('plain numbers');
	if (figure.kind === 'range' && figure.unit === '') return l10n.t('plain numbers');
	return unitNames[figure.unit]?.() ?? figure.unit;
}

const unitNames: Readonly<Record<string, () => string>> = {
	percent: () => l10n.t('percent'),
	'percentage point': () => l10n.t('percentage points'),
	'1': () => l10n.t('fractions'),
	ordinal: () => l10n.t('ordinals'),
	year: () => l10n.t('years'),
	a: () => l10n.t('years (duration)'),
	h: () => l10n.t('hours'),
	km: () => l10n.t('kilometres'),
	km2: () => l10n.t('square kilometres'),
	m3: () => l10n.t('cubic metres'),
	kWh: () => l10n.t('kilowatt-hours'),
	t: () => l10n.t('tonnes'),
	'ug/m3': () => l10n.t('micrograms per cubic metre'),
};

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
	const known = conversions[figure.unit];
	if (!known) return null;
	const [unit, factor, shift = 0] = known;
	const value = figure.value * factor + shift;
	const digits = Math.abs(value) >= 100 ? 0 : 1;
	return `${new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value)} ${unit}`;
}

const conversions: Readonly<Record<string, readonly [unit: string, factor: number, shift?: number]>> = {
	km: ['miles', 0.621371],
	'[mi_i]': ['km', 1.609344],
	km2: ['square miles', 0.386102],
	ha: ['acres', 2.471054],
	'[acr_us]': ['ha', 0.404686],
	'[in_i]': ['cm', 2.54],
	'[ft_i]': ['m', 0.3048],
	'[lb_av]': ['kg', 0.453592],
	Cel: ['°F', 1.8, 32],
	mu: ['ha', 1 / 15],
};
