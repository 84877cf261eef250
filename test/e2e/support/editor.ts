import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/until';
import type { QuickInput } from './quickInput';

/** A stretch of drawn text and how a decoration draws it, in the browser's own words. */
export interface Decoration {
	readonly text: string;
	readonly underline: string;
	readonly underlineStyle: string;
	readonly underlineColor: string;
	readonly borderBottom: string;
	readonly color: string;
	readonly opacity: string;
}

/** A place in a file: its n-th occurrence of some words, counted from 0. Words must not run over a line's end. */
export interface Place {
	readonly words: string;
	readonly occurrence?: number;
}

interface Position {
	readonly line: number;
	readonly column: number;
}

interface Point {
	readonly x: number;
	readonly y: number;
}

/** The active text editor. Places are given as words of the file, which are looked up on disk. */
export class Editor {
	readonly #page: Page;
	readonly #quickInput: QuickInput;
	readonly #folder: string;
	readonly #root: Locator;

	constructor(page: Page, quickInput: QuickInput, folder: string) {
		this.#page = page;
		this.#quickInput = quickInput;
		this.#folder = folder;
		this.#root = page.locator('.part.editor .editor-group-container.active .monaco-editor[data-uri]:visible').first();
	}

	/** Opens a file of the folder and waits for its text. */
	async open(path: string): Promise<void> {
		await this.#quickInput.ask('ControlOrMeta+P', path);
		await this.#quickInput.take(path.split('/').at(-1) ?? path);
		await this.isOn(path);
	}

	/** Waits until the active editor shows this file. */
	async isOn(path: string): Promise<void> {
		await until(`the active editor shows ${path}`, async () => (await this.#uri()).endsWith(`/${path}`));
		await this.#root.locator('.view-line').first().waitFor();
	}

	/** The text that is drawn now, line by line as it is wrapped. */
	async drawnText(): Promise<string> {
		const lines = await this.#root.locator('.view-line').allInnerTexts();
		return lines.join('\n').replaceAll('\u00A0', ' ');
	}

	/** Puts the cursor before the words, which brings them into view. */
	async goTo(place: Place): Promise<void> {
		await this.#cursorAt(await this.#find(place));
	}

	/** Selects the words with the mouse, as a reader does; by keyboard where they do not fit into the window. */
	async select(place: Place): Promise<void> {
		const start = await this.#find(place);
		const { length } = place.words;
		const to = await this.#cursorAt({ line: start.line, column: start.column + length });
		const from = await this.#cursorAt(start);
		await this.#page.mouse.click(from.x, from.y);
		await this.#page.keyboard.down('Shift');
		await this.#page.mouse.click(to.x, to.y);
		await this.#page.keyboard.up('Shift');
		const selected = async (): Promise<boolean> => (await this.selection()).includes(`(${length} selected)`);
		if (await until('selected by mouse', selected, 2000).catch(() => false)) return;
		await this.#cursorAt(start);
		for (let i = 0; i < length; i++) await this.#page.keyboard.press('Shift+ArrowRight');
		await until(`"${place.words}" is selected`, selected);
	}

	/** What the status bar says of the cursor: "Ln 3, Col 9 (12 selected)". */
	async selection(): Promise<string> {
		return this.#page.locator('.part.statusbar [id="status.editor.selection"]').innerText();
	}

	/** Moves the mouse onto the middle of the words and returns what the hover says, once that holds `expected`. */
	async hover(place: Place, expected: string | RegExp): Promise<string> {
		const { line, column } = await this.#find(place);
		// What a tab or a button says under the mouse is none of the editor's hovers.
		const shown = this.#page.locator('.monaco-hover:not(.hidden):not(.workbench-hover) .monaco-hover-content:visible');
		return until(
			`the hover on "${place.words}" says ${expected}`,
			async () => {
				if ((await shown.count()) === 0) {
					// Lines move while codes are written behind them.
					const point = await this.#cursorAt({ line, column: column + Math.floor(place.words.length / 2) });
					await this.#page.mouse.move(point.x + 30, point.y + 60);
					await this.#page.mouse.move(point.x + 2, point.y, { steps: 4 });
					await shown.first().waitFor({ timeout: 5000 });
				}
				const text = (await shown.allInnerTexts()).join('\n').replaceAll('\u00A0', ' ');
				return (typeof expected === 'string' ? text.includes(expected) : expected.test(text)) ? text : undefined;
			},
			60_000,
		);
	}

	/** Types at the cursor. */
	async type(text: string): Promise<void> {
		await this.#page.keyboard.type(text);
	}

	async save(): Promise<void> {
		await this.#page.keyboard.press('ControlOrMeta+S');
		await until('the editor is saved', async () => (await this.#page.locator('.tab.active.dirty').count()) === 0);
	}

	/** What decorations of extensions do to the text that is drawn, in reading order. */
	async decorations(): Promise<Decoration[]> {
		return this.#root.locator('.view-line span[class*="ced-"]').evaluateAll((spans) =>
			spans.map((span) => {
				const style = getComputedStyle(span);
				return {
					text: (span.textContent ?? '').replaceAll('\u00A0', ' '),
					underline: style.textDecorationLine,
					underlineStyle: style.textDecorationStyle,
					underlineColor: style.textDecorationColor,
					borderBottom: style.borderBottomStyle,
					color: style.color,
					opacity: style.opacity,
				};
			}),
		);
	}

	/** Waits until the decorations pass `test`, and returns them. */
	async decorationsThat(test: (all: readonly Decoration[]) => boolean): Promise<Decoration[]> {
		return until('the decorations are as expected', async () => {
			const all = await this.decorations();
			return test(all) ? all : undefined;
		});
	}

	/** How many backgrounds, gutter stripes and whole-line marks of extensions are drawn. */
	async overlays(): Promise<number> {
		return this.#root.locator('.view-overlays [class*="ced-"], .margin-view-overlays [class*="ced-"]').count();
	}

	async #uri(): Promise<string> {
		const uri = await this.#root.getAttribute('data-uri', { timeout: 5000 }).catch(() => null);
		return decodeURIComponent(uri ?? '');
	}

	/** Where the words are in the file that is open, as the status bar counts: from 1, in UTF-16 units. */
	async #find({ words, occurrence = 0 }: Place): Promise<Position> {
		const uri = await this.#uri();
		const at = uri.indexOf(this.#folder);
		if (at < 0) throw new Error(`${uri} is not in the folder`);
		const path = uri.slice(at);
		const text = readFileSync(path, 'utf8');
		let offset = -1;
		for (let n = 0; n <= occurrence; n++) {
			offset = text.indexOf(words, offset + 1);
			if (offset < 0) throw new Error(`${path} has fewer than ${occurrence + 1} of "${words}"`);
		}
		return { line: text.slice(0, offset).split('\n').length, column: offset - text.lastIndexOf('\n', offset - 1) };
	}

	/** Puts the cursor there and returns where on the screen it is. */
	async #cursorAt({ line, column }: Position): Promise<Point> {
		await this.#quickInput.ask('Control+G', `:${line}:${column}`);
		await this.#quickInput.accept();
		await this.#quickInput.closed();
		const goal = `Ln ${line}, Col ${column}`;
		await until(`the cursor is at ${goal}`, async () => (await this.selection()).trim() === goal);
		const cursor = this.#root.locator('.cursors-layer .cursor').first();
		let before = '';
		return until('the cursor stands still', async () => {
			const box = await cursor.boundingBox();
			const same = JSON.stringify(box) === before;
			before = JSON.stringify(box);
			return same && box ? { x: box.x + 1, y: box.y + box.height / 2 } : undefined;
		});
	}
}
