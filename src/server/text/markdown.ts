/** Corpus text inside Markdown: every character that Markdown or HTML could read as markup is escaped. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@/]/g, (c) => `\\${c}`).replace(/\s+/g, ' ');
}

/** Words of a text, shortened to about `most` characters at a word's end. */
export function shorten(text: string, most: number): string {
	const plain = text.replace(/\s+/g, ' ').trim();
	if (plain.length <= most) return plain;
	const cut = plain.slice(0, most);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most * 0.6))}…`;
}

/** A link that runs one of the commands trusted in hovers. */
export function commandLink(label: string, command: string, ...args: readonly unknown[]): string {
	return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}
