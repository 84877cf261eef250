import type { Cell, Table } from '../report/table';
import { type AgreementReport, type CodeAgreement, unitKinds } from './agreementStudy';
import { coefficientText } from './coefficient';

/** Agreement as objects for programs: a row a code and kind of unit. Coefficients are null where undefined, with the reason. */
export function agreementRows({ overall, codes }: AgreementReport): object[] {
	return [overall, ...codes].flatMap((code) =>
		unitKinds.map((unit) => {
			const { units, percent, kappa, alpha } = code[unit];
			const unitized = unit === 'character' ? code.unitized : null;
			const undefinedBecause = [kappa.undefined, alpha.undefined, unitized?.undefined ?? null].find(
				(one) => one !== null,
			);
			return {
				code: code.code,
				unit,
				units,
				percent: percent.value,
				kappa: kappa.value,
				alpha: alpha.value,
				unitizedAlpha: unitized?.value ?? null,
				undefined: undefinedBecause ?? null,
			};
		}),
	);
}

/** Agreement as a table for people, by one kind of unit after the other. */
export function agreementTable(report: AgreementReport, codeName: (id: string) => string): Table {
	const row = (code: CodeAgreement): Cell[][] =>
		unitKinds.map((unit) => {
			const { units, percent, kappa, alpha } = code[unit];
			return [
				code.code === null ? 'all codes' : codeName(code.code),
				unit,
				units,
				percent.value === null ? coefficientText(percent) : `${(100 * percent.value).toFixed(1)} %`,
				coefficientText(kappa),
				coefficientText(alpha),
				unit === 'character' ? coefficientText(code.unitized) : '',
			];
		});
	return {
		name: 'agreement',
		title: 'Agreement of coders',
		note: agreementNote(report),
		columns: ['code', 'unit', 'units', 'agreement', "Cohen's kappa", 'alpha', 'unitized alpha'],
		rows: [report.overall, ...report.codes].flatMap(row),
	};
}

/** What was compared, of whom, and what was left out. */
export function agreementNote({ coders, texts, textsOfAll, characters, charactersLeftOut }: AgreementReport): string {
	const furniture =
		charactersLeftOut === 0
			? 'nothing was left out'
			: `${charactersLeftOut} characters of page furniture were left out`;
	const all = textsOfAll === texts ? '' : ` Unitized alpha: over the ${textsOfAll} texts that all of them marked done.`;
	const several = coders.length > 2 ? ' Kappa is the mean of the pairs of coders.' : '';
	return (
		`Coders: ${coders.join(', ')}. ${texts} ${texts === 1 ? 'text' : 'texts'} that at least two of them marked done, ${characters} characters; ` +
		`${furniture}. For all codes together a unit has the set of its codes as its value.${all}${several}`
	);
}
