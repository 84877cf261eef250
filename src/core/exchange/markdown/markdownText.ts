/** Words of a text as Markdown shows them: no sign of theirs is taken for a mark, no line for a heading or a list. */
export function plainMarkdown(text: string): string {
	return text
		.replace(/[\\`*_[\]<>#|~{}]/g, '\\$&')
		.replace(/^(\s*)([-+=])/gm, '$1\\$2')
		.replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
		.replaceAll('&', '&amp;');
}

/** Each line behind a `>`. */
export function blockquote(text: string): string {
	return text
		.split('\n')
		.map((line) => `> ${line}`.trimEnd())
		.join('\n');
}
