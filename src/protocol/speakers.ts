/** Requests about who is who across texts: kept in corpus.yaml, undone like annotation actions. */
import { RequestType } from 'vscode-jsonrpc';
import type { ActionResult } from './annotations';

/** A speaker as the Speakers view lists it. */
export interface ListedSpeaker {
	readonly name: string;
	readonly role: string;
}

/** All speakers, in the order of the view's index. */
export const SpeakersRequest = new RequestType<null, readonly ListedSpeaker[], void>('policyAnnotator/speakers');

/** The names that are taken for one speaker, and the texts that have them; null when nobody is listed so. */
export const SpeakerRequest = new RequestType<
	{ readonly name: string },
	{
		readonly names: readonly string[];
		readonly texts: readonly { readonly path: string; readonly label: string; readonly names: readonly string[] }[];
	} | null,
	void
>('policyAnnotator/speaker');

/** What a person says of who is who. */
export type SpeakerChange =
	| { readonly kind: 'rename'; readonly name: string; readonly to: string }
	/** All names of one are names of the other. */
	| { readonly kind: 'merge'; readonly name: string; readonly into: string }
	/** A name is that of somebody else, listed as `listed`: everywhere, or in these texts alone. */
	| {
			readonly kind: 'split';
			readonly name: string;
			readonly part: string;
			readonly listed: string;
			readonly texts: readonly string[];
	  }
	/** Two that look alike are two; this is not suggested again. */
	| { readonly kind: 'apart'; readonly name: string; readonly other: string };

export const ChangeSpeakerRequest = new RequestType<SpeakerChange, ActionResult, void>('policyAnnotator/changeSpeaker');

/** Between the two names in the id of a suggestion's node. */
export const SUGGESTION_SIGN = '\u001e';
