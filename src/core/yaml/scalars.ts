/**
 * Writes strings as YAML scalars that every YAML 1.1 and 1.2 reader takes for the same string.
 * Plain only where nothing can be mistaken; else in double quotes with JSON's escapes.
 */
export function scalar(value: string, flow = false): string {
	return isPlainScalar(value, flow) ? value : quoted(value);
}

/** Whether a text, unquoted, is a scalar that no reader takes for anything but this text. */
export function isPlainScalar(value: string, flow = false): boolean {
	return (flow ? plainInFlow : plain).test(value) && !mistakable.test(value);
}

/** In double quotes: JSON's escapes, and those characters escaped that some readers take for line ends or drop. */
export function quoted(value: string): string {
	return JSON.stringify(value).replace(
		unsafeInQuotes,
		(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/**
 * Whether a text can stand as a literal block (`|`) and come back as it is: it ends with exactly one line end, does not
 * begin with white space, and holds nothing that a reader folds, drops or refuses.
 */
export function fitsLiteralBlock(value: string): boolean {
	return /^[^\s][^]*[^\s]\n$|^[^\s]\n$/.test(value) && !unsafeInBlock.test(value) && !/[ \t]\n/.test(value);
}

/** The lines of a literal block, each behind `indent`, without the last line end. */
export function literalBlock(value: string, indent: string, eol: string): string {
	const lines = value.slice(0, -1).split('\n');
	return `|${eol}${lines.map((line) => (line === '' ? '' : indent + line)).join(eol)}`;
}

// A plain scalar: no indicator at its start, no ": " or " #" inside, no white space at its edges, nothing unprintable.
const inner = '[^\\s\\p{Cc}\\p{Cs}\\u2028\\u2029\\ufeff\\ufffe\\uffff:#]';
const innerFlow = inner.replace(':#]', ':#,\\[\\]{}]');
const first = `(?=[\\p{L}\\p{N}$£€¥(（“”‘’「《…])`;
const shape = (one: string): RegExp => new RegExp(`^${first}${one}(?:[ :#]?${one})*$`, 'u');
const plain = shape(inner);
const plainInFlow = shape(innerFlow);
// Numbers, dates, times, booleans and nulls of either version of YAML.
const mistakable = /^(?:(?=.*\d)[-+.\d_:,eExXoOTZ /]*|0x[\da-fA-F]+|true|false|yes|no|on|off|y|n|null)$/i;
const unsafeInQuotes = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const unsafeInBlock = /(?![\t\n])\p{Cc}|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;
