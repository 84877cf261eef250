/**
 * `finite` (said, has said, may say, is saying), `participle` (saying; proposed by), `infinitive` (to say), `noun`
 * (the claim that), `source` (according to).
 */
export type CueForm = 'finite' | 'participle' | 'infinitive' | 'noun' | 'source';

/** A word or phrase that can report speech, where it stands; in tokens of the paragraph, half-open. */
export interface Cue {
	/** The word with its particle, without auxiliaries and adverbs. */
	readonly start: number;
	readonly end: number;
	/** First token of the verb group: auxiliaries, negation and adverbs included. */
	readonly group: number;
	/** Number of its sentence. */
	readonly sentence: number;
	readonly form: CueForm;
	readonly voice: 'active' | 'passive';
	/** `Takes` bits: what it can govern. */
	readonly takes: number;
	readonly negated: boolean;
	/** Under a modal or in the future: not said yet, or only perhaps. */
	readonly irrealis: boolean;
	readonly perfect: boolean;
	/** Present tense without auxiliary, which in the first person makes a performative (`I note that`). */
	readonly present: boolean;
}

/** A cue that is no verb. Written out key by key: spreading objects costs more than all the reading together. */
export function plainCue(
	start: number,
	end: number,
	group: number,
	sentence: number,
	form: CueForm,
	takes: number,
): Cue {
	return {
		start,
		end,
		group,
		sentence,
		form,
		voice: 'active',
		takes,
		negated: false,
		irrealis: false,
		perfect: false,
		present: false,
	};
}
