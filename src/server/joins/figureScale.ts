import * as l10n from '@vscode/l10n';
import type { ReferenceValue } from '../../core/corpus/corpusSchema';
import type { FigureSide } from '../../core/joins/figureRelation';
import { type Reference, referencesFor } from '../../core/joins/references';
import { saidElsewhere, shareOf } from '../../core/joins/shares';
import type { CorpusText } from '../corpus/corpusText';
import { unitName } from '../text/figureText';
import { commandLink, escapeMarkdown, shorten } from '../text/markdown';
import type { Joins } from './joins';

/** What gives a figure scale, as Markdown: the part or whole beside a share, and known values. Empty where there is none. */
export function figureScale(
	joins: Joins,
	side: FigureSide,
	known: readonly ReferenceValue[],
	textOf: (uri: string) => CorpusText | undefined,
): string {
	return [shareLine(joins, side, textOf), ...referencesFor(side, known).map(referenceLine)]
		.filter((line) => line !== '')
		.join('  \n');
}

function shareLine(joins: Joins, side: FigureSide, textOf: (uri: string) => CorpusText | undefined): string {
	const found = shareOf(side);
	const text = textOf(side.text.key);
	if (!found || !text) return '';
	const { share, part, base, computed } = found;
	const words = (statement: FigureSide['statement']): string => escapeMarkdown(text.slice(statement));
	const said = [
		...(part ? [l10n.t('the part: {0}', words(part))] : []),
		l10n.t('the share: {0}', words(share)),
		...(base ? [l10n.t('the whole: {0}', words(base))] : []),
	];
	if (computed !== null) {
		const value = `${compact(computed.value)} ${unitName(computed.like)}`;
		said.push(
			computed.what === 'whole'
				? l10n.t('the whole, _computed_: about {0}', escapeMarkdown(value))
				: l10n.t('the part, _computed_: about {0}', escapeMarkdown(value)),
		);
		const near = [side.text, ...joins.othersOf(side).map((other) => other.text)];
		const elsewhere = saidElsewhere(side, found, new Set(near));
		const there = elsewhere && textOf(elsewhere.text.key);
		if (elsewhere && there) {
			const link = commandLink(
				escapeMarkdown(shorten(there.slice(elsewhere.statement), 60)),
				'policyAnnotator.openAt',
				there.uri,
				there.range(elsewhere.statement),
			);
			said.push(l10n.t('said: {0} in {1}', link, escapeMarkdown(shorten(there.label, 50))));
		}
	}
	return said.join(' · ');
}

function referenceLine({ reference, same, ratio }: Reference): string {
	const { measure, value, place, time, source, date, unit } = reference;
	const named = [`${compact(value)}${unit === undefined ? '' : ` ${unit}`}`, place, time].filter(Boolean).join(', ');
	const origin = [source, date].filter((each) => each !== undefined).join(', ');
	const line = same
		? l10n.t(
				'Known value of “{0}”: {1}. The figure is {2} of it (_computed_)',
				escapeMarkdown(measure),
				escapeMarkdown(named),
				percent(ratio),
			)
		: l10n.t(
				'For scale: {2} of “{0}” ({1}; _computed_)',
				escapeMarkdown(measure),
				escapeMarkdown(named),
				percent(ratio),
			);
	return origin === '' ? line : `${line} · ${escapeMarkdown(origin)}`;
}

function percent(ratio: number): string {
	return escapeMarkdown(new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 4 }).format(ratio));
}

/** "44.9 billion" */
function compact(value: number): string {
	return new Intl.NumberFormat('en', {
		notation: Math.abs(value) >= 1e6 ? 'compact' : 'standard',
		compactDisplay: 'long',
		maximumSignificantDigits: 4,
	}).format(value);
}
