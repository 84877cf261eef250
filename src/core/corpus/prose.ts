const SAMPLE = 20_000;

/**
 * Whether a text reads as prose: sentences of words rather than code, logs, tables or lists of settings. Looks at the
 * first 20,000 characters; every test is a share, so that one odd line decides nothing.
 */
export function readsAsProse(text: string): boolean {
	const sample = text.slice(0, SAMPLE);
	let letters = 0;
	let han = 0;
	let symbols = 0;
	let visible = 0;
	for (let i = 0; i < sample.length; i += 1) {
		const code = sample.charCodeAt(i);
		if (code <= 32) continue;
		visible += 1;
		if (code >= 0x3400 && code <= 0x9fff) han += 1;
		else if ((code | 32) >= 97 && (code | 32) <= 122) letters += 1;
		else if (code >= 0xc0) letters += 1;
		else if ('{}[]<>=;|\\/_#$@~^`*+&'.includes(sample.charAt(i))) symbols += 1;
	}
	if (visible < 40 || symbols / visible > 0.05) return false;
	if (han / visible > 0.5) return /[。！？；]/.test(sample);
	if (letters / visible < 0.7) return false;
	const words = sample.split(/\s+/).length;
	const stops = (sample.match(/[.!?]["”’)]?(?=\s|$)/g) ?? []).length;
	return stops >= 2 && words / stops < 80 && words / stops > 4;
}
