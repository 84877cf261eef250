/** A small script that starts the command line, by the name of its file. */
export type Launchers = Readonly<Record<string, string>>;

/**
 * The scripts that start the command line in a terminal. `program` is the program that runs this extension: Node, or an
 * editor that is Node when it is told so; nobody has to install Node beside it.
 */
export function launchers(program: string, cli: string, platform: NodeJS.Platform): Launchers {
	if (platform === 'win32') {
		const lines = ['@echo off', 'setlocal', 'set ELECTRON_RUN_AS_NODE=1', `"${program}" "${cli}" %*`, ''];
		return { 'policy-annotator.cmd': lines.join('\r\n') };
	}
	const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;
	return { 'policy-annotator': `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec ${quoted(program)} ${quoted(cli)} "$@"\n` };
}
