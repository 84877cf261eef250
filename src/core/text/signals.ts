/**
 * What can begin at a token, one bit for each rule that walks over all tokens of a paragraph. The tokeniser notes it of
 * every token and of the paragraph as a whole, so that a rule passes by what does not concern it for one byte a token,
 * and by a paragraph without anything for it at once. A bit says "perhaps": the rule itself decides.
 */
export const enum Signal {
	None = 0,
	/** A number in digits or the first word of one, a month, a unit of time, an address, a Chinese character. */
	Figure = 1 << 0,
	/** A form of a reporting verb or noun, the first word of a source phrase. */
	Cue = 1 << 1,
	/** A pronoun that stands for one person. */
	Person = 1 << 2,
	/** A word that is not in small letters, or the first one of an office in small letters. */
	Name = 1 << 3,
	/** A quotation mark, or what stands for one. */
	Mark = 1 << 4,
	/** What can end a sentence. */
	Stop = 1 << 5,
	/** Chinese characters. */
	Han = 1 << 6,
	/** What says of the figures of its sentence when, where, by whom or over what time they hold; a semicolon. */
	Context = 1 << 7,
}
