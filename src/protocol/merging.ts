import { RequestType } from 'vscode-jsonrpc';
import type { ActionResult } from './annotations';

/** What is set up for git to merge annotation files by annotation. */
export interface MergeDriverInfo {
	/** Path of the repository's top folder. */
	readonly repository: string;
	/** Path of the script that git is told to run. */
	readonly script: string;
	readonly installed: boolean;
}

/** Looks at, sets up or takes back git's merge driver in the repository of a folder. */
export const MergeDriverRequest = new RequestType<
	{ readonly folder: string; readonly action: 'look' | 'install' | 'remove' },
	ActionResult<MergeDriverInfo>,
	void
>('policyAnnotator/mergeDriver');
