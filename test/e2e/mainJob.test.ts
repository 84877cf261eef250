import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { until } from '../support/until';
import { useWindow } from './support/session';

const TRANSCRIPT = '2025-04-16-press-conference-page-1.txt';
const BUDGET = '2024-09-18-budget-address.txt';

suite('the main job on the sample corpus', () => {
	const workbench = useWindow('media/sample');

	test('all five views are filled', async () => {
		await workbench().openContainer('Policy Annotator');
		for (const view of ['Documents', 'Speakers', 'Topics', 'Figures', 'Annotations']) {
			const rows = await workbench()
				.tree(view)
				.rowsThat((all) => all.length > 2);
			assert.ok(
				rows.every(({ label }) => label !== ''),
				view,
			);
		}
		await workbench().picture('views');
	});

	test('a click on what a speaker said opens the text and selects the words', async () => {
		const speakers = workbench().tree('Speakers');
		await speakers.expand('Tavin Orsolec');
		await speakers.expand('quoted');
		const rows = await speakers.rows();
		const quoted = rows[rows.findIndex(({ label }) => label === 'quoted') + 1];
		assert.ok(quoted);
		await speakers.click(quoted.label);
		assert.match(await workbench().editor.selection(), /selected/);
	});

	test('a passage is tagged by one chord and a few letters, and stands in its sidecar alone', async () => {
		await workbench().editor.open(BUDGET);
		const text = workbench().read(BUDGET);
		const line = text.split('\n').find((each) => each.length > 120) ?? '';
		const words = line.slice(0, line.indexOf(' ', 30));
		const before = readdirSync(workbench().folder).sort();
		await workbench().editor.select({ words });
		await workbench().quickInput.openedBy(() => workbench().press('Control+K', 'T'));
		await workbench().quickInput.choose('Jobs', 'jobs');
		const sidecar = `${BUDGET}.annotations.yaml`;
		const written = await workbench().fileThat(sidecar, (yaml) => yaml.includes('jobs'));
		const { annotations } = parse(written) as { annotations: { exact: string; codes: string[] }[] };
		assert.equal(annotations[0]?.exact, words);
		assert.deepEqual(annotations[0]?.codes, ['jobs']);
		assert.equal(workbench().read(BUDGET), text, 'the text itself is untouched');
		assert.deepEqual(readdirSync(workbench().folder).sort(), [...before, sidecar].sort());
		await workbench().tree('Annotations').row('Jobs');
		await workbench().picture('tagged');
	});

	test('a code is created on the fly', async () => {
		await workbench().editor.select({ words: 'budget' });
		await workbench().quickInput.openedBy(() => workbench().press('Control+K', 'T'));
		await workbench().quickInput.type('Household money');
		await workbench().quickInput.choose('Create code “Household money”', 'Household money');
		await workbench().fileThat('codebook.yaml', (yaml) => yaml.includes('name: Household money'));
		await workbench().fileThat(`${BUDGET}.annotations.yaml`, (yaml) => yaml.includes('household-money'));
		await workbench().statusThat('Passage tagged');
	});

	test('Ctrl+Z takes back the tag, then the words typed before it', async () => {
		const sidecar = `${BUDGET}.annotations.yaml`;
		await workbench().press('Control+Z');
		await workbench().fileThat(sidecar, (yaml) => !yaml.includes('household-money') && yaml.includes('jobs'));
		await workbench().statusThat('Undone');
		await workbench().press('Control+Y');
		await workbench().fileThat(sidecar, (yaml) => yaml.includes('household-money'));
		await workbench().statusThat('Done again');
		await workbench().press('Control+Z');
		await workbench().fileThat(sidecar, (yaml) => !yaml.includes('household-money'));
		assert.ok(!(await workbench().tabs()).some((tab) => tab.endsWith('.yaml')), 'no tab of a sidecar has opened');
	});

	test('after closing and opening the window again the tag is there', async () => {
		await workbench().reload();
		await workbench().openContainer('Policy Annotator');
		await workbench().tree('Annotations').row('Jobs');
		assert.ok(existsSync(`${workbench().folder}/${BUDGET}.annotations.yaml`));
	});

	test('the transcript folds by turn and shows its outline', async () => {
		await workbench().editor.open(TRANSCRIPT);
		await workbench().editor.decorationsThat((all) => all.some(({ text }) => text.includes('Ilmar Dovrek')));
		await workbench().picture('transcript');
	});
});

const sidecars = readdirSync('media/sample').filter((name) => name.endsWith('.annotations.yaml'));

suite('a folder without corpus.yaml', () => {
	const workbench = useWindow('media/sample', { without: ['corpus.yaml', 'codebook.yaml', ...sidecars] });

	test('fills the views all the same, writes nothing, and offers to create the corpus', async () => {
		const before = readdirSync(workbench().folder).sort();
		await workbench().openContainer('Policy Annotator');
		for (const view of ['Documents', 'Speakers', 'Topics', 'Figures']) {
			await workbench()
				.tree(view)
				.rowsThat((all) => all.length > 2);
		}
		assert.match(await workbench().tree('Annotations').message(), /No passages tagged yet/);
		assert.match(await workbench().tree('Documents').message(), /Create Corpus/);
		assert.deepEqual(readdirSync(workbench().folder).sort(), before);
		await workbench().picture('undeclared');
	});

	test('the first tag asks once where annotations are kept', async () => {
		await workbench().editor.open(BUDGET);
		const sidecar = `${BUDGET}.annotations.yaml`;
		const tagBudget = async (occurrence: number): Promise<void> => {
			await workbench().editor.select({ words: 'budget', occurrence });
			await workbench().press('Control+K', 'T');
		};
		await tagBudget(0);
		await workbench().page.locator('.monaco-dialog-box').waitFor();
		await workbench().picture('first tag');
		await workbench().answerDialog('Save Beside the Text');
		await workbench().quickInput.type('Household money');
		await workbench().quickInput.choose('Create code “Household money”', 'Household money');
		await until('the sidecar is there', () => workbench().exists(sidecar));
		await workbench().fileThat(sidecar, (yaml) => yaml.includes('household-money'));
		await workbench().quickInput.openedBy(() => tagBudget(1));
		await workbench().quickInput.choose('Household money');
		await workbench().fileThat(sidecar, (yaml) => yaml.split('household-money').length === 3);
	});

	test('Create Corpus writes what is ticked', async () => {
		await workbench().quickInput.openedBy(() => workbench().tree('Documents').titleAction('Create Corpus…'));
		await until('the parts are listed', async () => (await workbench().quickInput.rows()).length >= 5);
		await workbench().quickInput.accept();
		await workbench().fileThat('corpus.yaml', (yaml) => yaml.includes('version: 1'));
		await workbench().fileThat('.vscode/settings.json', (json) => json.includes('readonlyInclude'));
	});
});

/** Real texts, where they lie beside the project; they are never copied into it. */
const real = '../shared/corpus';

if (existsSync(real)) {
	suite('real texts', () => {
		const workbench = useWindow(real);

		test('fill all views and are marked', async () => {
			await workbench().openContainer('Policy Annotator');
			for (const view of ['Documents', 'Speakers', 'Topics', 'Figures']) {
				await workbench()
					.tree(view)
					.rowsThat((all) => all.length > 2);
			}
			const texts = readdirSync(workbench().folder).filter((name) => name.endsWith('.txt'));
			for (const text of texts) {
				await workbench().editor.open(text);
				await workbench().editor.decorationsThat((all) => all.length > 0);
				await workbench().picture(`real ${text}`);
			}
		});
	});
}
