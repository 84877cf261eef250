import * as l10n from '@vscode/l10n';
import type { Stray } from '../annotations/strays';
import type { Branch } from './tree';

/** Annotation files whose text is gone, as a branch of the list of what needs review; none when there are none. */
export function strayBranches(strays: readonly Stray[]): Branch[] {
	if (strays.length === 0) return [];
	const node = {
		label: l10n.t('Without their text'),
		description: String(strays.length),
		icon: 'debug-disconnect',
		expanded: true,
		context: 'strayGroup',
	};
	return [{ key: 'strays', node, below: () => strays.map(leaf) }];
}

/** Read by the client's command: the last two parts of the key name the text that is gone and the one that fits, if any. */
function leaf({ text, files, annotations, fits }: Stray): Branch {
	const label = decodeURIComponent(text.slice(text.lastIndexOf('/') + 1));
	const [first] = fits;
	const where =
		first === undefined
			? l10n.t('no text fits')
			: fits.length === 1
				? l10n.t('fits {0}', first.path)
				: l10n.t('{0} texts fit', fits.length);
	const count = annotations === 1 ? l10n.t('1 annotation') : l10n.t('{0} annotations', annotations);
	const description = `${count} · ${where}`;
	const start = { line: 0, character: 0 };
	return {
		key: `|${text}|${fits.length === 1 ? (first?.uri ?? '') : ''}`,
		node: {
			label,
			description,
			icon: 'warning',
			context: 'stray',
			location: { uri: files[0] ?? text, range: { start, end: start } },
			spoken: `${label}, ${description}`,
		},
	};
}
