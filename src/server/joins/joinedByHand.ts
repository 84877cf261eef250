import { URI, Utils } from 'vscode-uri';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { JoinedByHand } from './joins';

/** What corpus.yaml of a folder says of statements that belong together. */
export function joinedByHand(folder: CorpusFolder): JoinedByHand[] {
	const root = URI.parse(folder.uri);
	const keyOf = (path: string): string => Utils.joinPath(root, ...path.split('/')).toString();
	return folder.corpus.corpus.joins.map((choice) => ({ folder: folder.uri, choice, keyOf }));
}
