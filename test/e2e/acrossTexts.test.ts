import { strict as assert } from 'node:assert';
import { until } from '../support/until';
import { useWindow } from './support/session';

const VISIT = '2025-03-12-corvapress-kessand-visit.txt';
const REPORT = '2025-01-21-government-work-report.txt';

suite('context across texts', () => {
	const workbench = useWindow('media/sample');

	test('a measure unfolds into what texts say of it in the order of time; a click leads to the figure', async () => {
		await workbench().openContainer('Policy Annotator');
		const tree = workbench().tree('Figures');
		for (const title of ['Documents', 'Speakers', 'Topics', 'Annotations']) await workbench().tree(title).fold();
		await tree.expand(/^lignite output$/i);
		const figures = await tree.rowsThat((all) => all.some(({ label }) => label.includes('31.5 million')));
		assert.ok(figures.filter(({ level }) => level === 2).length > 3);
		await tree.row(/^lignite output$/i);
		await workbench().picture('figures view');
		await tree.click(/31\.5 million/);
		await until('the figure is selected', async () => /selected/.test(await workbench().editor.selection()));
	});

	test('the hover of a figure leads to another statement of the same measure', async () => {
		const { editor, page } = workbench();
		await editor.open(REPORT);
		const said = await editor.hover({ words: '5.8 percent' }, /3 origins/);
		assert.match(said, /compatible/);
		await page.locator('.monaco-hover:not(.hidden) a', { hasText: '5.1 percent' }).first().click();
		await editor.isOn('2024-01-23-government-work-report.txt');
	});

	test('the hover of a quotation counts its wordings, and opens them side by side', async () => {
		const { editor, page } = workbench();
		await editor.open(VISIT);
		await editor.goTo({ words: 'We shall be judged' });
		await editor.hover({ words: 'We shall be judged' }, /wordings in/);
		await workbench().picture('wordings of a quotation');
		await page.locator('.monaco-hover:not(.hidden) a', { hasText: 'Compare Wordings' }).first().click();
		const sides = page.locator('.monaco-diff-editor .view-lines');
		await until('both stand side by side', async () => (await sides.allInnerTexts()).join('').includes('last'));
		await until(
			'the words that differ are marked',
			async () =>
				(await page.locator('.monaco-diff-editor .char-insert, .monaco-diff-editor .char-delete').count()) > 0,
		);
		await until('both are read to their ends without scrolling', async () =>
			(await sides.allInnerTexts()).every((side) => /first\s+turbine/.test(side.replaceAll('\u00A0', ' '))),
		);
		await workbench().picture('wordings side by side');
	});
});
