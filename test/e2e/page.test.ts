import { strict as assert } from 'node:assert';
import { until } from '../support/until';
import { useWindow } from './support/session';

suite('the page of the extension', () => {
	const workbench = useWindow('media/sample');

	test('is drawn, with no broken picture and no link that leads nowhere', async () => {
		const { page } = workbench();
		await workbench().openContainer('Extensions');
		await page.locator('.extension-list-item', { hasText: 'Policy Annotator' }).first().click();
		const readme = page.frameLocator('iframe.webview').frameLocator('iframe');
		await readme.locator('h2', { hasText: 'What it does' }).first().waitFor();
		await until('the pictures are drawn', () =>
			readme
				.locator('img')
				.evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0)),
		);
		const addresses = await readme
			.locator('a[href]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		assert.deepEqual(
			addresses.filter((address) => !/^(https:|#)/.test(address ?? '')),
			[],
		);
		await workbench().picture('page');
	});
});
