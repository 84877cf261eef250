import { codeId } from '../../codebook/code';
import type { Code, Codebook } from '../../codebook/codebook';
import { freeId } from '../../codebook/freeId';
import { insertCode } from '../../codebook/insertCode';
import type { Losses } from '../losses';
import { guidOf } from '../refi/guid';
import type { ImportedCode } from './imported';
import { safeParse } from 'valibot';

/** The codes of a file joined with a codebook. */
export interface JoinedCodes {
	readonly codebook: Codebook;
	/** Ids of the codes that were added. */
	readonly added: readonly string[];
	/** The id that a key of the file means. */
	readonly idOf: (key: string) => string;
}

/**
 * Finds the codes of a file in the codebook (by id, by the GUID made from it, by name below the same code) and adds those
 * that are not there. Nothing that stands in the codebook is changed; where the file says something else, that is noted.
 */
export function joinCodes(before: Codebook, codes: readonly ImportedCode[], losses: Losses): JoinedCodes {
	let codebook = before;
	const ids = new Map<string, string>();
	const added: string[] = [];
	const byGuid = new Map(before.codes.map((code) => [guidOf('code', code.id), code]));
	for (const code of codes) {
		const parent = code.parent === null ? null : (ids.get(code.parent) ?? null);
		const known = find(codebook, byGuid, code, parent);
		if (known !== undefined) {
			ids.set(code.key, known.id);
			if (code.fields.definition !== undefined && code.fields.definition !== known.definition)
				losses.add('definitions of codes that the codebook has in other words', known.id);
			continue;
		}
		const wanted = code.fields.id;
		const free = wanted !== undefined && safeParse(codeId, wanted).success && codebook.find(wanted) === undefined;
		const id = free ? wanted : freeId(codebook, code.name);
		const was = (code.fields.was ?? []).filter((former) => codebook.find(former) === undefined && former !== id);
		const fields = { ...code.fields, id, was, ...(code.name !== id && { name: code.name }) };
		const edit = insertCode(codebook, fields, parent);
		if (!edit.ok) {
			losses.add(`codes that could not be added (${edit.problem.message})`, code.name);
			continue;
		}
		codebook = edit.value.codebook;
		ids.set(code.key, id);
		added.push(id);
	}
	const idOf = (key: string): string => ids.get(key) ?? codebook.find(key)?.id ?? byName(codebook, key)?.id ?? key;
	return { codebook, added, idOf };
}

function find(
	codebook: Codebook,
	byGuid: ReadonlyMap<string, Code>,
	{ key, name, fields }: ImportedCode,
	parent: string | null,
): Code | undefined {
	const byId = fields.id === undefined ? undefined : codebook.find(fields.id);
	if (byId !== undefined) return byId;
	const sibling = codebook.childrenOf(parent).find((code) => sameName(code.name, name));
	return byGuid.get(key) ?? (fields.id === undefined ? (sibling ?? byName(codebook, name)) : undefined);
}

/** The only code of a name; undefined when there are several. */
function byName(codebook: Codebook, name: string): Code | undefined {
	const found = codebook.codes.filter((code) => sameName(code.name, name));
	return found.length === 1 ? found[0] : undefined;
}

function sameName(a: string, b: string): boolean {
	return a.normalize('NFC').trim().toLowerCase() === b.normalize('NFC').trim().toLowerCase();
}
