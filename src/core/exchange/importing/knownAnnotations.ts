import type { Annotation } from '../../annotations/annotation';
import type { ExchangeAnnotation } from '../model';
import { guidOf } from '../refi/guid';

/** The annotations that a text has already, to be looked up by those that come in. Each look-up is constant. */
export class KnownAnnotations {
	readonly #byId = new Map<string, ExchangeAnnotation>();
	readonly #byContent = new Map<string, ExchangeAnnotation>();
	readonly #all: readonly ExchangeAnnotation[];
	/** Ids by the GUIDs that are made from them, once they are asked for. */
	#byGuid: Map<string, string> | null = null;

	constructor(annotations: readonly ExchangeAnnotation[]) {
		this.#all = annotations;
		for (const each of annotations) {
			const id = keyOf(each.coder, each.annotation.id);
			if (!this.#byId.has(id)) this.#byId.set(id, each);
			const content = contentOf(each.annotation, each.coder);
			if (!this.#byContent.has(content)) this.#byContent.set(content, each);
		}
	}

	/** The annotation of this id in the file of a coder. */
	byId(id: string, coder: string | null): ExchangeAnnotation | undefined {
		return this.#byId.get(keyOf(coder, id));
	}

	/** The one that says the same: the same words with the same codes and note. */
	same(made: Annotation, coder: string | null): ExchangeAnnotation | undefined {
		return this.#byContent.get(contentOf(made, coder));
	}

	/** The id that a GUID was made from, if it is one of these; else the id as it came. */
	ownId(id: string | null, coder: string | null): string | null {
		if (id === null) return null;
		this.#byGuid ??= new Map(
			this.#all.flatMap(({ annotation, coder: own }) =>
				[annotation.id, `${annotation.id} ${own ?? ''}`].map(
					(key) => [keyOf(own, guidOf('annotation', key)), annotation.id] as const,
				),
			),
		);
		return this.#byGuid.get(keyOf(coder, id)) ?? id;
	}
}

function keyOf(coder: string | null, id: string): string {
	return `${coder ?? ''}\n${id}`;
}

function contentOf({ exact, position, note = '', codes }: Annotation, coder: string | null): string {
	return JSON.stringify([coder, exact, position?.start ?? null, note.trim(), [...codes].sort()]);
}
