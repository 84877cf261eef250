import { strict as assert } from 'node:assert';
import { until } from '../support/until';
import { useWindow } from './support/session';

const report = '2025-01-21-government-work-report.txt';
const passage = 'Mine No. 4 in Ostrel was closed on December 6';

suite('tagging a passage', () => {
	const workbench = useWindow('media/sample', { settings: { 'policyAnnotator.coder': 'eva' } });
	const sidecar = `${report}.eva.annotations.yaml`;

	test('select, two keys, a code: the passage is on disk under the coder, the text untouched', async () => {
		const { editor, quickInput } = workbench();
		const before = workbench().read(report);
		await editor.open(report);
		await editor.select({ words: passage });
		await quickInput.openedBy(() => workbench().press('Control+K', 't'));
		await quickInput.choose('Closing of mines');
		const written = await workbench().fileThat(sidecar, (text) => text.includes('mine-closure'));
		await workbench().statusThat('Passage tagged');
		assert.ok(written.includes(passage), written);
		assert.equal(workbench().read(report), before);
		await workbench().picture('tagged');
	});

	test('the Annotations view shows it under its code', async () => {
		await workbench().openContainer('Policy Annotator');
		const tree = workbench().tree('Annotations');
		// The view may be drawn anew just then, since the tag has changed it.
		await until('the passage is listed', async () => {
			await tree.expand('Closing of mines');
			return (await tree.rows()).some(({ label }) => label.includes('Mine No. 4'));
		});
	});

	test('Ctrl+Z in the text takes it back', async () => {
		const { editor, page } = workbench();
		await editor.goTo({ words: passage });
		await page.keyboard.press('ControlOrMeta+Z');
		await workbench().fileThat(sidecar, (text) => !text.includes('mine-closure'));
	});
});
