import * as l10n from '@vscode/l10n';
import type { Code, Codebook } from '../../core/codebook/codebook';
import { escapeMarkdown } from '../text/markdown';

/** How often a code is used. */
export interface CodeCounts {
	readonly coded: number;
	readonly mentioned: number;
	readonly texts: number;
}

/** What a code is, when to use it, and how often it is used, as Markdown. */
export function codeCard(codebook: Codebook, code: Code, counts: CodeCounts | null): string {
	const path = codebook.pathOf(code).map((each) => escapeMarkdown(each.name));
	const head = `**${path.at(-1) ?? ''}**${path.length > 1 ? ` · ${path.slice(0, -1).join(' › ')}` : ''} · \`${code.id}\``;
	const rule = (label: string, words: string | undefined): string[] =>
		words === undefined || words.trim() === '' ? [] : [`${label}: ${escapeMarkdown(words.trim())}`];
	return [
		head,
		...(code.definition === undefined ? [] : [escapeMarkdown(code.definition.trim())]),
		...rule(`*${l10n.t('Use when')}*`, code.when),
		...rule(`*${l10n.t('Not when')}*`, code.whenNot),
		...(code.examples.length === 0
			? []
			: [`*${l10n.t('Examples')}*\n${code.examples.map((each) => `- “${escapeMarkdown(each)}”`).join('\n')}`]),
		...rule(`*${l10n.t('Terms')}*`, code.terms.join(', ')),
		...rule(`*${l10n.t('Former ids')}*`, code.was.join(', ')),
		...(counts === null ? [] : [countsOf(counts)]),
	].join('\n\n');
}

/** How often a code is used, in one line. */
export function countsOf({ coded, mentioned, texts }: CodeCounts): string {
	return [l10n.t('coded {0}', coded), l10n.t('mentioned {0}', mentioned), l10n.t('in {0} texts', texts)].join(' · ');
}
