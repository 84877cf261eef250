import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/until';

/** The box at the top of the window: command palette, quick picks and questions. */
export class QuickInput {
	readonly #page: Page;
	readonly #widget: Locator;
	readonly #input: Locator;

	constructor(page: Page) {
		this.#page = page;
		this.#widget = page.locator('.quick-input-widget:visible');
		this.#input = this.#widget.locator('.quick-input-box input');
	}

	/** The labels of the rows that are drawn now (long lists draw only what is in view). */
	async rows(): Promise<string[]> {
		await this.#widget.waitFor();
		return this.#widget.locator('.monaco-list-row .label-name').allInnerTexts();
	}

	/**
	 * Presses the keys that open the box and types `text`. A box that goes away again, since something else took the focus
	 * at that moment, is asked for anew, as a person would.
	 */
	async ask(keys: string, text: string): Promise<void> {
		await until(
			`${keys} opens the quick input`,
			async () => {
				if (!(await this.#input.isVisible())) await this.#page.keyboard.press(keys);
				return this.#input.fill(text, { timeout: 3000 }).then(
					() => true,
					() => false,
				);
			},
			60_000,
		);
	}

	/**
	 * Does what opens the box (a menu's entry, a button, a key), and does it anew where the box does not come, or goes away
	 * at once since something else took the focus at that moment.
	 */
	async openedBy(open: () => Promise<void>): Promise<void> {
		await until(
			'the quick input is open',
			async () => {
				if (!(await this.#input.isVisible())) {
					await open();
					await this.#input.waitFor({ timeout: 10_000 });
				}
				await this.#page.waitForTimeout(300);
				return this.#input.isVisible();
			},
			120_000,
		);
	}

	/** Types `filter` (the label itself by default), waits for the row with exactly this label, and takes it. */
	async choose(label: string, filter = label): Promise<void> {
		await this.type(filter);
		await this.take(label);
	}

	/** Waits for the row with exactly this label, and takes it. */
	async take(label: string): Promise<void> {
		await this.#row(label).click();
	}

	/** Ticks a row of a list of many choices; `accept` ends it. */
	async tick(label: string): Promise<void> {
		await this.type(label);
		await this.#row(label).locator('.quick-input-list-checkbox, .monaco-checkbox').first().click();
		await this.type('');
	}

	/** Clicks a button that appears on a row under the mouse. */
	async action(label: string, title: string): Promise<void> {
		const row = this.#row(label);
		await row.hover();
		await row.locator(`.action-label[aria-label^="${title}"]`).click();
	}

	/** Types an answer and accepts it. */
	async answer(text: string): Promise<void> {
		await this.type(text);
		await this.accept();
	}

	/** Replaces what is in the box, without accepting. */
	async type(text: string): Promise<void> {
		await this.#input.waitFor();
		await this.#input.fill(text);
	}

	async accept(): Promise<void> {
		await this.#page.keyboard.press('Enter');
	}

	async cancel(): Promise<void> {
		await this.#page.keyboard.press('Escape');
		await this.closed();
	}

	/** What the box says below its input: a prompt, or a problem with the answer. */
	async message(): Promise<string> {
		return this.#widget.locator('.quick-input-message').innerText();
	}

	async closed(): Promise<void> {
		await until('the quick input is closed', async () => (await this.#widget.count()) === 0);
	}

	#row(label: string): Locator {
		const exactly = new RegExp(`^\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`, 'u');
		const name = this.#page.locator('.label-name', { hasText: exactly });
		return this.#widget.locator('.monaco-list-row', { has: name }).first();
	}
}
