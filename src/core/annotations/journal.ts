import * as v from 'valibot';
import { isSidecarName } from '../corpus/sidecarNames';
import { type Annotation, annotationSchema } from './annotation';
import { sameSelectors, withSelectorsOf } from './followed';
import { fileStepSchema } from '../files/fileStep';

const stepSchema = v.object({
	/** URI of the sidecar. */
	sidecar: v.string(),
	/** What the annotation was; null: there was none. */
	before: v.nullable(annotationSchema),
	/** What it became; null: it was removed. */
	after: v.nullable(annotationSchema),
	/** The lines of an annotation removed, which hold comments and keys that we do not know. */
	lines: v.optional(v.string()),
});

const entrySchema = v.object({
	/** What the user did, in words. */
	what: v.string(),
	/** URIs of the texts concerned. */
	texts: v.array(v.string()),
	steps: v.array(stepSchema),
	/** Changes of other files, such as the codebook, that are part of the action. */
	files: v.optional(v.array(fileStepSchema)),
	/** Id of a code that `files` adds to the codebook: it stays when the action is undone and others use it. */
	makes: v.optional(v.string()),
});

const journalSchema = v.object({
	version: v.literal(1),
	done: v.array(entrySchema),
	undone: v.array(entrySchema),
});

/** The change of one annotation, in both directions. */
export type JournalStep = Readonly<v.InferOutput<typeof stepSchema>>;
/** One action of the user: a bulk action is one entry. */
export type JournalEntry = Readonly<v.InferOutput<typeof entrySchema>>;

/** Actions kept; older ones can no longer be undone. */
const MOST_ENTRIES = 500;

/** Remembers annotation actions with what undoes them. Pure: who uses it applies the steps and says when it succeeded. */
export class Journal {
	#done: JournalEntry[] = [];
	#undone: JournalEntry[] = [];

	/**
	 * An action was taken. What was undone in the same texts can no longer be done again. A code that was made to be used
	 * here, and its first use, are one action.
	 */
	record(entry: JournalEntry): void {
		const last = this.#done.at(-1);
		if (last !== undefined && isFirstUse(last, entry)) {
			this.#done.pop();
			this.#done.push({ ...entry, files: last.files, makes: last.makes });
		} else this.#done.push(entry);
		if (this.#done.length > MOST_ENTRIES) this.#done.shift();
		this.#undone = this.#undone.filter((undone) => !undone.texts.some((text) => entry.texts.includes(text)));
	}

	/** The newest action that can be undone (done again, with `redo`): of one text, or of all for null. */
	newest(text: string | null, redo: boolean): JournalEntry | undefined {
		const from = redo ? this.#undone : this.#done;
		return from.findLast((entry) => text === null || entry.texts.includes(text));
	}

	/** The entry, which `newest` gave, was undone or done again; `as`: what of it was, where that is not all. */
	moved(entry: JournalEntry, redo: boolean, as: JournalEntry = entry): void {
		if (redo) {
			this.#undone = this.#undone.filter((other) => other !== entry);
			this.#done.push(as);
		} else {
			this.#done = this.#done.filter((other) => other !== entry);
			this.#undone.push(as);
		}
	}

	/** A text, or a folder of texts, was renamed, and its sidecars with it: actions on it stay undoable. */
	renamed(from: string, to: string): void {
		const uri = (known: string): string => {
			const rest = known.startsWith(from) ? known.slice(from.length) : null;
			return rest === '' || rest?.startsWith('/') || (rest?.startsWith('.') && isSidecarName(rest)) ? to + rest : known;
		};
		const change = (entry: JournalEntry): JournalEntry => ({
			...entry,
			texts: entry.texts.map(uri),
			steps: entry.steps.map((step) => ({ ...step, sidecar: uri(step.sidecar) })),
		});
		this.#done = this.#done.map(change);
		this.#undone = this.#undone.map(change);
	}

	/**
	 * The selectors of an annotation have followed its words: actions on it stay undoable, and where they knew it by its
	 * former selectors they know it by the new ones.
	 */
	followed(sidecar: string, from: Annotation, to: Annotation): void {
		const image = (known: Annotation | null): Annotation | null =>
			known?.id === from.id && sameSelectors(known, from) ? withSelectorsOf(known, to) : known;
		const change = (entry: JournalEntry): JournalEntry => ({
			...entry,
			steps: entry.steps.map((step) =>
				step.sidecar === sidecar ? { ...step, before: image(step.before), after: image(step.after) } : step,
			),
		});
		this.#done = this.#done.map(change);
		this.#undone = this.#undone.map(change);
	}

	/** The journal as text, to be read again after a restart. */
	serialise(): string {
		return JSON.stringify({ version: 1, done: this.#done, undone: this.#undone });
	}

	/** Reads what `serialise` wrote; an empty journal when it is damaged, for a journal is no data of the user. */
	static parse(text: string): Journal {
		const journal = new Journal();
		try {
			const read = v.parse(journalSchema, JSON.parse(text));
			journal.#done = read.done;
			journal.#undone = read.undone;
		} catch {
			// A damaged journal only means that older actions cannot be undone.
		}
		return journal;
	}
}

/** Whether an action puts the code on words for which the one before it has made it, in the same text. */
function isFirstUse({ makes, steps, texts }: JournalEntry, use: JournalEntry): boolean {
	return (
		makes !== undefined &&
		steps.length === 0 &&
		use.files === undefined &&
		texts.length > 0 &&
		texts.every((text) => use.texts.includes(text)) &&
		use.steps.some(({ after }) => after?.codes.includes(makes) === true)
	);
}

/** The step that takes a step back. */
export function inverse(step: JournalStep): JournalStep {
	return { ...step, before: step.after, after: step.before };
}
