import * as l10n from '@vscode/l10n';
import type { CorpusText } from '../corpus/corpusText';
import { correctionText } from '../record/correctionText';
import { flawText } from '../record/recordProblems';
import { shorten } from '../text/markdown';
import type { Branch } from './tree';

/** Corrections that a person must decide on, as a branch of the list of what needs review; none when all hold. */
export function decisions(texts: Iterable<CorpusText>): Branch[] {
	const below: Branch[] = [];
	for (const text of texts) {
		for (const flaw of text.corrected?.flaws ?? []) {
			const { correction, place } = flaw;
			const { record } = text;
			const offset = record?.corrections.find((each) => each.correction === correction)?.offset ?? 0;
			const line = (record?.text.slice(0, offset).match(/\n/g) ?? []).length;
			const inFile = { start: { line, character: 0 }, end: { line, character: 0 } };
			const label = shorten(correction.exact, 80);
			const description = [correctionText(correction), flawText(flaw), shorten(text.label, 40)].join(' · ');
			below.push({
				key: `${text.uri}|${correction.id}`,
				node: {
					label,
					description,
					icon: 'warning',
					context: 'correction',
					location:
						place === null
							? { uri: record?.uri ?? text.uri, range: inFile }
							: { uri: text.uri, range: text.range(place) },
					spoken: `${label}, ${description}`,
				},
			});
		}
	}
	if (below.length === 0) return [];
	const node = {
		label: l10n.t('Corrections to decide'),
		description: String(below.length),
		icon: 'warning',
		expanded: true,
	};
	return [{ key: 'decisions', node, below: () => below }];
}
