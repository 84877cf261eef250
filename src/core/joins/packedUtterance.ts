import type { Span } from '../model/span';
import type { ListWriter } from './packedLists';
import { PackedRecord } from './packedRecord';
import type { UtteranceStatement } from './statements';

/** Where each part of a record stands, in bytes. */
const At = {
	start: 0,
	end: 4,
	words: 8,
	lists: 12,
	speaker: 16,
	reporter: 18,
	time: 20,
	parts: 22,
	said: 24,
	all: 25,
	contexts: 26,
	kind: 27,
} as const;

/** Bytes of the record of an utterance. */
export const UTTERANCE_BYTES = 28;
/** Fragments of one utterance that are kept. */
const MOST_PARTS = 0xffff;

/** Writes an utterance's record. */
export function writeUtterance(utterance: UtteranceStatement, to: DataView, at: number, lists: ListWriter): void {
	const { said, all, context } = utterance;
	to.setUint32(at + At.start, utterance.start, true);
	to.setUint32(at + At.end, utterance.end, true);
	to.setUint32(at + At.words, utterance.words, true);
	to.setUint32(at + At.lists, lists.list(said), true);
	lists.list(all);
	lists.list(context);
	// A single part is the whole.
	const parts = utterance.parts.length === 1 ? 0 : Math.min(utterance.parts.length, MOST_PARTS);
	if (parts > 0) lists.list(utterance.parts.slice(0, parts).flatMap(({ start, end }) => [start, end]));
	to.setUint16(at + At.speaker, lists.string(utterance.speaker), true);
	to.setUint16(at + At.reporter, lists.string(utterance.reporter), true);
	to.setUint16(at + At.time, lists.string(utterance.time), true);
	to.setUint16(at + At.parts, parts, true);
	to.setUint8(at + At.said, said.length);
	to.setUint8(at + At.all, all.length);
	to.setUint8(at + At.contexts, context.length);
	to.setUint8(at + At.kind, utterance.kind === 'quoted' ? 1 : 0);
}

/** An utterance that is read off its record part by part. */
export class PackedUtterance extends PackedRecord implements UtteranceStatement {
	#said: readonly number[] | null = null;
	#all: readonly number[] | null = null;

	get start(): number {
		return this.whole(At.start);
	}

	get end(): number {
		return this.whole(At.end);
	}

	get kind(): UtteranceStatement['kind'] {
		return this.byte(At.kind) === 1 ? 'quoted' : 'reported';
	}

	get speaker(): string | null {
		return this.string(At.speaker);
	}

	get reporter(): string | null {
		return this.string(At.reporter);
	}

	get said(): readonly number[] {
		this.#said ??= this.#list(0, this.byte(At.said));
		return this.#said;
	}

	get all(): readonly number[] {
		this.#all ??= this.#list(this.byte(At.said), this.byte(At.all));
		return this.#all;
	}

	get context(): readonly number[] {
		const before = this.byte(At.said) + this.byte(At.all);
		return this.#list(before, this.byte(At.contexts));
	}

	get time(): string | null {
		return this.string(At.time);
	}

	get words(): number {
		return this.whole(At.words);
	}

	get parts(): readonly Span[] {
		const count = this.short(At.parts);
		if (count === 0) return [{ start: this.start, end: this.end }];
		const before = this.byte(At.said) + this.byte(At.all) + this.byte(At.contexts);
		const places = this.#list(before, 2 * count);
		return Array.from({ length: count }, (_, i) => ({
			start: places[2 * i] as number,
			end: places[2 * i + 1] as number,
		}));
	}

	#list(skip: number, count: number): readonly number[] {
		return this.of.list(this.whole(At.lists), skip, count);
	}
}
