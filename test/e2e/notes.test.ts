import { strict as assert } from 'node:assert';
import { until } from '../support/until';
import { useWindow } from './support/session';

const report = '2025-03-12-corvapress-kessand-visit.txt';
const coded = 'A mine may close, but a town must not.';
const sidecar = `${report}.eva.annotations.yaml`;

suite('talking about a passage', () => {
	const workbench = useWindow('media/sample', {
		settings: { 'policyAnnotator.coder': 'eva', 'files.readonlyInclude': { '**/*.txt': true } },
	});

	test('no panel opens by itself for the notes that are there', async () => {
		const { editor, page } = workbench();
		await editor.open(report);
		await page.locator('.comment-range-glyph.comment-thread').first().waitFor();
		assert.equal(await page.locator('.comments-panel:visible').count(), 0);
	});

	test('a key opens the talk about the annotation at the cursor, and what is typed is saved as a reply', async () => {
		const { editor, page } = workbench();
		await editor.goTo({ words: coded });
		await workbench().press('Control+K', 'Shift+K');
		const thread = page.locator('.review-widget').first();
		await thread.waitFor();
		await thread.getByText('The sentence of the whole visit').waitFor();
		await thread.locator('.review-thread-reply-button, .comment-form .monaco-editor').first().click();
		await page.keyboard.type('Also in the fact sheet.');
		await thread.getByText('Reply', { exact: true }).last().click();
		const written = await workbench().fileThat(sidecar, (text) => text.includes('Also in the fact sheet.'));
		assert.match(written, /replyTo: /);
		await until('the reply is shown', async () => (await thread.getByText('Also in the fact sheet.').count()) > 0);
		await workbench().picture('talk');
	});
});
