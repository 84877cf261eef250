/**
 * The commit that is checked out where a folder lies, read from git's own files; null outside of git. `read` answers the
 * text of a file by its path from that folder, which may begin with `../`, or null.
 */
export async function checkedOutCommit(read: (path: string) => Promise<string | null>): Promise<string | null> {
	for (let up = '', depth = 0; depth < 32; up += '../', depth += 1) {
		const head = await read(`${up}.git/HEAD`);
		if (head !== null) return commitOf(head, (path) => read(`${up}.git/${path}`));
		const link = /^gitdir: (.+)$/m.exec((await read(`${up}.git`)) ?? '')?.[1]?.trim();
		if (link === undefined) continue;
		const folder = /^(?:\/|[a-z]:)/i.test(link) ? link : up + link;
		const common = (await read(`${folder}/commondir`))?.trim() ?? '.';
		const shared = /^(?:\/|[a-z]:)/i.test(common) ? common : `${folder}/${common}`;
		const linked = await read(`${folder}/HEAD`);
		if (linked === null) return null;
		return commitOf(linked, async (path) => (await read(`${folder}/${path}`)) ?? read(`${shared}/${path}`));
	}
	return null;
}

async function commitOf(head: string, read: (path: string) => Promise<string | null>): Promise<string | null> {
	const name = /^ref: (.+)$/m.exec(head)?.[1]?.trim();
	if (name === undefined) return hash(head);
	const loose = await read(name);
	if (loose !== null) return hash(loose);
	const packed = (await read('packed-refs')) ?? '';
	return hash(packed.split('\n').find((line) => line.endsWith(` ${name}`)) ?? '');
}

function hash(text: string): string | null {
	return /^[\da-f]{40,64}/.exec(text.trim())?.[0] ?? null;
}
