import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { until } from '../support/until';
import { useWindow } from './support/session';

suite('tables of what is coded and mentioned', () => {
	const workbench = useWindow('media/sample', { settings: { 'policyAnnotator.coder': 'eva' } });
	const inPage = (selector: string): Locator =>
		workbench().page.frameLocator('iframe.webview:visible').frameLocator('#active-frame').locator(selector);
	const heads = (): Promise<string[]> => inPage('thead th').allInnerTexts();

	test('a command shows codes by year; the numbers add up', async () => {
		await workbench().editor.open('2025-03-12-corvapress-kessand-visit.txt');
		await workbench().editor.decorationsThat((all) => all.length > 2);
		await workbench().command('Policy Annotator: Show Tables');
		await until('years head the columns', async () => (await heads()).join() === 'Code,2025,Total');
		const sums = await inPage('tbody tr:last-child td').allInnerTexts();
		const cells = await inPage('tbody tr:not(:last-child) td:last-child').allInnerTexts();
		assert.equal(
			cells.map(Number).reduce((a, b) => a + b, 0),
			Number(sums.at(-1)),
		);
		await workbench().picture('table of codes');
	});

	test('a click on a number lists its passages, a click there opens one', async () => {
		const { editor } = workbench();
		await inPage('tbody tr:has-text("Closing of mines") td').first().click();
		await until('passages are listed', async () => (await inPage('.list li').count()) > 0);
		await workbench().picture('table with passages');
		await inPage('.list li:has-text("has closed seven")').click();
		await until('its words are selected', async () => (await editor.selection()).includes('selected)'));
	});

	test('topics by speaker, of one year; with the keyboard to a cell and its first passage', async () => {
		const { page, editor } = workbench();
		await inPage('label:has-text("Table") select').selectOption('topic-speaker-year');
		await until('topics are counted', async () => (await heads())[0] === 'Topic');
		await inPage('label:has-text("Rows") select').selectOption({ label: 'Speaker' });
		await inPage('label:has-text("Columns") select').selectOption({ label: 'Topic' });
		await inPage('label:has-text("Only Year") select').selectOption('2025');
		await until('speakers stand at the rows', async () => (await heads())[0] === 'Speaker');
		await workbench().picture('table of topics');
		const before = await editor.selection();
		await inPage('td[tabindex="0"]').focus();
		for (const key of ['End', 'Home', 'Enter']) await page.keyboard.press(key);
		await until('passages are listed', async () => (await inPage('.list li').count()) > 0);
		await until('the list has the focus', async () => (await inPage('ul:focus').count()) === 1);
		await page.keyboard.press('Enter');
		await until('a passage is open', async () => {
			const now = await editor.selection().catch(() => before);
			return now !== before && now.includes('selected)');
		});
	});

	test('codes that occur together stand on both sides', async () => {
		await inPage('label:has-text("Table") select').selectOption('co-occurrence');
		await until('pairs or their absence are shown', async () => {
			const empty = inPage('.empty');
			return (await heads()).length > 2 || (await empty.isVisible());
		});
		await workbench().picture('table of pairs');
	});
});
