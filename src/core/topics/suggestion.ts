/** A phrase that could become a code of a codebook. */
export interface SuggestedTopic {
	readonly term: string;
	/** In how many texts it stands. */
	readonly texts: number;
	/** How often. */
	readonly mentions: number;
}

/** A phrase with how well it names a topic. */
export interface Candidate extends SuggestedTopic {
	readonly words: readonly string[];
	readonly score: number;
}
