import { strict as assert } from 'node:assert';
import { useWindow } from './support/session';

suite('the packed extension', () => {
	const workbench = useWindow('media/sample');

	test('has its place in the activity bar and lists the documents of a corpus', async () => {
		await workbench().openContainer('Policy Annotator');
		const rows = await workbench()
			.tree('Documents')
			.rowsThat((all) => all.length > 0);
		assert.ok(rows.every(({ label }) => label !== ''));
		await workbench().picture('sidebar');
	});
});
