// A headless Chromium with flags that keep it quiet, small and able to run as root and in containers.
import { chromium } from 'playwright-core';

export const browserFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-dev-shm-usage',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Starts the browser with a profile that is thrown away; it ends with our process. Signals are handled by us alone. */
export const openBrowser = (executablePath) =>
	chromium.launch({
		executablePath,
		headless: true,
		args: browserFlags,
		timeout: 120_000,
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
