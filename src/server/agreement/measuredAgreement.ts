import * as l10n from '@vscode/l10n';
import {
	type AgreementReport,
	AgreementStudy,
	type CodeAgreement,
	type UnitKind,
	unitKinds,
} from '../../core/agreement/agreementStudy';
import type { Coefficient, UndefinedReason } from '../../core/agreement/coefficient';
import { furnitureOf } from '../../core/agreement/furniture';
import type { Branch } from '../trees/tree';
import type { ComparedText } from './comparison';

/** Measures agreement over the texts compared; what was measured is kept until a text or a coding changes. */
export class MeasuredAgreement {
	#texts: readonly string[] = [];
	#codings = '';
	#report: AgreementReport | null = null;

	of(compared: readonly ComparedText[]): AgreementReport {
		const texts = compared.map(({ text }) => text.text);
		const codings = JSON.stringify(
			compared.map(({ codings: each }) =>
				each.map(({ coder, passages }) => [coder, passages.map(({ codes, span }) => [codes, span.start, span.end])]),
			),
		);
		const same = texts.length === this.#texts.length && texts.every((text, i) => text === this.#texts[i]);
		if (this.#report !== null && same && codings === this.#codings) return this.#report;
		const coders = [...new Set(compared.flatMap((each) => each.codings.map(({ coder }) => coder)))].sort();
		const study = new AgreementStudy(coders);
		for (const { text, codings: each } of compared)
			study.add({ text: text.text, leftOut: furnitureOf(text.analysis), codings: each });
		this.#texts = texts;
		this.#codings = codings;
		this.#report = study.report;
		return this.#report;
	}
}

/** The coefficients of all codes together by character, below them each code, below that each kind of unit. */
export function agreementBranch(report: AgreementReport, codeName: (id: string) => string): Branch {
	const note = noteOf(report);
	return {
		key: '\u0000agreement',
		node: {
			label: l10n.t('Agreement'),
			description: coefficients(report.overall, 'character'),
			icon: 'graph',
			spoken: `${l10n.t('Agreement')}, ${coefficients(report.overall, 'character')}. ${note}`,
		},
		tooltip: () => note,
		below: () => [report.overall, ...report.codes].map((code) => codeBranch(code, codeName)),
	};
}

function codeBranch(code: CodeAgreement, codeName: (id: string) => string): Branch {
	return {
		key: code.code ?? '\u0000all',
		node: {
			label: code.code === null ? l10n.t('All codes together') : codeName(code.code),
			description: coefficients(code, 'character'),
			icon: code.code === null ? 'symbol-ruler' : 'symbol-key',
		},
		tooltip: () => l10n.t('Passages of each coder: {0}', code.passages.join(', ')),
		below: () =>
			unitKinds.map((unit) => ({
				key: unit,
				node: { label: unitName(unit, code[unit].units), description: coefficients(code, unit), icon: 'dash' },
			})),
	};
}

/** What cannot be computed is said, never shown as 1. */
function coefficients(code: CodeAgreement, unit: UnitKind): string {
	const { percent, kappa, alpha } = code[unit];
	if (alpha.value === null && kappa.value === null) {
		const reason = reasonText(alpha.undefined ?? 'no variation');
		return percent.value === null ? reason : `${percentText(percent.value)} · ${reason}`;
	}
	return [
		percent.value === null ? '' : percentText(percent.value),
		l10n.t('kappa {0}', valueText(kappa)),
		l10n.t('alpha {0}', valueText(alpha)),
		...(unit === 'character' ? [l10n.t('unitized alpha {0}', valueText(code.unitized))] : []),
	]
		.filter(Boolean)
		.join(' · ');
}

function percentText(value: number): string {
	return `${(100 * value).toFixed(1)} %`;
}

function valueText({ value, undefined: reason }: Coefficient): string {
	return value === null ? reasonText(reason) : value.toFixed(3);
}

function reasonText(reason: UndefinedReason): string {
	const reasons: Readonly<Record<UndefinedReason, () => string>> = {
		'no variation': () => l10n.t('undefined (no variation)'),
		'nothing to compare': () => l10n.t('undefined (nothing to compare)'),
		'the coders did not code the same texts': () => l10n.t('undefined (the coders did not code the same texts)'),
	};
	return reasons[reason]();
}

function unitName(unit: UnitKind, units: number): string {
	if (unit === 'character') return l10n.t('by character ({0})', units);
	return unit === 'sentence' ? l10n.t('by sentence ({0})', units) : l10n.t('by paragraph ({0})', units);
}

function noteOf({ coders, texts, charactersLeftOut }: AgreementReport): string {
	const names = coders.map((coder) => (coder === '' ? l10n.t('(no coder)') : coder)).join(', ');
	return l10n.t(
		'{0}, in {1} texts that at least two of them marked done. Page furniture was left out: {2} characters.',
		names,
		texts,
		charactersLeftOut,
	);
}
