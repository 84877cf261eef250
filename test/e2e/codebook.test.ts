import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { until } from '../support/until';
import { useWindow } from './support/session';

suite('the codebook as code', () => {
	const workbench = useWindow('media/sample', { settings: { 'policyAnnotator.coder': 'ann' } });
	/** All files of the folder that hold codes, as they are on disk. */
	const files = (): Record<string, string> => {
		const names = readdirSync(workbench().folder).filter((name) => /(?:annotations|codebook)\.yaml$/.test(name));
		return Object.fromEntries(names.sort().map((name) => [name, workbench().read(name)]));
	};
	const holding = (words: string): string[] => Object.keys(files()).filter((name) => files()[name]?.includes(words));
	let before: Record<string, string> = {};

	test('a renamed code: the files are shown and ticked, each with what changes, and nothing is written yet', async () => {
		before = files();
		const { quickInput, page } = workbench();
		await workbench().openContainer('Policy Annotator');
		const topics = workbench().tree('Topics');
		await topics.expand('Way out of lignite');
		await quickInput.openedBy(() => topics.menu('Closing of mines', 'Rename Code…'));
		await quickInput.answer('Ending of mining');
		await until('the id is asked', async () =>
			(await quickInput.message()).includes('The id stands in annotation files'),
		);
		await quickInput.answer('ending-of-mining');
		await until('the files are listed', async () => (await quickInput.rows()).includes('codebook.yaml'));
		const [sidecar = ''] = holding('mine-closure').filter((name) => name !== 'codebook.yaml');
		assert.ok((await quickInput.rows()).includes(sidecar));
		await workbench().picture('rename preview');
		await quickInput.action(sidecar, 'Show What Changes');
		await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
		await workbench().picture('rename preview with a diff');
		assert.deepEqual(files(), before);
	});

	test('Enter does it in the codebook and in all annotations; one undo takes all of it back', async () => {
		const { quickInput } = workbench();
		await quickInput.accept();
		await workbench().fileThat('codebook.yaml', (text) => /id: ending-of-mining\n\s+was: \[mine-closure\]/.test(text));
		await until('the annotations are written', () => holding('mine-closure').join() === 'codebook.yaml');
		assert.ok(holding('ending-of-mining').length > 1);
		await workbench().notification('Done: rename the code “Closing of mines” to “Ending of mining”.');
		await workbench().tree('Topics').row('Ending of mining');
		await workbench().picture('renamed');
		await workbench().answerNotification('Done: rename the code', 'Undo');
		await until('all is as before', () => JSON.stringify(files()) === JSON.stringify(before));
		await workbench().tree('Topics').row('Closing of mines');
	});

	test('Escape leaves everything as it is', async () => {
		const { quickInput } = workbench();
		await workbench().tree('Topics').expand('People and work');
		await quickInput.openedBy(() => workbench().tree('Topics').menu('Retraining of miners', 'Merge Code Into…'));
		await quickInput.choose('Jobs');
		await until('the files are listed', async () => (await quickInput.rows()).includes('codebook.yaml'));
		await quickInput.cancel();
		assert.deepEqual(files(), before);
	});

	test('two codes merged: their annotations carry the one, the former id goes on to resolve', async () => {
		const { quickInput } = workbench();
		await quickInput.openedBy(() => workbench().tree('Topics').menu('Retraining of miners', 'Merge Code Into…'));
		await quickInput.choose('Jobs');
		await until('the files are listed', async () => (await quickInput.rows()).includes('codebook.yaml'));
		await workbench().picture('merge preview');
		await quickInput.accept();
		await workbench().fileThat('codebook.yaml', (text) => /id: jobs\n[^]*?was: \[retraining\]/.test(text));
		await until('the annotations are written', () => holding('codes: [retraining').length === 0);
		await workbench().notification('Done: merge the code');
		await workbench().picture('merged');
		await workbench().answerNotification('Done: merge the code', 'Undo');
		await until('all is as before', () => JSON.stringify(files()) === JSON.stringify(before));
	});
});

suite('mentions of terms as annotations', () => {
	const size = { width: 1440, height: 1400 };
	const workbench = useWindow('media/sample', { settings: { 'policyAnnotator.coder': 'eva' }, size });
	const written = (): string =>
		readdirSync(workbench().folder)
			.filter((name) => name.endsWith('.eva.annotations.yaml'))
			.map((name) => workbench().read(name))
			.join('');
	const count = (words: string): number => written().split(words).length - 1;
	const listed = async (): Promise<string[]> => {
		const { quickInput } = workbench();
		await quickInput.openedBy(() => workbench().tree('Topics').menu('Retraining of miners', 'Tag Mentions of Code…'));
		await quickInput.take('The words alone');
		await until('the mentions are listed', async () => (await quickInput.rows()).length > 3);
		return quickInput.rows();
	};

	test('a mention is rejected in the view, and is not suggested again', async () => {
		await workbench().openContainer('Policy Annotator');
		const topics = workbench().tree('Topics');
		await topics.expand('People and work');
		await topics.expand('Retraining of miners');
		await topics.expand('mentioned');
		const rows = await topics.rows();
		const mention = rows[rows.findIndex(({ label }) => label === 'mentioned') + 1];
		assert.ok(mention);
		await topics.action(mention.label, 'Do Not Suggest This Mention Again');
		await until('it is remembered', () => count('decision: rejected') === 1);
		await workbench().picture('mention rejected');
	});

	test('all others are shown in their sentences before they are tagged; one that is unticked is left out', async () => {
		const { quickInput } = workbench();
		const rows = await listed();
		await workbench().picture('mentions preview');
		const sentences = rows.filter((words) => words.startsWith('…'));
		const [first = ''] = sentences;
		await quickInput.tick(first);
		await workbench().picture('mentions preview, one left out');
		await quickInput.accept();
		await until('they are written', () => count('decision: accepted') === sentences.length - 1);
		assert.equal(count('decision: rejected'), 1);
		await workbench().statusThat('passages tagged');
		await workbench().picture('mentions tagged');
	});
});
