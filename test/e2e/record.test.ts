import { strict as assert } from 'node:assert';
import { until } from '../support/until';
import { useWindow } from './support/session';

const report = '2025-03-12-corvapress-kessand-visit.txt';
const record = `${report}.document.yaml`;
const words = 'did not know what a micrometer was';

suite('saying it better than the program', () => {
	const workbench = useWindow('media/sample', {
		settings: { 'policyAnnotator.coder': 'eva', 'files.readonlyInclude': { '**/*.txt': true } },
	});

	test('in a protected text a key and a name correct who is quoted; the hover says who said so', async () => {
		const { editor, quickInput } = workbench();
		await editor.open(report);
		await editor.hover({ words }, 'Rodan Velk');
		await editor.goTo({ words });
		await quickInput.openedBy(() => workbench().press('Control+K', 'k'));
		await quickInput.choose('Speaker…');
		await quickInput.answer('Oreska Lund');
		const written = await workbench().fileThat(record, (text) => text.includes('speaker: Oreska Lund'));
		assert.match(written, /kind: speaker/);
		assert.match(written, /by: eva/);
		const hover = await editor.hover({ words }, 'corrected by eva');
		assert.match(hover, /Oreska Lund/);
		await workbench().picture('corrected');
	});

	test('the form of the document says what was found, and what is typed counts in the view', async () => {
		const { quickInput, page } = workbench();
		await workbench().command('Policy Annotator: Edit Document Record…');
		await until('the form is there', async () => (await quickInput.rows()).includes('Title'));
		await quickInput.choose('Title');
		await quickInput.answer('Visit to Kessand');
		await workbench().fileThat(record, (text) => text.includes('title: Visit to Kessand'));
		await until('the form is there again', async () => (await quickInput.rows()).includes('Published on'));
		await page.keyboard.press('Escape');
		await quickInput.closed();
		await workbench().openContainer('Policy Annotator');
		const tree = workbench().tree('Documents');
		await until('the title is listed', async () =>
			(await tree.rows()).some(({ label }) => label.includes('Visit to Kessand')),
		);
	});

	test('Ctrl+Z takes back the title, then the correction', async () => {
		const { editor, page } = workbench();
		await editor.goTo({ words });
		await page.keyboard.press('ControlOrMeta+Z');
		await workbench().fileThat(record, (text) => !text.includes('Visit to Kessand'));
		await page.keyboard.press('ControlOrMeta+Z');
		await workbench().fileThat(record, (text) => !text.includes('Oreska Lund'));
	});
});
