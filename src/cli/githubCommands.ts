import { relative, resolve, sep } from 'node:path';
import type { Problem, Severity } from '../core/model/problem';

const commands: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
};

/**
 * A problem as a workflow command, which GitHub shows at its line of the change. Files are named from `root`, the folder
 * of the checked-out repository. `%`, line ends and, in properties, `:` and `,` are escaped as the runner reads them.
 */
export function githubCommand({ severity, code, message, file, line, column, length }: Problem, root: string): string {
	const below = relative(root, resolve(file));
	const name = below.startsWith('..') ? file : below;
	const properties = {
		file: name.split(sep).join('/'),
		line,
		col: column,
		...(length !== undefined && { endColumn: column + length }),
		title: code,
	};
	const said = Object.entries(properties).map(([key, value]) => `${key}=${escaped(String(value), /[%\r\n:,]/g)}`);
	return `::${commands[severity]} ${said.join(',')}::${escaped(message, /[%\r\n]/g)}`;
}

function escaped(text: string, signs: RegExp): string {
	return text.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
