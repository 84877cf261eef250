import type { Annotation } from '../annotations/annotation';
import { failed, type Result } from '../model/problem';
import type { Code, Codebook } from './codebook';
import { type CodeFields, codeId } from './code';
import { moveCode, removeCode, setCode } from './editCode';
import { insertCode } from './insertCode';
import * as v from 'valibot';

/** A change of the codebook that may concern annotations. Codes are named by their present ids. */
export type CodeChange =
	/** The old id stays as a former one. */
	| { readonly kind: 'rename'; readonly code: string; readonly id: string; readonly name: string }
	| { readonly kind: 'move'; readonly code: string; readonly parent: string | null; readonly before: string | null }
	/** `code` becomes a former id of `into`, which takes over its terms, examples and the codes below it. */
	| { readonly kind: 'merge'; readonly code: string; readonly into: string }
	/** Those of its annotations go to a new code beside it. */
	| {
			readonly kind: 'split';
			readonly code: string;
			readonly id: string;
			readonly name: string;
			readonly annotations: readonly { readonly sidecar: string; readonly id: string }[];
	  }
	/** Annotations lose the code; those that have no other one are removed, or stay as notes without a code. */
	| { readonly kind: 'delete'; readonly code: string; readonly alone: 'remove' | 'keep' }
	| { readonly kind: 'colour'; readonly code: string; readonly colour: string | null };

/** What a change does. */
export interface Refactoring {
	readonly codebook: Codebook;
	/** What becomes of an annotation of a sidecar: the same object where nothing changes, null where it is removed. */
	readonly recode: (annotation: Annotation, sidecar: string) => Annotation | null;
}

/** Works out what a change does; nothing is written. Problems say why it cannot be done. */
export function refactor(codebook: Codebook, change: CodeChange): Result<Refactoring> {
	const code = codebook.find(change.code);
	if (codebook.unwritable !== null) return failed(codebook.unwritable);
	if (code === undefined) return refused(codebook, 'unknown-code', `there is no code ${change.code}`);
	const isCode = (id: string): boolean => codebook.find(id)?.id === code.id;
	const replaced = (id: string): Refactoring['recode'] => replacing(isCode, id);
	const result = (after: Result<Codebook>, recode: Refactoring['recode']): Result<Refactoring> =>
		after.ok ? { ok: true, value: { codebook: after.value, recode } } : after;
	const unchanged = (annotation: Annotation): Annotation => annotation;
	switch (change.kind) {
		case 'rename':
			return result(renamed(codebook, code, change.id, change.name), replaced(change.id));
		case 'move':
			return result(moveCode(codebook, code.id, change.parent, change.before), unchanged);
		case 'merge': {
			const into = codebook.find(change.into);
			if (into === undefined) return refused(codebook, 'unknown-code', `there is no code ${change.into}`);
			return result(merged(codebook, code, into), replaced(into.id));
		}
		case 'split': {
			const wanted = new Set(change.annotations.map(({ sidecar, id }) => `${sidecar} ${id}`));
			const recode = replaced(change.id);
			return result(split(codebook, code, change.id, change.name), (annotation, sidecar) =>
				wanted.has(`${sidecar} ${annotation.id}`) ? recode(annotation, sidecar) : annotation,
			);
		}
		case 'delete':
			return result(removeCode(codebook, code.id), (annotation) => {
				const codes = annotation.codes.filter((id) => !isCode(id));
				if (codes.length === annotation.codes.length) return annotation;
				return codes.length === 0 && change.alone === 'remove' ? null : { ...annotation, codes };
			});
		default:
			return result(setCode(codebook, code.id, { colour: change.colour }), unchanged);
	}
}

/** Why a text cannot be the id of a new code; null when it can. */
export function idFlaw(codebook: Codebook, id: string): string | null {
	const form = v.safeParse(codeId, id);
	if (!form.success) return form.issues[0].message;
	return codebook.find(id) === undefined ? null : `the id ${id} is taken`;
}

function replacing(isCode: (id: string) => boolean, to: string): Refactoring['recode'] {
	return (annotation) => {
		if (!annotation.codes.some((id) => id !== to && isCode(id))) return annotation;
		return { ...annotation, codes: [...new Set(annotation.codes.map((id) => (isCode(id) ? to : id)))] };
	};
}

function renamed(codebook: Codebook, code: Code, id: string, name: string): Result<Codebook> {
	const own = code.name === code.id ? null : code.name;
	const named = name.trim() === '' || name.trim() === id ? null : name.trim();
	const names = named === own ? {} : { name: named };
	if (id === code.id) return setCode(codebook, code.id, names);
	// Its own former id may be taken up again.
	const flaw = codebook.find(id)?.id === code.id ? null : idFlaw(codebook, id);
	if (flaw !== null) return refused(codebook, 'duplicate-id', flaw);
	const was = [...code.was.filter((former) => former !== id), code.id];
	// Its colour would follow its id where none is written: texts should look as before.
	return setCode(codebook, code.id, { id, was, ...names, colour: code.colour });
}

function merged(codebook: Codebook, code: Code, into: Code): Result<Codebook> {
	if (code.id === into.id) return refused(codebook, 'refused-change', 'a code cannot be merged into itself');
	let now: Result<Codebook> = { ok: true, value: codebook };
	// A code below the one that goes comes up to its place first.
	if (codebook.pathOf(into).some(({ id }) => id === code.id)) now = moveCode(codebook, into.id, code.parent, code.id);
	for (const child of codebook.childrenOf(code.id)) {
		if (now.ok && child.id !== into.id) now = moveCode(now.value, child.id, into.id, null);
	}
	if (now.ok) now = removeCode(now.value, code.id);
	if (!now.ok) return now;
	const joined = (key: 'terms' | 'examples'): Partial<CodeFields> =>
		code[key].every((word) => into[key].includes(word)) ? {} : { [key]: [...new Set([...into[key], ...code[key]])] };
	const taken = (key: 'definition' | 'when' | 'whenNot'): Partial<CodeFields> =>
		into[key] === undefined && code[key] !== undefined ? { [key]: code[key] } : {};
	return setCode(now.value, into.id, {
		was: [...into.was, code.id, ...code.was],
		...joined('terms'),
		...joined('examples'),
		...taken('definition'),
		...taken('when'),
		...taken('whenNot'),
	});
}

function split(codebook: Codebook, code: Code, id: string, name: string): Result<Codebook> {
	const flaw = idFlaw(codebook, id);
	if (flaw !== null) return refused(codebook, 'duplicate-id', flaw);
	const siblings = codebook.childrenOf(code.parent);
	const next = siblings[siblings.findIndex((each) => each.id === code.id) + 1];
	const fields = name.trim() === '' || name.trim() === id ? { id } : { id, name: name.trim() };
	const made = insertCode(codebook, fields, code.parent, next?.id ?? null);
	return made.ok ? { ok: true, value: made.value.codebook } : made;
}

function refused(codebook: Codebook, code: string, message: string): Result<never> {
	return failed({ severity: 'error', code, message, file: codebook.uri, line: 1, column: 1 });
}
