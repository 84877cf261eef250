/**
 * How a room takes part in the document pass: one paragraph at a time, in text order, with a small state handed from
 * each paragraph to the next (whose turn it is, who spoke last, which quotation is open).
 *
 * This shape is what lets an edit cost its own paragraph: the pass starts again at the paragraph edited, from the state
 * before it, and ends as soon as a state comes out as it was. Therefore
 * - states are small plain values and never changed in place: a step returns the state it was given, or a new one;
 * - results are relative to their paragraph: no absolute offsets, no indexes of paragraphs;
 * - a step reads nothing but its state, its input and at most `ahead` inputs after it.
 */
export interface Scan<Input, State, Found> {
	/** The state before the first paragraph. */
	readonly first: State;
	/** How many paragraphs after its own a step may look at. */
	readonly ahead: number;
	step(state: State, input: Input, next: (by: number) => Input | undefined): Step<State, Found>;
}

export interface Step<State, Found> {
	/** State after the paragraph. */
	readonly state: State;
	/** What the pass knows of the paragraph; spans relative to it. */
	readonly found: Found;
}

/** Runs a pass over all inputs of a document. Linear in their count. */
export function runScan<Input, State, Found>(scan: Scan<Input, State, Found>, inputs: readonly Input[]): Found[] {
	let state = scan.first;
	return inputs.map((input, at) => {
		const step = scan.step(state, input, (by) => (by <= scan.ahead ? inputs[at + by] : undefined));
		state = step.state;
		return step.found;
	});
}
