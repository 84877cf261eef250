// Every version of what is fetched to run and test the extension, in this one place.

/** The newest VS Code that we test on, from the npm package `code-server`, whose folder lib/vscode is a complete one. */
export const newest = { name: 'newest', vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' };

/** The oldest VS Code that `engines.vscode` in package.json promises. It ran on Node 20 in its day, so it does here. */
export const oldest = { name: 'oldest', vscode: '1.100.3', codeServer: '4.100.3', node: '20.19.5' };

/** A Chromium for machines where none is installed and none can be (Linux without root). Unpacked with `newest.node`. */
export const chromiumPackage = '@sparticuz/chromium@153.0.0';

/** The version of that name; throws for another name. */
export function versionNamed(name) {
	const version = [newest, oldest].find((known) => known.name === name);
	if (version === undefined) throw new Error(`no such version: ${name}`);
	return version;
}
