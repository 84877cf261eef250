/**
 * Colours that stay apart for people who see no red or no green: the eight of Okabe and Ito without black, then
 * darker ones of Paul Tol's muted scheme.
 */
export const codePalette = [
	'#E69F00',
	'#56B4E9',
	'#009E73',
	'#F0E442',
	'#0072B2',
	'#D55E00',
	'#CC79A7',
	'#332288',
	'#117733',
	'#882255',
	'#999933',
	'#AA4499',
] as const;

/**
 * Gives each code without a colour one of the palette: the one its id hashes to, or the next that no code before it
 * has. So a code added at the end changes no other's colour, and the first twelve differ.
 */
export function defaultColours(
	codes: readonly { readonly id: string; readonly colour?: string | undefined }[],
): string[] {
	const taken = new Set<string>();
	return codes.map(({ id, colour }) => {
		const chosen = colour ?? free(hash(id), taken);
		taken.add(chosen.toUpperCase());
		return chosen;
	});
}

function free(start: number, taken: ReadonlySet<string>): string {
	const at = start % codePalette.length;
	const turned = [...codePalette.slice(at), ...codePalette.slice(0, at)];
	return turned.find((colour) => !taken.has(colour)) ?? (turned[0] as string);
}

/** FNV-1a over code units. */
function hash(id: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < id.length; i += 1) value = Math.imul(value ^ id.charCodeAt(i), 0x01000193);
	return value >>> 0;
}
