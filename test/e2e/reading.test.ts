import { strict as assert } from 'node:assert';
import { until } from '../support/until';
import { useWindow } from './support/session';

const report = '2025-01-21-government-work-report.txt';

suite('reading a text', () => {
	const workbench = useWindow('media/sample');

	test('figures and quotations are underlined, each in its way', async () => {
		const { editor } = workbench();
		await editor.open(report);
		await editor.goTo({ words: 'Last year the province' });
		const drawn = await until('marks are drawn', async () => {
			const all = await editor.decorations();
			return all.length > 10 ? all : undefined;
		});
		assert.ok(drawn.some(({ text, underline }) => text.includes('5.8 percent') && underline.includes('underline')));
		await workbench().picture('marks');
	});

	test('a figure says under the mouse what it measures', async () => {
		const said = await workbench().editor.hover({ words: '5.8 percent' }, /gross domestic product/i);
		await workbench().picture('figure');
		assert.match(said, /5\.8/);
	});

	test('a document opens from its row', async () => {
		const window = workbench();
		await window.openContainer('Policy Annotator');
		await window.tree('Documents').click(/fact sheet/i);
		await window.editor.isOn('2025-04-16-fact-sheet.txt');
	});
});
