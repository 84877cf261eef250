import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { until } from '../../support/until';
import { Editor } from './editor';
import { QuickInput } from './quickInput';
import { Tree } from './tree';

/** A window of VS Code with a folder open, used through what a person sees and can do. */
export class Workbench {
	readonly quickInput: QuickInput;
	readonly editor: Editor;
	readonly #pictures: string;

	constructor(
		/** For what has no word here yet. */
		readonly page: Page,
		/** The folder that is open, on disk. */
		readonly folder: string,
		pictures: string,
	) {
		this.#pictures = pictures;
		this.quickInput = new QuickInput(page);
		this.editor = new Editor(page, this.quickInput, folder);
	}

	/** Waits until the workbench has drawn itself. */
	async ready(): Promise<void> {
		await this.page.locator('.part.statusbar .statusbar-item').first().waitFor({ timeout: 120_000 });
	}

	/** Presses keys one after the other, as a chord of keybindings is pressed. */
	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** The names on the tabs of the editors that are open. */
	async tabs(): Promise<string[]> {
		return this.page.locator('.tabs-container .tab .label-name').allInnerTexts();
	}

	/** Closes the window and opens the same folder again. */
	async reload(): Promise<void> {
		await this.page.reload();
		await this.ready();
	}

	/** The text of a file of the folder as it is on disk now. */
	read(path: string): string {
		return readFileSync(join(this.folder, path), 'utf8');
	}

	exists(path: string): boolean {
		return existsSync(join(this.folder, path));
	}

	/** Waits until a file is on disk and its text passes `test`, and returns the text. */
	fileThat(path: string, test: (text: string) => boolean): Promise<string> {
		return until(`${path} on disk is as expected`, () => {
			const text = this.read(path);
			return test(text) ? { text } : undefined;
		}).then(({ text }) => text);
	}

	/** Opens a container of the activity bar by its title, if it is not open. */
	async openContainer(title: string): Promise<void> {
		const item = this.page.locator(`.part.activitybar .action-item:has(.action-label[aria-label^="${title}"])`).first();
		await item.waitFor();
		const shown = (): Promise<boolean> => this.#sidebarShows(title);
		// A click on the open one closes it, as on one that a window just opened is about to show again.
		await until(`the container ${title} is open`, async () => {
			if (await shown()) return true;
			await item.click();
			return until('it is drawn', shown, 5000);
		});
	}

	async #sidebarShows(title: string): Promise<boolean> {
		const heading = this.page.locator('.part.sidebar .composite.title h2').first();
		if (!(await heading.isVisible())) return false;
		return (await heading.innerText()).toLowerCase().startsWith(title.toLowerCase());
	}

	/** A view of the open container, by its title. */
	tree(title: string): Tree {
		return new Tree(this.page, title);
	}

	/** Runs a command by its full title ("Category: Title") through the command palette. */
	async command(title: string): Promise<void> {
		await this.quickInput.ask('F1', `>${title}`);
		await this.quickInput.take(title);
	}

	/** The texts of the notifications that are shown. */
	async notifications(): Promise<string[]> {
		return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
	}

	/** Waits for a notification that holds `words`, and returns its whole text. */
	async notification(words: string): Promise<string> {
		const toast = this.page.locator('.notification-list-item-message', { hasText: words }).first();
		await toast.waitFor();
		return toast.innerText();
	}

	/** Clicks a button of a notification that holds `words`. */
	async answerNotification(words: string, button: string): Promise<void> {
		const toast = this.page.locator('.notification-list-item', { hasText: words }).first();
		await toast.locator('.monaco-button', { hasText: button }).first().click();
	}

	/** Clicks a button of the dialog that is open, or that opens soon. */
	async answerDialog(button: string): Promise<void> {
		await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: button }).first().click();
	}

	/** The items of the status bar, as they are read. */
	async statusBar(): Promise<string[]> {
		return this.page.locator('.part.statusbar .statusbar-item:visible').allInnerTexts();
	}

	/** Waits until the status bar says the words: an action has not only been written but has been answered. */
	async statusThat(words: string): Promise<void> {
		await until(`the status bar says ${words}`, async () =>
			(await this.statusBar()).some((item) => item.includes(words)),
		);
	}

	/** Saves a picture of the window among the screenshots, and returns its path. */
	async picture(name: string): Promise<string> {
		const path = join(this.#pictures, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}.png`);
		await this.page.screenshot({ path });
		return path;
	}

	async close(): Promise<void> {
		const browser = this.page.context().browser();
		await this.page.close();
		await browser?.close();
	}
}
