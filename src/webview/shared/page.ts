/** What VS Code gives a page. */
interface Host {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

/** The other end of the page: messages out and in, and what is remembered while the page is hidden. */
export interface Channel<From, To, Remembered> {
	send(message: From): void;
	readonly remembered: Remembered | undefined;
	remember(state: Remembered): void;
	listen(receive: (message: To) => void): void;
}

export function openChannel<From, To, Remembered>(): Channel<From, To, Remembered> {
	const host = acquireVsCodeApi();
	return {
		send: (message) => host.postMessage(message),
		remembered: host.getState() as Remembered | undefined,
		remember: (state) => host.setState(state),
		listen: (receive) => window.addEventListener('message', (event: MessageEvent<To>) => receive(event.data)),
	};
}

/** An element with attributes and children. Text is always text: nothing of a corpus is read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Readonly<Record<string, string>> = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children);
	return made;
}

/** Fills `{0}`, `{1}` and so on; numbers as the user's language writes them. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
	return words.replaceAll(/\{(\d)\}/g, (_, index: string) => {
		const value = values[Number(index)];
		return typeof value === 'number' ? value.toLocaleString(document.documentElement.lang || undefined) : (value ?? '');
	});
}
