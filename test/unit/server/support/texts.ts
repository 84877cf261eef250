/** A corpus.yaml that says nothing but that the folder is a corpus. */
export const corpus = 'version: 1\n';

/** Prose of an invented place, with one quotation and one figure. */
export function report(place = 'Ostrava Bend'): string {
	return (
		`${place} repairs its weir\n\n` +
		`The council of ${place} will spend 4.5 million crowns on the weir. The work begins in spring and the ferry stays closed.\n\n` +
		`"We have waited for this money since the flood," said Mayor Jana Holub. She thanked the people who live by the river.\n`
	);
}

/** Most of a long text says nothing that is painted. */
const filler =
	'The river comes down from the hills in the west and passes the old mill before it turns to the town. '.repeat(8);

/** Many different paragraphs like those of `report`, of about this many characters. */
export function longText(length: number): string {
	const paragraphs: string[] = [];
	for (let size = 0, i = 1; size < length; i += 1) {
		const next =
			`The council of Ostrava Bend spent ${i + 0.5} million crowns on weir number ${i}. The ferry stays closed.\n\n` +
			`"We have waited ${i} years for this money," said Mayor Jana Holub. She thanked those who live by the river.\n\n${filler}\n\n`;
		paragraphs.push(next);
		size += next.length;
	}
	return paragraphs.join('');
}
