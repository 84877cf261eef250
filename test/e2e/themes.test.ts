import { strict as assert } from 'node:assert';
import type { FrameLocator } from 'playwright-core';
import { until } from '../support/until';
import { useWindow } from './support/session';

const themes = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

/** Contrast that WCAG asks of text (AA). */
const ENOUGH = 4.5;

/** Texts of a page that stand out too little from what is behind them, each with its contrast. */
async function faint(page: FrameLocator): Promise<string[]> {
	return page.locator('body').evaluate((body, enough) => {
		type Colour = readonly [red: number, green: number, blue: number, alpha: number];
		const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
		const parsed = (css: string): Colour => {
			if (!canvas) return [0, 0, 0, 0];
			canvas.clearRect(0, 0, 1, 1);
			canvas.fillStyle = css;
			canvas.fillRect(0, 0, 1, 1);
			const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
			return [r, g, b, a / 255];
		};
		const variable = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
		const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
			r * a + x * (1 - a),
			g * a + y * (1 - a),
			b * a + z * (1 - a),
			1,
		];
		const behind = (element: Element | null): Colour => {
			// The page itself lies on the panel.
			if (!element) return parsed(variable('--vscode-panel-background') || variable('--vscode-editor-background'));
			const own = parsed(getComputedStyle(element).backgroundColor);
			return own[3] === 1 ? own : over(own, behind(element.parentElement));
		};
		const light = ([r, g, b]: Colour): number => {
			const linear = (value: number): number =>
				value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
			return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
		};
		const found: string[] = [];
		for (const element of body.querySelectorAll<HTMLElement>('*')) {
			const words = Array.from(element.childNodes)
				.filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
				.map(({ textContent }) => textContent?.trim() ?? '')
				.join(' ');
			const style = getComputedStyle(element);
			const isDrawn = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
			if (words.trim() === '' || !isDrawn || element.matches(':disabled')) continue;
			const back = behind(element);
			let opacity = 1;
			for (let at: Element | null = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
			const [r, g, b, a] = parsed(style.color);
			const front = over([r, g, b, a * opacity], back);
			const [dark = 0, bright = 0] = [light(front), light(back)].sort((x, y) => x - y);
			const contrast = (bright + 0.05) / (dark + 0.05);
			if (contrast < enough)
				found.push(`${contrast.toFixed(1)} ${element.className || element.tagName}: ${words.slice(0, 40)}`);
		}
		return [...new Set(found)];
	}, ENOUGH);
}

for (const theme of themes) {
	suite(`in the theme ${theme}`, () => {
		const workbench = useWindow('media/sample', {
			settings: { 'workbench.colorTheme': theme, 'policyAnnotator.coder': 'ann' },
		});
		const panel = (): FrameLocator =>
			workbench().page.frameLocator('iframe.webview:visible').frameLocator('#active-frame');

		test('views, a text with its marks, and the concordance can be read', async () => {
			const { editor, page } = workbench();
			await workbench().openContainer('Policy Annotator');
			await workbench()
				.tree('Figures')
				.rowsThat((all) => all.some(({ description }) => description.includes('in conflict')));
			await editor.open('2025-03-12-corvapress-kessand-visit.txt');
			await editor.decorationsThat((all) => all.length > 0);
			await until('the search is open', async () => {
				await workbench().press('Control+K', 'Shift+F');
				return panel().locator('#words').isVisible();
			});
			await panel().locator('#words').fill('mine');
			await page.keyboard.press('Enter');
			await until('lines are drawn', async () => (await panel().locator('.space .row').count()) > 5);
			await workbench().picture(`concordance in ${theme}`);
			assert.deepEqual(await faint(panel()), []);
		});

		test('tables can be read', async () => {
			await workbench().command('Policy Annotator: Show Tables');
			await until('numbers are drawn', async () => (await panel().locator('table td').count()) > 5);
			await workbench().picture(`tables in ${theme}`);
			assert.deepEqual(await faint(panel()), []);
		});
	});
}
