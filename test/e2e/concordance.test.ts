import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { until } from '../support/until';
import { useWindow } from './support/session';

const tagged = '2025-03-12-corvapress-kessand-visit.txt.eva.annotations.yaml';

suite('searching the corpus', () => {
	const workbench = useWindow('media/sample', { settings: { 'policyAnnotator.coder': 'eva' } });
	const inPage = (selector: string): Locator =>
		workbench().page.frameLocator('iframe.webview:visible').frameLocator('#active-frame').locator(selector);
	const said = async (): Promise<string> => (await inPage('.count').innerText()).trim();
	const lines = async (): Promise<string[]> => inPage('.space .row').allInnerTexts();

	test('two keys, words, Enter: every place with its neighbours, speaker, date and text', async () => {
		const { editor, page } = workbench();
		await editor.open('2025-03-12-corvapress-kessand-visit.txt');
		await until('the search is open', async () => {
			await workbench().press('Control+K', 'Shift+F');
			return inPage('#words').isVisible();
		});
		await inPage('#words').fill('mine');
		await page.keyboard.press('Enter');
		await until('hits are counted', async () => {
			// While the search goes on it says how many there are so far.
			return /^\d+ hits in \d+ of \d+ texts$/.test(await said()) && (await inPage('progress').isHidden());
		});
		const all = Number((await said()).split(' ')[0]);
		assert.ok(all > 20, await said());
		await until('lines are drawn', async () => (await lines()).length > 5);
		await inPage('select >> nth=0').selectOption('forms');
		await until('miners are no form of a mine', async () => Number((await said()).split(' ')[0]) < all);
		await until('lines are drawn again', async () => (await lines()).length > 5);
		await workbench().picture('concordance');
	});

	test('sorted by what stands behind, restricted to a speaker, and cleared again', async () => {
		await inPage('label:has-text("Sort by") select').selectOption('right');
		await inPage('#words').fill('mine');
		await inPage('label:has-text("Speaker") input').fill('Ilmar Dovrek');
		await inPage('button.primary').click();
		await until('only he is listed', async () => {
			const names = await inPage('.space .row .speaker').allInnerTexts();
			// What he hands on of another's is listed under the other.
			return names.length === 3 && names.filter((name) => name === 'Ilmar Dovrek').length === 2;
		});
		await workbench().picture('concordance of a speaker');
		await inPage('button:has-text("Clear")').click();
		await until('others are listed', async () =>
			(await inPage('.space .row .speaker').allInnerTexts()).includes('the text itself'),
		);
	});

	test('Enter on a line opens its passage', async () => {
		const { editor, page } = workbench();
		await inPage('label:has-text("Text") input').fill('corvapress-kessand');
		await inPage('#words').fill('micrometer was');
		await page.keyboard.press('Enter');
		await until('one line is there', async () => (await said()).startsWith('1 hit;'));
		await until('it is drawn', async () => (await lines()).length === 1);
		await inPage('.rows').focus();
		await page.keyboard.press('Enter');
		await until('its words are selected', async () => (await editor.selection()).includes('(14 selected)'));
	});

	test('a line is ticked, tagged with its sentence after a look at it, and one undo takes it back', async () => {
		const { quickInput, page, editor } = workbench();
		await inPage('.rows').focus();
		await page.keyboard.press('Space');
		await until('it is ticked', async () => (await inPage('.ticked').innerText()) === '1 ticked');
		await quickInput.openedBy(() => inPage('button:has-text("Tag…")').click());
		await quickInput.choose('The sentence around them');
		await quickInput.choose('Closing of mines');
		await until('the sentence is listed', async () =>
			(await quickInput.rows()).some((row) => row.includes('micrometer was')),
		);
		await workbench().picture('concordance tagging');
		await quickInput.accept();
		await workbench().fileThat(tagged, (text) => text.includes('micrometer was'));
		await workbench().statusThat('1 passage tagged');
		await editor.goTo({ words: 'micrometer was' });
		await page.keyboard.press('ControlOrMeta+Z');
		await workbench().fileThat(tagged, (text) => !text.includes('micrometer was'));
	});

	test('an expression that would never end is stopped and said, one that is none as well; then words are found', async () => {
		const { page } = workbench();
		await inPage('label:has-text("Text") input').fill('');
		await inPage('select >> nth=0').selectOption('expression');
		await inPage('#words').fill('(');
		await page.keyboard.press('Enter');
		await until('the flaw is said', async () => (await inPage('.message').innerText()).includes('no expression'));
		await inPage('#words').fill('([a-z ]+)+\\d{9}$');
		await page.keyboard.press('Enter');
		await until('it was stopped', async () => (await inPage('.message').innerText()).includes('was stopped'));
		await inPage('#words').fill('no such words');
		await page.keyboard.press('Enter');
		await until('nothing is said to be found', async () => (await inPage('.empty').innerText()).includes('Nothing'));
		await workbench().picture('concordance without hits');
	});
});
