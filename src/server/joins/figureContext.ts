import * as l10n from '@vscode/l10n';
import type { JoinedFigure } from '../../core/joins/figureJoins';
import type { FigureRelation, FigureSide } from '../../core/joins/figureRelation';
import { originGroups } from '../../core/joins/originGroups';
import type { OriginReason } from '../../core/joins/origins';
import type { Span } from '../../core/model/span';
import type { CorpusText } from '../corpus/corpusText';
import { commandLink, escapeMarkdown, shorten } from '../text/markdown';
import { growing } from './growing';
import type { Joins } from './joins';

/** Origins shown in a hover; the others are counted. */
const MOST_SHOWN = 7;

/** How a statement stands to the one pointed at, in a word or two. */
export function relationName(relation: FigureRelation): string {
	const names: Readonly<Record<FigureRelation, () => string>> = {
		agrees: () => l10n.t('agrees'),
		compatible: () => l10n.t('compatible'),
		conflict: () => l10n.t('in conflict'),
		'other-time': () => l10n.t('another time'),
		differs: () => l10n.t('differs, perhaps of another time or thing'),
	};
	return names[relation]();
}

/** Why a statement does not confirm another. */
export function originName(reason: OriginReason): string {
	const names: Readonly<Record<OriginReason, () => string>> = {
		text: () => l10n.t('same text'),
		work: () => l10n.t('same work'),
		event: () => l10n.t('same event'),
		translation: () => l10n.t('translation'),
		passage: () => l10n.t('nearly the same passage'),
		reuse: () => l10n.t('texts that share passages'),
		source: () => l10n.t('same source cited'),
	};
	return names[reason]();
}

/**
 * The other statements of what a figure measures, as Markdown: those of one origin together, origins in time order, each
 * with how it stands to the figure. Empty where there are none.
 */
export function figureContext(joins: Joins, side: FigureSide, textOf: (uri: string) => CorpusText | undefined): string {
	const others = joins.othersOf(side);
	const left = growing(joins);
	if (others.length === 0) return left;
	const all: readonly (FigureSide | JoinedFigure)[] = [side, ...others];
	const groups = originGroups(all, joins.texts);
	const lines: string[] = [];
	let shown = 0;
	for (const { members, reasons } of groups) {
		const listed = members.filter((member): member is JoinedFigure => 'relation' in member);
		if (listed.length === 0) continue;
		shown += 1;
		if (shown > MOST_SHOWN) continue;
		const own = listed.length < members.length;
		for (const [index, member] of listed.entries()) {
			const reason = own || index > 0 ? (reasons.get(member) ?? [...reasons.values()][0]) : undefined;
			const line = lineOf(member, textOf, reason === undefined ? '' : l10n.t('one origin: {0}', originName(reason)));
			if (line !== '') lines.push(`${index > 0 && !own ? '  ' : ''}- ${line}`);
		}
	}
	const count =
		groups.length === 1
			? l10n.t('{0} statements, 1 origin', all.length)
			: l10n.t('{0} statements, {1} origins', all.length, groups.length);
	const more = shown > MOST_SHOWN ? [l10n.t('and {0} origins more', shown - MOST_SHOWN)] : [];
	const correct = correctLink(textOf(side.text.key), side.statement);
	return [
		`${l10n.t('The same measure elsewhere')} · **${count}**`,
		...lines,
		...more,
		...(correct === '' ? [] : ['', correct]),
		...(left === '' ? [] : ['', left]),
	].join('\n');
}

/** Leads to the correction of what a statement is joined with. */
export function correctLink(text: CorpusText | undefined, statement: Span): string {
	if (!text) return '';
	const place = { uri: text.uri, position: text.range(statement).start };
	return commandLink(l10n.t('Correct what belongs together…'), 'policyAnnotator.correctJoins', place);
}

function lineOf(
	{ text: joined, statement, relation }: JoinedFigure,
	textOf: (uri: string) => CorpusText | undefined,
	origin: string,
): string {
	const text = textOf(joined.key);
	if (!text) return '';
	const words = shorten(text.slice(statement), 60);
	const name = relation === 'conflict' ? `**${relationName(relation)}**` : relationName(relation);
	const when = statement.time === null ? '' : l10n.t('for {0}', statement.time);
	return [
		commandLink(escapeMarkdown(words), 'policyAnnotator.openAt', text.uri, text.range(statement)),
		name,
		escapeMarkdown(when),
		escapeMarkdown(shorten(text.label, 50)),
		escapeMarkdown(joined.facts.event?.slice(0, 10) ?? joined.facts.date?.slice(0, 10) ?? 'n.d.'),
		joined.machine ? l10n.t('machine translation') : '',
		origin,
	]
		.filter(Boolean)
		.join(' · ');
}
