import * as l10n from '@vscode/l10n';
import type { Position } from 'vscode-languageserver';
import { addJoin } from '../../core/corpus/corpusEdits';
import type { JoinChoice, JoinPlace } from '../../core/corpus/corpusSchema';
import { occurrenceOf } from '../../core/joins/choices';
import { isSame } from '../../core/joins/sides';
import type { JoinedText } from '../../core/joins/joinedTexts';
import type { FigureStatement, UtteranceStatement } from '../../core/joins/statements';
import type { Result } from '../../core/model/problem';
import type { JoinOffer } from '../../protocol/joins';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';
import { shorten } from '../text/markdown';
import type { Joins } from './joins';

/** A figure or an utterance with the text it stands in. */
type Found =
	| { readonly kind: 'figure'; readonly text: JoinedText; readonly statement: FigureStatement }
	| { readonly kind: 'utterance'; readonly text: JoinedText; readonly statement: UtteranceStatement };

/** What is joined with the figure or utterance at a place, and what might be, within its folder. */
export interface JoinsAt {
	readonly found: Found;
	readonly own: JoinOffer;
	readonly offers: readonly JoinOffer[];
}

/** The innermost figure, else the utterance at a place; null where none stands. */
export function joinsAt(joins: Joins, folder: CorpusFolder, text: CorpusText, position: Position): JoinsAt | null {
	const offset = text.document.offsetAt(position);
	const figure = text.analysis.figures.find(({ start, end }) => start <= offset && offset <= end);
	const offered = (found: Found, joined: boolean): JoinOffer[] => offerOf(found, folder, joined, joins);
	const side = figure && joins.figureAt(text, figure);
	if (side) {
		const found: Found = { kind: 'figure', ...side };
		const offers = [
			...joins.figures.others(side).flatMap((other) => offered({ kind: 'figure', ...other }, true)),
			...joins.figures.near(side).flatMap((other) => offered({ kind: 'figure', ...other }, false)),
		];
		const [own] = offered(found, true);
		return own ? { found, own, offers } : null;
	}
	const said = joins.utteranceAt(text, offset);
	if (!said) return null;
	const found: Found = { kind: 'utterance', ...said };
	const family = joins.utterances.family(said).filter((other) => !isSame(other, said));
	const offers = [
		...family.flatMap((other) => offered({ kind: 'utterance', ...other }, true)),
		...joins.utterances.near(said).flatMap((other) => offered({ kind: 'utterance', ...other }, false)),
	];
	const [own] = offered(found, true);
	return own ? { found, own, offers } : null;
}

/** corpus.yaml with what was chosen for a statement. */
export function chosen(
	content: string,
	uri: string,
	{ found: { kind }, own }: JoinsAt,
	join: readonly JoinOffer[],
	part: readonly JoinOffer[],
	by: string | null,
): Result<string> {
	const said = {
		...(by !== null && { by }),
		created: new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
	};
	let result: Result<string> = { ok: true, value: content };
	const add = (as: JoinChoice['as'], others: readonly JoinOffer[]): void => {
		if (others.length > 0 && result.ok)
			result = addJoin(result.value, uri, { kind, as, places: [own, ...others].map(placeOf), ...said });
	};
	add('one', join);
	add('apart', part);
	return result;
}

function placeOf({ text, exact, occurrence }: JoinOffer): JoinPlace {
	return { text, exact, ...(occurrence > 1 && { occurrence }) };
}

function offerOf(found: Found, folder: CorpusFolder, joined: boolean, joins: Joins): JoinOffer[] {
	const text = folder.texts.has(found.text.key) ? joins.textOf(found.text.key) : undefined;
	if (!text) return [];
	const { statement } = found;
	const first = found.kind === 'utterance' ? (found.statement.parts[0] ?? statement) : statement;
	const all = found.kind === 'utterance' ? found.text.statements.utterances : found.text.statements.figures;
	const around = { start: Math.max(0, statement.start - 40), end: Math.min(text.text.length, statement.end + 60) };
	const date = found.text.facts.date?.slice(0, 10) ?? 'n.d.';
	const speaker = statement.speaker === null ? '' : ` · ${statement.speaker}`;
	return [
		{
			text: text.path,
			exact: text.slice(first).replace(/\s+/g, ' ').trim(),
			occurrence: occurrenceOf(statement, all),
			words: found.kind === 'utterance' ? shorten(text.slice(statement), 120) : `…${shorten(text.slice(around), 120)}`,
			where: `${shorten(text.label, 60)} · ${date}${speaker}${found.text.machine ? ` · ${l10n.t('machine translation')}` : ''}`,
			joined,
		},
	];
}
