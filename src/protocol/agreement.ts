/** Requests of those who compare coders and decide what holds. */
import { RequestType } from 'vscode-jsonrpc';
import type { ActionResult } from './annotations';

/**
 * Takes over what one coder has at a passage, into the user's own file: the node of the coder below the passage says
 * which. What the user had there before gives way; one undo takes it back.
 */
export const AcceptCodingRequest = new RequestType<{ readonly node: string }, ActionResult, void>(
	'policyAnnotator/acceptCoding',
);
