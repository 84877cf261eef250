import * as l10n from '@vscode/l10n';
import type { Hover } from 'vscode-languageserver';
import type { Codebook } from '../../core/codebook/codebook';
import { keysOf, schemaAt } from '../../core/yaml/schemaKeys';
import { yamlPlace } from '../../core/yaml/yamlPlace';
import { codeCard } from '../codebook/codeCard';
import type { CodeUsage } from '../codebook/codeUsage';
import { escapeMarkdown } from '../text/markdown';
import { codeAt, type OurFile } from './ourFiles';

/** What a code is, or what a key of the schema means; null where there is nothing to say. */
export async function yamlHover(
	file: OurFile,
	offset: number,
	codebook: Codebook,
	usage: CodeUsage,
	bySchema: boolean,
): Promise<Hover | null> {
	const range = (span: { readonly start: number; readonly end: number }): NonNullable<Hover['range']> => ({
		start: file.document.positionAt(span.start),
		end: file.document.positionAt(span.end),
	});
	const named = codeAt(file, offset);
	if (named !== null) {
		const code = codebook.find(named.id);
		if (code === undefined) {
			const unknown = l10n.t('The code {0} is not in the codebook.', escapeMarkdown(named.id));
			return { contents: { kind: 'markdown', value: unknown }, range: range(named.span) };
		}
		await usage.load(file.folder);
		const coded = usage.passages(file.folder, codebook, code);
		const mentioned = usage.mentions(file.folder, codebook, code);
		const texts = new Set([...coded, ...mentioned].map(({ text }) => text)).size;
		const card = codeCard(codebook, code, { coded: coded.length, mentioned: mentioned.length, texts });
		const former = code.id === named.id ? '' : `${l10n.t('{0} is called {1} now.', named.id, code.id)}\n\n`;
		return { contents: { kind: 'markdown', value: former + card }, range: range(named.span) };
	}
	const place = bySchema ? yamlPlace(file.document.getText(), offset) : null;
	if (place === null || place.kind !== 'key') return null;
	const schema = schemaAt(file.schema, place.path);
	const name = file.document.getText(range(place.word));
	const key = schema && keysOf(schema).find((each) => each.key === name);
	if (!key || key.description === '') return null;
	return { contents: { kind: 'markdown', value: key.description }, range: range(place.word) };
}
