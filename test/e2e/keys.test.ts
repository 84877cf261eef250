import { strict as assert } from 'node:assert';
import { until } from '../support/until';
import { useWindow } from './support/session';

const report = '2025-01-21-government-work-report.txt';
const passage = 'Mine No. 4 in Ostrel was closed on December 6';
const other = 'Mine No. 4';

suite('keys of codes', () => {
	const workbench = useWindow('media/sample', {
		settings: { 'policyAnnotator.coder': 'eva', 'files.readonlyInclude': { '2025-01-21*.txt': true } },
	});
	const sidecar = `${report}.eva.annotations.yaml`;
	const written = (): string => (workbench().exists(sidecar) ? workbench().read(sidecar) : '');

	test('in a protected text one digit tags the selection, and the text stays as it was', async () => {
		const { editor, page } = workbench();
		const before = workbench().read(report);
		await editor.open(report);
		await editor.select({ words: passage });
		// The key is known once the codebook has been read.
		await until('the digit has tagged', async () => {
			if (written().includes('mine-closure')) return true;
			await page.keyboard.press('2');
			await page.waitForTimeout(700);
			return written().includes('mine-closure');
		});
		assert.equal(written().match(/- id:/g)?.length, 1);
		assert.equal(workbench().read(report), before);
	});

	test('the prefix and a digit add a second code to the same passage', async () => {
		const { editor } = workbench();
		await editor.select({ words: passage });
		await workbench().press('Alt+q', '1');
		await workbench().fileThat(sidecar, (text) => text.includes('[mine-closure, transition]'));
	});

	test('Ctrl+Z takes back the second code, then the annotation', async () => {
		const { editor, page } = workbench();
		await editor.goTo({ words: other });
		await page.keyboard.press('ControlOrMeta+Z');
		await workbench().fileThat(sidecar, (text) => text.includes('codes: [mine-closure]'));
		await page.keyboard.press('ControlOrMeta+Z');
		await workbench().fileThat(sidecar, (text) => !text.includes('mine-closure'));
	});

	test('in a text that can be edited a digit is typed, and only the prefix tags', async () => {
		const { editor, page } = workbench();
		const open = '2024-09-18-budget-address.txt';
		const line =
			workbench()
				.read(open)
				.split('\n')
				.find((each) => each.length > 60) ?? '';
		const words = line.slice(0, 30).trim();
		await editor.open(open);
		await editor.select({ words });
		await workbench().press('Alt+q', '3');
		const file = await workbench().fileThat(`${open}.eva.annotations.yaml`, (text) => text.includes('lignite-output'));
		assert.ok(file.includes('- id:'));
		await editor.select({ words });
		await page.keyboard.type('3');
		assert.equal((workbench().read(`${open}.eva.annotations.yaml`).match(/- id:/g) ?? []).length, 1);
		await page.keyboard.press('ControlOrMeta+Z');
	});
});
