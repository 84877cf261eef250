import * as l10n from '@vscode/l10n';
import { isSame } from '../../core/joins/sides';
import type { UtteranceSide } from '../../core/joins/utteranceLikeness';
import type { Wording } from '../../protocol/joins';
import type { CorpusText } from '../corpus/corpusText';
import { commandLink, escapeMarkdown, shorten } from '../text/markdown';
import { correctLink } from './figureContext';
import { growing } from './growing';
import type { Joins } from './joins';

type TextOf = (uri: string) => CorpusText | undefined;

/** Wordings and like utterances shown in a hover; the others are counted. */
const MOST_WORDINGS = 6;
const MOST_THEMES = 3;

/** The other wordings of an utterance and what else its speaker said on the theme, as Markdown; empty where there is none. */
export function utteranceContext(joins: Joins, side: UtteranceSide, textOf: TextOf): string {
	const family = joins.utterances.family(side);
	const parts: string[] = [];
	if (family.length > 1) {
		const texts = new Set(family.map(({ text }) => text.key)).size;
		const [first] = family;
		const own = textOf(side.text.key);
		const title = l10n.t('{0} wordings in {1} texts', family.length, texts);
		const earliest =
			first === undefined || first.text.machine
				? ''
				: isSame(first, side)
					? l10n.t('this is the first')
					: l10n.t('the first in {0}', escapeMarkdown(printedBy(first, textOf)));
		const compare = own
			? commandLink(l10n.t('Compare Wordings'), 'policyAnnotator.compareWordings', {
					uri: own.uri,
					position: own.range(side.statement).start,
				})
			: '';
		parts.push([`**${title}**`, earliest, compare].filter(Boolean).join(' · '));
		const others = family.filter((other) => !isSame(other, side));
		parts.push(...others.slice(0, MOST_WORDINGS).map((other) => lineOf(other, textOf)));
		if (others.length > MOST_WORDINGS) parts.push(`- ${l10n.t('and {0} more', others.length - MOST_WORDINGS)}`);
	}
	const themes = joins.utterances.sameTheme(side).slice(0, MOST_THEMES);
	if (themes.length > 0) {
		if (parts.length > 0) parts.push('');
		parts.push(l10n.t('On the same theme'), ...themes.map((other) => lineOf(other, textOf)));
	}
	const correct = parts.length === 0 ? '' : correctLink(textOf(side.text.key), side.statement);
	if (correct !== '') parts.push('', correct);
	const left = growing(joins);
	if (left !== '') parts.push('', left);
	return parts.filter((part, i) => part !== '' || i > 0).join('\n');
}

/** A wording for the side-by-side view; null where its text is gone. */
export function wordingOf(side: UtteranceSide, textOf: TextOf): Wording | null {
	const text = textOf(side.text.key);
	if (!text) return null;
	const { statement } = side;
	return {
		uri: text.uri,
		range: text.range(statement),
		words: statement.parts.map((part) => text.slice(part).replace(/\s+/g, ' ').trim()).join(' … '),
		head: printedBy(side, textOf),
	};
}

function lineOf(side: UtteranceSide, textOf: TextOf): string {
	const text = textOf(side.text.key);
	if (!text) return '';
	const words = shorten(text.slice(side.statement), 90);
	const link = commandLink(escapeMarkdown(words), 'policyAnnotator.openAt', text.uri, text.range(side.statement));
	return `- ${link} · ${escapeMarkdown(printedBy(side, textOf))}`;
}

/** Who printed a wording, where and when, and through whom it came. Plain text. */
function printedBy({ text: joined, statement }: UtteranceSide, textOf: TextOf): string {
	const { source, author, published, date } = joined.facts;
	const by = source ?? author;
	const label = shorten(textOf(joined.key)?.label ?? joined.key, 60);
	return [
		by === null ? label : `${by}: ${label}`,
		(published ?? date)?.slice(0, 10) ?? 'n.d.',
		statement.reporter === null ? '' : l10n.t('told by {0}', statement.reporter),
		statement.kind === 'reported' ? l10n.t('in reported speech') : '',
		joined.machine ? l10n.t('machine translation') : '',
	]
		.filter(Boolean)
		.join(', ');
}
