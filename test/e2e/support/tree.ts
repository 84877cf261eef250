import type { Locator, Page } from 'playwright-core';
import { until } from '../../support/until';

/** A row as it is read. `expanded` is undefined for a row without children. */
export interface Row {
	readonly index: number;
	readonly level: number;
	readonly label: string;
	readonly description: string;
	/** What a screen reader says. */
	readonly spoken: string;
	readonly expanded: boolean | undefined;
}

/** A tree view of the sidebar. It draws only the rows in view, so whatever looks for one pages through it. */
export class Tree {
	readonly #page: Page;
	readonly #title: string;
	readonly #pane: Locator;

	constructor(page: Page, title: string) {
		this.#page = page;
		this.#title = title;
		const header = page.locator(`.pane-header[aria-label^="${title}"]`);
		this.#pane = page.locator('.pane', { has: header }).first();
	}

	/** Unfolds the view itself, if it is folded. */
	async unfold(): Promise<void> {
		const header = this.#pane.locator('.pane-header');
		await header.waitFor({ state: 'attached' });
		if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
	}

	/** Folds the view to its title, which leaves its room to the others. */
	async fold(): Promise<void> {
		const header = this.#pane.locator('.pane-header');
		if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
	}

	/** All rows, from top to bottom. Moves the focus of the list, opens nothing. */
	async rows(): Promise<Row[]> {
		const found = new Map<number, Row>();
		await this.#everyPage((drawn) => {
			for (const row of drawn) found.set(row.index, row);
			return false;
		});
		return [...found.values()].sort((a, b) => a.index - b.index);
	}

	/** Waits until the rows pass `test`, and returns them. */
	rowsThat(test: (rows: readonly Row[]) => boolean, limit?: number): Promise<Row[]> {
		const question = async (): Promise<Row[] | undefined> => {
			const rows = await this.rows();
			return test(rows) ? rows : undefined;
		};
		return until(`the rows of ${this.#title} are as expected`, question, limit);
	}

	/** Waits for a row whose label is, or matches, `label`, and brings it into view. */
	async row(label: string | RegExp): Promise<Locator> {
		const matches = (row: Row): boolean => (typeof label === 'string' ? row.label === label : label.test(row.label));
		const { index } = await until(`${this.#title} has a row ${label}`, async () => {
			let hit: Row | undefined;
			await this.#everyPage((drawn) => {
				hit = drawn.find(matches);
				return hit !== undefined;
			});
			return hit;
		});
		return this.#pane.locator(`.monaco-list-row[data-index="${index}"]`);
	}

	async click(label: string | RegExp): Promise<void> {
		await (await this.row(label)).locator('.label-name').first().click();
	}

	/** Opens a row's children, if they are not open. */
	async expand(label: string | RegExp): Promise<void> {
		const row = await this.row(label);
		if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
		await until(`${label} is expanded`, async () => (await row.getAttribute('aria-expanded')) === 'true');
	}

	/**
	 * Chooses an entry of a row's context menu. A menu takes no click in the moment of its opening, and one whose row is drawn
	 * anew closes, so both are done again until the entry is taken.
	 */
	async menu(label: string | RegExp, entry: string): Promise<void> {
		const menu = this.#page.locator('.monaco-menu');
		await until(`${entry} is chosen of ${label}`, async () => {
			if ((await menu.count()) === 0) await (await this.row(label)).click({ button: 'right', timeout: 5000 });
			await menu.locator('.action-label', { hasText: entry }).first().click({ timeout: 5000 });
			return until('the menu has closed', async () => (await menu.count()) === 0, 1000);
		});
	}

	/** Clicks a button that appears on a row under the mouse. */
	async action(label: string | RegExp, title: string): Promise<void> {
		const row = await this.row(label);
		await row.hover();
		await row.locator(`.actions .action-label[aria-label^="${title}"]`).click();
	}

	/** Clicks a button of the view's title. */
	async titleAction(title: string): Promise<void> {
		await this.unfold();
		await this.#pane.locator('.pane-header').hover();
		await this.#pane.locator(`.pane-header .action-label[aria-label^="${title}"]`).click();
	}

	/** What an empty view, or the line above a filtered one, says. */
	async message(): Promise<string> {
		await this.unfold();
		const places = this.#pane.locator('.welcome-view-content:visible, .message:visible');
		return (await places.allInnerTexts()).join('\n');
	}

	/** Shows page after page to `visit` from the top until it answers true or the end is reached. */
	async #everyPage(visit: (drawn: readonly Row[]) => boolean): Promise<void> {
		await this.unfold();
		const list = this.#pane.locator('.monaco-list').first();
		await list.waitFor();
		await list.focus();
		await this.#page.keyboard.press('Home');
		for (let previous: string | undefined; ; ) {
			const drawn = await this.#settledRows(list);
			if (visit(drawn)) return;
			const focused = drawn.length === 0 ? undefined : await focusedIndex(list);
			if (focused === undefined || focused === previous) return;
			previous = focused;
			await this.#page.keyboard.press('PageDown');
		}
	}

	/** The drawn rows once two looks at them, a moment apart, agree. */
	#settledRows(list: Locator): Promise<Row[]> {
		let before = '';
		return until(`${this.#title} has settled`, async () => {
			const rows = await drawnRows(list);
			const now = JSON.stringify([rows, await focusedIndex(list)]);
			const same = now === before;
			before = now;
			return same ? rows : undefined;
		});
	}
}

/** `data-index` of the focused row, undefined when none is drawn. */
async function focusedIndex(list: Locator): Promise<string | undefined> {
	const focused = await list
		.locator('.monaco-list-row.focused')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-index')));
	return focused[0] ?? undefined;
}

function drawnRows(list: Locator): Promise<Row[]> {
	return list.locator('.monaco-list-row').evaluateAll((elements) =>
		elements.map((element) => {
			const expanded = element.getAttribute('aria-expanded');
			return {
				index: Number(element.getAttribute('data-index')),
				level: Number(element.getAttribute('aria-level')),
				label: element.querySelector('.label-name')?.textContent ?? '',
				description: element.querySelector('.label-description')?.textContent ?? '',
				spoken: element.getAttribute('aria-label') ?? '',
				expanded: expanded === null ? undefined : expanded === 'true',
			};
		}),
	);
}
