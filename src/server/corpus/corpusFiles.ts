import { minimatch } from 'minimatch';
import type { TextFiles } from '../host';
export interface CorpusFiles {
	readonly declared: boolean;
	readonly config: { isMember(path: string): boolean };
	readonly problems: readonly { message: string }[];
}
const config = {
	isMember: (path: string) => minimatch(path, '**/*.{txt,md}') && !minimatch(path, '**/{README,CHANGELOG,LICENSE}*'),
};
export const undeclared: CorpusFiles = { declared: false, config, problems: [] };
export async function readCorpusFiles(folder: string, files: TextFiles): Promise<CorpusFiles> {
	return { declared: await files.exists(`${folder}/corpus.yaml`), config, problems: [] };
}
