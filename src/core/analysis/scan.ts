/**
 * How a room takes part in the document pass: one paragraph at a time, in text order, with a small state handed from
 * each paragraph to the next (whose turn it is, who spoke last, which quotation is open).
 *
 * This shape is what lets an edit cost its own paragraph: the pass starts again at the paragraph edited, from the state
 * before it, and ends as soon as a state comes out as it was. Therefore
 * - states are small plain values and never changed in place: a step returns the state it was given, or a new one;
 * - states forget: what is long past makes no difference any more, else one change would reach to the end of the text;
 * - results are relative to their paragraph: no absolute offsets, no indexes of paragraphs;
 * - a step reads nothing but its state, its paragraph, the next one, and what the whole text is known to hold.
 */
export interface Scan<Input, State, Found> {
	/** The state before the first paragraph. */
	readonly first: State;
	step(state: State, input: Input, next: Input | undefined): Step<State, Found>;
	/** Whether every text is read alike after both. */
	same(a: State, b: State): boolean;
}

export interface Step<State, Found> {
	/** State after the paragraph. */
	readonly state: State;
	/** What the pass knows of the paragraph; spans relative to it. */
	readonly found: Found;
}
