// Takes the pictures of the README, from the sample corpus: `npm run pictures`. Not part of the tests.
import { until } from '../support/until';
import { useWindow } from './support/session';
import type { Workbench } from './support/workbench';

const conference = '2025-04-16-press-conference-page-1.txt';
const report = '2025-01-21-government-work-report.txt';
const tagged = '2025-03-12-corvapress-kessand-visit.txt';

/** Puts the mouse where it points at nothing, and waits until nothing moves. */
async function rest(workbench: Workbench): Promise<void> {
	await workbench.page.mouse.move(640, 790);
	await stillness(workbench);
}

/** Waits until nothing moves or fades. */
async function stillness({ page }: Workbench): Promise<void> {
	let before = '';
	await until('the window is still', async () => {
		const now = (await page.screenshot()).toString('base64');
		const same = now === before;
		before = now;
		return same;
	});
}

suite('pictures', () => {
	const workbench = useWindow('media/sample', {
		size: { width: 1280, height: 800 },
		settings: {
			'window.commandCenter': false,
			'window.title': '${activeEditorShort}',
			'breadcrumbs.enabled': false,
			'files.exclude': { '**/.vscode': true },
		},
	});
	const marked = (): Promise<boolean> =>
		until('marks are drawn', async () => (await workbench().editor.decorations()).length > 2);

	test('reading', async () => {
		await workbench().openContainer('Policy Annotator');
		await workbench().editor.open(tagged);
		await marked();
		await until('tags are drawn', async () => (await workbench().editor.overlays()) > 0);
		await rest(workbench());
		await workbench().picture('reading');
	});

	test('speakers', async () => {
		for (const title of ['Documents', 'Topics', 'Figures', 'Annotations']) await workbench().tree(title).fold();
		await workbench().editor.open(conference);
		await marked();
		await workbench().tree('Speakers').expand('Ilmar Dovrek');
		await workbench().tree('Speakers').expand('quoted');
		await workbench().editor.goTo({ words: 'Governor Dovrek, please' });
		await rest(workbench());
		await workbench().picture('speakers');
	});

	test('figure', async () => {
		await workbench().editor.open(report);
		await marked();
		await workbench().editor.hover({ words: '5.8 percent' }, /elsewhere/i);
		await stillness(workbench());
		await workbench().picture('figure');
	});
});
