import { wordClass } from './wordClasses';
import { HASH_PRIME, HASH_START, LONGEST, numberOf, stem } from './words';

const SMALL = new Set(
	(
		'a an the of in on at to for and or nor by with from into its it their his her our my your this that these those ' +
		'they them he she we you i us me who which what when where as is are was were be been being has have had do does did ' +
		'will would shall should can could may might must not no but so than then there here also only more most very such ' +
		'some any all each every both other another if while about over under up down out off within per s t re ve ll mr ms mrs dr'
	).split(' '),
);
/** Forms of little verbs that change when speech is reported. */
const ONE_FORM: ReadonlyMap<string, string> = new Map(
	(
		'could:can would:will should:shall might:may had:have has:have did:do does:do is:be are:be was:be were:be been:be ' +
		'being:be'
	)
		.split(' ')
		.map((pair) => pair.split(':') as [string, string]),
);

/** Words that are remembered from text to text; most words of a corpus are few words again and again. */
const MOST = 1 << 16;
const ROOM = 1 << 12;

/** Words by their hash, each read once, with what it counts as and tells. Of two words with one hash the first counts for both. */
class KnownWords {
	/** What a word counts as among all words. */
	all = new Int32Array(ROOM);
	/** What it counts as without the little words; -1: it does not count. */
	content = new Int32Array(ROOM);
	/** What it tells by itself, bits of `wordClasses`. */
	classes = new Uint16Array(ROOM);
	#hashes = new Int32Array(ROOM);
	#count = 0;
	/** Places of words by their hash, one more than these; 0: free. Half of them at least are free. */
	#table = new Int32Array(2 * ROOM);

	/** Forgets all words where they are very many. Places of words do not hold any more then. */
	tidy(): void {
		if (this.#count <= MOST) return;
		this.#count = 0;
		this.#make(ROOM);
	}

	/** The place of the word of this hash, which stands in a text. Constant, amortised. */
	placeOf(hash: number, text: string, start: number, end: number): number {
		const table = this.#table;
		const mask = table.length - 1;
		let at = (hash ^ (hash >>> 16)) & mask;
		for (;;) {
			const place = (table[at] as number) - 1;
			if (place < 0) break;
			if (this.#hashes[place] === hash) return place;
			at = (at + 1) & mask;
		}
		return this.#add(hash, text.slice(start, Math.min(end, start + LONGEST)));
	}

	/** The place of a stretch of letters. Linear in it. */
	placeOfLetters(text: string, start: number, end: number): number {
		let hash = HASH_START;
		const behind = Math.min(end, start + LONGEST);
		for (let i = start; i < behind; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), HASH_PRIME);
		return this.placeOf(hash, text, start, end);
	}

	#add(hash: number, word: string): number {
		if (this.#count === this.all.length) this.#make(2 * this.#count);
		const place = this.#count;
		const lower = word.toLowerCase();
		const stemmed = numberOf(stem(lower));
		const one = ONE_FORM.get(lower);
		this.all[place] = one === undefined ? stemmed : numberOf(one);
		this.content[place] = SMALL.has(lower) ? -1 : stemmed;
		this.classes[place] = wordClass(word);
		this.#hashes[place] = hash;
		this.#count += 1;
		this.#link(place);
		return place;
	}

	#link(place: number): void {
		const hash = this.#hashes[place] as number;
		const mask = this.#table.length - 1;
		let at = (hash ^ (hash >>> 16)) & mask;
		while (this.#table[at] !== 0) at = (at + 1) & mask;
		this.#table[at] = place + 1;
	}

	/** Makes room for so many words. */
	#make(room: number): void {
		const { all, content, classes } = this;
		const kept = this.#count;
		this.all = new Int32Array(room);
		this.content = new Int32Array(room);
		this.classes = new Uint16Array(room);
		const hashes = this.#hashes;
		this.#hashes = new Int32Array(room);
		this.all.set(all.subarray(0, kept));
		this.content.set(content.subarray(0, kept));
		this.classes.set(classes.subarray(0, kept));
		this.#hashes.set(hashes.subarray(0, kept));
		this.#table = new Int32Array(2 * room);
		for (let place = 0; place < kept; place += 1) this.#link(place);
	}
}

export const knownWords = new KnownWords();
