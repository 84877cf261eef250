/** A key binding as the editor's list of defaults, or our manifest, states it. */
export interface Binding {
	readonly key: string;
	readonly command: string;
	readonly when: string;
}

/** Reads the editor's own list of default keys, which is JSON with comments, one binding after the other. */
export function parseDefaults(text: string): Binding[] {
	const rows = text.matchAll(/"key": "((?:[^"\\]|\\.)+)",\s+"command": "([^"]+)"(?:,\s+"when": "((?:[^"\\]|\\.)*)")?/g);
	return [...rows].map(([, key = '', command = '', when = '']) => ({
		key: JSON.parse(`"${key}"`) as string,
		command,
		when,
	}));
}

/** A condition that asks for the focus to be elsewhere than in an editor: in a notebook's list, a terminal, a widget. */
const elsewhere =
	/(?<![!\w.])(?!(?:editorFocus|editorTextFocus|textInputFocus|inputFocus)\b)(?:\w*[fF]ocus(?:sed|ed)?|focusedView|accessibleViewIsShown|false)\b/;

/** Whether a binding can fire while the cursor is in a text: some alternative of its condition says nothing else. */
export function firesInText({ when }: Binding): boolean {
	return when.split('||').some((alternative) => !elsewhere.test(alternative));
}

/** A key in one spelling: modifiers in one order, `win` and `cmd` as `meta`. */
export function spelled(key: string): string {
	return key
		.toLowerCase()
		.split(' ')
		.map((stroke) => {
			const parts = /^((?:(?:ctrl|shift|alt|meta|cmd|win)\+)*)(.+)$/.exec(stroke);
			const modifiers = (parts?.[1] ?? '').split('+').filter(Boolean);
			const named = modifiers.map((modifier) => (/^(?:cmd|win)$/.test(modifier) ? 'meta' : modifier));
			return [...named.sort(), parts?.[2] ?? ''].join('+');
		})
		.join(' ');
}

/** Whether one of two keys, each in one spelling, is the other or begins it: then one of them cannot be reached. */
export function clashes(a: string, b: string): boolean {
	return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
