/**
 * What a spreadsheet could take for a formula: it begins with one of these characters, blanks and apostrophes set aside.
 * The wide forms count in Chinese and Japanese settings.
 */
const dangerous = /^['’ \u00a0\u3000\ufeff]*[=+\-@\t\r\n＝＋－＠]/;

/** The text with an apostrophe before it where a spreadsheet would reckon with it. */
export function guarded(text: string): string {
	return dangerous.test(text) ? `'${text}` : text;
}

/** The text that `guarded` was given. */
export function unguarded(cell: string): string {
	return cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Whether a text needs the guard. */
export function looksLikeFormula(text: string): boolean {
	return dangerous.test(text);
}
