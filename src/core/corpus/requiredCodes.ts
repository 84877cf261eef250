import type { Codebook } from '../codebook/codebook';
import { LinePlaces } from '../model/linePlaces';
import type { Problem } from '../model/problem';
import type { Corpus } from './corpus';
import { Membership } from './membership';

/** Which codes corpus.yaml asks of a text. Globs are compiled once. */
export class RequiredCodes {
	readonly #rules: readonly { readonly code: string; readonly texts: Membership | null }[];

	constructor({ required }: Pick<Corpus, 'required'>) {
		this.#rules = required.map(({ code, texts }) => ({ code, texts: texts ? new Membership(texts, []) : null }));
	}

	/** Ids of the codes asked of the text at this path from the folder of the corpus, as corpus.yaml writes them. */
	of(path: string): readonly string[] {
		return this.#rules.filter(({ texts }) => texts === null || texts.isMember(path)).map(({ code }) => code);
	}
}

/** The required codes that none of these codes is, or stands below in the codebook. Without a codebook ids count. */
export function missingCodes(required: readonly string[], used: Iterable<string>, codebook: Codebook | null): string[] {
	const carried = new Set<string>();
	for (const id of used) {
		carried.add(id);
		const code = codebook?.find(id);
		if (code !== undefined) for (const above of codebook?.pathOf(code) ?? []) carried.add(above.id);
	}
	return required.filter((id) => !carried.has(codebook?.find(id)?.id ?? id));
}

/** What corpus.yaml, as read from `text`, names and the folder does not have: required codes, parts of works. */
export function unknownNames(
	corpus: Corpus,
	text: string,
	codebook: Codebook | null,
	exists: (path: string) => boolean,
): Problem[] {
	const places = new LinePlaces(text);
	/** Where a name stands: first below the key that may hold it. */
	const placeOf = (key: string, name: string): number =>
		Math.max(0, text.indexOf(name, Math.max(0, text.search(new RegExp(`^${key}\\s*:`, 'm')))));
	const codes = codebook === null ? [] : corpus.required.filter(({ code }) => codebook.find(code) === undefined);
	const parts = corpus.works.flatMap((work) => work.parts).filter((part) => !exists(part));
	return [
		...codes.map(({ code }) => {
			const message = `the required code ${code} is not in the codebook`;
			return places.problem('error', 'unknown-code', message, corpus.uri, placeOf('required', code), code.length);
		}),
		...parts.map((part) => {
			const message = `there is no text ${part}`;
			return places.problem('warning', 'no-text', message, corpus.uri, placeOf('works', part), part.length);
		}),
	];
}
