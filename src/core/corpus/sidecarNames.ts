/** What a file beside a text holds, by its name. */
export type SidecarName =
	| { readonly kind: 'annotations'; readonly text: string; readonly coder: string | null }
	| { readonly kind: 'document'; readonly text: string };

const ANNOTATIONS = '.annotations.yaml';
const DOCUMENT = '.document.yaml';

/** Name or path of the sidecar of a text: `speech.txt.ann.annotations.yaml`, or without coder `speech.txt.annotations.yaml`. */
export function annotationsName(text: string, coder: string | null): string {
	return `${text}${coder === null ? '' : `.${coder}`}${ANNOTATIONS}`;
}

/** Name or path of the file that says what is known of the document itself. */
export function documentName(text: string): string {
	return text + DOCUMENT;
}

/** Whether a file is a sidecar by its name. */
export function isSidecarName(name: string): boolean {
	return name.endsWith(ANNOTATIONS) || name.endsWith(DOCUMENT);
}

/**
 * Reads the name or path of a sidecar; null for other files. `speech.txt.annotations.yaml` could be that of the text
 * `speech.txt` or that of a coder `txt` of a text `speech`: the reading whose text is there wins, else the one whose
 * text ends like a text.
 */
export function readSidecarName(name: string, exists: (text: string) => boolean = () => false): SidecarName | null {
	if (name.endsWith(DOCUMENT)) return filled({ kind: 'document', text: name.slice(0, -DOCUMENT.length) });
	if (!name.endsWith(ANNOTATIONS)) return null;
	const stem = name.slice(0, -ANNOTATIONS.length);
	const shared: SidecarName = { kind: 'annotations', text: stem, coder: null };
	const parts = /^(.*[^/])\.([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)$/u.exec(stem);
	if (parts === null) return filled(shared);
	const own: SidecarName = { kind: 'annotations', text: parts[1] as string, coder: parts[2] as string };
	if (exists(stem)) return shared;
	if (exists(own.text)) return own;
	return looksLikeText(stem) || !looksLikeText(own.text) ? shared : own;
}

function filled(name: SidecarName): SidecarName | null {
	return /[^/]$/.test(name.text) ? name : null;
}

function looksLikeText(name: string): boolean {
	return /\.(?:txt|md|markdown|text)$/i.test(name);
}
