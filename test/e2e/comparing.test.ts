import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWindow } from './support/session';

const TEXT = '2025-03-12-corvapress-kessand-visit.txt';
/** A second coder, who put one code where the first has another, and one at other bounds. */
const SECOND = `version: 1
coding: { status: done }
annotations:
  - id: 01JV2AAAAAAAAAAAAAAAAAAAAA
    codes: [promise]
    exact: A mine may close, but a town must not.
    created: 2025-05-13T09:00:00Z
  - id: 01JV2BBBBBBBBBBBBBBBBBBBBB
    codes: [mine-closure, claim]
    exact: closed seven of its 16 opencast mines since 2014
    created: 2025-05-13T09:02:00Z
`;

suite('comparing coders', () => {
	const workbench = useWindow('media/sample', { settings: { 'policyAnnotator.coder': 'eva' } });
	const first = /^A mine may close, but a town must not/;

	test('one view says how far they agree and lists where they do not', async () => {
		writeFileSync(join(workbench().folder, `${TEXT}.ben.annotations.yaml`), SECOND);
		await workbench().editor.open(TEXT);
		await workbench().openContainer('Policy Annotator');
		await workbench().command('Policy Annotator: Compare Coders…');
		const tree = workbench().tree('Disagreements');
		for (const title of ['Documents', 'Speakers', 'Topics', 'Figures']) await workbench().tree(title).fold();
		const rows = await tree.rowsThat((all) => all.some(({ label }) => first.test(label)));
		assert.match(rows[0]?.description ?? '', /kappa -?[\d.]+ · alpha/);
		assert.equal(rows.find(({ label }) => first.test(label))?.description, 'other codes');
		await tree.expand(first);
		const codings = await tree.rowsThat((all) => all.some(({ label }) => label === 'ben'));
		assert.equal(codings.filter(({ label }) => label === 'ann' || label === 'ben').length, 2);
		await workbench().picture('comparing coders');
	});

	test('a row leads to its passage; the coding that is accepted is written under one’s own name, and undone', async () => {
		const tree = workbench().tree('Disagreements');
		await tree.click(first);
		await workbench().editor.isOn(TEXT);
		await tree.action('ben', 'Accept This Coding');
		const own = `${TEXT}.eva.annotations.yaml`;
		const written = await workbench().fileThat(own, (yaml) => yaml.includes('A mine may close'));
		assert.match(written, /codes: \[promise\]/);
		await tree.rowsThat((all) => all.some(({ spoken }) => first.test(spoken) && /, decided/.test(spoken)));
		await workbench().picture('coding accepted');
		await workbench().command('Policy Annotator: Undo Annotation Action');
		await workbench().fileThat(own, (yaml) => !yaml.includes('A mine may close'));
	});
});
