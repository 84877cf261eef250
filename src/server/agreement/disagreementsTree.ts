import * as l10n from '@vscode/l10n';
import type { DisagreementKind } from '../../core/agreement/disagreements';
import type { CodeSummary } from '../../protocol/annotations';
import type { CorpusText } from '../corpus/corpusText';
import { shorten } from '../text/markdown';
import { type Branch, BranchTree } from '../trees/tree';
import { agreementBranch, MeasuredAgreement } from './measuredAgreement';
import type { ComparedText, DecidedDisagreement } from './comparison';

/** How far coders agree, and the passages that they coded differently by text; below each what every coder has there. */
export class DisagreementsTree extends BranchTree {
	readonly #texts: () => readonly ComparedText[];
	readonly #code: (text: CorpusText, id: string) => CodeSummary;
	readonly #measured = new MeasuredAgreement();

	constructor(texts: () => readonly ComparedText[], code: (text: CorpusText, id: string) => CodeSummary) {
		super();
		this.#texts = texts;
		this.#code = code;
	}

	protected roots(): readonly Branch[] {
		const texts = this.#texts();
		return [...this.#agreement(texts), ...this.#compared(texts)];
	}

	/** The coefficients, on top; nothing where no text was coded twice. */
	#agreement(texts: readonly ComparedText[]): Branch[] {
		const [first] = texts;
		if (first === undefined) return [];
		return [agreementBranch(this.#measured.of(texts), (id) => this.#code(first.text, id).name)];
	}

	#compared(texts: readonly ComparedText[]): Branch[] {
		return texts.map(({ text, disagreements }) => {
			const open = disagreements.filter(({ decided }) => !decided).length;
			return {
				key: text.uri,
				node: {
					label: text.label,
					description:
						disagreements.length === 0
							? l10n.t('no disagreements')
							: l10n.t('{0} disagreements, {1} to decide', disagreements.length, open),
					icon: open === 0 ? 'pass' : 'file-text',
					expanded: open > 0,
				},
				...(disagreements.length > 0 && { below: () => disagreements.map((one) => this.#passage(text, one)) }),
			};
		});
	}

	#passage(text: CorpusText, one: DecidedDisagreement): Branch {
		const label = shorten(text.slice(one.span), 100);
		const description = kindName(one.kind);
		return {
			key: `${one.span.start}-${one.span.end}`,
			node: {
				label,
				description,
				icon: one.decided ? 'pass' : 'git-compare',
				location: { uri: text.uri, range: text.range(one.span) },
				spoken: `${label}, ${description}, ${one.decided ? l10n.t('decided') : l10n.t('to decide')}`,
			},
			below: () =>
				one.views.map(({ coder, passages }): Branch => {
					const codes = passages.map((passage) => passage.codes.map((id) => this.#code(text, id).name).join(', '));
					const first = passages[0];
					const words = first === undefined ? '' : ` · “${shorten(text.slice(first.span), 60)}”`;
					return {
						key: coder,
						node: {
							label: coder === '' ? l10n.t('(no coder)') : coder,
							description: first === undefined ? l10n.t('not coded') : `${codes.join('; ')}${words}`,
							icon: 'person',
							context: 'coding',
							location: { uri: text.uri, range: text.range(first?.span ?? one.span) },
						},
					};
				}),
		};
	}
}

function kindName(kind: DisagreementKind): string {
	const names: Readonly<Record<DisagreementKind, () => string>> = {
		missing: () => l10n.t('not coded by all'),
		codes: () => l10n.t('other codes'),
		bounds: () => l10n.t('other bounds'),
		'codes and bounds': () => l10n.t('other codes and bounds'),
	};
	return names[kind]();
}
