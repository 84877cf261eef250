import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { Workbench } from './workbench';

/** What the runner (test/harness/endToEnd.mjs) hands over: the server's address, the browser, and where files go. */
function fromRunner(name: 'ORIGIN' | 'BROWSER' | 'BROWSER_FLAGS' | 'FOLDER' | 'PICTURES'): string {
	const value = process.env[`E2E_${name}`];
	if (value === undefined) throw new Error(`E2E_${name} is not set: start these tests with npm run test:e2e`);
	return value;
}

export interface WindowOptions {
	/** Settings for this window alone, written into the copy of the folder; the copy then holds a .vscode. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Paths below the folder that the copy is made without. */
	readonly without?: readonly string[];
	readonly size?: { readonly width: number; readonly height: number };
	/** Pixels per CSS pixel; 2 for pictures that stay sharp. */
	readonly scale?: number;
}

const launch = (): Promise<Browser> =>
	chromium.launch({
		executablePath: fromRunner('BROWSER'),
		args: JSON.parse(fromRunner('BROWSER_FLAGS')) as string[],
		headless: true,
		timeout: 120_000,
	});

/** Opens a copy of `folder` in a window of its own, in a browser of its own. Close it with `close`. */
export async function openWindow(folder: string, options: WindowOptions = {}): Promise<Workbench> {
	const copy = join(mkdtempSync(join(fromRunner('FOLDER'), 'window-')), basename(folder));
	cpSync(resolve(folder), copy, { recursive: true });
	for (const path of options.without ?? []) rmSync(join(copy, path), { recursive: true });
	if (options.settings) {
		mkdirSync(join(copy, '.vscode'), { recursive: true });
		writeFileSync(join(copy, '.vscode', 'settings.json'), JSON.stringify(options.settings, undefined, '\t'));
	}
	const browser = await launch();
	try {
		const page = await browser.newPage({
			viewport: options.size ?? { width: 1440, height: 900 },
			deviceScaleFactor: options.scale ?? 1,
		});
		page.setDefaultTimeout(60_000);
		await page.goto(`${fromRunner('ORIGIN')}/?${new URLSearchParams({ folder: copy })}`);
		const workbench = new Workbench(page, copy, fromRunner('PICTURES'));
		await workbench.ready();
		return workbench;
	} catch (error) {
		await browser.close();
		throw error;
	}
}

/**
 * For use inside a `suite`: one window on a copy of `folder` for all its tests, closed after them, with a picture taken
 * whenever a test fails. Returns a function that gives the window.
 */
export function useWindow(folder: string, options: WindowOptions = {}): () => Workbench {
	let workbench: Workbench | undefined;
	suiteSetup(async () => {
		workbench = await openWindow(folder, options);
	});
	teardown(async function () {
		const { currentTest } = this;
		if (currentTest?.state === 'failed') await workbench?.picture(`failed ${currentTest.fullTitle()}`);
	});
	suiteTeardown(async () => {
		await workbench?.close();
		workbench = undefined;
	});
	return () => {
		if (workbench === undefined) throw new Error('the window is not open');
		return workbench;
	};
}
