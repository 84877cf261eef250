import { areApart } from '../../core/speakers/acrossTexts';
import type { Connection } from 'vscode-languageserver';
import { overlap } from '../../core/model/span';
import { ChildrenRequest, FilterRequest, GroupingRequest, TooltipRequest } from '../../protocol/protocol';
import type { ViewId } from '../../protocol/tree';
import type { AnnotatedTexts } from '../annotations/annotatedTexts';
import type { AnnotationService } from '../annotations/annotationService';
import { codeOf } from '../corpus/codes';
import type { CorpusIndex } from '../corpus/corpusIndex';
import type { TopicIndex } from '../corpus/topicIndex';
import type { CorpusWorkspace } from '../corpus/workspace';
import { compare } from '../agreement/comparison';
import { DisagreementsTree } from '../agreement/disagreementsTree';
import { AnnotationsTree } from './annotationsTree';
import { decisions } from './decisions';
import type { ConflictMarks } from '../joins/conflictMarks';
import { DocumentsTree } from './documentsTree';
import { FiguresTree } from './figuresTree';
import { strayBranches } from './strayBranches';
import { SpeakersTree } from './speakersTree';
import { TopicsTree } from './topicsTree';
import { progressOf } from '../team/codingProgress';
import type { Joins } from '../joins/joins';
import type { Visibility } from '../team/visibility';
import { atMost } from '../patience';
import type { Work } from '../turns';
import type { Tree } from './tree';

/** Milliseconds that the view of topics waits for all of them. */
const PATIENCE = 2000;

/** What the views show, and what they are told and asked. */
export interface ShownInTrees {
	readonly workspace: CorpusWorkspace;
	readonly annotations: AnnotationService;
	readonly annotated: AnnotatedTexts;
	readonly topics: TopicIndex;
	readonly index: CorpusIndex;
	readonly visibility: Visibility;
	readonly conflicts: ConflictMarks;
	readonly joins: Joins;
	/** Lets other work have its turn. */
	readonly work: Work;
	showDates(): boolean;
	/** More is there to show than when a view asked. */
	changed(): void;
}

/** Answers what the views ask: the children of a node, its tooltip, a filter, another grouping. */
export function serveTrees(connection: Connection, shown: ShownInTrees): void {
	const { workspace, annotations, annotated, topics, index, visibility, conflicts, joins, work } = shown;
	const texts = () => workspace.texts();
	const trees: Readonly<Record<ViewId, Tree>> = {
		documents: new DocumentsTree(texts, (text) => {
			const done = annotations.isDone(text);
			// Of others no more than that they are done, while their work is hidden.
			const hidden = visibility.hides(done);
			const others = progressOf(annotations, text).filter(({ own }) => !own);
			return {
				annotations: progressOf(annotations, text).find(({ own }) => own)?.annotations ?? 0,
				done,
				others: others.map((each) => (hidden ? { ...each, annotations: 0 } : each)),
				memos: annotated.memos.of(text).filter((coder) => !hidden || coder === annotations.coder),
			};
		}),
		speakers: new SpeakersTree(index.speakers, (a, b) =>
			workspace.folders.some((folder) => areApart(folder.corpus.corpus.speakers, a, b)),
		),
		topics: new TopicsTree(
			() => {
				const coded = annotated.byCode();
				return workspace.folders.flatMap((folder) =>
					topics.entries(
						folder.corpus.codebook,
						folder.texts.values(),
						coded,
						(text) => annotations.rejected(text).length > 0,
						(code, { text, span }) =>
							annotations
								.rejected(text)
								.some(
									(each) =>
										each.span !== null &&
										overlap(each.span, span) > 0 &&
										each.codes.some((id) => folder.corpus.codebook.find(id)?.id === code),
								),
					),
				);
			},
			() => topics.suggestions([...workspace.texts()]),
			() => [...workspace.texts()],
		),
		figures: new FiguresTree(
			index.figures,
			texts,
			() => shown.showDates(),
			conflicts,
			() => joins.left,
			work,
		),
		annotations: new AnnotationsTree(
			() => annotated.all(),
			(text, id) => codeOf(workspace.codebookOf(text), id),
			() => [...strayBranches(annotated.strays.found), ...decisions(workspace.texts())],
		),
		disagreements: new DisagreementsTree(
			() =>
				[...workspace.texts()].flatMap((text) => {
					if (visibility.hides(annotations.isDone(text))) return [];
					const codebook = workspace.codebookOf(text);
					return compare(text, annotations, (id) => codebook.find(id)?.id ?? id) ?? [];
				}),
			(text, id) => codeOf(workspace.codebookOf(text), id),
		),
	};
	const loaded = (): Promise<void> => annotations.loadAll(workspace.texts());
	/** Topics are looked for in all texts; what is found at once is shown, and the rest when it is there. */
	const topicsFound = async (): Promise<void> => {
		let late = false;
		const find = async (): Promise<void> => {
			await Promise.all(
				workspace.folders.map(({ corpus: { codebook }, texts: all }) => topics.prepare(codebook, all.values())),
			);
			const hasCodes = workspace.folders.some(({ corpus }) => corpus.codebook.codes.length > 0);
			if (!hasCodes) await topics.prepareSuggestions([...workspace.texts()]);
			if (late) shown.changed();
		};
		await atMost(PATIENCE, find());
		late = true;
	};
	const prepared = async (view: ViewId, node: string | null): Promise<void> => {
		await index.refreshed();
		if (view !== 'speakers' && view !== 'figures') await loaded();
		if (view === 'documents' && node === null) await annotated.memos.look();
		if (view === 'annotations' && node === null) await annotated.strays.look();
		if (view === 'topics') await topicsFound();
		await trees[view].prepare();
	};
	connection.onRequest(ChildrenRequest, async ({ view, node }) => {
		await prepared(view, node);
		return trees[view].children(node);
	});
	connection.onRequest(TooltipRequest, ({ view, node }) => trees[view].tooltip(node));
	connection.onRequest(FilterRequest, async ({ view, words }) => {
		await prepared(view, null);
		return { whole: trees[view].filter(words) };
	});
	connection.onRequest(GroupingRequest, ({ view, by }) => {
		trees[view].group(by);
		return null;
	});
}
